"""Dates said in words, as far as the source knows them and no further."""

import re
from typing import Final

from darek.findings import Message, message
from darek.records import PartialDate
from darek.referrals.wording import Wording

_SINGLE: Final = re.compile(
    r"(?P<year>[\dX]{4})(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<doubt>[?~%]?)"
)
_SEASONS: Final = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_DOUBTS: Final = {"~": "about", "?": "uncertain", "%": "about_uncertain"}


def said_date(when: PartialDate, wording: Wording) -> str:
    """A date as exact, as vague and as doubtful as its EDTF says."""
    return wording.say(_message(when.edtf))


def _message(edtf: str) -> Message:
    if edtf.startswith("["):
        return message("referrals.day.one_of", days=tuple(map(_member, edtf[1:-1].split(","))))
    if "/" in edtf:
        return _interval(*edtf.split("/", 1))
    return _single(edtf)


def _member(text: str) -> Message:
    first, dots, last = text.strip().partition("..")
    return _interval(first, last) if dots else _single(first)


def _interval(first: str, last: str) -> Message:
    if first in ("", ".."):
        return message("referrals.day.or_before", day=_single(last))
    if last in ("", ".."):
        return message("referrals.day.or_after", day=_single(first))
    return message("referrals.day.between", first=_single(first), last=_single(last))


def _single(edtf: str) -> Message:
    found = _SINGLE.fullmatch(edtf)
    if found is None:
        raise ValueError(f"not a date that records read: {edtf!r}")
    year, month, day = (found[part] for part in ("year", "month", "day"))
    plain = _exact(year, month, day)
    doubt = _DOUBTS.get(found["doubt"])
    return message(f"referrals.day.{doubt}", day=plain) if doubt else plain


def _exact(year: str, month: str | None, day: str | None) -> Message:
    if "X" in year:
        years = {"first": year.replace("X", "0"), "last": year.replace("X", "9")}
        return message("referrals.day.years", **years)
    if month in (None, "XX"):
        return message("referrals.day.year", year=year)
    if month in _SEASONS:
        season = message(f"referrals.day.{_SEASONS[month]}")
        return message("referrals.day.season", year=year, season=season)
    named = message(f"referrals.day.month.{int(month)}")
    if day in (None, "XX"):
        alone = message(f"referrals.day.month_alone.{int(month)}")
        return message("referrals.day.month_of_year", year=year, month=alone)
    return message("referrals.day.day", year=year, month=named, day=int(day))
