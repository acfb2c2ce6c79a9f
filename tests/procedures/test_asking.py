"""Who asks, where the person is held, and what was sent before."""

import pytest

from darek.findings import Verdict
from tests.cases import AIGERIM, CaseOf, a_case, nobodys_case
from tests.judging import (
    CLOSED,
    MET,
    NOT_KNOWN,
    OPEN,
    UNMET,
    YES,
    judged,
    steps,
    verdict_on,
)


@pytest.mark.parametrize("procedure", ["kz.appeal", "kg.appeal"])
def test_anybody_may_appeal(procedure: str) -> None:
    assert judged(a_case(), procedure).answer is OPEN
    assert judged(a_case().citizen_of("CN").status("dead"), procedure).answer is OPEN


@pytest.mark.parametrize("procedure", ["kz.appeal", "kg.appeal"])
def test_nobody_asks_yet(procedure: str) -> None:
    assessment = judged(nobodys_case(), procedure)
    assert assessment.answer is NOT_KNOWN
    assert "procedures.mend.name_applicant" in steps(assessment, "someone_asks")


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        pytest.param(a_case().taken("2018", "CN"), YES, id="abroad"),
        pytest.param(a_case().taken("2018", "KZ"), NOT_KNOWN, id="at home, by a rule not verified"),
        pytest.param(a_case().taken("2018"), NOT_KNOWN, id="nobody says where"),
        pytest.param(
            a_case().taken("2018", "CN", act="a").taken(None, "KZ", act="a"),
            NOT_KNOWN,
            id="sources disagree",
        ),
        pytest.param(
            a_case().last_seen("2018-01", "KZ").taken("2018-02", "CN"), YES, id="left home before"
        ),
        pytest.param(a_case().last_seen("2018-01", "CN"), YES, id="last seen abroad"),
    ],
)
def test_consular_protection_is_for_those_held_abroad(case: CaseOf, verdict: Verdict) -> None:
    assessment = judged(case.citizen_of("KZ"), "kz.consular")
    assert verdict_on(assessment, "held_abroad") is verdict
    assert assessment.answer is not CLOSED


# --- what relatives did ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        pytest.param(a_case(), UNMET, id="nothing told"),
        pytest.param(a_case().says("action_taken", "asked the police"), MET, id="told"),
        pytest.param(a_case().says("no_action_reason", "afraid for him"), MET, id="why not"),
        pytest.param(a_case().sent("kz.mfa", "2018-05"), MET, id="a letter on record"),
        pytest.param(a_case().sent("kz.mfa", "2027-05"), UNMET, id="a letter sent later"),
        pytest.param(
            a_case().says("action_taken", "asked", state="proposed"), UNMET, id="only proposed"
        ),
        pytest.param(
            a_case().says("action_taken", "asked the police", denied=True), UNMET, id="denied"
        ),
    ],
)
def test_action_taken_or_why_none_was_possible(case: CaseOf, verdict: Verdict) -> None:
    for procedure in ("un.wgeid.standard", "un.wgeid.urgent"):
        assert verdict_on(judged(case, procedure), "action_taken") is verdict


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        pytest.param(a_case(), UNMET, id="nothing"),
        pytest.param(a_case().sent("kz.mfa", "2018-05", "kz.appeal"), MET, id="the ministry"),
        pytest.param(a_case().sent("kz.police", "2018-05"), MET, id="the police"),
        pytest.param(a_case().sent("kg.mfa", "2018-05"), UNMET, id="another State's ministry"),
        pytest.param(a_case().sent("un.wgeid", "2018-05"), UNMET, id="no body of the State"),
        pytest.param(a_case().sent("kz.mfa", "2027"), UNMET, id="later"),
        pytest.param(a_case().sent("kz.mfa", "2026"), MET, id="in this very year"),
        pytest.param(a_case().says("no_action_reason", "not possible"), MET, id="why not"),
        pytest.param(
            a_case().says("no_action_reason", "not possible", denied=True), UNMET, id="denied"
        ),
    ],
)
def test_first_presented_to_a_body_of_the_state_or_why_not(case: CaseOf, verdict: Verdict) -> None:
    assert verdict_on(judged(case, "un.ced.ua"), "presented_first") is verdict


def test_what_is_missing_is_asked_for() -> None:
    assert steps(judged(a_case(), "un.ced.ua"), "presented_first") == {
        "procedures.mend.present_first"
    }
    assert steps(judged(a_case(), "un.wgeid.standard"), "action_taken") == {
        "procedures.mend.ask_action"
    }


# --- one applicant signs ---------------------------------------------------------------------


def test_what_is_asked_of_the_applicant_is_asked_of_one_person() -> None:
    scattered = (
        a_case()
        .asked_by("bolat")
        .named("Aigerim Testova", about=AIGERIM)
        .says("postal_address", "12 Sample Street, Almaty", about="bolat")
    )
    assessment = judged(scattered, "kz.appeal")
    met = {verdict_on(assessment, rule) for rule in ("applicant_name", "postal_address")}
    assert met == {MET, UNMET}, "nobody could sign this"


def test_the_one_of_whom_most_is_known_signs() -> None:
    case = a_case().asked_by("bolat")
    case.named("Bolat Testov", about="bolat").kin("bolat", "sibling", "ospan")
    case.named("Aigerim Testova", about=AIGERIM)
    on_day = case.on("2018-05-01")
    assert on_day.signatory == "bolat"
    assessment = judged(case, "un.wgeid.standard")
    assert verdict_on(assessment, "submitter") is MET
    assert verdict_on(assessment, "relationship") is MET


def test_the_first_signs_where_nothing_tells_them_apart() -> None:
    assert a_case().asked_by("bolat").on("2018-05-01").signatory == AIGERIM
    assert nobodys_case().on("2018-05-01").signatory is None


def test_kinship_is_asked_of_the_one_who_signs() -> None:
    case = a_case().with_applicant_told().asked_by("bolat")
    case.paper("marriage", "kz.marriage_certificate").kin("bolat", "spouse", "ospan", by="marriage")
    assert case.on("2018-05-01").signatory == AIGERIM, "who has name, address and telephone"
    assert verdict_on(judged(case, "kz.appeal"), "kinship_documentary") is UNMET
