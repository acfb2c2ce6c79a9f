"""A case between its file and its rows. Each row holds one record as the file has it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from darek.office.models import (
    ApplicantRow,
    CaseRow,
    ClaimRow,
    ConsentRow,
    IdentificationRow,
    MentionRow,
    OverrideRow,
    PromiseRow,
    RecordRow,
    ReferralRow,
    ReplyRow,
    SourceRow,
)
from darek.records import Case, read_case, write_case

type Record = dict[str, Any]
"""One record as JSON has it."""

TABLES: Mapping[str, type[RecordRow]] = {
    "applicants": ApplicantRow,
    "sources": SourceRow,
    "mentions": MentionRow,
    "claims": ClaimRow,
    "identifications": IdentificationRow,
    "consents": ConsentRow,
    "referrals": ReferralRow,
    "replies": ReplyRow,
    "promises": PromiseRow,
    "overrides": OverrideRow,
}
"""The lists of a case file and where their records are kept."""


@dataclass(frozen=True, slots=True)
class Contents:
    """A case taken apart: what stands outside the lists, and each list's records by key."""

    head: str
    lists: Mapping[str, Mapping[str, Record]]


def contents_of(case: Case) -> Contents:
    """What the rows of a case hold."""
    raw = json.loads(write_case(case))
    lists = {name: {_key(r): r for r in raw.pop(name, ())} for name in TABLES}
    return Contents(_text(raw), lists)


def load_case(row: CaseRow) -> Case:
    """The case as its file has it; ``write_case`` of it gives the bytes that came in."""
    return read_case(_file(row), row.reference)


def checked(case: Case) -> Case:
    """The same case, read again: Faults where its records do not fit together."""
    return read_case(write_case(case), case.reference)


def save_new(row: CaseRow, contents: Contents) -> None:
    """Keep all records of a case that has none yet."""
    for name, table in TABLES.items():
        table.objects.bulk_create(rows_of(table, row, contents.lists[name].values()))


def save_changes(row: CaseRow, before: Contents, after: Contents) -> None:
    """Keep what is new or changed; a case file never loses a record."""
    if before.head != after.head:
        row.content = after.head
        row.save(update_fields=["content"])
    for name, table in TABLES.items():
        held, wanted = before.lists[name], after.lists[name]
        if lost := held.keys() - wanted.keys():
            raise ValueError(f"records are only ever added, yet {name} lost {len(lost)}")
        changed = [record for key, record in wanted.items() if held.get(key) != record]
        if changed:
            _replace(row, table, changed, start=len(held))


def rows_of(
    table: type[RecordRow], row: CaseRow, records: Iterable[Record], start: int = 0
) -> list[RecordRow]:
    """The rows of some records of one list."""
    return [
        table(case=row, key=_key(record), content=_text(record), **_columns(table, record, place))
        for place, record in enumerate(records, start)
    ]


def _replace(row: CaseRow, table: type[RecordRow], records: list[Record], start: int) -> None:
    columns = [
        field.name for field in table._meta.concrete_fields if field.name not in ("id", "position")
    ]
    table.objects.bulk_create(
        rows_of(table, row, records, start),
        update_conflicts=True,
        unique_fields=["case", "key"],
        update_fields=[name for name in columns if name not in ("case", "key")],
    )


def _columns(table: type[RecordRow], record: Record, place: int) -> dict[str, Any]:
    if table is ClaimRow:
        return {"property": record["property"], "state": record["state"]}
    return {"position": place} if table is ApplicantRow else {}


def _file(row: CaseRow) -> bytes:
    lists = ",".join(f'"{name}":[{",".join(_contents(row, name))}]' for name in TABLES)
    return (row.content[:-1] + "," + lists + "}").encode()


def _contents(row: CaseRow, name: str) -> Iterable[str]:
    order = "position" if name == "applicants" else "key"
    kept = TABLES[name].objects.filter(case=row).order_by(order)
    return kept.values_list("content", flat=True)


def _key(record: Record) -> str:
    key: str = record["id"] if "id" in record else record["person"]
    return key


def _text(record: Record) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
