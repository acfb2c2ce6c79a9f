"""Sealed papers: given back unchanged, one for each content, telling nothing, never damaged
unnoticed."""

import hashlib
import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from darek.evidence import (
    DamagedPaper,
    EmptyPaper,
    NoSuchPaper,
    NotWritten,
    PaperChanged,
    PaperStore,
    UnreadableFile,
    read_outside_file,
)
from darek.evidence.sealed_file import HEADER_SIZE, SEGMENT_SIZE, file_size
from darek.findings import Verdict
from tests.evidence.sample_office import leaks

KEY = bytes(range(32))
TEXT = "canary: Гүлнар Досымқызы ".encode()


@pytest.fixture
def store(tmp_path: Path) -> PaperStore:
    return PaperStore(tmp_path / "papers", KEY)


def whole(store: PaperStore, name: str) -> bytes:
    return b"".join(store.open(name))


@pytest.mark.parametrize(
    "size",
    [
        1,
        16_384,
        SEGMENT_SIZE - 1,
        SEGMENT_SIZE,
        SEGMENT_SIZE + 1,
        2 * SEGMENT_SIZE,
        2_500_000,
        3 * SEGMENT_SIZE + 7,
    ],
)
def test_what_went_in_comes_out(store: PaperStore, size: int) -> None:
    content = secrets.token_bytes(size)
    paper = store.seal([content])
    assert (paper.sha256, paper.size, paper.is_new) == (sha256(content), size, True)
    assert whole(store, paper.name) == content
    assert store.verify(paper.name).verdict is Verdict.YES
    assert (store.folder / paper.name).stat().st_size == file_size(size)


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@given(chunks=st.lists(st.binary(max_size=5000), max_size=20).filter(any))
def test_how_it_was_cut_up_on_the_way_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory, chunks: list[bytes]
) -> None:
    store = PaperStore(tmp_path_factory.mktemp("papers"), KEY)
    paper = store.seal(iter(chunks))
    assert whole(store, paper.name) == b"".join(chunks)
    assert store.seal([b"".join(chunks)]).name == paper.name


def test_content_that_ends_in_zeros_keeps_them(store: PaperStore) -> None:
    content = b"\0" * 20_000
    assert whole(store, store.seal([content]).name) == content


def test_a_paper_pushed_in_is_the_same_as_one_pulled(store: PaperStore) -> None:
    with store.begin() as sealing:
        for start in range(0, 3_000_000, 65_536):
            sealing.write((TEXT * 100_000)[start : start + 65_536])
        pushed = sealing.finish()
    again = store.seal([whole(store, pushed.name)])
    assert (again.name, again.sha256, again.is_new) == (pushed.name, pushed.sha256, False)


def test_the_same_content_twice_is_one_paper(store: PaperStore) -> None:
    first, second = store.seal([TEXT]), store.seal([TEXT])
    assert (first.name, first.is_new, second.is_new) == (second.name, True, False)
    assert list(store.names()) == [first.name]
    assert entries(store) == [first.name]


def entries(store: PaperStore) -> list[str]:
    return sorted(path.name for path in store.folder.iterdir())


def test_its_measure_is_known_without_reading_it(store: PaperStore) -> None:
    paper = store.seal([TEXT])
    about = store.about(paper.name)
    assert (about.name, about.sha256, about.size) == (paper.name, sha256(TEXT), len(TEXT))


def test_another_key_gives_other_names_and_opens_nothing(store: PaperStore) -> None:
    other = PaperStore(store.folder, bytes(32))
    paper = store.seal([TEXT])
    with pytest.raises(DamagedPaper):
        other.open(paper.name)
    assert other.seal([TEXT]).name != paper.name
    assert sha256(TEXT) not in (*store.names(),)


def test_sealing_twice_gives_other_bytes(tmp_path: Path) -> None:
    one, other = (PaperStore(tmp_path / name, KEY) for name in "ab")
    name = one.seal([TEXT]).name
    assert other.seal([TEXT]).name == name
    assert (one.folder / name).read_bytes() != (other.folder / name).read_bytes()


