"""The consent sheet in its seven forms: what it says, and that it promises nothing."""

import re
from dataclasses import replace
from io import BytesIO

import pypdf
import pytest

from darek.procedures import CaseOnDay, find_procedure
from darek.records import Applicant
from darek.referrals import SHEET_LANGUAGES, UnknownLanguage, consent_sheet, sheet_languages
from darek.referrals.consent_sheet import sheet_document
from darek.referrals.document import Choices, Document, Lines, Listing, Paragraphs
from darek.referrals.wording import Wording
from tests.referrals.sample_case import ON, full_case

PROCEDURES = ("un.wgeid.standard", "un.ced.ua", "kz.appeal", "kz.consular", "kg.appeal")
ARABIC = ("kk_Arab", "ug")


def sheet(language: str, procedure: str = "un.wgeid.standard") -> Document:
    return sheet_document(CaseOnDay(full_case(), ON), find_procedure(procedure), Wording(language))


def words(document: Document) -> str:
    said = [document.title, document.subtitle, document.footer]
    for section in document.sections:
        said.append(section.heading)
        for block in section.blocks:
            match block:
                case Paragraphs(paragraphs=paragraphs):
                    said += paragraphs
                case Listing(columns=columns, rows=rows):
                    said += [*columns, *(cell for row in rows for cell in row)]
                case Choices(choices=choices):
                    said += [text for c in choices for text in (c.question, *c.answers)]
                case Lines(lines=lines):
                    said += [line.label for line in lines]
    return "\n".join(said)


@pytest.mark.parametrize("procedure", PROCEDURES)
@pytest.mark.parametrize("language", SHEET_LANGUAGES)
def test_the_sheet_is_set_on_two_pages(language: str, procedure: str) -> None:
    pdf = consent_sheet(full_case(), find_procedure(procedure), language, ON)
    assert len(pypdf.PdfReader(BytesIO(pdf)).pages) == 2
    assert pdf == consent_sheet(full_case(), find_procedure(procedure), language, ON)


@pytest.mark.parametrize("language", SHEET_LANGUAGES)
def test_every_form_has_the_same_parts(language: str) -> None:
    english, other = sheet("en"), sheet(language)
    shape = [[type(block) for block in section.blocks] for section in english.sections]
    assert [[type(block) for block in section.blocks] for section in other.sections] == shape
    assert [section.number for section in other.sections] == ["", *(f"{n}." for n in range(1, 8))]


ALLOWED = re.compile(r"Darek|SAMP-0001|MISALEBIEKE WULIGE|Мысалбек Үлгіұлы")


@pytest.mark.parametrize("procedure", PROCEDURES)
@pytest.mark.parametrize("language", [lang for lang in SHEET_LANGUAGES if lang != "en"])
def test_no_other_language_is_left(language: str, procedure: str) -> None:
    said = ALLOWED.sub("", words(sheet(language, procedure)))
    assert re.findall("[A-Za-z]{2,}", said) == []
    if language in (*ARABIC, "zh"):
        assert re.findall("[Ѐ-ӿ]+", said) == []


@pytest.mark.parametrize("language", ["kk_Arab", "ug"])
def test_arabic_script_runs_from_right_to_left(language: str) -> None:
    mapping = sheet(language).as_mapping()
    assert mapping["direction"] == "rtl"
    assert mapping["language"] == language.partition("_")[0]
    pdf = consent_sheet(full_case(), find_procedure("kz.appeal"), language, ON)
    drawn = "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)
    assert len(re.findall("[؀-ۿ]", drawn)) > 500


def test_it_says_who_will_learn_of_it_and_that_not_known_counts_as_yes() -> None:
    said = words(sheet("en"))
    assert "the authorities of the State that holds the person\nyes" in said
    assert "the foreign ministry of your own country\nnot known" in said
    assert "“Not known” counts as yes" in said


@pytest.mark.parametrize(
    ("language", "promise"),
    [
        ("en", "You may ask; answers are rare."),
        ("ru", "Спросить можно; ответы бывают редко."),
        ("kk", "Сұрауға болады; жауап сирек келеді."),
        ("ky", "Суроого болот; жооп сейрек келет."),
        ("zh", "您可以问，但很少有回复。"),
        ("kk_Arab", "سۇراۋعا بولادى؛ جاۋاپ سيرەك كەلەدى."),
        ("ug", "سوراشقا بولىدۇ؛ جاۋاب ئاز كېلىدۇ."),
    ],
)
def test_it_promises_nothing(language: str, promise: str) -> None:
    assert promise in words(sheet(language))


def test_secrecy_is_said_as_it_is() -> None:
    assert "promises to keep your name secret. Even so" in words(sheet("en"))
    assert "promises" not in words(sheet("en", "kz.appeal"))
    assert "takes no letter without the name" in words(sheet("en", "kz.appeal"))


def test_it_says_what_cannot_be_called_back_and_how_to_withdraw() -> None:
    said = words(sheet("en"))
    assert "cannot be called back" in said
    assert "in person, by telephone or in writing" in said


def test_a_reader_of_each_script_finds_the_name_in_it() -> None:
    assert "米沙勒别克·乌里格" in words(sheet("zh"))
    assert "مىسالبەك ۇلگىۇلى" in words(sheet("ug"))
    assert "Мысалбек Үлгіұлы" in words(sheet("kk"))


@pytest.mark.parametrize(
    ("languages", "sheets"),
    [
        (("kk",), ("kk",)),
        (("kk-Arab", "zh"), ("kk_Arab", "zh")),
        ((None,), SHEET_LANGUAGES),
        (("tr",), SHEET_LANGUAGES),
        ((), SHEET_LANGUAGES),
    ],
    ids=["one", "two", "not-recorded", "not-printed", "nobody"],
)
def test_sheets_come_in_the_languages_that_applicants_read(
    languages: tuple[str | None, ...], sheets: tuple[str, ...]
) -> None:
    applicants = tuple(Applicant(person="wife", language=language) for language in languages)
    assert sheet_languages(replace(full_case(), applicants=applicants)) == sheets


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownLanguage) as raised:
        consent_sheet(full_case(), find_procedure("kz.appeal"), "tr", ON)
    assert "kk_Arab" in str(raised.value)
