"""Lists for tests: workbooks, also such as no program writes, and text files. All invented."""

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

from darek.exchange import BadRow, Outcome, PassedOver, Row, SheetFault, read_sheet

DAY = date(2026, 11, 20)
"""The day of intake."""
NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
BEGIN = f'<worksheet xmlns="{NAMESPACE}"><sheetData>'.encode()
END = b"</sheetData></worksheet>"

type Value = str | int | float | date | bool | None


def workbook(path: Path, *rows: Sequence[Value], **sheets: Iterable[Sequence[Value]]) -> Path:
    """A workbook as Excel would write it: ``rows`` on the first sheet, further sheets by name."""
    made = Workbook()
    first = made.worksheets[0]
    first.title = "List"
    for row in rows:
        first.append(list(row))
    for name, further in sheets.items():
        sheet = made.create_sheet(name)
        for row in further:
            sheet.append(list(row))
    made.save(path)
    return path


def raw_workbook(path: Path, *sheet: bytes, **parts: bytes) -> Path:
    """A workbook whose first sheet is this XML, piece by piece; ``parts`` replace others."""
    empty = BytesIO()
    Workbook().save(empty)
    with ZipFile(empty) as source, ZipFile(path, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            if name == "xl/worksheets/sheet1.xml":
                with target.open(name, "w") as file:
                    for piece in sheet:
                        file.write(piece)
            else:
                stem = name.rpartition("/")[2].partition(".")[0]
                target.writestr(name, parts.get(stem, source.read(name)))
    return path


def inline(place: str, text: str) -> str:
    """A cell that holds its own text."""
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def sheet_xml(*rows: str) -> bytes:
    """A sheet of rows given as XML; the headers are A (missing person) and B (circumstances)."""
    header = f'<row r="1">{inline("A1", "missing person")}{inline("B1", "circumstances")}</row>'
    return BEGIN + (header + "".join(rows)).encode() + END


def read(path: Path, *, on: date = DAY) -> list[Outcome]:
    """All that comes of a list."""
    return list(read_sheet(path, on=on))


def rows_of(path: Path, *, on: date = DAY) -> list[Row]:
    """The good rows of a list that has nothing else."""
    outcomes = read(path, on=on)
    assert all(isinstance(one, Row) for one in outcomes), outcomes
    return [one for one in outcomes if isinstance(one, Row)]


def said(outcomes: Iterable[Outcome]) -> list[str]:
    """What comes of a list, in a few words: each row, fault and reason with its place."""
    return [line for one in outcomes for line in _said(one)]


def _said(one: Outcome) -> list[str]:
    if isinstance(one, Row):
        return [f"{one.number} ok"]
    if isinstance(one, PassedOver):
        return [f"{one.number} {one.because.id.rpartition('.')[2]}"]
    faults = (one.fault,) if isinstance(one, SheetFault) else one.faults
    kind = "bad" if isinstance(one, BadRow) else "sheet"
    return [f"{kind} {fault.place}: {fault.problem.id.partition('.')[2]}" for fault in faults]


def a_row(path: Path, **cells: Value) -> Row:
    """One good row, its cells by the keys of their columns."""
    (row,) = rows_of(workbook(path, list(cells), list(cells.values())))
    return row
