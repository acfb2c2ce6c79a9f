"""What is wrong with the form of a case file, in Darek's words instead of pydantic's."""

import re
from collections.abc import Iterator
from dataclasses import fields
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from darek.findings import Message, message
from darek.records.edtf import BadDate
from darek.records.fields import WORDS
from darek.records.place import place_of
from darek.records.shown import shown
from darek.records.source import HeldPaper, Spoken, TextNotHeld
from darek.records.value import Value

_PLAIN = {
    "missing": "records.file.missing",
    "unexpected_keyword_argument": "records.file.unknown_key",
    "union_tag_not_found": "records.file.no_type",
    "string_type": "records.file.not_text",
    "string_unicode": "records.file.not_unicode",
    "bool_type": "records.file.not_yes_or_no",
    "int_type": "records.file.not_a_number",
    "tuple_type": "records.file.not_a_list",
    "dataclass_type": "records.file.not_an_object",
    "model_attributes_type": "records.file.not_an_object",
}
_LIMITS = {
    "string_too_long": ("records.file.too_long", "max_length"),
    "too_long": ("records.file.too_many", "max_length"),
    "greater_than_equal": ("records.file.too_small", "ge"),
}
_TAGS = frozenset(
    field.default
    for record in (*get_args(Value), HeldPaper, TextNotHeld, Spoken)
    for field in fields(record)
    if field.name == "type"
)


def form_problems(error: ValidationError) -> Iterator[tuple[str, Message]]:
    """Each fault of form, with its place."""
    for detail in error.errors(include_url=False):
        yield place_of(_steps(detail["loc"])), _problem(detail)


def _steps(loc: tuple[int | str, ...]) -> list[int | str]:
    """Without pydantic's own step for the tag of a value."""
    return [
        step
        for index, step in enumerate(loc)
        if not (step in _TAGS and index and loc[index - 1] in ("value", "carrier"))
    ]


def _problem(detail: ErrorDetails) -> Message:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind in _PLAIN:
        return message(_PLAIN[kind])
    if kind in _LIMITS:
        id, key = _LIMITS[kind]
        return message(id, limit=int(context[key]))
    return _wrong_value(detail["input"], context, detail["msg"])


def _wrong_value(given: object, context: dict[str, Any], otherwise: str) -> Message:
    match context:
        case {"error": BadDate() as bad}:
            return message("records.file.bad_date", given=shown(given), why=bad.message)
        case {"tag": tag, "expected_tags": tags}:
            return _not_allowed(shown(tag), tags)
        case {"expected": expected}:
            return _not_allowed(shown(given), expected)
        case {"pattern": pattern}:
            return _wrong_pattern(str(given), pattern)
    return message("records.file.wrong", given=shown(given), reason=otherwise)


def _not_allowed(given: str, expected: str) -> Message:
    allowed = tuple(re.findall(r"'([^']*)'", expected)) or expected
    return message("records.file.not_allowed", given=given, allowed=allowed)


def _wrong_pattern(given: str, pattern: str) -> Message:
    if pattern != WORDS:
        return message("records.file.pattern", given=shown(given), pattern=pattern)
    blank = not given.strip()
    return message("records.file.empty" if blank else "records.file.control_character")
