"""Rows to mend, written as a workbook that can be taken in again once it is mended."""

import re
from collections.abc import Iterable
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from darek.exchange.column import COLUMNS_BY_KEY
from darek.exchange.limits import LONGEST_CELL
from darek.exchange.row import BadRow
from darek.findings import say, words

_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\]")
_LONGEST_TITLE = 28
"""Characters: Excel takes 31, and a second sheet of one name gets a number."""
ROWS_TO_MEND = "darek: rows to mend"
"""The subject, among a workbook's properties, under which its title names the list."""
AS_TEXT = "@"
"""The number format that keeps programs from making dates and numbers of text."""


def sheet_of_bad_rows(rows: Iterable[BadRow], language: str, list_name: str | None = None) -> bytes:
    """A workbook (XLSX) of the rows, sheet by sheet, with what to mend in the first column.

    Rows of one sheet that have other headers get a sheet of their own: no cell is shifted. Every
    text stays text when it is read back: nothing in it is a formula. With the name of the list
    that the rows came from, :func:`list_name_of` finds it again, whatever the file is called.
    """
    workbook = Workbook(write_only=True)
    if list_name is not None:
        workbook.properties.subject = ROWS_TO_MEND
        workbook.properties.title = _NOT_IN_XML.sub("\ufffd", list_name)
    sheets: dict[tuple[str, ...], Worksheet] = {}
    for row in rows:
        headers = (row.sheet, *(header for header, _ in row.texts))
        sheet = sheets.get(headers)
        if sheet is None:
            sheet = sheets[headers] = _new_sheet(workbook, row, language)
        reasons = "\n".join(f"{_cell_of(f.place)}: {say(f.problem, language)}" for f in row.faults)
        texts = [text for _, text in row.texts]
        sheet.append([text_in(sheet, reasons), *(text_in(sheet, text) for text in texts)])
    if not sheets:
        workbook.create_sheet(words("exchange.mending.none", language)[:_LONGEST_TITLE])
    return written(workbook)


def text_in(sheet: Worksheet, text: str, *, bold: bool = False) -> SheetCell:
    """A cell that holds text and nothing else, whatever the text begins with."""
    cell = WriteOnlyCell(sheet)
    set_text(cell, text)
    cell.font = Font(bold=bold)
    return cell


def set_text(cell: SheetCell, text: str) -> None:
    """Text as text: by type, by format, and with the mark that programs put for an apostrophe."""
    cell.value = _NOT_IN_XML.sub("\ufffd", text)[:LONGEST_CELL]
    cell.data_type = "s"
    cell.number_format = AS_TEXT
    cell.quotePrefix = True
    cell.alignment = Alignment(vertical="top", wrap_text=True)


def written(workbook: Workbook) -> bytes:
    """The bytes of a workbook."""
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def _new_sheet(workbook: Workbook, row: BadRow, language: str) -> Worksheet:
    title = _NOT_IN_TITLES.sub(" ", row.sheet).strip("' ") or words(
        "exchange.template.families", language
    )
    sheet: Worksheet = workbook.create_sheet(title[:_LONGEST_TITLE])
    sheet.freeze_panes = "B2"
    sheet.column_dimensions["A"].width = 60
    mending = COLUMNS_BY_KEY["problems"].header(language)
    headers = [header for header, _ in row.texts]
    sheet.append([text_in(sheet, header, bold=True) for header in (mending, *headers)])
    return sheet


def _cell_of(place: str) -> str:
    return place.rpartition("!")[2]
