"""Taking a case file in: a new case, or records that are new to one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import batched
from typing import Any

from darek.evidence import SealedPaper
from darek.findings import Faults, fault
from darek.office.access import NoSuchCase, access_case, check_active
from darek.office.audit import CaseFileAdded, enter, enter_all
from darek.office.clock import today
from darek.office.contents import (
    TABLES,
    Contents,
    checked,
    contents_of,
    load_case,
    save_changes,
    save_new,
)
from darek.office.models import CaseAccess, CaseRow, Role, User
from darek.office.papers import Content, keep_papers, seal_all
from darek.office.store_errors import one_change
from darek.office.summary import rewrite_summaries
from darek.records import Case, HeldPaper

BATCH = 500
"""Cases for each transaction of a bulk load: memory stays at some ten megabytes."""


def do_add_case_file(case: Case, papers: Mapping[str, Content], *, acting_user: User) -> CaseRow:
    """Take a case in, with those of its papers that are at hand (by their paths in the case).

    A case that is already here gets the records that it lacks; the same record again changes
    nothing. Raises Faults where a record of the same id says something else, and NoSuchCase where
    the reference belongs to a case that the user may not change.
    """
    wanted = {
        source.carrier.file: source.carrier.sha256
        for source in case.sources
        if isinstance(source.carrier, HeldPaper)
    }
    check_active(acting_user)
    sealed = seal_all(wanted, papers, acting_user)
    with one_change():
        if CaseRow.objects.filter(reference=case.reference).exists():
            return _add_to_case(case, sealed, acting_user)
        return _add_new_case(checked(case), sealed, acting_user)


def do_load_cases(cases: Iterable[Case], *, acting_user: User) -> int:
    """Take many new cases in, without papers; they are judged by the next ``do_judge_cases``.

    Each batch is one transaction with an entry for each case. Cases must have been read by
    ``read_case``. Raises NoSuchCase where a reference is taken. Returns how many there were.
    """
    count = 0
    for batch in batched(cases, BATCH):
        with one_change():
            _load_batch(batch, acting_user)
        count += len(batch)
    return count


def _add_new_case(case: Case, sealed: Sequence[SealedPaper], acting_user: User) -> CaseRow:
    contents = contents_of(case)
    row = _case_row(case, contents)
    row.save()
    CaseAccess.objects.create(user=acting_user, case=row, role=Role.OWNER)
    save_new([(row, contents)])
    keep_papers(row, sealed)
    rewrite_summaries([(row, case)], today())
    enter(CaseFileAdded(contents.count(), len(sealed)), row, acting_user)
    return row


def _add_to_case(case: Case, sealed: Sequence[SealedPaper], acting_user: User) -> CaseRow:
    row = access_case(acting_user, case.reference, to_write=True)
    before = load_case(row)
    held, given = contents_of(before), contents_of(case)
    _refuse_contradictions(case.reference, held, given)
    after = checked(_union(before, case))
    keep_papers(row, sealed)
    wanted = contents_of(after)
    save_changes(row, held, wanted)
    rewrite_summaries([(row, after)], today())
    enter(CaseFileAdded(wanted.count() - held.count(), len(sealed)), row, acting_user)
    return row


def _case_row(case: Case, contents: Contents) -> CaseRow:
    return CaseRow(
        reference=case.reference, missing_person=case.missing_person, content=contents.head
    )


def _refuse_contradictions(reference: str, held: Contents, given: Contents) -> None:
    faults = [
        fault(reference, name, "office.case_file.other_content", id=key)
        for name in TABLES
        for key, record in given.lists[name].items()
        if held.lists[name].get(key, record) != record
    ]
    if held.head != given.head:
        faults.insert(0, fault(reference, "", "office.case_file.other_head"))
    if faults:
        raise Faults(faults)


def _union(held: Case, given: Case) -> Case:
    lists: dict[str, Any] = {
        name: _joined(getattr(held, name), getattr(given, name)) for name in TABLES
    }
    return replace(held, **lists)


def _joined(held: tuple[Any, ...], given: tuple[Any, ...]) -> tuple[Any, ...]:
    return (*held, *(record for record in given if record not in held))


def _load_batch(batch: Sequence[Case], acting_user: User) -> None:
    check_active(acting_user)
    whole = [(case, contents_of(case)) for case in batch]
    taken = CaseRow.objects.filter(reference__in=[case.reference for case in batch]).first()
    if taken is not None:
        raise NoSuchCase(reference=taken.reference)
    rows = CaseRow.objects.bulk_create(_case_row(case, contents) for case, contents in whole)
    CaseAccess.objects.bulk_create(
        CaseAccess(user=acting_user, case=row, role=Role.OWNER) for row in rows
    )
    kept = [contents for _, contents in whole]
    save_new(zip(rows, kept, strict=True))
    rewrite_summaries(list(zip(rows, batch, strict=True)), None)
    entries = [CaseFileAdded(contents.count(), 0) for contents in kept]
    enter_all(zip(entries, rows, strict=True), acting_user)
