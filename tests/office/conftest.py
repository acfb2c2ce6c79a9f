"""An office for each test, and its cast: Amal owns, Basil helps, Chris may see nothing."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from darek.evidence import Cost, Keys
from darek.office import (
    CaseRow,
    Office,
    Role,
    User,
    close_office,
    create_office,
    do_add_case_file,
    do_add_user,
    do_give_access,
    open_office,
)
from darek.records import Case, HeldPaper, read_case

PASSPHRASE = "correct horse battery staple"
PASSWORD = "a long enough password"
DAY = date(2026, 11, 20)
QUICK = {"PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"]}
REFERENCE = "GCMY-1W8Y"


class Cast(NamedTuple):
    """Who is in the office, and the case that Amal owns and Basil may read."""

    amal: User
    basil: User
    chris: User
    row: CaseRow


class Made(NamedTuple):
    """A new office that is closed."""

    folder: Path
    keys: Keys


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """An office that is never opened, only copied."""
    folder = tmp_path_factory.mktemp("pattern") / "office"
    return Made(folder, create_office(folder, PASSPHRASE, cost=Cost(1, 64, 1)))


@pytest.fixture
def made(pattern: Made, tmp_path: Path) -> Iterator[Made]:
    """A new office, closed."""
    yield Made(shutil.copytree(pattern.folder, tmp_path / "office"), pattern.keys)
    close_office()


@pytest.fixture
def office(made: Made) -> Office:
    """A new office, open."""
    return open_office(made.folder, made.keys, settings=QUICK, on=DAY)


@pytest.fixture(scope="session")
def demo(root: Path) -> Path:
    """The folder of invented cases."""
    return root / "demo" / "cases"


@pytest.fixture(scope="session")
def case(demo: Path) -> Case:
    """One of them: five papers, two consents, a referral and a reply."""
    return read_case((demo / f"{REFERENCE}.json").read_bytes(), REFERENCE)


@pytest.fixture
def papers(demo: Path, case: Case) -> dict[str, Path]:
    """Its papers."""
    held = [s.carrier.file for s in case.sources if isinstance(s.carrier, HeldPaper)]
    return {file: demo / file for file in held}


@pytest.fixture
def cast(office: Office, case: Case, papers: dict[str, Path]) -> Cast:
    """The three, and the case."""
    assert office.folder.is_dir()
    amal = do_add_user("amal", PASSWORD, acting_user=None)
    basil = do_add_user("basil", PASSWORD, acting_user=amal)
    chris = do_add_user("chris", PASSWORD, acting_user=amal)
    row = do_add_case_file(case, papers, acting_user=amal)
    do_give_access(row, basil, Role.READER, acting_user=amal)
    return Cast(amal, basil, chris, row)
