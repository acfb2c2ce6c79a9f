"""When answers fall due: the clocks of a procedure, from the day sent or received."""

from dataclasses import dataclass
from datetime import date

from darek.findings import Words
from darek.law import Standing, Term, term
from darek.procedures import Clock
from darek.records import PartialDate


@dataclass(frozen=True, slots=True)
class Due:
    """A day by which the body, or the office itself, must have acted.

    ``earliest`` and ``latest`` differ where the day it starts from is not sharp; whoever waits
    counts on the latest, whoever must act on the earliest.
    """

    clock: str
    words: Words
    term: Term
    waits_for: str
    starts: str
    earliest: date
    latest: date

    @property
    def standing(self) -> Standing:
        """How sure the term is."""
        return self.term.standing


def due_from(clock: Clock, started: PartialDate) -> Due:
    """When a clock that starts on a day runs out, by the reading of its term on that day."""
    reading = term(clock.term, started.first)
    return Due(
        clock=clock.id,
        words=clock.words,
        term=reading,
        waits_for=clock.waits_for,
        starts=clock.starts,
        earliest=reading.due(started.first),
        latest=reading.due(started.last),
    )
