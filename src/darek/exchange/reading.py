"""From a cell to what it says, or to what it may hold instead."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date

from darek.exchange.bad_cell import BadCell, shown
from darek.exchange.cell import CellKind, RawCell
from darek.exchange.choice import read_country, read_language, read_relation, read_term
from darek.exchange.column import Column
from darek.exchange.limits import LONGEST_CELL
from darek.exchange.script import letters_of, script_of
from darek.exchange.written_date import read_date
from darek.findings import Verdict, message
from darek.records import PartialDate, Relation, partial_date

type Said = str | PartialDate | Relation
"""What one value of a cell says, before it becomes the value of a claim."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_PARTS = re.compile(r"[;；\n\r]+")
_DIGIT = re.compile(r"[0-9]")
_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.]{2,}")
_FEWEST_DIGITS = 5
"""Of a telephone number; shorter ones are extensions."""
_LONGEST_SHORT = 1_000
"""Characters of names, places and numbers, as case files have it."""
_MOST_PARTS = 20
"""Values in one cell."""
_NO_DATES = frozenset(
    {"name", "country", "language", "code", "relation", "email", "telephone", "identifier"}
)


def read_cell(column: Column, raw: RawCell, on: date) -> tuple[Said, ...]:
    """What a cell says; BadCell where its column may hold something else.

    ``on`` is the day of intake: nothing that a list tells lies after it.
    """
    _check_kind(column, raw)
    text = raw.text.strip()
    if _CONTROL.search(text):
        raise BadCell("control_character")
    parts = _PARTS.split(text) if column.many else [text]
    parts = [part.strip() for part in parts if part.strip()]
    if len(parts) > _MOST_PARTS:
        raise BadCell("too_many", limit=_MOST_PARTS)
    read = _READERS.get(column.content, _read_text)
    said = tuple(dict.fromkeys(read(column, part) for part in parts))
    for one in said:
        _check_not_later(one, on)
    return said


def _check_kind(column: Column, raw: RawCell) -> None:
    if raw.kind is CellKind.TOO_LONG:
        raise BadCell("too_long", limit=LONGEST_CELL)
    if raw.kind is CellKind.DATE and column.content in _NO_DATES:
        raise BadCell("date_here", given=shown(raw.text))
    if raw.kind is CellKind.NUMBER and column.content == "date":
        _check_number_is_date(raw.text)
    if raw.kind in _REFUSED:
        raise BadCell(_REFUSED[raw.kind], given=shown(raw.text))


def _check_number_is_date(text: str) -> None:
    """A year, or 20180512; any other number may be a day that lost its format, or anything."""
    if not re.fullmatch(r"(?:19|20)[0-9]{2}(?:[0-9]{4})?", text):
        raise BadCell("number_for_date", given=shown(text))


_REFUSED: Mapping[CellKind, str] = {
    CellKind.FORMULA: "formula",
    CellKind.ERROR: "error",
    CellKind.TRUTH: "truth",
    CellKind.ROUNDED: "rounded",
    CellKind.NO_YEAR: "no_year",
    CellKind.NOT_LETTERS: "not_letters",
}


def _check_not_later(said: Said, on: date) -> None:
    if isinstance(said, PartialDate) and said.after(on) is Verdict.YES:
        raise BadCell("later", given=said.edtf, day=on)


def _read_text(_: Column, text: str) -> str:
    return text


def _read_short(_: Column, text: str) -> str:
    if len(text) > _LONGEST_SHORT:
        raise BadCell("too_long", limit=_LONGEST_SHORT)
    return text


def _read_name(column: Column, text: str) -> str:
    _read_short(column, text)
    if not letters_of(text):
        raise BadCell("not_a_name", given=shown(text))
    if column.script is not None and script_of(text) != column.script:
        script = message(f"exchange.script.{column.script}")
        raise BadCell("other_script", given=shown(text), script=script)
    return text


def _read_narrow(column: Column, text: str) -> str:
    """Full-width digits and letters are the same number."""
    return unicodedata.normalize("NFKC", _read_short(column, text))


def _read_number(column: Column, text: str) -> str:
    number = _read_narrow(column, text)
    if not _DIGIT.search(number):
        raise BadCell("not_a_number", given=shown(text))
    return number


def _read_telephone(column: Column, text: str) -> str:
    number = _read_narrow(column, text)
    if len(_DIGIT.findall(number)) < _FEWEST_DIGITS:
        raise BadCell("not_a_telephone", given=shown(text))
    return number


def _read_email(column: Column, text: str) -> str:
    address = _read_narrow(column, text)
    if not _ADDRESS.fullmatch(address):
        raise BadCell("not_an_email", given=shown(text))
    return address


def _read_term(column: Column, text: str) -> str:
    vocabulary = column.says.vocabulary if column.says is not None else None
    if vocabulary is None:
        raise LookupError(f"column {column.key} has no vocabulary")
    return read_term(vocabulary, text)


_READERS: Mapping[str, Callable[[Column, str], Said]] = {
    "reference": _read_narrow,
    "name": _read_name,
    "place": _read_short,
    "identifier": _read_number,
    "telephone": _read_telephone,
    "email": _read_email,
    "code": _read_term,
    "date": lambda _, text: partial_date(read_date(text)),
    "relation": lambda _, text: read_relation(text),
    "country": lambda _, text: read_country(text),
    "language": lambda _, text: read_language(text),
}
