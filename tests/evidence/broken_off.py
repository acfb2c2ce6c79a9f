"""Breaks an office's work off in every way and says what was lost. Run by ``test_broken_off``.

Usage: ``python -m tests.evidence.broken_off FOLDER killed|refused|refused-for-good|random|mending
TRIALS``; prints one line of JSON. It stands in a process of its own because it forks.
"""

import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from darek.evidence import (
    KEYS_FILE,
    MENDED_FILE,
    CustodyEvent,
    Head,
    WrongPassphrase,
    change_passphrase,
    mend_office,
    unlock_keys,
    verify_office,
)
from darek.findings import DarekError
from tests.evidence.breaking import Breaking, in_a_child, kill, refuse, work_and_leave
from tests.evidence.sample_office import (
    MORNING,
    NEW_PASSPHRASE,
    PASSPHRASE,
    WEAK,
    Office,
    files_of,
    leaks,
    new_office,
    read_event,
)

WORDS = tuple(f"canary {n:03} Гүлнар 古丽娜尔" for n in range(12))
LATER = MORNING + timedelta(days=1)

type Say = Callable[[str], None]


def content(number: int) -> bytes:
    """Papers of one segment, of two, and of a few bytes."""
    text = f"{number} {' '.join(WORDS)} ".encode()
    return (text * 20, text * (1_200_000 // len(text)), f"{number} {WORDS[0]}".encode())[number % 3]


def work(folder: Path, say: Say, rounds: int = 1) -> None:
    """A day in an office; each line said is a promise that must outlive a kill."""
    office = new_office(folder)
    say("keys")
    for number in range(3 * rounds):
        attempt(say, lambda n=number: receive(office, n, say))  # type: ignore[misc]
    attempt(say, lambda: renew(folder, say))
    attempt(say, lambda: receive(office, 0, say))
    attempt(say, lambda: say_heads(office, say))


def attempt(say: Say, step: Callable[[], None]) -> None:
    try:
        step()
    except DarekError as error:
        say(f"refused {error.code}")


def receive(office: Office, number: int, say: Say) -> None:
    paper = office.papers.seal([content(number)])
    event = CustodyEvent.of_arrival(paper, at=MORNING, by=WORDS[number], notes={"n": WORDS[1]})
    head = office.log.append(event).head
    say(f"paper {number} {paper.name}")
    say(f"head {head}")


def renew(folder: Path, say: Say) -> None:
    change_passphrase(folder / KEYS_FILE, PASSPHRASE, NEW_PASSPHRASE, cost=WEAK)
    say("passphrase")


def say_heads(office: Office, say: Say) -> None:
    for entry in office.log.append_all([read_event(1, WORDS[2]), read_event(2, WORDS[3])]):
        say(f"head {entry.head}")


def losses(folder: Path, said: list[str]) -> list[str]:
    """What was promised and is not so, or is there and should not be."""
    found = [f"in the clear: {word}" for word in leaks(folder, (*WORDS, PASSPHRASE))]
    if "keys" not in said and not (folder / KEYS_FILE).exists():
        return found
    office = Office(folder, unlock_keys(folder / KEYS_FILE, passphrase(folder, said)))
    mend_office(folder, office.keys, at=LATER, by="amal")
    again = mend_office(folder, office.keys, at=LATER, by="amal")
    found += [f"mended twice: {again}"] if again.found or again.removed or again.torn else []
    found += lost_papers(office, said)
    heads = [Head.parse(line.split()[1]) for line in said if line.startswith("head")]
    checked = verify_office(folder, office.keys, heads=heads)
    found += [fault.said() for fault in checked.faults]
    return found + [f"left behind: {path}" for path in files_of(folder) if is_litter(office, path)]


def untidy(folder: Path, said: list[str]) -> list[str]:
    """What refused work left half-done; only a paper may wait for its entry."""
    office = Office(folder, unlock_keys(folder / KEYS_FILE, passphrase(folder, said)))
    faults = verify_office(folder, office.keys).faults
    found = [f.said() for f in faults if f.problem.id != "evidence.paper.no_entry"]
    return found + [f"left behind: {path}" for path in files_of(folder) if is_litter(office, path)]


def passphrase(folder: Path, said: list[str]) -> str:
    """The one that must open the office; either, where it was being changed."""
    if "passphrase" in said:
        return NEW_PASSPHRASE
    try:
        unlock_keys(folder / KEYS_FILE, PASSPHRASE)
    except WrongPassphrase:
        return NEW_PASSPHRASE
    return PASSPHRASE


def lost_papers(office: Office, said: list[str]) -> list[str]:
    promised = [line.split()[1:] for line in said if line.startswith("paper")]
    return [
        f"paper {number} is another"
        for number, name in promised
        if b"".join(office.papers.open(name)) != content(int(number))
    ]


def is_litter(office: Office, path: Path) -> bool:
    places = {office.folder / KEYS_FILE, office.folder / MENDED_FILE, office.log.path}
    return path not in places and path.name not in set(office.papers.names())


def at_each_step(folder: Path, how: Callable[[], None], *, for_good: bool) -> dict[str, object]:
    """Break the work off at its first step, its second, and so on, until it comes through."""
    found: list[str] = []
    refused: set[str] = set()
    for at in range(1, 10_000):
        shutil.rmtree(folder, ignore_errors=True)
        said, status = in_a_child(lambda say, at=at: broken(folder, say, at, how, for_good))  # type: ignore[misc]
        if how is refuse and "keys" in said:
            found += [f"step {at}: {loss}" for loss in untidy(folder, said)]
        found += [f"step {at}: {loss}" for loss in losses(folder, said)]
        refused |= {line for line in said if line.startswith("refused")}
        if "through" in said:
            return {"trials": at - 1, "losses": found, "refused": sorted(refused)}
        ends = os.WIFSIGNALED(status) if how is kill else status == 0
        found += [] if ends else [f"step {at}: ended with {status}"]
    raise AssertionError("the work never came through")


def broken(folder: Path, say: Say, at: int, how: Callable[[], None], for_good: bool) -> None:
    breaking = Breaking(at, how, for_good)
    breaking.install()
    attempt(say, lambda: work(folder, say))
    if not breaking.broke:
        say("through")


def at_random(folder: Path, trials: int) -> dict[str, object]:
    """Kill the work at any moment."""
    found: list[str] = []
    chance = random.Random(20190115)  # noqa: S311  # nothing secret
    kept = 0
    for trial in range(trials):
        shutil.rmtree(folder, ignore_errors=True)
        said = killed_after(chance.randint(0, 12), chance.uniform(0, 0.008), folder)
        kept += len(said)
        found += [f"trial {trial}: {loss}" for loss in losses(folder, said)]
    return {"trials": trials, "losses": found, "promises": kept}


def killed_after(promises: int, seconds: float, folder: Path) -> list[str]:
    """Let the work make so many promises and go on for a moment, then kill it."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if not child:
        work_and_leave(lambda say: work(folder, say, rounds=9), write_end)
    os.close(write_end)
    with os.fdopen(read_end) as acknowledged:
        said = [acknowledged.readline() for _ in range(promises)]
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return "".join([*said, *acknowledged.readlines()]).splitlines()


def while_mending(folder: Path) -> dict[str, object]:
    """Break off, at each step, the tidying up after work that was broken off itself."""
    found: list[str] = []
    for at in range(1, 1000):
        shutil.rmtree(folder, ignore_errors=True)
        said, keys = left_behind(folder)
        lines, _ = in_a_child(lambda say, at=at, keys=keys: mend(folder, keys, say, at))  # type: ignore[misc]
        found += [f"step {at}: {loss}" for loss in losses(folder, said)]
        if "through" in lines:
            return {"trials": at - 1, "losses": found}
    raise AssertionError("the mending never came through")


def left_behind(folder: Path) -> tuple[list[str], Office]:
    """An office with a paper that has no entry, a file half-written and a torn line."""
    said: list[str] = []
    work(folder, said.append)
    office = Office(folder, unlock_keys(folder / KEYS_FILE, NEW_PASSPHRASE))
    office.papers.seal([b"sealed and not entered"])
    (folder / "papers" / "arriving-00").write_bytes(b"half")
    with office.log.path.open("ab") as log:
        log.write(b"7 0123456789abc")
    return said, office


def mend(folder: Path, office: Office, say: Say, at: int) -> None:
    breaking = Breaking(at, kill)
    breaking.install()
    mend_office(folder, office.keys, at=LATER, by="amal")
    if not breaking.broke:
        say("through")


def main() -> None:
    """Print what became of all trials."""
    folder, kind, trials = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    kinds: dict[str, Callable[[], dict[str, object]]] = {
        "killed": lambda: at_each_step(folder, kill, for_good=False),
        "refused": lambda: at_each_step(folder, refuse, for_good=False),
        "refused-for-good": lambda: at_each_step(folder, refuse, for_good=True),
        "random": lambda: at_random(folder, trials),
        "mending": lambda: while_mending(folder),
    }
    print(json.dumps(kinds[kind](), ensure_ascii=False))  # noqa: T201


if __name__ == "__main__":
    main()
