"""A row as a case: what it says, whence, and what taking it in again changes."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from darek.exchange import (
    SPREADSHEET,
    Intake,
    OtherFamily,
    Row,
    case_from_row,
    missing_person_of,
    row_key,
)
from darek.law import paper_kinds
from darek.records import (
    Case,
    Claim,
    ClaimState,
    CodeValue,
    CountryValue,
    DateValue,
    Dossier,
    IdentifierValue,
    NameValue,
    PlaceValue,
    Relation,
    RelationValue,
    TextNotHeld,
    TextValue,
    read_case,
    reference_is_sound,
    write_case,
)
from tests.exchange.lists import DAY, Value, a_row, rows_of, workbook

INTAKE = Intake("our list", DAY, "D. Worker", sha256="0" * 64)
CONFIRMED = replace(INTAKE, state=ClaimState.CONFIRMED)
LATER = replace(CONFIRMED, received_on=date(2027, 1, 5))

FAMILY: dict[str, Value] = {
    "family_reference": "A-1",
    "applicant_name": "Sample Sister",
    "applicant_relation": "sister",
    "applicant_address": "0 Sample Street",
    "applicant_telephone": "+7 000 000 00 00; +7 111 111 11 11",
    "applicant_nationality": "KZ",
    "applicant_language": "kk",
    "missing_name": "Үлгі Мысалұлы",
    "missing_name_latin": "ULGI MYSAL",
    "missing_name_chinese": "样本",
    "missing_former_name": "Сынақ",
    "missing_sex": "м",
    "missing_birth_date": "05.06.1970",
    "missing_nationality": "КНР",
    "missing_ethnicity": "казах",
    "missing_identity_number": "20506197000000",
    "missing_passport_number": "X0000000",
    "missing_occupation": "teacher",
    "whereabouts": "неизвестно",
    "taking_kind": "задержали",
    "taking_date": "около мая 2018",
    "taking_place": "at home",
    "taking_country": "Китай",
    "taking_by": "county police",
    "taking_by_kind": "governmental",
    "circumstances": "Neighbours saw it.",
    "action_taken": "Asked at the police.",
}


@pytest.fixture
def row(tmp_path: Path) -> Row:
    """A row in which nearly everything is said."""
    return a_row(tmp_path / "list.xlsx", **FAMILY)


def other(row: Row, folder: Path, **cells: Value) -> Row:
    """The same family's row with other cells; None empties one."""
    known = {key: cell.written for key, cell in row.cells.items()}
    return a_row(folder / "other.xlsx", **{k: v for k, v in (known | cells).items() if v})


def about(case: Case, name: str) -> list[Claim]:
    """The claims of one property, the missing person's and others', in the row's order."""
    return [claim for claim in case.claims if claim.property == name]


def value(case: Case, name: str) -> object:
    (claim,) = about(case, name)
    return claim.value


def test_each_cell_makes_the_claim_of_its_column(row: Row) -> None:
    case = case_from_row(row, INTAKE)
    names = [claim.value for claim in about(case, "name")]
    assert names == [
        NameValue("Sample Sister", None, "Latn"),
        NameValue("Үлгі Мысалұлы", None, "Cyrl"),
        NameValue("ULGI MYSAL", None, "Latn"),
        NameValue("样本", "zh", "Hani"),
        NameValue("Сынақ", None, "Cyrl", "former"),
    ]
    assert value(case, "sex") == CodeValue("male")
    assert str(value(case, "birth_date").edtf) == "1970-06-05"  # type: ignore[attr-defined]
    assert [c.value for c in about(case, "nationality")] == [CountryValue("KZ"), CountryValue("CN")]
    assert [c.value for c in about(case, "identifier")] == [
        IdentifierValue("20506197000000", "kg.pin", "KG"),
        IdentifierValue("X0000000", "passport"),
    ]
    assert [c.value for c in about(case, "telephone")] == [
        TextValue("+7 000 000 00 00"),
        TextValue("+7 111 111 11 11"),
    ]
    assert value(case, "act_kind") == CodeValue("detained")
    assert value(case, "act_place") == PlaceValue("at home", "CN")
    assert value(case, "act_responsible") == TextValue("county police")
    assert value(case, "whereabouts") == CodeValue("unknown")


