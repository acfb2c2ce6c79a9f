"""The empty list to fill in: it is read as it is filled, and its example is nobody."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from darek.exchange import COLUMNS, Row, find_column, sheet_template
from darek.findings import LANGUAGES
from tests.exchange.lists import read, said

every_language = pytest.mark.parametrize("language", LANGUAGES)


def sheets(language: str) -> tuple[Worksheet, Worksheet]:
    """The families and the notes of a template."""
    families, notes = load_workbook(BytesIO(sheet_template(language))).worksheets
    return families, notes


@every_language
def test_every_column_is_there_and_explained(language: str) -> None:
    families, notes = sheets(language)
    headers = [cell.value for cell in families[1]]
    columns = [find_column(str(header)) for header in headers]
    assert columns == [column for column in COLUMNS if column.key != "problems"]
    explained = {str(row[0].value): str(row[1].value) for row in notes.iter_rows(min_row=2)}
    assert set(headers) <= set(explained)
    assert all(explained[str(header)] != "None" for header in headers)


@every_language
def test_an_untouched_template_takes_in_nobody(tmp_path: Path, language: str) -> None:
    path = tmp_path / "template.xlsx"
    path.write_bytes(sheet_template(language))
    assert said(read(path)) == ["2 example", "0 notes"]


@every_language
def test_the_example_is_written_as_rows_should_be(tmp_path: Path, language: str) -> None:
    path = tmp_path / "template.xlsx"
    path.write_bytes(sheet_template(language))
    book = load_workbook(path)
    sheet = book.worksheets[0]
    sheet.cell(2, 1).value = "A-1"
    book.save(path)
    row, _ = read(path)
    assert isinstance(row, Row), row
    assert set(row.cells) >= {"missing_name", "taking_date", "applicant_relation", "whereabouts"}


def area_of(rule: DataValidation) -> int:
    """The column for which a rule offers choices."""
    (area,) = rule.sqref.ranges
    return int(area.min_col)


@every_language
def test_choices_are_offered_where_there_are_some(language: str) -> None:
    families, notes = sheets(language)
    offered = {}
    for rule in families.data_validations.dataValidation:
        assert rule.type == "list"
        assert rule.errorStyle == "warning"
        column = find_column(str(families.cell(1, area_of(rule)).value))
        assert column is not None
        area = rule.formula1.partition("!")[2].replace("$", "")
        offered[column.key] = [str(row[0].value) for row in notes[area]]
    assert set(offered) == {
        "applicant_relation",
        "missing_sex",
        "missing_ethnicity",
        "whereabouts",
        "taking_kind",
        "taking_by_kind",
    }
    assert len(offered["applicant_relation"]) == 4
    assert len(offered["missing_sex"]) == 3


@every_language
def test_nothing_in_a_template_is_a_formula(language: str) -> None:
    for sheet in sheets(language):
        for row in sheet.iter_rows():
            assert all(cell.data_type in ("s", "n") for cell in row)
            assert all(cell.value is None for cell in row if cell.data_type == "n")
