"""What a chain of relations comes to."""

from itertools import product

import pytest

from darek.findings import has_words
from darek.kinship import KIN, degree_of, kin_of
from darek.records import Relation

CHILD, PARENT, SPOUSE, SIBLING = (
    Relation.CHILD,
    Relation.PARENT,
    Relation.SPOUSE,
    Relation.SIBLING,
)

# The first is R1 of a second, who is R2 of a third: what is the first to the third?
PAIRS = [
    (CHILD, CHILD, "grandchild"),
    (CHILD, PARENT, "sibling"),
    (CHILD, SPOUSE, "child_of_spouse"),
    (CHILD, SIBLING, "niece_or_nephew"),
    (PARENT, CHILD, "co_parent"),
    (PARENT, PARENT, "grandparent"),
    (PARENT, SPOUSE, "parent_in_law"),
    (PARENT, SIBLING, "relative"),  # half-siblings share only one parent
    (SPOUSE, CHILD, "child_in_law"),
    (SPOUSE, PARENT, "spouse_of_parent"),
    (SPOUSE, SPOUSE, "relative"),
    (SPOUSE, SIBLING, "sibling_in_law"),
    (SIBLING, CHILD, "relative"),  # the half-sibling of a child may be another's child
    (SIBLING, PARENT, "aunt_or_uncle"),
    (SIBLING, SPOUSE, "sibling_in_law"),
    (SIBLING, SIBLING, "relative"),  # half on the mother's side, then on the father's
]

REVERSED = {
    "child": "parent",
    "grandchild": "grandparent",
    "great_grandchild": "great_grandparent",
    "niece_or_nephew": "aunt_or_uncle",
    "grandniece_or_nephew": "great_aunt_or_uncle",
    "parent_in_law": "child_in_law",
    "spouse_of_parent": "child_of_spouse",
    "spouse_of_aunt_or_uncle": "niece_or_nephew_of_spouse",
}
ITS_OWN_REVERSE = {"spouse", "sibling", "sibling_in_law", "co_parent", "cousin", "relative"}


def turned(relations: tuple[Relation, ...]) -> tuple[Relation, ...]:
    """The same chain from its other end."""
    return tuple(relation.reverse for relation in reversed(relations))


def chains(longest: int) -> list[tuple[Relation, ...]]:
    """Every chain of one to so many links."""
    return [chain for n in range(1, longest + 1) for chain in product(Relation, repeat=n)]


@pytest.mark.parametrize("relation", Relation)
def test_one_link_is_called_what_it_is(relation: Relation) -> None:
    assert kin_of([relation]) == relation.value


@pytest.mark.parametrize(("first", "second", "word"), PAIRS)
def test_two_links(first: Relation, second: Relation, word: str) -> None:
    assert kin_of([first, second]) == word


def test_every_pair_of_relations_is_in_the_table() -> None:
    assert {(one, two) for one, two, _ in PAIRS} == set(product(Relation, repeat=2))


@pytest.mark.parametrize(
    ("relations", "word"),
    [
        ((CHILD, SIBLING, PARENT), "cousin"),
        ((CHILD, CHILD, PARENT, PARENT), "cousin"),
        ((CHILD, CHILD, PARENT), "niece_or_nephew"),
        ((CHILD, PARENT, PARENT), "aunt_or_uncle"),
        ((CHILD, PARENT, SPOUSE), "sibling_in_law"),
        ((SPOUSE, CHILD, PARENT), "sibling_in_law"),
        ((PARENT, PARENT, PARENT), "great_grandparent"),
        ((CHILD, PARENT, PARENT, PARENT), "great_aunt_or_uncle"),
        ((SPOUSE, CHILD, PARENT, PARENT), "spouse_of_aunt_or_uncle"),
        ((SIBLING, SPOUSE, SIBLING), "relative"),
    ],
)
def test_longer_chains_through_a_common_parent(relations: tuple[Relation, ...], word: str) -> None:
    assert kin_of(relations) == word


@pytest.mark.parametrize("relations", chains(4))
def test_from_the_other_end_it_is_the_opposite(relations: tuple[Relation, ...]) -> None:
    pairs = REVERSED | {back: word for word, back in REVERSED.items()}
    pairs |= {word: word for word in ITS_OWN_REVERSE}
    assert kin_of(turned(relations)) == pairs[kin_of(relations)]


@pytest.mark.parametrize(
    ("relations", "degree"),
    [
        ((CHILD,), 1),
        ((PARENT,), 1),
        ((SPOUSE,), 1),
        ((SIBLING,), 2),
        ((CHILD, PARENT), 2),
        ((SIBLING, PARENT), 3),
        ((CHILD, SIBLING, PARENT), 4),
        ((PARENT, SPOUSE), 2),
        ((SIBLING, SPOUSE), 3),
    ],
)
def test_degrees_as_civil_law_counts_them(relations: tuple[Relation, ...], degree: int) -> None:
    assert degree_of(relations) == degree


@pytest.mark.parametrize("relations", chains(4))
def test_the_degree_is_the_same_from_either_end(relations: tuple[Relation, ...]) -> None:
    assert degree_of(turned(relations)) == degree_of(relations)


@pytest.mark.parametrize("language", ["en", "ru", "kk", "ky"])
@pytest.mark.parametrize("word", KIN)
def test_every_kin_word_has_words(word: str, language: str) -> None:
    assert has_words(f"kinship.kin.{word}", language)
