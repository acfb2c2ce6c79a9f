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

from darek.findings import Fault, Faults, fault
from darek.records.case import FORMAT, RECORD_LISTS, Case
from darek.records.case_problem import form_problems
from darek.records.consistency import Problem, inconsistencies
from darek.records.strict_json import Json, parse_object

LARGEST_CASE_FILE = 64 * 1024 * 1024
"""Bytes. A thousand claims take about half a megabyte; a hostile file must not fill memory."""

UPGRADES: Mapping[int, Callable[[Json], Json]] = {}
"""From each earlier format to the next; format 1 is the first."""


@cache
def _adapter() -> TypeAdapter[Case]:
    return TypeAdapter(Case)


def read_case(data: bytes, name: str) -> Case:
    """A case from a case file's bytes; ``name`` stands in the faults, all reported together."""
    if len(data) > LARGEST_CASE_FILE:
        raise Faults([fault(name, "", "records.file.too_large", largest=LARGEST_CASE_FILE)])
    raw, faults = parse_object(data, name)
    raw = _upgraded(raw, name)
    try:
        case = _adapter().validate_python(raw)
    except ValidationError as error:
        problems = [*form_problems(error), *inconsistencies(raw)]
        raise Faults([*faults, *_faults(name, problems)]) from error
    faults += _faults(name, inconsistencies(raw))
    if faults:
        raise Faults(faults)
    return _sorted(case)


def write_case(case: Case) -> bytes:
    """The canonical bytes of a case's file."""
    case = _sorted(case)
    raw = _adapter().dump_python(case, mode="json", exclude_defaults=True)
    raw = {"format": FORMAT} | _tagged(case, raw)
    text = json.dumps(raw, ensure_ascii=False, sort_keys=True, indent=2)
    return (text + "\n").encode()


def _tagged(record: object, raw: Any) -> Any:
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
    lists: dict[str, Any] = {
        name: tuple(sorted(getattr(case, name), key=lambda record: record.id))
        for name in RECORD_LISTS
    }
    return replace(case, **lists)


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


def _faults(name: str, problems: Iterable[Problem]) -> list[Fault]:
    return [Fault(name, place, problem) for place, problem in problems]