def test_a_claim_says_its_source_its_cell_and_the_cells_own_words(row: Row) -> None:
    case = case_from_row(row, INTAKE)
    (claim,) = about(case, "act_date")
    assert isinstance(claim.value, DateValue)
    assert claim.value.edtf.edtf == "2018-05~"
    assert claim.as_written == "около мая 2018"
    assert claim.locator is not None
    assert (claim.locator.page, claim.locator.box) == (1, "U2 taking_date")
    assert claim.recorded_on == DAY
    (source,) = case.sources
    assert claim.source == source.id
    assert source.kind == SPREADSHEET
    assert source.carrier == TextNotHeld("our list, sheet List, row 2", "0" * 64)


def test_the_source_proves_and_supports_nothing_by_itself() -> None:
    kind = paper_kinds()[SPREADSHEET]
    assert not any(kind.proves(relation) or kind.supports(relation) for relation in Relation)


def test_the_applicant_is_the_relation_of_the_missing_person(row: Row) -> None:
    case = case_from_row(row, INTAKE)
    being = Dossier(case).being
    (claim,) = about(case, "relation")
    assert isinstance(claim.value, RelationValue)
    assert claim.value.relation is Relation.SIBLING
    (applicant,) = case.applicants
    assert being(claim.about) == applicant.person
    assert being(claim.value.of) == case.missing_person
    assert applicant.language == "kk"
    assert case.missing_person == missing_person_of(row, "our list")


@pytest.mark.parametrize("state", [ClaimState.PROPOSED, ClaimState.CONFIRMED])
def test_claims_wait_for_a_person_unless_one_has_confirmed_the_list(
    row: Row, state: ClaimState
) -> None:
    case = case_from_row(row, replace(INTAKE, state=state))
    assert {claim.state for claim in case.claims} == {state}
    weighed = Dossier(case).of_missing("birth_date")
    assert bool(weighed) == (state is ClaimState.CONFIRMED)
    waiting = Dossier(case).proposed(case.missing_person, "birth_date")
    assert bool(waiting) == (state is ClaimState.PROPOSED)


def test_the_act_was_done_to_the_missing_person(row: Row) -> None:
    case = case_from_row(row, CONFIRMED)
    (act,) = Dossier(case).acts
    assert act.kinds == {"detained"}
    assert [claim.value for claim in act.about("act_place")] == [PlaceValue("at home", "CN")]


def test_a_country_without_a_place_is_the_place_as_far_as_it_is_told(
    row: Row, tmp_path: Path
) -> None:
    alone = other(row, tmp_path, taking_place=None)
    first = case_from_row(alone, CONFIRMED)
    assert value(first, "act_place") == PlaceValue("Китай", "CN")
    again = case_from_row(row, LATER, first)
    earlier, later = about(again, "act_place")
    assert later.corrects == earlier.id
    assert later.value == PlaceValue("at home", "CN")


def test_a_row_that_names_nobody_who_asks(tmp_path: Path) -> None:
    row = a_row(tmp_path / "list.xlsx", missing_name="One", missing_sex="f")
    case = case_from_row(row, INTAKE)
    assert case.applicants == ()
    assert len(case.mentions) == 1


def test_the_case_file_reads_back_as_it_is(row: Row) -> None:
    case = case_from_row(row, INTAKE)
    data = write_case(case)
    assert write_case(read_case(data, "case.json")) == data
    assert reference_is_sound(case.reference)


def test_the_same_row_makes_the_same_case_wherever_it_stands(row: Row, tmp_path: Path) -> None:
    filler = [None] * len(FAMILY)
    path = workbook(tmp_path / "moved.xlsx", list(FAMILY), filler, filler, list(FAMILY.values()))
    (moved,) = rows_of(path)
    assert moved.number != row.number
    first, second = case_from_row(row, INTAKE), case_from_row(moved, INTAKE)
    assert [claim.id for claim in first.claims] == [claim.id for claim in second.claims]
    assert first.reference == second.reference
    assert case_from_row(moved, INTAKE, first) is first


def test_the_office_may_choose_another_reference(row: Row) -> None:
    assert case_from_row(row, INTAKE, reference="K7QF-3M9E").reference == "K7QF-3M9E"


def test_ids_do_not_change_from_one_release_to_the_next(tmp_path: Path) -> None:
    """Lists that were taken in years ago are known again only while these stay."""
    row = a_row(tmp_path / "list.xlsx", family_reference="A-1", missing_name="One")
    case = case_from_row(row, INTAKE)
    assert (case.reference, case.missing_person, case.claims[0].id) == (
        "X3Y3-7V5W",
        "ad84722c-35d5-5c91-843b-78c7789c5d18",
        "23e1d134-2a29-54fa-b650-ea79db9f2bab",
    )


