"""Reading EDTF (ISO 8601-2:2019): level 1, and of level 2 the sets "one of these".

``2018-05-12``, ``2018-05``, ``2018-21`` (spring), ``2018``, ``201X``, ``2018-05-XX``,
``2018-05~`` (about), ``2018?`` (in doubt), ``2018%`` (both), ``2017/2018-03`` (at some time
between), ``../2018`` (in 2018 or before), ``[2017-03,2017-05]`` (one of them).
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from darek.findings import Message, Param, message
from darek.records.period import Period

LONGEST = 200
"""Characters. A set of a dozen dates has 150; a hostile one must not keep us busy."""

_SINGLE = (
    r"(?:[0-9]{3}X|[0-9]{2}XX|[0-9]{4}"
    r"(?:-(?:2[1-4]|XX(?:-XX)?|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]|XX))?))?)[?~%]?"
)
_INTERVAL = rf"{_SINGLE}/(?:{_SINGLE}|\.\.)?|(?:\.\.)?/{_SINGLE}"
_MEMBER = rf" *(?:{_SINGLE}(?:\.\.(?:{_SINGLE})?)?|\.\.{_SINGLE}) *"
PATTERN = rf"^(?:{_SINGLE}|{_INTERVAL}|\[{_MEMBER}(?:,{_MEMBER})*\])$"
"""The form alone, for schemas: whether a month has its 31st is for :func:`read_edtf`."""

_DATE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?[?~%]?",
    re.ASCII,
)
_FIRST_MONTH_OF_SEASON = {21: 3, 22: 6, 23: 9, 24: 12}
"""Seasons of the northern hemisphere: spring begins in March, and the winter of a year in its
December, after its autumn, as EDTF orders them."""


class BadDate(ValueError):
    """Text that is no date; ``message`` says why."""

    def __init__(self, reason: str, **params: Param) -> None:
        self.message: Message = message(f"records.date.{reason}", **params)
        super().__init__(reason)


class Precision(IntEnum):
    """How fine a date is: the smallest unit of the calendar that holds it whole.

    A finer one is greater.
    """

    OPEN = 0
    CENTURY = 1
    DECADE = 2
    YEAR = 3
    SEASON = 4
    MONTH = 5
    DAY = 6


_UNITS: tuple[tuple[Precision, Callable[[date], object]], ...] = (
    (Precision.DAY, lambda day: day),
    (Precision.MONTH, lambda day: (day.year, day.month)),
    (Precision.SEASON, lambda day: (day.year * 12 + day.month) // 3),
    (Precision.YEAR, lambda day: day.year),
    (Precision.DECADE, lambda day: day.year // 10),
    (Precision.CENTURY, lambda day: day.year // 100),
)
_ABOUT = {
    Precision.DAY: Period(days=7),
    Precision.MONTH: Period(months=1),
    Precision.SEASON: Period(months=3),
    Precision.YEAR: Period(months=12),
    Precision.DECADE: Period(months=120),
    Precision.CENTURY: Period(months=1200),
}
"""How far "about" or "in doubt" may be off: one unit of the date's own precision, a week for
a day. Ours: EDTF leaves the width open."""


@dataclass(frozen=True, slots=True)
class Span:
    """The days between which something lies, both included."""

    first: date
    last: date

    @property
    def precision(self) -> Precision:
        """The smallest unit that holds it whole."""
        for precision, unit in _UNITS:
            if unit(self.first) == unit(self.last):
                return precision
        return Precision.OPEN

    def widened(self) -> "Span":
        """As wide as "about" makes it; whole months stay whole."""
        about = _ABOUT[self.precision]
        if self.last == date.max:
            return Span(about.before(self.first), date.max)
        end = about.after(self.last + timedelta(days=1))
        return Span(about.before(self.first), end if end == date.max else end - timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Reading:
    """A date as ``written``, and as ``meant``: "about" and "in doubt" widened."""

    written: Span
    meant: Span


def read_edtf(edtf: str) -> Reading:
    """Read EDTF; BadDate with the reason when it is none (``2018-13``)."""
    if len(edtf) > LONGEST:
        raise BadDate("too_long", longest=LONGEST)
    if edtf[:1] == "[" and edtf[-1:] == "]":
        return _one_of([_member(part.strip(" ")) for part in edtf[1:-1].split(",")])
    if "/" in edtf:
        return _between(*edtf.split("/", 1))
    return _single(edtf)


def _one_of(readings: Iterable[Reading]) -> Reading:
    written, meant = zip(*((one.written, one.meant) for one in readings), strict=True)
    return Reading(_hull(written), _hull(meant))


def _hull(spans: Iterable[Span]) -> Span:
    first, last = zip(*((span.first, span.last) for span in spans), strict=True)
    return Span(min(first), max(last))


def _member(text: str) -> Reading:
    """A member of a set: a date, or a run ``2017-03..2017-05``."""
    begin, dots, end = text.partition("..")
    return _between(begin, end) if dots else _single(begin)


def _between(begin: str, end: str) -> Reading:
    """An interval: from the first day of its beginning to the last day of its end."""
    opened, unended = begin in ("", ".."), end in ("", "..")
    if opened and unended:
        raise BadDate("endless")
    low = _FROM_EVER if opened else _single(begin)
    high = _FOR_EVER if unended else _single(end)
    if low.meant.first > high.meant.last:
        raise BadDate("backwards")
    return Reading(
        Span(low.written.first, max(low.written.first, high.written.last)),
        Span(low.meant.first, high.meant.last),
    )


_FROM_EVER = Reading(Span(date.min, date.min), Span(date.min, date.min))
_FOR_EVER = Reading(Span(date.max, date.max), Span(date.max, date.max))


def _single(edtf: str) -> Reading:
    match = _DATE.fullmatch(edtf)
    if match is None:
        raise BadDate("unreadable")
    span = _span(*match.group("year", "month", "day"))
    return Reading(span, span.widened() if edtf[-1] in "?~%" else span)


def _span(year: str, month: str | None, day: str | None) -> Span:
    if year == "0000":
        raise BadDate("no_such_year", year=year)
    if "X" in year:
        return _years(year, month)
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise BadDate("day_without_month")
        return Span(date(int(year), 1, 1), date(int(year), 12, 31))
    if int(month) in _FIRST_MONTH_OF_SEASON:
        return _season(int(year), int(month), day)
    return _month_or_day(int(year), int(month), day)


def _years(year: str, month: str | None) -> Span:
    """A decade (``201X``) or a century (``20XX``)."""
    if month is not None:
        raise BadDate("month_without_year")
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    return Span(date(max(low, 1), 1, 1), date(high, 12, 31))


def _season(year: int, season: int, day: str | None) -> Span:
    if day is not None:
        raise BadDate("season_with_day")
    first = date(year, _FIRST_MONTH_OF_SEASON[season], 1)
    next_first = Period(months=3).after(first)
    return Span(first, next_first if next_first == date.max else next_first - timedelta(days=1))


def _month_or_day(year: int, month: int, day: str | None) -> Span:
    if not 1 <= month <= 12:
        raise BadDate("no_such_month", month=f"{month:02}")
    length = monthrange(year, month)[1]
    if day in (None, "XX"):
        return Span(date(year, month, 1), date(year, month, length))
    if not 1 <= int(day) <= length:
        raise BadDate("no_such_day", month=f"{year:04}-{month:02}", day=day)
    exact = date(year, month, int(day))
    return Span(exact, exact)
