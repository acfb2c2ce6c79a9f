"""Areas of a sheet: merged cells, and cells that one formula fills."""

import re
from typing import NamedTuple, Self

from darek.exchange.cell import column_number
from darek.exchange.errors import SheetTooLarge
from darek.exchange.limits import MOST_COLUMNS, MOST_REGIONS
from darek.findings import message

_AREA = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Za-z]{1,3})\$?([0-9]{1,7}))?")


class Region(NamedTuple):
    """A rectangle, all four sides included."""

    top: int
    left: int
    bottom: int
    right: int

    @classmethod
    def parse(cls, area: str) -> Self | None:
        """``B2:C5``; None where it is no area."""
        match = _AREA.fullmatch(area)
        if match is None:
            return None
        left, top = column_number(match[1]), int(match[2])
        right, bottom = column_number(match[3] or match[1]), int(match[4] or match[2])
        return cls(min(top, bottom), min(left, right), max(top, bottom), max(left, right))

    @property
    def columns(self) -> range:
        """The columns that it covers, as far as columns are read."""
        return range(self.left, min(self.right, MOST_COLUMNS) + 1)


class Regions:
    """Areas of one sheet, asked row after row, downwards only."""

    def __init__(self) -> None:
        self._waiting: list[Region] = []
        self._active: list[Region] = []
        self._count = 0

    def add(self, region: Region) -> None:
        """One more area."""
        self._count += 1
        if self._count > MOST_REGIONS:
            raise SheetTooLarge(reason=message("exchange.too_large.areas", limit=MOST_REGIONS))
        self._waiting.append(region)

    def columns_in(self, row: int) -> frozenset[int]:
        """The columns of a row that lie in some area."""
        if not self._waiting and not self._active:
            return frozenset()
        begun = [region for region in self._waiting if region.top <= row]
        self._waiting = [region for region in self._waiting if region.top > row]
        self._active = [one for one in self._active + begun if one.bottom >= row]
        return frozenset(column for one in self._active for column in one.columns)
