"""Each verb: one entry in the history, owners only, and nothing half-done."""

import pytest
from django.db import transaction

import darek.office
from darek.findings import Faults, say
from darek.office import (
    ENTRIES,
    AlreadyDecided,
    AuditRow,
    CaseSummary,
    LastOwner,
    NameTaken,
    NoSuchCase,
    NoSuchRecord,
    NoSuchUser,
    NotKeeper,
    Role,
    WeakPassword,
    access_case,
    access_cases,
    do_add_claim,
    do_add_user,
    do_close_user,
    do_confirm_claim,
    do_give_access,
    do_judge_cases,
    do_load_cases,
    do_take_access,
    history,
    load_case,
)
from darek.records import ClaimState, write_case
from tests.cases import a_case
from tests.office.conftest import PASSWORD, Cast
from tests.office.verbs import VERBS, add_proposed, claim, rows_of_everything

every_verb = pytest.mark.parametrize("name", VERBS)
on_a_case = pytest.mark.parametrize("name", [n for n, verb in VERBS.items() if verb.on_case])


def test_every_verb_is_tried_here() -> None:
    verbs = [name for name in darek.office.__all__ if name.startswith("do_")]
    assert sorted(VERBS) == sorted(verbs)


@every_verb
def test_a_verb_enters_what_it_did_once(name: str, cast: Cast) -> None:
    prepared = VERBS[name].prepare(cast)
    before = AuditRow.objects.count()
    VERBS[name].deed(cast, cast.amal, prepared)
    entered = list(AuditRow.objects.all()[before:])
    assert len(entered) == VERBS[name].entries
    assert {row.user for row in entered} == {cast.amal}
    if VERBS[name].on_case:
        assert [row.case for row in entered] == [cast.row]


def test_each_verb_has_a_kind_of_entry_of_its_own(cast: Cast) -> None:
    kinds: dict[str, str] = {}
    for name, verb in VERBS.items():
        with transaction.atomic():
            verb.deed(cast, cast.amal, verb.prepare(cast))
            kinds[name] = AuditRow.objects.order_by("-pk")[0].kind
            transaction.set_rollback(True)
    assert kinds.pop("do_load_cases") == kinds["do_add_case_file"]
    assert kinds.pop("do_take_in_folder") == kinds["do_take_in_sheet"]
    assert sorted(kinds.values()) == sorted(entry.kind for entry in ENTRIES)


@on_a_case
@pytest.mark.parametrize("who", ["basil", "chris"])
def test_only_an_owner_may(name: str, who: str, cast: Cast) -> None:
    prepared = VERBS[name].prepare(cast)
    before = rows_of_everything()
    with pytest.raises(NoSuchCase) as refusal:
        VERBS[name].deed(cast, getattr(cast, who), prepared)
    assert refusal.value.message.params == {"reference": cast.row.reference}
    assert rows_of_everything() == before


@pytest.mark.parametrize("name", ["do_add_user", "do_change_password", "do_close_user"])
@pytest.mark.parametrize("who", ["basil", "chris"])
def test_only_a_keeper_may(name: str, who: str, cast: Cast) -> None:
    before = rows_of_everything()
    with pytest.raises(NotKeeper):
        VERBS[name].deed(cast, getattr(cast, who), None)
    assert rows_of_everything() == before


@on_a_case
def test_the_summary_says_what_the_case_says(name: str, cast: Cast) -> None:
    prepared = VERBS[name].prepare(cast)
    VERBS[name].deed(cast, cast.amal, prepared)
    said = access_cases(cast.amal).values().get()
    CaseSummary.objects.update(judged_on=None)
    do_judge_cases(acting_user=cast.amal)
    assert access_cases(cast.amal).values().get() == said


