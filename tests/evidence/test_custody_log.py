"""The custody log: entries that stay, in a chain that anybody can check."""

import hashlib
import subprocess
import threading
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from darek.evidence import (
    BadHead,
    CustodyEvent,
    CustodyLog,
    DamagedCustody,
    DiskFull,
    EventKind,
    Head,
    SealedPaper,
    verify_chain,
    verify_custody,
)
from darek.findings import Verdict
from tests.evidence.sample_office import MORNING, leaks, read_event

KEY = bytes(range(32))
VERIFIER = Path(__file__).resolve().parents[2] / "tools" / "verify-custody.sh"
WORDS = ("Гүлнар Досымқызы", "古丽娜尔", "+7 701 000 00 00", "scan of the letter.pdf")


@pytest.fixture
def log(tmp_path: Path) -> CustodyLog:
    return CustodyLog(tmp_path / "custody.log", KEY)


def problems(log: CustodyLog, heads: Sequence[Head] = ()) -> list[tuple[str, str]]:
    """Where and what the faults are."""
    found = verify_custody(log, heads=heads)
    return [(fault.place, fault.problem.id) for fault in found.faults]


def test_what_was_entered_is_read_back_in_order(log: CustodyLog) -> None:
    events = [
        CustodyEvent(kind, MORNING + timedelta(minutes=n), f"user {n}", "0" * 64, {"to": WORDS[0]})
        for n, kind in enumerate(EventKind)
    ]
    entered = [log.append(event) for event in events]
    assert list(log.entries()) == entered
    assert [entry.event for entry in entered] == events
    assert [entry.number for entry in entered] == list(range(1, len(events) + 1))
    assert log.head() == entered[-1].head
    assert problems(log, [entry.head for entry in entered]) == []


texts = st.text(max_size=300)
events = st.builds(
    CustodyEvent,
    st.sampled_from(EventKind),
    st.datetimes(
        min_value=datetime(1990, 1, 1),  # noqa: DTZ001  # hypothesis adds the zone
        timezones=st.integers(-14, 14).map(lambda hours: timezone(timedelta(hours=hours))),
    ),
    texts,
    texts,
    st.dictionaries(texts, texts, max_size=3),
)


@settings(max_examples=40)
@given(given_events=st.lists(events, max_size=8))
def test_any_event_survives_the_round_trip(
    tmp_path_factory: pytest.TempPathFactory, given_events: list[CustodyEvent]
) -> None:
    log = CustodyLog(tmp_path_factory.mktemp("log") / "custody.log", KEY)
    entered = log.append_all(given_events)
    assert [entry.event for entry in log.entries()] == [entry.event for entry in entered]
    assert [entry.event for entry in entered] == given_events
    assert problems(log) == []


def test_nothing_that_was_entered_shows(log: CustodyLog) -> None:
    notes = {"name": WORDS[1], WORDS[2]: WORDS[3]}
    log.append(CustodyEvent(EventKind.COPY_GIVEN, MORNING, WORDS[0], "0" * 64, notes))
    assert leaks(log.path.parent, (*WORDS, "copy given", "2026", "0" * 64 + '"')) == []
    assert log.path.stat().st_mode & 0o777 == 0o600


def test_the_length_of_a_name_does_not_show(log: CustodyLog) -> None:
    for name in ("Ай", "Гүлнар Досымқызы Есенова"):
        log.append(read_event(by=name))
    first, second = log.path.read_bytes().splitlines()
    assert len(first) == len(second)


