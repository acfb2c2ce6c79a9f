"""Nationality: any of the sources suffices; only sources that all speak against close."""

import pytest

from darek.findings import Verdict, say
from tests.cases import CaseOf, a_case
from tests.judging import CLOSED, NO, NOT_KNOWN, YES, finding_on, judged, steps, verdict_on

PROCEDURE, RULE = "kz.consular", "citizen"


def taken() -> CaseOf:
    return a_case().taken("2018-03-05", "CN")


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        pytest.param(taken().citizen_of("KZ"), YES, id="KZ"),
        pytest.param(taken().citizen_of("KG"), NO, id="KG"),
        pytest.param(taken().citizen_of("CN"), NO, id="CN only"),
        pytest.param(taken(), NOT_KNOWN, id="none stated"),
        pytest.param(taken().citizen_of("KZ", state="proposed"), NOT_KNOWN, id="only proposed"),
        pytest.param(taken().citizen_of("KZ").citizen_of("CN"), YES, id="both"),
        pytest.param(taken().citizen_of("KZ", denied=True), NO, id="denied"),
        pytest.param(
            taken().citizen_of("KZ").citizen_of("KZ", denied=True), YES, id="said and denied"
        ),
        pytest.param(
            taken().citizen_of("CN", denied=True), NOT_KNOWN, id="not of China: of which, then?"
        ),
        pytest.param(
            taken().citizen_of("CN", denied=True).citizen_of("KZ", denied=True), NO, id="of neither"
        ),
        pytest.param(
            taken().citizen_of("CN").citizen_of("KZ", denied=True), NO, id="of China, not of KZ"
        ),
    ],
)
def test_what_sources_say(case: CaseOf, verdict: Verdict) -> None:
    assert verdict_on(judged(case, PROCEDURE), RULE) is verdict


@pytest.mark.parametrize(
    ("since", "until", "verdict"),
    [
        ("2016", None, YES),
        ("2018-05-01", None, YES),
        ("2018-05-02", None, NO),
        ("2019", None, NO),
        ("2018", None, NOT_KNOWN),  # in 2018: before or after the day?
        (None, "2017", NO),
        (None, "2018-05-01", YES),
        (None, "2018-04-30", NO),
        (None, "2018", NOT_KNOWN),
        (None, "2019", YES),
        ("2016", "2017", NO),
        ("2016~", "2019", YES),
        ("2017~", None, NOT_KNOWN),  # about 2017: perhaps only in 2018
    ],
)
def test_since_and_until_on_the_day(since: str | None, until: str | None, verdict: Verdict) -> None:
    case = taken().citizen_of("KZ", since=since, until=until)
    assert verdict_on(judged(case, PROCEDURE, "2018-05-01"), RULE) is verdict


def test_an_ended_citizenship_beside_another_is_no() -> None:
    case = taken().citizen_of("CN", until="2016").citizen_of("KZ", since="2016-05")
    assert verdict_on(judged(case, PROCEDURE, "2018-05-01"), RULE) is YES
    back = taken().citizen_of("KZ", until="2016").citizen_of("CN", since="2016-05")
    assert verdict_on(judged(back, PROCEDURE, "2018-05-01"), RULE) is NO


def test_an_ended_citizenship_of_another_state_says_nothing_of_this_one() -> None:
    given_up = taken().citizen_of("CN", until="2016")
    assert verdict_on(judged(given_up, PROCEDURE, "2018-05-01"), RULE) is NOT_KNOWN
    perhaps = taken().citizen_of("CN", until="2018")
    assert verdict_on(judged(perhaps, PROCEDURE, "2018-05-01"), RULE) is NOT_KNOWN


def test_a_denial_for_a_time_that_is_over_says_nothing() -> None:
    case = taken().citizen_of("KZ", denied=True, until="2016")
    assert verdict_on(judged(case, PROCEDURE, "2018-05-01"), RULE) is NOT_KNOWN


def test_a_no_says_what_sources_say_instead() -> None:
    case = taken().citizen_of("CN").citizen_of("KG", denied=True).citizen_of("KZ", until="2016")
    said = say(finding_on(judged(case, PROCEDURE, "2018-05-01"), RULE).because)
    assert "China" in said
    assert "of Kazakhstan, but not at that time" in said
    assert "Kyrgyzstan" not in said


def test_only_the_missing_persons_nationality_counts() -> None:
    case = taken().says("nationality", "KZ", about="aigerim")
    assert verdict_on(judged(case, PROCEDURE), RULE) is NOT_KNOWN


def test_not_known_is_asked_and_no_can_be_mended() -> None:
    assert "procedures.mend.ask_nationality" in steps(judged(taken(), PROCEDURE), RULE)
    waiting = judged(taken().citizen_of("KZ", state="proposed"), PROCEDURE)
    assert "procedures.mend.confirm_claims" in steps(waiting, RULE)
    assert steps(judged(taken().citizen_of("CN"), PROCEDURE), RULE) == {
        "procedures.mend.nationality_paper"
    }


def test_the_claims_that_speak_for_it_are_named() -> None:
    case = taken().citizen_of("CN", id="hukou").citizen_of("KZ", id="passport")
    assert finding_on(judged(case, PROCEDURE), RULE).used == ("passport",)
    of_china = judged(taken().citizen_of("CN", id="hukou"), PROCEDURE)
    assert finding_on(of_china, RULE).used == ("hukou",)
    assert of_china.answer is CLOSED
