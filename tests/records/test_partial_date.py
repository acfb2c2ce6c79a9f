"""Dates as far as they are known: what is read, how wide it is, and three-valued questions."""

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from edtf import parse_edtf
from hypothesis import example, given
from hypothesis import strategies as st

from darek.findings import Verdict, say
from darek.records import BadDate, PartialDate, Period, Precision, partial_date
from tests.records.strategies import (
    days,
    edtf_like,
    months,
    partial_dates,
    seasons,
    singles,
    unspecified,
    years,
)

YES, NO, NOT_KNOWN = Verdict.YES, Verdict.NO, Verdict.NOT_KNOWN


def day(text: str) -> date:
    return date.fromisoformat(text)


# --- what is read --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edtf", "first", "last", "precision"),
    [
        ("2018-05-12", "2018-05-12", "2018-05-12", Precision.DAY),
        ("2016-02-29", "2016-02-29", "2016-02-29", Precision.DAY),
        ("2018-05", "2018-05-01", "2018-05-31", Precision.MONTH),
        ("2018-02", "2018-02-01", "2018-02-28", Precision.MONTH),
        ("2018-05-XX", "2018-05-01", "2018-05-31", Precision.MONTH),
        ("2018-21", "2018-03-01", "2018-05-31", Precision.SEASON),
        ("2018-22", "2018-06-01", "2018-08-31", Precision.SEASON),
        ("2018-23", "2018-09-01", "2018-11-30", Precision.SEASON),
        ("2018-24", "2018-12-01", "2019-02-28", Precision.SEASON),
        ("2018", "2018-01-01", "2018-12-31", Precision.YEAR),
        ("2018-XX", "2018-01-01", "2018-12-31", Precision.YEAR),
        ("2018-XX-XX", "2018-01-01", "2018-12-31", Precision.YEAR),
        ("201X", "2010-01-01", "2019-12-31", Precision.DECADE),
        ("20XX", "2000-01-01", "2099-12-31", Precision.CENTURY),
        ("00XX", "0001-01-01", "0099-12-31", Precision.CENTURY),
        # between
        ("2017/2018-03", "2017-01-01", "2018-03-31", Precision.DECADE),
        ("2018-05-03/2018-05-09", "2018-05-03", "2018-05-09", Precision.MONTH),
        ("2018-05/2018-05", "2018-05-01", "2018-05-31", Precision.MONTH),
        ("2018-03/2018-04", "2018-03-01", "2018-04-30", Precision.SEASON),
        ("2018-12/2019-01", "2018-12-01", "2019-01-31", Precision.SEASON),
        ("2018-05/2018-06", "2018-05-01", "2018-06-30", Precision.YEAR),
        ("1999/2001", "1999-01-01", "2001-12-31", Precision.OPEN),
        ("1950/2018", "1950-01-01", "2018-12-31", Precision.OPEN),
        ("2018-05-03/2018", "2018-05-03", "2018-12-31", Precision.YEAR),
        ("2018/2018-05-03", "2018-01-01", "2018-05-03", Precision.YEAR),
        # open
        ("../2018", "0001-01-01", "2018-12-31", Precision.OPEN),
        ("/2018", "0001-01-01", "2018-12-31", Precision.OPEN),
        ("2018-05/..", "2018-05-01", "9999-12-31", Precision.OPEN),
        ("2018-05/", "2018-05-01", "9999-12-31", Precision.OPEN),
        # one of these
        ("[2017-03,2017-05]", "2017-03-01", "2017-05-31", Precision.SEASON),
        ("[2017-03,2018-05]", "2017-03-01", "2018-05-31", Precision.DECADE),
        ("[2018-05-03, 2018-05-09]", "2018-05-03", "2018-05-09", Precision.MONTH),
        ("[2018-05-09,2018-05-03]", "2018-05-03", "2018-05-09", Precision.MONTH),
        ("[2018-01..2018-02,2018-12..2019-02]", "2018-01-01", "2019-02-28", Precision.DECADE),
        ("[..2018-05]", "0001-01-01", "2018-05-31", Precision.OPEN),
        ("[2018-05..]", "2018-05-01", "9999-12-31", Precision.OPEN),
        # about and in doubt
        ("2018-05-12~", "2018-05-05", "2018-05-19", Precision.DAY),
        ("2018-05-12?", "2018-05-05", "2018-05-19", Precision.DAY),
        ("2018-05-12%", "2018-05-05", "2018-05-19", Precision.DAY),
        ("2018-05~", "2018-04-01", "2018-06-30", Precision.MONTH),
        ("2018-02~", "2018-01-01", "2018-03-31", Precision.MONTH),
        ("2018-24?", "2018-09-01", "2019-05-31", Precision.SEASON),
        ("2018?", "2017-01-01", "2019-12-31", Precision.YEAR),
        ("201X~", "2000-01-01", "2029-12-31", Precision.DECADE),
        ("20XX~", "1900-01-01", "2199-12-31", Precision.CENTURY),
        ("2018-05-03~/2018-05-10", "2018-04-26", "2018-05-10", Precision.MONTH),
        ("../2018~", "0001-01-01", "2019-12-31", Precision.OPEN),
        ("[2017~,2018-03]", "2016-01-01", "2018-12-31", Precision.DECADE),
        # the ends of the calendar
        ("0001-01-01~", "0001-01-01", "0001-01-08", Precision.DAY),
        ("9999-12~", "9999-11-01", "9999-12-31", Precision.MONTH),
        ("9999-11~", "9999-10-01", "9999-12-31", Precision.MONTH),
    ],
)
def test_reads(edtf: str, first: str, last: str, precision: Precision) -> None:
    read = PartialDate.parse(edtf)
    assert (read.first, read.last) == (day(first), day(last))
    assert read.precision is precision
    assert read.edtf == str(read) == edtf


