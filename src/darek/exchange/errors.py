"""What makes a whole file unreadable; faults of single rows do not stop the others."""

from darek.findings import DarekError


class CannotOpen(DarekError):
    """The system refuses to read a file."""

    code = "exchange.cannot_open"


class NotASheet(DarekError):
    """The bytes are no spreadsheet that Darek reads; ``reason`` says which they are instead."""

    code = "exchange.not_a_sheet"


class SheetTooLarge(DarekError):
    """Reading on would take more memory or time than any list of families needs."""

    code = "exchange.sheet_too_large"


class Damaged(DarekError):
    """A workbook whose parts are broken or missing."""

    code = "exchange.damaged"
