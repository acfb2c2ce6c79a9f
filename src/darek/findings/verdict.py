"""The three answers, and how several of them combine (Kleene's strong logic)."""

from collections.abc import Iterable
from enum import Enum


class Verdict(Enum):
    """Yes, no, or not known. An empty side is *not known*, never no."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not known"

    # A verdict in a bare `if` would read "not known" as yes.
    def __bool__(self) -> bool:
        raise TypeError("a verdict has three values: compare it with Verdict.YES")

    def __invert__(self) -> "Verdict":
        return _OPPOSITE[self]


_OPPOSITE = {
    Verdict.YES: Verdict.NO,
    Verdict.NO: Verdict.YES,
    Verdict.NOT_KNOWN: Verdict.NOT_KNOWN,
}


def verdict_of(truth: bool) -> Verdict:
    """The verdict of a question that has only two answers."""
    return Verdict.YES if truth else Verdict.NO


def all_of(verdicts: Iterable[Verdict]) -> Verdict:
    """Yes when all are yes, no when one is no; of nothing at all, not known."""
    seen = set(verdicts)
    if Verdict.NO in seen:
        return Verdict.NO
    return Verdict.YES if seen == {Verdict.YES} else Verdict.NOT_KNOWN


def any_of(verdicts: Iterable[Verdict]) -> Verdict:
    """Yes when one is yes, no when all are no; of nothing at all, not known."""
    seen = set(verdicts)
    if Verdict.YES in seen:
        return Verdict.YES
    return Verdict.NO if seen == {Verdict.NO} else Verdict.NOT_KNOWN
