"""An office of keys, papers and custody for the tests, full of words that must not leak."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from darek.evidence import (
    CUSTODY_FILE,
    KEYS_FILE,
    PAPERS_FOLDER,
    Cost,
    CustodyEvent,
    CustodyLog,
    EventKind,
    Keys,
    PaperStore,
    SealedPaper,
    create_keys,
)

WEAK = Cost(passes=1, memory_kib=8, lanes=1)
"""The least that Argon2id takes: for tests only."""

PASSPHRASE = "canary-passphrase-тайна"  # noqa: S105
NEW_PASSPHRASE = "canary-passphrase-жаңа сөз"  # noqa: S105
MORNING = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Office:
    """One office's folder with its keys at hand."""

    folder: Path
    keys: Keys

    @property
    def papers(self) -> PaperStore:
        return PaperStore(self.folder / PAPERS_FOLDER, self.keys.papers_key)

    @property
    def log(self) -> CustodyLog:
        return CustodyLog(self.folder / CUSTODY_FILE, self.keys.custody_key)

    def receive(self, content: bytes, hour: int = 0) -> SealedPaper:
        """Seal a paper and enter that, as the office does."""
        paper = self.papers.seal([content])
        at = MORNING + timedelta(hours=hour)
        self.log.append(CustodyEvent.of_arrival(paper, at=at, by="canary-amal"))
        return paper


def new_office(folder: Path) -> Office:
    """An office with weak keys and nothing else."""
    return Office(folder, create_keys(folder / KEYS_FILE, PASSPHRASE, cost=WEAK))


def read_event(hour: int = 0, by: str = "canary-amal", paper: str = "") -> CustodyEvent:
    """Somebody read a paper."""
    return CustodyEvent(EventKind.PAPER_READ, MORNING + timedelta(hours=hour), by, paper)


def files_of(folder: Path) -> Iterator[Path]:
    """Every file under a folder."""
    for parent, _, names in os.walk(folder):
        yield from (Path(parent) / name for name in names)


def leaks(folder: Path, words: tuple[str, ...]) -> list[str]:
    """Which words lie in any byte or any name under a folder, in UTF-8 or UTF-16."""
    stems = {stem for word in words for stem in coded(word[:6])}
    found: set[str] = set()
    for path in files_of(folder):
        data = path.read_bytes() + str(path.relative_to(folder)).encode()
        if any(stem in data for stem in stems):
            found |= {word for word in words if any(code in data for code in coded(word))}
    return sorted(found)


def coded(word: str) -> list[bytes]:
    """A word in each coding that it might lie in."""
    return [word.encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be")]
