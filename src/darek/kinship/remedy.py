"""Which papers would carry the links that no paper carries yet."""

from collections.abc import Iterable, Sequence

from darek.findings import Message, message
from darek.kinship.bond import Bond
from darek.law import PaperKind, pack_cache, paper_kinds
from darek.records import Act, CountryValue, Dossier, PlaceValue, Relation

MOST_SETS = 5
"""Alternatives shown; more would hide the obtainable ones."""

_HELD = frozenset(
    {
        "taken",
        "arrested",
        "detained",
        "disappeared",
        "abducted",
        "house_arrest",
        "transferred",
        "charged",
        "sentenced",
    }
)
"""Acts that are done where the person is held."""


def remedies(missing: Sequence[Bond], dossier: Dossier) -> list[tuple[Message, ...]]:
    """Alternative sets of papers, one paper for each missing link, the most obtainable first.

    Papers that only the detaining State issues come last and carry the contact warning:
    they are never suggested as something to ask of relatives there. Where no other State than
    that one is known to be the family's, papers of every State are named.
    """
    detaining = detaining_states(dossier)
    home = home_states(dossier) - detaining
    issuers = detaining | home if home else frozenset[str]()
    options = [_papers_for(bond.relation, issuers, detaining) for bond in missing]
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
    """The States where the missing person was taken or held; else where they were last seen."""
    held = _places(act for act in dossier.acts if act.kinds & _HELD)
    return held or _places(act for act in dossier.acts if "last_seen" in act.kinds)


def _places(acts: Iterable[Act]) -> frozenset[str]:
    return frozenset(
        claim.value.country
        for act in acts
        for claim in act.about("act_place")
        if isinstance(claim.value, PlaceValue) and claim.value.country and not claim.negated
    )


def home_states(dossier: Dossier) -> frozenset[str]:
    """The States of which applicants or the missing person are citizens, as any source has it,
    and where the applicants live."""
    applicants = [applicant.person for applicant in dossier.case.applicants]
    nationalities = frozenset(
        claim.value.code
        for person in (dossier.case.missing_person, *applicants)
        for claim in dossier.claims(person, "nationality")
        if isinstance(claim.value, CountryValue) and not claim.negated
    )
    return nationalities | frozenset(
        claim.value.country
        for person in applicants
        for claim in dossier.claims(person, "usual_residence")
        if isinstance(claim.value, PlaceValue) and claim.value.country and not claim.negated
    )


@pack_cache
def _papers_for(
    relation: Relation, issuers: frozenset[str], detaining: frozenset[str]
) -> tuple[PaperKind, ...]:
    """Kinds of paper that prove a relation, the most obtainable first; of any State, if
    ``issuers`` is empty."""
    kinds = [
        kind
        for kind in paper_kinds().values()
        if kind.proves(relation) and (not issuers or kind.issued_by in {None, *issuers})
    ]
    order = sorted(kinds, key=lambda kind: (_only_there(kind, detaining), kind.effort, kind.id))
    return tuple(order)


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
