"""kill -9 at any moment: nothing acknowledged is lost, nothing is half-written, nothing shows."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from darek.evidence import Verification, verify_office
from darek.office import (
    access_case,
    check_store,
    close_office,
    do_add_user,
    find_keeper,
    load_case,
    open_office,
    open_paper,
)
from darek.records import NameValue
from tests.office.conftest import DAY, PASSWORD, QUICK, Made

CANARY = "KANAREIKA"
SPELLINGS = [CANARY.encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be")] + [
    CANARY.lower().encode()
]
KILLS = 6


def killed_after(made: Made, seconds: float, root: Path) -> list[tuple[str, str]]:
    """What was acknowledged before the kill: (claim or paper, its id)."""
    worker = subprocess.Popen(
        [sys.executable, "-m", "tests.office.verbs_until_killed", str(made.folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=root,
    )
    assert worker.stdin is not None
    assert worker.stdout is not None
    worker.stdin.write(made.keys.data_key + made.keys.identities_key)
    worker.stdin.close()
    first = worker.stdout.readline()
    time.sleep(seconds)
    worker.kill()
    lines = (first + worker.stdout.read()).decode().split("\n")
    worker.stdout.close()
    worker.wait()
    return [(line.split()[0], line.split()[1]) for line in lines[:-1] if line]


def bytes_with_canaries(folder: Path) -> list[str]:
    """Files in which, or in whose names, a canary can be read."""
    return [
        str(path)
        for path in folder.rglob("*")
        if CANARY in str(path)
        or (path.is_file() and any(words in path.read_bytes() for words in SPELLINGS))
    ]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(KILLS))
def test_nothing_acknowledged_is_lost(seed: int, made: Made, root: Path) -> None:
    open_office(made.folder, made.keys, settings=QUICK, on=DAY)
    do_add_user("amal", PASSWORD, acting_user=None)
    close_office()
    wait = random.Random(seed).uniform(0.05, 0.6)  # noqa: S311 - when to strike
    acknowledged = killed_after(made, wait, root)
    assert acknowledged, "it was struck too early to show anything"
    assert bytes_with_canaries(made.folder) == []
    open_office(made.folder, made.keys, settings=QUICK, on=DAY)
    check_store()
    row = access_case(find_keeper(), "AAAA-1111")
    case = load_case(row)
    names = {c.id: c.value.text for c in case.claims if isinstance(c.value, NameValue)}
    for kind, id in acknowledged:
        words = f"{CANARY}{id[1:]}"
        if kind == "claim":
            assert names[id] == words
        else:
            assert b"".join(open_paper(row, id).chunks) == words.encode() * 20_000
    close_office()
    found: Verification = verify_office(made.folder, made.keys)
    assert found.faults == ()
    assert bytes_with_canaries(made.folder) == []


def test_a_canary_would_be_seen(tmp_path: Path) -> None:
    (tmp_path / "a").write_text(f"…{CANARY}7", encoding="utf-16-le")
    (tmp_path / f"{CANARY}.jpg").touch()
    assert len(bytes_with_canaries(tmp_path)) == 2
