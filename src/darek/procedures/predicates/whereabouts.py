"""Whether fate or whereabouts are unknown: **all** that speaks of it must agree."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from darek.findings import Finding, Message, Verdict, message
from darek.procedures.case_on_day import CaseOnDay
from darek.procedures.predicates.predicate import NoSettings, Predicate
from darek.records import Claim, CodeValue

_UNKNOWN = "unknown"
_KNOWN = "known"
_STATED = "place_or_sentence_stated"
"""A prison or sentence named makes the procedure doubtful, not shut, until the family has had
word from there."""
_DEATH = "death_stated"
"""Never presume a death: what remains unaccounted for is for a lawyer."""
_DENIED = "unknown_denied"
_AUTHORITIES = "only_authorities"
_DOUBTS = (_DEATH, _AUTHORITIES, _STATED, _DENIED)

_MEANING = {
    "unknown": _UNKNOWN,
    "capture_denied": _UNKNOWN,
    "place_not_disclosed": _UNKNOWN,
    "still_missing": _UNKNOWN,
    "place_disclosed": _STATED,
    "serving_sentence": _STATED,
    "found_in_prison": _STATED,
    "contact_confirmed": _KNOWN,
    "at_liberty": _KNOWN,
    "found_free": _KNOWN,
    "released": _KNOWN,
    "restricted_in_movement": _KNOWN,
    "exiled_or_deported": _KNOWN,
    "refugee": _KNOWN,
    "dead": _DEATH,
}
"""What codes of whereabouts and of status mean; ``held`` says nothing of where."""
_BY_ACT = {"released": _KNOWN, "died": _DEATH, "sentenced": _STATED}
_OF_THE_STATE = frozenset({"authority", "perpetrator"})


@dataclass(frozen=True, slots=True)
class _Sign:
    """What one claim means for the whereabouts."""

    means: str
    claim: str


def whereabouts_unknown(case: CaseOnDay, settings: NoSettings) -> Finding:
    """Yes if all that speaks of it says so, no if all say that the person is found.

    Yes: whereabouts ``unknown``, ``capture_denied`` or ``place_not_disclosed``, status
    ``still_missing``. No: ``contact_confirmed``, ``at_liberty``, a status of someone found free,
    released or abroad, or an act ``released`` since the taking. A place or a sentence that was
    named (``place_disclosed``, ``serving_sentence``, ``found_in_prison``, an act ``sentenced``)
    makes "unknown" not known, a death any answer. ``held`` says nothing of where; nor does the
    word of an authority alone make anybody found, or a code that is denied. Not known where
    sources disagree, or where none speaks.
    """
    signs = [*_told(case), *_done(case)]
    used = tuple(sign.claim for sign in signs)
    reason = _reason(signs)
    because = message(f"procedures.whereabouts.{reason}")
    if reason == _UNKNOWN:
        return Finding(Verdict.YES, because, used)
    if reason == _KNOWN:
        return Finding(Verdict.NO, because, used)
    ask = (*_waiting(case), message("procedures.mend.ask_whereabouts"))
    return Finding(Verdict.NOT_KNOWN, because, used, ask)


def _reason(signs: Sequence[_Sign]) -> str:
    """A sentence or a place named weighs only against "unknown", or alone; a death always."""
    means = {sign.means for sign in signs}
    if not means:
        return "silent"
    if len(means) == 1:
        return means.pop()
    if _KNOWN in means:
        return "disagree" if means & {_UNKNOWN, _DEATH} else _KNOWN
    return next(doubt for doubt in _DOUBTS if doubt in means)


def _told(case: CaseOnDay) -> Iterable[_Sign]:
    for name in ("whereabouts", "victim_status"):
        for claim in case.missing(name):
            yield from _sign(case, claim, _MEANING)


def _done(case: CaseOnDay) -> Iterable[_Sign]:
    """What was done to the person since the taking, as far as it bears on the whereabouts."""
    telling = (act for act in case.dossier.acts if act.kinds & _BY_ACT.keys())
    for act in telling:
        if case.may_be_past(act) and not case.certainly_before_beginning(act):
            for claim in act.about("act_kind"):
                yield from _sign(case, claim, _BY_ACT)


def _sign(case: CaseOnDay, claim: Claim, meaning: Mapping[str, str]) -> Iterable[_Sign]:
    means = meaning.get(claim.value.code) if isinstance(claim.value, CodeValue) else None
    if means is not None and not claim.negated:
        told_by = case.dossier.sources[claim.source].connection
        # The State's word alone makes nobody found.
        alone = means == _KNOWN and told_by in _OF_THE_STATE
        yield _Sign(_AUTHORITIES if alone else means, claim.id)
    elif means == _UNKNOWN:
        yield _Sign(_DENIED, claim.id)


def _waiting(case: CaseOnDay) -> tuple[Message, ...]:
    proposed = case.dossier.proposed(case.case.missing_person, "whereabouts")
    if not proposed:
        return ()
    return (message("procedures.mend.confirm_claims", count=len(proposed)),)


WHEREABOUTS_UNKNOWN = Predicate("whereabouts_unknown", NoSettings, whereabouts_unknown)
