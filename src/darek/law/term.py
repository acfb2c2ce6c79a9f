"""Terms: how long something takes or may take, counted as its law says."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BeforeValidator, model_validator

from darek.findings import Faults, Message, message
from darek.law.calendar import add_working_days, calendars
from darek.law.entry import CountryCode, Entry, PackId, PackModel
from darek.law.overlay import pack_cache
from darek.law.pack import load_packs
from darek.law.unknown import TermNotInForce, UnknownTerm
from darek.records import Period


def _period(value: object) -> object:
    return Period.parse(value) if isinstance(value, str) else value


class Term(Entry):
    """One dated reading of a term: its length, and in which days it is counted.

    Working days are those of ``calendar``. Calendar days and months run on through holidays;
    a month ends on the day of the same number, or on the month's last day.
    """

    named_by: ClassVar[tuple[str, ...]] = ()

    length: Annotated[Period, BeforeValidator(_period)]
    counted: Literal["calendar", "working"]
    calendar: CountryCode | None = None

    @property
    def period(self) -> Period:
        """The length."""
        return self.length

    def due(self, start: date) -> date:
        """The last day of the term that starts with an event on a day.

        The day of the event is not counted: fifteen working days from receipt on a Monday
        end on the Monday three weeks later. That is our reading where the law that sets the
        term does not say it; it never makes a body late a day too early.
        """
        if self.calendar is not None:
            return add_working_days(self.calendar, start, self.length.days)
        return self.length.after(start)

    @model_validator(mode="after")
    def _counted_one_way(self) -> Self:
        if (self.counted == "working") != (self.calendar is not None):
            raise ValueError("working days need a calendar, and only they do")
        if self.calendar is not None and self.length.months:
            raise ValueError("months are not counted in working days")
        return self


class TermPack(PackModel):
    """All dated readings of one term."""

    id: PackId
    reading: tuple[Term, ...]


@pack_cache
def terms() -> dict[str, TermPack]:
    """All terms by id."""
    packs = load_packs(TermPack, "darek.law", "packs/terms", check=_unknown_calendars)
    return {pack.id: pack for pack in packs}


def _unknown_calendars(pack: TermPack) -> Iterator[tuple[str, Message]]:
    try:
        known = calendars()
    except Faults:
        return  # Calendars that cannot be read are faults of their own.
    for at, reading in enumerate(pack.reading):
        if reading.calendar is not None and reading.calendar not in known:
            yield (
                f"reading[{at}].calendar",
                message("law.pack.no_calendar", given=reading.calendar),
            )


def term_ids() -> frozenset[str]:
    """The ids of all terms."""
    return frozenset(terms())


@pack_cache
def term(id: str, on: date) -> Term:
    """The reading of a term in force on a day; an error where there is none."""
    pack = terms().get(id)
    if pack is None:
        raise UnknownTerm(given=id, known=", ".join(sorted(terms())))
    for reading in pack.reading:
        if reading.in_force(on):
            return reading
    raise TermNotInForce(term=id, on=on)
