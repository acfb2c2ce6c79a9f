"""Cases of the shapes that a press article of January 2019 tells, with names of our own.

Judged on 15 January 2019 with that day's rules, as far as these procedures go.
"""

import pytest

from darek.findings import Verdict
from darek.kinship import DOCUMENTARY, STATEMENT
from darek.procedures import find_procedure
from tests.cases import AIGERIM, CaseOf, a_case
from tests.judging import (
    CLOSED,
    MET,
    NO,
    NOT_KNOWN,
    OPEN,
    UNMET,
    YES,
    finding_on,
    judged,
    lacking,
    steps,
    verdict_on,
)

DAY = "2019-01-15"
THREE_YEARS_ON = "2022-01-15"


def case_a() -> CaseOf:
    """A citizen of Kazakhstan, held in China "for the last two years" in May 2018; her husband
    asked the ministry, which acknowledged. Only an article says so."""
    case = a_case().not_held("article", "press_article")
    case.named("Ospanay Testqyzy", by="article").citizen_of("KZ", by="article")
    case.named("Bolat", about=AIGERIM, by="article")
    case.kin(AIGERIM, "spouse", "ospan", by="article")
    case.act("detained", "2016-05~", "CN", by="article").status("held", by="article")
    case.sent("kz.mfa", "2018-05", "kz.appeal", id="appeal")
    return case.answered("appeal", "token")


@pytest.mark.parametrize("when", ["2016-05~", "2016~", "2016", "2016-05~/2016-06~"])
def test_a_however_about_two_years_is_written_the_month_is_not_given(when: str) -> None:
    case = a_case().act("detained", when, "CN").citizen_of("KZ")
    assert verdict_on(judged(case, "un.wgeid.standard", DAY), "date_month") is UNMET
    assert verdict_on(judged(case, "un.wgeid.urgent", DAY), "within_three_months") is NO
    assert verdict_on(judged(case, "un.ced.ua", DAY), "begun_in_force") is YES


def test_a_consular_protection_is_open() -> None:
    assert judged(case_a(), "kz.consular", DAY).answer is OPEN


def test_a_an_appeal_is_open_and_shows_whom_it_reveals_to() -> None:
    assessment = judged(case_a(), "kz.appeal", DAY)
    assert assessment.answer is OPEN
    parties = {entry.party for entry in assessment.procedure.pack.reveals_to}
    assert {"own_ministry", "own_security_service", "detaining_state"} <= parties


def test_a_the_urgent_procedure_is_closed() -> None:
    assert judged(case_a(), "un.wgeid.urgent", DAY).answer is CLOSED


def test_a_the_standard_procedure_is_not_known_for_the_whereabouts() -> None:
    assessment = judged(case_a(), "un.wgeid.standard", DAY)
    assert assessment.answer is NOT_KNOWN
    assert verdict_on(assessment, "whereabouts_unknown") is NOT_KNOWN
    assert "procedures.mend.ask_whereabouts" in steps(assessment, "whereabouts_unknown")
    assert not assessment.ready
    assert "date_month" in lacking(assessment)
    assert "procedures.mend.ask_finer_date" in steps(assessment, "date_month")


def test_a_urgent_action_is_not_known_for_two_reasons_and_later_for_one() -> None:
    then = judged(case_a(), "un.ced.ua", DAY)
    assert then.answer is NOT_KNOWN
    assert not_known(then.conditions) == {"whereabouts_unknown", "party_or_national"}
    later = judged(case_a(), "un.ced.ua", THREE_YEARS_ON)
    assert later.answer is NOT_KNOWN
    assert not_known(later.conditions) == {"whereabouts_unknown"}
    assert verdict_on(then, "presented_first") is MET


def not_known(conditions: tuple) -> set[str]:  # type: ignore[type-arg]
    return {entry.id for entry in conditions if entry.finding.verdict is NOT_KNOWN}


