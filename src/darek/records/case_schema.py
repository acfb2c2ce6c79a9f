"""The JSON Schema of case files, for whoever writes them by other means."""

from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from darek.records.case import FORMAT, Case
from darek.records.edtf import LONGEST, PATTERN
from darek.records.property import PROPERTIES, Property
from darek.records.strict_json import Json

_DATE: Json = {
    "type": "string",
    "maxLength": LONGEST,
    "pattern": PATTERN,
    "description": "A date in EDTF (ISO 8601-2), no finer than the source: 2018-05-12, 2018-05, "
    "2018-21 (spring; 22 summer, 23 autumn, 24 winter from December), 2018, 2018-05~ (about), "
    "2018? (in doubt), 2017/2018-03 (at some time between), ../2018 (in 2018 or before), "
    "[2017-03,2017-05] (one of them).",
}


def case_schema() -> Json:
    """JSON Schema (draft 2020-12) of case files, each property tied to its kind of value."""
    schema = TypeAdapter(Case).json_schema()
    for node in _objects(schema):
        _tidy(node)
    schema["$defs"]["Date"] = _DATE
    claim = schema["$defs"]["Claim"]
    claim["properties"]["property"]["enum"] = [entry.name for entry in PROPERTIES]
    claim["allOf"] = [_value_rule(entry) for entry in PROPERTIES]
    schema["required"] = sorted({*schema["required"], "format"})
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Darek case file, format {FORMAT}",
    }
    return head | {key: schema[key] for key in sorted(schema)}


def _objects(node: object) -> Iterator[Json]:
    if isinstance(node, dict):
        yield node
    for part in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _objects(part)


def _tidy(node: Json) -> None:
    """For people: nothing said twice, and a description at the field itself."""
    if isinstance(node.get("title"), str):
        del node["title"]
    if node.get("default", node) is None:
        del node["default"]
    if "const" in _properties(node).get("type", {}):
        node["required"] = sorted({*node.get("required", []), "type"})
    match node.get("anyOf"):
        case [{"description": str(description)} as given, {"type": "null"}]:
            del given["description"]
            node["description"] = description
    if node.get("pattern") == PATTERN:
        for key in ("type", "pattern", "maxLength"):
            del node[key]
        node["$ref"] = "#/$defs/Date"


def _properties(node: Json) -> Json:
    found = node.get("properties")
    return found if isinstance(found, dict) else {}


def _value_rule(entry: Property) -> Json:
    value: dict[str, Any] = {"type": {"const": entry.value}}
    if entry.vocabulary is not None:
        value["code"] = {"enum": [term.code for term in entry.vocabulary.terms]}
    return {
        "if": {"properties": {"property": {"const": entry.name}}},
        "then": {"properties": {"value": {"properties": value}}},
    }
