"""The page on intake says what the code does."""

from pathlib import Path

import pytest

from darek.exchange import COLUMNS, Column
from darek.exchange import limits as limits_of
from darek.findings import LANGUAGES

PAGE = Path(__file__).resolve().parents[2] / "docs" / "intake.md"
TEXT = PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "column",
    [column for column in COLUMNS if column.content != "nothing"],
    ids=lambda column: column.key,
)
def test_each_column_stands_in_the_table_with_all_its_headers(column: Column) -> None:
    (line,) = (line for line in TEXT.splitlines() if line.startswith(f"| `{column.key}` |"))
    _, key, holds, makes, *headers, _ = (cell.strip() for cell in line.split("|"))
    assert key == f"`{column.key}`"
    assert holds == column.content
    assert makes == (f"`{column.makes}`" if column.makes else "—")
    assert headers == [", ".join(column.words[language]) for language in LANGUAGES]


def test_the_table_has_no_column_that_is_not_read() -> None:
    lines = [line for line in TEXT.splitlines() if line.startswith("| `")]
    assert len(lines) == len(COLUMNS) - 1


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        (limits_of.LARGEST_FILE // limits_of.MEBIBYTE, "a list on disk | {} MB"),
        (limits_of.LARGEST_PART // limits_of.MEBIBYTE, "one unzipped part of a workbook | {} MB"),
        (limits_of.MOST_SHARED_BYTES // limits_of.MEBIBYTE, "texts that cells share | {} MB"),
        (limits_of.MOST_ROWS, "rows of a sheet | {:,}"),
        (limits_of.MOST_COLUMNS, "columns | {}"),
        (limits_of.LONGEST_CELL, "a cell | {:,} characters"),
        (limits_of.HEADER_ROWS, "one of the first {} rows"),
        (limits_of.MOST_PAPERS, "more than {:,} files"),
        (limits_of.LARGEST_PAPER // limits_of.MEBIBYTE, "or {} MB a file"),
    ],
)
def test_limits_are_those_of_the_code(limit: int, said: str) -> None:
    assert said.format(limit) in TEXT.replace("\n", " ")