@pytest.mark.parametrize(
    ("edtf", "approximate", "uncertain"),
    [
        ("2018-05", False, False),
        ("2018-05~", True, False),
        ("2018-05?", False, True),
        ("2018-05%", True, True),
        ("2017?/2018~", True, True),
        ("[2017,2018~]", True, False),
    ],
)
def test_hedges(edtf: str, approximate: bool, uncertain: bool) -> None:
    read = PartialDate.parse(edtf)
    assert (read.approximate, read.uncertain) == (approximate, uncertain)
    assert read.hedged is (approximate or uncertain)


FORMS = "write it as 2018, 2018-05, 2018-05-12, 2018-21 (spring)"


@pytest.mark.parametrize(
    ("edtf", "why"),
    [
        ("2018-13", "there is no month 13"),
        ("2018-00", "there is no month 00"),
        ("2018-25", "there is no month 25"),
        ("2018-02-30", "2018-02 has no day 30"),
        ("2017-02-29", "2017-02 has no day 29"),
        ("2018-05-00", "2018-05 has no day 00"),
        ("2018-05-32", "2018-05 has no day 32"),
        ("2018-21-05", "a season has no days"),
        ("2018-21-XX", "a season has no days"),
        ("2018-XX-05", "a day needs its month"),
        ("201X-05", "a month needs its year"),
        ("0000", "there is no year 0000"),
        ("0000-05-12", "there is no year 0000"),
        ("2018/2017", "the interval ends before it begins"),
        ("2018-05-12/2018-05-11", "the interval ends before it begins"),
        ("[2018..2017]", "the interval ends before it begins"),
        ("/", "an interval needs a beginning or an end"),
        ("../..", "an interval needs a beginning or an end"),
        ("[..]", "an interval needs a beginning or an end"),
        ("[" + "2018," * 60 + "2018]", "more than 200 characters"),
        ("9" * 100_000, "more than 200 characters"),
        ("", FORMS),
        ("May 2018", FORMS),
        ("12.05.2018", FORMS),
        ("2018-5-12", FORMS),
        ("18-05-12", FORMS),
        ("12018", FORMS),
        ("Y12018", FORMS),
        ("-2018", FORMS),
        ("2018-05-12T10:00:00Z", FORMS),
        ("2018-05-12\n", FORMS),
        (" 2018", FORMS),
        ("2018~?", FORMS),
        ("2018-~05", FORMS),
        ("2018-xx", FORMS),
        ("٢٠١٨", FORMS),
        ("２０１８-05", FORMS),
        ("[]", FORMS),
        ("[2018,]", FORMS),
        ("[2018", FORMS),
        ("[2018\t,2019]", FORMS),
        ("{2017,2018}", FORMS),
        ("2017/2018/2019", FORMS),
        ("unknown", FORMS),
    ],
)
def test_refuses_and_says_why(edtf: str, why: str) -> None:
    with pytest.raises(BadDate) as refused:
        PartialDate.parse(edtf)
    assert say(refused.value.message).startswith(why)


