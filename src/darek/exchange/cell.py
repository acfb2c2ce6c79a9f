"""Cells and rows as a file has them, before anyone asks what they mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class CellKind(StrEnum):
    """What stands in a cell; only the first four are read on."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    TRUTH = "truth"
    FORMULA = "formula"
    ERROR = "error"
    TOO_LONG = "too_long"
    ROUNDED = "rounded"
    NO_YEAR = "no_year"
    NOT_LETTERS = "not_letters"


READABLE = frozenset({CellKind.TEXT, CellKind.NUMBER, CellKind.DATE, CellKind.TRUTH})


@dataclass(frozen=True, slots=True)
class RawCell:
    """The text of a cell; a date is ISO 8601, as precise as the cell shows it."""

    text: str
    kind: CellKind = CellKind.TEXT

    @property
    def has_content(self) -> bool:
        """Whether anything stands in it but space."""
        return self.kind is not CellKind.TEXT or bool(self.text.strip())


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row with content. Columns count from 1; ``merged`` are those under a merged area."""

    number: int
    cells: Mapping[int, RawCell]
    merged: frozenset[int] = frozenset()
    broken: bool = False


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One sheet, by its place in the file (from 1) and its name (empty in text files)."""

    number: int
    name: str
    hidden: bool = False


def text_cell(text: str) -> RawCell:
    """What is text in a file. A sign of equality in front is a formula in every program."""
    if text.startswith(("=", "＝")):
        return RawCell(text, CellKind.FORMULA)
    return RawCell(text, CellKind.NOT_LETTERS if "\ufffd" in text else CellKind.TEXT)


def column_letters(column: int) -> str:
    """1 is A, 27 is AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """A is 1, AA is 27; letters are ASCII."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