def by_hand(log: CustodyLog, *head: object) -> "subprocess.CompletedProcess[str]":
    """What anybody's shell says of the chain."""
    command = [VERIFIER, log.path, *map(str, head)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_chain_verifies_with_nothing_but_a_shell(log: CustodyLog) -> None:
    entries = log.append_all([read_event(n) for n in range(5)])
    for head in ([], [entries[1].head], [entries[-1].head]):
        said = by_hand(log, *head)
        assert (said.returncode, said.stdout.strip()) == (0, str(entries[-1].head)), said.stderr


@pytest.mark.parametrize(
    ("falsify", "said"),
    [
        (lambda lines: lines[1:], "entry 1: another entry stands here: 2"),
        (lambda lines: [lines[0], *lines[2:]], "entry 2: another entry stands here: 3"),
        (lambda lines: [lines[0], lines[1].replace(b"=", b"A", 1)], "entry 2: it is not as it was"),
        (lambda lines: lines[:-1], "entry 5: the head kept outside is not in this log"),
        (lambda lines: [*lines[:-1], lines[-1][:-9]], "entry 5: it is not as it was written"),
        (lambda _: [], "entry 5: the head kept outside is not in this log"),
    ],
    ids=["first gone", "second gone", "changed", "last gone", "torn", "empty"],
)
def test_a_shell_notices_a_falsified_chain(
    log: CustodyLog, falsify: Callable[[list[bytes]], list[bytes]], said: str
) -> None:
    head = log.append_all([read_event(n, by="a" * 30) for n in range(5)])[-1].head
    log.path.write_bytes(b"".join(falsify(log.path.read_bytes().splitlines(keepends=True))))
    found = by_hand(log, head)
    assert found.returncode == 1
    assert said in found.stderr


def test_the_chain_verifies_without_the_key(log: CustodyLog) -> None:
    entries = log.append_all([read_event(n) for n in range(5)])
    assert verify_chain(log.path, (entries[2].head,)) == (entries[-1].head, ())


def test_a_log_that_is_not_there_is_empty_until_a_head_says_otherwise(log: CustodyLog) -> None:
    assert (log.head(), list(log.entries()), problems(log)) == (None, [], [])
    found = verify_custody(log, heads=[Head(7, "0" * 64)])
    assert found.finding.verdict is Verdict.NO
    assert "the log ends at entry 0" in found.faults[0].said()


def test_no_events_write_nothing(log: CustodyLog) -> None:
    assert log.append_all([]) == ()
    assert log.mend(at=MORNING, by="amal") is None
    assert not log.path.exists()


@pytest.mark.parametrize("spaced", ["{}", " {} ", "{}\n"])
def test_a_head_is_read_as_it_was_printed(log: CustodyLog, spaced: str) -> None:
    head = log.append(read_event()).head
    assert Head.parse(spaced.format(head)) == head
    assert Head.parse(f"{str(head)[:20]} \n {str(head)[20:].upper()}") == head


@pytest.mark.parametrize("text", ["", "1", "0:" + "0" * 64, "1:" + "0" * 63, "1:" + "g" * 64])
def test_a_head_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(BadHead, match="Type it again as it was printed"):
        Head.parse(text)


def test_heads_that_disagree_are_named(log: CustodyLog) -> None:
    head = log.append(read_event()).head
    assert problems(log, [Head(1, "0" * 64), head]) == [
        (str(Head(1, "0" * 64)), "evidence.custody.heads_disagree")
    ]


def test_a_clock_that_went_back_is_entered_and_told(log: CustodyLog) -> None:
    assert not log.append(read_event(5)).clock_back
    assert log.append(read_event(2)).clock_back
    assert not log.append(read_event(3)).clock_back
    found = verify_custody(log)
    assert found.finding.verdict is Verdict.YES
    assert [(notice.id, dict(notice.params)) for notice in found.notices] == [
        ("evidence.custody.clock_back", {"number": 2})
    ]


def test_an_event_needs_a_time_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        CustodyEvent(EventKind.VERIFIED, datetime(2026, 1, 1), "amal")  # noqa: DTZ001


def test_notes_that_would_fill_the_log_are_a_mistake_in_the_program(log: CustodyLog) -> None:
    event = CustodyEvent(EventKind.COPY_GIVEN, MORNING, "amal", notes={"text": "a" * 1_000_000})
    with pytest.raises(ValueError, match="short facts"):
        log.append(event)
    log.append(read_event())
    assert problems(log) == []


def test_long_entries_do_not_hide_where_the_log_ends(log: CustodyLog) -> None:
    long = CustodyEvent(EventKind.COPY_GIVEN, MORNING, "amal", notes={"text": "a" * 700_000})
    for event in (long, read_event(), long, long, read_event()):
        log.append(event)
    assert len(list(log.entries())) == 5
    assert problems(log) == []


def test_a_paper_arrives_with_its_measure() -> None:
    new = SealedPaper("n", "s", 7)
    event = CustodyEvent.of_arrival(new, at=MORNING, by="amal", notes={"from": "Basil"})
    assert (event.kind, event.paper) == (EventKind.PAPER_SEALED, "n")
    assert event.notes == {"from": "Basil", "sha256": "s", "size": "7"}
    again = CustodyEvent.of_arrival(SealedPaper("n", "s", 7, is_new=False), at=MORNING, by="a")
    assert again.kind is EventKind.PAPER_CAME_AGAIN


@pytest.mark.parametrize("torn", [b"4", b"4 0123", b"\0" * 500, b"\xff\xfe", b"4 " + b"0" * 5000])
def test_a_torn_line_is_noticed_and_an_entry_takes_its_place(log: CustodyLog, torn: bytes) -> None:
    kept = log.append_all([read_event(n) for n in range(3)])
    with log.path.open("ab") as file:
        file.write(torn)
    assert problems(log) == [("4", "evidence.custody.torn")]
    assert list(log.entries()) == [*kept]
    assert log.append(read_event(9)).number == 5
    mended = list(log.entries())[3].event
    assert mended.kind is EventKind.LOG_MENDED
    assert mended.notes["torn_size"] == str(len(torn))
    assert mended.notes["torn_sha256"] == hashlib.sha256(torn).hexdigest()
    assert problems(log, [entry.head for entry in kept]) == []
    assert [n.id for n in verify_custody(log).notices] == ["evidence.custody.was_mended"]


def test_a_line_cut_anywhere_is_torn_and_mended(log: CustodyLog) -> None:
    kept = log.append(read_event())
    start = log.path.stat().st_size
    log.append(read_event(1, by=WORDS[0]))
    whole = log.path.read_bytes()
    for end in [*range(start + 1, len(whole) - 1, 7), len(whole) - 1]:
        log.path.write_bytes(whole[:end])
        mended = log.mend(at=MORNING, by="amal")
        assert mended is not None
        stays = end == len(whole) - 1  # only the line break is missing
        assert mended.event.notes["stays"] == ("yes" if stays else "no")
        assert mended.number == (3 if stays else 2)
        assert problems(log, [kept.head]) == []


@pytest.mark.parametrize("back", [2, 100, 400])
@pytest.mark.parametrize("torn", [b"", b"3 012"])
def test_work_goes_on_after_a_damaged_entry_and_the_damage_stays_named(
    log: CustodyLog, back: int, torn: bytes
) -> None:
    kept, _ = log.append_all([read_event(n) for n in range(2)])
    whole = log.path.read_bytes()
    place = len(whole) - back
    spoilt = whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
    log.path.write_bytes(spoilt + torn)
    assert log.append(read_event(3)).event == read_event(3)
    assert log.path.read_bytes().startswith(spoilt)
    readable = [entry.event for entry in log.readable_entries()]
    assert (readable[0], readable[-1]) == (kept.event, read_event(3))
    mended = readable[-2]
    assert mended.kind is EventKind.LOG_MENDED
    damaged = spoilt.splitlines()[1]
    assert mended.notes["damaged_sha256"] == hashlib.sha256(damaged).hexdigest()
    assert mended.notes["torn_size"] == str(len(torn))
    assert {place for place, _ in problems(log, [kept.head])} <= {"2", "3"}
    assert problems(log) != []
    assert log.mend(at=MORNING, by="amal") is None


def test_a_log_of_which_nothing_can_be_read_takes_nothing_in(log: CustodyLog) -> None:
    for spoilt in (b"\0" * 600 + b"\n", b"1 2 3 4\n" * 9000):
        log.path.write_bytes(spoilt)
        with pytest.raises(DamagedCustody, match="darek verify"):
            log.append(read_event())
        assert log.path.read_bytes() == spoilt


def test_another_key_reads_nothing_and_adds_nothing(log: CustodyLog) -> None:
    log.append(read_event())
    other = CustodyLog(log.path, bytes(32))
    with pytest.raises(DamagedCustody):
        other.append(read_event())
    with pytest.raises(DamagedCustody):
        list(other.entries())
    assert list(other.readable_entries()) == []
    assert problems(other) == [("1", "evidence.custody.not_ours")]


def test_threads_and_processes_take_turns(log: CustodyLog) -> None:
    def enter() -> None:
        own = CustodyLog(log.path, KEY)
        for n in range(20):
            own.append(read_event(n))

    threads = [threading.Thread(target=enter) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [entry.number for entry in log.entries()] == list(range(1, 81))
    assert problems(log) == []


def test_a_refused_entry_leaves_the_log_as_it_was(
    log: CustodyLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.append(read_event())
    before = log.path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr("os.fsync", full)
        with pytest.raises(DiskFull, match="nothing of this was kept"):
            log.append(read_event(1))
    assert log.path.read_bytes() == before
    assert log.append(read_event(2)).number == 2
    assert problems(log) == []
