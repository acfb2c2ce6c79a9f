"""Killed or refused at any step, an office keeps what it acknowledged and shows nothing.

A kill leaves what the system had taken in, a power cut only what was synced: the last test
checks the order in which things are synced and named.
"""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from darek.evidence import (
    KEYS_FILE,
    CustodyLog,
    DiskFull,
    change_passphrase,
    mend_office,
    verify_office,
)
from tests.evidence.sample_office import (
    MORNING,
    NEW_PASSPHRASE,
    PASSPHRASE,
    WEAK,
    leaks,
    new_office,
    read_event,
)

ROOT = Path(__file__).resolve().parents[2]


def trials(folder: Path, kind: str, count: int = 0) -> dict[str, object]:
    """What became of all trials of one kind; in a process of its own, because it forks."""
    command = [sys.executable, "-m", "tests.evidence.broken_off", folder / "office", kind]
    run = subprocess.run(
        [*command, str(count)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    found: dict[str, object] = json.loads(run.stdout)
    return found


@pytest.mark.parametrize(("kind", "fewest"), [("killed", 100), ("mending", 12)])
def test_a_kill_at_any_step_loses_nothing(tmp_path: Path, kind: str, fewest: int) -> None:
    found = trials(tmp_path, kind)
    assert found["losses"] == []
    assert int(str(found["trials"])) >= fewest


@pytest.mark.parametrize(
    "kind", ["refused-for-good", pytest.param("refused", marks=pytest.mark.slow)]
)
def test_a_full_disk_at_any_step_loses_nothing_and_is_said(tmp_path: Path, kind: str) -> None:
    found = trials(tmp_path, kind)
    assert found["losses"] == []
    assert int(str(found["trials"])) >= 60
    assert found["refused"] == ["refused evidence.disk_full"]


@pytest.mark.parametrize("count", [60, pytest.param(1000, marks=pytest.mark.slow)])
def test_a_kill_at_any_moment_loses_nothing(tmp_path: Path, count: int) -> None:
    found = trials(tmp_path, "random", count)
    assert found["losses"] == []
    assert int(str(found["promises"])) > count, "the kills came too early to prove anything"


IN_MID_SEAL = """
import sys, time
from pathlib import Path
from darek.evidence import PaperStore
canaries = sys.stdin.buffer.read()
def slowly():
    while True:
        yield canaries
        print("going on", flush=True)
PaperStore(Path(sys.argv[1]), bytes(32)).seal(slowly())
"""


def test_a_process_killed_in_mid_upload_leaves_nothing_in_the_clear(tmp_path: Path) -> None:
    words = tuple(f"canary {n:03} Гүлнар 古丽娜尔" for n in range(250))
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    process = subprocess.Popen(
        [sys.executable, "-c", IN_MID_SEAL, tmp_path / "office" / "papers"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=tmp_path,
        env={**os.environ, "TMPDIR": str(temporary)},
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process, process.stdin, process.stdout:
        process.stdin.write(" ".join(words).encode())
        process.stdin.close()
        for _ in range(400):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
    (arriving,) = (tmp_path / "office" / "papers").iterdir()
    assert arriving.stat().st_size > 1_000_000, "the kill came in mid-upload"
    assert leaks(tmp_path, words) == []
    assert list(temporary.iterdir()) == []


def test_canaries_put_in_by_every_door_show_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    words = tuple(f"canary {n:03} Гүлнар 古丽娜尔" for n in range(250))
    folder = tmp_path / "office"
    office = new_office(folder)
    for n, word in enumerate(words):
        paper = office.receive(f"{word} ".encode() * (n + 1), n)
        office.log.append(read_event(n, by=word, paper=paper.name))
    with office.papers.begin() as sealing:
        sealing.write(" ".join(words).encode("utf-16") * 100)
        assert leaks(folder, words) == []
    change_passphrase(folder / KEYS_FILE, PASSPHRASE, NEW_PASSPHRASE, cost=WEAK)
    with office.log.path.open("ab") as log:
        log.write(b"502 torn")
    mend_office(folder, office.keys, at=MORNING, by=words[0])
    assert verify_office(folder, office.keys).faults == ()
    assert leaks(tmp_path, (*words, PASSPHRASE, NEW_PASSPHRASE, "canary")) == []
    assert list(temporary.iterdir()) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk],  # noqa: S607
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("only root may mount a small disk")
    return disk


def fill(log: CustodyLog) -> None:
    for n in range(10_000):
        log.append_all([read_event(n)] * 50)


def test_a_disk_that_is_really_full_is_said_and_harms_nothing(small_disk: Path) -> None:
    try:
        office = new_office(small_disk / "office")
        sealed = office.receive(b"canary" * 1000)
        with pytest.raises(DiskFull, match="no room left on the disk") as refused:
            office.papers.seal([b"canary" * 200_000])
        assert str(small_disk / "office" / "papers") in str(refused.value)
        with pytest.raises(DiskFull):
            fill(office.log)
        assert list(office.papers.unfinished()) == []
        assert b"".join(office.papers.open(sealed.name)) == b"canary" * 1000
        assert verify_office(office.folder, office.keys).faults == ()
    finally:
        subprocess.run(["umount", small_disk], check=True)  # noqa: S607


def test_what_gets_its_name_was_synced_before_and_the_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    fsync, replace = os.fsync, os.replace

    def watched_fsync(descriptor: int) -> None:
        seen.append(f"sync {os.fstat(descriptor).st_ino}")
        fsync(descriptor)

    def watched_replace(beside: Path, path: Path) -> None:
        file, folder = (os.stat(place).st_ino for place in (beside, Path(path).parent))  # noqa: PTH116
        seen.append(f"name {file} in {folder}")
        replace(beside, path)

    monkeypatch.setattr("os.fsync", watched_fsync)
    monkeypatch.setattr("os.replace", watched_replace)
    office = new_office(tmp_path / "office")
    office.receive(b"canary" * 300_000)
    named = [n for n, step in enumerate(seen) if step.startswith("name")]
    assert len(named) == 2
    for n in named:
        _, file, _, folder = seen[n].split()
        assert seen[n - 1] == f"sync {file}"
        assert seen[n + 1] == f"sync {folder}"
    assert f"sync {office.log.path.stat().st_ino}" in seen[named[-1] :]


def test_sealing_waits_for_no_clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_clock(*_: object) -> float:
        raise AssertionError("the room has no clock of its own")

    for name in ("time", "time_ns", "localtime"):
        monkeypatch.setattr(time, name, no_clock)
    office = new_office(tmp_path / "office")
    office.receive(b"canary")
