"""The rows of one worksheet of a workbook, as its XML comes. No formula is ever evaluated."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation

from darek.exchange.cell import CellKind, RawCell, RawRow, column_number, text_cell
from darek.exchange.date_style import DateStyles, as_shown, date_of_serial
from darek.exchange.errors import Damaged, SheetTooLarge
from darek.exchange.limits import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS
from darek.exchange.region import Region, Regions
from darek.exchange.shared_strings import SharedStrings, Words
from darek.exchange.xml_stream import XmlStream
from darek.findings import message

_REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MERGED = re.compile(
    rb"<(?:[A-Za-z_][\w.-]*:)?mergeCell\s[^<>]*?ref\s*=\s*[\"']([A-Z0-9:$]{1,30})[\"']"
)
_OVERLAP = 4096
"""Bytes: longer than any tag that names a merged area."""
_EXACT_DIGITS = 15
"""Spreadsheets keep no more digits of a number; the rest become zeros."""
_LARGEST_EXPONENT = 308
"""Of a double, which is what every spreadsheet computes with."""


def merged_regions(chunks: Iterable[bytes]) -> Regions:
    """The merged areas. A worksheet names them after its rows, so they are looked for first."""
    regions = Regions()
    tail = b""
    for chunk in chunks:
        window = tail + chunk
        end = 0
        for match in _MERGED.finditer(window):
            region = Region.parse(match[1].decode("ascii"))
            if region is not None:
                regions.add(region)
            end = match.end()
        tail = window[max(end, len(window) - _OVERLAP) :]
    return regions


class Worksheet(XmlStream):
    """Feed it bytes, take rows from it."""

    def __init__(
        self,
        part: str,
        strings: SharedStrings,
        styles: DateStyles,
        merged: Regions,
        *,
        from_1904: bool,
    ) -> None:
        super().__init__(part)
        self._strings, self._styles, self._merged = strings, styles, merged
        self._from_1904 = from_1904
        self._filled = Regions()
        self._ready: list[RawRow] = []
        self._count = self._row = self._column = 0
        self._cells: dict[int, RawCell] = {}
        self._type, self._style = "n", ""
        self._within = ""
        self._has_formula = False
        self._words, self._formula = Words(), Words()

    def rows(self, chunks: Iterable[bytes]) -> Iterator[RawRow]:
        """Every row with content, in order."""
        for chunk in chunks:
            self.feed(chunk)
            yield from self._ready
            self._ready.clear()
        self.feed(b"", last=True)
        yield from self._ready

    def started(self, tag: str, attributes: dict[str, str]) -> None:
        """``row``, ``c`` (cell), ``f`` (formula), ``v`` and ``t`` (its value)."""
        if tag == "c":
            self._begin_cell(attributes)
        elif tag in ("v", "t"):
            self._within = "" if self._within == "rPh" else tag
        elif tag == "row":
            self._begin_row(attributes.get("r"))
        elif tag == "f":
            self._begin_formula(attributes)
        elif tag == "rPh":
            self._within = "rPh"

    def ended(self, tag: str) -> None:
        """A cell or row is whole."""
        if tag == "c":
            self._end_cell()
        elif tag == "row":
            self._end_row()
        elif tag in ("v", "t", "f", "rPh"):
            self._within = ""

    def said(self, text: str) -> None:
        """A piece of a value or formula."""
        if self._within in ("v", "t"):
            self._words.add(text)
        elif self._within == "f":
            self._formula.add(text)

    def _begin_row(self, number: str | None) -> None:
        self._column = 0
        row = self._row + 1
        if number is not None:
            row = int(number) if re.fullmatch("[0-9]{1,7}", number) else 0
        if row <= self._row:
            raise Damaged(part=self.part, reason=message("exchange.damaged.row_order"))
        self._row = row

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        match = _REFERENCE.fullmatch(attributes.get("r", ""))
        self._column = column_number(match[1]) if match else self._column + 1
        self._type, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._has_formula = False

    def _begin_formula(self, attributes: dict[str, str]) -> None:
        """A formula of several cells stands in the first; the others hold only its results."""
        self._within, self._has_formula = "f", True
        area = Region.parse(attributes.get("ref", ""))
        if area is not None and attributes.get("t") in ("array", "dataTable"):
            self._filled.add(area)

    def _end_cell(self) -> None:
        text, formula = self._words.taken(), self._formula.taken()
        if self._column > MOST_COLUMNS:
            return
        if self._has_formula:
            self._cells[self._column] = RawCell("=" + formula, CellKind.FORMULA)
        elif text:
            self._cells[self._column] = self._cell(text)

    def _cell(self, text: str) -> RawCell:
        if self._type in ("s", "inlineStr", "str"):
            return self._text_cell(text)
        if len(text) > LONGEST_CELL:
            return RawCell("", CellKind.TOO_LONG)
        if self._type == "b":
            return RawCell("TRUE" if text.strip() == "1" else "FALSE", CellKind.TRUTH)
        if self._type == "d":
            return RawCell(text.partition("T")[0], CellKind.DATE)
        if self._type == "e":
            return RawCell(text, CellKind.ERROR)
        return self._number(text)

    def _text_cell(self, text: str) -> RawCell:
        if self._type == "s":
            text = self._shared(text)
        if len(text) > LONGEST_CELL:
            return RawCell("", CellKind.TOO_LONG)
        return text_cell(_ESCAPED.sub(lambda match: chr(int(match[1], 16)), text))

    def _shared(self, number: str) -> str:
        if not re.fullmatch("[0-9]{1,9}", number) or int(number) >= len(self._strings):
            raise Damaged(part=self.part, reason=message("exchange.damaged.no_such_string"))
        return self._strings.at(int(number))

    def _number(self, text: str) -> RawCell:
        try:
            number = Decimal(text.strip())
        except InvalidOperation:
            return RawCell(text, CellKind.ERROR)
        if not number.is_finite() or abs(number.adjusted()) > _LARGEST_EXPONENT:
            return RawCell(text, CellKind.ERROR)
        shown = self._styles.of(self._style)
        if shown and number >= 0 and number.adjusted() < 8:
            return self._date(int(number), shown, text)
        if number != number.to_integral_value():
            return RawCell(f"{number.normalize():f}", CellKind.NUMBER)
        digits = str(int(number))
        exact = len(digits.lstrip("-")) <= _EXACT_DIGITS
        return RawCell(digits, CellKind.NUMBER if exact else CellKind.ROUNDED)

    def _date(self, serial: int, shown: str, text: str) -> RawCell:
        day = date_of_serial(serial, from_1904=self._from_1904)
        if day is None:
            return RawCell(text, CellKind.NUMBER)
        edtf = as_shown(day, shown)
        if edtf is None:
            return RawCell(day.isoformat()[5:], CellKind.NO_YEAR)
        return RawCell(edtf, CellKind.DATE)

    def _end_row(self) -> None:
        merged = self._merged.columns_in(self._row)
        for column in self._filled.columns_in(self._row):
            if column in self._cells:
                self._cells[column] = RawCell("=", CellKind.FORMULA)
        if any(cell.has_content for cell in self._cells.values()):
            self._add(RawRow(self._row, self._cells, merged))
        self._cells = {}

    def _add(self, row: RawRow) -> None:
        self._count += 1
        if self._count > MOST_ROWS:
            raise SheetTooLarge(reason=message("exchange.too_large.rows", limit=MOST_ROWS))
        self._ready.append(row)
