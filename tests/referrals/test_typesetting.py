"""Documents into PDF: fonts, characters, metadata, and the same bytes every time."""

import re
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from typing import Any

import pikepdf
import pypdf
import pytest

from darek.referrals.coverage import printable, unprintable
from darek.referrals.document import Document, Paragraphs, Section
from darek.referrals.typesetting import MissingGlyph, typeset

ALPHABETS = {
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "ky": "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
    "kk_Arab": "اەوۇىۋيبپتجحدرزسشعفقكگلمنڭچھۆٴ،؛؟",
    "ug": "ئاەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيـ",
    "zh": "同意书，。；：？！“”《》、（）·",
    "punctuation": "«»“”‘’–—…№§•0123456789@/+()[]%",
}


def document(**changes: Any) -> Mapping[str, Any]:
    fields = {
        "language": "kk",
        "title": "Үлгі",
        "made_on": date(2026, 11, 23),
        "footer": "Darek",
        "sections": (Section("Тақырып", (Paragraphs(("Мысал сөйлем.",)),)),),
    } | changes
    return Document(**fields).as_mapping()


@pytest.mark.parametrize("alphabet", ALPHABETS.values(), ids=ALPHABETS)
def test_the_vendored_fonts_have_every_letter(alphabet: str) -> None:
    assert unprintable(alphabet + alphabet.upper()) is None


@pytest.mark.parametrize("sign", ["\U0001f600", "ꯍ", "𐎀"], ids=["emoji", "meitei", "ugaritic"])
def test_a_sign_that_no_font_has_is_found(sign: str) -> None:
    assert unprintable(f"Үлгі {sign}") == sign
    assert sign not in printable()


def test_signs_that_only_steer_direction_pass() -> None:
    assert unprintable("\u2068米\u2069\u200e\n") is None


def test_a_missing_glyph_is_named_with_its_place_and_what_to_do() -> None:
    faulty = document(sections=(Section("Тақырып", (Paragraphs(("жақсы", "мұнда ꯍ бар")),)),))
    with pytest.raises(MissingGlyph) as raised:
        typeset("letter", faulty, {})
    assert raised.value.message.params == {
        "character": "ꯍ",
        "code": "U+ABCD",
        "value": "мұнда ꯍ бар",
        "place": "sections[0].blocks[0].paragraphs[1]",
    }
    said = str(raised.value)
    assert all(part in said for part in ("U+ABCD", "мұнда ꯍ бар", "Replace the character"))


def test_a_control_character_is_a_missing_glyph_too() -> None:
    faulty = document(title="Үлгі\x07")
    with pytest.raises(MissingGlyph, match="U\\+0007"):
        typeset("letter", faulty, {})


@pytest.mark.parametrize("template", ["letter", "form", "consent", "cover"])
def test_the_same_document_gives_the_same_bytes(template: str) -> None:
    once = typeset(template, document(), {})
    typeset(template, document(title="Басқа"), {})
    assert typeset(template, document(), {}) == once


def test_the_day_is_the_only_date_in_the_file() -> None:
    pdf = typeset("letter", document(), {})
    assert set(re.findall(rb"D:\d{8}", pdf)) == {b"D:20261123"}


def test_title_language_and_tags_but_no_author() -> None:
    with pikepdf.open(BytesIO(typeset("letter", document(), {}))) as pdf:
        assert str(pdf.Root.Lang) == "kk"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.docinfo["/Title"]) == "Үлгі"
        assert "/Author" not in pdf.docinfo


def test_only_vendored_fonts_are_embedded() -> None:
    mixed = document(sections=(Section("", (Paragraphs(("Үлгі 米沙 مىسال Sample",)),)),))
    names = set()
    for page in pypdf.PdfReader(BytesIO(typeset("letter", mixed, {}))).pages:
        names |= {
            str(font["/BaseFont"])
            for font in (f.get_object() for f in page["/Resources"]["/Font"].values())
        }
    assert {re.sub(r"^/[A-Z]{6}\+|-.*$", "", name) for name in names} == {
        "NotoSerif",
        "NotoNaskhArabic",
        "NotoSerifSC",
    }


def test_page_numbers_say_how_many_there_are() -> None:
    long = document(sections=(Section("", (Paragraphs(("Мысал. " * 400,) * 5),)),))
    pages = pypdf.PdfReader(BytesIO(typeset("letter", long, {}))).pages
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page.extract_text()
