"""Code and catalogues agree: ids have words, words are used, places give the values needed."""

from collections.abc import Iterable

import pytest

from darek.findings import LANGUAGES, Verdict, has_words
from darek.kinship import KIN, STANDARDS, Strength
from darek.law import Standing
from darek.procedures import Level
from darek.records import PROPERTIES, VOCABULARIES, Party, Relation
from tests.findings.catalogue_files import english_entries, placeholders
from tests.findings.message_ids import Mention, errors_raised, mentions, mentions_in_code

IN_CODE = mentions_in_code()


def test_every_id_in_code_has_words() -> None:
    known = english_entries()
    sure = [mention for mention in IN_CODE if mention.sure]
    assert [str(m) for m in sure if not any(map(m.matches, known))] == []


def test_all_words_are_used() -> None:
    exact = {mention.pattern for mention in IN_CODE if mention.exact}
    patterns = [mention for mention in IN_CODE if not mention.exact]
    unused = [
        id
        for id in english_entries()
        if id not in exact and not any(mention.matches(id) for mention in patterns)
    ]
    assert unused == []


@pytest.mark.parametrize("found", [[m for m in IN_CODE if m.exact], errors_raised()])
def test_every_place_gives_its_words_the_values_they_need(found: list[Mention]) -> None:
    known = english_entries()
    seen = [mention for mention in found if mention.given is not None and mention.pattern in known]
    assert seen, "nothing was looked at"
    lacking = [
        f"{mention} lacks {', '.join(sorted(missing))}"
        for mention in seen
        if (missing := _needed(mention.pattern) - (mention.given or frozenset()))
    ]
    assert lacking == []


def _needed(id: str) -> frozenset[str]:
    return frozenset().union(*map(placeholders, english_entries()[id].forms))


def _codes(verdicts: Iterable[Verdict]) -> list[str]:
    return [verdict.value.replace(" ", "_") for verdict in verdicts]


FAMILIES = [
    ("findings.verdict", _codes(Verdict)),
    ("kinship.kin", [*KIN, *Relation]),
    ("kinship.standard", [standard.name for standard in STANDARDS]),
    ("kinship.strength", [strength.word for strength in Strength]),
    ("procedures.answer", ["open", "closed", "not_known"]),
    ("procedures.level", list(Level)),
    ("procedures.party", list(Party)),
    ("procedures.requirement", ["met", "unmet", "not_known"]),
    ("records.property", [entry.name for entry in PROPERTIES]),
    *(
        (f"records.vocabulary.{vocabulary.name}", [term.code for term in vocabulary.terms])
        for vocabulary in VOCABULARIES
    ),
]


@pytest.mark.parametrize(("front", "codes"), FAMILIES, ids=[front for front, _ in FAMILIES])
def test_every_member_of_a_family_has_words_and_no_other_does(front: str, codes: list[str]) -> None:
    said = {id for id in english_entries() if id.startswith(f"{front}.")}
    assert said == {f"{front}.{code}" for code in codes}


@pytest.mark.parametrize("standing", Standing)
def test_every_standing_has_words(standing: Standing) -> None:
    assert all(has_words(f"procedures.standing.{standing}", language) for language in LANGUAGES)


ROOMS = ["kinship", "records", "referrals"]


@pytest.mark.parametrize(
    ("source", "pattern", "given"),
    [
        ('message("kinship.no_paper", count=1)', "kinship.no_paper", {"count"}),
        ('message("kinship.no_paper", **params)', "kinship.no_paper", None),
        ('fault(file, place, "records.file.empty")', "records.file.empty", set()),
        ('PROBLEMS = {"missing": "records.file.missing"}', "records.file.missing", None),
        ('raise BadDate("endless")', "records.date.endless", set()),
        ('wording("annex", number=1)', "referrals.annex", {"number"}),
        ('self.wording("annex", number=1)', "referrals.annex", {"number"}),
        (
            'class E(DarekError):\n    code = "kinship.unknown"',
            "error.kinship.unknown",
            None,
        ),
    ],
)
def test_an_id_that_is_written_out_is_seen(
    source: str, pattern: str, given: set[str] | None
) -> None:
    (found,) = mentions(source, "some.py", ROOMS)
    assert (found.pattern, found.exact, found.given) == (pattern, True, given)


@pytest.mark.parametrize(
    ("source", "matching", "not_matching"),
    [
        ('message(f"kinship.kin.{word}")', "kinship.kin.spouse", "kinship.mend.spouse"),
        ('message(f"kinship.{part}.{word}")', "kinship.kin.spouse", "kinship.kin"),
        ('wording(f"kinship.{word}")', "referrals.kinship.heading", "kinship.heading"),
    ],
)
def test_an_id_that_is_put_together_is_seen(source: str, matching: str, not_matching: str) -> None:
    (found,) = mentions(source, "some.py", ROOMS)
    assert found.matches(matching)
    assert not found.matches(not_matching)


def test_either_of_two_ids_is_seen() -> None:
    found = mentions('wording("kinship.held" if held else "kinship.stated")', "some.py", ROOMS)
    assert [m.pattern for m in found] == ["referrals.kinship.held", "referrals.kinship.stated"]


@pytest.mark.parametrize(
    ("source", "id"),
    [
        ('STEPS = ("cover.sign",)', "referrals.cover.sign"),
        ('_of_acts(filing, "wgeid.forces", name)', "referrals.wgeid.forces"),
        ('said = f"asks.{name}.{state}"', "referrals.asks.query.KZ"),
    ],
)
def test_in_a_room_with_its_own_wording_any_string_may_be_an_id(source: str, id: str) -> None:
    (found,) = (m for m in mentions(source, "referrals/some.py", ROOMS) if m.matches(id))
    assert not found.sure


@pytest.mark.parametrize(
    "source",
    [
        'x = "records of kinship."',
        'from darek.records import Case\nfile = "records/case.json"',
        'm = Message(f"referrals.{id}", params)',
        'm = message(f"records.date.{reason}", **params)',
        'message(f"{front}.{back}")',
        'purpose = "tracing"',
    ],
)
def test_what_is_no_id_is_passed_over(source: str) -> None:
    assert mentions(source, "some.py", ROOMS) == []