def test_same_writing_is_equal_and_the_same_day_is_a_question() -> None:
    about, interval = PartialDate.parse("2018-05"), PartialDate.parse("2018-05/2018-05")
    assert about == partial_date("2018-05")
    assert hash(about) == hash(partial_date("2018-05"))
    assert about != interval
    assert about != "2018-05"
    assert about.same_day(interval) is NOT_KNOWN
    assert PartialDate.of(day("2018-05-12")) == PartialDate.parse("2018-05-12")


# --- against another program ---------------------------------------------------------------------


def strict_bounds(edtf: str) -> tuple[date, date]:
    """What the edtf library says, which ends a winter with its December."""
    read: Any = parse_edtf(edtf)
    return date(*read.lower_strict()[:3]), date(*read.upper_strict()[:3])


@given(st.one_of(years, months, days, unspecified, seasons))
@example("2018-24")
def test_bounds_are_those_of_the_edtf_library(edtf: str) -> None:
    read = PartialDate.parse(edtf)
    first, last = strict_bounds(edtf)
    assert read.first == first
    if len(edtf) == 7 and edtf.endswith("-24"):
        assert last == day(f"{edtf[:4]}-12-31")
        assert read.last + timedelta(days=1) == day(f"{int(edtf[:4]) + 1:04}-03-01")
    else:
        assert read.last == last


@given(st.one_of(years, months, days), st.one_of(years, months, days))
def test_interval_bounds_are_those_of_the_edtf_library(begin: str, end: str) -> None:
    edtf = f"{begin}/{end}"
    first, last = strict_bounds(edtf)
    if first > last:
        with pytest.raises(BadDate):
            PartialDate.parse(edtf)
    else:
        read = PartialDate.parse(edtf)
        assert (read.first, read.last) == (first, last)


@given(singles, st.sampled_from("?~%"))
def test_a_hedge_widens_both_ends_and_leaves_the_precision(edtf: str, hedge: str) -> None:
    plain, doubted = PartialDate.parse(edtf), PartialDate.parse(edtf + hedge)
    assert doubted.first < plain.first <= plain.last < doubted.last
    assert doubted.precision is plain.precision


@given(singles, st.sampled_from("?~%"))
def test_a_hedge_keeps_whole_months_whole(edtf: str, hedge: str) -> None:
    doubted = PartialDate.parse(edtf + hedge)
    if doubted.precision is not Precision.DAY:
        assert doubted.first.day == 1
        assert (doubted.last + timedelta(days=1)).day == 1


@given(partial_dates())
def test_first_is_never_later_than_last(read: PartialDate) -> None:
    assert read.first <= read.last


def outcome(text: str) -> str:
    """The date as it reads, or whether words say why it is none."""
    try:
        return PartialDate.parse(text).edtf
    except BadDate as bad:
        return "a sentence" if say(bad.message) else "nothing"


@given(st.text(max_size=30) | edtf_like)
def test_any_text_is_a_date_or_a_bad_date(text: str) -> None:
    assert outcome(text) in (text, "a sentence")


