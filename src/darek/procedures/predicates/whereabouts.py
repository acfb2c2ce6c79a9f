"""Whether fate or whereabouts are unknown: **all** that speaks of it must agree."""

from collections.abc import Iterable

from darek.findings import Finding, Message, Verdict, message
from darek.procedures.case_on_day import CaseOnDay
from darek.procedures.predicates.predicate import NoSettings, Predicate
from darek.records import Act, CodeValue, PartialDate

_BY_WHEREABOUTS = {
    "unknown": Verdict.YES,
    "capture_denied": Verdict.YES,
    "place_not_disclosed": Verdict.YES,
    # A prison named by the authorities makes the procedure doubtful, not shut, until the
    # family has had word from there.
    "place_disclosed": Verdict.NOT_KNOWN,
    "contact_confirmed": Verdict.NO,
    "at_liberty": Verdict.NO,
}
_BY_STATUS = {
    "still_missing": Verdict.YES,
    "held": Verdict.NOT_KNOWN,
    "serving_sentence": Verdict.NOT_KNOWN,
    "found_in_prison": Verdict.NOT_KNOWN,
    # Never presume a death: what becomes of remains unaccounted for is for a lawyer.
    "dead": Verdict.NOT_KNOWN,
    "found_free": Verdict.NO,
    "released": Verdict.NO,
    "restricted_in_movement": Verdict.NO,
    "exiled_or_deported": Verdict.NO,
    "refugee": Verdict.NO,
}

type _Sign = tuple[Verdict, str]


def whereabouts_unknown(case: CaseOnDay, settings: NoSettings) -> Finding:
    """Yes if all that speaks of it says so, no if all say that the person is found.

    Yes: whereabouts ``unknown``, ``capture_denied`` or ``place_not_disclosed``, status
    ``still_missing``. No: ``contact_confirmed``, ``at_liberty``, or a status of someone found,
    released or abroad. Not known: where these meet, where authorities have named a place
    (``place_disclosed``, ``held``, ``found_in_prison``), a sentence or a death, or where no
    source speaks.
    """
    signs = [
        *_signs(case, "whereabouts", _BY_WHEREABOUTS),
        *_signs(case, "victim_status", _BY_STATUS),
    ]
    verdicts = [*signs, *_verdicts_of_courts(case)]
    used = tuple(id for _, id in verdicts)
    ask_family = message("procedures.mend.ask_whereabouts")
    if not verdicts:
        because = message("procedures.whereabouts.silent")
        return Finding(Verdict.NOT_KNOWN, because, (), (*_waiting(case), ask_family))
    seen = {verdict for verdict, _ in verdicts}
    if seen == {Verdict.YES}:
        return Finding(Verdict.YES, message("procedures.whereabouts.unknown"), used)
    if seen == {Verdict.NO}:
        return Finding(Verdict.NO, message("procedures.whereabouts.known"), used)
    reason = "disagree" if {Verdict.YES, Verdict.NO} <= seen else "place_or_sentence_stated"
    because = message(f"procedures.whereabouts.{reason}")
    return Finding(Verdict.NOT_KNOWN, because, used, (ask_family,))


def _signs(case: CaseOnDay, name: str, meaning: dict[str, Verdict]) -> Iterable[_Sign]:
    for claim in case.missing(name):
        if isinstance(claim.value, CodeValue):
            verdict = meaning[claim.value.code]
            yield (~verdict if claim.negated else verdict), claim.id


def _verdicts_of_courts(case: CaseOnDay) -> Iterable[_Sign]:
    """A sentence passed since the taking: an official word on the person, if not on the place."""
    for act in case.dossier.acts:
        if "sentenced" in act.kinds and not _certainly_before_taking(case, act):
            for claim in act.about("act_kind"):
                yield Verdict.NOT_KNOWN, claim.id


def _certainly_before_taking(case: CaseOnDay, act: Act) -> bool:
    sentences = [
        claim.value.edtf for claim in act.about("act_date") if hasattr(claim.value, "edtf")
    ]
    return bool(sentences) and any(
        all(_before(sentence, taken) for sentence in sentences) for taken, _ in case.beginnings
    )


def _before(one: PartialDate, other: PartialDate) -> bool:
    return one.before(other) is Verdict.YES


def _waiting(case: CaseOnDay) -> tuple[Message, ...]:
    proposed = case.dossier.proposed(case.case.missing_person, "whereabouts")
    if not proposed:
        return ()
    return (message("procedures.mend.confirm_claims", count=len(proposed)),)


WHEREABOUTS_UNKNOWN = Predicate("whereabouts_unknown", NoSettings, whereabouts_unknown)
