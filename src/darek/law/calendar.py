"""Working days: public holidays by the ``holidays`` library, with overrides from packs."""

from datetime import date, timedelta

import holidays

from darek.law.entry import CountryCode, Entry, PackModel
from darek.law.overlay import pack_cache
from darek.law.pack import load_packs
from darek.law.unknown import UnknownCalendar

_SATURDAY = 5


class DayOverride(Entry):
    """A day that a government's decision makes a day off, or a working day."""

    day: date
    works: bool


class CalendarPack(PackModel):
    """A State's working week and the days on which decisions moved it."""

    id: str
    state: CountryCode
    override: tuple[DayOverride, ...] = ()


@pack_cache
def _calendars() -> dict[str, CalendarPack]:
    packs = load_packs(CalendarPack, "darek.law", "packs/calendars")
    return {pack.state: pack for pack in packs}


@pack_cache
def _overrides(state: str) -> dict[date, bool]:
    return {entry.day: entry.works for entry in _calendars()[state].override}


@pack_cache
def _days_off(state: str, year: int) -> frozenset[date]:
    """Weekdays off in a year: public holidays, and the days to which they were moved."""
    return frozenset(holidays.country_holidays(state, years=year))


def is_working_day(state: str, day: date) -> bool:
    """Monday to Friday, unless a holiday or a decision says otherwise."""
    if state not in _calendars():
        raise UnknownCalendar(given=state, known=", ".join(sorted(_calendars())))
    decided = _overrides(state).get(day)
    if decided is not None:
        return decided
    return day.weekday() < _SATURDAY and day not in _days_off(state, day.year)


def add_working_days(state: str, start: date, count: int) -> date:
    """The last of so many working days, the first counted being the one after ``start``."""
    day = start
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(state, day)
    return day
