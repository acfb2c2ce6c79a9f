"""What a schema of single fields cannot say: references, and values that fit their property.

Works on the parsed JSON, so that these faults are reported together with those of form;
whatever has the wrong form is passed over here, being reported there.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from darek.findings import Fault, fault
from darek.records import vocabulary
from darek.records.property import PROPERTIES, Property, find_property
from darek.records.vocabulary import Vocabulary

type Json = dict[str, Any]

_LISTS_WITH_IDS = (
    "sources",
    "mentions",
    "claims",
    "identifications",
    "consents",
    "referrals",
    "replies",
    "promises",
    "overrides",
)
_REFERENCES = (
    ("sources", "speaker", "mentions"),
    ("sources", "translation_of", "sources"),
    ("mentions", "source", "sources"),
    ("claims", "about", "mentions"),
    ("claims", "source", "sources"),
    ("claims", "corrects", "claims"),
    ("identifications", "mention", "mentions"),
    ("consents", "paper", "sources"),
    ("referrals", "source", "sources"),
    ("replies", "referral", "referrals"),
    ("replies", "source", "sources"),
    ("promises", "by", "mentions"),
    ("promises", "source", "sources"),
)
_TAGS = frozenset(entry.value for entry in PROPERTIES)
_PERSONS = (("consents", "giver"), ("referrals", "sent_by"))
_CODES = (
    ("sources", "connection", vocabulary.CONNECTION),
    ("sources", "reliability", vocabulary.RELIABILITY),
    ("replies", "response", vocabulary.RESPONSE),
    ("replies", "attribution", vocabulary.ATTRIBUTION),
    ("replies", "impact", vocabulary.IMPACT),
    ("promises", "outcome", vocabulary.PROMISE_OUTCOME),
)


def inconsistencies(raw: Json, name: str) -> Iterator[Fault]:
    """Every fault of reference, kind, code or order of time in a parsed case file."""
    ids = {listed: _ids(raw, listed) for listed in _LISTS_WITH_IDS}
    yield from _repeated_ids(raw, name)
    yield from _dangling(raw, name, ids)
    yield from _unknown_persons(raw, name)
    yield from _unknown_codes(raw, name)
    kinds = {item["id"]: item.get("kind") for _, item in _records(raw, "mentions") if "id" in item}
    for place, claim in _records(raw, "claims"):
        yield from _claim_faults(claim, place, name, kinds)
    yield from _two_identities(raw, name)
    yield from _consent_times(raw, name)


def _records(raw: Json, listed: str) -> Iterator[tuple[str, Json]]:
    items = raw.get(listed)
    if isinstance(items, list):
        for index, item in enumerate(items):
            if isinstance(item, dict):
                yield f"{listed}[{index}]", item


def _ids(raw: Json, listed: str) -> set[str]:
    return {item["id"] for _, item in _records(raw, listed) if isinstance(item.get("id"), str)}


def _repeated_ids(raw: Json, name: str) -> Iterator[Fault]:
    for listed in _LISTS_WITH_IDS:
        seen: Counter[str] = Counter()
        for place, item in _records(raw, listed):
            given = item.get("id")
            if isinstance(given, str):
                seen[given] += 1
                if seen[given] == 2:  # noqa: PLR2004 - once for each repeated id
                    yield fault(name, f"{place}.id", "records.file.id_twice", name=given)


def _dangling(raw: Json, name: str, ids: dict[str, set[str]]) -> Iterator[Fault]:
    for listed, key, target in _REFERENCES:
        for place, item in _records(raw, listed):
            given = item.get(key)
            if isinstance(given, str) and given not in ids[target]:
                yield fault(
                    name, f"{place}.{key}", "records.file.dangling", given=given, list=target
                )


def _known_persons(raw: Json) -> set[str]:
    known = {
        item["identified_as"]
        for _, item in _records(raw, "identifications")
        if isinstance(item.get("identified_as"), str)
    }
    return known | {person for _, person in _case_persons(raw)}


def _case_persons(raw: Json) -> Iterator[tuple[str, str]]:
    if isinstance(raw.get("missing_person"), str):
        yield "missing_person", raw["missing_person"]
    for place, applicant in _records(raw, "applicants"):
        if isinstance(applicant.get("person"), str):
            yield f"{place}.person", applicant["person"]


def _unknown_persons(raw: Json, name: str) -> Iterator[Fault]:
    known = _known_persons(raw)
    for listed, key in _PERSONS:
        for place, item in _records(raw, listed):
            given = item.get(key)
            if isinstance(given, str) and given not in known:
                yield fault(name, f"{place}.{key}", "records.file.nobody", given=given)
    persons = [person for _, person in _case_persons(raw)]
    for place, person in _case_persons(raw):
        if persons.count(person) > 1 and place != "missing_person":
            yield fault(name, place, "records.file.same_person_twice", given=person)


def _unknown_codes(raw: Json, name: str) -> Iterator[Fault]:
    for listed, key, terms in _CODES:
        for place, item in _records(raw, listed):
            yield from _code_fault(item.get(key), terms, f"{place}.{key}", name)


def _code_fault(given: object, terms: Vocabulary, place: str, name: str) -> Iterator[Fault]:
    if isinstance(given, str) and given not in terms.codes:
        allowed = ", ".join(term.code for term in terms.terms)
        yield fault(name, place, "records.file.not_allowed", given=given, allowed=allowed)


def _claim_faults(claim: Json, place: str, name: str, kinds: dict[str, Any]) -> Iterator[Fault]:
    given = claim.get("property")
    if not isinstance(given, str):
        return
    known = find_property(given)
    if known is None:
        allowed = ", ".join(entry.name for entry in PROPERTIES)
        yield fault(
            name, f"{place}.property", "records.file.not_allowed", given=given, allowed=allowed
        )
        return
    yield from _wrong_kind(claim, known, place, name, kinds)
    value = claim.get("value")
    if isinstance(value, dict):
        yield from _value_faults(value, known, f"{place}.value", name, kinds)


def _wrong_kind(
    claim: Json, known: Property, place: str, name: str, kinds: dict[str, Any]
) -> Iterator[Fault]:
    kind = kinds.get(claim["about"]) if isinstance(claim.get("about"), str) else None
    if kind is not None and kind != known.about.value:
        yield fault(
            name,
            f"{place}.about",
            "records.file.wrong_kind",
            property=known.name,
            wanted=known.about.value,
            given=str(kind),
        )


def _value_faults(
    value: Json, known: Property, place: str, name: str, kinds: dict[str, Any]
) -> Iterator[Fault]:
    tag = value.get("type")
    if not isinstance(tag, str) or tag not in _TAGS:
        return
    if tag != known.value:
        yield fault(
            name,
            f"{place}.type",
            "records.file.wrong_type",
            property=known.name,
            wanted=known.value,
            given=tag,
        )
        return
    if known.vocabulary is not None:
        yield from _code_fault(value.get("code"), known.vocabulary, f"{place}.code", name)
    for key in ("mention", "of"):
        given = value.get(key)
        if isinstance(given, str):
            yield from _not_a_person(given, f"{place}.{key}", name, kinds)


def _not_a_person(given: str, place: str, name: str, kinds: dict[str, Any]) -> Iterator[Fault]:
    if given not in kinds:
        yield fault(name, place, "records.file.dangling", given=given, list="mentions")
    elif kinds[given] != "person":
        yield fault(
            name,
            place,
            "records.file.wrong_kind",
            property="",
            wanted="person",
            given=str(kinds[given]),
        )


def _two_identities(raw: Json, name: str) -> Iterator[Fault]:
    """One mention is one being: two standing decisions cannot both be right."""
    decided: dict[str, str] = {}
    for place, item in _records(raw, "identifications"):
        mention, being = item.get("mention"), item.get("identified_as")
        stands = item.get("state") == "confirmed" and item.get("undone_on") is None
        if stands and isinstance(mention, str) and isinstance(being, str):
            first = decided.setdefault(mention, being)
            if first != being:
                yield fault(
                    name, place, "records.file.two_identities", mention=mention, a=first, b=being
                )


def _consent_times(raw: Json, name: str) -> Iterator[Fault]:
    for place, item in _records(raw, "consents"):
        given = item.get("given_on")
        for key in ("expires_on", "withdrawn_on"):
            later = item.get(key)
            if isinstance(given, str) and isinstance(later, str) and later < given:
                yield fault(name, f"{place}.{key}", "records.file.before_given", given=given)
