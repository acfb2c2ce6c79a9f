"""Text files of rows: CSV and its kin, in whichever encoding and with whichever separator.

Neither is written in the file, so each is tried on the headers: those under which the most
headers are known are right. Where headers are in plain Latin letters, the encoding is the one
that leaves the fewest signs that no language of ours has.
"""

import codecs
import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from darek.exchange.cell import CellKind, RawCell, RawRow, text_cell
from darek.exchange.errors import NotASheet, SheetTooLarge
from darek.exchange.limits import (
    CHUNK,
    HEADER_ROWS,
    LONGEST_CELL,
    LONGEST_LINE,
    MOST_COLUMNS,
    MOST_ROWS,
)
from darek.findings import message

type CountHeaders = Callable[[Sequence[str]], int]
"""How many of the texts of one row are headers that we know."""

SEPARATORS = (",", ";", "\t", "|")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE = ("utf-16-le", "utf-16-be")
_LEGACY = ("utf-8", "cp1251", "kz1048", "koi8-r", "cp866", "mac-cyrillic", "gb18030", "cp1252")
"""Encodings met in Kazakhstan, Kyrgyzstan and China; of equals the first is taken."""
_STRANGE = re.compile(
    r"[^\s!-~«»“”„‘’–—…№°·"
    r"А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі"
    r"À-ÖØ-öø-ÿ\u0600-\u06ff\u3000-\u303f\u3400-\u9fff\uff01-\uff5e]"
    r"|[а-яё][А-Я]|[A-Za-z][А-яЁё\u3400-\u9fff]|[А-яЁё\u3400-\u9fff][A-Za-z]"
)
"""Signs that no language of ours has, capitals after small letters, two scripts in one word."""
_SAMPLE = 4 * CHUNK


def encoding_of(path: Path, count: CountHeaders) -> str:
    """The encoding of a file; NotASheet where none can be told."""
    with path.open("rb") as file:
        sample = file.read(_SAMPLE)
    for mark, encoding in _MARKS:
        if sample.startswith(mark):
            return encoding
    if b"\0" in sample:
        return _best_encoding(sample, _WIDE, count, "binary")
    if _is_utf8(path):
        return "utf-8"
    return _best_encoding(sample, _LEGACY, count, "encoding")


def _is_utf8(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        try:
            while chunk := file.read(CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _best_encoding(
    sample: bytes, encodings: Iterable[str], count: CountHeaders, otherwise: str
) -> str:
    best, best_score = "", (0, 0)
    for encoding in encodings:
        text = sample.decode(encoding, "replace")
        known = max(_known(text, separator, count) for separator in SEPARATORS)
        score = (known, -len(_STRANGE.findall(text)))
        if known and (not best or score > best_score):
            best, best_score = encoding, score
    if not best:
        raise NotASheet(reason=message(f"exchange.not_a_sheet.{otherwise}"))
    return best


def _known(text: str, separator: str, count: CountHeaders) -> int:
    """The most headers known in any of the first rows."""
    lines = (line[:LONGEST_CELL] for line in text.splitlines(keepends=True)[:HEADER_ROWS])
    rows = csv.reader(lines, delimiter=separator)
    known = 0
    try:
        for row in rows:
            known = max(known, count(row))
    except csv.Error:  # with this separator it is no table
        return known
    return known


def delimited_rows(path: Path, count: CountHeaders) -> Iterator[RawRow]:
    """Every row with content; ``count`` tells headers from other text."""
    encoding = encoding_of(path, count)
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        head = file.read(CHUNK)
        separator = max(SEPARATORS, key=lambda one: _known(head, one, count))
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        yield from _Rows(file, separator)


class _Rows:
    """Rows of a text file. A row whose quotes do not close is broken, and where it may have
    swallowed others nothing after it is read."""

    def __init__(self, file: TextIO, separator: str) -> None:
        self._file = file
        self._separator = separator
        self._line = 0
        self._too_long = False

    def __iter__(self) -> Iterator[RawRow]:
        reader = csv.reader(self._lines(), delimiter=self._separator, strict=True)
        count = 0
        while True:
            number = self._line + 1
            try:
                texts = next(reader)
            except StopIteration:
                return
            except csv.Error:
                yield RawRow(number, {}, broken=True)
                if self._line > number:
                    return
                continue
            row = self._row(number, texts)
            if row is not None:
                count += 1
                if count > MOST_ROWS:
                    limit = message("exchange.too_large.rows", limit=MOST_ROWS)
                    raise SheetTooLarge(reason=limit)
                yield row

    def _row(self, number: int, texts: list[str]) -> RawRow | None:
        if self._too_long:
            self._too_long = False
            return RawRow(number, {1: RawCell("", CellKind.TOO_LONG)})
        cells = {
            column: _cell(text)
            for column, text in enumerate(texts[:MOST_COLUMNS], start=1)
            if text.strip()
        }
        return RawRow(number, cells) if cells else None

    def _lines(self) -> Iterator[str]:
        """Lines; of one that is too long nothing is kept but that it was."""
        while line := self._file.readline(LONGEST_LINE):
            self._line += 1
            if len(line) < LONGEST_LINE:
                yield line
                continue
            while line and not line.endswith(("\n", "\r")):
                line = self._file.readline(LONGEST_LINE)
            self._too_long = True
            yield "\n"


def _cell(text: str) -> RawCell:
    return text_cell(text) if len(text) <= LONGEST_CELL else RawCell("", CellKind.TOO_LONG)
