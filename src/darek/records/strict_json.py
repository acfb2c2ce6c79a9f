"""JSON without its pitfalls: UTF-8, no key twice, no endless numbers, no endless depth."""

import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from darek.findings import Fault, Faults, fault
from darek.records.place import place_of

type Json = dict[str, Any]

_LONGEST_NUMBER = 18
"""Digits that every program reads alike (a signed 64-bit number)."""


def parse_object(data: bytes, name: str) -> tuple[Json, list[Fault]]:
    """The JSON object of a file, with the faults that do not hinder reading on.

    Raises Faults where nothing can be read at all.
    """
    doubled: list[tuple[Json, str]] = []
    try:
        raw = json.loads(
            _text(data, name),
            object_pairs_hook=lambda pairs: _object(pairs, doubled),
            parse_int=_number,
            parse_constant=Decimal,
        )
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise Faults([fault(name, place, "records.file.not_json", reason=error.msg)]) from error
    except RecursionError as error:
        raise Faults([fault(name, "", "records.file.too_deep")]) from error
    if not isinstance(raw, dict):
        raise Faults([fault(name, "", "records.file.not_a_case")])
    return raw, [
        fault(name, place, "records.file.key_twice", key=place_of([key]))
        for place, key in _places(raw, doubled)
    ]


def _text(data: bytes, name: str) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Faults([fault(name, f"byte {error.start}", "records.file.not_utf8")]) from error
    if text.startswith("\ufeff"):
        raise Faults([fault(name, "byte 0", "records.file.byte_order_mark")])
    return text


def _number(text: str) -> int | Decimal:
    """Longer numbers, like NaN, stay what they are: no field takes them, and each says so."""
    return int(text) if len(text) <= _LONGEST_NUMBER else Decimal(text)


def _object(pairs: list[tuple[str, Any]], doubled: list[tuple[Json, str]]) -> Json:
    whole = dict(pairs)
    if len(whole) < len(pairs):
        times = Counter(key for key, _ in pairs)
        doubled.extend((whole, key) for key, count in times.items() if count > 1)
    return whole


def _places(raw: Json, doubled: list[tuple[Json, str]]) -> Iterator[tuple[str, str]]:
    """Where each doubled key stands; the top where its object was itself replaced."""
    if doubled:
        places = dict(_objects(raw))
        for whole, key in doubled:
            yield places.get(id(whole), ""), key


def _objects(raw: Json) -> Iterator[tuple[int, str]]:
    """Every object within, by identity, with its place."""
    waiting: list[tuple[object, tuple[int | str, ...]]] = [(raw, ())]
    while waiting:
        value, steps = waiting.pop()
        if isinstance(value, dict):
            yield id(value), place_of(steps)
            waiting.extend((part, (*steps, key)) for key, part in value.items())
        elif isinstance(value, list):
            waiting.extend((part, (*steps, index)) for index, part in enumerate(value))
