"""The agent: keys for its own user only, forgotten when told or idle."""

import os
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from darek.office import (
    RUN_FOLDER,
    OfficeLocked,
    is_unlocked,
    keys_of_agent,
    stop_agent,
    touch_agent,
)
from tests.office.conftest import PASSPHRASE, Made

START = """
import sys
from pathlib import Path
from darek.evidence import Keys
from darek.office import agent
secret = sys.stdin.buffer.read(64)
idle_minutes = float(sys.argv[2])
agent.start_agent(Path(sys.argv[1]), Keys(secret[:32], secret[32:]), idle_minutes=idle_minutes)
"""


def start(made: Made, idle_minutes: float = 5) -> None:
    """From another process, since tests run in threads and an agent forks."""
    secret = made.keys.data_key + made.keys.identities_key
    command = [sys.executable, "-c", START, str(made.folder), str(idle_minutes)]
    subprocess.run(command, input=secret, check=True, timeout=30)


@pytest.fixture
def unlocked(made: Made) -> Iterator[Made]:
    """An office whose agent holds its keys."""
    start(made)
    yield made
    stop_agent(made.folder)


def agents(folder: Path) -> list[int]:
    """Processes whose open files or command line name the folder."""
    found = []
    for process in Path("/proc").iterdir():
        if process.name.isdigit() and int(process.name) != os.getpid():
            try:
                told = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
            except OSError:
                continue
            if str(folder).encode() in told:
                found.append(int(process.name))
    return found


def test_it_gives_the_keys_back(unlocked: Made) -> None:
    assert keys_of_agent(unlocked.folder) == unlocked.keys
    assert is_unlocked(unlocked.folder)
    touch_agent(unlocked.folder)


def test_lock_takes_effect_within_a_second(unlocked: Made) -> None:
    begun = time.monotonic()
    assert stop_agent(unlocked.folder)
    assert time.monotonic() - begun < 1
    assert not is_unlocked(unlocked.folder)
    assert list((unlocked.folder / RUN_FOLDER).iterdir()) == []
    with pytest.raises(OfficeLocked):
        keys_of_agent(unlocked.folder)
    with pytest.raises(OfficeLocked):
        touch_agent(unlocked.folder)
    assert not stop_agent(unlocked.folder)


def test_it_locks_itself_when_idle(made: Made) -> None:
    start(made, idle_minutes=0.02)
    deadline = time.monotonic() + 8
    while is_unlocked(made.folder) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not is_unlocked(made.folder)


def test_a_second_one_replaces_the_first(unlocked: Made) -> None:
    start(unlocked)
    assert keys_of_agent(unlocked.folder) == unlocked.keys


def test_only_its_user_can_reach_it(unlocked: Made) -> None:
    run = unlocked.folder / RUN_FOLDER
    assert stat.S_IMODE(run.stat().st_mode) == 0o700
    (place,) = run.iterdir()
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="only Linux shows processes as files")
def test_the_keys_stand_in_no_argument_or_environment(unlocked: Made) -> None:
    for process in agents(unlocked.folder):
        for part in ("cmdline", "environ"):
            told = Path(f"/proc/{process}/{part}").read_bytes()
            for secret in (unlocked.keys.data_key, unlocked.keys.identities_key):
                assert secret not in told
                assert secret.hex().encode() not in told
            assert PASSPHRASE.encode() not in told


@pytest.mark.parametrize("question", [b"", b"nonsense", b"keysandmore"])
def test_it_answers_nothing_else(question: bytes, unlocked: Made) -> None:
    place = str(unlocked.folder / RUN_FOLDER / "agent.sock")
    here = os.open(unlocked.folder / RUN_FOLDER, os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as asking:
        asking.settimeout(5)
        asking.connect(f"/proc/self/fd/{here}/{Path(place).name}")
        asking.sendall(question)
        asking.shutdown(socket.SHUT_WR)
        assert asking.recv(256) == b""
    os.close(here)
    assert is_unlocked(unlocked.folder)


def test_a_socket_left_by_a_kill_is_a_locked_office(made: Made) -> None:
    run = made.folder / RUN_FOLDER
    run.mkdir(mode=0o700)
    (run / "agent.sock").touch()
    assert not is_unlocked(made.folder)
    start(made)
    assert is_unlocked(made.folder)
    stop_agent(made.folder)