def test_a_the_marriage_is_stated_and_not_documented() -> None:
    on_day = case_a().on(DAY)
    assert on_day.proof(DOCUMENTARY).finding.verdict is UNMET
    assert on_day.proof(STATEMENT).finding.verdict is MET
    assert on_day.proof(STATEMENT).relation == "spouse"


# --- B: came to Kazakhstan, tried there for crossing the border, not sent back ----------------


def case_b() -> CaseOf:
    case = a_case().not_held("article", "press_article").asked_by_nobody().asked_by("bolat")
    case.named("Saule Testova", by="article").says("ethnicity", "kazakh", by="article")
    case.act("arrested", "2018-05", "KZ", by="article")
    case.act("sentenced", "2018", "KZ", by="article")
    case.act("refused_refuge", "2018", "KZ", by="article")
    return case.whereabouts("at_liberty", by="article")


@pytest.mark.parametrize("procedure", ["un.wgeid.urgent", "un.wgeid.standard", "un.ced.ua"])
def test_b_is_not_missing(procedure: str) -> None:
    assert judged(case_b(), procedure, DAY).answer is CLOSED


def test_b_consular_protection_closes_only_for_one_who_is_no_citizen() -> None:
    assert judged(case_b(), "kz.consular", DAY).answer is NOT_KNOWN
    no_citizen = case_b().citizen_of("KZ", denied=True)
    assert judged(no_citizen, "kz.consular", DAY).answer is CLOSED


# --- C: no documentary proof of kinship -------------------------------------------------------


def case_c() -> CaseOf:
    """Everything told and consented; that they are siblings is only stated."""
    case = a_case().told_in_full("2017-09").citizen_of("CN")
    return case.consent_for("kz.appeal").consent_for("un.wgeid.standard")


def test_c_the_ministry_is_open_but_its_packet_is_held_up_by_practice() -> None:
    assessment = judged(case_c(), "kz.appeal", DAY)
    assert assessment.answer is OPEN
    assert lacking(assessment) == {"kinship_documentary"}
    assert finding_on(assessment, "kinship_documentary").mend, "what would mend it"
    overridden = judged(case_c().override("kz.appeal", "kinship_documentary"), "kz.appeal", DAY)
    assert overridden.ready


def test_c_the_working_group_asks_for_no_such_paper() -> None:
    assessment = judged(case_c(), "un.wgeid.standard", DAY)
    assert (assessment.answer, assessment.ready) == (OPEN, True)
    ids = {entry.id for entry in assessment.requirements}
    assert "kinship_documentary" not in ids
    asks = {
        rule.asks: rule.settings for rule in find_procedure("un.wgeid.standard").pack.requirement
    }
    assert asks["kinship_proven"] == {"standard": "statement"}
    assert verdict_on(assessment, "relationship") is MET


def test_c_without_consent_nothing_goes_to_either() -> None:
    case = a_case().told_in_full("2017-09").citizen_of("CN")
    assert "consent" in lacking(judged(case, "kz.appeal", DAY))
    assert "consent" in lacking(judged(case, "un.wgeid.standard", DAY))


# --- D: relatives in Kyrgyzstan; some of the missing are citizens, some are not ----------------


@pytest.mark.parametrize(
    ("nationality", "committee"),
    [("KG", CLOSED), ("CN", CLOSED), ("KZ", NOT_KNOWN), (None, NOT_KNOWN)],
)
def test_d_procedures_differ_person_by_person(nationality: str | None, committee: Verdict) -> None:
    case = a_case().told_in_full("2016-11")
    case.sent("kg.president", "2018-11").sent("un.bishkek", "2018-12")
    if nationality:
        case.citizen_of(nationality)
    assert judged(case, "kg.appeal", DAY).answer is OPEN
    assert judged(case, "un.wgeid.standard", DAY).answer is OPEN
    assert judged(case, "un.ced.ua", DAY).answer is committee
    assert verdict_on(judged(case, "un.wgeid.standard", DAY), "action_taken") is MET
