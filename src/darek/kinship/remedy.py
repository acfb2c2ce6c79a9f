"""Which papers would carry the links that no paper carries yet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
    options = [_ways(bond.relation, issuers, detaining) for bond in missing]
    if not all(options):
        return [(message("kinship.mend.lawyer"),)]
    longest = min(max(len(ways) for ways in options), MOST_SETS)
    return [
        tuple(
            _step(bond, ways[min(rank, len(ways) - 1)], detaining)
            for bond, ways in zip(missing, options, strict=True)
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


@dataclass(frozen=True, slots=True)
class _Way:
    """A paper that carries a link; ``for_both`` of two siblings, each with one of its kind."""

    kind: PaperKind
    for_both: bool = False

    @property
    def effort(self) -> int:
        """Two papers are twice the effort of one."""
        return self.kind.effort * (2 if self.for_both else 1)


@pack_cache
def _ways(
    relation: Relation, issuers: frozenset[str], detaining: frozenset[str]
) -> tuple[_Way, ...]:
    """Papers that prove a relation, the most obtainable first; of any State, if ``issuers`` is
    empty. Siblings are proven by the papers that make both of them children of one parent."""
    kinds = [
        kind for kind in paper_kinds().values() if not issuers or kind.issued_by in {None, *issuers}
    ]
    ways = [_Way(kind) for kind in kinds if kind.proves(relation)]
    if relation is Relation.SIBLING:
        ways += [
            _Way(kind, for_both=True)
            for kind in kinds
            if kind.proves(Relation.CHILD) and not kind.proves(relation)
        ]
    order = sorted(ways, key=lambda w: (_only_there(w.kind, detaining), w.effort, w.kind.id))
    return tuple(order)


def _only_there(kind: PaperKind, detaining: frozenset[str]) -> bool:
    return kind.issued_by in detaining


def _step(bond: Bond, way: _Way, detaining: frozenset[str]) -> Message:
    """One paper to look for; the warning stands in the sentence itself."""
    if way.for_both and not _only_there(way.kind, detaining):
        return message("kinship.mend.both_births", paper=way.kind.name)
    manner = "from_detaining_state" if _only_there(way.kind, detaining) else "get_paper"
    relation = Relation.CHILD if way.for_both else bond.relation
    return message(
        f"kinship.mend.{manner}",
        paper=way.kind.name,
        relation=message(f"kinship.kin.{relation.value}"),
    )
