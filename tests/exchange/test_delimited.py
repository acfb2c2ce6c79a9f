"""Text files: encodings and separators told by the headers, and quotes that do not close."""

from pathlib import Path

import pytest

from darek.exchange import NotASheet
from tests.exchange.lists import read, rows_of, said

RUSSIAN = ("имя пропавшего", "пол", "обстоятельства")
KAZAKH = ("жоғалған адам", "жынысы", "мән-жайлар")
ENGLISH = ("missing person", "sex", "circumstances")


def text(*rows: tuple[str, ...], separator: str = ",") -> str:
    return "".join(separator.join(row) + "\r\n" for row in rows)


def written(folder: Path, data: str | bytes) -> Path:
    path = folder / "list.csv"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separators(tmp_path: Path, separator: str) -> None:
    data = text(ENGLISH, ("Úlgi", "f", '"a, b; c | d"'), separator=separator)
    (row,) = rows_of(written(tmp_path, data))
    assert row.first("missing_name") == "Úlgi"
    assert row.first("circumstances") == "a, b; c | d"
    assert row.sheet == ""
    assert row.cells["missing_sex"].place == "B2"


@pytest.mark.parametrize(
    ("encoding", "headers", "name"),
    [
        ("utf-8", KAZAKH, "Үлгі Мысалұлы"),
        ("utf-8-sig", RUSSIAN, "Үлгі 样本 ٴۇلگى"),
        ("utf-16", KAZAKH, "Үлгі 样本"),
        ("utf-16-le", RUSSIAN, "Образцов"),
        ("utf-16-be", ENGLISH, "Sample"),
        ("cp1251", RUSSIAN, "Образцов Пример"),
        ("kz1048", KAZAKH, "Үлгі Мысалұлы"),
        ("kz1048", RUSSIAN, "Үлгі Мысалұлы Қанат"),
        ("koi8-r", RUSSIAN, "Образцов Пример"),
        ("cp866", RUSSIAN, "Образцов Пример"),
        ("mac-cyrillic", RUSSIAN, "Образцов Пример"),
        ("gb18030", RUSSIAN, "样本"),
        ("cp1251", ENGLISH, "Образцов Пример Эталонович, улица Примерная"),
        ("koi8-r", ENGLISH, "Образцов Пример Эталонович, улица Примерная"),
        ("cp866", ENGLISH, "Образцов Пример Эталонович, улица Примерная"),
        ("kz1048", ENGLISH, "Үлгі Мысалұлы Қанат"),
        ("cp1252", ENGLISH, "Müller Sämple"),
    ],
)
def test_encodings(tmp_path: Path, encoding: str, headers: tuple[str, ...], name: str) -> None:
    data = text(headers, (f'"{name}"', "", "—" if encoding.startswith("utf") else "x"))
    (row,) = rows_of(written(tmp_path, data.encode(encoding)))
    assert row.first("missing_name") == name


def test_one_broken_letter_is_one_bad_row(tmp_path: Path) -> None:
    data = text(RUSSIAN, ("Один", "м", ""), ("Дв?", "м", ""), ("Три", "м", "")).encode()
    path = written(tmp_path, data.replace(b"?", b"\xd0"))
    assert said(read(path)) == ["2 ok", "bad A3: cell.not_letters", "4 ok"]


def test_no_known_header_in_any_encoding(tmp_path: Path) -> None:
    with pytest.raises(NotASheet, match="CSV UTF-8"):
        read(written(tmp_path, b"\xe0\xe1\xe2,\xe3\xe4\n"))


def test_a_text_without_headers_is_no_list(tmp_path: Path) -> None:
    assert said(read(written(tmp_path, "one,two\nthree,four\n"))) == ["sheet : sheet.no_headers"]


@pytest.mark.parametrize("formula", ["=1+1", "\"=cmd|' /C calc'!A0\"", "＝1+1"])
def test_formulas_in_text_files_are_bad_rows(tmp_path: Path, formula: str) -> None:
    path = written(tmp_path, text(ENGLISH, ("One", "m", formula), ("Two", "f", "+1 -1 @x")))
    assert said(read(path)) == ["bad C2: cell.formula", "3 ok"]


def test_line_breaks_within_cells_and_empty_lines(tmp_path: Path) -> None:
    path = written(tmp_path, text(ENGLISH, ("One", "m", '"a\nb"'), (), ("", "", ""), ("Two",)))
    first, second = rows_of(path)
    assert first.first("circumstances") == "a\nb"
    assert (first.number, second.number) == (2, 6)


def test_a_stray_quote_is_one_bad_row(tmp_path: Path) -> None:
    path = written(tmp_path, text(ENGLISH, ("One", "m"), ('"Two" of', "f"), ("Three", "m")))
    assert said(read(path)) == ["2 ok", "bad 3: row.quotes", "4 ok"]


def test_nothing_is_read_after_a_quote_that_swallows_rows(tmp_path: Path) -> None:
    path = written(tmp_path, text(ENGLISH, ("One", "m"), ('"Two', "f"), ("Three", "m")))
    assert said(read(path)) == ["2 ok", "bad 3: row.quotes"]


def test_a_line_and_a_cell_that_are_too_long(tmp_path: Path) -> None:
    rows = (("One", "m"), ("x" * 6_000_000, "m"), ("Two", "m", "y" * 40_000), ("Three", "f"))
    assert said(read(written(tmp_path, text(ENGLISH, *rows)))) == [
        "2 ok",
        "bad A3: cell.too_long",
        "bad C4: cell.too_long",
        "5 ok",
    ]


def test_a_line_that_names_the_separator_stands_above_the_headers(tmp_path: Path) -> None:
    data = "sep=;\r\n" + text(ENGLISH, ("One", "m", "a, b"), separator=";")
    (row,) = rows_of(written(tmp_path, data))
    assert row.first("circumstances") == "a, b"
