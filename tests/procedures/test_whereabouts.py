"""Whether fate or whereabouts are unknown: all that speaks of it must agree."""

import pytest

from darek.findings import Verdict, has_words
from darek.procedures import Assessment
from darek.records import VOCABULARIES
from tests.cases import CaseOf, a_case
from tests.judging import CLOSED, NO, NOT_KNOWN, OPEN, YES, finding_on, judged, steps, verdict_on

RULE = "whereabouts_unknown"
DISAPPEARANCE = ("un.wgeid.urgent", "un.wgeid.standard", "un.ced.ua")


def asked(case: CaseOf, day: str = "2018-05-01") -> Assessment:
    return judged(case, "un.wgeid.standard", day)


def taken() -> CaseOf:
    return a_case().taken("2018-03-05", "CN")


def told_by_the_authorities() -> CaseOf:
    return taken().spoken("ministry", connection="authority")


@pytest.mark.parametrize(
    ("code", "verdict"),
    [
        ("unknown", YES),
        ("capture_denied", YES),
        ("place_not_disclosed", YES),
        ("place_disclosed", NOT_KNOWN),  # a prison named: doubtful, not shut
        ("contact_confirmed", NO),
        ("at_liberty", NO),
    ],
)
def test_each_code_of_whereabouts(code: str, verdict: Verdict) -> None:
    assert verdict_on(asked(taken().whereabouts(code)), RULE) is verdict


@pytest.mark.parametrize(
    ("code", "verdict"),
    [
        ("still_missing", YES),
        ("held", NOT_KNOWN),  # says nothing of where
        ("serving_sentence", NOT_KNOWN),
        ("found_in_prison", NOT_KNOWN),
        ("dead", NOT_KNOWN),  # never presume a death
        ("found_free", NO),
        ("released", NO),
        ("restricted_in_movement", NO),
        ("exiled_or_deported", NO),
        ("refugee", NO),
    ],
)
def test_each_code_of_status(code: str, verdict: Verdict) -> None:
    assert verdict_on(asked(taken().status(code)), RULE) is verdict


def test_the_tables_above_leave_no_code_out() -> None:
    codes = {one.name: one.codes for one in VOCABULARIES}
    tables = [
        {mark.args[1][n][0] for n in range(len(mark.args[1]))}
        for test in (test_each_code_of_whereabouts, test_each_code_of_status)
        for mark in test.pytestmark
    ]
    assert tables == [codes["whereabouts"], codes["victim_status"]]


