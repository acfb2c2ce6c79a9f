"""What comes of reading a list: rows, rows to mend, rows passed over, faults of a sheet."""

from collections.abc import Mapping
from dataclasses import dataclass

from darek.exchange.column import Column
from darek.exchange.reading import Said
from darek.findings import Fault, Message


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that could be read. ``place`` is ``C5``; ``written`` the cell's own words."""

    column: Column
    place: str
    written: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One family, every cell of which could be read. ``cells`` are by the column's key."""

    sheet: str
    sheet_number: int
    number: int
    cells: Mapping[str, Cell]

    def first(self, key: str) -> Said | None:
        """The first value of a column; None where there is none."""
        cell = self.cells.get(key)
        return cell.said[0] if cell is not None and cell.said else None


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row to mend: its texts by header, and everything that is wrong with it."""

    sheet: str
    number: int
    texts: tuple[tuple[str, str], ...]
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A row, or a whole sheet (number 0), that is not taken in, and why that is no fault."""

    sheet: str
    number: int
    because: Message


@dataclass(frozen=True, slots=True)
class SheetFault:
    """What is wrong with a sheet's headers. ``stops``: none of its rows are read."""

    sheet: str
    fault: Fault
    stops: bool


type Outcome = Row | BadRow | PassedOver | SheetFault
