"""Terms: the reading of the day, and the day on which it ends."""

from datetime import date

import pytest

from darek.law import Standing, TermNotInForce, UnknownTerm, term, term_ids
from darek.records import Period


@pytest.mark.parametrize(
    ("id", "start", "due"),
    [
        pytest.param("kz.appeal.reply", "2026-11-20", "2026-12-11", id="15 working days"),
        pytest.param("kz.appeal.reply", "2026-12-07", "2026-12-29", id="over Independence day"),
        pytest.param(
            "kz.appeal.reply", "2019-01-15", "2019-02-14", id="before 1 July 2021: 30 days"
        ),
        pytest.param("kz.appeal.reply", "2021-06-30", "2021-07-30", id="last day of the old law"),
        pytest.param("kz.appeal.reply", "2021-07-01", "2021-07-26", id="first day of the new law"),
        pytest.param("kz.appeal.extension", "2021-12-31", "2022-02-28", id="two months, clamped"),
        pytest.param("kz.appeal.forwarding", "2026-11-20", "2026-11-25", id="3 working days"),
        pytest.param("kg.appeal.reply", "2026-11-20", "2026-12-10", id="14 working days"),
        pytest.param(
            "kg.appeal.reply", "2025-12-30", "2026-01-28", id="over the New Year holidays"
        ),
        pytest.param("kg.appeal.registration", "2026-11-20", "2026-11-23", id="next working day"),
        pytest.param("un.wgeid.urgent.window", "2026-08-20", "2026-11-20", id="three months"),
        pytest.param("un.wgeid.urgent.window", "2026-11-30", "2027-02-28", id="to February's end"),
        pytest.param(
            "un.wgeid.urgent.connected", "2024-02-29", "2025-02-28", id="a leap day's year"
        ),
        pytest.param("un.wgeid.urgent.warn", "2026-08-20", "2026-11-03", id="75 days"),
        pytest.param("un.wgeid.urgent.urge", "2026-08-20", "2026-11-13", id="85 days"),
        pytest.param("un.wgeid.six_months", "2026-08-31", "2027-02-28", id="six months"),
        pytest.param("un.ced.state_reply", "2026-12-25", "2027-01-08", id="two weeks"),
        pytest.param("kz.consular.chase", "2026-11-20", "2026-11-27", id="weekly"),
    ],
)
def test_due(id: str, start: str, due: str) -> None:
    begins = date.fromisoformat(start)
    assert term(id, begins).due(begins) == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("id", "on", "period", "counted", "standing"),
    [
        ("kz.appeal.reply", "2021-06-30", Period(days=30), "calendar", Standing.UNVERIFIED),
        ("kz.appeal.reply", "2021-07-01", Period(days=15), "working", Standing.SOURCED),
        ("kg.appeal.reply", "2019-01-15", Period(days=14), "working", Standing.SOURCED),
        ("kg.appeal.extension", "2026-11-20", Period(days=30), "calendar", Standing.DOUBTFUL),
        ("un.wgeid.urgent.window", "2026-11-20", Period(months=3), "calendar", Standing.SOURCED),
        (
            "un.wgeid.urgent.connected",
            "2026-11-20",
            Period(months=12),
            "calendar",
            Standing.SOURCED,
        ),
        ("un.wgeid.six_months", "2026-11-20", Period(months=6), "calendar", Standing.UNVERIFIED),
        ("un.wgeid.urgent.warn", "2026-11-20", Period(days=75), "calendar", Standing.OURS),
    ],
)
def test_reading(id: str, on: str, period: Period, counted: str, standing: Standing) -> None:
    reading = term(id, date.fromisoformat(on))
    assert (reading.period, reading.counted, reading.standing) == (period, counted, standing)


def test_the_warnings_come_in_order_and_before_the_window_shuts() -> None:
    taken = date(2026, 8, 20)
    warn, urge, shut = (
        term(f"un.wgeid.urgent.{stage}", taken).due(taken) for stage in ("warn", "urge", "window")
    )
    assert warn < urge < shut


def test_unknown_term_lists_the_known_ones() -> None:
    with pytest.raises(UnknownTerm, match=r"kz\.appeal\.answer") as error:
        term("kz.appeal.answer", date(2026, 1, 1))
    assert "kz.appeal.reply" in str(error.value)


def test_a_term_that_did_not_exist_on_the_day_says_so() -> None:
    with pytest.raises(TermNotInForce, match=r"kz\.appeal\.forwarding .*2019-01-15"):
        term("kz.appeal.forwarding", date(2019, 1, 15))


def test_every_term_has_a_reading_for_today() -> None:
    for id in term_ids():
        assert term(id, date(2026, 11, 20)).due(date(2026, 11, 20)) > date(2026, 11, 20)
