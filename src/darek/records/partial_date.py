"""Dates as sources give them: to the day, the month, the season or the year, about or in doubt.

Written in EDTF (ISO 8601-2:2019), level 1 and the sets of level 2: ``2018-05-12``, ``2018-05``,
``2018-21`` (spring), ``2018``, ``201X``, ``2018-05-XX``, ``2018-05~`` (about), ``2018?`` (in
doubt), ``2017/2018-03`` (at some time between), ``../2018`` (in 2018 or before),
``[2017-03,2017-05]`` (one of them).
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Self

from darek.findings import Message, Param, Verdict, message
from darek.records.period import Period

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema


class BadDate(ValueError):
    """Text that is no date; ``message`` says why."""

    def __init__(self, reason: str, **params: Param) -> None:
        self.message: Message = message(f"records.date.{reason}", **params)
        super().__init__(reason)


class Precision(IntEnum):
    """How fine a date is; a finer one is greater."""

    OPEN = 0
    CENTURY = 1
    DECADE = 2
    YEAR = 3
    SEASON = 4
    MONTH = 5
    DAY = 6


_ABOUT = {
    Precision.DAY: Period(days=7),
    Precision.MONTH: Period(months=1),
    Precision.SEASON: Period(months=3),
    Precision.YEAR: Period(months=12),
    Precision.DECADE: Period(months=120),
    Precision.CENTURY: Period(months=1200),
    Precision.OPEN: Period(),
}
"""How far "about" or "in doubt" may be off: one unit of the date's own precision, a week for
a day. Ours: EDTF leaves the width open."""

_FIRST_MONTH_OF_SEASON = {21: 3, 22: 6, 23: 9, 24: 12}
"""Seasons of the northern hemisphere, where spring begins in March."""

_DATE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?(?P<qualifier>[?~%]?)\Z"
)
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class _Span:
    """The days between which something lies, both included, before widening."""

    first: date
    last: date
    precision: Precision
    qualifier: str = ""


@dataclass(frozen=True, eq=False)
class PartialDate:
    """A date known only so far. Equal when written alike; *the same day* is a question.

    ``first`` and ``last`` are the earliest and latest days it can mean, "about" and "in
    doubt" widened; an open end is the end of the calendar.
    """

    edtf: str
    first: date
    last: date
    precision: Precision
    approximate: bool = False
    uncertain: bool = False

    @classmethod
    def parse(cls, edtf: str) -> Self:
        """Read EDTF; BadDate with the reason when it is none (``2018-13``)."""
        spans = _spans(edtf)
        widened = [_widened(span) for span in spans]
        return cls(
            edtf=edtf,
            first=min(span.first for span in widened),
            last=max(span.last for span in widened),
            precision=min(span.precision for span in spans),
            approximate="~" in edtf or "%" in edtf,
            uncertain="?" in edtf or "%" in edtf,
        )

    @classmethod
    def of(cls, day: date) -> Self:
        """A date known to the day."""
        return cls(day.isoformat(), day, day, Precision.DAY)

    @property
    def hedged(self) -> bool:
        """Whether the source says "about" or is itself in doubt."""
        return self.approximate or self.uncertain

    @cached_property
    def is_range(self) -> bool:
        """Whether it is written as an interval or a choice of dates."""
        return "/" in self.edtf or "[" in self.edtf or "{" in self.edtf

    def before(self, other: "PartialDate | date") -> Verdict:
        """Whether it lies before another date."""
        first, last = _bounds(other)
        return _between(self.last < first, self.first >= last)

    def after(self, other: "PartialDate | date") -> Verdict:
        """Whether it lies after another date."""
        first, last = _bounds(other)
        return _between(self.first > last, self.last <= first)

    def on_or_before(self, other: "PartialDate | date") -> Verdict:
        """Whether it lies on another date or before it."""
        return ~self.after(other)

    def on_or_after(self, other: "PartialDate | date") -> Verdict:
        """Whether it lies on another date or after it."""
        return ~self.before(other)

    def same_day(self, other: "PartialDate | date") -> Verdict:
        """Whether both are one day: no when they cannot meet."""
        first, last = _bounds(other)
        one_day_each = self.first == self.last == first == last
        return _between(one_day_each, self.last < first or last < self.first)

    def within(self, period: Period, *, until: "PartialDate | date") -> Verdict:
        """Whether it lies in the period that ends on a day, that day and the first included."""
        first, last = _bounds(until)
        certainly = period.after(self.first) >= last and self.last <= first
        never = period.after(self.last) < first or self.first > last
        return _between(certainly, never)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartialDate) and other.edtf == self.edtf

    def __hash__(self) -> int:
        return hash(self.edtf)

    def __str__(self) -> str:
        return self.edtf

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: "GetCoreSchemaHandler"
    ) -> "CoreSchema":
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(
            partial_date,
            core_schema.str_schema(strict=True, max_length=_LONGEST),
            serialization=core_schema.to_string_ser_schema(),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler"
    ) -> "JsonSchemaValue":
        return {
            "type": "string",
            "maxLength": _LONGEST,
            "description": "A date in EDTF: 2018-05-12, 2018-05, 2018-21 (spring; 22 summer, "
            "23 autumn, 24 winter), 2018, 2018-05~ (about), 2018? (in doubt), 2017/2018-03 "
            "(at some time between), ../2018 (in 2018 or before).",
        }


@lru_cache(maxsize=65536)
def partial_date(edtf: str) -> PartialDate:
    """:meth:`PartialDate.parse`, remembered: cases repeat the same few dates."""
    return PartialDate.parse(edtf)


def _between(yes: bool, no: bool) -> Verdict:
    if yes:
        return Verdict.YES
    return Verdict.NO if no else Verdict.NOT_KNOWN


def _bounds(other: PartialDate | date) -> tuple[date, date]:
    return (other.first, other.last) if isinstance(other, PartialDate) else (other, other)


def _widened(span: _Span) -> _Span:
    if not span.qualifier:
        return span
    about = _ABOUT[span.precision]
    return _Span(about.before(span.first), about.after(span.last), span.precision, span.qualifier)


def _spans(edtf: str) -> list[_Span]:
    if len(edtf) > _LONGEST:
        raise BadDate("too_long", longest=_LONGEST)
    if edtf[:1] == "[" and edtf[-1:] == "]":
        return [_one_of(part) for part in edtf[1:-1].split(",")]
    if "/" in edtf:
        return [_interval(edtf)]
    return [_single(edtf)]


def _one_of(text: str) -> _Span:
    """A member of a set: a date, or a run ``2017-03..2017-05``."""
    begin, dots, end = text.strip().partition("..")
    return _interval(f"{begin or '..'}/{end or '..'}") if dots else _single(begin)


def _interval(edtf: str) -> _Span:
    begin, _, end = edtf.partition("/")
    opened = begin in ("", "..")
    closed = end not in ("", "..")
    if opened and not closed:
        raise BadDate("endless")
    low = _Span(date.min, date.min, Precision.OPEN) if opened else _single(begin)
    high = _single(end) if closed else _Span(date.max, date.max, Precision.OPEN)
    low, high = _widened(low), _widened(high)
    if low.first > high.last:
        raise BadDate("backwards")
    precision = Precision.YEAR if opened or not closed else _span_precision(low, high)
    return _Span(low.first, high.last, min(precision, low.precision, high.precision))


def _span_precision(low: _Span, high: _Span) -> Precision:
    """An interval is as fine as the unit that holds it whole."""
    if (low.first, low.last) == (high.first, high.last):
        return low.precision
    if (low.first.year, low.first.month) == (high.last.year, high.last.month):
        return Precision.MONTH
    return Precision.YEAR if low.first.year == high.last.year else Precision.DECADE


def _single(edtf: str) -> _Span:
    match = _DATE.match(edtf)
    if match is None:
        raise BadDate("unreadable")
    year, month, day, qualifier = match.group("year", "month", "day", "qualifier")
    if year == "0000":
        raise BadDate("no_such_year", year=year)
    if "X" in year:
        return _unspecified_year(year, month, qualifier)
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise BadDate("day_without_month")
        return _Span(date(int(year), 1, 1), date(int(year), 12, 31), Precision.YEAR, qualifier)
    if int(month) in _FIRST_MONTH_OF_SEASON:
        return _season(int(year), int(month), day, qualifier)
    return _month_or_day(int(year), int(month), day, qualifier)


def _unspecified_year(year: str, month: str | None, qualifier: str) -> _Span:
    if month is not None:
        raise BadDate("month_without_year")
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    precision = Precision.CENTURY if year.endswith("XX") else Precision.DECADE
    return _Span(date(max(low, 1), 1, 1), date(high, 12, 31), precision, qualifier)


def _season(year: int, season: int, day: str | None, qualifier: str) -> _Span:
    if day is not None:
        raise BadDate("season_with_day")
    first = date(year, _FIRST_MONTH_OF_SEASON[season], 1)
    last_month = Period(months=2).after(first)
    last = last_month.replace(day=monthrange(last_month.year, last_month.month)[1])
    return _Span(first, last, Precision.SEASON, qualifier)


def _month_or_day(year: int, month: int, day: str | None, qualifier: str) -> _Span:
    if not 1 <= month <= 12:  # noqa: PLR2004
        raise BadDate("no_such_month", month=f"{month:02}")
    if day in (None, "XX"):
        last = date(year, month, monthrange(year, month)[1])
        return _Span(date(year, month, 1), last, Precision.MONTH, qualifier)
    if not 1 <= int(day) <= monthrange(year, month)[1]:
        raise BadDate("no_such_day", month=f"{year:04}-{month:02}", day=day)
    exact = date(year, month, int(day))
    return _Span(exact, exact, Precision.DAY, qualifier)
