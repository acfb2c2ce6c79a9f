"""Lists into the office: again never doubles, bad rows stay inside, nobody else's case shows."""

from pathlib import Path

import pytest

from darek.exchange import NotASheet, list_name_of
from darek.office import (
    JobRow,
    JobState,
    Office,
    PaperNotHeld,
    User,
    access_cases,
    case_papers,
    do_add_user,
    do_take_in_folder,
    do_take_in_sheet,
    load_case,
    open_rows_to_mend,
)
from tests.office.conftest import PASSWORD, Cast

HEADERS = "applicant name,missing person name\n"


@pytest.fixture
def amal(office: Office) -> User:
    """Who takes lists in."""
    assert office.folder.is_dir()
    return do_add_user("amal", PASSWORD, acting_user=None)


def sheet(place: Path, *rows: str) -> Path:
    """A list of families."""
    place.write_text(HEADERS + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return place


def test_good_rows_go_in_and_bad_ones_are_kept(amal: User, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "list.csv", "Amal Demo,Basil Demo", "Chris Demo,", "Dana Demo,Emil Demo"
    )
    taken = do_take_in_sheet(path, "spring", acting_user=amal)
    assert (taken.new, taken.updated, taken.unchanged, len(taken.bad_rows)) == (2, 0, 0, 1)
    assert {row.name for row in access_cases(amal)} == {"Basil Demo", "Emil Demo"}
    job = JobRow.objects.get(pk=taken.job)
    assert (job.state, job.count, job.reason) == (JobState.DONE, 2, "")
    mend = tmp_path / "mend.xlsx"
    mend.write_bytes(b"".join(open_rows_to_mend(amal, job.pk).chunks))
    assert list_name_of(mend) == "spring"


def test_the_same_list_again_doubles_nothing(amal: User, tmp_path: Path) -> None:
    path = sheet(tmp_path / "list.csv", "Amal Demo,Basil Demo", "Dana Demo,Emil Demo")
    do_take_in_sheet(path, "spring", acting_user=amal)
    before = [load_case(summary.case) for summary in access_cases(amal)]
    sheet(path, "Dana Demo,Emil Demo", "Amal Demo,Basil Demo", "Fay Demo,Gul Demo")
    taken = do_take_in_sheet(path, "spring", acting_user=amal)
    assert (taken.new, taken.updated, taken.unchanged) == (1, 0, 2)
    after = [load_case(summary.case) for summary in access_cases(amal)]
    assert len(after) == 3
    assert all(case in after for case in before)


def test_the_list_of_another_user_is_another_list(amal: User, tmp_path: Path) -> None:
    basil = do_add_user("basil", PASSWORD, acting_user=amal)
    path = sheet(tmp_path / "list.csv", "Amal Demo,Basil Demo")
    first = do_take_in_sheet(path, "spring", acting_user=amal)
    second = do_take_in_sheet(path, "spring", acting_user=basil)
    assert (first.new, second.new, second.updated) == (1, 1, 0)
    (mine,), (theirs,) = access_cases(amal), access_cases(basil)
    assert mine.reference != theirs.reference


def test_rows_to_mend_are_for_who_took_them_in(cast: Cast, tmp_path: Path) -> None:
    path = sheet(tmp_path / "list.csv", "Chris Demo,")
    taken = do_take_in_sheet(path, "spring", acting_user=cast.amal)
    assert taken.job is not None
    with pytest.raises(PaperNotHeld):
        open_rows_to_mend(cast.basil, taken.job)


def test_what_is_no_sheet_fails_and_says_why(amal: User, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(b"\x00\x01\x02\x03" * 100)
    with pytest.raises(NotASheet):
        do_take_in_sheet(path, "spring", acting_user=amal)
    job = JobRow.objects.get()
    assert (job.state, job.reason) == (JobState.FAILED, NotASheet.code)


def test_folders_of_papers_become_cases(amal: User, demo: Path, tmp_path: Path) -> None:
    scan = next(demo.glob("papers/*/*.jpg")).read_bytes()
    family = tmp_path / "families" / "Ospan"
    family.mkdir(parents=True)
    (family / "page.jpg").write_bytes(scan)
    taken = do_take_in_folder(tmp_path / "families", "spring", acting_user=amal)
    assert (taken.new, taken.faults) == (1, [])
    assert list(case_papers(access_cases(amal).get().case).values()) == [scan]
    again = do_take_in_folder(tmp_path / "families", "spring", acting_user=amal)
    assert (again.new, again.unchanged) == (0, 1)
    (family / "second.jpg").write_bytes(scan[:-2] + b"\0" + scan[-2:])
    third = do_take_in_folder(tmp_path / "families", "spring", acting_user=amal)
    assert (third.new, third.updated) == (0, 1)
    assert len(case_papers(access_cases(amal).get().case)) == 2
