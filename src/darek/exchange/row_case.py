"""A row of a list as a case; the same row again changes nothing, a changed cell corrects."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import uuid5

from darek.exchange.column import About
from darek.exchange.held_row import HeldRow, plain_name
from darek.exchange.intake import Intake
from darek.exchange.row import Row
from darek.exchange.row_key import row_key
from darek.exchange.telling import BEINGS, Telling, needed
from darek.findings import DarekError
from darek.records import Applicant, Case


class OtherFamily(DarekError):
    """A row under the reference of a family that names neither of its people."""

    code = "exchange.other_family"


def case_from_row(
    row: Row, intake: Intake, held: Case | None = None, reference: str | None = None
) -> Case:
    """One row as a case, or what it adds to the case that an earlier intake made of it.

    All ids come from :func:`row_key`, so that the same row gives the same case in every office.
    With ``held``, its claims stay as they are: a cell that changed becomes a claim that corrects
    the one before, and a row without changes gives ``held`` itself back. A cell that was emptied
    takes nothing back. Raises OtherFamily where no name of the row is one of the held case.

    ``reference``: the case's, where the office must choose another than the one derived here.
    """
    told = Telling(row, intake)
    return _added(held, told) if held is not None else _first(told, reference)


def missing_person_of(row: Row, list_name: str) -> str:
    """The id of the missing person in the case that a row makes, by which an office finds it."""
    return str(uuid5(row_key(row, list_name), BEINGS[About.MISSING_PERSON]))


def _first(told: Telling, reference: str | None) -> Case:
    statements = told.statements()
    beings = needed(statements)
    return Case(
        reference or told.reference(),
        told.beings[About.MISSING_PERSON],
        told.intake.received_on,
        applicants=tuple(told.applicants()),
        sources=(told.source(),),
        mentions=tuple(told.mentions(beings)),
        identifications=tuple(told.identifications(beings)),
        claims=tuple(told.claim(one) for one in statements),
    )


def _added(held: Case, told: Telling) -> Case:
    earlier = HeldRow(held)
    _check_same_family(held, earlier, told)
    told.beings |= dict(earlier.beings())
    people = tuple(_applicants(held, told))
    changes = tuple(earlier.changes(told))
    if not changes:
        return held if people == held.applicants else replace(held, applicants=people)
    beings = needed(statement for statement, _ in changes)
    known = {mention.id for mention in held.mentions}
    new = [about for about in beings if told.mention(about) not in known]
    is_new = all(source.id != told.source_id for source in held.sources)
    return replace(
        held,
        applicants=people,
        sources=(*held.sources, told.source()) if is_new else held.sources,
        mentions=(*held.mentions, *told.mentions(new)),
        identifications=(*held.identifications, *told.identifications(new)),
        claims=(*held.claims, *(told.claim(one, corrects) for one, corrects in changes)),
    )


def _check_same_family(held: Case, earlier: HeldRow, told: Telling) -> None:
    cells = (cell for cell in told.row.cells.values() if cell.column.content == "name")
    names = {plain_name(str(said)) for cell in cells for said in cell.said}
    if earlier.names().isdisjoint(names):
        row = told.row
        raise OtherFamily(sheet=row.sheet, row=row.number, reference=held.reference)


def _applicants(held: Case, told: Telling) -> Iterator[Applicant]:
    """A new applicant comes along; the language to speak changes where the row names another."""
    told_now = {applicant.person: applicant for applicant in told.applicants()}
    for applicant in held.applicants:
        now = told_now.pop(applicant.person, applicant)
        yield now if now.language is not None else applicant
    yield from told_now.values()
