"""Rows to mend, written out and read back: nothing in them is ever a formula."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from darek.exchange import BadRow, CannotOpen, Row, list_name_of, sheet_of_bad_rows
from darek.findings import LANGUAGES, fault
from tests.exchange.lists import read, said, workbook

STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'", "|")
PAYLOADS = [f"{start}{rest}" for start in STARTS for rest in ("1+1", 'cmd|"/C calc"!A0', "SUM(A1)")]


def bad_rows(path: Path) -> list[BadRow]:
    return [one for one in read(path) if isinstance(one, BadRow)]


def written(folder: Path, data: bytes) -> Path:
    path = folder / "mend.xlsx"
    path.write_bytes(data)
    return path


def test_reasons_stand_in_the_first_column_and_the_row_after_them(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "list.xlsx",
        ("missing person", "sex", "our remarks"),
        ("One", "m", "kept"),
        ("Two", "x", "kept too"),
    )
    made = load_workbook(BytesIO(sheet_of_bad_rows(bad_rows(path), "en")))
    assert made.sheetnames == ["List"]
    rows = [tuple(cell.value for cell in row) for row in made["List"].iter_rows()]
    assert rows == [
        ("what to mend", "missing person", "sex", "our remarks"),
        ("B3: x is not known here; allowed are: female, male, other", "Two", "x", "kept too"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_mended_is_taken_in(tmp_path: Path, language: str) -> None:
    path = workbook(
        tmp_path / "list.xlsx",
        ("missing person", "sex"),
        ("One", "x"),
        ("Two", "y"),
        ("Three", "m"),
    )
    mend = written(tmp_path, sheet_of_bad_rows(bad_rows(path), language))
    assert said(read(mend)) == ["bad List!C2: cell.not_a_choice", "bad List!C3: cell.not_a_choice"]
    book = load_workbook(mend)
    book["List"]["C2"] = "f"
    book.save(mend)
    outcomes = read(mend)
    assert said(outcomes) == ["2 ok", "bad List!C3: cell.not_a_choice"]
    mended = outcomes[0]
    assert isinstance(mended, Row)
    assert mended.first("missing_name") == "One"
    assert list(mended.cells) == ["missing_name", "missing_sex"]


def test_rows_of_several_sheets_go_back_to_their_sheets(tmp_path: Path) -> None:
    headers = ("missing person", "sex")
    path = workbook(
        tmp_path / "list.xlsx",
        headers,
        ("One", "x"),
        Second=[headers, ("Two", "x")],
        Third=[headers],
    )
    made = load_workbook(BytesIO(sheet_of_bad_rows(bad_rows(path), "en")))
    assert made.sheetnames == ["List", "Second"]


def test_rows_with_other_headers_get_a_sheet_of_their_own() -> None:
    rows = [
        BadRow("List", 2, (("missing person", "One"), ("sex", "x")), ()),
        BadRow("List", 3, (("sex", "y"),), ()),
        BadRow("List", 4, (("missing person", "Three"), ("sex", "z")), ()),
    ]
    made = load_workbook(BytesIO(sheet_of_bad_rows(rows, "en")))
    texts = [[[cell.value for cell in row][1:] for row in sheet.iter_rows()] for sheet in made]
    assert texts == [
        [["missing person", "sex"], ["One", "x"], ["Three", "z"]],
        [["sex"], ["y"]],
    ]


def test_no_bad_rows_is_an_empty_workbook_that_says_so() -> None:
    made = load_workbook(BytesIO(sheet_of_bad_rows([], "ru")))
    assert made.sheetnames == ["нечего исправлять"]


def test_rows_to_mend_know_the_list_that_they_came_from(tmp_path: Path) -> None:
    """Under another name they would be other families, and taken in twice."""
    path = workbook(tmp_path / "list.xlsx", ("missing person", "sex"), ("One", "x"))
    name = 'Тізім №1 <"&>'
    mend = written(tmp_path, sheet_of_bad_rows(bad_rows(path), "en", name))
    assert list_name_of(mend) == name
    book = load_workbook(mend)
    book["List"]["C2"] = "f"
    book.save(mend)
    assert list_name_of(mend) == name


def test_other_files_name_no_list(tmp_path: Path) -> None:
    book = Workbook()
    book.properties.title = "Some title"
    book.save(tmp_path / "list.xlsx")
    assert list_name_of(tmp_path / "list.xlsx") is None
    (tmp_path / "list.csv").write_text("missing person,sex\n", encoding="utf-8")
    assert list_name_of(tmp_path / "list.csv") is None
    with pytest.raises(CannotOpen):
        list_name_of(tmp_path / "nowhere.xlsx")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_is_a_live_formula_when_it_is_read_back(payload: str) -> None:
    """In any cell, header, reason or sheet name; by what Excel reads, not by what we write."""
    problem = fault("list.xlsx", f"{payload}!A2", "exchange.cell.error", given=payload)
    row = BadRow(payload, 2, ((payload, payload), ("missing person", payload)), (problem,))
    data = sheet_of_bad_rows([row], "en")
    with ZipFile(BytesIO(data)) as parts:
        xml = parts.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in xml
    assert b"<f " not in xml
    for cells in load_workbook(BytesIO(data)).worksheets[0].iter_rows():
        for cell in cells:
            assert cell.data_type == "s"
            assert cell.quotePrefix
            assert cell.number_format == "@"


@pytest.mark.parametrize("text", ["a\x00b", "a\x07b", "a\ud83db", "a\uffffb", "x" * 40_000])
def test_texts_that_no_workbook_can_hold(text: str) -> None:
    data = sheet_of_bad_rows([BadRow("", 2, ((text, text),), ())], "en")
    value = load_workbook(BytesIO(data)).worksheets[0]["B2"].value
    assert value == ("x" * 32_767 if len(text) > 100 else "a\ufffdb")
