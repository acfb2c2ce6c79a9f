"""Errors for ids that no pack has; each lists the known ones."""

from darek.findings import DarekError


class UnknownTreaty(DarekError):
    """There is no such treaty in the packs."""

    code = "law.unknown_treaty"


class UnknownTerm(DarekError):
    """There is no such term in the packs, or none in force on the day."""

    code = "law.unknown_term"


class UnknownCalendar(DarekError):
    """There are no working days known for such a State."""

    code = "law.unknown_calendar"
