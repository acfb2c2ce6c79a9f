"""How a verb changes a case: asks for the right again, changes, judges, enters, or nothing."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from darek.findings import DarekError
from darek.office.access import access_case
from darek.office.audit import Entry, enter
from darek.office.clock import today
from darek.office.contents import checked, contents_of, load_case, save_changes
from darek.office.models import CaseRow, User
from darek.office.store_errors import one_change
from darek.office.summary import rewrite_summaries
from darek.records import Case


class NoSuchRecord(DarekError):
    """The case has no record of that id in that list."""

    code = "office.no_such_record"


def rewrite(row: CaseRow, change: Callable[[Case], Case], entry: Entry, acting_user: User) -> Case:
    """Change a case as one transaction.

    The right to write is asked for again inside it, so that a row that was read is not enough.
    Raises NoSuchCase, or Faults where the changed case does not hold together.
    """
    with one_change():
        held = access_case(acting_user, row.reference, to_write=True)
        before = load_case(held)
        after = checked(change(before))
        save_changes(held, contents_of(before), contents_of(after))
        rewrite_summaries([(held, after)], today())
        enter(entry, held, acting_user)
    return after


def with_records(case: Case, **records: Any) -> Case:
    """The case with records appended to its lists: ``claims=(claim,)``."""
    lists: dict[str, Any] = {name: (*getattr(case, name), *new) for name, new in records.items()}
    return replace(case, **lists)


def with_record_changed(case: Case, listed: str, id: str, **changes: Any) -> Case:
    """The case with some fields of one record changed; raises NoSuchRecord."""
    find_record(case, listed, id)
    lists: dict[str, Any] = {
        listed: tuple(
            replace(record, **changes) if record.id == id else record
            for record in getattr(case, listed)
        )
    }
    return replace(case, **lists)


def find_record(case: Case, listed: str, id: str) -> Any:
    """The record of that id; raises NoSuchRecord."""
    for record in getattr(case, listed):
        if record.id == id:
            return record
    raise NoSuchRecord(reference=case.reference, list=listed, id=id)
