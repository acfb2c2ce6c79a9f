"""One link of a chain: two people, what one is to the other, and what carries it."""

from dataclasses import dataclass
from enum import IntEnum

from darek.law import paper_kinds
from darek.records import Claim, Dossier, HeldPaper, Relation, RelationValue, Source


class Strength(IntEnum):
    """How well a link is carried; a better one is greater."""

    STATEMENT = 1
    SUPPORT = 2
    PROOF = 3

    @property
    def word(self) -> str:
        """As commands print it."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Bond:
    """``person`` is the ``relation`` of ``other``, says ``claim``.

    ``disputed`` names the standing claims that say it is not so.
    """

    person: str
    other: str
    relation: Relation
    claim: Claim
    strength: Strength
    disputed: tuple[str, ...] = ()

    def turned(self) -> "Bond":
        """The same link seen from the other person."""
        return Bond(
            self.other,
            self.person,
            self.relation.reverse,
            self.claim,
            self.strength,
            self.disputed,
        )


def strength_of(relation: Relation, source: Source) -> Strength:
    """What one source's word for one relation is worth.

    A paper proves only what its kind is made to say, and only when the office holds it.
    """
    kind = paper_kinds().get(source.kind)
    if kind is None or not isinstance(source.carrier, HeldPaper):
        return Strength.STATEMENT
    if kind.proves(relation):
        return Strength.PROOF
    return Strength.SUPPORT if kind.supports(relation) else Strength.STATEMENT


def bonds(dossier: Dossier) -> tuple[Bond, ...]:
    """Every link that a standing claim states, each as stated and turned round."""
    denied: dict[tuple[str, str, Relation], list[str]] = {}
    stated: list[tuple[str, str, RelationValue, Claim]] = []
    for person, claim in dossier.of_property("relation"):
        value = claim.value
        if isinstance(value, RelationValue):
            other = dossier.being(value.of)
            if claim.negated:
                denied.setdefault((person, other, value.relation), []).append(claim.id)
                denied.setdefault((other, person, value.relation.reverse), []).append(claim.id)
            elif other != person:
                stated.append((person, other, value, claim))
    found: list[Bond] = []
    for person, other, value, claim in stated:
        bond = Bond(
            person,
            other,
            value.relation,
            claim,
            strength_of(value.relation, dossier.sources[claim.source]),
            tuple(denied.get((person, other, value.relation), ())),
        )
        found += [bond, bond.turned()]
    return tuple(found)
