"""Lengths of time as laws give them: three months, fifteen days."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

_ISO_8601 = re.compile(r"P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Period:
    """A calendar period in whole months and days, written as ISO 8601 has it (``P3M``)."""

    months: int = 0
    days: int = 0

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``P1Y``, ``P3M``, ``P2W``, ``P15D`` or a mixture; ValueError otherwise."""
        match = _ISO_8601.fullmatch(text)
        if match is None:
            raise ValueError(f"not a period such as P3M or P15D: {text!r}")
        years, months, weeks, days = (int(part or 0) for part in match.groups())
        return cls(years * 12 + months, weeks * 7 + days)

    def after(self, day: date) -> date:
        """The same day so much later; the 31st becomes the month's last day."""
        return _shift(day, self.months, self.days)

    def before(self, day: date) -> date:
        """The same day so much earlier; the 31st becomes the month's last day."""
        return _shift(day, -self.months, -self.days)


def _shift(day: date, months: int, days: int) -> date:
    """Stops at the calendar's own ends, so that an open date can be shifted too."""
    month_index = day.year * 12 + day.month - 1 + months
    year, month = divmod(month_index, 12)
    if year < date.min.year:
        return date.min
    if year > date.max.year:
        return date.max
    shifted = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    try:
        return shifted + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min
