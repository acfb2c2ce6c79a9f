"""Tables for people: columns that line up, Chinese characters counted as two."""

import unicodedata
from collections.abc import Iterable, Sequence


def width(text: str) -> int:
    """How many columns a terminal gives a text."""
    return sum(_columns(sign) for sign in text)


def _columns(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def table(rows: Iterable[Sequence[str]], header: Sequence[str] = ()) -> str:
    """Rows as lines, two spaces between columns, nothing after the last one."""
    whole = [tuple(header), *map(tuple, rows)] if header else [tuple(row) for row in rows]
    widths = [max(map(width, column)) for column in zip(*whole, strict=True)]
    return "\n".join(_line(row, widths) for row in whole)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [text + " " * (wide - width(text)) for text, wide in zip(row, widths, strict=True)]
    return "  ".join(cells).rstrip()
