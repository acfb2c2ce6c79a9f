"""How answers combine: conditions to open or closed, requirements to ready, overrides beside."""

from datetime import date
from itertools import product

import pytest

from darek.findings import Verdict
from darek.law import Standing
from darek.procedures import Level, assess, find_procedure, procedures
from tests.cases import CaseOf, a_case, nobodys_case
from tests.judging import (
    CLOSED,
    MET,
    NOT_KNOWN,
    OPEN,
    SIX,
    UNMET,
    finding_on,
    judged,
    judged_by_all,
    lacking,
    verdict_on,
)


def ready_but_for_kinship() -> CaseOf:
    """All that the foreign ministry asks for, but no paper of kinship."""
    return a_case().named("Ospan Testov").with_applicant_told().consent_for("kz.appeal")


def test_there_are_these_procedures_in_the_order_of_a_lawyer() -> None:
    assert [procedure.id for procedure in procedures()] == list(SIX)


@pytest.mark.parametrize("procedure", SIX)
def test_an_empty_case_is_never_open_by_presumption_nor_closed(procedure: str) -> None:
    assessment = judged(nobodys_case(), procedure)
    assert assessment.answer is NOT_KNOWN
    assert not assessment.ready
    assert assessment.days_left is None


@pytest.mark.parametrize(
    ("whereabouts", "agents"),
    list(product([None, "unknown", "at_liberty"], [None, "governmental", "private"])),
)
def test_any_no_closes_then_any_not_known_decides(
    whereabouts: str | None, agents: str | None
) -> None:
    case = a_case().taken("2018", "CN", agents=agents)
    if whereabouts:
        case.whereabouts(whereabouts)
    expected = OPEN
    if whereabouts == "at_liberty" or agents == "private":
        expected = CLOSED
    elif whereabouts is None or agents is None:
        expected = NOT_KNOWN
    assert judged(case, "un.wgeid.standard").answer is expected


def test_readiness_and_answer_do_not_mix() -> None:
    closed_and_ready = a_case().told_in_full().consent_for("un.wgeid.standard")
    late = judged(closed_and_ready, "un.wgeid.urgent", "2019-01-15")
    assert (late.answer, late.ready) == (CLOSED, True)
    open_and_bare = a_case().taken("2018", "CN").whereabouts("unknown")
    standard = judged(open_and_bare, "un.wgeid.standard")
    assert (standard.answer, standard.ready) == (OPEN, False)


# --- levels ----------------------------------------------------------------------------------


def test_what_is_expected_never_holds_a_packet_up() -> None:
    assessment = judged(
        a_case().told_in_full().consent_for("un.wgeid.standard"), "un.wgeid.standard"
    )
    unmet = {entry.id for entry in assessment.requirements if entry.finding.verdict is UNMET}
    assert unmet, "nobody told the sex or the occupation"
    assert assessment.ready
    assert assessment.lacking == ()


@pytest.mark.parametrize("procedure", SIX)
def test_every_requirement_of_law_or_practice_holds_the_packet_up(procedure: str) -> None:
    assessment = judged(nobodys_case(), procedure)
    binding = {
        entry.id
        for entry in assessment.requirements
        if entry.level is not Level.EXPECTED and entry.finding.verdict is not MET
    }
    assert lacking(assessment) == binding
    assert "consent" in binding


def test_where_sources_disagree_a_packet_is_not_ready_but_can_be_made() -> None:
    case = a_case().told_in_full().consent_for("un.wgeid.standard").taken("2018-05", "CN")
    assessment = judged(case, "un.wgeid.standard")
    assert verdict_on(assessment, "date_month") is NOT_KNOWN
    assert not assessment.ready
    assert lacking(assessment) == {"date_month"}
    assert assessment.blocking == ()


def test_what_is_unmet_blocks_and_an_override_lifts_both() -> None:
    assessment = judged(ready_but_for_kinship(), "kz.appeal")
    assert [entry.id for entry in assessment.blocking] == ["kinship_documentary"]
    overridden = ready_but_for_kinship().override("kz.appeal", "kinship_documentary")
    assert judged(overridden, "kz.appeal").blocking == ()


# --- overrides -------------------------------------------------------------------------------

APPEAL, KINSHIP = "kz.appeal", "kinship_documentary"


