"""An empty list to fill in: headers, what each column may hold, choices, one invented row."""

from typing import cast

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Font
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from darek.exchange.cell import column_letters
from darek.exchange.choice import relation_choices, term_choices
from darek.exchange.column import COLUMNS, Column
from darek.exchange.mending import AS_TEXT, set_text, written
from darek.exchange.sheet import NOTES_MARK
from darek.findings import has_words, words

_ROWS = 20_001
"""Rows that offer choices: a header and 20,000 families."""
_WIDTH = 24
_FIRST_CHOICES = 5
"""The column of the notes from which choices stand, each list in a column of its own."""
_PLAIN_EXAMPLES = {
    "applicant_telephone": "+7 000 000 00 00",
    "applicant_email": "sample@example.org",
    "missing_name_latin": "SAMPLE TEST",
    "missing_name_arabic": "ٴۇلگى",
    "missing_name_chinese": "样本",
    "missing_birth_date": "1980",
    "missing_identity_number": "000000000000000000",
    "missing_passport_number": "X0000000",
    "taking_date": "12.05.2018",
}
"""Alike in every language, and of nobody."""
_CHOSEN = {
    "applicant_relation": "kinship.kin.sibling",
    "missing_sex": "records.vocabulary.sex.male",
    "missing_ethnicity": "records.vocabulary.ethnicity.other",
    "whereabouts": "records.vocabulary.whereabouts.unknown",
    "taking_kind": "records.vocabulary.act.taken",
    "taking_by_kind": "records.vocabulary.perpetrator_type.governmental",
}


def sheet_template(language: str) -> bytes:
    """A workbook (XLSX) to fill in, in one language; the example row is never taken in."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = words("exchange.template.families", language)
    notes = workbook.create_sheet(words("exchange.template.notes", language))
    _set(notes, 1, 1, f"{NOTES_MARK} {words('exchange.template.about', language)}", bold=True)
    notes.column_dimensions["A"].width = notes.column_dimensions["B"].width = 60
    columns = [column for column in COLUMNS if column.content != "nothing"]
    for number, column in enumerate(columns, start=1):
        _add_column(sheet, number, column, language)
        _set(notes, number + 1, 1, column.header(language))
        _set(notes, number + 1, 2, words(f"exchange.holds.{column.content}", language))
        choices = _choices(column, language)
        if choices:
            area = _add_choices(notes, column, choices, language)
            _offer(sheet, number, area, language)
    sheet.freeze_panes = "A2"
    return written(workbook)


def _add_column(sheet: Worksheet, number: int, column: Column, language: str) -> None:
    letters = column_letters(number)
    sheet.column_dimensions[letters].width = _WIDTH
    sheet.column_dimensions[letters].number_format = AS_TEXT
    _set(sheet, 1, number, column.header(language), bold=True)
    example = _example(column, language)
    if example is not None:
        _set(sheet, 2, number, example)


def _example(column: Column, language: str) -> str | None:
    if column.key in _PLAIN_EXAMPLES:
        return _PLAIN_EXAMPLES[column.key]
    id = _CHOSEN.get(column.key, f"exchange.example.{column.key}")
    return words(id, language) if has_words(id, "en") else None


def _choices(column: Column, language: str) -> tuple[str, ...]:
    if column.content == "relation":
        return relation_choices(language)
    vocabulary = column.says.vocabulary if column.says is not None else None
    return term_choices(vocabulary, language) if vocabulary is not None else ()


def _add_choices(notes: Worksheet, column: Column, choices: tuple[str, ...], language: str) -> str:
    """Puts the choices into the notes; gives the area where they stand."""
    at = max(notes.max_column + 1, _FIRST_CHOICES)
    _set(notes, 1, at, column.header(language), bold=True)
    for row, choice in enumerate(choices, start=2):
        _set(notes, row, at, choice)
    letters = column_letters(at)
    notes.column_dimensions[letters].width = _WIDTH
    return f"{quote_sheetname(notes.title)}!${letters}$2:${letters}${len(choices) + 1}"


def _offer(sheet: Worksheet, number: int, area: str, language: str) -> None:
    """A list to choose from, which warns but does not forbid: other words are known as well."""
    rule = DataValidation(type="list", formula1=area, allow_blank=True, errorStyle="warning")
    rule.error = words("exchange.template.not_listed", language)
    letters = column_letters(number)
    rule.add(f"{letters}2:{letters}{_ROWS}")
    sheet.add_data_validation(rule)


def _set(sheet: Worksheet, row: int, column: int, text: str, *, bold: bool = False) -> None:
    cell = cast("Cell", sheet.cell(row, column))  # nothing here is merged
    set_text(cell, text)
    cell.font = Font(bold=bold)
