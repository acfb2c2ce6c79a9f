"""The JSON Schema of case files, for whoever writes them by other means."""

from typing import Any

from pydantic import TypeAdapter

from darek.records import vocabulary
from darek.records.case import Case
from darek.records.property import PROPERTIES, Property
from darek.records.vocabulary import Vocabulary

type Json = dict[str, Any]

_CODED = (
    ("Source", "connection", vocabulary.CONNECTION),
    ("Source", "reliability", vocabulary.RELIABILITY),
    ("Reply", "response", vocabulary.RESPONSE),
    ("Reply", "attribution", vocabulary.ATTRIBUTION),
    ("Reply", "impact", vocabulary.IMPACT),
    ("Promise", "outcome", vocabulary.PROMISE_OUTCOME),
)


def case_schema() -> Json:
    """JSON Schema (draft 2020-12) of format 1, each property tied to its kind of value."""
    adapter = TypeAdapter(Case)
    schema = adapter.json_schema()
    for model, key, terms in _CODED:
        schema["$defs"][model]["properties"][key] = _code_schema(
            schema["$defs"][model]["properties"][key], terms
        )
    claim = schema["$defs"]["Claim"]
    claim["properties"]["property"]["enum"] = [entry.name for entry in PROPERTIES]
    claim["allOf"] = [_value_rule(entry) for entry in PROPERTIES]
    for tagged in schema["$defs"].values():
        if "const" in tagged.get("properties", {}).get("type", {}):
            tagged["required"] = sorted({*tagged.get("required", []), "type"})
    schema["required"] = sorted({*schema["required"], "format"})
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Darek case file, format 1",
    }
    return head | schema


def _code_schema(field: Json, terms: Vocabulary) -> Json:
    codes: Json = {"enum": [term.code for term in terms.terms], "type": "string"}
    return {key: value for key, value in field.items() if key in ("description",)} | (
        {"anyOf": [codes, {"type": "null"}], "default": None} if "anyOf" in field else codes
    )


def _value_rule(entry: Property) -> Json:
    value: Json = {"type": {"const": entry.value}}
    if entry.vocabulary is not None:
        value["code"] = {"enum": [term.code for term in entry.vocabulary.terms]}
    return {
        "if": {"properties": {"property": {"const": entry.name}}},
        "then": {"properties": {"value": {"properties": value}}},
    }
