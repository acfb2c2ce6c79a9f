"""What a row says, statement by statement, before anything has an id."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from darek.exchange.column import About, Column
from darek.exchange.identity_number import NumberKind, number_kind
from darek.exchange.reading import Said
from darek.exchange.row import Cell, Row
from darek.exchange.script import script_of
from darek.records import (
    CodeValue,
    CountryValue,
    DateValue,
    IdentifierValue,
    Locator,
    MentionValue,
    NameValue,
    PartialDate,
    PlaceValue,
    Relation,
    RelationValue,
    TextValue,
    Value,
)

VICTIM = "act_victim"
_PLACE, _COUNTRY = "taking_place", "taking_country"


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that a row says: in which column, of whom, what.

    ``said`` is the value in plain text, from which the id of its claim is made: it does not
    change when values come to hold more.
    """

    slot: str
    about: About
    property: str
    value: Value
    said: str
    locator: Locator | None = None
    as_written: str | None = None


def statements(row: Row, missing: str) -> Iterator[Statement]:
    """Cell by cell; ``missing`` is the id of the missing person's mention."""
    for cell in row.cells.values():
        if cell.column.makes is not None:
            for said in cell.said:
                yield _statement(row, cell, _value(row, cell.column, said, missing), said)
    yield from _country_alone(row)
    if any(cell.column.about is About.TAKING for cell in row.cells.values()):
        yield Statement(VICTIM, About.TAKING, VICTIM, MentionValue(missing), "")


def slot_of_box(box: str) -> str:
    """The column that a locator's box names, which is ``C5 missing_name``."""
    return box.partition(" ")[2]


def _statement(row: Row, cell: Cell, value: Value, said: Said) -> Statement:
    column = cell.column
    as_said = isinstance(said, str) and said == cell.written and column.content != "code"
    part_of_cell = len(cell.said) > 1 and column.content == "name"
    return Statement(
        column.key,
        column.about,
        column.makes or "",
        value,
        _plain(value, said),
        _locator(row, cell, column.key),
        None if as_said or part_of_cell else cell.written,
    )


def _country_alone(row: Row) -> Iterator[Statement]:
    """The country of a taking belongs to its place; without one it is all that is said of it."""
    cell = row.cells.get(_COUNTRY)
    if cell is not None and _PLACE not in row.cells:
        value = PlaceValue(cell.written, str(cell.said[0]))
        said, locator = _plain(value, cell.written), _locator(row, cell, _PLACE)
        yield Statement(_PLACE, About.TAKING, "act_place", value, said, locator)


def _plain(value: Value, said: Said) -> str:
    """A date in EDTF, a place with its country."""
    country = value.country if isinstance(value, PlaceValue) else None
    return f"{said}\n{country}" if country is not None else str(said)


def _locator(row: Row, cell: Cell, slot: str) -> Locator:
    return Locator(page=row.sheet_number, box=f"{cell.place} {slot}")


def _value(row: Row, column: Column, said: Said, missing: str) -> Value:
    if isinstance(said, PartialDate):
        return DateValue(said)
    if isinstance(said, Relation):
        return RelationValue(said, missing)
    if column.key == _PLACE:
        country = row.first(_COUNTRY)
        return PlaceValue(said, country if isinstance(country, str) else None)
    known = column.says
    return _VALUES[known.value if known is not None else "text"](column, said)


def _name(column: Column, said: str) -> NameValue:
    return NameValue(said, column.language, column.script or script_of(said), column.part)


def _identifier(column: Column, said: str) -> IdentifierValue:
    kind = NumberKind(column.identifier, None) if column.identifier else number_kind(said)
    return IdentifierValue(said, kind.kind, kind.country)


_VALUES: Mapping[str, Callable[[Column, str], Value]] = {
    "name": _name,
    "identifier": _identifier,
    "text": lambda _, said: TextValue(said),
    "code": lambda _, said: CodeValue(said),
    "country": lambda _, said: CountryValue(said),
    "place": lambda _, said: PlaceValue(said),
}
