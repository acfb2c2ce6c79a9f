"""The consent gate: that recipient, that purpose, all to whom it is revealed, on that day."""

from datetime import date
from typing import Any

import pytest

from darek.findings import Verdict, say
from darek.procedures import consents_covering, find_procedure
from darek.records import Party
from tests.cases import ALL_PARTIES, CaseOf, a_case
from tests.judging import MET, SIX, UNMET, finding_on, judged, steps, verdict_on

DAY = "2018-05-01"
TRACING = "un.wgeid.standard"


def asked(case: CaseOf, procedure: str = TRACING) -> Verdict:
    return verdict_on(judged(case, procedure, DAY), "consent")


def consenting(**how: Any) -> CaseOf:
    return a_case().consent_for(TRACING, **how)


def without(*parties: Party) -> tuple[Party, ...]:
    return tuple(party for party in ALL_PARTIES if party not in parties)


@pytest.mark.parametrize("procedure", SIX)
def test_a_consent_that_names_body_and_purpose_and_all_parties(procedure: str) -> None:
    assert asked(a_case(), procedure) is UNMET
    assert asked(a_case().consent_for(procedure), procedure) is MET


@pytest.mark.parametrize(
    ("case", "verdict", "reason"),
    [
        pytest.param(a_case(), UNMET, "none", id="none"),
        pytest.param(a_case().consent("un.ced", "tracing"), UNMET, "none", id="other recipient"),
        pytest.param(a_case().consent("un.wgeid", "appeal"), UNMET, "none", id="other purpose"),
        pytest.param(
            consenting(reveals_to=without(Party.DETAINING_STATE)),
            UNMET,
            "falls_short",
            id="not to the detaining State",
        ),
        pytest.param(
            consenting(reveals_to=without(Party.PUBLIC)),
            UNMET,
            "falls_short",
            id="not known counts as yes",
        ),
        pytest.param(consenting(reveals_to=()), UNMET, "falls_short", id="to nobody else"),
        pytest.param(consenting(victim_named=False), UNMET, "falls_short", id="naming refused"),
        pytest.param(consenting(source_named=False), MET, "given", id="the giver stays unnamed"),
        pytest.param(consenting(given_on=date(2018, 5, 1)), MET, "given", id="given today"),
        pytest.param(consenting(given_on=date(2018, 5, 2)), UNMET, "later", id="given tomorrow"),
        pytest.param(consenting(expires_on=date(2018, 5, 1)), MET, "given", id="its last day"),
        pytest.param(consenting(expires_on=date(2018, 4, 30)), UNMET, "expired", id="expired"),
        pytest.param(
            consenting(withdrawn_on=date(2018, 5, 1)), UNMET, "withdrawn", id="withdrawn today"
        ),
        pytest.param(
            consenting(withdrawn_on=date(2018, 5, 2)), MET, "given", id="withdrawn tomorrow"
        ),
    ],
)
def test_what_a_consent_must_be(case: CaseOf, verdict: Verdict, reason: str) -> None:
    finding = finding_on(judged(case, TRACING, DAY), "consent")
    assert finding.verdict is verdict
    assert finding.because.id == f"procedures.consent.{reason}"
    assert say(finding.because)


def test_the_sentence_names_what_a_consent_does_not_cover() -> None:
    case = consenting(reveals_to=without(Party.DETAINING_STATE), victim_named=False)
    said = say(finding_on(judged(case, TRACING, DAY), "consent").because)
    assert "the detaining State" in said
    assert "naming the missing person" in said


@pytest.mark.parametrize("procedure", ["kz.appeal", "kz.consular", "kg.appeal"])
def test_who_consents_to_the_own_ministry_has_consented_to_the_own_ministry(
    procedure: str,
) -> None:
    case = a_case().consent_for(procedure, reveals_to=without(Party.OWN_MINISTRY))
    assert asked(case, procedure) is MET
    for party in (Party.OWN_SECURITY_SERVICE, Party.DETAINING_STATE):
        fewer = a_case().consent_for(procedure, reveals_to=without(Party.OWN_MINISTRY, party))
        assert asked(fewer, procedure) is UNMET


def test_consent_to_an_international_body_is_none_to_the_own_ministry() -> None:
    assert asked(consenting(reveals_to=without(Party.OWN_MINISTRY))) is UNMET


def test_consent_for_an_appeal_is_none_for_consular_protection() -> None:
    case = a_case().consent_for("kz.appeal")
    assert asked(case, "kz.consular") is UNMET
    assert asked(case, "kg.appeal") is UNMET


def test_one_consent_covers_both_procedures_of_the_working_group() -> None:
    assert asked(consenting(), "un.wgeid.urgent") is MET


def test_of_two_givers_one_suffices_and_two_halves_do_not() -> None:
    other = a_case().asked_by("bolat")
    other.consent_for(TRACING, withdrawn_on=date(2018, 2, 1)).consent_for(TRACING, giver="bolat")
    assert asked(other) is MET, "the giver who withdrew does not stop the other"
    halves = a_case().asked_by("bolat")
    halves.consent_for(TRACING, reveals_to=without(Party.PUBLIC))
    halves.consent_for(TRACING, giver="bolat", reveals_to=without(Party.DETAINING_STATE))
    assert asked(halves) is UNMET


def test_a_new_consent_after_a_withdrawn_one_counts() -> None:
    case = consenting(withdrawn_on=date(2018, 2, 1)).consent_for(TRACING, given_on=date(2018, 3, 1))
    assert asked(case) is MET


def test_the_packet_goes_on_the_latest_covering_consent() -> None:
    case = consenting(given_on=date(2018, 2, 1)).consent_for(TRACING, given_on=date(2018, 3, 1))
    case.consent_for(TRACING, given_on=date(2018, 4, 1), victim_named=False)
    procedure = find_procedure(TRACING)
    covering = consents_covering(case.on(DAY), procedure.consent)
    assert [consent.given_on for consent in covering] == [date(2018, 3, 1), date(2018, 2, 1)]
    assert consents_covering(a_case().on(DAY), procedure.consent) == ()


@pytest.mark.parametrize("procedure", SIX)
def test_unmet_asks_for_the_sheet_and_blocks_the_packet(procedure: str) -> None:
    assessment = judged(a_case(), procedure, DAY)
    assert steps(assessment, "consent") == {"procedures.mend.consent_sheet"}
    (consent,) = [entry for entry in assessment.requirements if entry.id == "consent"]
    assert consent.level == "law"
    assert consent in assessment.lacking
