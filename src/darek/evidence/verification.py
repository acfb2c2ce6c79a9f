"""Checking that all that was handed over is still there and still the same."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from darek.evidence.custody_chain import Head, Link, verify_chain
from darek.evidence.custody_event import ARRIVALS, EventKind
from darek.evidence.custody_log import CustodyLog
from darek.evidence.errors import DamagedCustody
from darek.evidence.key_file import check_key_file
from darek.evidence.keys import Keys
from darek.evidence.layout import CUSTODY_FILE, KEYS_FILE, PAPERS_FOLDER
from darek.evidence.paper_store import PaperStore
from darek.findings import DarekError, Fault, Finding, Message, Verdict, fault, message

type Progress = Callable[[int, int], None]
"""Called with the bytes checked so far and the bytes there are."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What was checked and what was found: faults are damage, notices are worth knowing."""

    faults: tuple[Fault, ...]
    notices: tuple[Message, ...]
    papers: int
    entries: int
    head: Head | None

    @property
    def finding(self) -> Finding:
        """Yes where nothing is wrong."""
        counts = {"papers": self.papers, "entries": self.entries}
        if not self.faults:
            return Finding(Verdict.YES, Message("evidence.verified.sound", counts))
        because = Message("evidence.verified.faulty", counts | {"count": len(self.faults)})
        return Finding(Verdict.NO, because, mend=(message("evidence.verified.mend"),))


class _CustodyCheck:
    """Opens every link of the log and keeps what its events say."""

    def __init__(self, log: CustodyLog, advance: Callable[[int], None]) -> None:
        self._log, self._advance = log, advance
        self._latest: datetime | None = None
        self.faults: list[Fault] = []
        self.notices: list[Message] = []
        self.arrived: dict[str, int] = {}
        self.entries = 0

    def look_at(self, link: Link) -> None:
        """Check one entry, once its place in the chain was checked."""
        self.entries += 1
        self._advance(len(link.line()))
        place = str(link.number)
        try:
            entry = self._log.open(link)
        except DamagedCustody:
            self.faults.append(fault(CUSTODY_FILE, place, "evidence.custody.not_ours"))
            return
        if entry.clock_back:
            self.notices.append(message("evidence.custody.clock_back", number=link.number))
        elif self._latest is not None and entry.event.at < self._latest:
            self.faults.append(fault(CUSTODY_FILE, place, "evidence.custody.out_of_time"))
        self._latest = entry.event.at
        if entry.event.kind is EventKind.LOG_MENDED:
            self.notices.append(message("evidence.custody.was_mended", number=link.number))
        if entry.event.kind in ARRIVALS:
            self.arrived.setdefault(entry.event.paper, link.number)


def verify_custody(log: CustodyLog, *, heads: Iterable[Head] = ()) -> Verification:
    """Check the log alone; ``heads`` are those kept outside."""
    return _checked_custody(log, heads, lambda _: None)[0]


def verify_office(
    folder: Path, keys: Keys, progress: Progress | None = None, *, heads: Iterable[Head] = ()
) -> Verification:
    """Check keys, papers and custody of an office; ``heads`` are those kept outside."""
    store = PaperStore(folder / PAPERS_FOLDER, keys.papers_key)
    log = CustodyLog(folder / CUSTODY_FILE, keys.custody_key)
    names = list(store.names())  # before the log, which gets an entry after the paper is there
    advance = _progress_of([store.folder / name for name in names] + [log.path], progress)
    custody, arrived = _checked_custody(log, heads, advance)
    return replace(
        custody,
        faults=(
            *_key_faults(folder, keys),
            *custody.faults,
            *_paper_faults(store, names, arrived, advance),
        ),
        notices=(*custody.notices, *_paper_notices(store)),
        papers=len(names),
    )


def _checked_custody(
    log: CustodyLog, heads: Iterable[Head], advance: Callable[[int], None]
) -> tuple[Verification, dict[str, int]]:
    """What the log is worth, and each paper that it says arrived, with the entry's number."""
    check = _CustodyCheck(log, advance)
    head, chain_faults = verify_chain(log.path, tuple(heads), check.look_at)
    faults = (*chain_faults, *check.faults)
    found = Verification(faults, tuple(check.notices), 0, check.entries, head)
    return found, check.arrived


def _progress_of(files: list[Path], progress: Progress | None) -> Callable[[int], None]:
    whole = sum(_size(file) for file in files)
    done = 0

    def advance(count: int) -> None:
        nonlocal done
        done += count
        if progress:
            progress(done, whole)

    return advance


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _key_faults(folder: Path, keys: Keys) -> Iterable[Fault]:
    try:
        check_key_file(folder / KEYS_FILE, keys)
    except DarekError as error:
        yield Fault(KEYS_FILE, "", error.message)


def _paper_notices(store: PaperStore) -> Iterable[Message]:
    if unfinished := len(list(store.unfinished())):
        yield message("evidence.paper.unfinished", count=unfinished)


def _paper_faults(
    store: PaperStore, names: list[str], arrived: dict[str, int], advance: Callable[[int], None]
) -> Iterable[Fault]:
    for name in names:
        file = f"{PAPERS_FOLDER}/{name}"
        finding = store.verify(name)
        if finding.verdict is not Verdict.YES:
            yield Fault(file, "", finding.because)
        if name not in arrived:
            yield fault(file, "", "evidence.paper.no_entry")
        advance(_size(store.folder / name))
    for name in sorted(name for name in arrived if not (store.folder / name).exists()):
        yield fault(f"{PAPERS_FOLDER}/{name}", "", "evidence.paper.gone", number=arrived[name])
    for path in store.strangers():
        yield fault(f"{PAPERS_FOLDER}/{path.name}", "", "evidence.paper.stranger")
