"""Taking a list or a folder of families in: new cases, and what an earlier one lacks."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from hashlib import file_digest
from itertools import batched
from pathlib import Path

from darek.exchange import (
    BadRow,
    FamilyFolder,
    Intake,
    OtherFamily,
    Outcome,
    PassedOver,
    Row,
    SheetFault,
    case_from_folder,
    case_from_row,
    missing_person_of,
    missing_person_of_folder,
    read_folder,
    read_sheet,
    sheet_of_bad_rows,
)
from darek.findings import DarekError, Fault
from darek.office.access import access_case_about, check_active
from darek.office.audit import ListTakenIn, enter
from darek.office.clock import now, today
from darek.office.contents import load_case
from darek.office.models import CaseRow, JobRow, JobState, User
from darek.office.papers import Content, enter_custody, seal
from darek.office.store_errors import one_change
from darek.office.verbs.case_file import do_add_case_file, do_load_cases
from darek.records import Case, HeldPaper, new_reference

BATCH = 500
"""Rows for each transaction."""

type Counted = Callable[[int], None]
"""Called with the rows or folders read so far."""


@dataclass
class TakenIn:
    """What became of a list: cases by what happened to them, and what is to be mended."""

    new: int = 0
    updated: int = 0
    unchanged: int = 0
    bad_rows: list[BadRow] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    passed_over: list[PassedOver] = field(default_factory=list)
    job: int | None = None

    @property
    def read(self) -> int:
        """Rows or folders that became or were cases, and rows to mend."""
        return self.new + self.updated + self.unchanged + len(self.bad_rows)


def do_take_in_sheet(
    path: Path, list_name: str, *, acting_user: User, counted: Counted | None = None
) -> TakenIn:
    """Take a spreadsheet in, one row a family; good rows go in whatever the bad ones lack.

    The same list again (by ``list_name``) updates and never doubles. Rows to mend are kept
    sealed in the office. New cases are judged by the next ``do_judge_cases``.
    """
    with path.open("rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
    intake = _intake(list_name, acting_user, digest)
    taken = TakenIn()
    with _job("take in sheet", intake, taken, acting_user):
        rows = _good_rows(read_sheet(path, on=today()), taken)
        for batch in batched(rows, BATCH):
            _take_in_rows(batch, intake, taken, acting_user)
            if counted is not None:
                counted(taken.read)
    return taken


def do_take_in_folder(
    path: Path, list_name: str, *, acting_user: User, counted: Counted | None = None
) -> TakenIn:
    """Take a folder in, one subfolder of papers a family; their papers are sealed as they come."""
    intake = _intake(list_name, acting_user, None)
    taken = TakenIn()
    with _job("take in folder", intake, taken, acting_user):
        for family in read_folder(path):
            taken.faults.extend(family.refused)
            if family.name:
                _take_in_family(family, intake, taken, acting_user)
            if counted is not None:
                counted(taken.read)
    return taken


def _intake(list_name: str, acting_user: User, sha256: str | None) -> Intake:
    return Intake(
        list_name, today(), acting_user.username, language=acting_user.language, sha256=sha256
    )


@contextmanager
def _job(kind: str, intake: Intake, taken: TakenIn, acting_user: User) -> Iterator[None]:
    """A job that ends done, skipped or failed, with the rows to mend sealed beside it."""
    check_active(acting_user)
    job = JobRow.objects.create(kind=kind, state=JobState.RUNNING, begun_at=now(), user=acting_user)
    taken.job = job.pk
    try:
        yield
        job.state = JobState.DONE if taken.read else JobState.SKIPPED
    except DarekError as error:
        job.state, job.reason = JobState.FAILED, error.code
        raise
    finally:
        _end(job, intake, taken, acting_user)


def _end(job: JobRow, intake: Intake, taken: TakenIn, acting_user: User) -> None:
    """Also what went in before a failure is entered, for it stays."""
    if taken.bad_rows:
        sealed = seal(sheet_of_bad_rows(taken.bad_rows, intake.language, intake.list_name))
        enter_custody([sealed], acting_user)
        job.paper = sealed.name
    job.count, job.ended_at = taken.new + taken.updated, now()
    entry = ListTakenIn(taken.new, taken.updated, taken.unchanged, len(taken.bad_rows))
    with one_change():
        job.save()
        enter(entry, None, acting_user)


def _good_rows(outcomes: Iterable[Outcome], taken: TakenIn) -> Iterator[Row]:
    for outcome in outcomes:
        match outcome:
            case BadRow():
                taken.bad_rows.append(outcome)
            case PassedOver():
                taken.passed_over.append(outcome)
            case SheetFault(fault=found):
                taken.faults.append(found)
            case Row():
                yield outcome


def _take_in_rows(rows: Iterable[Row], intake: Intake, taken: TakenIn, acting_user: User) -> None:
    """New cases together in one transaction, what earlier ones lack in one each."""
    fresh: list[Case] = []
    for row in rows:
        held = _held(missing_person_of(row, intake.list_name), acting_user)
        try:
            case = case_from_row(row, intake, held)
        except OtherFamily as error:
            taken.bad_rows.append(_bad_row(row, error, intake.language))
            continue
        if held is None:
            fresh.append(case)
        else:
            _update(held, case, {}, taken, acting_user)
    taken.new += do_load_cases(_with_free_references(fresh), acting_user=acting_user)


def _take_in_family(
    family: FamilyFolder, intake: Intake, taken: TakenIn, acting_user: User
) -> None:
    held = _held(missing_person_of_folder(family, intake.list_name), acting_user)
    case = case_from_folder(family, intake, held)
    by_digest = {paper.sha256: paper.chunks for paper in family.papers}
    contents: dict[str, Content] = {
        source.carrier.file: by_digest[source.carrier.sha256]()
        for source in case.sources
        if isinstance(source.carrier, HeldPaper) and source.carrier.sha256 in by_digest
    }
    if held is not None:
        _update(held, case, contents, taken, acting_user)
        return
    (case,) = _with_free_references([case])
    do_add_case_file(case, contents, acting_user=acting_user)
    taken.new += 1


def _held(missing_person: str, acting_user: User) -> Case | None:
    row = access_case_about(acting_user, missing_person)
    return load_case(row) if row is not None else None


def _update(
    held: Case, case: Case, contents: Mapping[str, Content], taken: TakenIn, acting_user: User
) -> None:
    if case is held:
        taken.unchanged += 1
        return
    do_add_case_file(case, contents, acting_user=acting_user)
    taken.updated += 1


def _with_free_references(cases: list[Case]) -> list[Case]:
    """Another reference for a case whose own is taken, by whomever: it says nothing of them."""
    taken = set(
        CaseRow.objects.filter(reference__in=[case.reference for case in cases]).values_list(
            "reference", flat=True
        )
    )
    return [
        replace(case, reference=new_reference()) if case.reference in taken else case
        for case in cases
    ]


def _bad_row(row: Row, error: OtherFamily, language: str) -> BadRow:
    texts = tuple((cell.column.header(language), cell.written) for cell in row.cells.values())
    return BadRow(
        row.sheet, row.number, texts, (Fault(row.sheet, f"A{row.number}", error.message),)
    )
