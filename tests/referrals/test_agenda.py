"""When answers fall due, from the day sent or received, and what officials promised."""

from dataclasses import replace
from datetime import date

import pytest

from darek.findings import Message, say
from darek.records import Case, Promise, Reply, partial_date
from darek.referrals import agenda
from tests.referrals.sample_case import ON, full_case


def case(*, replied: str | None = None, **changes: object) -> Case:
    whole = full_case()
    referral = replace(whole.referrals[0], **changes)
    replies = (
        (Reply(id="answer", referral="first", response=replied),) if replied is not None else ()
    )
    return replace(whole, referrals=(referral,), replies=replies)


def due(case: Case, on: date = ON) -> list[tuple[str, date, date, str]]:
    return [(i.record, i.earliest, i.latest, i.state(on)) for i in agenda(case, on)]


def test_fifteen_working_days_from_receipt() -> None:
    """6 October to 28 October 2026; the 26th is a day off in Kazakhstan (the 25th is Sunday)."""
    assert due(case()) == [("first", date(2026, 10, 28), date(2026, 10, 28), "overdue")]


def test_without_a_receipt_it_is_counted_from_sending_and_only_perhaps_overdue() -> None:
    [(_, earliest, _, state)] = due(case(received_on=None))
    assert earliest == date(2026, 10, 27)
    assert state == "perhaps_overdue"


@pytest.mark.parametrize(
    ("response", "state"),
    [
        ("favourable", "answered"),
        ("token", "answered"),
        ("none", "overdue"),
        ("extended", "overdue"),
    ],
)
def test_an_answer_in_substance_ends_the_wait(response: str, state: str) -> None:
    assert due(case(replied=response))[0][3] == state


def test_a_vague_day_of_receipt_gives_two_days() -> None:
    [(_, earliest, latest, _)] = due(case(received_on=partial_date("2026-10")))
    assert earliest == date(2026, 10, 22)
    assert latest > earliest


def test_the_law_of_its_time_gives_the_term() -> None:
    old = case(sent_on=partial_date("2019-01-10"), received_on=partial_date("2019-01-10"))
    assert due(old, date(2019, 1, 15))[0][1:] == (date(2019, 2, 9), date(2019, 2, 9), "due")


def test_nothing_is_due_of_a_letter_not_yet_sent() -> None:
    assert due(case(sent_on=partial_date("2026-12-01"), received_on=None)) == []


def test_a_promise_falls_due_on_the_day_it_named() -> None:
    promise = Promise(
        id="promise",
        by="m.missing.article",
        promised="екі айдан кейін жауап береміз",
        said_on=partial_date("2026-08-01"),
        source="article",
        due=partial_date("2026-10~"),
    )
    whole = replace(full_case(), referrals=(), replies=(), promises=(promise,))
    [item] = agenda(whole, ON)
    assert (item.earliest, item.latest) == (date(2026, 9, 1), date(2026, 11, 30))
    assert item.state(ON) == "perhaps_overdue"
    assert isinstance(item.what, Message)
    assert say(item.what, "kk") == "уәде: «екі айдан кейін жауап береміз»"
