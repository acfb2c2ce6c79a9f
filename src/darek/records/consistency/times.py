"""The order of time: an end does not lie before its beginning."""

from collections.abc import Iterator

from darek.findings import Verdict, message
from darek.records.consistency.raw_case import Problem, records_in, text_of
from darek.records.edtf import BadDate
from darek.records.partial_date import PartialDate, partial_date
from darek.records.strict_json import Json

_ORDER = (
    ("claims", "since", "until"),
    ("identifications", "decided_on", "undone_on"),
    ("consents", "given_on", "expires_on"),
    ("consents", "given_on", "withdrawn_on"),
    ("referrals", "sent_on", "received_on"),
)
"""(list, what comes first, what comes on the same day or later)."""


def time_problems(raw: Json) -> Iterator[Problem]:
    """Only what is certain: "spring 2018" does not lie before May 2018."""
    for listed, earlier, later in _ORDER:
        for place, item in records_in(raw, listed):
            first, then = _date(item, earlier), _date(item, later)
            if first is not None and then is not None and then.before(first) is Verdict.YES:
                problem = message("records.file.before", key=earlier, given=first.edtf)
                yield f"{place}.{later}", problem


def _date(item: Json, key: str) -> PartialDate | None:
    given = text_of(item, key)
    try:
        return partial_date(given) if given is not None else None
    except BadDate:
        return None  # wrong form, and reported as such
