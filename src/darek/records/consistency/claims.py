"""Claims: each property on its kind of mention, with its type of value, at a place that is."""

from collections.abc import Iterator, Mapping

from darek.findings import Message, message
from darek.records.consistency.raw_case import Problem, kinds_of_mentions, records_in, text_of
from darek.records.property import PROPERTIES, Property, find_property
from darek.records.shown import shown
from darek.records.strict_json import Json

type _Kinds = Mapping[str, str | None]

_TYPES = frozenset(entry.value for entry in PROPERTIES)
_NAMES = tuple(entry.name for entry in PROPERTIES)


def claim_problems(raw: Json) -> Iterator[Problem]:
    """Properties that there are not, values that do not fit, places outside the source."""
    kinds = kinds_of_mentions(raw)
    lengths = _lengths_of_sources(raw)
    for place, claim in records_in(raw, "claims"):
        given = text_of(claim, "property")
        known = find_property(given) if given is not None else None
        if known is not None:
            yield from _property_problems(claim, known, place, kinds)
        elif given is not None:
            problem = message("records.file.not_allowed", given=shown(given), allowed=_NAMES)
            yield f"{place}.property", problem
        yield from _locator_problems(claim, place, lengths)


def _property_problems(
    claim: Json, known: Property, place: str, kinds: _Kinds
) -> Iterator[Problem]:
    kind = kinds.get(text_of(claim, "about") or "")
    if kind is not None and kind != known.about.value:
        yield f"{place}.about", _wrong_kind(known.about.value, kind)
    value = claim.get("value")
    if not isinstance(value, dict) or text_of(value, "type") not in _TYPES:
        return
    if value["type"] == known.value:
        yield from _value_problems(value, known, f"{place}.value", kinds)
    else:
        problem = message(
            "records.file.wrong_type", property=known.name, wanted=known.value, given=value["type"]
        )
        yield f"{place}.value.type", problem


def _value_problems(value: Json, known: Property, place: str, kinds: _Kinds) -> Iterator[Problem]:
    code = text_of(value, "code")
    if known.vocabulary is not None and code is not None and code not in known.vocabulary.codes:
        allowed = tuple(term.code for term in known.vocabulary.terms)
        problem = message("records.file.not_allowed", given=shown(code), allowed=allowed)
        yield f"{place}.code", problem
    for key in ("mention", "of"):
        given = text_of(value, key)
        if given is not None:
            yield from _person_problems(given, f"{place}.{key}", kinds)


def _person_problems(given: str, place: str, kinds: _Kinds) -> Iterator[Problem]:
    if given not in kinds:
        yield place, message("records.file.dangling", given=shown(given), list="mentions")
    elif kinds[given] != "person":
        yield place, _wrong_kind("person", kinds[given])


def _wrong_kind(wanted: str, given: str | None) -> Message:
    return message("records.file.wrong_kind", wanted=wanted, given=shown(given))


def _lengths_of_sources(raw: Json) -> dict[str, int]:
    """Characters of each text that is not held, where the file says how many."""
    lengths: dict[str, int] = {}
    for _, source in records_in(raw, "sources"):
        carrier, id = source.get("carrier"), text_of(source, "id")
        characters = carrier.get("characters") if isinstance(carrier, dict) else None
        if id is not None and isinstance(characters, int):
            lengths[id] = characters
    return lengths


def _locator_problems(claim: Json, place: str, lengths: Mapping[str, int]) -> Iterator[Problem]:
    """Ranges that end before they begin, or after the text that they lie in."""
    locator = claim.get("locator")
    ranges = locator.get("characters") if isinstance(locator, dict) else None
    length = lengths.get(text_of(claim, "source") or "")
    for index, pair in enumerate(ranges if isinstance(ranges, list) else ()):
        where = f"{place}.locator.characters[{index}]"
        match pair:
            case [int(begin), int(end)] if end < begin:
                yield where, message("records.file.range_backwards", begin=begin, end=end)
            case [int(), int(end)] if length is not None and end > length:
                yield where, message("records.file.range_outside", end=end, length=length)
