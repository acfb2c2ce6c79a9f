"""A case between its file and its rows. Each row holds one record as JSON."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db import connection
from pydantic import TypeAdapter

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
from darek.records import (
    Applicant,
    Case,
    Claim,
    Consent,
    Identification,
    Mention,
    Override,
    Promise,
    Referral,
    Reply,
    Source,
    read_case,
    write_case,
)

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

_ADAPTERS: Mapping[type[Any], TypeAdapter[Any]] = {
    kind: TypeAdapter(kind)
    for kind in (
        Applicant,
        Source,
        Mention,
        Claim,
        Identification,
        Consent,
        Referral,
        Reply,
        Promise,
        Override,
    )
}

_NO_LISTS: Mapping[str, Any] = dict.fromkeys(TABLES, ())


@dataclass(frozen=True, slots=True)
class Kept:
    """One record as its row holds it; ``columns`` follow ``key`` and ``content``."""

    key: str
    content: str
    columns: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """A case taken apart: what stands outside the lists, and each list's records by key."""

    head: str
    lists: Mapping[str, Mapping[str, Kept]]

    def count(self) -> int:
        """How many records there are."""
        return sum(map(len, self.lists.values()))


def contents_of(case: Case) -> Contents:
    """What the rows of a case hold."""
    head = json.loads(write_case(replace(case, **_NO_LISTS)))
    lists = {name: _kept(getattr(case, name)) for name in TABLES}
    return Contents(json.dumps(head, ensure_ascii=False, separators=(",", ":")), lists)


def load_case(row: CaseRow) -> Case:
    """The case as its file has it; ``write_case`` of it gives the bytes that came in."""
    return read_case(_file(row), row.reference)


def checked(case: Case) -> Case:
    """The same case, read again: Faults where its records do not fit together."""
    return read_case(write_case(case), case.reference)


def save_new(cases: Iterable[tuple[CaseRow, Contents]]) -> None:
    """Keep all records of cases that have none yet, past the object mapper: it takes thrice as
    long as all else."""
    whole = list(cases)
    for name, table in TABLES.items():
        columns = ["case_id", "key", "content", *_own_columns(table)]
        places = ", ".join(["%s"] * len(columns))
        rows = [
            (row.pk, kept.key, kept.content, *kept.columns)
            for row, contents in whole
            for kept in contents.lists[name].values()
        ]
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {table._meta.db_table} ({', '.join(columns)}) VALUES ({places})",  # noqa: S608 - our own names
                rows,
            )


def save_changes(row: CaseRow, before: Contents, after: Contents) -> None:
    """Keep what is new or changed; a case file never loses a record."""
    if before.head != after.head:
        row.content = after.head
        row.save(update_fields=["content"])
    for name, table in TABLES.items():
        held, wanted = before.lists[name], after.lists[name]
        if lost := held.keys() - wanted.keys():
            raise ValueError(f"records are only ever added, yet {name} lost {len(lost)}")
        own = _own_columns(table)
        table.objects.bulk_create(
            [
                table(
                    case=row,
                    key=kept.key,
                    content=kept.content,
                    **dict(zip(own, kept.columns, strict=True)),
                )
                for key, kept in wanted.items()
                if held.get(key) != kept
            ],
            update_conflicts=True,
            unique_fields=["case", "key"],
            update_fields=["content", *own],
        )


def _kept(records: Iterable[Any]) -> dict[str, Kept]:
    """By key. Text without normalisation, absent fields left out, tags and defaults kept."""
    found = {}
    for place, record in enumerate(records):
        content = _ADAPTERS[type(record)].dump_json(record, exclude_none=True).decode()
        if isinstance(record, Claim):
            kept = Kept(record.id, content, (record.property, record.state.value))
        elif isinstance(record, Applicant):
            kept = Kept(record.person, content, (place,))
        else:
            kept = Kept(record.id, content)
        found[kept.key] = kept
    return found


def _own_columns(table: type[RecordRow]) -> tuple[str, ...]:
    shared = {field.name for field in RecordRow._meta.fields} | {"id"}
    return tuple(field.name for field in table._meta.concrete_fields if field.name not in shared)


def _file(row: CaseRow) -> bytes:
    lists = ",".join(f'"{name}":[{",".join(_held(row, name))}]' for name in TABLES)
    return (row.content[:-1] + "," + lists + "}").encode()


def _held(row: CaseRow, name: str) -> Iterator[str]:
    order = "position" if name == "applicants" else "key"
    kept = TABLES[name].objects.filter(case=row).order_by(order)
    yield from kept.values_list("content", flat=True)
