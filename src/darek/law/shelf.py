"""All packs of the room at once."""

from darek.findings import Fault, Faults
from darek.law.body import bodies
from darek.law.calendar import calendars
from darek.law.paper import paper_kinds
from darek.law.state import states
from darek.law.term import terms
from darek.law.treaty import treaties

_KINDS = (bodies, calendars, paper_kinds, states, terms, treaties)


def check_law() -> None:
    """Read every pack of the room; what is wrong with any of them comes in one error."""
    faults: list[Fault] = []
    for read in _KINDS:
        try:
            read()
        except Faults as error:
            faults += error.faults
    if faults:
        raise Faults(faults)
