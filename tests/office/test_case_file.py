"""Cases in and out: the same bytes, again without doubling, and never a silent contradiction."""

from dataclasses import replace
from pathlib import Path

import pytest

from darek.findings import Faults
from darek.office import (
    AuditRow,
    NoSuchCase,
    Office,
    OtherPaper,
    PaperNotHeld,
    access_case,
    access_cases,
    case_papers,
    do_add_case_file,
    do_add_paper,
    do_add_user,
    load_case,
    open_paper,
)
from darek.records import Case, HeldPaper, Source, read_case, write_case
from tests.cases import a_case
from tests.office.conftest import DAY, PASSWORD, Cast
from tests.office.verbs import rows_of_everything

FILES = sorted((Path(__file__).parents[2] / "demo").glob("*/*.json"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_bytes_that_came_in_come_out(file: Path, office: Office) -> None:
    amal = do_add_user("amal", PASSWORD, acting_user=None)
    data = file.read_bytes()
    case = read_case(data, file.name)
    row = do_add_case_file(case, {}, acting_user=amal)
    assert write_case(load_case(access_case(amal, row.reference))) == write_case(case) == data
    assert office.folder.is_dir()


def test_the_demo_was_found() -> None:
    assert len(FILES) >= 40


def test_again_changes_nothing_but_the_history(cast: Cast, case: Case, papers: dict) -> None:  # type: ignore[type-arg]
    before = rows_of_everything()
    do_add_case_file(case, papers, acting_user=cast.amal)
    after = rows_of_everything()
    assert len(after.pop("office_audit")) == len(before.pop("office_audit")) + 1
    assert after == before
    assert AuditRow.objects.order_by("-pk")[0].data == {"records": 0, "papers": len(papers)}


def test_two_parts_make_the_whole(cast: Cast) -> None:
    whole = a_case("AAAA-1111").citizen_of("KZ").taken("2018-03", "CN").build()
    half = replace(whole, claims=whole.claims[:1])
    other = replace(whole, claims=whole.claims[1:])
    for part in (half, other, half):
        do_add_case_file(part, {}, acting_user=cast.amal)
    assert load_case(access_case(cast.amal, "AAAA-1111")) == whole


def test_the_same_id_with_other_words_is_refused_whole(cast: Cast, case: Case) -> None:
    before = rows_of_everything()
    first, *rest = case.claims
    other = replace(case, claims=(replace(first, as_written="otherwise"), *rest))
    with pytest.raises(Faults) as refusal:
        do_add_case_file(other, {}, acting_user=cast.amal)
    assert [(f.file, f.place, f.problem.params["id"]) for f in refusal.value.faults] == [
        (case.reference, "claims", first.id)
    ]
    assert rows_of_everything() == before


def test_another_head_is_refused(cast: Cast, case: Case) -> None:
    with pytest.raises(Faults, match="title"):
        do_add_case_file(replace(case, title="another"), {}, acting_user=cast.amal)


def test_a_reference_that_belongs_to_others_is_no_case(cast: Cast, case: Case) -> None:
    before = rows_of_everything()
    with pytest.raises(NoSuchCase):
        do_add_case_file(case, {}, acting_user=cast.chris)
    assert rows_of_everything() == before


def test_papers_come_out_as_they_came_in(cast: Cast, case: Case, papers: dict) -> None:  # type: ignore[type-arg]
    row = access_case(cast.basil, case.reference)
    assert case_papers(row) == {name: place.read_bytes() for name, place in papers.items()}
    source = next(s for s in case.sources if isinstance(s.carrier, HeldPaper))
    paper = open_paper(row, source.id)
    assert paper.media_type == source.carrier.media_type
    assert b"".join(paper.chunks) == papers[source.carrier.file].read_bytes()


def test_a_paper_that_is_not_there(cast: Cast) -> None:
    with pytest.raises(PaperNotHeld):
        open_paper(cast.row, "no.such.source")


def test_a_changed_paper_is_refused(cast: Cast, case: Case, papers: dict, office: Office) -> None:  # type: ignore[type-arg]
    before = (rows_of_everything(), sorted(office.papers.names()))
    with pytest.raises(OtherPaper):
        do_add_case_file(case, dict.fromkeys(papers, b"something else"), acting_user=cast.amal)
    assert (rows_of_everything(), sorted(office.papers.names())) == before


def test_a_new_paper_is_named_for_nobody(cast: Cast) -> None:
    carrier = HeldPaper("Оспан паспорт.JPG", "0" * 64, "image/jpeg")
    added = do_add_paper(
        cast.row,
        Source("scan", "photograph", carrier, DAY),
        iter([b"one ", b"two"]),
        acting_user=cast.amal,
    )
    assert isinstance(added.carrier, HeldPaper)
    assert added.carrier.file == "papers/scan.jpg"
    assert b"".join(open_paper(cast.row, "scan").chunks) == b"one two"
    assert load_case(access_case(cast.amal, cast.row.reference)).sources[-1] == added


def test_everything_of_a_case_is_gone_for_whom_it_is_not(cast: Cast) -> None:
    assert list(access_cases(cast.chris)) == []
    assert access_cases(cast.chris).count() == 0
    assert not access_cases(cast.chris).search(access_cases(cast.amal).get().names).exists()
    with pytest.raises(NoSuchCase) as forbidden:
        access_case(cast.chris, cast.row.reference)
    with pytest.raises(NoSuchCase) as absent:
        access_case(cast.chris, "ZZZZ-9999")
    assert forbidden.value.message.id == absent.value.message.id
