"""Folders of papers: what is taken, what is refused and why, and nothing else touched."""

import os
from hashlib import sha256
from pathlib import Path

import pytest

from darek.exchange import (
    PAPER,
    CannotOpen,
    FamilyFolder,
    Intake,
    PaperChanged,
    case_from_folder,
    missing_person_of_folder,
    read_folder,
)
from darek.records import HeldPaper, read_case, reference_is_sound, write_case
from tests.exchange.lists import DAY

INTAKE = Intake("boxes", DAY, "D. Worker")
JPEG = b"\xff\xd8\xff\xe0 invented"


def laid(folder: Path, **files: dict[str, bytes]) -> Path:
    """A folder with a subfolder for each family."""
    for family, papers in files.items():
        (folder / family).mkdir(parents=True)
        for name, data in papers.items():
            (folder / family / name).write_bytes(data)
    return folder


def one(folder: Path) -> FamilyFolder:
    """The only family of a folder."""
    (family,) = read_folder(folder)
    return family


def refused(family: FamilyFolder) -> list[str]:
    """File and reason of what was refused."""
    return [f"{fault.file} {fault.problem.id.rpartition('.')[2]}" for fault in family.refused]


def test_each_subfolder_is_a_family_and_each_file_a_paper(tmp_path: Path) -> None:
    path = laid(tmp_path, b={"2.jpg": JPEG, "1.pdf": b"%PDF-1.7 x"}, a={"note.txt": b"told"})
    first, second = read_folder(path)
    assert (first.name, second.name) == ("a", "b")
    assert [(p.name, p.media_type, p.size) for p in second.papers] == [
        ("1.pdf", "application/pdf", 10),
        ("2.jpg", "image/jpeg", len(JPEG)),
    ]
    assert second.papers[1].sha256 == sha256(JPEG).hexdigest()
    assert b"".join(second.papers[1].chunks()) == JPEG
    assert not first.refused
    assert not second.refused


def test_hidden_files_links_and_what_is_no_file_are_refused_unopened(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"outside")
    path = laid(tmp_path / "in", family={"good.txt": b"x", ".hidden": b"x", "empty": b""})
    family = path / "family"
    (family / "link").symlink_to(secret)
    (family / "within").mkdir()
    os.mkfifo(family / "pipe")
    found = one(path)
    assert [paper.name for paper in found.papers] == ["good.txt"]
    assert refused(found) == [
        "family/.hidden hidden",
        "family/empty empty",
        "family/link symlink",
        "family/pipe no_file",
        "family/within folder_within",
    ]


def test_what_lies_in_no_familys_folder_comes_last_with_its_reason(tmp_path: Path) -> None:
    path = laid(tmp_path / "in", family={"a": b"x"}, **{".git": {"b": b"x"}})
    (path / "loose.txt").write_bytes(b"x")
    (path / "other").symlink_to(path / "family")
    family, rest = read_folder(path)
    assert family.name == "family"
    assert rest.name == ""
    assert rest.papers == ()
    assert refused(rest) == [".git hidden", "loose.txt loose", "other symlink"]


def test_names_that_could_steer_a_terminal_are_refused_and_shown_harmless(tmp_path: Path) -> None:
    path = laid(tmp_path, family={"a\x1b[2J.txt": b"x", "back\\slash": b"x", "x" * 201: b"x"})
    found = one(path)
    assert found.papers == ()
    assert [line.rpartition(" ")[2] for line in refused(found)] == ["odd_name"] * 3
    assert "\x1b" not in "".join(fault.said() for fault in found.refused)


def test_the_same_bytes_twice_are_one_paper(tmp_path: Path) -> None:
    found = one(laid(tmp_path, family={"a.jpg": JPEG, "b.jpg": JPEG}))
    assert [paper.name for paper in found.papers] == ["a.jpg"]
    assert (
        found.refused[0].said() == "family/b.jpg: it is the same file as a.jpg, which is taken in"
    )


def test_too_large_and_too_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("darek.exchange.folder.LARGEST_PAPER", 100)
    monkeypatch.setattr("darek.exchange.folder.MOST_PAPERS", 2)
    papers = {"a": b"1", "b": b"2" * 101, "c": b"3", "d": b"4"}
    found = one(laid(tmp_path, family=papers))
    assert [paper.name for paper in found.papers] == ["a", "c"]
    assert refused(found) == ["family/b too_large", "family/d too_many_papers"]


def test_too_many_families(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("darek.exchange.folder.MOST_FAMILIES", 1)
    family, rest = read_folder(laid(tmp_path, a={"x": b"x"}, b={"x": b"x"}))
    assert family.name == "a"
    assert refused(rest) == ["b too_many_families"]


def test_a_paper_that_changes_after_it_was_found_is_noticed(tmp_path: Path) -> None:
    (paper,) = one(laid(tmp_path, family={"a.txt": b"first"})).papers
    paper.path.write_bytes(b"other")
    with pytest.raises(PaperChanged, match="take it in again"):
        list(paper.chunks())


def test_a_paper_that_becomes_a_link_is_not_followed(tmp_path: Path) -> None:
    (paper,) = one(laid(tmp_path / "in", family={"a.txt": b"first"})).papers
    (tmp_path / "secret").write_bytes(b"first")
    paper.path.unlink()
    paper.path.symlink_to(tmp_path / "secret")
    with pytest.raises(CannotOpen, match="symbolic links"):
        list(paper.chunks())


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="Check the path"):
        list(read_folder(tmp_path / "nowhere"))


# --- as a case ---------------------------------------------------------------------------


def test_papers_become_sources_of_a_kind_not_yet_named_and_nothing_is_claimed(
    tmp_path: Path,
) -> None:
    family = one(laid(tmp_path, family={"a.jpg": JPEG, "b.pdf": b"%PDF-1.7"}))
    case = case_from_folder(family, INTAKE)
    assert [(source.kind, source.title) for source in case.sources] == [
        (PAPER, "a.jpg"),
        (PAPER, "b.pdf"),
    ]
    digest = sha256(JPEG).hexdigest()
    assert case.sources[0].carrier == HeldPaper(f"papers/{digest[:16]}", digest, "image/jpeg")
    assert case.claims == ()
    assert case.missing_person == missing_person_of_folder(family, "boxes")
    assert reference_is_sound(case.reference)
    assert read_case(write_case(case), "case.json")


def test_the_folder_again_adds_only_what_is_new(tmp_path: Path) -> None:
    path = laid(tmp_path, family={"a.jpg": JPEG})
    held = case_from_folder(one(path), INTAKE)
    assert case_from_folder(one(path), INTAKE, held) is held
    (path / "family" / "a.jpg").rename(path / "family" / "renamed.jpg")
    assert case_from_folder(one(path), INTAKE, held) is held
    (path / "family" / "renamed.jpg").write_bytes(JPEG + b" of another page")
    again = case_from_folder(one(path), INTAKE, held)
    assert len(again.sources) == 2
    assert again.sources[0] == held.sources[0]
    assert again.reference == held.reference


def test_families_of_one_name_in_two_folders_are_two(tmp_path: Path) -> None:
    family = one(laid(tmp_path, family={"a.jpg": JPEG}))
    first = case_from_folder(family, INTAKE)
    second = case_from_folder(family, Intake("other boxes", DAY, "D. Worker"))
    assert first.missing_person != second.missing_person
