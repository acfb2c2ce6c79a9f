"""How finely the date of the disappearance is known: a month for the form, a day if possible."""

import pytest

from darek.findings import Verdict
from tests.cases import CaseOf, a_case
from tests.judging import MET, NOT_KNOWN, UNMET, finding_on, judged, steps, verdict_on

PROCEDURE = "un.wgeid.standard"


def month_and_day(case: CaseOf) -> tuple[Verdict, Verdict]:
    """Whether the month, and whether the day, is known."""
    assessment = judged(case, PROCEDURE)
    return verdict_on(assessment, "date_month"), verdict_on(assessment, "date_day")


@pytest.mark.parametrize(
    ("edtf", "month", "day"),
    [
        ("2018-03-05", MET, MET),
        ("2018-03", MET, UNMET),
        ("2018-03-05~", MET, UNMET),  # about the 5th of March
        ("2018-03-05?", MET, UNMET),
        ("2018-03~", UNMET, UNMET),  # about March is perhaps not March
        ("2018-03?", UNMET, UNMET),
        ("2018-21", UNMET, UNMET),  # spring
        ("2018", UNMET, UNMET),
        ("2016~", UNMET, UNMET),
        ("201X", UNMET, UNMET),
        ("2018-03-XX", MET, UNMET),
        ("2018-03-05/2018-03-09", MET, UNMET),
        ("2018-03/2018-04", UNMET, UNMET),
        ("[2018-03-05,2018-03-06]", MET, UNMET),
        ("[2018-03,2018-06]", UNMET, UNMET),
        ("../2018-03-05", UNMET, UNMET),
    ],
)
def test_precision_of_one_date(edtf: str, month: Verdict, day: Verdict) -> None:
    assert month_and_day(a_case().taken(edtf, "CN")) == (month, day)


def test_no_date_is_unmet_and_asked_for() -> None:
    assessment = judged(a_case().taken(None, "CN"), PROCEDURE)
    assert verdict_on(assessment, "date_month") is UNMET
    assert steps(assessment, "date_month") == {"procedures.mend.ask_finer_date"}


def two_sources(one: str, other: str) -> CaseOf:
    """Two sources on one taking."""
    return a_case().taken(one, "CN", act="night").taken(other, "CN", act="night")


@pytest.mark.parametrize(
    ("one", "other", "month", "day"),
    [
        ("2018-03-05", "2018-03-05", MET, MET),
        ("2018-03-05", "2018-03", MET, MET),
        ("2018-03-05", "2018-03-06", MET, NOT_KNOWN),
        ("2018-03-31", "2018-04-01", NOT_KNOWN, NOT_KNOWN),
        ("2018-03", "2018-05", NOT_KNOWN, UNMET),
        ("2018-03", "2018", MET, UNMET),
        ("2018-03", "2018-04~", MET, UNMET),  # "about April" leaves room for March
    ],
)
def test_two_sources_on_one_taking(one: str, other: str, month: Verdict, day: Verdict) -> None:
    assert month_and_day(two_sources(one, other)) == (month, day)
    assert month_and_day(two_sources(other, one)) == (month, day)


def test_the_same_kind_of_act_told_twice_is_one_taking_told_twice() -> None:
    case = a_case().taken("2018-03", "CN").taken("2018-05", "CN")
    assert month_and_day(case)[0] is NOT_KNOWN


def test_taken_and_formally_arrested_later_is_no_contradiction() -> None:
    case = a_case().taken("2018-03-05", "CN").act("arrested", "2018-04-20", "CN")
    assert month_and_day(case) == (MET, MET)


@pytest.mark.parametrize(
    ("case", "month", "day"),
    [
        pytest.param(a_case().last_seen("2018-03-05", "CN"), MET, MET, id="only last seen"),
        pytest.param(
            a_case().taken("2018-03-05", "CN").last_seen("2018-06", "CN", location="camp"),
            MET,
            MET,
            id="taken in March, seen in a camp in June",
        ),
        pytest.param(
            a_case().taken("2018", "CN").last_seen("2018-06-02", "CN"),
            MET,
            MET,
            id="taken in the year, last seen on a day of it",
        ),
        pytest.param(
            a_case().taken("2018", "CN").last_seen("2017-06-02", "CN"),
            UNMET,
            UNMET,
            id="last seen long before the taking",
        ),
    ],
)
def test_taking_and_last_seen(case: CaseOf, month: Verdict, day: Verdict) -> None:
    assert month_and_day(case) == (month, day)


@pytest.mark.parametrize(
    ("edtf", "place", "month"),
    [
        ("2018-21", "camp", NOT_KNOWN),
        ("2018-21", "prison", NOT_KNOWN),
        ("2018-21", "police_station", NOT_KNOWN),
        ("2018-21", "training_centre", NOT_KNOWN),
        ("2018-04~", "camp", NOT_KNOWN),
        ("2018-21", "street", UNMET),
        ("2018", "camp", UNMET),
        ("2018-21~", "camp", UNMET),
    ],
)
def test_a_season_may_do_for_someone_last_seen_in_custody(
    edtf: str, place: str, month: Verdict
) -> None:
    case = a_case().last_seen(edtf, "CN", location=place)
    assert month_and_day(case)[0] is month


def test_a_release_between_two_takings_makes_the_first_a_former_one() -> None:
    case = a_case().taken("2017-01", "CN").act("released", "2017-06").taken("2018-03", "CN")
    assessment = judged(case, PROCEDURE)
    assert verdict_on(assessment, "date_month") is MET
    assert len(finding_on(assessment, "date_month").used) == 1


def test_only_confirmed_dates_count() -> None:
    case = a_case().taken("2018", "CN", act="night")
    case.taken("2018-03-05", "CN", act="night", state="proposed")
    assert month_and_day(case) == (UNMET, UNMET)


def test_a_denied_date_is_no_date() -> None:
    case = a_case().taken(None, "CN", act="night")
    case.act("taken", "2018-03-05", act="night", denied=True)
    assert month_and_day(case) == (UNMET, UNMET)
