"""Working days: public holidays by the ``holidays`` library, with overrides from packs.

The library knows the days to which governments moved holidays, and the Saturdays worked for
them. Dates of Muslim feasts to come are its estimates until a government announces them.
"""

from bisect import bisect_right
from datetime import date, timedelta
from typing import ClassVar

import holidays

from darek.law.entry import CountryCode, Entry, PackId, PackModel
from darek.law.overlay import pack_cache
from darek.law.pack import load_packs
from darek.law.unknown import UnknownCalendar


class DayOverride(Entry):
    """A day that a government's decision makes a day off, or a working day."""

    named_by: ClassVar[tuple[str, ...]] = ("day",)

    day: date
    works: bool


class CalendarPack(PackModel):
    """The decisions on single days of one State that the library does not know."""

    id: PackId
    state: CountryCode
    override: tuple[DayOverride, ...] = ()


@pack_cache
def calendars() -> dict[str, CalendarPack]:
    """The calendars by State."""
    packs = load_packs(CalendarPack, "darek.law", "packs/calendars")
    return {pack.state: pack for pack in packs}


@pack_cache
def _working_days(state: str, year: int) -> tuple[date, ...]:
    """All working days of a year, in order."""
    if state not in calendars():
        raise UnknownCalendar(given=state, known=", ".join(sorted(calendars())))
    known = holidays.country_holidays(state, years=year)
    decided = {entry.day: entry.works for entry in calendars()[state].override}
    days = (date(year, 1, 1) + timedelta(days=passed) for passed in range(_length(year)))
    return tuple(day for day in days if decided.get(day, known.is_working_day(day)))


def _length(year: int) -> int:
    return (date(year, 12, 31) - date(year, 1, 1)).days + 1


def is_working_day(state: str, day: date) -> bool:
    """Monday to Friday, unless a holiday or a decision says otherwise."""
    days = _working_days(state, day.year)
    at = bisect_right(days, day)
    return at > 0 and days[at - 1] == day


def add_working_days(state: str, start: date, count: int) -> date:
    """The last of so many working days, the first counted being the first after ``start``.

    None counted is the day itself. Stops at the calendar's own end.
    """
    if count < 0:
        raise ValueError("working days are counted forwards")
    if count == 0:
        return start
    year = start.year
    at = bisect_right(_working_days(state, year), start) + count - 1
    while at >= len(_working_days(state, year)):
        if year == date.max.year:
            return date.max
        at -= len(_working_days(state, year))
        year += 1
    return _working_days(state, year)[at]
