"""Words that cells choose among: known in four languages, refused where they mean two things."""

import pytest

from darek.exchange.bad_cell import BadCell
from darek.exchange.choice import (
    read_country,
    read_language,
    read_relation,
    read_term,
    relation_choices,
    term_choices,
)
from darek.exchange.column import COLUMNS
from darek.exchange.header import folded
from darek.findings import LANGUAGES, say
from darek.records import Relation, Vocabulary, find_property

VOCABULARIES = [
    column.says.vocabulary
    for column in COLUMNS
    if column.says is not None and column.says.vocabulary is not None
]


def vocabulary(name: str) -> Vocabulary:
    found = find_property(name)
    assert found is not None
    assert found.vocabulary is not None
    return found.vocabulary


@pytest.mark.parametrize("given", VOCABULARIES, ids=lambda given: given.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_that_templates_offer_is_read_as_its_term(
    given: Vocabulary, language: str
) -> None:
    read = [read_term(given, label) for label in term_choices(given, language)]
    assert read == [term.code for term in given.terms]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_relation_that_templates_offer_is_read(language: str) -> None:
    assert [read_relation(label) for label in relation_choices(language)] == list(Relation)


@pytest.mark.parametrize(
    ("written", "relation"),
    [
        ("дочь", Relation.CHILD),
        ("Ұлы", Relation.CHILD),
        ("mother", Relation.PARENT),
        ("энеси", Relation.PARENT),
        ("Жена", Relation.SPOUSE),
        ("күйөөсү", Relation.SPOUSE),
        ("туған ағасы", Relation.SIBLING),
        ("бир тууган эжеси", Relation.SIBLING),
    ],
)
def test_relations_as_families_say_them(written: str, relation: Relation) -> None:
    assert read_relation(written) is relation


@pytest.mark.parametrize("written", ["атасы", "cousin", "племянник", "апасы", "ағасы", "друг"])
def test_a_relation_that_is_none_of_the_four_or_means_two_is_refused(written: str) -> None:
    with pytest.raises(BadCell) as caught:
        read_relation(written)
    assert "parent" in say(caught.value.message)


@pytest.mark.parametrize(
    ("name", "written", "code"),
    [
        ("sex", "Ж", "female"),
        ("sex", "муж.", "male"),
        ("act_kind", "Задержали", "detained"),
        ("act_kind", "ұсталды", "detained"),
        ("act_kind", "detained", "detained"),
        ("whereabouts", "нет сведений", "unknown"),
        ("ethnicity", "уйгурка", "uyghur"),
        ("act_perpetrator_type", "мамлекет", "governmental"),
    ],
)
def test_terms_as_lists_say_them(name: str, written: str, code: str) -> None:
    assert read_term(vocabulary(name), written) == code


def test_a_refused_term_says_what_is_allowed() -> None:
    with pytest.raises(BadCell) as caught:
        read_term(vocabulary("sex"), "x")
    assert say(caught.value.message, "ru") == (
        "здесь не подходит: x; можно: женский, мужской, другой"
    )


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("KZ", "KZ"),
        ("kz", "KZ"),
        ("Казахстан", "KZ"),
        ("Қазақстан", "KZ"),
        ("РК", "KZ"),
        ("КНР", "CN"),
        ("Қытай", "CN"),
        ("中国", "CN"),
        ("Кыргызстан", "KG"),
        ("Türkiye", "TR"),
        ("США", "US"),
    ],
)
def test_countries(written: str, code: str) -> None:
    assert read_country(written) == code


@pytest.mark.parametrize("written", ["казах", "EU", "001", "Xinjiang", "ZZ", ""])
def test_what_is_no_country(written: str) -> None:
    with pytest.raises(BadCell):
        read_country(written)


@pytest.mark.parametrize(
    ("written", "code"),
    [("казахский", "kk"), ("kk", "kk"), ("қазақ тілі", "kk"), ("кыргызча", "ky"), ("中文", "zh")],
)
def test_languages(written: str, code: str) -> None:
    assert read_language(written) == code


def test_no_language() -> None:
    with pytest.raises(BadCell):
        read_language("x1")


def test_no_word_of_one_vocabulary_means_two_terms() -> None:
    for given in VOCABULARIES:
        labels = {
            (folded(label), term.code)
            for language in LANGUAGES
            for term, label in zip(given.terms, term_choices(given, language), strict=True)
        }
        words = [word for word, _ in labels]
        assert sorted(set(words)) == sorted(words), given.name
