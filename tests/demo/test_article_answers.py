"""The article's cases, judged on the day of the article: what a careful lawyer would answer."""

from datetime import date

import pytest

from darek.findings import Verdict
from darek.kinship import DOCUMENTARY, STATEMENT
from darek.procedures import Assessment, CaseOnDay, assess, find_procedure
from darek.records import Case, read_case
from tests.conftest import ROOT

THE_DAY = date(2019, 1, 15)

OPEN, CLOSED, NOT_KNOWN = Verdict.YES, Verdict.NO, Verdict.NOT_KNOWN


def article_case(name: str) -> Case:
    path = ROOT / "demo" / "article" / f"{name}.json"
    return read_case(path.read_bytes(), path.name)


def judged(name: str, procedure: str, on: date = THE_DAY) -> Assessment:
    return assess(CaseOnDay(article_case(name), on), find_procedure(procedure))


@pytest.mark.parametrize(
    ("case", "procedure", "answer"),
    [
        pytest.param("article-a", "kz.consular", OPEN, id="A is a citizen of Kazakhstan"),
        pytest.param("article-a", "kz.appeal", OPEN, id="A: anyone may appeal"),
        pytest.param("article-a", "un.wgeid.urgent", CLOSED, id="A: more than three months"),
        pytest.param("article-a", "un.wgeid.standard", NOT_KNOWN, id="A: whereabouts unsaid"),
        pytest.param("article-a", "un.ced.ua", NOT_KNOWN, id="A: whereabouts and practice"),
        pytest.param("article-b", "un.wgeid.urgent", CLOSED, id="B is not missing, urgent"),
        pytest.param("article-b", "un.wgeid.standard", CLOSED, id="B is not missing, standard"),
        pytest.param("article-b", "un.ced.ua", CLOSED, id="B is not missing, Committee"),
        pytest.param("article-b", "kz.consular", NOT_KNOWN, id="B: nationality unsaid"),
        pytest.param("article-c", "kz.appeal", OPEN, id="C: anyone may appeal"),
        pytest.param("article-d1", "kg.appeal", OPEN, id="D: a petition in Kyrgyzstan"),
        pytest.param("article-d1", "kz.consular", CLOSED, id="D: a citizen of Kyrgyzstan"),
        pytest.param("article-d2", "kz.consular", CLOSED, id="D: a citizen of China"),
    ],
)
def test_answer(case: str, procedure: str, answer: Verdict) -> None:
    assert judged(case, procedure).answer is answer


def test_a_committee_asked_after_its_guidance_only_lacks_the_whereabouts() -> None:
    later = judged("article-a", "un.ced.ua", date(2022, 1, 15))
    unsure = {entry.id for entry in later.conditions if entry.finding.verdict is NOT_KNOWN}
    assert unsure == {"whereabouts_unknown"}
    assert later.answer is NOT_KNOWN


def test_a_committee_on_the_day_doubts_nationality_too() -> None:
    on_the_day = judged("article-a", "un.ced.ua")
    unsure = {entry.id for entry in on_the_day.conditions if entry.finding.verdict is NOT_KNOWN}
    assert unsure == {"whereabouts_unknown", "party_or_national"}


def requirement(assessment: Assessment, name: str) -> Verdict:
    found = {entry.id: entry.finding.verdict for entry in assessment.requirements}
    return found[name]


def test_a_the_month_is_needed() -> None:
    standard = judged("article-a", "un.wgeid.standard")
    assert requirement(standard, "date_month") is Verdict.NO
    assert not standard.ready


def test_a_was_first_presented_to_a_competent_body() -> None:
    assert requirement(judged("article-a", "un.ced.ua"), "presented_first") is Verdict.YES


def test_a_marriage_is_stated_and_not_documented() -> None:
    case = CaseOnDay(article_case("article-a"), THE_DAY)
    assert case.proof(DOCUMENTARY).finding.verdict is Verdict.NO
    assert case.proof(STATEMENT).finding.verdict is Verdict.YES
    assert case.proof(STATEMENT).relation == "spouse"


def test_c_is_held_up_by_practice_in_one_place_and_not_at_all_in_the_other() -> None:
    appeal = judged("article-c", "kz.appeal")
    assert requirement(appeal, "kinship_documentary") is Verdict.NO
    assert not appeal.ready
    standard = judged("article-c", "un.wgeid.standard")
    assert "kinship_documentary" not in {entry.id for entry in standard.requirements}
    assert requirement(standard, "consent") is Verdict.NO