# --- questions -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "before", "after", "same"),
    [
        ("2018-05-12", "2018-05-13", YES, NO, NO),
        ("2018-05-12", "2018-05-12", NO, NO, YES),
        ("2018-05-12", "2018-05-11", NO, YES, NO),
        ("2018-05", "2018-06", YES, NO, NO),
        ("2018-05", "2018-05", NOT_KNOWN, NOT_KNOWN, NOT_KNOWN),
        ("2018-05", "2018-05-31", NOT_KNOWN, NO, NOT_KNOWN),
        ("2018-05", "2018-05-01", NO, NOT_KNOWN, NOT_KNOWN),
        ("2018", "2018-21", NOT_KNOWN, NOT_KNOWN, NOT_KNOWN),
        ("2018-24", "2019-01-15", NOT_KNOWN, NOT_KNOWN, NOT_KNOWN),
        ("2018-05~", "2018-06-15", NOT_KNOWN, NOT_KNOWN, NOT_KNOWN),
        ("2018-05~", "2018-07-01", YES, NO, NO),
        ("../2018", "2019-01-01", YES, NO, NO),
        ("../2018", "2018-06-01", NOT_KNOWN, NOT_KNOWN, NOT_KNOWN),
        ("2018/..", "2017-12-31", NO, YES, NO),
        ("[2017-03,2017-05]", "2017-06-01", YES, NO, NO),
    ],
)
def test_before_after_and_same(
    one: str, other: str, before: Verdict, after: Verdict, same: Verdict
) -> None:
    read, compared = PartialDate.parse(one), PartialDate.parse(other)
    assert read.before(compared) is before
    assert read.after(compared) is after
    assert read.same_day(compared) is same
    assert read.on_or_before(compared) is ~after
    assert read.on_or_after(compared) is ~before


THREE_MONTHS = Period.parse("P3M")


@pytest.mark.parametrize(
    ("taken", "received", "verdict"),
    [
        pytest.param("2018-21", "2018-07-01", NOT_KNOWN, id="spring straddles the limit"),
        pytest.param("2018-04-01", "2018-07-01", YES, id="the last day"),
        pytest.param("2018-03-31", "2018-07-01", NO, id="one day late"),
        pytest.param("2018-07-01", "2018-07-01", YES, id="the same day"),
        pytest.param("2018-07-02", "2018-07-01", NO, id="not yet"),
        pytest.param("2018-11-30", "2019-02-28", YES, id="the 30th of February"),
        pytest.param("2018-11-29", "2019-03-01", NO, id="past the end of February"),
        pytest.param("2018-05", "2018-08-01", YES, id="all of the month inside"),
        pytest.param("2018-05", "2018-08-02", NOT_KNOWN, id="the first of May is late"),
        pytest.param("2018-05", "2018-08-31", NOT_KNOWN, id="the 31st of May is not"),
        pytest.param("2018-05", "2018-09-01", NO, id="all of the month outside"),
        pytest.param("2018-05~", "2018-06-30", YES, id="about May"),
        pytest.param("2018-05~", "2018-07-15", NOT_KNOWN, id="about May, or April"),
        pytest.param("2018", "2018-06-30", NOT_KNOWN, id="the year is not over"),
        pytest.param("../2017", "2018-01-31", NOT_KNOWN, id="perhaps December"),
        pytest.param("../2017", "2018-04-01", NO, id="or before"),
        pytest.param("2018-06/..", "2018-07-01", NOT_KNOWN, id="or after"),
        pytest.param("2018-08/..", "2018-07-01", NO, id="not yet, or after"),
        pytest.param("2018-05", "2018-06/2018-07", YES, id="received some day"),
        pytest.param("2018-05", "2018-06/2018-09", NOT_KNOWN, id="received some time"),
    ],
)
def test_within_three_months(taken: str, received: str, verdict: Verdict) -> None:
    until = PartialDate.parse(received)
    assert PartialDate.parse(taken).within(THREE_MONTHS, until=until) is verdict


