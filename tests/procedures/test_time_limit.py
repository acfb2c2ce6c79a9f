"""The urgent procedure: three months from the taking to the day the report is received."""

from datetime import date

import pytest

from darek.findings import Verdict
from darek.procedures import Assessment
from tests.cases import CaseOf, a_case
from tests.judging import CLOSED, NO, NOT_KNOWN, OPEN, YES, finding_on, judged, steps, verdict_on

PROCEDURE, RULE = "un.wgeid.urgent", "within_three_months"


def asked(when: str | CaseOf, day: str) -> Assessment:
    case = when if isinstance(when, CaseOf) else a_case().taken(when, "CN")
    return judged(case.whereabouts("unknown"), PROCEDURE, day)


@pytest.mark.parametrize(
    ("taken", "day", "verdict", "left"),
    [
        pytest.param("2018-07-01", "2018-07-01", YES, 92, id="the day itself"),
        pytest.param("2018-07-01", "2018-09-30", YES, 1, id="a day before three months"),
        pytest.param("2018-07-01", "2018-10-01", YES, 0, id="three months to the day"),
        pytest.param("2018-07-01", "2018-10-02", NO, None, id="a day late"),
        pytest.param("2018-11-30", "2019-02-28", YES, 0, id="30 November, end of February"),
        pytest.param("2018-11-30", "2019-03-01", NO, None, id="30 November, 1 March"),
        pytest.param("2019-11-30", "2020-02-29", YES, 0, id="30 November, a leap year"),
        pytest.param("2018-11-28", "2019-02-28", YES, 0, id="28 November"),
        pytest.param("2018-12-31", "2019-03-31", YES, 0, id="31 December"),
        pytest.param("2018-05-31", "2018-08-31", YES, 0, id="31 May"),
        pytest.param("2018-03-31", "2018-06-30", YES, 0, id="31 March, 30 June"),
        pytest.param("2018-03-31", "2018-07-01", NO, None, id="31 March, 1 July"),
        pytest.param("2018-06", "2018-08-15", YES, 17, id="a month, well inside"),
        pytest.param("2018-06", "2018-09-01", YES, 0, id="a month, its first day just inside"),
        pytest.param("2018-06", "2018-09-02", NOT_KNOWN, 0, id="a month that straddles"),
        pytest.param("2018-06", "2018-09-30", NOT_KNOWN, 0, id="a month, its last day inside"),
        pytest.param("2018-06", "2018-10-01", NO, None, id="a month, all of it outside"),
        pytest.param("2018-21", "2018-06-01", YES, 0, id="spring, 1 June"),
        pytest.param("2018-21", "2018-07-01", NOT_KNOWN, 0, id="spring, 1 July"),
        pytest.param("2018-21", "2018-09-01", NO, None, id="spring, 1 September"),
        pytest.param("2018", "2019-03-31", NOT_KNOWN, 0, id="a year, its last day inside"),
        pytest.param("2018", "2019-04-01", NO, None, id="a year, outside"),
        pytest.param("2018-06-10~", "2018-09-02", YES, 1, id="about a day, inside"),
        pytest.param("2018-06-10~", "2018-09-10", NOT_KNOWN, 0, id="about a day, straddling"),
        pytest.param("2018-06-10~", "2018-09-18", NO, None, id="about a day, outside"),
        pytest.param("2018-06~", "2018-09-10", NOT_KNOWN, 0, id="about a month"),
        pytest.param("2018-06-10?", "2018-09-10", NOT_KNOWN, 0, id="a day in doubt"),
        pytest.param("2018-05-20/2018-06-10", "2018-09-01", NOT_KNOWN, 0, id="an interval"),
        pytest.param("2018-08-01", "2018-07-01", NO, None, id="after the day of asking"),
    ],
)
def test_at_the_edges(taken: str, day: str, verdict: Verdict, left: int | None) -> None:
    assessment = asked(taken, day)
    assert verdict_on(assessment, RULE) is verdict
    assert assessment.days_left == left
    assert assessment.answer is verdict


def test_what_straddles_is_to_be_sent_today() -> None:
    assert "procedures.mend.send_today" in steps(asked("2018-06", "2018-09-15"), RULE)


@pytest.mark.parametrize(
    ("day", "stage", "step"),
    [
        ("2018-09-13", "inside", set()),  # day 74
        ("2018-09-14", "shuts_soon", {"procedures.mend.send_soon"}),  # day 75
        ("2018-09-23", "shuts_soon", {"procedures.mend.send_soon"}),  # day 84
        ("2018-09-24", "send_today", {"procedures.mend.send_today"}),  # day 85
        ("2018-10-01", "send_today", {"procedures.mend.send_today"}),
    ],
)
def test_warnings_from_day_75_and_85(day: str, stage: str, step: set[str]) -> None:
    assessment = asked("2018-07-01", day)
    assert verdict_on(assessment, RULE) is YES
    assert finding_on(assessment, RULE).because.id == f"procedures.time_limit.{stage}"
    assert steps(assessment, RULE) == step


