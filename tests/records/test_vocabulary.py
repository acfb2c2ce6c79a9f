"""What a claim can say, and in which codes: each stated once, each with a label."""

import re
from collections import Counter
from dataclasses import fields
from typing import get_args

import pytest

from darek.findings import has_words
from darek.records import (
    PROPERTIES,
    VOCABULARIES,
    Property,
    Relation,
    Value,
    Vocabulary,
    find_property,
)


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda vocabulary: vocabulary.name)
def test_each_term_is_listed_once_and_has_an_english_label(vocabulary: Vocabulary) -> None:
    codes = [term.code for term in vocabulary.terms]
    assert len(set(codes)) == len(codes) == len(vocabulary.codes)
    for term in vocabulary.terms:
        assert re.fullmatch(r"[a-z][a-z_]*", term.code)
        assert re.fullmatch(r"(?:[0-9]{2})*", term.huridocs), "pairs of digits"
        assert has_words(vocabulary.label_id(term.code), "en")


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda vocabulary: vocabulary.name)
def test_no_two_terms_share_a_huridocs_number(vocabulary: Vocabulary) -> None:
    numbers = Counter(term.huridocs for term in vocabulary.terms if term.huridocs)
    assert [number for number, times in numbers.items() if times > 1] == []
    assert vocabulary.number is not None or not numbers


@pytest.mark.parametrize("entry", PROPERTIES, ids=lambda entry: entry.name)
def test_each_property_takes_a_type_of_value_that_there_is(entry: Property) -> None:
    types = {
        field.default
        for record in get_args(Value)
        for field in fields(record)
        if field.name == "type"
    }
    assert entry.value in types
    assert (entry.vocabulary is not None) == (entry.value == "code")
    assert entry.vocabulary is None or entry.vocabulary in VOCABULARIES
    assert (entry.about.value == "act") == entry.name.startswith("act_")
    assert has_words(entry.label_id, "en")
    assert find_property(entry.name) is entry


def test_each_property_and_each_vocabulary_is_stated_once() -> None:
    assert len({entry.name for entry in PROPERTIES}) == len(PROPERTIES)
    assert len({entry.name for entry in VOCABULARIES}) == len(VOCABULARIES)
    assert find_property("gender") is None


@pytest.mark.parametrize(
    ("relation", "reverse"),
    [
        (Relation.CHILD, Relation.PARENT),
        (Relation.PARENT, Relation.CHILD),
        (Relation.SPOUSE, Relation.SPOUSE),
        (Relation.SIBLING, Relation.SIBLING),
    ],
)
def test_each_relation_has_its_reverse(relation: Relation, reverse: Relation) -> None:
    assert relation.reverse is reverse
