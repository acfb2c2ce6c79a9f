"""Whether the State, or forces it supports, took the person."""

import pytest

from darek.findings import Verdict
from tests.cases import CaseOf, a_case
from tests.judging import CLOSED, NO, NOT_KNOWN, YES, judged, steps, verdict_on

PROCEDURE, RULE = "un.wgeid.standard", "taken_by_state"


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        pytest.param(a_case(), NOT_KNOWN, id="no act"),
        pytest.param(a_case().taken("2018", agents=None), NOT_KNOWN, id="by whom?"),
        pytest.param(a_case().taken("2018", agents="governmental"), YES, id="governmental"),
        pytest.param(a_case().taken("2018", agents="state_supported"), YES, id="state-supported"),
        pytest.param(a_case().taken("2018", agents="private"), NO, id="private"),
        pytest.param(a_case().taken("2018", agents="non_governmental"), NO, id="armed group"),
        pytest.param(a_case().act("arrested", "2018"), YES, id="only an authority arrests"),
        pytest.param(a_case().act("detained", "2018"), YES, id="only an authority detains"),
        pytest.param(a_case().act("abducted", "2018"), NOT_KNOWN, id="anybody can abduct"),
        pytest.param(a_case().act("disappeared", "2018"), NOT_KNOWN, id="disappeared"),
        pytest.param(
            a_case().taken("2018", act="night").taken("2018", act="night", agents="private"),
            NOT_KNOWN,
            id="sources disagree",
        ),
        pytest.param(
            a_case().taken("2018", agents="governmental").act("arrested", "2018"),
            YES,
            id="both ways of saying it",
        ),
        pytest.param(
            a_case().last_seen("2018", agents="governmental"), YES, id="seen with officers"
        ),
        pytest.param(
            a_case().taken("2018", agents=None).last_seen("2018", agents="governmental"),
            NOT_KNOWN,
            id="seen with officers is not taken by them",
        ),
    ],
)
def test_who_took_the_person(case: CaseOf, verdict: Verdict) -> None:
    assert verdict_on(judged(case, PROCEDURE), RULE) is verdict


def denied_by_the_state(**act: str) -> CaseOf:
    case = a_case().taken("2018-03", "CN", act="night", agents=act.get("agents"))
    case.spoken("ministry", connection="authority")
    return case.act("taken", None, agents="governmental", act="night", by="ministry", denied=True)


def test_a_denial_of_the_state_neither_closes_nor_weakens() -> None:
    alone = judged(denied_by_the_state(), PROCEDURE)
    assert verdict_on(alone, RULE) is NOT_KNOWN
    assert alone.answer is not CLOSED
    beside = judged(denied_by_the_state(agents="governmental"), PROCEDURE)
    assert verdict_on(beside, RULE) is YES


def test_purely_private_acts_are_outside_the_mandate() -> None:
    case = a_case().taken("2018", "CN", agents="private").whereabouts("unknown")
    assert judged(case, PROCEDURE).answer is CLOSED
    assert judged(case, "un.wgeid.urgent").answer is CLOSED


def test_not_known_asks_who_it_was() -> None:
    assert steps(judged(a_case().taken("2018", agents=None), PROCEDURE), RULE) == {
        "procedures.mend.ask_who_took"
    }
