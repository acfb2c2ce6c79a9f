"""Whether a treaty's States and dates cover the disappearance."""

from collections.abc import Iterable
from dataclasses import dataclass

from darek.findings import Finding, Verdict, all_of, any_of, message
from darek.law import Standing, entry_into_force, party, state_name
from darek.procedures.case_on_day import CaseOnDay, agreed
from darek.procedures.predicates.predicate import Predicate
from darek.procedures.predicates.settings import TreatyId, pack_settings
from darek.procedures.standing import weighed_condition
from darek.records import CountryValue


@pack_settings
@dataclass(frozen=True, slots=True)
class InPartyOrNational:
    """``treaty``: its id; ``national_standing``: how sure it is that a national of a State
    party is covered when taken in a State that is not a party."""

    treaty: TreatyId
    national_standing: Standing


def in_party_or_national(case: CaseOnDay, settings: InPartyOrNational) -> Finding:
    """Taken in a State party, or a national of one: either suffices."""
    place = _taken_in_party(case, settings.treaty)
    if place.verdict is Verdict.YES:
        return place
    national = _national_of_party(case, settings.treaty)
    if national.verdict is Verdict.YES:
        return weighed_condition(national, settings.national_standing)
    return Finding(
        any_of([place.verdict, national.verdict]),
        message("procedures.treaty.neither", place=place.because, person=national.because),
        (*place.used, *national.used),
        (*place.mend, *national.mend),
    )


def _taken_in_party(case: CaseOnDay, treaty: str) -> Finding:
    states = case.detaining_states
    if not states:
        ask = (message("procedures.mend.ask_place"),)
        return Finding(Verdict.NOT_KNOWN, message("procedures.treaty.no_place"), (), ask)
    verdict = any_of(_party(case, treaty, state) for state in states)
    used = tuple(id for ids in states.values() for id in ids)
    return _said("taken_in", verdict, states, used)


def _national_of_party(case: CaseOnDay, treaty: str) -> Finding:
    held: dict[str, Verdict] = {}
    used: list[str] = []
    for claim, holds in case.nationalities_at_beginning():
        if isinstance(claim.value, CountryValue) and not claim.negated:
            member = all_of([holds, _party(case, treaty, claim.value.code)])
            held[claim.value.code] = any_of([held.get(claim.value.code, Verdict.NO), member])
            used.append(claim.id)
    if not held:
        ask = (message("procedures.mend.ask_any_nationality"),)
        return Finding(Verdict.NOT_KNOWN, message("procedures.nationality.silent"), (), ask)
    return _said("national_of", any_of(held.values()), held, tuple(used))


def _said(part: str, verdict: Verdict, states: Iterable[str], used: tuple[str, ...]) -> Finding:
    listed = tuple(state_name(state) for state in states)
    word = verdict.value.replace(" ", "_")
    ask = (message("procedures.mend.check_treaty"),) if verdict is Verdict.NOT_KNOWN else ()
    return Finding(verdict, message(f"procedures.treaty.{part}.{word}", states=listed), used, ask)


def _party(case: CaseOnDay, treaty: str, state: str) -> Verdict:
    """Whether a State is a party; only a sourced entry can say that it is not."""
    ruling = party(treaty, state, case.on)
    return weighed_condition(ruling.finding, ruling.standing).verdict


@pack_settings
@dataclass(frozen=True, slots=True)
class BegunInForce:
    """``treaty``: its id. Counted for each State party that the case rests on."""

    treaty: TreatyId


def begun_in_force(case: CaseOnDay, settings: BegunInForce) -> Finding:
    """The taking lies after the treaty's entry into force for a State that the case rests on."""
    dates = case.beginnings
    if not dates:
        because = message("procedures.time_limit.no_date")
        return Finding(Verdict.NOT_KNOWN, because, (), (message("procedures.mend.ask_date"),))
    used = tuple(claim.id for _, claim in dates)
    parties = [s for s in _states(case) if _party(case, settings.treaty, s) is Verdict.YES]
    if not parties:
        return Finding(Verdict.NOT_KNOWN, message("procedures.treaty.no_party"), used)
    findings = [_begun_in_force_for(case, settings.treaty, state, used) for state in parties]
    verdict = any_of(finding.verdict for finding in findings)
    return next(finding for finding in findings if finding.verdict is verdict)


def _states(case: CaseOnDay) -> tuple[str, ...]:
    """States of the taking and of nationality, each once."""
    nationalities = [
        claim.value.code
        for claim, _ in case.nationalities()
        if isinstance(claim.value, CountryValue) and not claim.negated
    ]
    return tuple(dict.fromkeys([*case.detaining_states, *nationalities]))


def _begun_in_force_for(case: CaseOnDay, treaty: str, state: str, used: tuple[str, ...]) -> Finding:
    entry = entry_into_force(treaty, state)
    where = state_name(state)
    if entry is None:
        because = message("procedures.treaty.no_entry_date", state=where)
        return Finding(Verdict.NOT_KNOWN, because, used)
    verdict = agreed(day.on_or_after(entry.day) for day, _ in case.beginnings)
    word = verdict.value.replace(" ", "_")
    because = message(f"procedures.treaty.begun.{word}", day=entry.day, state=where)
    return weighed_condition(Finding(verdict, because, used), entry.standing)


IN_PARTY_OR_NATIONAL = Predicate("in_party_or_national", InPartyOrNational, in_party_or_national)
BEGUN_IN_FORCE = Predicate("begun_in_force", BegunInForce, begun_in_force)
