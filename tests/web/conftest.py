"""An office with a cast: Amal owns the cases, Basil reads them, Chris may see nothing."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from django.test import Client

from darek.evidence import Cost
from darek.office import (
    CaseRow,
    Role,
    User,
    close_office,
    create_office,
    do_add_case_file,
    do_add_user,
    do_give_access,
    open_office,
)
from darek.records import HeldPaper, read_case
from darek.web import WEB_SETTINGS

PASSPHRASE = "correct horse battery"
PASSWORD = "a long password"
DAY = date(2026, 11, 20)
WEAK = Cost(passes=1, memory_kib=64, lanes=1)
FAST_HASH = {"PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"]}
CASES = ("2X51-W8JH", "QVM2-B4SN", "KFJT-FC89")


class Cast(NamedTuple):
    """Who works in the office, and the case they differ about."""

    amal: User
    basil: User
    chris: User
    folder: Path


@pytest.fixture(scope="session")
def cast(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Iterator[Cast]:
    """One office for all tests of pages."""
    folder = tmp_path_factory.mktemp("web") / "office"
    keys = create_office(folder, PASSPHRASE, cost=WEAK)
    open_office(folder, keys, settings={**WEB_SETTINGS, **FAST_HASH}, on=DAY)
    amal = do_add_user("amal", PASSWORD, acting_user=None, language="en", is_keeper=True)
    basil = do_add_user("basil", PASSWORD, acting_user=amal, language="ru", is_keeper=False)
    chris = do_add_user("chris", PASSWORD, acting_user=amal, language="en", is_keeper=False)
    for reference in CASES:
        row = add_demo_case(root, reference, amal)
        do_give_access(row, basil, Role.READER, acting_user=amal)
    yield Cast(amal, basil, chris, folder)
    close_office()


def add_demo_case(root: Path, reference: str, owner: User) -> CaseRow:
    """One of the invented families, with its papers."""
    file = root / "demo" / "cases" / f"{reference}.json"
    case = read_case(file.read_bytes(), file.name)
    papers = {
        source.carrier.file: file.parent / source.carrier.file
        for source in case.sources
        if isinstance(source.carrier, HeldPaper)
    }
    return do_add_case_file(case, papers, acting_user=owner)


def client_of(user: User | None) -> Client:
    """A browser in which a user is logged in, or nobody."""
    client = Client(HTTP_HOST="127.0.0.1", HTTP_ACCEPT_LANGUAGE="en")
    if user is not None:
        client.force_login(user)
    return client


@pytest.fixture
def amal(cast: Cast) -> Client:
    """Owns the cases."""
    return client_of(cast.amal)


@pytest.fixture
def basil(cast: Cast) -> Client:
    """Reads the cases."""
    return client_of(cast.basil)


@pytest.fixture
def chris(cast: Cast) -> Client:
    """May see nothing."""
    return client_of(cast.chris)
