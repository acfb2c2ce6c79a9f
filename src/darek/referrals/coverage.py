"""Which characters the vendored fonts can print. Typst leaves out a missing one without a word."""

import struct
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final
from unicodedata import category

FONTS: Final = files("darek.referrals") / "fonts"

_TABLE_DIRECTORY: Final = 12
_SEGMENTED_COVERAGE: Final = 12
"""The cmap format that every one of these fonts has, with all its characters."""


def font_files() -> tuple[Traversable, ...]:
    """The fonts that documents are set in."""
    found = (entry for entry in FONTS.iterdir() if entry.name.startswith(_FAMILIES))
    return tuple(sorted(found, key=lambda entry: entry.name))


_FAMILIES: Final = ("NotoSerif_", "NotoNaskhArabic_", "NotoSerifSC_")


@cache
def printable() -> frozenset[str]:
    """Every character that at least one font has."""
    return frozenset(chr(code) for font in font_files() for code in _codes(font))


def unprintable(text: str) -> str | None:
    """A character of a text that no font has; None when all can be printed."""
    for sign in set(text) - printable():
        if not _leaves_no_mark(sign):
            return sign
    return None


def _leaves_no_mark(sign: str) -> bool:
    """Line breaks, and the invisible signs that only steer direction and joining."""
    return sign in "\n\t" or category(sign) == "Cf"


def _codes(font: Traversable) -> Iterator[int]:
    """The character codes of one TrueType font (OpenType 1.9, ``cmap`` format 12)."""
    with font.open("rb") as file:
        head = file.read(_TABLE_DIRECTORY)
        (count,) = struct.unpack_from(">H", head, 4)
        directory = file.read(16 * count)
        offset, length = next(
            (start, size)
            for tag, _, start, size in struct.iter_unpack(">4sIII", directory)
            if tag == b"cmap"
        )
        file.seek(offset)
        table = file.read(length)
    yield from _segments(table)


def _segments(table: bytes) -> Iterator[int]:
    (count,) = struct.unpack_from(">H", table, 2)
    records = struct.iter_unpack(">HHI", table[4 : 4 + 8 * count])
    for _, _, start in records:
        (format_,) = struct.unpack_from(">H", table, start)
        if format_ == _SEGMENTED_COVERAGE:
            (groups,) = struct.unpack_from(">I", table, start + 12)
            body = table[start + 16 : start + 16 + 12 * groups]
            for first, last, _ in struct.iter_unpack(">III", body):
                yield from range(first, last + 1)
            return
    raise ValueError("a font without a cmap of format 12 cannot be vendored here")