@pytest.mark.parametrize(
    ("edtf", "told", "last"),
    [
        pytest.param("2018-03", "2018-03-20", "2018-03-20", id="in this month"),
        pytest.param("2018", "2018-03-20", "2018-03-20", id="in this year"),
        pytest.param("2018-03~", "2018-04-02", "2018-04-02", id="about last month"),
        pytest.param("2018-01/..", "2018-03-20", "2018-03-20", id="since"),
        pytest.param("2018-02", "2018-03-20", "2018-02-28", id="over before"),
        pytest.param("2018-03-20", "2018-03-20", "2018-03-20", id="today"),
        pytest.param("2018-04", "2018-03-20", "2018-04-30", id="still to come"),
    ],
)
def test_what_was_told_of_had_happened(edtf: str, told: str, last: str) -> None:
    read = PartialDate.parse(edtf)
    known = read.happened_by(day(told))
    assert (known.first, known.last) == (read.first, day(last))
    assert (known.edtf, known.precision) == (read.edtf, read.precision)
    assert (known == read) is (known.last == read.last)


def test_taken_this_month_and_told_of_lies_inside_the_limit() -> None:
    """Without the day it was told of, the rest of the month would straddle."""
    taken, told = PartialDate.parse("2018-03"), day("2018-03-20")
    assert taken.within(THREE_MONTHS, until=told) is NOT_KNOWN
    assert taken.happened_by(told).within(THREE_MONTHS, until=told) is YES


# --- questions against brute force ---------------------------------------------------------------

_ORIGIN = date(2016, 1, 28)


@st.composite
def short_dates(draw: st.DrawFn) -> PartialDate:
    """Dates of few days, near each other, month ends and a leap day among them."""
    first = _ORIGIN + timedelta(days=draw(st.integers(0, 40)))
    last = first + timedelta(days=draw(st.integers(0, 9)))
    return PartialDate.parse(f"{first}/{last}" if last > first else str(first))


def each_day(one: PartialDate) -> list[date]:
    return [one.first + timedelta(days=n) for n in range((one.last - one.first).days + 1)]


def agreed(answers: list[bool]) -> Verdict:
    """Yes if all are, no if none is."""
    return YES if all(answers) else NOT_KNOWN if any(answers) else NO


@given(short_dates(), short_dates())
def test_comparisons_are_those_of_all_pairs_of_days(one: PartialDate, other: PartialDate) -> None:
    pairs = list(product(each_day(one), each_day(other)))
    assert one.before(other) is agreed([a < b for a, b in pairs])
    assert one.after(other) is agreed([a > b for a, b in pairs])
    assert one.on_or_before(other) is agreed([a <= b for a, b in pairs])
    assert one.on_or_after(other) is agreed([a >= b for a, b in pairs])
    assert one.same_day(other) is agreed([a == b for a, b in pairs])


@given(
    short_dates(),
    short_dates(),
    st.builds(Period, months=st.integers(0, 2), days=st.integers(0, 12)),
)
def test_within_is_that_of_all_pairs_of_days(
    one: PartialDate, other: PartialDate, period: Period
) -> None:
    pairs = product(each_day(one), each_day(other))
    expected = agreed([begun <= then <= period.after(begun) for begun, then in pairs])
    assert one.within(period, until=other) is expected


@given(partial_dates(), partial_dates())
def test_before_and_after_mirror_each_other(one: PartialDate, other: PartialDate) -> None:
    assert one.before(other) is other.after(one)
    assert one.same_day(other) is other.same_day(one)
    assert [one.before(other), one.after(other), one.same_day(other)].count(YES) <= 1


@given(partial_dates(), st.dates(), st.dates())
def test_knowing_more_never_turns_yes_into_no(read: PartialDate, told: date, on: date) -> None:
    known = read.happened_by(told)
    for vague, sharp in (
        (read.before(on), known.before(on)),
        (read.after(on), known.after(on)),
        (read.within(THREE_MONTHS, until=on), known.within(THREE_MONTHS, until=on)),
    ):
        assert vague in (sharp, NOT_KNOWN)
