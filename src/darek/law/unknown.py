"""Errors for what no pack has; each lists what there is."""

from darek.findings import DarekError


class UnknownTreaty(DarekError):
    """There is no such treaty in the packs."""

    code = "law.unknown_treaty"


class UnknownTerm(DarekError):
    """There is no such term in the packs."""

    code = "law.unknown_term"


class TermNotInForce(DarekError):
    """The term is known, but no reading of it holds on the day."""

    code = "law.term_not_in_force"


class UnknownCalendar(DarekError):
    """There are no working days known for such a State."""

    code = "law.unknown_calendar"
