"""Cases from what the command line names: files, folders, ``-`` for standard input, or
references of cases in the unlocked office."""

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from darek.findings import DarekError, Fault, Faults, fault
from darek.records import LARGEST_CASE_FILE, Case, HeldPaper, read_case

if TYPE_CHECKING:
    from darek.cli.desk import HeldCase

STANDARD_INPUT = "-"


class NoOffice(DarekError):
    """A reference was given, but references are kept by an office, and there is none there."""

    code = "cli.no_office"


class NoSuchFile(DarekError):
    """The path leads nowhere."""

    code = "cli.no_such_file"


class NoCases(DarekError):
    """A folder without case files."""

    code = "cli.no_cases"


class CannotRead(DarekError):
    """The system refuses to read a file."""

    code = "cli.cannot_read"


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case and where it came from: ``folder`` is where its papers lie, ``held`` how the
    office holds it."""

    name: str
    case: Case
    folder: Path | None
    held: "HeldCase | None" = None


def read_cases(given: Sequence[str], options: Namespace) -> tuple[CaseFile, ...]:
    """Every case named, or all of the office where none is; all faults are reported together.

    ``options`` say which office references are of, and as whom it is asked.
    """
    references = [name for name in given if _is_reference(name)]
    found = list(_of_office(references, options)) if references or not given else []
    faults: list[Fault] = []
    for name, path in _paths([name for name in given if name not in references]):
        try:
            folder = path.parent if path is not None else None
            found.append(CaseFile(name, read_case(_bytes(path), name), folder))
        except Faults as error:
            faults.extend(error.faults)
    faults.extend(_same_reference(found))
    if faults:
        raise Faults(faults)
    return tuple(found)


def held_papers(file: CaseFile) -> dict[str, bytes]:
    """The bytes of each paper that lies beside the case file, by its path in the case.

    A paper that is not there is left out; one whose SHA-256 is another is a fault, since it is
    not the paper that was received.
    """
    if file.held is not None:
        return file.held.papers()
    papers: dict[str, bytes] = {}
    faults: list[Fault] = []
    for index, source in enumerate(file.case.sources):
        carrier = source.carrier
        if not isinstance(carrier, HeldPaper) or file.folder is None:
            continue
        path = file.folder / carrier.file
        if not path.is_file():
            continue
        data = _paper(path)
        if sha256(data).hexdigest() == carrier.sha256:
            papers[carrier.file] = data
        else:
            place = f"sources[{index}].carrier.file"
            faults.append(fault(file.name, place, "cli.paper_changed", paper=carrier.file))
    if faults:
        raise Faults(faults)
    return papers


def _paper(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CannotRead(path=str(path), reason=error.strerror or "") from error


def _same_reference(found: Iterable[CaseFile]) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for file in found:
        other = first.setdefault(file.case.reference, file.name)
        if other != file.name:
            yield fault(file.name, "reference", "cli.reference_twice", other=other)


def _paths(given: Sequence[str]) -> Iterator[tuple[str, Path | None]]:
    for name in given:
        path = Path(name)
        if name == STANDARD_INPUT:
            yield "standard input", None
        elif path.is_dir():
            yield from _folder(path)
        elif path.exists():
            yield name, path
        else:
            raise NoSuchFile(path=name)


def _is_reference(name: str) -> bool:
    """A file argument has a suffix or a slash, or is there; a reference is nothing of it."""
    path = Path(name)
    return name != STANDARD_INPUT and "/" not in name and not path.suffix and not path.exists()


def _of_office(references: Sequence[str], options: Namespace) -> Iterator[CaseFile]:
    """The cases of these references; of none named, all."""
    if not options.office.is_dir():
        raise NoOffice(given=", ".join(references) or str(options.office))
    from darek.cli.desk import held_case, held_cases  # noqa: PLC0415 - loads Django

    if references:
        held = [held_case(options, reference) for reference in references]
    else:
        held = list(held_cases(options))
    for one in held:
        yield CaseFile(one.row.reference, one.case(), None, one)


def _folder(path: Path) -> Iterator[tuple[str, Path]]:
    files = sorted(path.glob("*.json"))
    if not files:
        raise NoCases(folder=str(path))
    for file in files:
        yield str(file), file


def _bytes(path: Path | None) -> bytes:
    """Never more than the largest case file and a byte, which is then refused."""
    try:
        if path is None:
            return sys.stdin.buffer.read(LARGEST_CASE_FILE + 1)
        with path.open("rb") as file:
            return file.read(LARGEST_CASE_FILE + 1)
    except OSError as error:
        raise CannotRead(path=str(path), reason=error.strerror or "") from error