@pytest.mark.parametrize(
    ("cells", "same"),
    [
        ({"missing_birth_date": "1971"}, True),
        ({"family_reference": " a-1 "}, True),
        ({"family_reference": "A-2"}, False),
        ({"family_reference": None}, False),
    ],
)
def test_a_family_is_known_by_its_reference(
    row: Row, tmp_path: Path, cells: dict[str, Value], same: bool
) -> None:
    changed = other(row, tmp_path, **cells)
    assert (row_key(changed, "our list") == row_key(row, "our list")) == same


def test_number_1_of_another_list_is_another_family(row: Row) -> None:
    assert row_key(row, "our list") == row_key(row, "Our  LIST")
    assert row_key(row, "our list") != row_key(row, "their list")


def test_without_a_reference_a_family_is_known_by_its_two_names(row: Row, tmp_path: Path) -> None:
    first = other(row, tmp_path, family_reference=None)
    later = other(first, tmp_path, missing_birth_date="1971", missing_name="ҮЛГІ  мысалұлы")
    renamed = other(first, tmp_path, applicant_name="Sample Brother")
    assert row_key(first, "our list") == row_key(later, "our list")
    assert row_key(first, "our list") != row_key(renamed, "our list")


# --- taking in again -------------------------------------------------------------------


def test_the_same_row_again_gives_the_held_case_itself(row: Row) -> None:
    held = case_from_row(row, CONFIRMED)
    assert case_from_row(row, LATER, held) is held
    read_again = read_case(write_case(held), "case.json")
    assert case_from_row(row, LATER, read_again) is read_again


def test_a_changed_cell_becomes_a_claim_that_corrects_the_one_before(
    row: Row, tmp_path: Path
) -> None:
    held = case_from_row(row, CONFIRMED)
    again = case_from_row(other(row, tmp_path, missing_birth_date="07.06.1970"), LATER, held)
    assert len(again.claims) == len(held.claims) + 1
    assert set(held.claims) < set(again.claims)
    new = again.claims[-1]
    (before,) = about(held, "birth_date")
    assert new.corrects == before.id
    assert new.recorded_on == LATER.received_on
    assert {source.received_on for source in again.sources} == {DAY, LATER.received_on}
    assert new.source == again.sources[-1].id
    (stands,) = Dossier(again).of_missing("birth_date")
    assert stands.id == new.id
    assert again.reference == held.reference
    assert read_case(write_case(again), "case.json")


def test_a_cell_that_changes_and_changes_back_makes_three_claims(row: Row, tmp_path: Path) -> None:
    first = case_from_row(row, CONFIRMED)
    second = case_from_row(other(row, tmp_path, missing_sex="f"), LATER, first)
    third = case_from_row(row, LATER, second)
    assert len(about(third, "sex")) == 3
    (stands,) = Dossier(third).of_missing("sex")
    assert stands.value == CodeValue("male")
    assert case_from_row(row, LATER, third) is third
    assert read_case(write_case(third), "case.json")


def test_a_cell_that_is_filled_later_corrects_nothing(row: Row, tmp_path: Path) -> None:
    held = case_from_row(other(row, tmp_path, taking_by=None, whereabouts=None), CONFIRMED)
    again = case_from_row(row, LATER, held)
    new = [claim for claim in again.claims if claim not in held.claims]
    assert sorted(claim.property for claim in new) == ["act_responsible", "whereabouts"]
    assert {claim.corrects for claim in new} == {None}
    assert len(Dossier(again).acts) == 1


def test_a_cell_that_is_emptied_takes_nothing_back(row: Row, tmp_path: Path) -> None:
    held = case_from_row(row, CONFIRMED)
    assert case_from_row(other(row, tmp_path, whereabouts=None), LATER, held) is held


def test_of_several_values_only_the_one_that_changed_is_corrected(row: Row, tmp_path: Path) -> None:
    held = case_from_row(row, CONFIRMED)
    numbers = "+7 222 222 22 22; +7 000 000 00 00; +7 333 333 33 33"
    again = case_from_row(other(row, tmp_path, applicant_telephone=numbers), LATER, held)
    kept, gone, changed, added = about(again, "telephone")
    assert kept.value == TextValue("+7 000 000 00 00")
    assert changed.corrects == gone.id
    assert added.corrects is None


