"""What a chain of relations comes to: the sister of one's wife is one's sister-in-law."""

from collections.abc import Sequence

from darek.records import Relation

_CHILD, _PARENT, _SPOUSE, _SIBLING = (
    Relation.CHILD,
    Relation.PARENT,
    Relation.SPOUSE,
    Relation.SIBLING,
)

_KIN: dict[tuple[Relation, ...], str] = {
    (_CHILD,): "child",
    (_PARENT,): "parent",
    (_SPOUSE,): "spouse",
    (_SIBLING,): "sibling",
    (_PARENT, _PARENT): "grandparent",
    (_CHILD, _CHILD): "grandchild",
    (_SIBLING, _PARENT): "aunt_or_uncle",
    (_CHILD, _SIBLING): "niece_or_nephew",
    (_PARENT, _SPOUSE): "parent_in_law",
    (_SPOUSE, _CHILD): "child_in_law",
    (_SIBLING, _SPOUSE): "sibling_in_law",
    (_SPOUSE, _SIBLING): "sibling_in_law",
    (_SPOUSE, _PARENT): "spouse_of_parent",
    (_CHILD, _SPOUSE): "child_of_spouse",
    (_PARENT, _CHILD): "co_parent",
    (_PARENT, _PARENT, _PARENT): "great_grandparent",
    (_CHILD, _CHILD, _CHILD): "great_grandchild",
    (_SIBLING, _PARENT, _PARENT): "great_aunt_or_uncle",
    (_CHILD, _CHILD, _SIBLING): "grandniece_or_nephew",
    (_CHILD, _SIBLING, _PARENT): "cousin",
    (_SPOUSE, _SIBLING, _PARENT): "spouse_of_aunt_or_uncle",
    (_CHILD, _SIBLING, _SPOUSE): "niece_or_nephew_of_spouse",
}
"""What the first is to the last, where "first is R1 of second, second is R2 of third". Only
what follows for certain: the sibling of a child need not be one's own child."""

_STEPS = {_CHILD: 1, _PARENT: 1, _SPOUSE: 1, _SIBLING: 2}

KIN = tuple(sorted({*_KIN.values(), "relative"}))
"""Every kin word that :func:`kin_of` can give; labels are ``kinship.kin.<word>``."""


def kin_of(relations: Sequence[Relation]) -> str:
    """The kin word of a chain; ``relative`` where no single word is certain."""
    return _KIN.get(_through_parents(relations), "relative")


def degree_of(relations: Sequence[Relation]) -> int:
    """Civil-law degree: one for each step between parent and child, two between siblings.

    A marriage counts one, so that a spouse is not of degree nought.
    """
    return sum(_STEPS[relation] for relation in relations)


def _through_parents(relations: Sequence[Relation]) -> tuple[Relation, ...]:
    """The child of a third person's parent is that person's sibling."""
    reduced: list[Relation] = []
    for relation in relations:
        if reduced and reduced[-1] is _CHILD and relation is _PARENT:
            reduced[-1] = _SIBLING
        else:
            reduced.append(relation)
    return tuple(reduced)
