"""Lists of families, read in one pass: good rows go on, bad ones say what to mend."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import blake2b
from itertools import islice
from pathlib import Path

from darek.exchange.bad_cell import BadCell, shown
from darek.exchange.cell import RawRow, RawSheet, column_letters
from darek.exchange.column import COLUMNS, Column
from darek.exchange.delimited import delimited_rows
from darek.exchange.errors import CannotOpen, NotASheet, SheetTooLarge
from darek.exchange.header import count_headers, find_column, nearest_headers
from darek.exchange.limits import HEADER_ROWS, LARGEST_FILE, MEBIBYTE
from darek.exchange.mending import ROWS_TO_MEND
from darek.exchange.reading import read_cell
from darek.exchange.row import BadRow, Cell, Outcome, PassedOver, Row, SheetFault
from darek.exchange.row_key import is_example, key_text
from darek.exchange.workbook import Workbook
from darek.findings import Fault, Message, Words, message

NOTES_MARK = "#"
"""A sheet whose first cell begins with it holds notes for people."""
_FEWEST_HEADERS = 2
_ZIP, _OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_sheet(path: Path, *, on: date) -> Iterator[Outcome]:
    """Every row of a workbook (XLSX) or text file (CSV and its kin), as it is read.

    ``on`` is the day of intake. Memory does not grow with the rows but by a digest of each, and
    by the strings that a workbook's cells share. Raises a DarekError where the file as a whole
    cannot be read, also after rows were given.
    """
    try:
        if _begins_as_workbook(path):
            with Workbook(path) as workbook:
                for sheet, rows in workbook.sheets():
                    yield from _sheet(path.name, sheet, rows, on)
        else:
            yield from _sheet(path.name, RawSheet(1, ""), delimited_rows(path, count_headers), on)
    except OSError as error:
        raise CannotOpen(path=str(path), reason=error.strerror or "") from error


def list_name_of(path: Path) -> str | None:
    """The list that rows to mend came from, under which they must be taken in again.

    None where the file is no sheet of rows to mend. Raises as :func:`read_sheet` does.
    """
    try:
        if not _begins_as_workbook(path):
            return None
        with Workbook(path) as workbook:
            return workbook.title_under(ROWS_TO_MEND)
    except OSError as error:
        raise CannotOpen(path=str(path), reason=error.strerror or "") from error


def _begins_as_workbook(path: Path) -> bool:
    with path.open("rb") as file:
        begin = file.read(8)
        size = file.seek(0, 2)
    if size > LARGEST_FILE:
        limit = message("exchange.too_large.file", limit=LARGEST_FILE // MEBIBYTE)
        raise SheetTooLarge(reason=limit)
    if not begin:
        raise NotASheet(reason=message("exchange.not_a_sheet.empty"))
    if begin.startswith(_OLD_EXCEL):
        raise NotASheet(reason=message("exchange.not_a_sheet.old_excel"))
    return begin.startswith(_ZIP)


def _sheet(file: str, sheet: RawSheet, rows: Iterator[RawRow], on: date) -> Iterator[Outcome]:
    if sheet.hidden:
        yield PassedOver(sheet.name, 0, message("exchange.passed_over.hidden"))
        return
    first = list(islice(rows, HEADER_ROWS))
    if first and first[0].cells and _is_note(first[0]):
        yield PassedOver(sheet.name, 0, message("exchange.passed_over.notes"))
        return
    at = next((i for i, row in enumerate(first) if _headers_in(row) >= _FEWEST_HEADERS), None)
    if at is None:
        if first:
            problem = message("exchange.sheet.no_headers", rows=HEADER_ROWS)
            yield SheetFault(sheet.name, _fault(file, sheet, "", problem), stops=True)
        return
    table = _Table(file, sheet, first[at], on)
    yield from table.header_faults
    if not any(one.stops for one in table.header_faults):
        yield from table.outcomes(first[at + 1 :])
        yield from table.outcomes(rows)


def _is_note(row: RawRow) -> bool:
    return row.cells[min(row.cells)].text.lstrip().startswith(NOTES_MARK)


def _headers_in(row: RawRow) -> int:
    return count_headers([cell.text for cell in row.cells.values()])


def _fault(file: str, sheet: RawSheet, place: str, problem: Message) -> Fault:
    return Fault(file, "!".join(part for part in (sheet.name, place) if part), problem)


def _near(text: str) -> Message:
    near = nearest_headers(text)
    if not near:
        return message("exchange.header.none_near")
    return message("exchange.header.near", headers=near)


def _header(column: Column) -> Words:
    return Words({language: said[0] for language, said in column.words.items()})


def _digest(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "replace"), digest_size=16).digest()


def _content(row: Row) -> str:
    return "\0".join(f"{key}\0{cell.written}" for key, cell in sorted(row.cells.items()))


class _Table:
    """The rows below one header row."""

    def __init__(self, file: str, sheet: RawSheet, header: RawRow, on: date) -> None:
        self._file, self._sheet, self._on = file, sheet, on
        self._headers = {
            column: cell.text.strip() for column, cell in header.cells.items() if cell.has_content
        }
        self._columns = {
            number: column
            for number, text in self._headers.items()
            if (column := find_column(text)) is not None
        }
        self._without_header: set[int] = set()
        self._seen: dict[bytes, int] = {}
        self._keys: dict[bytes, int] = {}
        self.header_faults = tuple(self._header_faults(header.number))

    def outcomes(self, rows: Iterable[RawRow]) -> Iterator[Outcome]:
        """What comes of each row."""
        for raw in rows:
            yield from self._faults_of_headers_left_out(raw)
            if raw.broken or any(column in self._columns for column in raw.cells):
                yield self._outcome(raw)

    def _header_faults(self, row: int) -> Iterator[SheetFault]:
        times = Counter(column.key for column in self._columns.values())
        for number, text in self._headers.items():
            place, column = f"{column_letters(number)}{row}", self._columns.get(number)
            if column is None:
                problem = message("exchange.header.unknown", given=shown(text), near=_near(text))
                yield self._sheet_fault(place, problem)
            elif times[column.key] > 1:
                problem = message(
                    "exchange.header.twice", given=shown(text), column=_header(column)
                )
                yield self._sheet_fault(place, problem, stops=True)
        if not any(column.required for column in self._columns.values()):
            named = tuple(_header(column) for column in COLUMNS if column.required)
            yield self._sheet_fault("", message("exchange.header.lacking", needed=named), True)

    def _faults_of_headers_left_out(self, raw: RawRow) -> Iterator[SheetFault]:
        for number in raw.cells.keys() - self._headers.keys() - self._without_header:
            self._without_header.add(number)
            place = f"{column_letters(number)}{raw.number}"
            yield self._sheet_fault(place, message("exchange.header.none"))

    def _outcome(self, raw: RawRow) -> Outcome:
        if raw.broken:
            return self._bad(raw, [(None, message("exchange.row.quotes"))])
        cells, problems = self._cells(raw)
        if raw.merged & self._columns.keys():
            problems.append(
                (min(raw.merged & self._columns.keys()), message("exchange.row.merged"))
            )
        if not any(
            self._columns[number].required for number in raw.cells if number in self._columns
        ):
            problems.append((None, message("exchange.row.nobody_missing")))
        if problems:
            return self._bad(raw, problems)
        row = Row(self._sheet.name, self._sheet.number, raw.number, cells)
        return self._repeated(raw, row) or row

    def _cells(self, raw: RawRow) -> tuple[dict[str, Cell], list[tuple[int | None, Message]]]:
        cells: dict[str, Cell] = {}
        problems: list[tuple[int | None, Message]] = []
        for number, cell in raw.cells.items():
            column = self._columns.get(number)
            if column is None or column.content == "nothing" or not cell.has_content:
                continue
            try:
                said = read_cell(column, cell, self._on)
            except BadCell as error:
                problems.append((number, error.message))
            else:
                place = f"{column_letters(number)}{raw.number}"
                cells[column.key] = Cell(column, place, cell.text.strip(), said)
        return cells, problems

    def _repeated(self, raw: RawRow, row: Row) -> Outcome | None:
        """Examples and rows that stand twice are passed over; two families under one reference
        are for a person to part."""
        if is_example(row):
            return PassedOver(row.sheet, row.number, message("exchange.passed_over.example"))
        first = self._seen.setdefault(_digest(_content(row)), row.number)
        if first != row.number:
            return PassedOver(
                row.sheet, row.number, message("exchange.passed_over.same", row=first)
            )
        first = self._keys.setdefault(_digest(key_text(row)), row.number)
        if first != row.number:
            known = "family_reference" in row.cells
            problem = message(
                "exchange.row.same_reference" if known else "exchange.row.same_people", row=first
            )
            return self._bad(raw, [(None, problem)])
        return None

    def _bad(self, raw: RawRow, problems: list[tuple[int | None, Message]]) -> BadRow:
        texts = tuple(
            (header, raw.cells[number].text if number in raw.cells else "")
            for number, header in self._headers.items()
        )
        faults = tuple(
            _fault(self._file, self._sheet, self._place(raw.number, number), problem)
            for number, problem in problems
        )
        return BadRow(self._sheet.name, raw.number, texts, faults)

    def _place(self, row: int, column: int | None) -> str:
        return f"{column_letters(column)}{row}" if column is not None else f"{row}"

    def _sheet_fault(self, place: str, problem: Message, stops: bool = False) -> SheetFault:
        return SheetFault(self._sheet.name, _fault(self._file, self._sheet, place, problem), stops)
