"""A case arranged for reading: who is who, what stands, what was done to whom."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from darek.records import (
    Applicant,
    Case,
    Claim,
    ClaimState,
    CodeValue,
    Dossier,
    Identification,
    IdentificationState,
    Mention,
    MentionKind,
    MentionValue,
    Source,
    Spoken,
    read_case,
)
from tests.records.faulty import FIXTURE
from tests.records.strategies import cases

ON = date(2018, 9, 3)


def said(id: str, about: str, name: str, code: str, **more: Any) -> Claim:
    """A confirmed claim whose value is a code."""
    fields = {"source": "s", "recorded_on": ON, "state": ClaimState.CONFIRMED, **more}
    return Claim(id=id, about=about, property=name, value=CodeValue(code), **fields)


def done_to(id: str, act: str, victim: str, **more: Any) -> Claim:
    """A confirmed claim that an act was done to a person."""
    claim = said(id, act, "act_victim", "", **more)
    return replace(claim, value=MentionValue(victim))


def is_(id: str, mention: str, being: str, **more: Any) -> Identification:
    """A confirmed identification."""
    fields = {"state": IdentificationState.CONFIRMED, "undone_on": None, **more}
    return Identification(id, mention, being, because="x", decided_by="x", decided_on=ON, **fields)


def case(*records: Claim | Identification | Mention, applicants: tuple[str, ...] = ()) -> Case:
    """A case of some records; mentions not given are persons, or acts when named a…"""
    claims = tuple(record for record in records if isinstance(record, Claim))
    named = {claim.about for claim in claims} | {
        record.mention for record in records if isinstance(record, Identification)
    }
    mentions = tuple(
        Mention(id, "s", MentionKind.ACT if id.startswith("a") else MentionKind.PERSON)
        for id in sorted(named)
    )
    return Case(
        reference="K7QF-3M9E",
        missing_person="missing",
        opened_on=ON,
        applicants=tuple(Applicant(person) for person in applicants),
        sources=(Source("s", "statement", Spoken(), ON),),
        mentions=mentions,
        claims=claims,
        identifications=tuple(r for r in records if isinstance(r, Identification)),
    )


def ids(claims: tuple[Claim, ...]) -> list[str]:
    return [claim.id for claim in claims]


# --- who is who ----------------------------------------------------------------------------------


def test_a_mention_is_itself_until_somebody_identifies_it() -> None:
    dossier = Dossier(case(said("c", "m", "sex", "male")))
    assert dossier.being("m") == "m"
    assert ids(dossier.claims("m", "sex")) == ["c"]
    assert dossier.of_missing("sex") == ()


@pytest.mark.parametrize(
    ("more", "being"),
    [
        pytest.param({}, "missing", id="confirmed"),
        pytest.param({"undone_on": ON}, "m", id="undone"),
        pytest.param({"state": IdentificationState.PROPOSED}, "m", id="proposed"),
        pytest.param({"state": IdentificationState.REJECTED}, "m", id="rejected"),
    ],
)
def test_only_a_standing_identification_joins(more: dict[str, Any], being: str) -> None:
    dossier = Dossier(case(said("c", "m", "sex", "male"), is_("i", "m", "missing", **more)))
    assert dossier.being("m") == being
    assert ids(dossier.claims(being, "sex")) == ["c"]
    assert ids(dossier.of_missing("sex")) == (["c"] if being == "missing" else [])
    assert [mention.id for mention in dossier.mentions_of(being)] == ["m"]


def test_an_identification_undone_and_made_anew_joins_the_new_being() -> None:
    dossier = Dossier(
        case(
            said("c", "m", "sex", "male"),
            is_("i1", "m", "missing", undone_on=ON),
            is_("i2", "m", "neighbour"),
        )
    )
    assert dossier.being("m") == "neighbour"
    assert dossier.of_missing("sex") == ()


def test_what_waits_for_a_decision_is_listed() -> None:
    waiting = {"state": IdentificationState.PROPOSED}
    dossier = Dossier(
        case(
            is_("i1", "m1", "missing", **waiting),
            is_("i2", "m2", "missing"),
            is_("i3", "m3", "missing", state=IdentificationState.REJECTED),
            is_("i4", "m4", "missing", undone_on=ON, **waiting),
        )
    )
    assert dossier.proposed_identities == (("i1", "m1", "missing"),)


def test_persons_are_the_missing_one_the_applicants_and_all_mentioned() -> None:
    dossier = Dossier(
        case(
            is_("i1", "m1", "sister"),
            is_("i2", "m2", "missing"),
            is_("i3", "a1", "taking"),
            said("c", "m3", "sex", "male"),
            applicants=("sister", "cousin"),
        )
    )
    assert dossier.persons() == ("missing", "sister", "cousin", "m3")


# --- what stands ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "standing", "proposed"),
    [
        (ClaimState.CONFIRMED, ["c"], []),
        (ClaimState.PROPOSED, [], ["c"]),
        (ClaimState.REJECTED, [], []),
        (ClaimState.WITHDRAWN, [], []),
    ],
)
def test_only_confirmed_claims_carry_weight(
    state: ClaimState, standing: list[str], proposed: list[str]
) -> None:
    dossier = Dossier(case(said("c", "missing", "sex", "male", state=state)))
    assert ids(dossier.of_missing("sex")) == standing
    assert ids(dossier.proposed("missing", "sex")) == proposed
    assert [(being, claim.id) for being, claim in dossier.of_property("sex")] == [
        ("missing", id) for id in standing
    ]


@pytest.mark.parametrize(
    ("correction", "standing"),
    [
        pytest.param(ClaimState.CONFIRMED, ["c2"], id="confirmed: the new one stands alone"),
        pytest.param(ClaimState.PROPOSED, ["c1"], id="proposed: the old one stands"),
        pytest.param(ClaimState.REJECTED, ["c1"], id="rejected: the old one stands"),
        pytest.param(ClaimState.WITHDRAWN, ["c1"], id="withdrawn: the old one stands again"),
    ],
)
def test_a_confirmed_correction_replaces(correction: ClaimState, standing: list[str]) -> None:
    dossier = Dossier(
        case(
            said("c1", "missing", "sex", "male"),
            said("c2", "missing", "sex", "female", corrects="c1", state=correction),
        )
    )
    assert ids(dossier.of_missing("sex")) == standing


def test_a_corrected_correction_does_not_bring_back_the_first() -> None:
    dossier = Dossier(
        case(
            said("c1", "missing", "sex", "male"),
            said("c2", "missing", "sex", "female", corrects="c1"),
            said("c3", "missing", "sex", "other", corrects="c2"),
        )
    )
    assert ids(dossier.of_missing("sex")) == ["c3"]


def test_a_corrected_proposal_waits_for_nobody() -> None:
    dossier = Dossier(
        case(
            said("c1", "missing", "sex", "male", state=ClaimState.PROPOSED),
            said("c2", "missing", "sex", "female", corrects="c1"),
        )
    )
    assert dossier.proposed("missing", "sex") == ()


def test_claims_that_disagree_stand_side_by_side() -> None:
    dossier = Dossier(
        case(said("c1", "missing", "sex", "male"), said("c2", "missing", "sex", "female"))
    )
    assert ids(dossier.of_missing("sex")) == ["c1", "c2"]


# --- acts ----------------------------------------------------------------------------------------


def test_an_act_gathers_what_every_source_says_of_it() -> None:
    dossier = Dossier(
        case(
            is_("i0", "m1", "missing"),
            is_("i1", "a1", "act"),
            is_("i2", "a2", "act"),
            done_to("c1", "a1", "m1"),
            said("c2", "a1", "act_kind", "taken"),
            said("c3", "a2", "act_kind", "detained"),
            said("c4", "a2", "act_kind", "died", negated=True),
            said("c5", "a2", "act_location_type", "home"),
            said("c6", "a2", "act_kind", "released", state=ClaimState.PROPOSED),
        )
    )
    (act,) = dossier.acts
    assert act.id == "act"
    assert act.kinds == {"taken", "detained"}
    assert sorted(ids(act.claims)) == ["c1", "c2", "c3", "c4", "c5"]
    assert ids(act.about("act_location_type")) == ["c5"]
    assert act.about("act_date") == ()


def test_acts_are_those_done_to_the_missing_person_in_the_order_of_their_ids() -> None:
    dossier = Dossier(
        case(
            is_("i0", "m1", "missing"),
            done_to("c1", "a3", "m1"),
            done_to("c2", "a1", "m1"),
            done_to("c3", "a2", "m2"),
        )
    )
    assert [act.id for act in dossier.acts] == ["a1", "a3"]
    assert [act.id for act in dossier.acts_on("m2")] == ["a2"]
    assert dossier.acts_on("nobody") == ()


@pytest.mark.parametrize(
    ("more", "acts"),
    [
        pytest.param({}, ["a1"], id="said"),
        pytest.param({"negated": True}, [], id="said not to be"),
        pytest.param({"state": ClaimState.PROPOSED}, [], id="proposed"),
        pytest.param({"state": ClaimState.REJECTED}, [], id="rejected"),
    ],
)
def test_an_act_needs_a_standing_claim_of_whom_it_was_done_to(
    more: dict[str, Any], acts: list[str]
) -> None:
    dossier = Dossier(case(done_to("c1", "a1", "missing", **more)))
    assert [act.id for act in dossier.acts] == acts


def test_an_act_that_one_source_denies_and_another_states_is_there() -> None:
    dossier = Dossier(
        case(done_to("c1", "a1", "missing"), done_to("c2", "a1", "missing", negated=True))
    )
    assert [act.id for act in dossier.acts] == ["a1"]


# --- any case ------------------------------------------------------------------------------------


@given(cases())
@settings(max_examples=30)
def test_every_claim_is_found_once_where_its_state_puts_it(case: Case) -> None:
    dossier = Dossier(case)
    replaced = {c.corrects for c in case.claims if c.state is ClaimState.CONFIRMED}
    for claim in case.claims:
        being = dossier.being(claim.about)
        counted = claim.id not in replaced
        stands = counted and claim.state is ClaimState.CONFIRMED
        waits = counted and claim.state is ClaimState.PROPOSED
        assert ids(dossier.claims(being, claim.property)).count(claim.id) == stands
        assert ids(dossier.proposed(being, claim.property)).count(claim.id) == waits


@given(cases())
@settings(max_examples=30)
def test_reading_changes_nothing(case: Case) -> None:
    before = repr(case)
    dossier = Dossier(case)
    assert dossier.acts is not None
    assert dossier.persons()
    assert repr(case) == before
    assert dossier.sources.keys() == {source.id for source in case.sources}
    assert dossier.mentions.keys() == {mention.id for mention in case.mentions}


def test_the_rich_case_reads_as_its_sources_have_it() -> None:
    dossier = Dossier(read_case(FIXTURE.read_bytes(), "1.json"))
    assert ids(dossier.of_missing("nationality")) == ["c-nat-cn", "c-nat-kz", "c-nat-not-kg"]
    assert ids(dossier.of_missing("birth_date")) == ["c-birth"]
    assert ids(dossier.of_missing("victim_status")) == []
    assert ids(dossier.proposed("person-missing", "whereabouts")) == ["c-where-guess"]
    (taking,) = dossier.acts
    assert taking.kinds == {"taken"}
    assert ids(taking.about("act_date")) == ["c-act-date", "c-act-date-witness"]
    assert [identity[0] for identity in dossier.proposed_identities] == ["i-10"]
    assert dossier.being("m-namesake") == "m-namesake"
