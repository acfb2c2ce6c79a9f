"""Verification: what is sound is called sound, and every damage is named with its place."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from darek.evidence import (
    CUSTODY_FILE,
    KEYS_FILE,
    MENDED_FILE,
    PAPERS_FOLDER,
    CustodyEvent,
    CustodyLog,
    Entry,
    EventKind,
    Head,
    create_keys,
    mend_office,
    verify_office,
)
from darek.findings import Verdict, say
from tests.evidence.sample_office import MORNING, PASSPHRASE, WEAK, Office, new_office

CONTENTS = [b"canary one", b"canary two" * 300_000, b"canary three" * 9000]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = new_office(tmp_path / "office")
    for hour, content in enumerate(CONTENTS):
        made.receive(content, hour)
    return made


def faults(office: Office, *heads: Head) -> list[tuple[str, str, str]]:
    """File, place and problem of each fault."""
    found = verify_office(office.folder, office.keys, heads=heads)
    verdict = Verdict.NO if found.faults else Verdict.YES
    assert found.finding.verdict is verdict
    return [(fault.file, fault.place, fault.problem.id) for fault in found.faults]


def last_paper(office: Office) -> str:
    return list(office.papers.names())[-1]


def test_a_sound_office_is_called_sound(office: Office) -> None:
    head = office.log.head()
    assert head is not None
    found = verify_office(office.folder, office.keys, heads=[head])
    assert (found.faults, found.notices) == ((), ())
    assert (found.papers, found.entries, found.head) == (3, 3, head)
    assert found.finding.verdict is Verdict.YES
    assert found.finding.because.id == "evidence.verified.sound"


def test_an_office_with_nothing_in_it_is_sound(tmp_path: Path) -> None:
    office = new_office(tmp_path / "office")
    found = verify_office(office.folder, office.keys)
    assert (found.faults, found.papers, found.entries, found.head) == ((), 0, 0, None)


def test_progress_grows_to_the_whole(office: Office) -> None:
    seen: list[tuple[int, int]] = []
    verify_office(office.folder, office.keys, lambda done, whole: seen.append((done, whole)))
    assert len({whole for _, whole in seen}) == 1
    done = [count for count, _ in seen]
    assert done == sorted(done)
    assert seen[-1][0] == seen[-1][1]
    assert len(seen) == 6  # three entries, three papers


def flip(path: Path, place: int) -> None:
    whole = bytearray(path.read_bytes())
    whole[place] ^= 1
    path.write_bytes(whole)


@pytest.mark.parametrize("where", [0.0, 0.001, 0.5, 0.999])
@pytest.mark.parametrize("kind", ["keys", "paper", "log"])
def test_a_flipped_bit_in_any_kind_of_file_is_noticed_and_the_file_named(
    office: Office, kind: str, where: float
) -> None:
    paper = f"{PAPERS_FOLDER}/{last_paper(office)}"
    file = {"keys": KEYS_FILE, "paper": paper, "log": CUSTODY_FILE}[kind]
    path = office.folder / file
    flip(path, int(path.stat().st_size * where))
    assert file in {name for name, _, _ in faults(office)}


def remove_last_paper(office: Office) -> None:
    (office.papers.folder / last_paper(office)).unlink()


def put_a_stranger_there(office: Office) -> None:
    (office.papers.folder / "passport.jpg").write_bytes(b"canary in the clear")


def remove_keys(office: Office) -> None:
    (office.folder / KEYS_FILE).unlink()


def put_other_keys_there(office: Office) -> None:
    remove_keys(office)
    create_keys(office.folder / KEYS_FILE, PASSPHRASE, cost=WEAK)


def put_a_paper_there_by_hand(office: Office) -> None:
    office.papers.seal([b"canary four"])


def remove_the_log(office: Office) -> None:
    office.log.path.unlink()


def swap_two_papers(office: Office) -> None:
    one, other = (office.papers.folder / name for name in list(office.papers.names())[:2])
    whole = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(whole)


@pytest.mark.parametrize(
    ("spoil", "problems"),
    [
        (remove_last_paper, ["evidence.paper.gone"]),
        (put_a_stranger_there, ["evidence.paper.stranger"]),
        (remove_keys, ["error.evidence.no_keys"]),
        (put_other_keys_there, ["error.evidence.damaged_keys"]),
        (put_a_paper_there_by_hand, ["evidence.paper.no_entry"]),
        (remove_the_log, ["evidence.paper.no_entry"] * 3),
        (swap_two_papers, ["error.evidence.damaged_paper"] * 2),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_each_damage_has_its_name(
    office: Office, spoil: Callable[[Office], None], problems: list[str]
) -> None:
    spoil(office)
    assert [problem for _, _, problem in faults(office)] == problems


def test_a_paper_that_went_missing_is_named_with_its_entry(office: Office) -> None:
    sealed = list(office.log.entries())[1]
    (office.papers.folder / sealed.event.paper).unlink()
    found = verify_office(office.folder, office.keys)
    assert found.faults[0].file == f"{PAPERS_FOLDER}/{sealed.event.paper}"
    assert "(entry 2 of the custody log)" in found.faults[0].said()
    assert "Найдено повреждений: 1" in say(found.finding.because, "ru")


def test_papers_that_are_arriving_are_told_and_are_no_damage(office: Office) -> None:
    with office.papers.begin() as sealing:
        sealing.write(b"canary" * 500_000)
        found = verify_office(office.folder, office.keys)
        assert found.faults == ()
        assert [notice.id for notice in found.notices] == ["evidence.paper.unfinished"]
    assert verify_office(office.folder, office.keys).notices == ()


def test_mending_an_orderly_office_does_nothing(office: Office) -> None:
    before = {path: path.read_bytes() for path in office.folder.rglob("*") if path.is_file()}
    mended = mend_office(office.folder, office.keys, at=MORNING, by="amal")
    assert (mended.found, mended.removed, mended.torn) == ((), 0, None)
    assert before == {path: path.read_bytes() for path in before}


def test_the_log_is_read_again_only_when_papers_came(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    mend_office(office.folder, office.keys, at=MORNING, by="amal")

    def unread(_: CustodyLog) -> Iterator[Entry]:
        raise AssertionError("the log was read")

    with monkeypatch.context() as patched:
        patched.setattr(CustodyLog, "readable_entries", unread)
        assert mend_office(office.folder, office.keys, at=MORNING, by="amal").found == ()
        office.papers.seal([b"canary four"])
        with pytest.raises(AssertionError, match="the log was read"):
            mend_office(office.folder, office.keys, at=MORNING, by="amal")
    assert len(mend_office(office.folder, office.keys, at=MORNING, by="amal").found) == 1


@pytest.mark.parametrize("spoilt", [b"", b"[]", b"{}", b'{"folder": 1, "log_size": "a"}', b"\xff"])
def test_what_mending_remembers_may_be_spoilt(office: Office, spoilt: bytes) -> None:
    mend_office(office.folder, office.keys, at=MORNING, by="amal")
    paper = office.papers.seal([b"canary four"])
    (office.folder / MENDED_FILE).write_bytes(spoilt)
    mended = mend_office(office.folder, office.keys, at=MORNING, by="amal")
    assert mended.found == (paper.name,)


def test_a_log_that_lost_entries_is_read_again(office: Office) -> None:
    mend_office(office.folder, office.keys, at=MORNING, by="amal")
    lines = office.log.path.read_bytes().splitlines(keepends=True)
    office.log.path.write_bytes(b"".join(lines[:-1]))
    assert len(mend_office(office.folder, office.keys, at=MORNING, by="amal").found) == 1


def test_a_log_of_which_nothing_is_left_stops_nobody_from_looking(office: Office) -> None:
    office.log.path.write_bytes(b"noise\n" * 200)
    assert mend_office(office.folder, office.keys, at=MORNING, by="amal").torn is None
    assert ("custody.log", "1", "evidence.custody.no_entry") in faults(office)
    assert all(b"".join(office.papers.open(name)) in CONTENTS for name in office.papers.names())


def test_an_office_on_a_full_disk_is_mended_all_the_same(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert mend_office(office.folder, office.keys, at=MORNING, by="amal").found == ()
    assert not (office.folder / MENDED_FILE).exists()


def test_mending_puts_right_what_a_kill_left(office: Office) -> None:
    paper = office.papers.seal([b"sealed, and then the power went"])
    (office.papers.folder / "arriving-0123").write_bytes(b"half")
    (office.folder / "keys.json.beside").write_bytes(b"{")
    with office.log.path.open("ab") as log:
        log.write(b"4 torn")
    mended = mend_office(office.folder, office.keys, at=MORNING, by="amal")
    assert (mended.found, mended.removed) == ((paper.name,), 2)
    assert mended.torn is not None
    assert faults(office) == []
    found = list(office.log.entries())[-1].event
    assert (found.kind, found.paper, found.by) == (EventKind.PAPER_FOUND, paper.name, "amal")
    assert found.notes == {"sha256": paper.sha256, "size": str(paper.size)}


def test_mending_leaves_alone_what_is_arriving_now(office: Office) -> None:
    with office.papers.begin() as sealing:
        sealing.write(b"canary" * 500_000)
        assert mend_office(office.folder, office.keys, at=MORNING, by="amal").removed == 0
        paper = sealing.finish()
    office.log.append(CustodyEvent.of_arrival(paper, at=MORNING, by="amal"))
    assert faults(office) == []


def test_a_damaged_paper_without_an_entry_gets_none(office: Office) -> None:
    paper = office.papers.seal([b"canary four"])
    flip(office.papers.folder / paper.name, 200)
    assert mend_office(office.folder, office.keys, at=MORNING, by="amal").found == ()
    assert [problem for _, _, problem in faults(office)] == [
        "error.evidence.damaged_paper",
        "evidence.paper.no_entry",
    ]
