"""How fast papers are sealed and opened, keys unlocked and custody entered and verified.

Goal: unlocking takes less than a second, also on one core.
"""

import resource
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from darek.evidence import (
    Cost,
    CustodyEvent,
    CustodyLog,
    EventKind,
    PaperStore,
    create_keys,
    unlock_keys,
    verify_custody,
)

MEGABYTE = bytes(range(256)) * 4096
LARGE = 300
PHOTOGRAPHS = 50
ENTRIES = 20_000
MORNING = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def seconds(work: Callable[[], object]) -> float:
    """What one run takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def peak_mb() -> float:
    """The most memory that this process has taken."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def show(name: str, value: float, unit: str, goal: str = "-") -> None:
    """One line for ``make bench``."""
    print(name, round(value, 2), unit, goal, sep="\t")


def papers(folder: Path) -> None:
    """One large paper, then many photographs of three megabytes."""
    store = PaperStore(folder / "papers", bytes(32))
    store.seal([MEGABYTE])
    before = peak_mb()
    size = LARGE * len(MEGABYTE) / 1e6
    took = seconds(lambda: store.seal(MEGABYTE for _ in range(LARGE)))
    show("seal a paper of 300 MB", size / took, "MB/s")
    (name,) = (name for name in store.names() if store.about(name).size > len(MEGABYTE))
    show("open a paper of 300 MB", size / seconds(lambda: list_nothing(store, name)), "MB/s")
    show("memory that 300 MB took above 1 MB", peak_mb() - before, "MB")
    many = [number.to_bytes(4) + MEGABYTE * 3 for number in range(PHOTOGRAPHS)]
    took = seconds(lambda: [store.seal([photograph]) for photograph in many])
    show("seal photographs of 3 MB", PHOTOGRAPHS / took, "papers/s")


def list_nothing(store: PaperStore, name: str) -> None:
    """Open a paper and keep none of it."""
    for _ in store.open(name):
        pass


def custody(folder: Path) -> None:
    """Entries one by one, each waited for, and all verified."""
    log = CustodyLog(folder / "custody.log", bytes(32))
    event = CustodyEvent(EventKind.PAPER_READ, MORNING, "amal", "0" * 64)
    show("enter in the custody log", 200 / seconds(lambda: one_by_one(log, event)), "entries/s")
    log.append_all([event] * ENTRIES)
    show("verify custody", ENTRIES / seconds(lambda: verify_custody(log)), "entries/s")


def one_by_one(log: CustodyLog, event: CustodyEvent) -> None:
    """200 entries, each on the disk before the next."""
    for _ in range(200):
        log.append(event)


def keys(folder: Path) -> None:
    """Unlocking at the usual cost, as a rate so that more is better."""
    path = folder / "keys.json"
    create_keys(path, "four words drawn by lot", cost=Cost())
    took = min(seconds(lambda: unlock_keys(path, "four words drawn by lot")) for _ in range(3))
    show("unlock at the usual cost", 1 / took, "a second", "1")


def main() -> None:
    """Print every measure; memory first, before the passphrase takes its share."""
    with tempfile.TemporaryDirectory() as folder:
        papers(Path(folder))
        custody(Path(folder))
        keys(Path(folder))


if __name__ == "__main__":
    main()
