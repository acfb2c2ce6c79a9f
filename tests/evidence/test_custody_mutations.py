"""Ten thousand ways to falsify the log, by somebody without the keys and by somebody with them:
a head that was printed and kept outside gives every one of them away."""

import base64
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from darek.evidence import CustodyEvent, CustodyLog, Head, verify_chain, verify_custody
from darek.evidence.custody_chain import Link, make_link, parse_link
from tests.evidence.sample_office import read_event

KEY = bytes(range(32))
ENTRIES = 12
TIMES = 1000

type Lines = list[bytes]
type Falsify = Callable[[Lines, random.Random], Lines]


def lines_of(log: CustodyLog) -> Lines:
    return log.path.read_bytes().splitlines(keepends=True)


@pytest.fixture(scope="module")
def genuine(tmp_path_factory: pytest.TempPathFactory) -> tuple[Lines, Head]:
    log = CustodyLog(tmp_path_factory.mktemp("log") / "custody.log", KEY)
    log.append_all([read_event(n, by=f"user {n}") for n in range(ENTRIES)])
    head = log.head()
    assert head is not None
    return lines_of(log), head


def place(lines: Lines, chance: random.Random) -> int:
    return chance.randrange(len(lines))


def flip_a_bit(lines: Lines, chance: random.Random) -> Lines:
    n = place(lines, chance)
    line = bytearray(lines[n])
    line[chance.randrange(len(line))] ^= 1 << chance.randrange(8)
    return [*lines[:n], bytes(line), *lines[n + 1 :]]


def edit_a_letter(lines: Lines, chance: random.Random) -> Lines:
    n = place(lines, chance)
    line = bytearray(lines[n])
    line[chance.randrange(len(line))] = chance.choice(b"0123456789abcdefABCXYZ+/= \n")
    return [*lines[:n], bytes(line), *lines[n + 1 :]]


def delete(lines: Lines, chance: random.Random) -> Lines:
    start = place(lines, chance)
    return lines[:start] + lines[start + chance.randint(1, 4) :]


def reorder(lines: Lines, chance: random.Random) -> Lines:
    shuffled = lines.copy()
    chance.shuffle(shuffled)
    return shuffled


def replay(lines: Lines, chance: random.Random) -> Lines:
    start = place(lines, chance)
    again = lines[start : start + chance.randint(1, 4)]
    where = place(lines, chance)
    return lines[:where] + again + lines[where:]


def cut_off(lines: Lines, chance: random.Random) -> Lines:
    return [b"".join(lines)[: chance.randrange(sum(map(len, lines)))]]


def insert_noise(lines: Lines, chance: random.Random) -> Lines:
    where = place(lines, chance)
    return [*lines[:where], chance.randbytes(chance.randint(1, 700)) + b"\n", *lines[where:]]


def chained_anew(links: list[Link]) -> Lines:
    """Numbers, hashes before and own hashes put right, as anybody can without the keys."""
    made: list[Link] = []
    for link in links:
        made.append(make_link(made[-1].head if made else None, link.sealed))
    return [link.line() for link in made]


def links_of(lines: Lines) -> list[Link]:
    return [link for line in lines if (link := parse_link(line))]


def delete_and_chain_anew(lines: Lines, chance: random.Random) -> Lines:
    return chained_anew(links_of(delete(lines, chance)))


def reorder_and_chain_anew(lines: Lines, chance: random.Random) -> Lines:
    return chained_anew(links_of(reorder(lines, chance)))


def replay_and_chain_anew(lines: Lines, chance: random.Random) -> Lines:
    return chained_anew(links_of(replay(lines, chance)))


def edit_and_chain_anew(lines: Lines, chance: random.Random) -> Lines:
    links = links_of(lines)
    n = place(lines, chance)
    sealed = bytearray(base64.b64decode(links[n].sealed))
    sealed[chance.randrange(len(sealed))] ^= 1 << chance.randrange(8)
    links[n] = replace(links[n], sealed=base64.b64encode(sealed))
    return chained_anew(links)


WITHOUT_THE_KEYS: tuple[Falsify, ...] = (
    flip_a_bit,
    edit_a_letter,
    delete,
    reorder,
    replay,
    cut_off,
    insert_noise,
    delete_and_chain_anew,
    reorder_and_chain_anew,
    replay_and_chain_anew,
    edit_and_chain_anew,
)


