"""Dates that a workbook keeps as numbers, read only as precisely as their cells show them."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from darek.exchange.xml_stream import XmlStream

_BUILT_IN = {
    **dict.fromkeys((14, 15, 22, 27, 28, 29, 31, 36, 50, 51, 52, 54, 58), "ymd"),
    **dict.fromkeys((17, 55, 57), "ym"),
    **dict.fromkeys((16, 30), "md"),
}
"""Number formats that every program knows, by what they show (ECMA-376 part 1, 18.8.30)."""
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_MINUTES = re.compile(r"h+[^a-z]*m+|m+[^a-z]*s+")
_LAST_SERIAL = 2_958_465
"""31 December 9999."""


def parts_shown(code: str) -> str:
    """Which of year, month and day a number format shows: ``ymd``, ``ym``, ``y``, ``md``, …"""
    plain = _NOT_SHOWN.sub("", code.partition(";")[0].lower())
    plain = _MINUTES.sub("", plain)
    return "".join(part for part in "ymd" if part in plain) if "general" not in plain else ""


class DateStyles(XmlStream):
    """Reads ``styles.xml``: which cell styles show dates."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self._codes: dict[str, str] = {}
        self._styles: list[str] = []
        self._within_styles = False

    def started(self, tag: str, attributes: dict[str, str]) -> None:
        """``numFmt`` defines a format, each ``xf`` of ``cellXfs`` is a style."""
        if tag == "numFmt":
            self._codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif tag == "cellXfs":
            self._within_styles = True
        elif tag == "xf" and self._within_styles:
            self._styles.append(self._shown(attributes.get("numFmtId", "0")))

    def ended(self, tag: str) -> None:
        """``cellXfs`` ends."""
        if tag == "cellXfs":
            self._within_styles = False

    def _shown(self, number: str) -> str:
        if number in self._codes:
            return parts_shown(self._codes[number])
        return _BUILT_IN.get(int(number), "") if re.fullmatch("[0-9]{1,5}", number) else ""

    def of(self, style: str | None) -> str:
        """What cells of a style show of a date; nothing where they show none."""
        number = int(style) if style and re.fullmatch("[0-9]{1,7}", style) else 0
        return self._styles[number] if number < len(self._styles) else ""


def date_styles(part: str, chunks: Iterable[bytes]) -> DateStyles:
    """The styles of a workbook."""
    styles = DateStyles(part)
    for chunk in chunks:
        styles.feed(chunk)
    styles.feed(b"", last=True)
    return styles


def date_of_serial(serial: int, *, from_1904: bool) -> date | None:
    """The day of a serial number; None where there is none.

    Serial 60 is 29 February 1900, which never was, in workbooks that count from 1900.
    """
    if not 1 <= serial <= _LAST_SERIAL or (serial == 60 and not from_1904):
        return None
    if from_1904:
        first = date(1904, 1, 1)
    else:
        first = date(1899, 12, 31) if serial < 60 else date(1899, 12, 30)
    try:
        return first + timedelta(days=serial)
    except OverflowError:
        return None


def as_shown(day: date, shown: str) -> str | None:
    """A day as precisely as its cell shows it (EDTF); None where it hides the year."""
    if "y" not in shown:
        return None
    if "m" not in shown:
        return f"{day:%Y}".zfill(4)
    return day.isoformat() if "d" in shown else day.isoformat()[:7]
