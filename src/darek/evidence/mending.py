"""Tidying up after a kill or a power cut; nothing that was acknowledged is touched."""

import fcntl
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from darek.evidence.custody_entry import Entry
from darek.evidence.custody_event import ARRIVALS, CustodyEvent, EventKind
from darek.evidence.custody_log import CustodyLog
from darek.evidence.disk import BESIDE, replace_file, writing
from darek.evidence.errors import DamagedCustody, DiskFull, NotWritten
from darek.evidence.keys import Keys
from darek.evidence.layout import CUSTODY_FILE, KEYS_FILE, MENDED_FILE, PAPERS_FOLDER
from darek.evidence.paper_store import PaperStore
from darek.findings import Verdict


@dataclass(frozen=True, slots=True)
class Mended:
    """What was tidied up.

    ``found`` are papers that got their missing entry, ``removed`` is how many files broken-off
    work had left, ``torn`` the entry in the place of a torn line of the log or after a damaged one.
    """

    found: tuple[str, ...]
    removed: int
    torn: Entry | None


def mend_office(folder: Path, keys: Keys, *, at: datetime, by: str) -> Mended:
    """Remove what broken-off work left, and enter papers that were sealed and not yet entered.

    A log of which nothing can be read stops nobody from opening the office and looking.
    """
    store = PaperStore(folder / PAPERS_FOLDER, keys.papers_key)
    log = CustodyLog(folder / CUSTODY_FILE, keys.custody_key)
    leftovers = [*store.unfinished(), *(folder / (f + BESIDE) for f in (KEYS_FILE, MENDED_FILE))]
    removed = sum(_removed(path) for path in leftovers)
    try:
        torn = log.mend(at=at, by=by)
        found = _entered(folder, store, log, at, by)
    except DamagedCustody:  # nothing can be entered; verification says what is wrong
        return Mended((), removed, None)
    return Mended(found, removed, torn)


def _entered(
    folder: Path, store: PaperStore, log: CustodyLog, at: datetime, by: str
) -> tuple[str, ...]:
    look = _Look.at(store, log)
    if look.shows_nothing_new(folder / MENDED_FILE):
        return ()
    found = list(_without_entry(store, log, at, by))
    log.append_all(found)
    look.remember(folder / MENDED_FILE)
    return tuple(event.paper for event in found)


@dataclass(frozen=True, slots=True)
class _Look:
    """A look at folder and log from outside. A name put into the folder changes its time; only
    then is the whole log read for papers without an entry."""

    folder: str
    log_size: int

    @classmethod
    def at(cls, store: PaperStore, log: CustodyLog) -> "_Look":
        folder = store.folder.stat() if store.folder.exists() else None
        entered = log.path.stat() if log.path.exists() else None
        marks = (
            (folder.st_ino, folder.st_mtime_ns) if folder else "none",
            entered.st_ino if entered else "none",
        )
        return cls(str(marks), entered.st_size if entered else 0)

    def shows_nothing_new(self, path: Path) -> bool:
        try:
            before = json.loads(path.read_bytes())
            return bool(before["folder"] == self.folder and before["log_size"] <= self.log_size)
        except (OSError, ValueError, TypeError, KeyError):
            return False

    def remember(self, path: Path) -> None:
        with suppress(DiskFull, NotWritten):  # it only saves time
            replace_file(path, json.dumps(asdict(self)).encode())


def _removed(path: Path) -> bool:
    """Whether a leftover was removed; one that somebody is writing to now stays."""
    with writing(path):
        try:
            with path.open("rb") as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                path.unlink()
        except (FileNotFoundError, BlockingIOError):
            return False
    return True


def _without_entry(
    store: PaperStore, log: CustodyLog, at: datetime, by: str
) -> Iterator[CustodyEvent]:
    events = (entry.event for entry in log.readable_entries())
    entered = {event.paper for event in events if event.kind in ARRIVALS}
    for name in store.names():
        if name not in entered and store.verify(name).verdict is Verdict.YES:
            paper = store.about(name)
            notes = {"sha256": paper.sha256, "size": str(paper.size)}
            yield CustodyEvent(EventKind.PAPER_FOUND, at, by, name, notes)
