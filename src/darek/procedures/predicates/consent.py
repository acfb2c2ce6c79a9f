"""Whether a consent in force names this recipient and this purpose."""

from collections.abc import Sequence
from dataclasses import dataclass

from darek.findings import Finding, Message, Verdict, message
from darek.procedures.case_on_day import CaseOnDay
from darek.procedures.predicates.predicate import Predicate
from darek.records import Consent, Party


@dataclass(frozen=True, slots=True)
class ConsentFor:
    """``recipient`` and ``purpose`` of the procedure; ``victim_named``: whether the recipient
    must be told the missing person's name; ``reveals_to``: whom the filing reveals the cause to
    (not known counts as yes)."""

    recipient: str
    purpose: str
    victim_named: bool
    reveals_to: tuple[Party, ...]


def consent_given(case: CaseOnDay, settings: ConsentFor) -> Finding:
    """Met if one consent in force covers recipient, purpose, naming and everyone it reveals to.

    ``recipient`` and ``purpose`` must be the procedure's; ``reveals_to`` must list every party
    that the procedure reveals the cause to, and ``victim_named`` be true where it names the
    missing person.
    """
    named = [
        consent
        for consent in case.case.consents
        if consent.recipient == settings.recipient and consent.purpose == settings.purpose
    ]
    standing = [consent for consent in named if consent.stands_on(case.on)]
    covering = [consent for consent in standing if not _lacks(consent, settings)]
    if covering:
        used = tuple(consent.id for consent in covering)
        return Finding(Verdict.YES, message("procedures.consent.given"), used)
    used = tuple(consent.id for consent in (standing or named))
    ask = (message("procedures.mend.consent_sheet"),)
    return Finding(Verdict.NO, _why_not(case, settings, named, standing), used, ask)


def consents_covering(case: CaseOnDay, settings: ConsentFor) -> tuple[Consent, ...]:
    """The consents on which a packet may go, the latest first."""
    finding = consent_given(case, settings)
    if finding.verdict is not Verdict.YES:
        return ()
    covering = [consent for consent in case.case.consents if consent.id in finding.used]
    return tuple(sorted(covering, key=lambda consent: consent.given_on, reverse=True))


def _lacks(consent: Consent, settings: ConsentFor) -> tuple[Message, ...]:
    unaccepted = [party for party in settings.reveals_to if party not in consent.reveals_to]
    lacks = [message(f"procedures.party.{party.value}") for party in unaccepted]
    if settings.victim_named and not consent.victim_named:
        lacks.append(message("procedures.consent.naming"))
    return tuple(lacks)


def _why_not(
    case: CaseOnDay,
    settings: ConsentFor,
    named: Sequence[Consent],
    standing: Sequence[Consent],
) -> Message:
    if standing:
        return message("procedures.consent.falls_short", what=_lacks(standing[0], settings))
    if not named:
        return message("procedures.consent.none")
    last = max(named, key=lambda consent: consent.given_on)
    if last.withdrawn_on is not None and last.withdrawn_on <= case.on:
        return message("procedures.consent.withdrawn", day=last.withdrawn_on)
    if last.given_on > case.on:
        return message("procedures.consent.later", day=last.given_on)
    return message("procedures.consent.expired", day=last.expires_on or last.given_on)


CONSENT_GIVEN = Predicate("consent_given", ConsentFor, consent_given)
