"""The vendored fonts are the files that their page says they are."""

import hashlib
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parents[2] / "src" / "darek" / "referrals" / "fonts"
ROW = re.compile(r"^\| `(?P<file>[^`]+\.ttf)` \|.*\| `(?P<sha256>[0-9a-f]{64})` \|$", re.MULTILINE)


def stated_hashes() -> dict[str, str]:
    """File name to SHA-256, as the fonts' page states them."""
    page = (FONTS / "README.md").read_text(encoding="utf-8")
    return {row["file"]: row["sha256"] for row in ROW.finditer(page)}


def test_every_font_is_on_the_page_and_the_other_way_round() -> None:
    assert set(stated_hashes()) == {file.name for file in FONTS.glob("*.ttf")}


@pytest.mark.parametrize(("name", "sha256"), stated_hashes().items(), ids=str)
def test_hash_stands(name: str, sha256: str) -> None:
    assert hashlib.sha256((FONTS / name).read_bytes()).hexdigest() == sha256


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("NotoSerif_400Regular.ttf", "ӘәҒғҚқҢңӨөҰұҮүҺһІі№«»–—“”"),
        ("NotoSerif_400Regular_Italic.ttf", "ӘәҒғҚқҢңӨөҰұҮүҺһІі№«»–—“”"),
        ("NotoSerif_700Bold.ttf", "ӘәҒғҚқҢңӨөҰұҮүҺһІі№«»–—“”"),
        ("NotoSans_400Regular.ttf", "ӘәҒғҚқҢңӨөҰұҮүҺһІі№«»–—“”"),
        ("NotoSans_700Bold.ttf", "ӘәҒғҚқҢңӨөҰұҮүҺһІі№«»–—“”"),
        ("NotoNaskhArabic_400Regular.ttf", "ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيەءٴ،؟؛"),
        ("NotoNaskhArabic_700Bold.ttf", "ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيەءٴ،؟؛"),
        ("NotoSerifSC_400Regular.ttf", "被强迫失踪者亲属同意书新疆维吾尔自治区公安局，。《》"),
    ],
)
def test_letters_of_our_languages_are_there(name: str, letters: str) -> None:
    covered = TTFont(FONTS / name).getBestCmap()
    assert [letter for letter in letters if ord(letter) not in covered] == []


@pytest.mark.parametrize("name", stated_hashes())
def test_font_may_be_embedded(name: str) -> None:
    assert TTFont(FONTS / name)["OS/2"].fsType == 0, "0 allows embedding without restriction"
