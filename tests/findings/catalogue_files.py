"""The catalogues as they lie in the repository, for the tests that check them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from typing import NamedTuple

from babel.messages.catalog import Message
from babel.messages.pofile import read_po

SOURCE = Path(__file__).resolve().parents[2] / "src" / "darek"
LOCALE = SOURCE / "findings" / "locale"
FILES = sorted(LOCALE.glob("*/LC_MESSAGES/*.po"))
TRANSLATED = ("ru", "kk", "ky")
"""Languages that have words for everything; letters and consent sheets have more."""


class Entry(NamedTuple):
    """One message in one language: its id, its forms (one, or one for each plural), its marks."""

    id: str
    forms: tuple[str, ...]
    plural: bool
    marks: tuple[str, ...]


class CatalogueFile(NamedTuple):
    """One ``.po`` file."""

    language: str
    room: str
    header: Mapping[str, str]
    entries: tuple[Entry, ...]

    @property
    def by_id(self) -> dict[str, Entry]:
        """Its entries by id."""
        return {entry.id: entry for entry in self.entries}


@cache
def catalogue(file: Path) -> CatalogueFile:
    """One file, read."""
    with file.open("rb") as source:
        read = read_po(source, abort_invalid=True)
    found = tuple(_entry(message) for message in read if message.id)
    header = dict(read.mime_headers)
    return CatalogueFile(file.parent.parent.name, file.stem, header, found)


def _entry(message: Message) -> Entry:
    marks = tuple(message.user_comments)
    id, said = message.id, message.string
    if isinstance(id, str):
        return Entry(id, (str(said or ""),), False, marks)
    return Entry(id[0], tuple(said or ()), True, marks)


def english(room: str) -> CatalogueFile:
    """What is said in a room, in English, which is complete."""
    return catalogue(LOCALE / "en" / "LC_MESSAGES" / f"{room}.po")


def english_rooms() -> list[str]:
    """The rooms that say something."""
    return sorted(file.stem for file in FILES if file.parent.parent.name == "en")


@cache
def english_entries() -> dict[str, Entry]:
    """Every message in English, by id."""
    return {entry.id: entry for room in english_rooms() for entry in english(room).entries}


def placeholders(text: str) -> frozenset[str]:
    """The names in braces."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def entries(*, but: str = "") -> Iterator[tuple[str, Entry]]:
    """Every entry of every language with its language, but for one language."""
    for file in FILES:
        read = catalogue(file)
        if read.language != but:
            yield from ((read.language, entry) for entry in read.entries)


def without_placeholders(text: str) -> str:
    """The words alone."""
    return re.sub(r"\{\w*\}", " ", text)
