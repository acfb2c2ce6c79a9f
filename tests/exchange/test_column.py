"""The registry of columns: complete in four languages, and never ambiguous."""

from collections import defaultdict
from itertools import chain

import pytest

from darek.exchange import COLUMNS, About, Column, find_column, nearest_headers
from darek.findings import LANGUAGES, has_words
from darek.records import MentionKind
from tests.findings.script import foreign_letters

every_column = pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.key)


@every_column
def test_each_column_has_headers_in_every_language_and_each_is_found(column: Column) -> None:
    assert set(column.words) == set(LANGUAGES)
    for language in LANGUAGES:
        for word in column.words[language]:
            assert find_column(word) is column, word
            assert find_column(f"  {word.upper()} * ") is column, word


@every_column
def test_headers_are_in_the_letters_of_their_language(column: Column) -> None:
    slips = {
        word: foreign_letters(word, language)
        for language in LANGUAGES
        for word in column.words[language]
        if foreign_letters(word, language)
    }
    assert slips == {}


@every_column
def test_a_column_makes_a_claim_about_the_right_kind_of_being(column: Column) -> None:
    assert (column.says is not None) == (column.makes is not None)
    if column.says is not None:
        wanted = MentionKind.ACT if column.about is About.TAKING else MentionKind.PERSON
        assert column.says.about is wanted
        assert column.about is not About.FAMILY


@every_column
def test_what_a_column_holds_is_said_in_every_language(column: Column) -> None:
    if column.content != "nothing":
        for language in LANGUAGES:
            assert has_words(f"exchange.holds.{column.content}", language), column.content


def test_no_header_means_two_columns() -> None:
    meant = defaultdict(set)
    for column in COLUMNS:
        for word in chain.from_iterable(column.words.values()):
            meant[word.casefold()].add(column.key)
    assert {word: keys for word, keys in meant.items() if len(keys) > 1} == {}


@pytest.mark.parametrize(
    ("header", "key"),
    [
        ("Missing person", "missing_name"),
        ("MISSING_NAME", "missing_name"),
        ("Дата рождения (ДД.ММ.ГГГГ)", "missing_birth_date"),
        ("Адрес заявителя:", "applicant_address"),
        ("Степень  родства", "applicant_relation"),
        ("Ｓｅｘ", "missing_sex"),
        ("Туған күні", "missing_birth_date"),
        ("Туулган күнү", "missing_birth_date"),
    ],
)
def test_case_width_hints_and_signs_make_no_difference(header: str, key: str) -> None:
    column = find_column(header)
    assert column is not None
    assert column.key == key


@pytest.mark.parametrize(
    ("header", "nearest"),
    [
        ("applicnt name", "applicant name"),
        ("Дата рожденя", "дата рождения"),
        ("туған кун", "туған күні"),
        ("кармалган күн", "кармалган күнү"),
    ],
)
def test_a_misspelt_header_is_not_taken_for_its_neighbour_but_names_it(
    header: str, nearest: str
) -> None:
    assert find_column(header) is None
    assert nearest_headers(header)[0] == nearest


def test_a_header_of_something_else_has_no_neighbour() -> None:
    assert find_column("qwertz") is None
    assert nearest_headers("qwertz") == ()
