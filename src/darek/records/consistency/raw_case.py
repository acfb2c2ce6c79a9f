"""A case file as parsed JSON, of which any part may have the wrong form."""

from collections.abc import Iterator

from darek.findings import Message
from darek.records.strict_json import Json

type Problem = tuple[str, Message]
"""A place and what is wrong there."""


def records_in(raw: Json, listed: str) -> Iterator[tuple[str, Json]]:
    """The records of one list that are objects, each with its place."""
    items = raw.get(listed)
    if isinstance(items, list):
        for index, item in enumerate(items):
            if isinstance(item, dict):
                yield f"{listed}[{index}]", item


def text_of(record: Json, key: str) -> str | None:
    """The text under a key; None where there is none, or something else."""
    given = record.get(key)
    return given if isinstance(given, str) else None


def ids_in(raw: Json, listed: str) -> set[str]:
    """The ids of one list."""
    return {id for _, item in records_in(raw, listed) if (id := text_of(item, "id")) is not None}


def kinds_of_mentions(raw: Json) -> dict[str, str | None]:
    """The kind of each mention by its id."""
    return {
        id: text_of(item, "kind")
        for _, item in records_in(raw, "mentions")
        if (id := text_of(item, "id")) is not None
    }


def persons_of_case(raw: Json) -> Iterator[tuple[str, str]]:
    """The missing person and the applicants, each with its place."""
    missing = text_of(raw, "missing_person")
    if missing is not None:
        yield "missing_person", missing
    for place, applicant in records_in(raw, "applicants"):
        person = text_of(applicant, "person")
        if person is not None:
            yield f"{place}.person", person
