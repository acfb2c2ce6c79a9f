"""Lengths of time as laws give them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from darek.records import Period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("P3M", Period(months=3)),
        ("P1Y", Period(months=12)),
        ("P1Y6M", Period(months=18)),
        ("P2W", Period(days=14)),
        ("P15D", Period(days=15)),
        ("P1Y2M3W4D", Period(months=14, days=25)),
        ("P0D", Period()),
    ],
)
def test_reads_iso_8601(text: str, period: Period) -> None:
    assert Period.parse(text) == period


@pytest.mark.parametrize(
    "text", ["", "P", "3M", "PM", "P3", "p3m", "P-3M", "P3M ", "P3M\n", "PT3H", "P1D1M", "P٣M"]
)
def test_refuses_what_is_no_period(text: str) -> None:
    with pytest.raises(ValueError, match="not a period such as P3M"):
        Period.parse(text)


@pytest.mark.parametrize(
    ("period", "day", "after", "before"),
    [
        ("P1M", "2019-01-31", "2019-02-28", "2018-12-31"),
        ("P1M", "2020-01-31", "2020-02-29", "2019-12-31"),
        ("P1M", "2018-03-31", "2018-04-30", "2018-02-28"),
        ("P3M", "2018-07-01", "2018-10-01", "2018-04-01"),
        ("P3M", "2018-11-30", "2019-02-28", "2018-08-30"),
        ("P1Y", "2020-02-29", "2021-02-28", "2019-02-28"),
        ("P4Y", "2020-02-29", "2024-02-29", "2016-02-29"),
        ("P15D", "2018-12-20", "2019-01-04", "2018-12-05"),
        ("P1M1D", "2019-01-31", "2019-03-01", "2018-12-30"),
        ("P0D", "2018-07-01", "2018-07-01", "2018-07-01"),
    ],
)
def test_after_and_before(period: str, day: str, after: str, before: str) -> None:
    read, start = Period.parse(period), date.fromisoformat(day)
    assert read.after(start) == date.fromisoformat(after)
    assert read.before(start) == date.fromisoformat(before)


@pytest.mark.parametrize("period", ["P1M", "P1D", "P9999Y", "P999999999999D", "P99999999999999M"])
def test_stops_at_the_ends_of_the_calendar(period: str) -> None:
    read = Period.parse(period)
    assert read.after(date.max) == date.max
    assert read.before(date.min) == date.min


periods = st.builds(Period, months=st.integers(0, 240), days=st.integers(0, 400))
far_from_the_ends = st.dates(date(1500, 1, 1), date(2500, 12, 31))


@given(st.integers(0, 400), far_from_the_ends)
def test_days_there_and_back_are_the_same_day(days: int, day: date) -> None:
    period = Period(days=days)
    assert period.after(day) - day == timedelta(days=days)
    assert period.before(period.after(day)) == day


@given(st.integers(0, 240), far_from_the_ends)
def test_months_there_and_back_differ_only_at_month_ends(months: int, day: date) -> None:
    period = Period(months=months)
    back = period.before(period.after(day))
    assert (back.year, back.month) == (day.year, day.month)
    assert back.day == min(day.day, period.after(day).day)


@given(periods, st.dates(), st.dates())
def test_a_later_start_never_ends_earlier(period: Period, one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)
    assert period.after(first) <= period.after(last)
    assert period.before(first) <= period.before(last)
    assert period.before(one) <= one <= period.after(one)