def different(falsify: Falsify, lines: Lines, seed: int, times: int) -> Iterator[tuple[int, bytes]]:
    """So many falsified logs, none of them the genuine one."""
    chance = random.Random(seed)  # noqa: S311  # nothing secret
    made = 0
    while made < times:
        falsified = b"".join(falsify(lines, chance))
        if falsified != b"".join(lines):
            made += 1
            yield made, falsified


@pytest.mark.parametrize("times", [50, pytest.param(TIMES, marks=pytest.mark.slow)])
@pytest.mark.parametrize("falsify", WITHOUT_THE_KEYS, ids=lambda f: f.__name__)
def test_a_falsified_log_is_noticed(
    falsify: Falsify, times: int, genuine: tuple[Lines, Head], tmp_path: Path
) -> None:
    lines, head = genuine
    log = CustodyLog(tmp_path / "custody.log", KEY)
    missed = []
    for number, falsified in different(falsify, lines, times, times):
        log.path.write_bytes(falsified)
        after_the_head = falsified.startswith(b"".join(lines))  # which fixes what came before it
        if not verify_custody(log, heads=[head]).faults:
            missed.append(number)
        if not (verify_chain(log.path, (head,))[1] or after_the_head):
            missed.append(-number)
    assert missed == []


def sealed_anew(events: list[CustodyEvent], path: Path) -> bytes:
    """A whole new log, as only somebody with the keys can write it."""
    path.unlink(missing_ok=True)
    log = CustodyLog(path, KEY)
    log.append_all(events)
    return path.read_bytes()


def turn_the_clock_back(events: list[CustodyEvent], n: int) -> list[CustodyEvent]:
    back = replace(events[n], at=events[n].at - timedelta(days=400))
    return [*events[:n], back, *events[n + 1 :]]


def change_who(events: list[CustodyEvent], n: int) -> list[CustodyEvent]:
    return [*events[:n], replace(events[n], by="somebody else"), *events[n + 1 :]]


def leave_out(events: list[CustodyEvent], n: int) -> list[CustodyEvent]:
    return events[:n] + events[n + 1 :]


def say_twice(events: list[CustodyEvent], n: int) -> list[CustodyEvent]:
    return [*events[: n + 1], *events[n:]]


def say_nothing_new(events: list[CustodyEvent], _: int) -> list[CustodyEvent]:
    return events


@pytest.mark.parametrize(
    "rewrite",
    [turn_the_clock_back, change_who, leave_out, say_twice, say_nothing_new],
    ids=lambda f: f.__name__,
)
def test_a_log_written_anew_with_the_keys_is_noticed_by_its_head(
    rewrite: Callable[[list[CustodyEvent], int], list[CustodyEvent]],
    genuine: tuple[Lines, Head],
    tmp_path: Path,
) -> None:
    head = genuine[1]
    events = [read_event(n, by=f"user {n}") for n in range(ENTRIES)]
    log = CustodyLog(tmp_path / "custody.log", KEY)
    for n in range(ENTRIES):
        sealed_anew(rewrite(events, n), log.path)
        assert verify_custody(log).faults == ()
        assert verify_custody(log, heads=[head]).faults != ()
        assert verify_chain(log.path, (head,))[1] != ()


def test_a_clock_turned_back_after_the_head_is_told(
    genuine: tuple[Lines, Head], tmp_path: Path
) -> None:
    lines, head = genuine
    log = CustodyLog(tmp_path / "custody.log", KEY)
    log.path.write_bytes(b"".join(lines))
    log.append(read_event(-1000))
    found = verify_custody(log, heads=[head])
    assert [notice.id for notice in found.notices] == ["evidence.custody.clock_back"]


def test_every_head_fixes_all_that_came_before_it(
    genuine: tuple[Lines, Head], tmp_path: Path
) -> None:
    lines, _ = genuine
    log = CustodyLog(tmp_path / "custody.log", KEY)
    heads = [link.head for link in links_of(lines)]
    for earlier, later in pairwise(heads):
        log.path.write_bytes(b"".join(lines[: earlier.number]))
        assert verify_custody(log, heads=[earlier]).faults == ()
        (cut,) = verify_custody(log, heads=[later]).faults
        assert (cut.place, cut.problem.id) == (str(later.number), "evidence.custody.cut_short")
