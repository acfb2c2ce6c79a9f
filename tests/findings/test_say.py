"""Messages said in each language: nested ones, lists, counts, days, words of packs."""

from datetime import date

import pytest

from darek.findings import LANGUAGES, Message, Words, has_words, message, say, words

SPOUSE = message("kinship.kin.spouse")
ADDRESSES = (message("records.property.email"), message("records.property.telephone"))
CHINA = Words({"en": "China", "ru": "Китай", "kk": "Қытай", "ky": "Кытай"})


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "not known"), ("ru", "неизвестно"), ("kk", "белгісіз"), ("ky", "белгисиз")],
)
def test_not_known_keeps_its_force(language: str, said: str) -> None:
    assert say(message("findings.verdict.not_known"), language) == said
    assert say(message("procedures.answer.not_known"), language) == said
    assert say(message("records.vocabulary.whereabouts.unknown"), language) == said


@pytest.mark.parametrize(
    ("language", "relation"),
    [("en", "spouse"), ("ru", "супруг или супруга"), ("kk", "жұбайы"), ("ky", "жубайы")],
)
def test_a_message_inside_a_message_is_said_in_the_same_language(
    language: str, relation: str
) -> None:
    assert say(SPOUSE, language) == relation
    assert relation in say(message("kinship.carried.statement", relation=SPOUSE), language)


@pytest.mark.parametrize(
    ("language", "listed"),
    [
        ("en", "e-mail, telephone"),
        ("ru", "электронная почта, телефон"),
        ("kk", "электрондық пошта, телефоны"),
        ("ky", "электрондук почта, телефону"),
    ],
)
def test_a_tuple_is_a_list(language: str, listed: str) -> None:
    assert listed in say(message("procedures.stated.no", what=ADDRESSES), language)


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 0, "0 days"),
        ("en", 1, "1 day"),
        ("en", 2, "2 days"),
        ("ru", 0, "0 дней"),
        ("ru", 1, "1 день"),
        ("ru", 2, "2 дня"),
        ("ru", 5, "5 дней"),
        ("ru", 11, "11 дней"),
        ("ru", 21, "21 день"),
        ("ru", 112, "112 дней"),
        ("kk", 1, "1 күн"),
        ("kk", 5, "5 күн"),
        ("ky", 1, "1 күн"),
        ("ky", 5, "5 күн"),
    ],
)
def test_a_count_chooses_the_plural_form(language: str, count: int, said: str) -> None:
    assert say(message("procedures.time_limit.days", count=count), language) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_count_does_no_harm_where_an_entry_has_one_form(language: str) -> None:
    one = say(message("procedures.stated.no", what="12"), language)
    assert say(message("procedures.stated.no", what="12", count=12), language) == one


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_is_written_with_figures(language: str) -> None:
    expired = message("procedures.consent.expired", day=date(2019, 1, 15))
    assert "2019-01-15" in say(expired, language)


@pytest.mark.parametrize(
    ("language", "state"), [("en", "China"), ("ru", "Китай"), ("kk", "Қытай"), ("ky", "Кытай")]
)
def test_words_of_a_pack_are_said_in_the_same_language(language: str, state: str) -> None:
    assert state in say(message("procedures.asking.abroad", country=CHINA), language)


def test_words_that_a_pack_lacks_are_said_in_english() -> None:
    assert Words({"en": "China", "ru": ""}).said("ru") == "China"
    assert Words({"en": "China"}).said("kk") == "China"


def test_nesting_has_no_bottom() -> None:
    names = tuple(message("procedures.nationality.not_of", country=CHINA) for _ in range(2))
    said = message("procedures.nationality.no", country=CHINA, stated=(names, SPOUSE))
    assert "not of China, not of China, spouse" in say(said)


def test_braces_in_a_name_are_letters_like_others() -> None:
    assert (
        say(message("procedures.stated.no", what="{what} {0.real}")).count("{what} {0.real}") == 1
    )


@pytest.mark.parametrize("language", ["zh", "ug", "no such language"])
def test_english_stands_in_where_a_language_has_no_words(language: str) -> None:
    counted = message("procedures.time_limit.days", count=2)
    assert not has_words("findings.verdict.not_known", language)
    assert say(message("findings.verdict.not_known"), language) == "not known"
    assert say(counted, language) == "2 days"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", ["findings.verdict.yes", "procedures.time_limit.days"])
def test_a_language_has_words_with_one_form_or_several(language: str, id: str) -> None:
    assert has_words(id, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_id_without_words_is_a_bug_and_says_so(language: str) -> None:
    assert not has_words("findings.no_such_thing", language)
    with pytest.raises(LookupError, match=r"findings\.no_such_thing"):
        say(message("findings.no_such_thing"), language)
    with pytest.raises(LookupError, match=r"findings\.no_such_thing"):
        words("findings.no_such_thing", language, 2)


def test_a_placeholder_that_got_no_value_is_a_bug() -> None:
    with pytest.raises(KeyError, match="what"):
        say(message("procedures.stated.no", kinds="photograph"))


def test_messages_are_equal_when_they_say_the_same() -> None:
    assert message("a.b", count=1) == Message("a.b", {"count": 1})
    assert message("a.b", count=1) != message("a.b", count=2)