def test_neither_names_nor_sizes_nor_bytes_tell_what_is_inside(store: PaperStore) -> None:
    papers = [store.seal([TEXT * count]) for count in (1, 2, 50, 300)]
    assert len({(store.folder / paper.name).stat().st_size for paper in papers}) == 1
    assert leaks(store.folder, (TEXT.decode(), *(paper.sha256 for paper in papers))) == []
    assert {(store.folder / paper.name).stat().st_mode & 0o777 for paper in papers} == {0o600}
    assert store.folder.stat().st_mode & 0o777 == 0o700


def test_an_empty_paper_is_refused(store: PaperStore, tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").touch()
    for chunks in ([], [b""], [b"", b""]):
        with pytest.raises(EmptyPaper, match="Copy it again from where it came"):
            store.seal(chunks)
    with pytest.raises(EmptyPaper):
        store.seal_file(tmp_path / "empty.jpg")
    assert entries(store) == []


def test_a_paper_that_breaks_off_leaves_nothing(store: PaperStore) -> None:
    def breaking_off() -> Iterator[bytes]:
        yield TEXT * 100_000
        raise ConnectionError

    with pytest.raises(ConnectionError):
        store.seal(breaking_off())
    with store.begin() as sealing:
        sealing.write(TEXT)
    assert entries(store) == []


def test_a_file_outside_is_sealed_and_left_as_it_is(store: PaperStore, tmp_path: Path) -> None:
    file = tmp_path / "Гүлнар 古丽娜尔.jpg"
    file.write_bytes(TEXT)
    before = file.stat()
    paper = store.seal_file(file)
    assert whole(store, paper.name) == TEXT == file.read_bytes()
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert leaks(store.folder, ("Гүлнар", "古丽娜尔")) == []


@pytest.mark.parametrize("change", ["grows", "shrinks", "same size"])
def test_a_paper_that_changes_while_it_is_read_is_refused(
    store: PaperStore, tmp_path: Path, change: str
) -> None:
    file = tmp_path / "scan.tiff"
    file.write_bytes(TEXT * 200_000)
    size = file.stat().st_size
    with pytest.raises(PaperChanged, match=r"scan\.tiff changed while it was being read"):
        store.seal(changing(file, {"grows": size + 9, "shrinks": size - 9}.get(change)))
    assert entries(store) == []


def changing(file: Path, size: int | None) -> Iterator[bytes]:
    """The file's bytes; after the first of them somebody else writes to it."""
    chunks = read_outside_file(file)
    yield next(chunks)
    with file.open("r+b") as other:
        other.write(b"changed")
        if size is not None:
            other.truncate(size)
    yield from chunks


@pytest.mark.parametrize("missing", ["nothing-here.pdf", "."])
def test_a_file_that_cannot_be_read_is_named(
    store: PaperStore, tmp_path: Path, missing: str
) -> None:
    with pytest.raises(UnreadableFile, match=r"could not be read \(.+\)"):
        store.seal_file(tmp_path / missing)
    assert entries(store) == []


def test_a_pipe_is_no_paper(store: PaperStore, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    with pytest.raises(UnreadableFile, match="it is not a file"):
        store.seal_file(tmp_path / "pipe.pdf")


def test_a_folder_of_papers_that_is_none_is_named(store: PaperStore) -> None:
    store.folder.write_text("a file, not a folder")
    with pytest.raises(UnreadableFile, match=r"papers could not be read \(Not a directory\)"):
        list(store.names())
    with pytest.raises(NotWritten, match="papers could not be written"):
        store.seal([TEXT])


def test_two_at_once_seal_one_paper(store: PaperStore) -> None:
    with ThreadPoolExecutor(4) as threads:
        sealed = list(threads.map(lambda _: store.seal([TEXT * 50_000]), range(8)))
    assert len({paper.name for paper in sealed}) == 1
    assert entries(store) == [sealed[0].name]
    assert store.verify(sealed[0].name).verdict is Verdict.YES


def test_every_byte_of_a_sealed_paper_is_guarded(store: PaperStore) -> None:
    paper = store.seal([TEXT])
    path = store.folder / paper.name
    sealed = path.read_bytes()
    places = [*range(HEADER_SIZE + 300), *range(HEADER_SIZE + 300, len(sealed), 97)]
    for place in [*places, *range(len(sealed) - 50, len(sealed))]:
        path.write_bytes(sealed[:place] + bytes([sealed[place] ^ 4]) + sealed[place + 1 :])
        assert store.verify(paper.name).verdict is Verdict.NO, f"byte {place}"
    path.write_bytes(sealed)
    assert store.verify(paper.name).verdict is Verdict.YES


@pytest.mark.parametrize(
    "spoil",
    [
        lambda sealed: sealed[:-1],
        lambda sealed: sealed + b"\0",
        lambda _: b"",
        lambda sealed: sealed[:HEADER_SIZE],
        lambda sealed: sealed[: HEADER_SIZE // 2],
        lambda sealed: secrets.token_bytes(len(sealed)),
    ],
    ids=["shorter", "longer", "empty", "header only", "half a header", "noise"],
)
def test_a_paper_of_another_length_is_damaged(store: PaperStore, spoil: object) -> None:
    paper = store.seal([TEXT])
    path = store.folder / paper.name
    path.write_bytes(spoil(path.read_bytes()))  # type: ignore[operator]
    finding = store.verify(paper.name)
    assert finding.verdict is Verdict.NO
    assert finding.because.id == "error.evidence.damaged_paper"
    assert finding.because.params["name"] == paper.name
    with pytest.raises(DamagedPaper, match="Hand the same paper in again"):
        whole(store, paper.name)


def test_segments_cannot_change_places_or_papers(store: PaperStore) -> None:
    paper = store.seal([secrets.token_bytes(4 * SEGMENT_SIZE)])
    other = store.seal([secrets.token_bytes(4 * SEGMENT_SIZE)])
    path = store.folder / paper.name
    sealed, foreign = path.read_bytes(), (store.folder / other.name).read_bytes()
    slot = (len(sealed) - HEADER_SIZE) // 4
    first, second = HEADER_SIZE, HEADER_SIZE + slot
    swapped = sealed[second : second + slot] + sealed[first : first + slot]
    for spoiled in (
        sealed[:first] + swapped + sealed[second + slot :],
        sealed[:first] + foreign[first : first + slot] + sealed[second:],
        foreign,
    ):
        path.write_bytes(spoiled)
        with pytest.raises(DamagedPaper):
            whole(store, paper.name)


def test_what_was_damaged_is_whole_again_when_the_paper_comes_again(store: PaperStore) -> None:
    paper = store.seal([TEXT])
    path = store.folder / paper.name
    path.write_bytes(path.read_bytes()[:-9])
    again = store.seal([TEXT])
    assert (again.name, again.is_new) == (paper.name, True)
    assert whole(store, paper.name) == TEXT


@pytest.mark.parametrize("name", ["", "0" * 64, "../keys.json", "0" * 63, "A" * 64])
def test_a_name_that_is_none_is_refused_before_the_first_byte(store: PaperStore, name: str) -> None:
    with pytest.raises(NoSuchPaper, match="darek verify"):
        store.open(name)
    assert store.verify(name).verdict is Verdict.NO


def test_a_store_without_a_folder_is_empty(store: PaperStore) -> None:
    assert [*store.names(), *store.unfinished(), *store.strangers()] == []


def test_a_key_of_another_length_is_a_mistake_in_the_program(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        PaperStore(tmp_path, b"short")


IN_CONSTANT_MEMORY = """
import hashlib, resource, sys
from pathlib import Path
from darek.evidence import PaperStore
store = PaperStore(Path(sys.argv[1]), bytes(32))
megabyte = bytes(range(256)) * 4096
def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
store.seal([megabyte])
before = peak()
paper = store.seal(megabyte for _ in range(300))
for piece in store.open(paper.name):
    pass
assert paper.size == 300 * 1024 * 1024
print((peak() - before) // 1024)
"""


@pytest.mark.slow
def test_300_megabytes_take_no_more_memory_than_one(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", IN_CONSTANT_MEMORY, tmp_path / "papers"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(run.stdout) < 24, "megabytes more than for a paper of one"
