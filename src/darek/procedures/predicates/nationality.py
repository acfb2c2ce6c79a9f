"""Nationality: a set of evidenced claims, of which **any** suffices."""

from collections.abc import Sequence
from dataclasses import dataclass

from darek.findings import Finding, Param, Verdict, Words, any_of, message
from darek.law import CountryCode, state_name
from darek.procedures.case_on_day import CaseOnDay
from darek.procedures.predicates.predicate import Predicate
from darek.procedures.predicates.settings import pack_settings
from darek.records import Claim, CountryValue


@pack_settings
@dataclass(frozen=True, slots=True)
class NationalOf:
    """``country``: ISO 3166 code of the State whose national the missing person must be."""

    country: CountryCode


def national_of(case: CaseOnDay, settings: NationalOf) -> Finding:
    """Yes if any source says so and none of that has ended; no if every source speaks against.

    A source that states only another nationality speaks against; where none states any, the
    answer is not known. ``since`` and ``until`` of a claim are weighed.
    """
    stated = case.nationalities()
    country = state_name(settings.country)
    if not stated:
        return _nobody_says(case, country)
    verdict = any_of(_speaks_for(claim, holds, settings.country) for claim, holds in stated)
    used = tuple(claim.id for claim, _ in stated)
    if verdict is Verdict.YES:
        yes = [c.id for c, h in stated if _speaks_for(c, h, settings.country) is Verdict.YES]
        return Finding(verdict, message("procedures.nationality.yes", country=country), tuple(yes))
    ask = (message("procedures.mend.nationality_paper", country=country),)
    if verdict is Verdict.NO:
        because = message("procedures.nationality.no", country=country, stated=_listed(stated))
        return Finding(verdict, because, used, ask)
    return Finding(verdict, message("procedures.nationality.unsure", country=country), used, ask)


def _nobody_says(case: CaseOnDay, country: Words) -> Finding:
    proposed = case.dossier.proposed(case.case.missing_person, "nationality")
    ask = [message("procedures.mend.ask_nationality", country=country)]
    if proposed:
        ask.insert(0, message("procedures.mend.confirm_claims", count=len(proposed)))
    because = message("procedures.nationality.silent")
    return Finding(Verdict.NOT_KNOWN, because, (), tuple(ask))


def _speaks_for(claim: Claim, holds: Verdict, country: str) -> Verdict:
    """What one claim says of one nationality; a denied other nationality says nothing."""
    same = isinstance(claim.value, CountryValue) and claim.value.code == country
    if same and not claim.negated:
        return holds
    if claim.negated and not same:
        return Verdict.NOT_KNOWN
    return Verdict.NO


def _listed(stated: Sequence[tuple[Claim, Verdict]]) -> tuple[Param, ...]:
    codes = {
        claim.value.code: claim.negated
        for claim, _ in stated
        if isinstance(claim.value, CountryValue)
    }
    return tuple(
        message("procedures.nationality.not_of", country=state_name(code))
        if negated
        else state_name(code)
        for code, negated in sorted(codes.items())
    )


NATIONAL_OF = Predicate("national_of", NationalOf, national_of)
