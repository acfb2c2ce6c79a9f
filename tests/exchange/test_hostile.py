"""Workbooks made to hurt: each is refused or read past, in bounded memory and time."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest

from darek.exchange import Damaged, NotASheet, SheetTooLarge
from darek.findings import DarekError
from tests.exchange.lists import (
    END,
    NAMESPACE,
    inline,
    raw_workbook,
    read,
    rows_of,
    said,
    sheet_xml,
    workbook,
)

GOOD = f'<row r="2">{inline("A2", "One")}</row>'
MEGABYTE = b"A" * 1_000_000
READ_WITHIN = """
import sys
from datetime import date
from pathlib import Path
from darek.exchange import read_sheet
from darek.findings import DarekError
try:
    for outcome in read_sheet(Path(sys.argv[1]), on=date(2026, 11, 20)):
        print(type(outcome).__name__, outcome.number)
except DarekError as error:
    print(type(error).__name__)
# The peak of this program alone: getrusage would hand down the peak of whoever started it.
[peak] = [line for line in open("/proc/self/status") if line.startswith("VmHWM")]
print(int(peak.split()[1]) // 1024)
"""
needs_proc = pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="no /proc to read the memory's peak from"
)


def read_apart(path: Path) -> list[str]:
    """What comes of a list in a process of its own, which may take 256 MB and 30 seconds."""
    run = subprocess.run(
        [sys.executable, "-c", READ_WITHIN, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=60,
    )
    *lines, megabytes = run.stdout.split("\n")[:-1]
    assert int(megabytes) < 256
    return lines


@needs_proc
@pytest.mark.slow
def test_a_cell_of_300_megabytes_is_one_bad_row(tmp_path: Path) -> None:
    before, after = sheet_xml(GOOD, f'<row r="3">{inline("A3", "|")}</row>').split(b"|")
    path = raw_workbook(tmp_path / "list.xlsx", before, *[MEGABYTE] * 300, after)
    assert path.stat().st_size < 1_000_000
    assert read_apart(path) == ["Row 2", "BadRow 3"]


@needs_proc
@pytest.mark.slow
def test_a_shared_string_of_300_megabytes_is_one_bad_row(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    plain = workbook(tmp_path / "plain.xlsx", ("missing person", "sex"), ("Z", "m"), ("Two", "f"))
    with ZipFile(plain) as source, ZipFile(path, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            with target.open(name, "w") as file:
                before, text, after = source.read(name).partition(b"<t>Z</t>")
                file.write(before)
                for piece in (b"<t>", *[MEGABYTE] * 300, b"</t>") if text else ():
                    file.write(piece)
                file.write(after)
    assert read_apart(path) == ["BadRow 2", "Row 3"]


@needs_proc
@pytest.mark.slow
def test_a_zip_bomb_stops_at_the_limit_of_a_part(tmp_path: Path) -> None:
    zeros = b"\n" * 1_000_000
    before, after = sheet_xml(GOOD, "|").split(b"|")
    path = raw_workbook(tmp_path / "list.xlsx", before, *[zeros] * 600, after)
    assert read_apart(path) == ["SheetTooLarge"]


@needs_proc
@pytest.mark.slow
def test_an_attribute_without_end_is_refused_before_it_fills_memory(tmp_path: Path) -> None:
    before, after = sheet_xml(GOOD, '<row r="|"/>').split(b"|")
    path = raw_workbook(tmp_path / "list.xlsx", before, *[MEGABYTE] * 300, after)
    assert read_apart(path)[-1] == "Damaged"


def test_many_small_cells_beyond_the_last_column_take_no_room(tmp_path: Path) -> None:
    cells = "<c><v>1</v></c>" * 100_000
    path = raw_workbook(tmp_path / "list.xlsx", sheet_xml(GOOD, f'<row r="3">{cells}</row>'))
    outcomes = said(read(path))
    assert outcomes[0] == "2 ok"
    assert outcomes[-1] == "bad Sheet!A3: cell.not_a_name"
    assert len(outcomes) == 1 + 498 + 1  # each of the columns read has no header, and says so once


def test_a_cell_far_away_costs_nothing(tmp_path: Path) -> None:
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert said(read(raw_workbook(tmp_path / "list.xlsx", sheet_xml(GOOD, far)))) == ["2 ok"]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (GOOD + GOOD, "row_order"),
        (GOOD + '<row r="99999999999999999999"/>', "row_order"),
        (GOOD + '<row r="0"/>', "row_order"),
        (GOOD + '<row r="-3"/>', "row_order"),
        ("<a>" * 100, "too_deep"),
        (GOOD + "<row", "xml"),
        ('<row r="2"><c r="A2" t="s"><v>99</v></c></row>', "no_such_string"),
        ('<row r="2"><c r="A2" t="s"><v>-1</v></c></row>', "no_such_string"),
        ('<row r="2"><c r="A2" t="s"><v>x</v></c></row>', "no_such_string"),
    ],
)
def test_broken_sheets_are_damaged(tmp_path: Path, rows: str, reason: str) -> None:
    with pytest.raises(Damaged) as caught:
        read(raw_workbook(tmp_path / "list.xlsx", sheet_xml(rows)))
    assert caught.value.message.params["reason"].id == f"exchange.damaged.{reason}"
    assert "save it as a new XLSX file" in str(caught.value)


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">',
    ],
)
def test_no_entity_is_expanded_or_fetched(tmp_path: Path, declared: str) -> None:
    xml = f'{declared}<worksheet xmlns="{NAMESPACE}"><sheetData>'.encode() + END
    with pytest.raises(Damaged) as caught:
        read(raw_workbook(tmp_path / "list.xlsx", xml))
    assert caught.value.message.params["reason"].id == "exchange.damaged.doctype"


@pytest.mark.parametrize(
    "number",
    [
        "1E-999999999",
        "0E-999999999",
        "1E999999999",
        "NaN",
        "Infinity",
        "1E400",
        "abc",
        "9" * 30_000,
    ],
)
def test_numbers_that_no_spreadsheet_has(tmp_path: Path, number: str) -> None:
    row = f'<row r="2">{inline("A2", "One")}<c r="B2"><v>{number}</v></c></row>'
    outcomes = said(read(raw_workbook(tmp_path / "list.xlsx", sheet_xml(row))))
    assert outcomes == ["bad Sheet!B2: cell.error"]


def test_too_many_merged_areas(tmp_path: Path) -> None:
    merged = "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, 3_000))
    xml = sheet_xml(GOOD).replace(END, f"</sheetData>{merged}</worksheet>".encode())
    with pytest.raises(SheetTooLarge):
        read(raw_workbook(tmp_path / "list.xlsx", xml))


def test_too_many_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("darek.exchange.worksheet.MOST_ROWS", 3)
    path = workbook(tmp_path / "list.xlsx", ("missing_name", "sex"), *([f"N{n}"] for n in range(9)))
    with pytest.raises(SheetTooLarge, match="more than 3 rows"):
        read(path)


def test_a_file_larger_than_any_list(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    with path.open("wb") as file:
        file.truncate(129 * 1024 * 1024)
    with pytest.raises(SheetTooLarge):
        read(path)


def test_a_zip_whose_directory_would_fill_memory(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", ("missing_name",))
    data = bytearray(path.read_bytes())
    at = data.rfind(b"PK\x05\x06")
    data[at + 12 : at + 16] = (0xFFFFFFFF).to_bytes(4, "little")
    path.write_bytes(data)
    with pytest.raises(SheetTooLarge):
        read(path)


@pytest.mark.parametrize("name", ["[Content_Types].xml", "word/document.xml"])
def test_a_zip_of_something_else(tmp_path: Path, name: str) -> None:
    path = tmp_path / "list.xlsx"
    with ZipFile(path, "w") as target:
        target.writestr(name, "x")
    with pytest.raises(NotASheet, match="zip of something else"):
        read(path)


def test_a_part_that_is_compressed_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    plain = workbook(tmp_path / "plain.xlsx", ("missing_name", "sex"), ("One", "m"))
    with ZipFile(plain) as source, ZipFile(path, "w", ZIP_BZIP2) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
    with pytest.raises(Damaged):
        read(path)


def test_every_cut_and_every_changed_byte_gives_an_error_of_ours_or_rows(tmp_path: Path) -> None:
    whole = workbook(tmp_path / "list.xlsx", ("missing_name", "sex"), ("One", "m")).read_bytes()
    path = tmp_path / "broken.xlsx"
    for at in range(0, len(whole), 7):
        for data in (whole[:at], whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :]):
            path.write_bytes(data)
            assert outcome_of(path)


def outcome_of(path: Path) -> str:
    """Rows, or the sentence of an error of ours; any other error fails the test."""
    try:
        return ", ".join(said(read(path))) or "nothing"
    except DarekError as error:
        return str(error)


def test_paths_within_a_workbook_lead_nowhere_else(tmp_path: Path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_bytes(sheet_xml(GOOD))
    path = tmp_path / "list.xlsx"
    plain = workbook(tmp_path / "plain.xlsx", ("missing_name", "sex"), ("One", "m"))
    with ZipFile(plain) as source, ZipFile(path, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name.endswith("workbook.xml.rels"):
                data = data.replace(b"/xl/worksheets/sheet1.xml", b"../../../secret.xml")
            target.writestr(name, data)
    with pytest.raises(Damaged, match="missing"):
        read(path)


def test_a_workbook_that_is_read_by_name_of_content_not_by_suffix(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.txt", ("missing_name", "sex"), ("One", "m"))
    assert len(rows_of(path)) == 1