@on_a_case
def test_a_failure_inside_leaves_nothing(
    name: str, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared = VERBS[name].prepare(cast)
    before = rows_of_everything()

    def full(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(AuditRow.objects, "bulk_create", full)
    with pytest.raises(MemoryError):
        VERBS[name].deed(cast, cast.amal, prepared)
    assert rows_of_everything() == before


def test_records_that_do_not_fit_together_are_refused_whole(cast: Cast) -> None:
    before = rows_of_everything()
    wrong = claim(cast, "f09.kg-identity-card.c01")
    with pytest.raises(Faults, match="c01"):
        do_add_claim(cast.row, wrong, acting_user=cast.amal)
    assert rows_of_everything() == before


def test_a_confirmed_claim_is_weighed(cast: Cast) -> None:
    id = add_proposed(cast)
    assert access_cases(cast.amal).get().waiting == 1
    do_confirm_claim(cast.row, id, acting_user=cast.amal)
    assert access_cases(cast.amal).get().waiting == 0
    states = {c.id: c.state for c in load_case(cast.row).claims}
    assert states[id] is ClaimState.CONFIRMED
    with pytest.raises(AlreadyDecided):
        do_confirm_claim(cast.row, id, acting_user=cast.amal)
    with pytest.raises(NoSuchRecord):
        do_confirm_claim(cast.row, "no.such", acting_user=cast.amal)


def test_the_history_says_who_did_what(cast: Cast) -> None:
    add_proposed(cast)
    (row, entry), *_ = history(access_case(cast.basil, cast.row.reference))
    assert row.user == cast.amal
    assert say(entry.sentence) == "added claim new.claim (name)"
    assert entry.link == ("claims", "new.claim")
    assert entry.erased().link is None


def test_a_case_keeps_an_owner(cast: Cast) -> None:
    with pytest.raises(LastOwner):
        do_take_access(cast.row, cast.amal, acting_user=cast.amal)
    with pytest.raises(LastOwner):
        do_give_access(cast.row, cast.amal, Role.READER, acting_user=cast.amal)
    do_give_access(cast.row, cast.basil, Role.OWNER, acting_user=cast.amal)
    do_take_access(cast.row, cast.amal, acting_user=cast.basil)
    with pytest.raises(NoSuchCase):
        access_case(cast.amal, cast.row.reference)


def test_logins_are_unique_and_passwords_long(cast: Cast) -> None:
    with pytest.raises(NameTaken):
        do_add_user("basil", PASSWORD, acting_user=cast.amal)
    with pytest.raises(WeakPassword):
        do_add_user("dana", "short", acting_user=cast.amal)
    with pytest.raises(NotKeeper):
        do_add_user("dana", PASSWORD, acting_user=None)


def test_a_closed_login_sees_nothing_more(cast: Cast) -> None:
    do_close_user(cast.basil, acting_user=cast.amal)
    assert not access_cases(cast.basil).exists()
    with pytest.raises(NoSuchCase):
        access_case(cast.basil, cast.row.reference)


@pytest.mark.parametrize("name", [n for n in VERBS if n != "do_judge_cases"])
def test_a_closed_login_does_nothing_more(name: str, cast: Cast) -> None:
    do_give_access(cast.row, cast.basil, Role.OWNER, acting_user=cast.amal)
    prepared = VERBS[name].prepare(cast)
    do_close_user(cast.basil, acting_user=cast.amal)
    before = rows_of_everything()
    with pytest.raises((NoSuchCase, NoSuchUser, NotKeeper)):
        VERBS[name].deed(cast, cast.basil, prepared)
    assert rows_of_everything() == before


def test_a_load_is_as_good_as_single_verbs(cast: Cast) -> None:
    one, two = a_case("AAAA-1111").build(), a_case("BBBB-2222").build()
    assert do_load_cases([one, two], acting_user=cast.basil) == 2
    for case in (one, two):
        row = access_case(cast.basil, case.reference, to_write=True)
        assert write_case(load_case(row)) == write_case(case)
    assert access_cases(cast.basil).filter(judged_on=None).count() == 2
    assert do_judge_cases(acting_user=cast.amal).count == 2
    assert not access_cases(cast.basil).filter(judged_on=None).exists()
    assert do_judge_cases(acting_user=cast.amal).state == "skipped"


def test_a_load_refuses_a_reference_that_is_taken(cast: Cast) -> None:
    before = rows_of_everything()
    with pytest.raises(NoSuchCase):
        do_load_cases([a_case(cast.row.reference).build()], acting_user=cast.basil)
    assert rows_of_everything() == before
