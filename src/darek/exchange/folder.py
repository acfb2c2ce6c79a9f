"""A folder with one subfolder of papers for each family.

Nothing is followed out of the folder, nothing is opened that is no plain file, and every file
that is not taken says why.
"""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from darek.exchange.errors import CannotOpen
from darek.exchange.limits import (
    CHUNK,
    LARGEST_PAPER,
    MEBIBYTE,
    MOST_FAMILIES,
    MOST_PAPERS,
)
from darek.exchange.media_type import SNIFFED, media_type
from darek.findings import DarekError, Fault, fault

_ODD_NAME = re.compile(r"[\\\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_LONGEST_NAME = 200
"""Characters; case files take paths of 300."""


class PaperChanged(DarekError):
    """A paper that was written to while it was read."""

    code = "exchange.paper_changed"


@dataclass(frozen=True, slots=True)
class FoundPaper:
    """A file as it was found. ``name`` is its own, without any folder."""

    path: Path
    name: str
    sha256: str
    media_type: str
    size: int

    def chunks(self) -> Iterator[bytes]:
        """Its bytes again. Raises PaperChanged at the end where they are not those found, and
        CannotOpen where they cannot be read any more."""
        digest = sha256()
        try:
            for chunk in _chunks(self.path):
                digest.update(chunk)
                yield chunk
        except OSError as error:
            raise CannotOpen(path=str(self.path), reason=error.strerror or "") from error
        if digest.hexdigest() != self.sha256:
            raise PaperChanged(path=str(self.path))


@dataclass(frozen=True, slots=True)
class FamilyFolder:
    """One family's papers, and the files that were refused, each with its reason."""

    name: str
    papers: tuple[FoundPaper, ...] = ()
    refused: tuple[Fault, ...] = field(default=(), kw_only=True)


def read_folder(path: Path) -> Iterator[FamilyFolder]:
    """Each subfolder as a family, in the order of their names.

    What lies in no subfolder is refused under a family without name, which comes last.
    """
    families: list[str] = []
    loose: list[Fault] = []
    for entry in _entries(path):
        problem = _problem_of_name(entry.name) or _problem_of_folder(entry)
        if problem is None and len(families) == MOST_FAMILIES:
            problem = "too_many_families"
        if problem is None:
            families.append(entry.name)
        else:
            loose.append(_refused(entry.name, problem))
    for name in families:
        yield _family(path / name, name)
    if loose:
        yield FamilyFolder("", refused=tuple(loose))


def _problem_of_folder(entry: os.DirEntry[str]) -> str | None:
    if entry.is_symlink():
        return "symlink"
    return None if entry.is_dir(follow_symlinks=False) else "loose"


def _problem_of_name(name: str) -> str | None:
    if name.startswith("."):
        return "hidden"
    return "odd_name" if _ODD_NAME.search(name) or len(name) > _LONGEST_NAME else None


def _family(folder: Path, name: str) -> FamilyFolder:
    papers: dict[str, FoundPaper] = {}
    refused: list[Fault] = []
    for entry in _entries(folder):
        place = f"{name}/{entry.name}"
        problem = _problem_of_name(entry.name) or _problem_of_file(entry)
        if problem is None and len(papers) == MOST_PAPERS:
            problem = "too_many_papers"
        found = _found(Path(entry.path)) if problem is None else problem
        if isinstance(found, str):
            refused.append(_refused(place, found))
        elif found.sha256 in papers:
            first = papers[found.sha256].name
            refused.append(fault(_printable(place), "", "exchange.folder.twice", first=first))
        else:
            papers[found.sha256] = found
    return FamilyFolder(name, tuple(papers.values()), refused=tuple(refused))


def _problem_of_file(entry: os.DirEntry[str]) -> str | None:
    if entry.is_symlink():
        return "symlink"
    if entry.is_dir(follow_symlinks=False):
        return "folder_within"
    return None if entry.is_file(follow_symlinks=False) else "no_file"


def _found(path: Path) -> FoundPaper | str:
    """The paper, or what hinders."""
    digest, begin, size = sha256(), b"", 0
    try:
        before = path.stat(follow_symlinks=False)
        for chunk in _chunks(path):
            begin = begin or chunk[:SNIFFED]
            digest.update(chunk)
            size += len(chunk)
            if size > LARGEST_PAPER:
                return "too_large"
        after = path.stat(follow_symlinks=False)
    except (OSError, PaperChanged):
        return "unreadable"
    if not size:
        return "empty"
    if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, size):
        return "changed"
    return FoundPaper(path, path.name, digest.hexdigest(), media_type(begin), size)


def _chunks(path: Path) -> Iterator[bytes]:
    """Opened so that neither a link put in its place is followed nor a pipe waited for."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(path, flags)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise PaperChanged(path=str(path))
        while chunk := file.read(CHUNK):
            yield chunk


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        raise CannotOpen(path=str(folder), reason=error.strerror or "") from error


def _refused(place: str, problem: str) -> Fault:
    limits = {
        "too_large": LARGEST_PAPER // MEBIBYTE,
        "too_many_papers": MOST_PAPERS,
        "too_many_families": MOST_FAMILIES,
    }
    params = {"limit": limits[problem]} if problem in limits else {}
    return fault(_printable(place), "", f"exchange.folder.{problem}", **params)


def _printable(place: str) -> str:
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in place)