def test_a_new_relation_corrects_the_old_and_the_same_one_does_not(
    row: Row, tmp_path: Path
) -> None:
    held = case_from_row(row, CONFIRMED)
    again = case_from_row(other(row, tmp_path, applicant_relation="daughter"), LATER, held)
    before, after = about(again, "relation")
    assert after.corrects == before.id
    assert len(about(again, "act_victim")) == 1


def test_what_a_person_rejected_is_not_proposed_again(row: Row, tmp_path: Path) -> None:
    held = with_state(case_from_row(row, INTAKE), "birth_date", ClaimState.REJECTED)
    assert case_from_row(row, INTAKE, held) is held
    again = case_from_row(other(row, tmp_path, missing_birth_date="1971"), INTAKE, held)
    assert about(again, "birth_date")[-1].corrects is None


def test_a_correction_past_a_rejected_one_corrects_what_stands(row: Row, tmp_path: Path) -> None:
    first = case_from_row(row, CONFIRMED)
    second = case_from_row(other(row, tmp_path, missing_sex="f"), INTAKE, first)
    rejected = with_state(second, "sex", ClaimState.REJECTED, last=True)
    third = case_from_row(other(row, tmp_path, missing_sex="other"), INTAKE, rejected)
    one, two, three = about(third, "sex")
    assert (two.corrects, three.corrects) == (one.id, one.id)


def with_state(case: Case, name: str, state: ClaimState, *, last: bool = False) -> Case:
    """The case after a person decided on a claim, the last of a property or the only one."""
    chosen = about(case, name)[-1 if last else 0]
    claims = tuple(replace(c, state=state) if c is chosen else c for c in case.claims)
    return replace(case, claims=claims)


def test_who_a_person_joined_with_others_stays_joined(row: Row, tmp_path: Path) -> None:
    held = case_from_row(row, CONFIRMED)
    joined = replace(
        held,
        missing_person="someone",
        identifications=tuple(
            replace(one, identified_as="someone")
            if one.identified_as == held.missing_person
            else one
            for one in held.identifications
        ),
    )
    again = case_from_row(other(row, tmp_path, missing_birth_date="1971"), LATER, joined)
    assert len(Dossier(again).of_missing("birth_date")) == 1
    assert read_case(write_case(again), "case.json")


def test_one_reference_for_another_family_is_refused(row: Row, tmp_path: Path) -> None:
    held = case_from_row(row, CONFIRMED)
    stranger = a_row(tmp_path / "x.xlsx", family_reference="A-1", missing_name="Quite Another")
    with pytest.raises(OtherFamily, match=held.reference):
        case_from_row(stranger, LATER, held)


def test_a_language_is_taken_over_and_never_lost(row: Row, tmp_path: Path) -> None:
    held = case_from_row(row, CONFIRMED)
    without = case_from_row(other(row, tmp_path, applicant_language=None), LATER, held)
    assert without is held
    changed = case_from_row(other(row, tmp_path, applicant_language="ru"), LATER, held)
    assert changed.applicants[0].language == "ru"


def test_an_applicant_who_comes_later(row: Row, tmp_path: Path) -> None:
    alone = a_row(tmp_path / "x.xlsx", family_reference="A-1", missing_name=FAMILY["missing_name"])
    held = case_from_row(alone, CONFIRMED)
    assert held.applicants == ()
    again = case_from_row(row, LATER, held)
    assert len(again.applicants) == 1
    assert read_case(write_case(again), "case.json")


TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="=＝;；"), max_size=40
).map(lambda text: f"x{text}")


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(name=TEXTS, account=TEXTS, place=TEXTS, number=TEXTS.map(lambda text: f"1{text}"))
def test_whatever_is_written_comes_back_and_makes_a_sound_case(
    tmp_path: Path, name: str, account: str, place: str, number: str
) -> None:
    row = a_row(
        tmp_path / "list.xlsx",
        missing_name=name,
        circumstances=account,
        taking_place=place,
        family_reference=number,
    )
    case = case_from_row(row, INTAKE)
    data = write_case(case)
    assert write_case(read_case(data, "case.json")) == data
    assert value(case, "circumstances") == TextValue(account.strip())
    assert value(case, "act_place") == PlaceValue(place.strip())
    assert case_from_row(row, INTAKE, case) is case
