"""Workbooks: good rows go on, bad rows and headers say where and why."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from darek.exchange import BadRow, NotASheet, PassedOver, Row, SheetFault, read_sheet
from darek.findings import say
from tests.exchange.lists import (
    BEGIN,
    DAY,
    END,
    Value,
    a_row,
    inline,
    raw_workbook,
    read,
    rows_of,
    said,
    sheet_xml,
    workbook,
)

HEADERS = ("missing person", "date of birth", "family reference")


def test_a_good_row_has_what_each_cell_says_and_where(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", HEADERS, ("Үлгі Мысалұлы", "05.06.1970", 7))
    (row,) = rows_of(path)
    assert (row.sheet, row.sheet_number, row.number) == ("List", 1, 2)
    assert row.first("missing_name") == "Үлгі Мысалұлы"
    assert str(row.first("missing_birth_date")) == "1970-06-05"
    assert row.first("family_reference") == "7"
    assert row.cells["missing_birth_date"].place == "B2"
    assert row.cells["missing_birth_date"].written == "05.06.1970"


@pytest.mark.parametrize(
    "headers",
    [
        ("missing person", "sex", "date of birth"),
        ("имя пропавшего", "пол", "дата рождения"),
        ("жоғалған адам", "жынысы", "туған күні"),
        ("жоголгон адам", "жоголгон адамдын жынысы", "туулган күнү"),
    ],
    ids=["en", "ru", "kk", "ky"],
)
def test_headers_in_four_languages(tmp_path: Path, headers: tuple[str, ...]) -> None:
    (row,) = rows_of(workbook(tmp_path / "list.xlsx", headers, ("Sample", "female", "1970")))
    assert list(row.cells) == ["missing_name", "missing_sex", "missing_birth_date"]


def test_bad_rows_say_sheet_row_and_column_and_good_rows_go_on(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "list.xlsx",
        HEADERS,
        ("One", "1970", 1),
        ("Two", "some day", 2),
        ("Three", "1971", 3),
        (None, "1972", 4),
        ("Five", "1973", 5),
    )
    outcomes = read(path)
    assert said(outcomes) == [
        "2 ok",
        "bad List!B3: cell.not_a_date",
        "4 ok",
        "bad List!5: row.nobody_missing",
        "6 ok",
    ]
    bad = outcomes[1]
    assert isinstance(bad, BadRow)
    assert bad.texts == (
        ("missing person", "Two"),
        ("date of birth", "some day"),
        ("family reference", "2"),
    )
    assert bad.faults[0].said().startswith("list.xlsx: List!B3: some day cannot be read as a date")


def test_all_that_is_wrong_with_a_row_is_said_at_once(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "list.xlsx",
        ("missing person", "sex", "nationality", "e-mail", "telephone"),
        ("12", "x", "Atlantis", "nobody", "call"),
    )
    assert said(read(path)) == [
        "bad List!A2: cell.not_a_name",
        "bad List!B2: cell.not_a_choice",
        "bad List!C2: cell.not_a_country",
        "bad List!D2: cell.not_an_email",
        "bad List!E2: cell.not_a_telephone",
    ]


def test_empty_rows_and_cells_of_spaces_are_nothing(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "list.xlsx", HEADERS, (), ("  ", None, " "), ("One", " ", 1), (), ("Two",)
    )
    assert said(read(path)) == ["4 ok", "6 ok"]


def test_a_row_that_stands_twice_is_taken_in_once_and_shifts_nothing(tmp_path: Path) -> None:
    rows = (("One", "1970", 1), ("Two", "1971", 2))
    path = workbook(tmp_path / "list.xlsx", HEADERS, *rows, rows[0], ("Three", "1972", 3))
    outcomes = read(path)
    assert said(outcomes) == ["2 ok", "3 ok", "4 same", "5 ok"]
    twice = outcomes[2]
    assert isinstance(twice, PassedOver)
    assert say(twice.because) == "it says the same as row 2"
    last = outcomes[3]
    assert isinstance(last, Row)
    assert last.first("missing_name") == "Three"


def test_one_reference_for_two_families_is_for_a_person_to_part(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", HEADERS, ("One", "1970", "A-1"), ("Two", "1971", "a-1"))
    assert said(read(path)) == ["2 ok", "bad List!3: row.same_reference"]


def test_two_rows_without_reference_about_the_same_two_people(tmp_path: Path) -> None:
    headers = ("missing person", "applicant", "date of birth")
    path = workbook(
        tmp_path / "list.xlsx", headers, ("One", "Asker", "1970"), ("ONE ", "Asker", "1971")
    )
    assert said(read(path)) == ["2 ok", "bad List!3: row.same_people"]


def test_duplicate_headers_stop_the_sheet_and_name_both(tmp_path: Path) -> None:
    headers = ("missing person", "sex", "пол")
    path = workbook(tmp_path / "list.xlsx", headers, ("One", "m", "f"))
    outcomes = read(path)
    assert said(outcomes) == ["sheet List!B1: header.twice", "sheet List!C1: header.twice"]
    assert all(isinstance(one, SheetFault) and one.stops for one in outcomes)


def test_unknown_headers_are_reported_with_the_nearest_and_the_rest_is_read(
    tmp_path: Path,
) -> None:
    headers = ("missing person", "date of brith", "sex", "remarks of ours")
    path = workbook(tmp_path / "list.xlsx", headers, ("One", "1970", "m", "x"))
    first, second, row = read(path)
    assert isinstance(first, SheetFault)
    assert not first.stops
    assert first.fault.said().startswith(
        "list.xlsx: List!B1: the header date of brith is not known, so its column is not read; "
        "perhaps one of: date of birth"
    )
    assert isinstance(second, SheetFault)
    assert "no header is spelt nearly so" in second.fault.said()
    assert isinstance(row, Row)
    assert list(row.cells) == ["missing_name", "missing_sex"]


def test_a_column_without_header_is_reported_once(tmp_path: Path) -> None:
    headers = ("missing person", "sex")
    path = workbook(tmp_path / "list.xlsx", headers, ("One", "m", "?"), ("Two", "f", "?"))
    assert said(read(path)) == ["sheet List!C2: header.none", "2 ok", "3 ok"]


def test_a_sheet_without_the_missing_person_is_not_read(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", ("applicant", "sex"), ("One", "m"))
    assert said(read(path)) == ["sheet List: header.lacking"]


def test_a_title_may_stand_above_the_headers(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", ("Our families",), (), HEADERS, ("One", "1970", 1))
    assert said(read(path)) == ["4 ok"]


def test_several_sheets_each_with_its_own_headers(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "list.xlsx",
        HEADERS,
        ("One", "1970", 1),
        Вторая=[("имя пропавшего", "пол"), ("Два", "м")],
        Other=[("a", "b"), ("c", "d")],
        Notes=[("# these are notes",), ("missing person", "sex")],
        Empty=[],
    )
    outcomes = read(path)
    assert said(outcomes) == ["2 ok", "2 ok", "sheet Other: sheet.no_headers", "0 notes"]
    second = outcomes[1]
    assert isinstance(second, Row)
    assert (second.sheet, second.sheet_number) == ("Вторая", 2)


def test_a_hidden_sheet_is_not_read_and_that_is_said(tmp_path: Path) -> None:
    made = Workbook()
    made.worksheets[0].append(list(HEADERS))
    made.worksheets[0].append(["One", "1970", 1])
    hidden = made.create_sheet("Old")
    hidden.append(list(HEADERS))
    hidden.append(["Two", "1971", 2])
    hidden.sheet_state = "hidden"
    made.save(tmp_path / "list.xlsx")
    assert said(read(tmp_path / "list.xlsx")) == ["2 ok", "0 hidden"]


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        (date(2018, 5, 12), "2018-05-12"),
        (datetime(2018, 5, 12, 17, 30), "2018-05-12"),  # noqa: DTZ001 - as sheets have it
        (date(1900, 1, 31), "1900-01-31"),
        (date(1900, 3, 1), "1900-03-01"),
        ("12.05.2018", "2018-05-12"),
        ("１２.０５.２０１８", "2018-05-12"),
        (2018, "2018"),
        (20180512, "2018-05-12"),
    ],
)
def test_dates_as_dates_as_numbers_and_as_text(tmp_path: Path, value: Value, edtf: str) -> None:
    row = a_row(tmp_path / "list.xlsx", missing_name="One", taking_date=value)
    assert str(row.first("taking_date")) == edtf


@pytest.mark.parametrize(
    ("number_format", "edtf"),
    [
        ("dd.mm.yyyy", "2018-05-12"),
        ("mmmm yyyy", "2018-05"),
        ('mm"/"yyyy', "2018-05"),
        ("yyyy", "2018"),
        ("[$-419]d mmmm yyyy;@", "2018-05-12"),
        ("yyyy-mm-dd hh:mm:ss", "2018-05-12"),
    ],
)
def test_a_date_is_as_precise_as_its_cell_shows_it(
    tmp_path: Path, number_format: str, edtf: str
) -> None:
    path = formatted(tmp_path, date(2018, 5, 12), number_format)
    (row,) = rows_of(path)
    assert str(row.first("taking_date")) == edtf


@pytest.mark.parametrize(
    ("value", "number_format", "reason"),
    [
        (43232, "General", "number_for_date"),
        (43232.5, "0.00", "number_for_date"),
        (43232, "h:mm", "number_for_date"),
        (date(2018, 5, 12), "d mmm", "no_year"),
        (60, "dd.mm.yyyy", "number_for_date"),
        (-5, "dd.mm.yyyy", "number_for_date"),
        (date(2027, 1, 1), "dd.mm.yyyy", "later"),
    ],
)
def test_a_number_that_may_be_a_date_is_never_taken_for_one(
    tmp_path: Path, value: Value, number_format: str, reason: str
) -> None:
    outcomes = read(formatted(tmp_path, value, number_format))
    assert said(outcomes) == [f"bad Sheet!B2: cell.{reason}"]


def formatted(folder: Path, value: Value, number_format: str) -> Path:
    """A list whose date stands in a cell of one format."""
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.append(["missing person", "date taken"])
    sheet.append(["One"])
    sheet.cell(2, 2, value).number_format = number_format
    made.save(folder / "list.xlsx")
    return folder / "list.xlsx"


def test_workbooks_that_count_days_from_1904(tmp_path: Path) -> None:
    made = Workbook()
    made.epoch = datetime(1904, 1, 1)  # noqa: DTZ001 - as the format has it
    made.worksheets[0].append(["missing person", "date taken"])
    made.worksheets[0].append(["One", date(2018, 5, 12)])
    made.save(tmp_path / "list.xlsx")
    (row,) = rows_of(tmp_path / "list.xlsx")
    assert str(row.first("taking_date")) == "2018-05-12"


@pytest.mark.parametrize(
    ("key", "value", "read_as"),
    [
        ("applicant_telephone", 77010000000, "77010000000"),
        ("applicant_telephone", "＋７ ７０１ ０００", "+7 701 000"),
        ("missing_identity_number", 970101000000, "970101000000"),
        ("missing_identity_number", "９７０１０１００００００", "970101000000"),
        ("family_reference", 7.0, "7"),
        ("family_reference", 7.5, "7.5"),
        ("circumstances", date(2018, 5, 12), "2018-05-12"),
        ("missing_name", "x_x0041_", "xA"),
    ],
)
def test_numbers_and_full_width_digits(
    tmp_path: Path, key: str, value: Value, read_as: str
) -> None:
    cells: dict[str, Value] = {"missing_name": "One", "missing_sex": "m", key: value}
    row = a_row(tmp_path / "list.xlsx", **cells)
    assert row.first(key) == read_as


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("missing_identity_number", 653125197006050019, "rounded"),
        ("applicant_telephone", date(2018, 5, 12), "date_here"),
        ("applicant_name", True, "truth"),
        ("applicant_name", "#N/A", "error"),
        ("applicant_name", "a\ufffdb", "not_letters"),
        ("applicant_name", "x" * 1001, "too_long"),
        ("applicant_telephone", "; ".join(f"1234{n}" for n in range(21)), "too_many"),
        ("missing_name_latin", "Үлгі", "other_script"),
        ("missing_name_latin", "Sаmple", "other_script"),
        ("missing_name_chinese", "Sample", "other_script"),
        ("applicant_language", "Klingonese", "not_a_language"),
        ("applicant_relation", "cousin", "not_a_relation"),
        ("missing_identity_number", "none", "not_a_number"),
    ],
)
def test_cells_that_are_refused(tmp_path: Path, key: str, value: Value, reason: str) -> None:
    path = workbook(tmp_path / "list.xlsx", ("missing_name", key), ("One", value))
    assert said(read(path)) == [f"bad List!B2: cell.{reason}"]


def test_several_values_in_one_cell(tmp_path: Path) -> None:
    row = a_row(
        tmp_path / "list.xlsx",
        missing_name="Үлгі; Ульги;; Үлгі",
        applicant_telephone="+7 111 111\n+7 222 222",
        circumstances="first; then",
    )
    assert row.cells["missing_name"].said == ("Үлгі", "Ульги")
    assert row.cells["applicant_telephone"].said == ("+7 111 111", "+7 222 222")
    assert row.cells["circumstances"].said == ("first; then",)


def test_rows_and_cells_without_their_places_are_counted(tmp_path: Path) -> None:
    cells = "".join(f"<c t='inlineStr'><is><t>{t}</t></is></c>" for t in ("One", "told"))
    path = raw_workbook(tmp_path / "list.xlsx", sheet_xml(f"<row>{cells}</row>"))
    (row,) = rows_of(path)
    assert (row.number, row.cells["circumstances"].place) == (2, "B2")


def test_prefixed_xml_rich_text_and_phonetic_hints(tmp_path: Path) -> None:
    xml = (
        sheet_xml(
            '<row r="2"><c r="A2" t="inlineStr"><is><r><t>样</t></r><r><t>本</t></r>'
            '<rPh sb="0" eb="1"><t>yang</t></rPh></is></c></row>'
        )
        .replace(b"<", b"<x:")
        .replace(b"<x:/", b"</x:")
        .replace(b"xmlns=", b"xmlns:x=")
    )
    (row,) = rows_of(raw_workbook(tmp_path / "list.xlsx", xml))
    assert row.first("missing_name") == "样本"


def test_merged_cells_are_said_in_every_row_that_they_reach(tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.worksheets[0]
    for row in (["Title"], ["missing person", "sex"], ["One", "m"], ["Two", "f"], ["Three", "f"]):
        sheet.append(row)
    sheet.merge_cells("A1:B1")
    sheet.merge_cells("A3:A4")
    made.save(tmp_path / "list.xlsx")
    assert said(read(tmp_path / "list.xlsx")) == [
        "bad Sheet!A3: row.merged",
        "bad Sheet!A4: row.merged",
        "bad Sheet!4: row.nobody_missing",
        "5 ok",
    ]


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="B2"><f>1+1</f><v>2</v></c>',
        '<c r="B2" t="str"><f>HYPERLINK("http://example.org","x")</f><v>told</v></c>',
        '<c r="B2"><f t="shared" si="0"/><v>2</v></c>',
        '<c r="B2"><f t="array" ref="B2:B3">A2:A3</f><v>2</v></c>',
        '<c r="B2"><f></f><v>2</v></c>',
        '<c r="B2" t="inlineStr"><is><t>=1+1</t></is></c>',
        '<c r="B2" t="inlineStr"><is><t>＝1+1</t></is></c>',
    ],
)
def test_a_formula_makes_a_bad_row_whatever_its_cached_value(tmp_path: Path, cell: str) -> None:
    rows = (
        f'<row r="2">{inline("A2", "One")}{cell}</row>',
        f'<row r="4">{inline("A4", "Two")}</row>',
    )
    outcomes = read(raw_workbook(tmp_path / "list.xlsx", sheet_xml(*rows)))
    assert said(outcomes) == ["bad List!B2: cell.formula".replace("List", "Sheet"), "4 ok"]
    bad = outcomes[0]
    assert isinstance(bad, BadRow)
    assert "told" not in dict(bad.texts)["circumstances"]


def test_the_results_of_a_formula_over_many_cells_are_not_trusted_either(tmp_path: Path) -> None:
    formula = '<c r="B2"><f t="array" ref="B2:B3">x</f><v>1</v></c>'
    rows = (
        f'<row r="2">{inline("A2", "One")}{formula}</row>',
        f'<row r="3">{inline("A3", "Two")}<c r="B3"><v>2</v></c></row>',
        f'<row r="4">{inline("A4", "Three")}<c r="B4"><v>3</v></c></row>',
    )
    path = raw_workbook(tmp_path / "list.xlsx", sheet_xml(*rows))
    assert said(read(path)) == [
        "bad Sheet!B2: cell.formula",
        "bad Sheet!B3: cell.formula",
        "4 ok",
    ]


def test_a_formula_in_a_column_that_is_not_read_hurts_nobody(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", ("№", *HEADERS), ("=ROW()", "One", "1970", 1))
    assert said(read(path)) == ["sheet List!A1: header.unknown", "2 ok"]


def test_control_characters_and_halves_of_surrogate_pairs(tmp_path: Path) -> None:
    rows = (
        f'<row r="2">{inline("A2", "One_x0007_")}</row>',
        f'<row r="3">{inline("A3", "Two_xD83D_")}</row>',
        f'<row r="4">{inline("A4", "Three")}{inline("B4", "one_x000A_two")}</row>',
    )
    outcomes = read(raw_workbook(tmp_path / "list.xlsx", sheet_xml(*rows)))
    assert said(outcomes) == [
        "bad Sheet!A2: cell.control_character",
        "bad Sheet!A3: cell.control_character",
        "4 ok",
    ]


def test_rows_come_while_the_file_is_read(tmp_path: Path) -> None:
    """The fault that stops the file comes after the rows before it."""
    rows = "".join(f'<row r="{n}">{inline(f"A{n}", f"Family {n}")}</row>' for n in range(2, 5000))
    broken = BEGIN + sheet_xml(rows)[len(BEGIN) : -len(END)] + b"<row r='1'></row>" + END
    outcomes = read_sheet(raw_workbook(tmp_path / "list.xlsx", broken), on=DAY)
    assert said([next(outcomes)]) == ["2 ok"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old_excel"),
        (b"PK\x03\x04 and nothing else", "zip"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (b"\xff\xd8\xff\xe0 no list at all \x81\x8d", "encoding"),
    ],
)
def test_what_is_no_list_says_so(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(data)
    with pytest.raises(NotASheet) as caught:
        read(path)
    assert caught.value.message.params["reason"].id == f"exchange.not_a_sheet.{reason}"
