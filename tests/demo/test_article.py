"""The article's cases: every claim stands where it says in the text it says."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from darek.records import Case, Locator, TextNotHeld, read_case, write_case
from demo.generator import DEMO, article_cases

CASES = article_cases()
LONGEST_QUOTE = 60


def located(case: Case) -> Iterator[tuple[str, Locator | None, str | None]]:
    """Everything that must stand in the article: what, where, in which words."""
    for mention in case.mentions:
        yield mention.id, mention.locator, mention.as_written
    for claim in case.claims:
        yield claim.id, claim.locator, claim.as_written
    for referral in case.referrals:
        yield referral.id, referral.locator, None
    for reply in case.replies:
        yield reply.id, reply.locator, reply.said
    for promise in case.promises:
        yield promise.id, promise.locator, promise.promised


@pytest.mark.parametrize("name", CASES)
def test_the_file_is_what_the_generator_writes(name: str) -> None:
    data = (DEMO / "article" / f"{name}.json").read_bytes()
    assert data == write_case(CASES[name])
    assert read_case(data, name) == read_case(write_case(CASES[name]), name)


def test_no_file_is_left_over() -> None:
    assert {path.stem for path in (DEMO / "article").glob("*.json")} == set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_the_words_stand_at_their_offsets(name: str, inputs: Path) -> None:
    data = (inputs / "article.txt").read_bytes()
    text = data.decode("utf-8")
    for source in CASES[name].sources:
        assert isinstance(source.carrier, TextNotHeld)
        assert source.carrier.sha256 == sha256(data).hexdigest()
        assert source.carrier.characters == len(text)
    for what, locator, words in located(CASES[name]):
        assert locator is not None, what
        assert locator.characters, what
        found = "".join(text[start:end] for start, end in locator.characters)
        assert found.strip() == found != "", what
        assert words in (None, found), what


@pytest.mark.parametrize("name", CASES)
def test_no_more_of_the_text_is_held_than_a_claim_must_carry(name: str) -> None:
    for what, _, words in located(CASES[name]):
        assert words is None or len(words) <= LONGEST_QUOTE, what


def test_hedges_are_kept() -> None:
    hedges = {
        (name, claim.property): claim.hedge
        for name, case in CASES.items()
        for claim in case.claims
        if claim.hedge
    }
    assert hedges == {
        ("article-a", "act_date"): "for the last two years",
        ("article-c", "circumstances"): "about",
        ("article-d1", "act_date"): "for two years",
        ("article-d2", "act_date"): "for two years",
    }


def test_the_petition_is_one_referral_over_its_cases() -> None:
    one, other = CASES["article-d1"], CASES["article-d2"]
    assert [r.id for r in one.referrals] == [r.id for r in other.referrals]
    assert all(r.also_cases == (other.reference,) for r in one.referrals)
    assert all(r.also_cases == (one.reference,) for r in other.referrals)
    assert {r.recipient for r in one.referrals} == {"kg.president", "un.bishkek"}


def test_the_ombudsmans_promise_is_due_about_february() -> None:
    (promise,) = CASES["article-d1"].promises
    assert str(promise.due) == "2019-02~"
