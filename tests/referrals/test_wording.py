"""Words of letters: every language whole, none left in another, nothing reviewed by pretence."""

import re
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from darek.findings import Words, message
from darek.referrals.wording import SHEET_LANGUAGES, NoWords, Wording

LOCALE = Path(__file__).resolve().parents[2] / "src" / "darek" / "findings" / "locale"
LANGUAGES = ("en", "ru", "kk", "ky", "zh", "ug")
IN_KYRGYZSTAN_ONLY = re.compile(r"\.(kg\.appeal|kg\.mfa|KG)(\.|$)")
IN_KAZAKHSTAN_ONLY = re.compile(r"\.(kz\.appeal|kz\.consular|kz\.mfa|KZ|may_share)(\.|$)")
UN_FORMS = re.compile(r"^referrals\.(wgeid|ced)\.")
SHEET = re.compile(r"^referrals\.(sheet|party)\.")


def catalogue(language: str) -> Catalog:
    with (LOCALE / language / "LC_MESSAGES" / "referrals.po").open("rb") as file:
        return read_po(file, locale=None)


def ids(language: str) -> set[str]:
    return {str(entry.id) for entry in catalogue(language) if entry.id}


def wanted(language: str) -> set[str]:
    """What a language must have, of all that English has."""
    whole = {id_ for id_ in ids("en") if not UN_FORMS.match(id_)}
    if language == "kk":
        return {id_ for id_ in whole if not IN_KYRGYZSTAN_ONLY.search(id_)}
    if language == "ky":
        return {id_ for id_ in whole if not IN_KAZAKHSTAN_ONLY.search(id_)}
    return whole if language == "ru" else {id_ for id_ in whole if SHEET.match(id_)}


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_no_words_are_missing(language: str) -> None:
    assert wanted(language) - ids(language) == set()


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_no_words_are_left_over(language: str) -> None:
    assert ids(language) - ids("en") == set()


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_translation_says_that_nobody_has_reviewed_it(language: str) -> None:
    unmarked = [e.id for e in catalogue(language) if e.id and "unreviewed" not in e.user_comments]
    assert unmarked == []


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_translations_keep_their_places_for_values(language: str) -> None:
    english = {str(entry.id): fields(str(entry.string)) for entry in catalogue("en") if entry.id}
    for entry in catalogue(language):
        if entry.id:
            assert fields(str(entry.string)) == english[str(entry.id)], entry.id


@pytest.mark.parametrize("language", ["ru", "kk", "ky", "zh", "ug"])
def test_translations_have_no_latin_words(language: str) -> None:
    known = re.compile(r"\{\w+\}|Darek|SHA-256|PNG|JPEG|PDF|Word|VI")
    for entry in catalogue(language):
        left = re.findall("[A-Za-z]{2,}", known.sub("", str(entry.string))) if entry.id else []
        assert left == [], entry.id


def test_english_never_stands_in() -> None:
    with pytest.raises(NoWords) as raised:
        Wording("kk").say(message("referrals.ced.title"))
    assert raised.value.message.params == {"id": "referrals.ced.title", "language": "kk"}


def test_words_of_a_pack_must_be_in_the_language_too() -> None:
    with pytest.raises(NoWords):
        Wording("ky").name(Words({"en": "Sample", "ru": "Пример"}))


def test_kazakh_in_arabic_script_is_made_from_cyrillic() -> None:
    wording = Wording("kk_Arab")
    assert wording("sheet.title") == "كەلىسىم پاراعى"
    said = wording("sheet.asked.text", body="UN 1,5", person="米沙")
    assert "UN 1,5" in said
    assert "米沙" in said
    assert not re.search("[Ѐ-ӿ]", said)


@pytest.mark.parametrize("language", SHEET_LANGUAGES)
def test_days_are_said_in_every_language(language: str) -> None:
    said = Wording(language).day(date(2026, 11, 23))
    assert "2026" in said
    assert "23" in said


@pytest.mark.parametrize(
    ("language", "value", "isolated"),
    [("kk", "米沙", False), ("kk", "مىسال", True), ("ug", "مىسال", False), ("ug", "米沙", True)],
)
def test_a_value_of_the_other_direction_is_isolated(
    language: str, value: str, isolated: bool
) -> None:
    assert (Wording(language).isolated(value) != value) is isolated
