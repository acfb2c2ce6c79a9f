"""Terms: how long something takes or may take, counted as its law says."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator

from darek.law.calendar import add_working_days
from darek.law.entry import CountryCode, Entry, PackId, PackModel
from darek.law.overlay import pack_cache
from darek.law.pack import load_packs
from darek.law.unknown import UnknownTerm
from darek.records import Period


def _period(value: object) -> object:
    return Period.parse(value) if isinstance(value, str) else value


class Term(Entry):
    """One dated reading of a term.

    The day of the event itself is not counted, as is common in administrative law; where a
    law is silent this is ours. Working days are those of ``calendar``.
    """

    length: Annotated[Period, BeforeValidator(_period)]
    counted: Literal["calendar", "working"]
    calendar: CountryCode | None = None

    @property
    def period(self) -> Period:
        """The length."""
        return self.length

    def due(self, start: date) -> date:
        """The last day of the term that starts with an event on a day."""
        if self.counted == "working":
            return add_working_days(self.calendar or "", start, self.length.days)
        return self.length.after(start)


class TermPack(PackModel):
    """All dated readings of one term."""

    id: PackId
    reading: tuple[Term, ...]


@pack_cache
def _terms() -> dict[str, TermPack]:
    return {pack.id: pack for pack in load_packs(TermPack, "darek.law", "packs/terms")}


def term_ids() -> frozenset[str]:
    """The ids of all terms."""
    return frozenset(_terms())


@pack_cache
def term(id: str, on: date) -> Term:
    """The reading of a term in force on a day; an error where there is none."""
    pack = _terms().get(id)
    if pack is None:
        raise UnknownTerm(given=id, known=", ".join(sorted(_terms())))
    for reading in pack.reading:
        if reading.in_force(on):
            return reading
    raise UnknownTerm(given=f"{id} ({on})", known=", ".join(sorted(_terms())))