@pytest.mark.parametrize(
    ("case", "verdict", "reason"),
    [
        pytest.param(taken(), NOT_KNOWN, "silent", id="silent"),
        pytest.param(
            taken().whereabouts("unknown", state="proposed"),
            NOT_KNOWN,
            "silent",
            id="only proposed",
        ),
        pytest.param(
            taken().whereabouts("unknown").whereabouts("place_not_disclosed"),
            YES,
            "unknown",
            id="two who agree",
        ),
        pytest.param(
            taken().whereabouts("unknown").status("held"), YES, "unknown", id="held, but where?"
        ),
        pytest.param(
            taken().whereabouts("unknown").whereabouts("contact_confirmed"),
            NOT_KNOWN,
            "disagree",
            id="one knows, one does not",
        ),
        pytest.param(
            taken().status("still_missing").whereabouts("at_liberty"),
            NOT_KNOWN,
            "disagree",
            id="status against whereabouts",
        ),
        pytest.param(
            taken().whereabouts("unknown").whereabouts("place_disclosed"),
            NOT_KNOWN,
            "place_or_sentence_stated",
            id="a prison was named to one of them",
        ),
        pytest.param(
            taken().whereabouts("place_disclosed").whereabouts("contact_confirmed"),
            NO,
            "known",
            id="a prison named, and word from there",
        ),
        pytest.param(
            taken().status("dead").whereabouts("at_liberty"),
            NOT_KNOWN,
            "disagree",
            id="dead or at liberty",
        ),
        pytest.param(
            taken().status("dead").whereabouts("unknown"),
            NOT_KNOWN,
            "death_stated",
            id="dead, remains unaccounted for",
        ),
    ],
)
def test_what_several_sources_say(case: CaseOf, verdict: Verdict, reason: str) -> None:
    finding = finding_on(asked(case), RULE)
    assert finding.verdict is verdict
    assert finding.because.id == f"procedures.whereabouts.{reason}"
    assert has_words(finding.because.id, "en")


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        pytest.param(taken().status("released", denied=True), NOT_KNOWN, id="not released"),
        pytest.param(
            taken().whereabouts("unknown").status("released", denied=True),
            YES,
            id="not released agrees with unknown",
        ),
        pytest.param(
            taken().whereabouts("capture_denied", denied=True), NOT_KNOWN, id="capture not denied"
        ),
        pytest.param(taken().whereabouts("unknown", denied=True), NOT_KNOWN, id="not unknown"),
        pytest.param(
            taken().whereabouts("unknown").whereabouts("unknown", denied=True),
            NOT_KNOWN,
            id="unknown and not unknown",
        ),
        pytest.param(taken().whereabouts("at_liberty", denied=True), NOT_KNOWN, id="not free"),
    ],
)
def test_a_denied_code_does_not_turn_into_its_opposite(case: CaseOf, verdict: Verdict) -> None:
    assert verdict_on(asked(case), RULE) is verdict


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        pytest.param(
            taken().whereabouts("unknown").act("sentenced", "2018-04"), NOT_KNOWN, id="sentence"
        ),
        pytest.param(taken().act("sentenced", "2018-04"), NOT_KNOWN, id="sentence alone"),
        pytest.param(
            taken().whereabouts("unknown").act("sentenced", "2016-04"), YES, id="an older sentence"
        ),
        pytest.param(
            taken().whereabouts("unknown").act("sentenced"), NOT_KNOWN, id="undated sentence"
        ),
        pytest.param(
            taken().whereabouts("at_liberty").act("sentenced", "2018-04"),
            NO,
            id="a suspended sentence and free",
        ),
        pytest.param(taken().act("released", "2018-04"), NO, id="released"),
        pytest.param(
            taken().whereabouts("unknown").act("released", "2018-04"),
            NOT_KNOWN,
            id="released, they say, and yet unknown",
        ),
        pytest.param(
            a_case()
            .taken("2017-01", "CN")
            .act("released", "2017-06")
            .taken("2018-03-05", "CN")
            .whereabouts("unknown"),
            YES,
            id="released and taken again",
        ),
        pytest.param(
            taken().whereabouts("unknown").act("released", "2019-01"),
            YES,
            id="released only after the day",
        ),
        pytest.param(
            taken().whereabouts("unknown").act("died", "2018-04"), NOT_KNOWN, id="said to have died"
        ),
        pytest.param(taken().whereabouts("unknown").act("transferred", "2018-04"), YES, id="moved"),
    ],
)
def test_what_was_done_since_the_taking(case: CaseOf, verdict: Verdict) -> None:
    assert verdict_on(asked(case), RULE) is verdict


@pytest.mark.parametrize("code", ["at_liberty", "contact_confirmed"])
def test_the_word_of_the_authorities_alone_closes_nothing(code: str) -> None:
    case = told_by_the_authorities().whereabouts(code, by="ministry")
    for procedure in DISAPPEARANCE:
        assert judged(case, procedure, "2018-05-01").answer is not CLOSED
    assert finding_on(asked(case), RULE).because.id == "procedures.whereabouts.only_authorities"
    assert verdict_on(asked(case.whereabouts(code)), RULE) is NO, "until the family says so"


def test_the_authorities_against_the_family_is_not_known() -> None:
    case = told_by_the_authorities().status("released", by="ministry").whereabouts("unknown")
    assert verdict_on(asked(case), RULE) is NOT_KNOWN


def test_a_claim_holds_for_its_own_time() -> None:
    case = taken().whereabouts("unknown", until="2018-06")
    case.whereabouts("contact_confirmed", since="2018-07-02")
    assert verdict_on(asked(case, "2018-05-01"), RULE) is YES
    assert verdict_on(asked(case, "2018-08-01"), RULE) is NO


def test_not_known_asks_the_family_and_for_what_waits() -> None:
    assert steps(asked(taken()), RULE) == {"procedures.mend.ask_whereabouts"}
    waiting = taken().whereabouts("unknown", state="proposed")
    assert "procedures.mend.confirm_claims" in steps(asked(waiting), RULE)


def test_the_finding_names_every_claim_that_was_weighed() -> None:
    case = taken().whereabouts("unknown", id="one").status("held", id="two")
    case.whereabouts("at_liberty", id="three").whereabouts("unknown", id="four", state="proposed")
    assert set(finding_on(asked(case), RULE).used) == {"one", "three"}


@pytest.mark.parametrize("procedure", DISAPPEARANCE)
def test_closed_for_somebody_whose_place_is_known(procedure: str) -> None:
    case = a_case().citizen_of("KZ").told_in_full()
    assert judged(case, procedure, "2018-05-01").answer is not CLOSED
    found = a_case().citizen_of("KZ").taken("2018-03-05", "CN").whereabouts("at_liberty")
    assert judged(found, procedure, "2018-05-01").answer is CLOSED


def test_open_where_all_say_unknown_and_the_state_took_the_person() -> None:
    assert asked(taken().whereabouts("unknown")).answer is OPEN