def test_practice_can_be_overridden_with_a_recorded_reason() -> None:
    assert lacking(judged(ready_but_for_kinship(), APPEAL)) == {KINSHIP}
    decided = judged(ready_but_for_kinship().override(APPEAL, KINSHIP), APPEAL)
    assert decided.ready
    assert verdict_on(decided, KINSHIP) is UNMET, "the finding stays what it is"
    (entry,) = [entry for entry in decided.requirements if entry.override is not None]
    assert entry.id == KINSHIP
    assert entry.override is not None
    assert entry.override.decided_by == "S. Lawyer"


@pytest.mark.parametrize(
    ("procedure", "requirement", "decided_on"),
    [
        pytest.param("kz.consular", KINSHIP, "2018-02-01", id="of another procedure"),
        pytest.param(APPEAL, "telephone", "2018-02-01", id="of another requirement"),
        pytest.param(APPEAL, KINSHIP, "2018-05-02", id="decided after the day"),
    ],
)
def test_an_override_reaches_no_further_than_it_says(
    procedure: str, requirement: str, decided_on: str
) -> None:
    case = ready_but_for_kinship().override(procedure, requirement, decided_on)
    assert lacking(judged(case, APPEAL, "2018-05-01")) == {KINSHIP}


def test_an_override_decided_on_the_day_counts() -> None:
    case = ready_but_for_kinship().override(APPEAL, KINSHIP, "2018-05-01")
    assert judged(case, APPEAL, "2018-05-01").ready


def law_requirements() -> list[tuple[str, str]]:
    return [
        (procedure.id, rule.id)
        for procedure in procedures()
        for rule in procedure.pack.requirement
        if rule.level is Level.LAW
    ]


@pytest.mark.parametrize(("procedure", "requirement"), law_requirements())
def test_law_cannot_be_overridden(procedure: str, requirement: str) -> None:
    case = a_case().override(procedure, requirement)
    assert requirement in lacking(judged(case, procedure))


def test_a_met_requirement_carries_no_override() -> None:
    case = ready_but_for_kinship().proven().override(APPEAL, KINSHIP)
    assert all(entry.override is None for entry in judged(case, APPEAL).requirements)


def test_an_override_never_opens_a_procedure() -> None:
    case = a_case().citizen_of("CN").override("kz.consular", "citizen")
    assert judged(case, "kz.consular").answer is CLOSED


# --- days and standings ------------------------------------------------------------------------


def test_rules_are_those_of_the_day() -> None:
    procedure = find_procedure("un.ced.ua")
    case = a_case().citizen_of("KZ").taken("2016", "CN").whereabouts("unknown")
    for day in (date(2019, 1, 15), date(2022, 1, 15)):
        rules = [entry.id for entry in assess(case.on(day.isoformat()), procedure).conditions]
        assert len(rules) == len(set(rules)), "of each rule the one in force"
    assert judged(case, "un.ced.ua", "2019-01-15").answer is NOT_KNOWN
    assert judged(case, "un.ced.ua", "2022-01-15").answer is OPEN


def test_the_same_answer_whichever_procedure_is_asked_first() -> None:
    case = a_case().told_in_full().citizen_of("KZ").on("2018-05-01")
    forwards = [assess(case, procedure) for procedure in procedures()]
    again = a_case().told_in_full().citizen_of("KZ").on("2018-05-01")
    backwards = [assess(again, procedure) for procedure in reversed(procedures())]
    assert forwards == backwards[::-1]


def test_days_left_is_told_only_while_the_limit_may_be_open() -> None:
    case = a_case().taken("2018-07-01", "CN").whereabouts("unknown")
    assert judged(case, "un.wgeid.urgent", "2018-09-01").days_left == 30
    assert judged(case, "un.wgeid.urgent", "2018-12-01").days_left is None
    closed_otherwise = a_case().taken("2018-07-01", "CN").whereabouts("at_liberty")
    assert judged(closed_otherwise, "un.wgeid.urgent", "2018-09-01").days_left is None


def test_an_unverified_yes_is_shown_so() -> None:
    assessment = judged(a_case().citizen_of("KZ").taken("2018", "CN"), "kz.consular")
    (entry,) = [entry for entry in assessment.conditions if entry.id == "held_abroad"]
    assert (entry.finding.verdict, entry.standing) == (Verdict.YES, Standing.UNVERIFIED)
    because = finding_on(assessment, "held_abroad").because
    assert because.id == "procedures.standing.unverified_yes"


def test_every_finding_that_is_not_met_says_what_to_do() -> None:
    for assessment in judged_by_all(a_case()).values():
        for entry in (*assessment.conditions, *assessment.requirements):
            if entry.finding.verdict is not MET:
                assert entry.finding.mend, entry.id
