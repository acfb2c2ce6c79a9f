"""Identifications: a mention is one being, and a being is of one kind."""

from collections.abc import Iterator

from darek.findings import message
from darek.records.consistency.raw_case import (
    Problem,
    kinds_of_mentions,
    persons_of_case,
    records_in,
    text_of,
)
from darek.records.shown import shown
from darek.records.strict_json import Json


def identity_problems(raw: Json) -> Iterator[Problem]:
    """Standing decisions that cannot all be right."""
    standing = tuple(_standing(raw))
    yield from _two_identities(standing)
    yield from _two_kinds(standing, raw)
    yield from _through_a_mention(standing)


type _Decision = tuple[str, str, str]
"""Place, mention, being."""


def _standing(raw: Json) -> Iterator[_Decision]:
    for place, item in records_in(raw, "identifications"):
        mention, being = text_of(item, "mention"), text_of(item, "identified_as")
        stands = item.get("state") == "confirmed" and item.get("undone_on") is None
        if stands and mention is not None and being is not None:
            yield place, mention, being


def _two_identities(standing: tuple[_Decision, ...]) -> Iterator[Problem]:
    decided: dict[str, str] = {}
    for place, mention, being in standing:
        first = decided.setdefault(mention, being)
        if first != being:
            yield (
                place,
                message(
                    "records.file.two_identities",
                    mention=shown(mention),
                    a=shown(first),
                    b=shown(being),
                ),
            )


def _two_kinds(standing: tuple[_Decision, ...], raw: Json) -> Iterator[Problem]:
    """A person is no act; those of the case are persons."""
    kinds = kinds_of_mentions(raw)
    decided: dict[str, str | None] = {person: "person" for _, person in persons_of_case(raw)}
    for place, mention, being in standing:
        kind = kinds.get(mention)
        first = decided.setdefault(being, kind)
        if kind is not None and first is not None and first != kind:
            problem = message(
                "records.file.two_kinds", being=shown(being), a=shown(first), b=shown(kind)
            )
            yield f"{place}.identified_as", problem


def _through_a_mention(standing: tuple[_Decision, ...]) -> Iterator[Problem]:
    """Identified as a mention that is itself identified as someone else: one step too many."""
    decided = {mention: being for _, mention, being in standing}
    for place, _, being in standing:
        onward = decided.get(being, being)
        if onward != being:
            problem = message(
                "records.file.through_a_mention", given=shown(being), being=shown(onward)
            )
            yield f"{place}.identified_as", problem
