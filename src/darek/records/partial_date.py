"""Dates as sources give them, and questions about them that have three answers."""

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Self

from pydantic_core import core_schema

from darek.findings import Verdict
from darek.records.edtf import LONGEST, PATTERN, Precision, read_edtf
from darek.records.period import Period

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue


@dataclass(frozen=True, eq=False, slots=True)
class PartialDate:
    """A date known only so far, as written in EDTF. *The same day* is a question.

    ``first`` and ``last`` are the earliest and latest days it can mean, "about" and "in
    doubt" widened; an open end is the end of the calendar. ``precision`` is that of the date
    as written: the smallest unit that holds it whole, so that an interval or a choice of
    dates is as fine as the month, season, year … in which all of it lies.
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
        reading = read_edtf(edtf)
        return cls(
            edtf=edtf,
            first=reading.meant.first,
            last=reading.meant.last,
            precision=reading.written.precision,
            approximate="~" in edtf or "%" in edtf,
            uncertain="?" in edtf or "%" in edtf,
        )

    @classmethod
    def of(cls, day: date) -> Self:
        """A date known to the day."""
        return cls(day.isoformat(), day, day, Precision.DAY)

    def happened_by(self, day: date) -> Self:
        """The same date, of something that had happened by a day.

        What a source told on 20 March was over by then: its "in March" ends on that day. A
        date that lies wholly later stays as it is.
        """
        return replace(self, last=day) if self.first <= day < self.last else self

    @property
    def hedged(self) -> bool:
        """Whether the source says "about" or is itself in doubt."""
        return self.approximate or self.uncertain

    def before(self, other: "PartialDate | date") -> Verdict:
        """Whether it lies before another date."""
        first, last = _bounds(other)
        return _answer(self.last < first, self.first >= last)

    def after(self, other: "PartialDate | date") -> Verdict:
        """Whether it lies after another date."""
        first, last = _bounds(other)
        return _answer(self.first > last, self.last <= first)

    def on_or_before(self, other: "PartialDate | date") -> Verdict:
        """Whether it lies on another date or before it."""
        return ~self.after(other)

    def on_or_after(self, other: "PartialDate | date") -> Verdict:
        """Whether it lies on another date or after it."""
        return ~self.before(other)

    def same_day(self, other: "PartialDate | date") -> Verdict:
        """Whether both are one day: no when they cannot meet between their first and last."""
        first, last = _bounds(other)
        one_day_each = self.first == self.last == first == last
        return _answer(one_day_each, self.last < first or last < self.first)

    def within(self, period: Period, *, until: "PartialDate | date") -> Verdict:
        """Whether the other day lies in the period that begins with this date.

        So three months from 1 July reach to 1 October, that day and the first included. A date
        later than the other day is not within.
        """
        first, last = _bounds(until)
        certainly = self.last <= first and period.after(self.first) >= last
        never = self.first > last or period.after(self.last) < first
        return _answer(certainly, never)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.edtf, self.last) == (other.edtf, other.last)

    def __hash__(self) -> int:
        return hash(self.edtf)

    def __str__(self) -> str:
        return self.edtf

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: "GetCoreSchemaHandler"
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(
            partial_date,
            core_schema.str_schema(strict=True, max_length=LONGEST),
            serialization=core_schema.to_string_ser_schema(),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: "GetJsonSchemaHandler"
    ) -> "JsonSchemaValue":
        return {"type": "string", "maxLength": LONGEST, "pattern": PATTERN}


@lru_cache(maxsize=65536)
def partial_date(edtf: str) -> PartialDate:
    """:meth:`PartialDate.parse`, remembered: cases repeat the same few dates."""
    return PartialDate.parse(edtf)


def _answer(yes: bool, no: bool) -> Verdict:
    if yes:
        return Verdict.YES
    return Verdict.NO if no else Verdict.NOT_KNOWN


def _bounds(other: PartialDate | date) -> tuple[date, date]:
    return (other.first, other.last) if isinstance(other, PartialDate) else (other, other)
