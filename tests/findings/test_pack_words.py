"""Words that packs carry themselves: in every language of commands, in its own letters."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from darek.findings import LANGUAGES
from tests.findings.catalogue_files import SOURCE
from tests.findings.script import ALPHABETS, SCRIPTS, foreign_letters

PACKS = sorted(SOURCE.glob("*/packs/**/*.toml"))
every_pack = pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.stem)


def words_of(part: object, place: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Every table of words, by where it stands."""
    if isinstance(part, list):
        for index, item in enumerate(part):
            yield from words_of(item, f"{place}[{index}]")
    elif isinstance(part, dict):
        if isinstance(part.get("en"), str):
            yield place, part
        for key, item in part.items():
            yield from words_of(item, f"{place}.{key}" if place else key)


def words_in(pack: Path) -> list[tuple[str, Mapping[str, str]]]:
    """Every table of words of a pack."""
    return list(words_of(tomllib.loads(pack.read_text(encoding="utf-8")), ""))


def is_a_legal_basis(place: str) -> bool:
    """Only letters print it, in the languages of their body."""
    return place.startswith("basis[")


def test_packs_and_their_words_are_found() -> None:
    places = [place for pack in PACKS for place, _ in words_in(pack)]
    assert {"text", "condition[0].text"} <= set(places)


@every_pack
def test_words_are_there_in_every_language_of_commands(pack: Path) -> None:
    lacking = {
        place: sorted(set(LANGUAGES) - words.keys())
        for place, words in words_in(pack)
        if not is_a_legal_basis(place) and not set(LANGUAGES) <= words.keys()
    }
    assert lacking == {}


@every_pack
def test_words_are_in_the_letters_of_their_language(pack: Path) -> None:
    slips = [
        f"{place}.{language}: {text}: {letters}"
        for place, words in words_in(pack)
        for language, text in words.items()
        if (letters := foreign_letters(text, language))
    ]
    assert slips == []


@every_pack
def test_languages_are_known_and_no_words_are_empty(pack: Path) -> None:
    for place, words in words_in(pack):
        assert set(words) <= {*ALPHABETS, *SCRIPTS}, place
        assert all(text.strip() for text in words.values()), place
