"""The encrypted store: what is on the disk, and what happens when it is not as it should be."""

import sqlite3
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder
from django.db.utils import OperationalError

from darek.evidence import Cost, Keys, WrongPassphrase, unlock_keys
from darek.findings import DarekError
from darek.office import (
    STORE_FILE,
    CaseRow,
    DamagedStore,
    NewerStore,
    NotAnOffice,
    NotOpen,
    Office,
    OfficeExists,
    StoreBusy,
    StoreFailed,
    StoreFull,
    check_store,
    close_office,
    create_office,
    current_office,
    do_add_user,
    open_office,
    store_errors,
)
from tests.office.conftest import PASSPHRASE, PASSWORD, Cast, Made

OTHER_KEYS = Keys(b"\1" * 32, b"\2" * 32)


def pragma(name: str) -> object:
    """What the open store says of itself."""
    with connection.cursor() as cursor:
        return cursor.execute(f"PRAGMA {name}").fetchone()[0]


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("journal_mode", "wal"),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("synchronous", 2),
    ],
)
def test_the_store_is_careful(name: str, expected: object) -> None:
    assert pragma(name) == expected


def test_the_store_is_no_plain_database(made: Made) -> None:
    store = made.folder / STORE_FILE
    assert not store.read_bytes().startswith(b"SQLite format 3")
    with pytest.raises(sqlite3.DatabaseError), sqlite3.connect(store) as plain:
        plain.execute("SELECT * FROM sqlite_master")


def test_the_key_stands_in_no_setting(office: Office, made: Made) -> None:
    assert office.folder == made.folder
    shown = repr((settings.DATABASES, settings.SECRET_KEY, connection.settings_dict))
    for key in (made.keys.store_key, made.keys.data_key, made.keys.papers_key):
        assert key.hex() not in shown
        assert repr(key) not in shown


def test_the_right_keys_open_it_again(cast: Cast, made: Made) -> None:
    open_office(made.folder, unlock_keys(made.folder / "keys.json", PASSPHRASE))
    assert CaseRow.objects.get() == cast.row
    check_store()


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda _: b"", id="emptied"),
        pytest.param(lambda data: data[:100], id="cut short"),
        pytest.param(lambda data: b"\0" * len(data), id="overwritten"),
        pytest.param(lambda data: data[:20] + b"x" + data[21:], id="a flipped byte in front"),
    ],
)
def test_a_damaged_store_is_one_clear_error(damage, made: Made) -> None:  # type: ignore[no-untyped-def]
    store = made.folder / STORE_FILE
    store.write_bytes(damage(store.read_bytes()))
    with pytest.raises(DamagedStore) as refusal:
        open_office(made.folder, made.keys)
    assert "backup" in refusal.value.said()
    with pytest.raises(NotOpen):
        current_office()


def test_other_keys_are_refused(made: Made) -> None:
    with pytest.raises(DamagedStore):
        open_office(made.folder, OTHER_KEYS)
    with pytest.raises(WrongPassphrase):
        unlock_keys(made.folder / "keys.json", "another long passphrase")


def test_damage_further_in_is_found_by_checking(made: Made) -> None:
    store = made.folder / STORE_FILE
    data = bytearray(store.read_bytes())
    data[-2000] ^= 1
    store.write_bytes(data)
    open_office(made.folder, made.keys)
    with pytest.raises(DamagedStore):
        check_store()


def test_a_newer_store_is_left_alone(office: Office, made: Made) -> None:
    assert office.folder == made.folder
    MigrationRecorder(connection).record_applied("darek_office", "9999_from_the_future")
    close_office()
    before = (made.folder / STORE_FILE).read_bytes()
    with pytest.raises(NewerStore) as refusal:
        open_office(made.folder, made.keys)
    assert refusal.value.message.params == {"newest": "9999_from_the_future"}
    close_office()
    assert (made.folder / STORE_FILE).read_bytes() == before


def test_a_folder_without_an_office(tmp_path: Path, made: Made) -> None:
    with pytest.raises(NotAnOffice):
        open_office(tmp_path / "nowhere", made.keys)
    with pytest.raises(OfficeExists):
        create_office(made.folder, PASSPHRASE, cost=Cost(1, 64, 1))


def test_an_office_is_made_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr("darek.office.folder.call_command", full)
    with pytest.raises(StoreFull):
        create_office(tmp_path / "office", PASSPHRASE, cost=Cost(1, 64, 1))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("file is not a database", DamagedStore),
        ("database disk image is malformed", DamagedStore),
        ("database or disk is full", StoreFull),
        ("database is locked", StoreBusy),
        ("disk I/O error", StoreFailed),
        ("attempt to write a readonly database", StoreFailed),
    ],
)
def test_errors_of_the_driver_are_said_in_our_words(said: str, expected: type[DarekError]) -> None:
    with pytest.raises(expected), store_errors():
        raise OperationalError(said)


def test_a_bug_stays_a_bug() -> None:
    with pytest.raises(OperationalError), store_errors():
        raise OperationalError("no such table: office_case")


def test_migrations_go_down_and_up_with_data(cast: Cast) -> None:
    """A store of a case goes to the tables before the first migration and back to today's."""
    assert CaseRow.objects.filter(pk=cast.row.pk).exists()
    executor = MigrationExecutor(connection)
    executor.migrate([("sessions", None), ("darek_office", None)])
    assert "office_case" not in connection.introspection.table_names()
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())
    assert do_add_user("amal", PASSWORD, acting_user=None).is_keeper


@pytest.mark.usefixtures("office")
def test_models_and_migrations_agree() -> None:
    from django.core.management import call_command  # noqa: PLC0415 - once Django is configured

    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
