"""Urgent action by the Committee: a State party, and a disappearance since it is bound.

The States of these tests stand in entries of their own, laid over the pack: France a party by
a sourced entry, Germany by an unverified one, Brazil by a doubtful one; India not a party by a
sourced entry, Pakistan by an unverified one; of Mongolia no entry speaks.
"""

import pytest

from darek.findings import Verdict, say
from tests.cases import CaseOf, a_case
from tests.judging import CLOSED, NO, NOT_KNOWN, YES, finding_on, judged, steps, verdict_on
from tests.law.conftest import Lay

PROCEDURE = "un.ced.ua"
RULE = "party_or_national"
NOW, BEFORE_GUIDANCE = "2022-01-15", "2019-01-15"

READ = 'citation = "made up for this test"\nchecked_on = 2026-11-20\n'


def entry(state: str, party: str, standing: str, bound: str = "") -> str:
    since = f"binding_from = {bound}\n" if bound else ""
    return (
        f'[[party]]\nstate = "{state}"\nparty = "{party}"\nstanding = "{standing}"\n{since}{READ}'
    )


STATES = (
    entry("FR", "yes", "sourced", "2010-12-23")
    + entry("DE", "yes", "unverified", "2010-12-23")
    + entry("BR", "yes", "doubtful", "2010-12-29")
    + entry("IN", "no", "sourced")
    + entry("PK", "no", "unverified")
)


@pytest.fixture(autouse=True)
def _states(lay: Lay) -> None:
    lay({"law/packs/treaties/test-states.toml": f'corrects = "icpped"\n{STATES}'})


def case_of(place: str | None, *nationalities: str, when: str = "2018-03-05") -> CaseOf:
    case = a_case().taken(when, place).whereabouts("unknown")
    for nationality in nationalities:
        case.citizen_of(nationality)
    return case


@pytest.mark.parametrize(
    ("place", "nationality", "verdict"),
    [
        ("FR", None, YES),
        ("FR", "IN", YES),
        ("IN", "FR", YES),
        ("IN", "IN", NO),
        ("IN", None, NOT_KNOWN),  # nobody speaks of the nationality
        (None, "FR", YES),
        (None, "IN", NOT_KNOWN),  # nobody says where
        (None, None, NOT_KNOWN),
        ("DE", None, YES),  # unverified may open
        ("IN", "DE", YES),
        ("BR", "IN", NOT_KNOWN),  # doubtful
        ("IN", "BR", NOT_KNOWN),
        ("PK", "IN", NOT_KNOWN),  # an unverified no never closes
        ("IN", "PK", NOT_KNOWN),
        ("MN", "IN", NOT_KNOWN),
        ("IN", "MN", NOT_KNOWN),
    ],
)
def test_taken_in_a_party_or_national_of_one(
    place: str | None, nationality: str | None, verdict: Verdict
) -> None:
    case = case_of(place, *([nationality] if nationality else []))
    assert verdict_on(judged(case, PROCEDURE, NOW), RULE) is verdict


@pytest.mark.parametrize(
    ("place", "nationality", "verdict"),
    [
        ("FR", "IN", YES),
        ("IN", "FR", NOT_KNOWN),  # requests on States not party went to the Working Group
        (None, "FR", NOT_KNOWN),
        ("IN", "IN", NO),
    ],
)
def test_before_the_guidance_nationality_alone_is_doubtful(
    place: str | None, nationality: str, verdict: Verdict
) -> None:
    assessment = judged(case_of(place, nationality), PROCEDURE, BEFORE_GUIDANCE)
    assert verdict_on(assessment, RULE) is verdict


@pytest.mark.parametrize(("day", "verdict"), [("2021-05-26", NOT_KNOWN), ("2021-05-27", YES)])
def test_the_guidance_is_of_27_may_2021(day: str, verdict: Verdict) -> None:
    assert verdict_on(judged(case_of("IN", "FR"), PROCEDURE, day), RULE) is verdict