def test_a_month_recorded_while_it_lasts_had_happened_by_then() -> None:
    case = a_case().taken("2018-03", "CN", recorded_on=date(2018, 3, 20))
    assert verdict_on(asked(case, "2018-03-20"), RULE) is YES


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        pytest.param(a_case(), NOT_KNOWN, id="no act at all"),
        pytest.param(a_case().taken(None, "CN"), NOT_KNOWN, id="an act without date"),
        pytest.param(
            a_case().taken("2018-03", "CN").taken("2018-08", "CN"), NOT_KNOWN, id="conflicting"
        ),
        pytest.param(
            a_case().taken("2018-08-01", "CN").taken("2018-08-20", "CN"),
            YES,
            id="conflicting, all inside",
        ),
        pytest.param(
            a_case().taken("2018-01-01", "CN").taken("2018-02-20", "CN"),
            NO,
            id="conflicting, all outside",
        ),
        pytest.param(
            a_case().taken("2017-03", "CN").act("released", "2017-09").taken("2018-08", "CN"),
            YES,
            id="released between",
        ),
        pytest.param(
            a_case().taken("2018-01", "CN").act("transferred", "2018-08"),
            NO,
            id="a transfer is no new disappearance",
        ),
        pytest.param(a_case().last_seen("2018-08", "CN"), YES, id="only last seen"),
        pytest.param(
            a_case().taken("2018-01-10", "CN").last_seen("2018-08-10", "CN"),
            NOT_KNOWN,
            id="taken outside, last heard of inside",
        ),
        pytest.param(
            a_case().taken("2018-08-10", "CN").last_seen("2018-01-10", "CN"),
            YES,
            id="seen long before the taking",
        ),
    ],
)
def test_which_dates_count(case: CaseOf, verdict: Verdict) -> None:
    assert verdict_on(asked(case, "2018-09-15"), RULE) is verdict


# --- connected cases -----------------------------------------------------------------------


def connected(own: str, *others: str) -> CaseOf:
    case = a_case().taken(own, "CN")
    for other in others:
        case.says("connected_case", other)
    return case


@pytest.mark.parametrize(
    ("own", "others", "verdict", "left"),
    [
        pytest.param(
            "2018-01-10", ["2018-08-01"], YES, 47, id="connected inside, own under a year"
        ),
        pytest.param("2018-01-10", ["2018-01-12"], NO, None, id="the other is outside, too"),
        pytest.param("2017-09-15", ["2018-08-01"], YES, 0, id="a year to the day"),
        pytest.param("2017-09-14", ["2018-08-01"], NO, None, id="a year and a day"),
        pytest.param("2018-01-10", ["2018-01-12", "2018-08-01"], YES, 47, id="one of two inside"),
        pytest.param("2018-01-10", ["2018-06"], NOT_KNOWN, 0, id="the other straddles"),
        pytest.param("2017-09", ["2018-08-01"], NOT_KNOWN, 0, id="the own year straddles"),
        pytest.param("2018-08-10", ["2018-08-01"], YES, 56, id="inside by itself"),
    ],
)
def test_a_case_goes_along_with_one_inside(
    own: str, others: list[str], verdict: Verdict, left: int | None
) -> None:
    assessment = asked(connected(own, *others), "2018-09-15")
    assert verdict_on(assessment, RULE) is verdict
    assert assessment.days_left == left


def test_a_denied_or_proposed_connection_does_not_open() -> None:
    denied = a_case().taken("2018-01-10", "CN").says("connected_case", "2018-08-01", denied=True)
    assert verdict_on(asked(denied, "2018-09-15"), RULE) is NO
    proposed = a_case().taken("2018-01-10", "CN")
    proposed.says("connected_case", "2018-08-01", state="proposed")
    assert verdict_on(asked(proposed, "2018-09-15"), RULE) is NO


def test_outside_the_limit_the_standard_procedure_is_still_open() -> None:
    case = a_case().taken("2018-01-10", "CN").whereabouts("unknown")
    assert judged(case, PROCEDURE, "2018-09-15").answer is CLOSED
    assert judged(case, "un.wgeid.standard", "2018-09-15").answer is OPEN
    assert judged(case, "un.wgeid.standard", "2018-09-15").days_left is None
