"""Who asks, and what was sent before."""

from dataclasses import dataclass

from darek.findings import Finding, Verdict, message
from darek.law import CountryCode, Standing, body_name, state_name
from darek.procedures.case_on_day import CaseOnDay, affirmed
from darek.procedures.predicates.predicate import NoSettings, Predicate
from darek.procedures.predicates.settings import BodyId, pack_settings
from darek.procedures.standing import weighed_condition
from darek.records import Referral


def someone_asks(case: CaseOnDay, settings: NoSettings) -> Finding:
    """Whether there is an applicant: any person may ask."""
    if case.case.applicants:
        return Finding(Verdict.YES, message("procedures.asking.anyone"))
    ask = (message("procedures.mend.name_applicant"),)
    return Finding(Verdict.NOT_KNOWN, message("procedures.asking.nobody"), (), ask)


@pack_settings
@dataclass(frozen=True, slots=True)
class OutsideState:
    """``country``: the State outside which the person must be held."""

    country: CountryCode


def outside_state(case: CaseOnDay, settings: OutsideState) -> Finding:
    """Whether the person was taken abroad."""
    states = case.detaining_states
    used = tuple(id for ids in states.values() for id in ids)
    home = state_name(settings.country)
    if not states:
        ask = (message("procedures.mend.ask_place"),)
        return Finding(Verdict.NOT_KNOWN, message("procedures.treaty.no_place"), (), ask)
    if settings.country not in states:
        return Finding(Verdict.YES, message("procedures.asking.abroad", country=home), used)
    if len(states) == 1:
        return Finding(Verdict.NO, message("procedures.asking.at_home", country=home), used)
    return Finding(Verdict.NOT_KNOWN, message("procedures.asking.both", country=home), used)


@pack_settings
@dataclass(frozen=True, slots=True)
class NotBefore:
    """``recipients``: other bodies of perhaps the same nature; ``reach_standing``: how sure it
    is that the rule reaches them."""

    recipients: tuple[BodyId, ...]
    reach_standing: Standing


def not_before(case: CaseOnDay, settings: NotBefore) -> Finding:
    """Whether the ledger shows the case before another international body."""
    sent = sent_by_day(case, settings.recipients)
    if not sent:
        return Finding(Verdict.YES, message("procedures.asking.not_before_others"))
    body = body_name(sent[0].recipient)
    because = message("procedures.asking.before_other", body=body)
    finding = Finding(Verdict.NO, because, tuple(referral.id for referral in sent))
    return weighed_condition(finding, settings.reach_standing)


@pack_settings
@dataclass(frozen=True, slots=True)
class PresentedTo:
    """``recipient_prefixes``: how the ids of the State's own bodies begin, such as ``kz.``;
    of the State, or States, that the treaty binds here."""

    recipient_prefixes: tuple[str, ...]


def presented_to(case: CaseOnDay, settings: PresentedTo) -> Finding:
    """Met if a referral to a body of the State is recorded, or a ``no_action_reason``."""
    sent = [
        referral
        for referral in sent_by_day(case, None)
        if referral.recipient.startswith(settings.recipient_prefixes)
    ]
    if sent:
        body = body_name(sent[0].recipient)
        because = message("procedures.asking.presented", body=body)
        return Finding(Verdict.YES, because, tuple(referral.id for referral in sent))
    reasons = affirmed(case.missing("no_action_reason"))
    if reasons:
        because = message("procedures.asking.not_possible")
        return Finding(Verdict.YES, because, tuple(claim.id for claim in reasons))
    ask = (message("procedures.mend.present_first"),)
    return Finding(Verdict.NO, message("procedures.asking.not_presented"), (), ask)


def action_taken(case: CaseOnDay, settings: NoSettings) -> Finding:
    """Met by any referral sent by the day, or by ``action_taken`` or ``no_action_reason``."""
    sent = sent_by_day(case, None)
    stated = affirmed((*case.missing("action_taken"), *case.missing("no_action_reason")))
    used = (*(referral.id for referral in sent), *(claim.id for claim in stated))
    if used:
        return Finding(Verdict.YES, message("procedures.asking.action_known"), used)
    ask = (message("procedures.mend.ask_action"),)
    return Finding(Verdict.NO, message("procedures.asking.action_unknown"), (), ask)


def sent_by_day(case: CaseOnDay, recipients: tuple[str, ...] | None) -> tuple[Referral, ...]:
    """What had, or may have, been sent by the day, to some bodies or to any."""
    return tuple(
        referral
        for referral in case.case.referrals
        if (recipients is None or referral.recipient in recipients)
        and referral.sent_on.after(case.on) is not Verdict.YES
    )


SOMEONE_ASKS = Predicate("someone_asks", NoSettings, someone_asks)
OUTSIDE_STATE = Predicate("outside_state", OutsideState, outside_state)
NOT_BEFORE = Predicate("not_before", NotBefore, not_before)
PRESENTED_TO = Predicate("presented_to", PresentedTo, presented_to)
ACTION_TAKEN = Predicate("action_taken", NoSettings, action_taken)