def test_a_doubtful_practice_is_for_a_lawyer() -> None:
    assessment = judged(case_of("IN", "FR"), PROCEDURE, BEFORE_GUIDANCE)
    assert "procedures.mend.lawyer_chooses" in steps(assessment, RULE)
    assert "doubtful" in say(finding_on(assessment, RULE).because)


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        pytest.param(case_of("IN", "IN", "FR"), YES, id="two nationalities"),
        pytest.param(case_of("IN", "IN").citizen_of("FR", denied=True), NO, id="one denied"),
        pytest.param(case_of("IN").citizen_of("FR", denied=True), NOT_KNOWN, id="only denied"),
        pytest.param(case_of("IN").citizen_of("FR", since="2019"), NO, id="since after the taking"),
        pytest.param(
            case_of("IN").citizen_of("FR", since="2018"), NOT_KNOWN, id="since the year of it"
        ),
        pytest.param(case_of("IN").citizen_of("FR", since="2017"), YES, id="since before"),
        pytest.param(case_of("IN").citizen_of("FR", until="2017"), NO, id="ended before"),
        pytest.param(
            case_of("IN").citizen_of("FR", until="2019"), YES, id="ended after the taking"
        ),
        pytest.param(
            case_of("IN").taken("2016-03", "IN").citizen_of("FR", since="2017"),
            NOT_KNOWN,
            id="takings before and after",
        ),
        pytest.param(
            a_case().taken("2016-03", "IN").taken("2018-03", "IN").citizen_of("FR", since="2017"),
            NOT_KNOWN,
            id="the same in the other order",
        ),
    ],
)
def test_the_nationality_at_the_time(case: CaseOf, verdict: Verdict) -> None:
    assert verdict_on(judged(case, PROCEDURE, NOW), RULE) is verdict


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        pytest.param(
            a_case().citizen_of("IN").taken("2018-03", "IN").last_seen("2018-02", "FR"),
            NO,
            id="last seen in a party, taken elsewhere",
        ),
        pytest.param(
            a_case().citizen_of("IN").taken("2018-03").last_seen("2018-02", "FR"),
            YES,
            id="nobody says where taken, last seen in a party",
        ),
        pytest.param(
            a_case()
            .citizen_of("IN")
            .taken("2018-03", "IN", act="night")
            .act("taken", None, "FR", act="night", denied=True),
            NO,
            id="not in France",
        ),
        pytest.param(
            a_case().citizen_of("IN").taken("2018-03", "IN").taken("2018-03", "FR"),
            YES,
            id="sources place it in both",
        ),
    ],
)
def test_where_the_person_was_taken(case: CaseOf, verdict: Verdict) -> None:
    assert verdict_on(judged(case, PROCEDURE, NOW), RULE) is verdict


# --- in force ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "verdict"),
    [
        ("2009", NO),
        ("2010-12-22", NO),
        ("2010-12-23", YES),
        ("2010-12", NOT_KNOWN),
        ("2010", NOT_KNOWN),
        ("2011", YES),
        ("2010-12-25~", NOT_KNOWN),
        ("2018-03-05", YES),
        ("../2018", NOT_KNOWN),
    ],
)
def test_begun_after_the_treaty_bound_the_state(when: str, verdict: Verdict) -> None:
    for case in (case_of("FR", when=when), case_of("IN", "FR", when=when)):
        assessment = judged(case, PROCEDURE, NOW)
        assert verdict_on(assessment, "begun_in_force") is verdict
        assert (assessment.answer is CLOSED) is (verdict is NO)


def test_an_unverified_day_of_entry_into_force_does_not_close() -> None:
    assessment = judged(case_of("DE", when="2009"), PROCEDURE, NOW)
    assert verdict_on(assessment, "begun_in_force") is NOT_KNOWN


def test_two_dates_on_both_sides_are_not_known() -> None:
    case = case_of("FR", when="2010-11").taken("2011-01", "FR")
    assert verdict_on(judged(case, PROCEDURE, NOW), "begun_in_force") is NOT_KNOWN


def test_without_date_or_without_a_party_it_is_not_known() -> None:
    undated = a_case().taken(None, "FR")
    assert verdict_on(judged(undated, PROCEDURE, NOW), "begun_in_force") is NOT_KNOWN
    no_party = case_of("IN", "IN")
    assert verdict_on(judged(no_party, PROCEDURE, NOW), "begun_in_force") is NOT_KNOWN


# --- before another body -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("recipient", "sent_on", "verdict"),
    [
        ("un.wgeid", "2021-05-01", NOT_KNOWN),  # whether the rule reaches it is not settled
        ("un.wgeid", "2022-01-15", NOT_KNOWN),
        ("un.wgeid", "2022-01-16", YES),
        ("un.wgeid", "2022", NOT_KNOWN),
        ("kz.mfa", "2021-05-01", YES),
        ("un.bishkek", "2021-05-01", YES),
    ],
)
def test_a_case_that_is_before_the_working_group(
    recipient: str, sent_on: str, verdict: Verdict
) -> None:
    assessment = judged(case_of("FR").sent(recipient, sent_on), PROCEDURE, NOW)
    assert verdict_on(assessment, "not_before_same_nature") is verdict
    assert assessment.answer is not CLOSED
