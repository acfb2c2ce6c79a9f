"""What holds for every case, whatever sources say."""

import json
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from darek.findings import Verdict, say
from darek.kinship import STANDARDS, prove
from darek.law import Standing
from darek.procedures import Assessment, CaseOnDay, Level, assess, procedures
from darek.records import Case, Dossier, read_case, write_case
from tests.cases import CaseOf
from tests.generated import DAYS, UNCONFIRMED, Addition, cases, claims, consents

YES, NO, NOT_KNOWN = Verdict.YES, Verdict.NO, Verdict.NOT_KNOWN
many = settings(max_examples=60)


def all_of(case: Case, day: str) -> list[Assessment]:
    on_day = CaseOnDay(case, date.fromisoformat(day))
    return [assess(on_day, procedure) for procedure in procedures()]


def verdicts(assessments: list[Assessment]) -> list[tuple[object, ...]]:
    """All that was decided, without the reasons."""
    return [
        (
            one.procedure.id,
            one.answer,
            one.ready,
            one.days_left,
            tuple(entry.finding.verdict for entry in (*one.conditions, *one.requirements)),
        )
        for one in assessments
    ]


def reasons(assessments: list[Assessment]) -> list[tuple[object, ...]]:
    """The reasons, and what they rest on."""
    return [
        (entry.id, entry.finding.because.id, frozenset(entry.finding.used))
        for one in assessments
        for entry in (*one.conditions, *one.requirements)
    ]


@many
@given(cases(), DAYS, consents())
def test_a_further_consent_never_makes_a_packet_less_ready(
    case: CaseOf, day: str, consent: Addition
) -> None:
    before = all_of(case.build(), day)
    after = all_of(consent(case).build(), day)
    for old, new in zip(before, after, strict=True):
        assert new.answer is old.answer
        assert new.ready or not old.ready
        assert {entry.id for entry in new.lacking} <= {entry.id for entry in old.lacking}


@many
@given(cases(), DAYS, claims(UNCONFIRMED))
def test_what_nobody_confirmed_changes_no_verdict(case: CaseOf, day: str, claim: Addition) -> None:
    before = verdicts(all_of(case.build(), day))
    assert verdicts(all_of(claim(case).build(), day)) == before


LISTS = ("sources", "mentions", "claims", "identifications", "consents", "referrals", "overrides")


def shuffled(case: Case, pick: Random) -> Case:
    """The same case with the records of each list in another order."""
    lists: dict[str, Any] = {name: list(getattr(case, name)) for name in LISTS}
    for records in lists.values():
        pick.shuffle(records)
    return replace(case, **{name: tuple(records) for name, records in lists.items()})


@many
@given(cases(), DAYS, st.randoms())
def test_the_order_of_records_changes_no_verdict(case: CaseOf, day: str, pick: Random) -> None:
    one = case.build()
    other = shuffled(one, pick)
    assert verdicts(all_of(other, day)) == verdicts(all_of(one, day))
    for standard in STANDARDS:
        found = [prove(Dossier(version), standard) for version in (one, other)]
        assert found[0].finding.verdict is found[1].finding.verdict


@many
@given(cases(), DAYS, st.randoms())
def test_a_file_in_another_order_is_the_same_case(case: CaseOf, day: str, pick: Random) -> None:
    one = case.build()
    raw = json.loads(write_case(one))
    for name in LISTS:
        pick.shuffle(raw.get(name, []))
    other = read_case(json.dumps(raw).encode(), "shuffled.json")
    assert write_case(other) == write_case(one)
    assert reasons(all_of(other, day)) == reasons(all_of(one, day))


@many
@given(cases(), st.sampled_from(["birth", "marriage", "letter", "talk"]), st.data())
def test_a_further_paper_never_unproves_a_kinship(
    case: CaseOf, source: str, data: st.DataObject
) -> None:
    before = [prove(Dossier(case.build()), standard).finding.verdict for standard in STANDARDS]
    person, other = data.draw(st.permutations(["aigerim", "ospan", "bolat", "saule"]))[:2]
    relation = data.draw(st.sampled_from(["child", "parent", "spouse", "sibling"]))
    denied = any(claim.property == "relation" and claim.negated for claim in case.build().claims)
    case.kin(person, relation, other, by=source)
    after = [prove(Dossier(case.build()), standard).finding.verdict for standard in STANDARDS]
    for old, new in zip(before, after, strict=True):
        assert new is YES or old is not YES
        assert new is not NO or old is NO or denied


@many
@given(cases(), DAYS)
def test_only_a_sourced_rule_closes_and_nothing_unsaid_does(case: CaseOf, day: str) -> None:
    for one in all_of(case.build(), day):
        closing = [entry for entry in one.conditions if entry.finding.verdict is NO]
        assert (one.answer is NO) is bool(closing)
        for entry in closing:
            assert entry.standing is Standing.SOURCED
            assert entry.finding.used, f"{entry.id} closes on nothing that was said"


@many
@given(cases(), DAYS)
def test_answers_follow_from_what_was_found(case: CaseOf, day: str) -> None:
    for one in all_of(case.build(), day):
        found = {entry.finding.verdict for entry in one.conditions}
        expected = NO if NO in found else YES if found == {YES} else NOT_KNOWN
        assert one.answer is expected
        assert one.ready is (not one.lacking)
        assert {entry.id for entry in one.blocking} <= {entry.id for entry in one.lacking}
        assert one.days_left is None or (one.days_left >= 0 and one.answer is not NO)
        for entry in one.requirements:
            if entry.override is not None:
                assert entry.level is Level.PRACTICE
                assert entry.finding.verdict is not YES


@many
@given(cases(), DAYS)
def test_findings_rest_on_records_of_the_case_and_can_be_said(case: CaseOf, day: str) -> None:
    built = case.build()
    ids = {
        record.id
        for listed in (built.claims, built.consents, built.referrals, built.sources)
        for record in listed
    }
    for one in all_of(built, day):
        for entry in (*one.conditions, *one.requirements):
            assert set(entry.finding.used) <= ids
            for language in ("en", "ru", "kk", "ky"):
                said = say(entry.finding.because, language)
                assert said
                assert "{" not in said
                assert all(say(step, language) for step in entry.finding.mend)


@many
@given(cases(most=6), DAYS)
def test_asking_twice_gives_the_same(case: CaseOf, day: str) -> None:
    built = case.build()
    assert all_of(built, day) == all_of(built, day)
