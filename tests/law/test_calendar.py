"""Working days, against decisions that governments announced, and against a plain count."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from darek.law import UnknownCalendar, add_working_days, is_working_day


@pytest.mark.parametrize(
    ("state", "day", "works"),
    [
        pytest.param("KZ", "2019-03-25", False, id="23 March on a Saturday, kokshetau.online"),
        pytest.param("KZ", "2019-07-08", False, id="6 July on a Saturday, kokshetau.online"),
        pytest.param("KZ", "2019-12-02", False, id="1 December on a Sunday, kokshetau.online"),
        pytest.param("KZ", "2023-07-01", True, id="Saturday worked for the 7th, aqparat.info"),
        pytest.param("KZ", "2023-07-07", False, id="off for Saturday the 1st, aqparat.info"),
        pytest.param("KZ", "2024-05-04", True, id="Saturday worked for the 8th, alataunews.kz"),
        pytest.param("KZ", "2024-05-08", False, id="off for Saturday the 4th, alataunews.kz"),
        pytest.param("KZ", "2025-01-03", False, id="off for Sunday the 5th, informburodata.com"),
        pytest.param("KZ", "2025-01-05", True, id="Sunday worked, informburodata.com"),
        pytest.param("KZ", "2026-01-05", True, id="Monday after New Year, alau.kz"),
        pytest.param("KZ", "2026-01-07", False, id="Orthodox Christmas, alau.kz"),
        pytest.param("KZ", "2026-03-09", False, id="8 March on a Sunday, alau.kz"),
        pytest.param("KZ", "2026-03-25", False, id="Nauryz over a weekend, alau.kz"),
        pytest.param("KZ", "2026-05-11", False, id="9 May on a Saturday, alau.kz"),
        pytest.param("KZ", "2026-05-27", False, id="Kurban ait, alau.kz"),
        pytest.param("KZ", "2026-08-31", True, id="no Constitution day in 2026, taspanews.kz"),
        pytest.param("KZ", "2026-10-26", False, id="25 October on a Sunday, mgorod.kz"),
        pytest.param("KG", "2022-01-04", False, id="off for 15 January, alliance-press.kg"),
        pytest.param("KG", "2022-01-15", True, id="Saturday worked, alliance-press.kg"),
        pytest.param("KG", "2022-02-26", True, id="Saturday worked, kloop.kg"),
        pytest.param("KG", "2023-03-20", False, id="off for 29 April, bulak.kg"),
        pytest.param("KG", "2023-04-29", True, id="Saturday worked, bulak.kg"),
        pytest.param("KG", "2023-11-06", False, id="off for 11 November, bulak.kg"),
        pytest.param("KG", "2026-01-08", False, id="decided in December 2025, 24.kg"),
        pytest.param("KG", "2026-01-09", False, id="decided in December 2025, 24.kg"),
        pytest.param("KG", "2026-02-07", False, id="Saturday that only the draft had worked"),
        pytest.param("KG", "2026-05-08", False, id="May holidays, 24.kg"),
        pytest.param("KG", "2026-08-31", False, id="Independence day, 24.kg"),
        pytest.param("KZ", "2026-11-20", True, id="a Friday"),
        pytest.param("KZ", "2026-11-21", False, id="a Saturday"),
        pytest.param("KZ", "1900-01-02", True, id="long before any holiday is known"),
    ],
)
def test_is_working_day(state: str, day: str, works: bool) -> None:
    assert is_working_day(state, date.fromisoformat(day)) is works


@pytest.mark.parametrize(
    ("state", "start", "count", "end"),
    [
        pytest.param("KZ", "2026-11-20", 0, "2026-11-20", id="none counted"),
        pytest.param("KZ", "2026-11-20", 1, "2026-11-23", id="over a weekend"),
        pytest.param("KZ", "2026-11-21", 1, "2026-11-23", id="from a Saturday"),
        pytest.param("KZ", "2026-12-30", 3, "2027-01-06", id="over New Year"),
        pytest.param("KZ", "2023-06-29", 2, "2023-07-01", id="ends on a worked Saturday"),
        pytest.param("KG", "2025-12-31", 1, "2026-01-12", id="over an override"),
        pytest.param("KZ", "9999-12-30", 60, "9999-12-31", id="stops at the calendar's end"),
    ],
)
def test_add_working_days(state: str, start: str, count: int, end: str) -> None:
    assert add_working_days(state, date.fromisoformat(start), count) == date.fromisoformat(end)


def counted_day_by_day(state: str, start: date, count: int) -> date:
    day = start
    while count:
        day += timedelta(days=1)
        count -= is_working_day(state, day)
    return day


@given(
    state=st.sampled_from(["KZ", "KG"]),
    start=st.dates(date(1995, 1, 1), date(2030, 12, 31)),
    count=st.integers(0, 400),
)
def test_the_sum_agrees_with_a_count_day_by_day(state: str, start: date, count: int) -> None:
    assert add_working_days(state, start, count) == counted_day_by_day(state, start, count)


@given(
    start=st.dates(date(2015, 1, 1), date(2027, 12, 31)),
    first=st.integers(0, 60),
    second=st.integers(0, 60),
)
def test_two_terms_in_a_row_are_one(start: date, first: int, second: int) -> None:
    midway = add_working_days("KG", start, first)
    assert add_working_days("KG", midway, second) == add_working_days("KG", start, first + second)


def test_a_state_without_calendar_is_an_error_that_lists_the_known_ones() -> None:
    with pytest.raises(UnknownCalendar, match=r"CN.*KG, KZ"):
        add_working_days("CN", date(2026, 1, 1), 1)
    with pytest.raises(UnknownCalendar, match=r"CN.*KG, KZ"):
        is_working_day("CN", date(2026, 1, 1))


def test_days_are_not_counted_backwards() -> None:
    with pytest.raises(ValueError, match="forwards"):
        add_working_days("KZ", date(2026, 1, 1), -1)
