"""Whether fate or whereabouts are unknown: **all** that speaks of it must agree."""

from collections.abc import Iterable, Sequence
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
    """Yes if every source says that they are unknown; not known where sources disagree."""
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
    return next(sign.means for sign in signs if sign.means != _UNKNOWN)


def _told(case: CaseOnDay) -> Iterable[_Sign]:
    for name in ("whereabouts", "victim_status"):
        for claim in case.missing(name):
            means = _MEANING.get(claim.value.code) if isinstance(claim.value, CodeValue) else None
            if means is not None and not claim.negated:
                yield _Sign(_as_the_state_may_say(case, claim, means), claim.id)
            elif means == _UNKNOWN:
                yield _Sign(_DENIED, claim.id)


def _done(case: CaseOnDay) -> Iterable[_Sign]:
    """What was done to the person since the taking, as far as it bears on the whereabouts."""
    for act in case.past_acts:
        if not case.certainly_before_beginning(act):
            for claim in act.about("act_kind"):
                means = (
                    _BY_ACT.get(claim.value.code) if isinstance(claim.value, CodeValue) else None
                )
                if means is not None and not claim.negated:
                    yield _Sign(_as_the_state_may_say(case, claim, means), claim.id)


def _as_the_state_may_say(case: CaseOnDay, claim: Claim, means: str) -> str:
    """The State's word alone does not make anyone found."""
    told_by = case.dossier.sources[claim.source].connection
    return _AUTHORITIES if means == _KNOWN and told_by in _OF_THE_STATE else means


def _waiting(case: CaseOnDay) -> tuple[Message, ...]:
    proposed = case.dossier.proposed(case.case.missing_person, "whereabouts")
    if not proposed:
        return ()
    return (message("procedures.mend.confirm_claims", count=len(proposed)),)


WHEREABOUTS_UNKNOWN = Predicate("whereabouts_unknown", NoSettings, whereabouts_unknown)
