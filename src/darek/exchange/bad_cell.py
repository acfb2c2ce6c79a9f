"""A cell that cannot be read, and what it may hold."""

from darek.findings import Message, Param, message


class BadCell(ValueError):
    """``message`` says what is wrong and what is allowed."""

    def __init__(self, reason: str, **params: Param) -> None:
        self.message: Message = message(f"exchange.cell.{reason}", **params)
        super().__init__(reason)


_LONGEST_SHOWN = 60
"""Characters: enough to find it in the sheet."""


def shown(text: str) -> str:
    """On one line and short; what does not print is escaped."""
    signs = (sign if sign.isprintable() else repr(sign)[1:-1] for sign in text[:_LONGEST_SHOWN])
    return "".join(signs) + ("…" if len(text) > _LONGEST_SHOWN else "")
