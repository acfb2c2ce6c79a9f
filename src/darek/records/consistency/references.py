"""References from record to record: each leads to something, and none in a circle."""

from collections import Counter
from collections.abc import Iterator

from darek.findings import message
from darek.records.case import RECORD_LISTS
from darek.records.consistency.raw_case import (
    Problem,
    ids_in,
    kinds_of_mentions,
    persons_of_case,
    records_in,
    text_of,
)
from darek.records.shown import shown
from darek.records.strict_json import Json

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
_SPEAKERS = (("sources", "speaker"), ("promises", "by"))
_BEINGS = (("consents", "giver"), ("referrals", "sent_by"))
_CHAINS = (("claims", "corrects"), ("sources", "translation_of"))


def reference_problems(raw: Json) -> Iterator[Problem]:
    """Ids given twice, and references that lead to nothing, to nobody or back to themselves."""
    yield from _repeated_ids(raw)
    yield from _dangling(raw)
    yield from _speaking_acts(raw)
    yield from _nobody(raw)
    yield from _same_person_twice(raw)
    for listed, key in _CHAINS:
        yield from _circles(raw, listed, key)


def _repeated_ids(raw: Json) -> Iterator[Problem]:
    for listed in RECORD_LISTS:
        seen: Counter[str] = Counter()
        for place, item in records_in(raw, listed):
            given = text_of(item, "id")
            if given is not None:
                seen[given] += 1
                if seen[given] == 2:
                    yield f"{place}.id", message("records.file.id_twice", name=shown(given))


def _dangling(raw: Json) -> Iterator[Problem]:
    known = {listed: ids_in(raw, listed) for listed in RECORD_LISTS}
    for listed, key, target in _REFERENCES:
        for place, item in records_in(raw, listed):
            given = text_of(item, key)
            if given is not None and given not in known[target]:
                problem = message("records.file.dangling", given=shown(given), list=target)
                yield f"{place}.{key}", problem


def _speaking_acts(raw: Json) -> Iterator[Problem]:
    kinds = kinds_of_mentions(raw)
    for listed, key in _SPEAKERS:
        for place, item in records_in(raw, listed):
            if kinds.get(text_of(item, key) or "") == "act":
                problem = message("records.file.wrong_kind", wanted="person, body", given="act")
                yield f"{place}.{key}", problem


def _nobody(raw: Json) -> Iterator[Problem]:
    """Every being is what a mention is identified as, or a mention itself, or of the case."""
    identified = {text_of(item, "identified_as") for _, item in records_in(raw, "identifications")}
    mentioned = identified | ids_in(raw, "mentions")
    missing = text_of(raw, "missing_person")
    if missing is not None and mentioned and missing not in mentioned:
        problem = message("records.file.nobody_is_missing", given=shown(missing))
        yield "missing_person", problem
    known = mentioned | {person for _, person in persons_of_case(raw)}
    for listed, key in _BEINGS:
        for place, item in records_in(raw, listed):
            given = text_of(item, key)
            if given is not None and given not in known:
                yield f"{place}.{key}", message("records.file.nobody", given=shown(given))


def _same_person_twice(raw: Json) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, person in persons_of_case(raw):
        if person in seen:
            yield place, message("records.file.same_person_twice", given=shown(person))
        seen.add(person)


def _circles(raw: Json, listed: str, key: str) -> Iterator[Problem]:
    """A claim that in the end corrects itself would vanish without a word."""
    places = {text_of(item, "id"): f"{place}.{key}" for place, item in records_in(raw, listed)}
    onward = {text_of(item, "id"): text_of(item, key) for _, item in records_in(raw, listed)}
    done: set[str | None] = {None}
    for start in onward:
        path: dict[str | None, None] = {}
        step = start
        while step not in done and step not in path:
            path[step] = None
            step = onward.get(step)
        if step in path:
            yield places[step], message("records.file.circle", given=shown(step))
        done |= path.keys()
