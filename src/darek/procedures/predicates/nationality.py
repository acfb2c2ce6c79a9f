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

    A source that states only another nationality speaks against, while that lasts; where none
    states any, the answer is not known. ``since`` and ``until`` of a claim are weighed.
    """
    said = [_Word(*stated, settings.country) for stated in case.nationalities()]
    speaking = [word for word in said if word.speaks_for is not None]
    country = state_name(settings.country)
    if not speaking:
        return _nobody_says(case, country)
    verdict = any_of(word.speaks_for for word in speaking if word.speaks_for is not None)
    if verdict is Verdict.YES:
        used = tuple(w.claim.id for w in speaking if w.speaks_for is Verdict.YES)
        return Finding(verdict, message("procedures.nationality.yes", country=country), used)
    used = tuple(word.claim.id for word in speaking)
    ask = (message("procedures.mend.nationality_paper", country=country),)
    if verdict is Verdict.NO:
        because = message("procedures.nationality.no", country=country, stated=_listed(speaking))
        return Finding(verdict, because, used, ask)
    return Finding(verdict, message("procedures.nationality.unsure", country=country), used, ask)


@dataclass(frozen=True, slots=True)
class _Word:
    """One claim of a nationality, whether it holds, and what it says of one State's."""

    claim: Claim
    holds: Verdict
    country: str

    @property
    def code(self) -> str:
        """The State that the claim names."""
        return self.claim.value.code if isinstance(self.claim.value, CountryValue) else ""

    @property
    def speaks_for(self) -> Verdict | None:
        """What the claim says of the State's nationality; None where it says nothing of it.

        Another nationality, or a denial of this one, speaks against it while it holds.
        """
        same = self.code == self.country
        if same and not self.claim.negated:
            return self.holds
        if self.claim.negated != same or self.holds is Verdict.NO:
            return None
        return ~self.holds


def _nobody_says(case: CaseOnDay, country: Words) -> Finding:
    proposed = case.dossier.proposed(case.case.missing_person, "nationality")
    ask = [message("procedures.mend.ask_nationality", country=country)]
    if proposed:
        ask.insert(0, message("procedures.mend.confirm_claims", count=len(proposed)))
    because = message("procedures.nationality.silent")
    return Finding(Verdict.NOT_KNOWN, because, (), tuple(ask))


def _listed(speaking: Sequence[_Word]) -> tuple[Param, ...]:
    said = sorted({(word.code, _manner(word)) for word in speaking})
    return tuple(
        message(f"procedures.nationality.{manner}", country=state_name(code))
        if manner
        else state_name(code)
        for code, manner in said
    )


def _manner(word: _Word) -> str:
    if word.claim.negated:
        return "not_of"
    return "once_of" if word.holds is Verdict.NO else ""


NATIONAL_OF = Predicate("national_of", NationalOf, national_of)
