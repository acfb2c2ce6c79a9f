"""The case page: claims with their sources, conflicts side by side, decisions, packets."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.test import Client

from darek.office import access_case, do_add_claim, load_case
from darek.records import (
    Case,
    ClaimState,
    CodeValue,
    CountryValue,
    DateValue,
    PlaceValue,
    TextValue,
    Value,
    new_id,
    partial_date,
    read_case,
)
from darek.web.case_reading import CaseReading
from tests.web.conftest import DAY, Cast

REFERENCE = "QVM2-B4SN"
CASE = f"/case/{REFERENCE}"


@pytest.fixture
def proposed(cast: Cast) -> str:
    """The id of a claim that waits for somebody."""
    row = access_case(cast.amal, REFERENCE, to_write=True)
    case = load_case(row)
    about = next(m.id for m in case.mentions if m.id in {c.about for c in case.claims})
    model = next(c for c in case.claims if c.about == about)
    claim = replace(
        model,
        id=new_id(),
        property="occupation",
        value=TextValue("a proposed trade", "en"),
        state=ClaimState.PROPOSED,
        locator=None,
        as_written=None,
    )
    do_add_claim(row, claim, acting_user=cast.amal)
    return claim.id


def state_of(cast: Cast, claim: str) -> ClaimState:
    """How a claim stands now."""
    case = load_case(access_case(cast.amal, REFERENCE))
    return next(one.state for one in case.claims if one.id == claim)


@pytest.mark.parametrize(
    ("decision", "state"),
    [("confirm", ClaimState.CONFIRMED), ("reject", ClaimState.REJECTED)],
)
def test_a_proposed_claim_is_decided_once(
    cast: Cast, amal: Client, basil: Client, proposed: str, decision: str, state: ClaimState
) -> None:
    address = f"{CASE}/claim/{proposed}"
    assert address in amal.get(CASE).content.decode()
    assert "предложено, не подтверждено" in basil.get(CASE).content.decode()
    assert basil.post(address, {"decision": decision}).status_code == 404
    assert state_of(cast, proposed) is ClaimState.PROPOSED
    assert amal.post(address, {"decision": decision}).status_code == 302
    assert state_of(cast, proposed) is state
    again = amal.post(address, {"decision": "confirm"})
    assert again.status_code == 409
    assert "This cannot be done yet." in again.content.decode()
    assert state_of(cast, proposed) is state


def test_a_decision_that_is_none_changes_nothing(cast: Cast, amal: Client, proposed: str) -> None:
    assert amal.post(f"{CASE}/claim/{proposed}", {"decision": "perhaps"}).status_code == 404
    assert state_of(cast, proposed) is ClaimState.PROPOSED


def test_a_reader_is_offered_no_change(basil: Client) -> None:
    page = basil.get(CASE).content.decode()
    assert f'href="{CASE}/claim"' not in page
    assert f'action="{CASE}/claim/' not in page
    assert "/withdrawal" not in page
    assert "/reply" not in page
    assert "/packet/" not in page


def test_a_packet_is_two_documents_and_a_missing_consent_gives_the_sheet(amal: Client) -> None:
    made = amal.post("/case/2X51-W8JH/packet/un.wgeid.standard", {"language": "en"})
    with ZipFile(BytesIO(made.content)) as archive:
        names = archive.namelist()
        assert all(archive.read(name).startswith(b"%PDF-") for name in names)
    assert names == [
        "2X51-W8JH-un.wgeid.standard-en.pdf",
        "2X51-W8JH-un.wgeid.standard-cover-en.pdf",
    ]
    sheet = amal.post("/case/2X51-W8JH/packet/kg.appeal", {})
    assert 'filename="2X51-W8JH-kg.appeal-consent.zip"' in sheet.headers["Content-Disposition"]


@pytest.mark.parametrize(
    ("procedure", "language", "status"),
    [
        ("un.wgeid.urgent", "en", 409),
        ("un.wgeid.standard", "xx", 409),
        ("no.such", "en", 404),
    ],
)
def test_a_packet_that_cannot_be_made_says_why(
    amal: Client, procedure: str, language: str, status: int
) -> None:
    answer = amal.post(f"/case/2X51-W8JH/packet/{procedure}", {"language": language})
    assert answer.status_code == status
    assert "<h1>" in answer.content.decode()


def test_whom_a_filing_reveals_to_is_said_of_every_procedure(amal: Client) -> None:
    page = amal.get(CASE).content.decode()
    assert page.count("A filing reveals the cause to:") == page.count('class="procedure"') == 6


def demo_case(root: Path) -> Case:
    """One invented family."""
    return read_case((root / "demo" / "cases" / "2X51-W8JH.json").read_bytes(), "2X51-W8JH")


def with_two(case: Case, name: str, one: Value, other: Value) -> Case:
    """The case with two claims of one property about the missing person, and no others."""
    about = next(i.mention for i in case.identifications if i.identified_as == case.missing_person)
    model = replace(case.claims[0], about=about, property=name, locator=None, negated=False)
    kept = tuple(claim for claim in case.claims if claim.property != name)
    added = tuple(replace(model, id=new_id(), value=value) for value in (one, other))
    return replace(case, claims=(*kept, *added))


DISAGREE = [
    ("sex", CodeValue("male"), CodeValue("female"), True),
    ("sex", CodeValue("male"), CodeValue("male"), False),
    ("birth_date", DateValue(partial_date("1967-04")), DateValue(partial_date("1967")), False),
    ("birth_date", DateValue(partial_date("1967-04")), DateValue(partial_date("1968")), True),
    ("nationality", CountryValue("KZ"), CountryValue("CN"), False),
    ("birth_place", PlaceValue("新疆", "CN", "zh"), PlaceValue("ҚЫТАЙ", "CN", "kk"), False),
    ("birth_place", PlaceValue("Almaty", "KZ"), PlaceValue("Tekes", "CN"), True),
    ("birth_place", PlaceValue("Almaty", None, "en"), PlaceValue("Tekes", "CN", "en"), True),
    ("postal_address", TextValue("1 Test St", "en"), TextValue("Сынақ көшесі 1", "kk"), False),
]


@pytest.mark.parametrize(("name", "one", "other", "disagree"), DISAGREE)
def test_sources_disagree_only_where_both_cannot_be_true(
    root: Path, name: str, one: Value, other: Value, disagree: bool
) -> None:
    reading = CaseReading(with_two(demo_case(root), name, one, other), DAY, "en")
    (group,) = (g for g in reading.people[0].groups if g.name == name)
    assert len(group.facts) == 2
    assert group.conflict is disagree


@pytest.mark.parametrize("language", ["en", "ru", "kk", "ky"])
def test_every_demo_case_can_be_read_in_every_language(root: Path, language: str) -> None:
    for file in sorted((root / "demo").glob("*/*.json")):
        reading = CaseReading(read_case(file.read_bytes(), file.name), date(2026, 11, 20), language)
        assert sum(reading.counts.values()) == len(reading.procedures) == 6
        assert reading.people
        assert reading.chains
        assert len(reading.sources) == len(reading.case.sources)
        assert all(step.kind_word for step in reading.steps)


@pytest.mark.parametrize(("language", "first"), [("en", "DEMOBAYEV"), ("ru", "ДЕМОБАЕВ")])
def test_the_name_that_a_reader_can_read_comes_first(root: Path, language: str, first: str) -> None:
    names = CaseReading(demo_case(root), DAY, language).names
    assert names[0].startswith(first)
    assert {name.language for name in names} >= {"zh-Hans", "kk-Arab"}
