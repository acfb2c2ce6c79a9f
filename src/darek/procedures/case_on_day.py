"""A case as it is judged on one day: that day's rules, over all the evidence we hold."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from darek.findings import Finding, Verdict
from darek.kinship import STANDARDS, Bond, Proof, Standard, bonds, prove
from darek.records import (
    Act,
    Case,
    Claim,
    CountryValue,
    DateValue,
    Dossier,
    PartialDate,
    PlaceValue,
)

TAKING = frozenset({"taken", "arrested", "detained", "disappeared", "abducted"})
"""Acts with which a disappearance begins. A transfer is an event of it, never a new one."""


class CaseOnDay:
    """What predicates ask of a case; answers that several of them need are kept."""

    def __init__(self, case: Case, on: date) -> None:
        self.case = case
        self.on = on
        self.dossier = Dossier(case)
        self.findings: dict[object, Finding] = {}
        self._proofs: dict[str, Proof] = {}

    def missing(self, name: str) -> tuple[Claim, ...]:
        """The claims about the missing person that hold on the day."""
        return self.holding(self.dossier.of_missing(name))

    def holding(self, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        """Those claims that had not certainly ended, or not certainly begun, by the day."""
        for claim in claims:
            if claim.since is not None or claim.until is not None:
                return tuple(claim for claim in claims if self._may_hold(claim))
        return claims

    def _may_hold(self, claim: Claim) -> bool:
        ended = claim.until is not None and claim.until.before(self.on) is Verdict.YES
        to_come = claim.since is not None and claim.since.after(self.on) is Verdict.YES
        return not ended and not to_come

    def proof(self, standard: Standard) -> Proof:
        """The kinship of the one who signs, judged by one standard."""
        if standard.name not in self._proofs:
            signs = () if self.signatory is None else (self.signatory,)
            self._proofs[standard.name] = prove(self.dossier, standard, signs, self._links)
        return self._proofs[standard.name]

    @cached_property
    def _links(self) -> tuple[Bond, ...]:
        return bonds(self.dossier)

    @cached_property
    def signatory(self) -> str | None:
        """The applicant who signs: of whom most is known that bodies ask for, then the first.

        One person must be able to sign, so what is asked of an applicant is asked of this one.
        """
        applicants = [applicant.person for applicant in self.case.applicants]
        if len(applicants) < 2:
            return applicants[0] if applicants else None
        return max(applicants, key=lambda person: sum(_can_sign(self.dossier, person)))

    @cached_property
    def takings(self) -> tuple[Act, ...]:
        """The acts with which the present disappearance began.

        Acts certainly before the latest release are a former detention, not this one.
        """
        begun = tuple(act for act in self.dossier.acts if act.kinds & TAKING)
        releases = [a for a in self.dossier.acts if "released" in a.kinds and self.may_be_past(a)]
        return tuple(act for act in begun if not _ended_by(act, releases)) if releases else begun

    def may_be_past(self, act: Act) -> bool:
        """Whether an act has not certainly yet to come on the day."""
        days = [day for day, _ in dated([act])]
        return not days or any(day.after(self.on) is not Verdict.YES for day in days)

    @cached_property
    def last_seen(self) -> tuple[Act, ...]:
        """When and where the person was last seen or heard of."""
        return tuple(act for act in self.dossier.acts if "last_seen" in act.kinds)

    @cached_property
    def beginnings(self) -> tuple[tuple[PartialDate, Claim], ...]:
        """Every date that a source gives for the beginning of the disappearance.

        The date of the taking; where the person may have been seen or heard of after it, that
        date too; where nobody knows of a taking, the date last seen.
        """
        takings = tuple(dated(self.takings))
        seen = tuple(dated(self.last_seen))
        if not takings:
            return seen
        earliest = min((day for day, _ in takings), key=lambda day: day.first)
        return takings + tuple(
            (day, claim) for day, claim in seen if day.after(earliest) is not Verdict.NO
        )

    def certainly_before_beginning(self, act: Act) -> bool:
        """Whether all that dates an act puts it before the disappearance."""
        days = [day for day, _ in dated([act])]
        return bool(days) and any(
            all(day.before(begun) is Verdict.YES for day in days) for begun, _ in self.beginnings
        )

    @cached_property
    def detaining_states(self) -> dict[str, tuple[str, ...]]:
        """The States in which the person was taken, with the claims that say so.

        Where nobody says in which State that was, those in which the person was last seen.
        """
        return _states(self.takings) or _states(self.last_seen)

    def nationalities(self) -> tuple[tuple[Claim, Verdict], ...]:
        """Each claim of nationality with whether it holds on the day."""
        return self._nationalities((PartialDate.of(self.on),))

    def nationalities_at_beginning(self) -> tuple[tuple[Claim, Verdict], ...]:
        """Each claim of nationality with whether it held when the disappearance began; on the
        day, where no source dates it."""
        begun = tuple(day for day, _ in self.beginnings)
        return self._nationalities(begun) if begun else self.nationalities()

    def _nationalities(self, moments: tuple[PartialDate, ...]) -> tuple[tuple[Claim, Verdict], ...]:
        return tuple(
            (claim, agreed(_in_force(claim, moment) for moment in moments))
            for claim in self.dossier.of_missing("nationality")
            if isinstance(claim.value, CountryValue)
        )


def affirmed(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Those claims that say that it is so, not that it is not."""
    return tuple([claim for claim in claims if not claim.negated])


def agreed(verdicts: Iterable[Verdict]) -> Verdict:
    """What all say alike; not known where they differ, or where there are none."""
    seen = set(verdicts)
    return seen.pop() if len(seen) == 1 else Verdict.NOT_KNOWN


def dated(acts: Iterable[Act]) -> Iterable[tuple[PartialDate, Claim]]:
    """Every standing date of some acts: what was recorded had happened by then."""
    for act in acts:
        for claim in act.about("act_date"):
            if isinstance(claim.value, DateValue) and not claim.negated:
                yield claim.value.edtf.happened_by(claim.recorded_on), claim


def _ended_by(act: Act, releases: Iterable[Act]) -> bool:
    begun = [day for day, _ in dated([act])]
    freed = [day for day, _ in dated(releases)]
    return any(
        all(day.before(release) is Verdict.YES for day in begun) for release in freed if begun
    )


def _states(acts: Iterable[Act]) -> dict[str, tuple[str, ...]]:
    """The States of some acts' places, with the claims that place them there."""
    states: dict[str, tuple[str, ...]] = {}
    for act in acts:
        for claim in act.about("act_place"):
            place = claim.value
            if isinstance(place, PlaceValue) and place.country and not claim.negated:
                states[place.country] = (*states.get(place.country, ()), claim.id)
    return states


def _can_sign(dossier: Dossier, person: str) -> tuple[bool, ...]:
    """What bodies ask of the one who signs, and whether it is known."""
    return (
        bool(dossier.claims(person, "name")),
        bool(dossier.claims(person, "postal_address")),
        any(dossier.claims(person, name) for name in ("telephone", "email")),
        *(
            prove(dossier, standard, (person,)).finding.verdict is Verdict.YES
            for standard in STANDARDS
        ),
    )


def _in_force(claim: Claim, moment: PartialDate) -> Verdict:
    """Whether a claim's own period covers a moment; a claim without one covers all."""
    begun = Verdict.YES if claim.since is None else claim.since.on_or_before(moment)
    open_still = Verdict.YES if claim.until is None else claim.until.on_or_after(moment)
    if Verdict.NO in (begun, open_still):
        return Verdict.NO
    return Verdict.YES if begun is open_still is Verdict.YES else Verdict.NOT_KNOWN
