"""The case file: one JSON file for each case, in one canonical writing.

Canonical: sorted keys, records sorted by id, two spaces, UTF-8, a final line break, absent
fields left out, and no Unicode normalisation of what was written. Unknown keys are refused.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from darek.findings import Fault, Faults, Message, fault, message
from darek.records.case import FORMAT, Case
from darek.records.case_consistency import inconsistencies
from darek.records.partial_date import BadDate

type Json = dict[str, Any]

LARGEST_CASE_FILE = 64 * 1024 * 1024
"""Bytes. A thousand claims take about half a megabyte; a hostile file must not fill memory."""

UPGRADES: Mapping[int, Callable[[Json], Json]] = {}
"""From each earlier format to the next; format 1 is the first."""

_LISTS = tuple(
    field.name
    for field in fields(Case)
    if field.name not in {"applicants"} and str(field.type).startswith("tuple")
)


@cache
def _adapter() -> TypeAdapter[Case]:
    return TypeAdapter(Case)


def read_case(data: bytes, name: str) -> Case:
    """A case from a case file's bytes; ``name`` stands in the faults, all reported together."""
    raw = _parsed(data, name)
    raw = _upgraded(raw, name)
    faults = list(inconsistencies(raw, name))
    try:
        case = _adapter().validate_python(raw)
    except ValidationError as error:
        faults = [*_structural(error, name), *faults]
    if faults:
        raise Faults(faults)
    return _sorted(case)


def write_case(case: Case) -> bytes:
    """The canonical bytes of a case's file."""
    raw = _adapter().dump_python(_sorted(case), mode="json", exclude_defaults=True)
    raw = {"format": FORMAT} | _tagged(_sorted(case), raw)
    text = json.dumps(raw, ensure_ascii=False, sort_keys=True, indent=2)
    return (text + "\n").encode()


def _tagged(record: object, raw: Any) -> Any:  # noqa: ANN401 - JSON
    """``exclude_defaults`` drops the ``type`` of tagged values, which readers need."""
    if is_dataclass(record):
        for field in fields(record):
            value = getattr(record, field.name)
            if field.name == "type":
                raw["type"] = value
            elif field.name in raw:
                raw[field.name] = _tagged(value, raw[field.name])
    elif isinstance(record, tuple):
        return [_tagged(item, part) for item, part in zip(record, raw, strict=True)]
    return raw


def _sorted(case: Case) -> Case:
    return replace(
        case,
        **{name: tuple(sorted(getattr(case, name), key=lambda item: item.id)) for name in _LISTS},
    )


def _parsed(data: bytes, name: str) -> Json:
    if len(data) > LARGEST_CASE_FILE:
        raise Faults([fault(name, "", "records.file.too_large", largest=LARGEST_CASE_FILE)])
    twice: list[str] = []
    try:
        raw = json.loads(data.decode("utf-8"), object_pairs_hook=lambda p: _once(p, twice))
    except UnicodeDecodeError as error:
        raise Faults([fault(name, f"byte {error.start}", "records.file.not_utf8")]) from error
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise Faults([fault(name, place, "records.file.not_json", reason=error.msg)]) from error
    except RecursionError as error:
        raise Faults([fault(name, "", "records.file.too_deep")]) from error
    if twice:
        raise Faults(fault(name, key, "records.file.key_twice", key=key) for key in twice)
    if not isinstance(raw, dict):
        raise Faults([fault(name, "", "records.file.not_a_case")])
    return raw


def _once(pairs: list[tuple[str, Any]], twice: list[str]) -> Json:
    whole = dict(pairs)
    if len(whole) < len(pairs):
        seen: set[str] = set()
        twice.extend(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    return whole


def _upgraded(raw: Json, name: str) -> Json:
    version = raw.get("format")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise Faults([fault(name, "format", "records.file.no_format", newest=FORMAT)])
    if version > FORMAT:
        raise Faults(
            [fault(name, "format", "records.file.newer_format", given=version, newest=FORMAT)]
        )
    for step in range(version, FORMAT):
        raw = UPGRADES[step](raw)
    return raw


def _structural(error: ValidationError, name: str) -> Iterable[Fault]:
    for detail in error.errors(include_url=False):
        yield Fault(name, _place(detail["loc"]), _problem(detail))


_PLAIN_PROBLEMS = {
    "missing": "records.file.missing",
    "unexpected_keyword_argument": "records.file.unknown_key",
    "union_tag_not_found": "records.file.no_type",
    "string_too_short": "records.file.empty",
    "string_too_long": "records.file.too_long",
    "string_type": "records.file.not_text",
    "bool_type": "records.file.not_yes_or_no",
    "tuple_type": "records.file.not_a_list",
    "dataclass_type": "records.file.not_an_object",
}
_TAGS = frozenset(
    "name text date code country place identifier mention relation file text_not_held spoken".split()
)


def _place(loc: tuple[int | str, ...]) -> str:
    """``claims[3].value.edtf``; pydantic's own step for the tag of a value is left out."""
    place = ""
    for index, step in enumerate(loc):
        if isinstance(step, int):
            place += f"[{step}]"
        elif not (step in _TAGS and index and loc[index - 1] in ("value", "carrier")):
            place += f".{step}" if place else step
    return place


def _problem(detail: ErrorDetails) -> Message:
    context = detail.get("ctx", {})
    reason = context.get("error")
    given = _shown(detail["input"])
    if isinstance(reason, BadDate):
        return message("records.file.bad_date", given=given, why=reason.message)
    if detail["type"] in _PLAIN_PROBLEMS:
        return message(_PLAIN_PROBLEMS[detail["type"]])
    if "expected" in context:
        return message("records.file.not_allowed", given=given, allowed=str(context["expected"]))
    if "expected_tags" in context:
        tag, tags = str(context.get("tag", "")), str(context["expected_tags"])
        return message("records.file.not_allowed", given=tag, allowed=tags)
    if "pattern" in context:
        return message("records.file.pattern", given=given, pattern=str(context["pattern"]))
    return message("records.file.wrong", given=given, reason=detail["msg"])


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    longest = 60
    return text if len(text) <= longest else text[:longest] + "…"
