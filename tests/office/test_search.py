"""Searching the names of cases, in four scripts, by whom it may concern only."""

import pytest

from darek.office import access_cases, do_add_case_file
from darek.records import new_reference
from tests.cases import a_case
from tests.office.conftest import Cast

PEOPLE = {
    "努尔别克·吾斯潘": "han",
    "Нұрбек Оспанұлы": "kazakh",
    "Күлпаш Ёлкина": "kyrgyz",
    "نۇربەك وسپان": "arabic",
    "José O'Brien-Łuczak": "latin",
}


@pytest.fixture
def references(cast: Cast) -> dict[str, str]:
    """A case for each name, by the case's reference."""
    made = {}
    for name, script in PEOPLE.items():
        case = a_case(new_reference()).named(name).build()
        made[do_add_case_file(case, {}, acting_user=cast.amal).reference] = script
    return made


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("别克", {"han"}),
        ("克", {"han"}),
        ("克别", set()),
        ("吾斯潘", {"han"}),
        ("别克吾", {"han"}),
        ("努尔 潘", {"han"}),
        ("оспан", {"kazakh"}),
        ("НҰРБЕК", {"kazakh"}),
        ("нурбек", set()),
        ("елкина", {"kyrgyz"}),
        ("Күл ёлк", {"kyrgyz"}),
        ("وسپان", {"arabic"}),
        ("نۇر", {"arabic"}),
        ("jose", {"latin"}),
        ("brien", {"latin"}),
        ("JOSÉ luc", set()),
        ("o'brien łuc", {"latin"}),
        ("", set()),
        ("—", set()),
        ('" OR "', set()),
        ("NOT оспан", set()),
        ("tokens:克", set()),
        ("оспан*", {"kazakh"}),
    ],
)
def test_a_search_finds(text: str, found: set[str], references: dict[str, str], cast: Cast) -> None:
    seen = access_cases(cast.amal).search(text)
    assert {references[row.reference] for row in seen if row.reference in references} == found
    assert not access_cases(cast.chris).search(text).exists()


def test_a_reference_is_found(references: dict[str, str], cast: Cast) -> None:
    for reference in references:
        assert [row.reference for row in access_cases(cast.amal).search(reference)] == [reference]


def test_a_name_that_went_is_found_no_more(cast: Cast) -> None:
    reference = new_reference()
    empty = a_case(reference).build()
    do_add_case_file(empty, {}, acting_user=cast.amal)
    assert not access_cases(cast.amal).search("努尔").exists()
    named = a_case(reference).named("努尔别克").build()
    do_add_case_file(named, {}, acting_user=cast.amal)
    assert access_cases(cast.amal).search("努尔").get().reference == reference
