"""Which papers would carry the links that no paper carries yet."""

from collections.abc import Sequence

from darek.findings import Message, message
from darek.kinship.bond import Bond
from darek.law import PaperKind, paper_kinds
from darek.records import CountryValue, Dossier, PlaceValue

MOST_SETS = 5
"""Alternatives shown; more would hide the obtainable ones."""


def remedies(missing: Sequence[Bond], dossier: Dossier) -> list[tuple[Message, ...]]:
    """Alternative sets of papers, one paper for each missing link, the most obtainable first.

    Papers that only the detaining State issues come last and carry the contact warning:
    they are never suggested as something to ask of relatives there.
    """
    detaining = detaining_states(dossier)
    issuers = detaining | home_states(dossier)
    options = [_papers_for(bond, issuers, detaining) for bond in missing]
    if not all(options):
        return [(message("kinship.mend.lawyer"),)]
    longest = min(max(len(kinds) for kinds in options), MOST_SETS)
    return [
        tuple(
            _step(bond, kinds[min(rank, len(kinds) - 1)], detaining)
            for bond, kinds in zip(missing, options, strict=True)
        )
        for rank in range(longest)
    ]


def detaining_states(dossier: Dossier) -> frozenset[str]:
    """The States where something was done to the missing person, as any source has it."""
    return frozenset(
        claim.value.country
        for act in dossier.acts
        for claim in act.about("act_place")
        if isinstance(claim.value, PlaceValue) and claim.value.country is not None
    )


def home_states(dossier: Dossier) -> frozenset[str]:
    """The States whose nationality any source gives to the applicants or the missing person."""
    people = [dossier.case.missing_person, *(a.person for a in dossier.case.applicants)]
    return frozenset(
        claim.value.code
        for person in people
        for claim in dossier.claims(person, "nationality")
        if isinstance(claim.value, CountryValue)
    )


def _papers_for(bond: Bond, issuers: frozenset[str], detaining: frozenset[str]) -> list[PaperKind]:
    kinds = [
        kind
        for kind in paper_kinds().values()
        if kind.proves(bond.relation) and (not issuers or kind.issued_by in {None, *issuers})
    ]
    return sorted(kinds, key=lambda kind: (_only_there(kind, detaining), kind.effort, kind.id))


def _only_there(kind: PaperKind, detaining: frozenset[str]) -> bool:
    return kind.issued_by in detaining


def _step(bond: Bond, kind: PaperKind, detaining: frozenset[str]) -> Message:
    """One paper to look for; the warning stands in the sentence itself."""
    manner = "from_detaining_state" if _only_there(kind, detaining) else "get_paper"
    return message(
        f"kinship.mend.{manner}",
        paper=kind.name,
        relation=message(f"kinship.kin.{bond.relation.value}"),
    )
