"""The published schema agrees with the reader, as far as a schema can speak."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from darek.findings import Faults
from darek.records import (
    PROPERTIES,
    VOCABULARIES,
    BadDate,
    Case,
    PartialDate,
    Property,
    Vocabulary,
    case_schema,
    read_case,
    write_case,
)
from tests.records.faulty import FORM, Faulty, Json, rich_case
from tests.records.strategies import cases, edtf_like

SCHEMA = case_schema()
VALIDATOR = Draft202012Validator(SCHEMA)


def nodes(part: object) -> list[Json]:
    """Every object within a schema."""
    if isinstance(part, dict):
        return [part, *(node for inner in part.values() for node in nodes(inner))]
    return [node for inner in part for node in nodes(inner)] if isinstance(part, list) else []


def test_it_is_a_schema_of_draft_2020_12() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["title"] == "Darek case file, format 1"


def test_the_published_file_is_current(root: Path) -> None:
    published = json.loads((root / "docs" / "case.schema.json").read_text(encoding="utf-8"))
    assert published == SCHEMA


def test_the_rich_case_of_every_kind_of_record_is_valid() -> None:
    assert list(VALIDATOR.iter_errors(rich_case())) == []


@given(cases())
@settings(max_examples=30)
def test_whatever_is_written_is_valid(case: Case) -> None:
    assert VALIDATOR.is_valid(json.loads(write_case(case)))


@pytest.mark.parametrize("faulty", FORM, ids=lambda faulty: faulty.name)
def test_reader_and_schema_refuse_alike(faulty: Faulty) -> None:
    assert VALIDATOR.is_valid(faulty.raw()) is not faulty.by_schema


@given(st.text(max_size=20) | edtf_like)
def test_every_date_has_the_published_form(text: str) -> None:
    pattern = SCHEMA["$defs"]["Date"]["pattern"]
    has_the_form = re.fullmatch(pattern, text) is not None
    try:
        PartialDate.parse(text)
    except BadDate as bad:
        by_calendar = {"no_such_day", "no_such_year", "backwards"}
        reason = bad.message.id.removeprefix("records.date.")
        is_date, may_have_the_form = False, reason in by_calendar
    else:
        is_date, may_have_the_form = True, True
    assert has_the_form or not is_date
    assert may_have_the_form or not has_the_form


def test_every_object_refuses_unknown_keys() -> None:
    objects = [node for node in nodes(SCHEMA) if node.get("type") == "object"]
    assert len(objects) == 1 + 11 + 3 + 9, "the case, its records, carriers and values"
    assert all(node["additionalProperties"] is False for node in objects)


def test_tags_are_asked_for() -> None:
    tagged = [
        node for node in nodes(SCHEMA) if "const" in node.get("properties", {}).get("type", {})
    ]
    records = [node for node in tagged if node.get("type") == "object"]
    assert len(records) == 3 + 9
    assert all("type" in node["required"] for node in records)


@pytest.mark.parametrize("entry", PROPERTIES, ids=lambda entry: entry.name)
def test_each_property_is_tied_to_its_type_of_value(entry: Property) -> None:
    rules = {
        rule["if"]["properties"]["property"]["const"]: rule["then"]["properties"]["value"]
        for rule in SCHEMA["$defs"]["Claim"]["allOf"]
    }
    assert list(rules) == [known.name for known in PROPERTIES]
    rule = rules[entry.name]["properties"]
    assert rule["type"] == {"const": entry.value}


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda vocabulary: vocabulary.name)
def test_each_vocabulary_is_published_whole(vocabulary: Vocabulary) -> None:
    codes = [term.code for term in vocabulary.terms]
    assert codes in [node.get("enum") for node in nodes(SCHEMA)]


FIELDS = [
    pytest.param(field, id=f"{name}.{key}")
    for name, record in [("Case", SCHEMA), *SCHEMA["$defs"].items()]
    for key, field in record.get("properties", {}).items()
    if key in ("about", "giver", "identified_as", "kind", "purpose", "reveals_to", "speaker", "of")
]


@pytest.mark.parametrize("field", FIELDS)
def test_where_an_author_would_stumble_the_schema_explains(field: Json) -> None:
    assert len(field["description"]) > 20
    assert "default" not in field or field["default"] is not None


def paths(part: object, path: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    """Every place within a JSON value."""
    inner = (
        part.items()
        if isinstance(part, dict)
        else enumerate(part)
        if isinstance(part, list)
        else ()
    )
    return [path, *(found for key, value in inner for found in paths(value, (*path, key)))]


PATHS = paths(rich_case())[1:]
odd = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-2, 10**20),
    st.floats(),
    st.sampled_from(["", " ", "x", "2018-13", "2018-02-30", "m-taking", "s-hukou", "\x1b", "true"]),
    st.text(max_size=5),
    st.sampled_from([[], {}, [[]], [{}], {"type": "spoken"}, {"type": "text", "text": "x"}]),
)


@given(st.sampled_from(PATHS), odd)
@settings(max_examples=300)
def test_what_the_reader_takes_the_schema_takes_too(
    path: tuple[object, ...], value: object
) -> None:
    raw = rich_case()
    holder: Any = raw
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    if taken(raw):
        assert VALIDATOR.is_valid(raw)


def taken(raw: Json) -> bool:
    """Whether the reader takes it for a case."""
    try:
        read_case(json.dumps(raw).encode(), "case.json")
    except Faults:
        return False
    return True
