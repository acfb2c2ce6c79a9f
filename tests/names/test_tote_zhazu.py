"""Kazakh Cyrillic into Arabic script, on words whose spelling in China is certain."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from darek.names import to_tote_zhazu

BACK = [
    ("қазақ", "قازاق"),
    ("Қазақстан", "قازاقستان"),
    ("Қытай", "قىتاي"),
    ("Алматы", "الماتى"),
    ("халық", "حالىق"),
    ("тарих", "تاريح"),
    ("оқиға", "وقيعا"),
    ("сұлу", "سۇلۋ"),
    ("оқу", "وقۋ"),
    ("туыс", "تۋىس"),
    ("бала", "بالا"),
    ("құжат", "قۇجات"),
    ("айыл", "ايىل"),
    ("қария", "قاريا"),
    ("аю", "ايۋ"),
    ("қаһарман", "قاھارمان"),
    ("жаңа", "جاڭا"),
]
FRONT_WITH_HAMZA = [
    ("тіл", "ٴتىل"),
    ("бір", "ٴبىر"),
    ("сөз", "ٴسوز"),
    ("ән", "ٴان"),
    ("үй", "ٴۇي"),
    ("өмір", "ٴومىر"),
    ("Өтініш", "ٴوتىنىش"),
    ("жүз", "ٴجۇز"),
    ("дәрі", "ٴدارى"),
]
FRONT_WITHOUT_HAMZA = [
    ("ел", "ەل"),
    ("күн", "كۇن"),
    ("гүл", "گۇل"),
    ("әке", "اكە"),
    ("өлең", "ولەڭ"),
    ("мектеп", "مەكتەپ"),
    ("кітап", "كىتاپ"),
    ("келісім", "كەلىسىم"),
    ("дүние", "دۇنيە"),
    ("тәуелсіз", "تاۋەلسىز"),
    ("қазіргі", "قازىرگى"),
    ("қауіпті", "قاۋىپتى"),
]
LOANS = [
    ("вагон", "ۆاگون"),
    ("экономика", "ەكونوميكا"),
    ("республика", "رەسپۋبليكا"),
    ("милиция", "ميليتسيا"),
    ("чек", "چەك"),
    ("фильм", "فيلم"),
]


@pytest.mark.parametrize(
    ("cyrillic", "arabic"),
    BACK + FRONT_WITH_HAMZA + FRONT_WITHOUT_HAMZA + LOANS,
    ids=lambda value: value if value.isascii() else None,
)
def test_words(cyrillic: str, arabic: str) -> None:
    assert to_tote_zhazu(cyrillic) == arabic
    assert to_tote_zhazu(cyrillic.upper()) == arabic


@pytest.mark.parametrize(
    ("cyrillic", "arabic"),
    [
        ("Сіз келісесіз бе?", "ٴسىز كەلىسەسىز بە؟"),
        ("әке-шеше; бала, үй.", "اكە-شەشە؛ بالا، ٴۇي."),
        ("2018 жылғы 10 желтоқсан", "2018 جىلعى 10 جەلتوقسان"),
        ("«тіл» (сөз)", "«ٴتىل» (ٴسوز)"),
        ("бір-бір", "ٴبىر-ٴبىر"),
    ],
    ids=["question", "marks", "date", "brackets", "both-halves"],
)
def test_sentences(cyrillic: str, arabic: str) -> None:
    assert to_tote_zhazu(cyrillic) == arabic


@pytest.mark.parametrize(
    "kept",
    ["Family@Example.org", "https://example.org/a?b=1;c,d", "1,5", "+7 727 000-00-00", "米沙勒"],
)
def test_what_is_not_cyrillic_stays(kept: str) -> None:
    assert to_tote_zhazu(kept) == kept
    assert to_tote_zhazu(f"бала {kept} үй") == f"بالا {kept} ٴۇي"


def test_a_decomposed_letter_is_the_same_letter() -> None:
    assert to_tote_zhazu(unicodedata.normalize("NFD", "Қытай")) == "قىتاي"


@given(st.text(alphabet="абвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя -", max_size=60))
def test_no_cyrillic_is_left_and_again_changes_nothing(text: str) -> None:
    arabic = to_tote_zhazu(text)
    assert not any("Ѐ" <= sign <= "ӿ" for sign in arabic)
    assert to_tote_zhazu(arabic) == arabic
