"""An office's folder: made, opened, and the one that this process has open."""

import shutil
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

from django.conf import settings as django_settings
from django.core.management import call_command
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from darek.evidence import (
    CUSTODY_FILE,
    KEYS_FILE,
    PAPERS_FOLDER,
    Cost,
    CustodyLog,
    Keys,
    PaperStore,
    create_keys,
    mend_office,
)
from darek.office.clock import judge_on, now
from darek.office.store.base import DatabaseWrapper
from darek.office.store_errors import (
    DamagedStore,
    NewerStore,
    NotAnOffice,
    NotOpen,
    OfficeExists,
    store_errors,
)

STORE_FILE = "store.db"


@dataclass(frozen=True)
class Office:
    """What lies beside the store: sealed papers and the log of their custody."""

    folder: Path
    papers: PaperStore
    custody: CustodyLog


_open: list[Office] = []


def create_office(folder: Path, passphrase: str, *, cost: Cost | None = None) -> Keys:
    """Make a new office, whole or not at all, and leave it closed."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OfficeExists(folder=str(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    making = Path(mkdtemp(prefix=".darek-new-", dir=folder.parent))
    with ExitStack() as undo:
        undo.callback(shutil.rmtree, making)
        undo.callback(close_office)
        keys = create_keys(making / KEYS_FILE, passphrase, cost=cost or Cost())
        (making / PAPERS_FOLDER).mkdir(mode=0o700)
        _point_at(making / STORE_FILE, keys)
        with store_errors():
            _migrate()
        close_office()
        making.replace(folder)
        undo.pop_all()
    return keys


def open_office(
    folder: Path,
    keys: Keys,
    *,
    settings: Mapping[str, object] | None = None,
    on: date | None = None,
) -> Office:
    """Open an office for this process; one at a time.

    ``settings`` are laid over the office's own (all but INSTALLED_APPS). ``on`` is the day by
    which cases are judged, if not the system's. A store of an earlier Darek is brought up to
    date; what a kill left half-done is tidied up.
    """
    if not (folder / STORE_FILE).is_file():
        raise NotAnOffice(folder=str(folder))
    close_office()
    for name, value in {"SECRET_KEY": keys.key_for("cookies").hex(), **(settings or {})}.items():
        setattr(django_settings, name, value)
    judge_on(on)
    _point_at(folder / STORE_FILE, keys)
    with store_errors():
        _check_readable()
        _check_not_newer()
        _migrate()
    mend_office(folder, keys, at=now(), by="darek")
    _open.append(
        Office(
            folder,
            PaperStore(folder / PAPERS_FOLDER, keys.papers_key),
            CustodyLog(folder / CUSTODY_FILE, keys.custody_key),
        )
    )
    return _open[-1]


def current_office() -> Office:
    """The office that this process has open."""
    if not _open:
        raise NotOpen()
    return _open[-1]


def close_office() -> None:
    """Close this thread's connection and forget the key."""
    _open.clear()
    connections["default"].close()
    DatabaseWrapper.key = b""


def check_store() -> None:
    """Read every page of the store and every index; raises DamagedStore."""
    with store_errors(), connection.cursor() as cursor:
        broken = cursor.execute("PRAGMA cipher_integrity_check").fetchall()
        (said,) = cursor.execute("PRAGMA integrity_check(1)").fetchone()
    if broken or said != "ok":
        raise DamagedStore()


def _point_at(store: Path, keys: Keys) -> None:
    connections["default"].close()
    connections.settings["default"]["NAME"] = str(store)
    DatabaseWrapper.key = keys.store_key


def _check_readable() -> None:
    """An empty file opens with any key; it must not pass for a new office."""
    with connection.cursor() as cursor:
        (tables,) = cursor.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if not tables:
        raise DamagedStore()


def _check_not_newer() -> None:
    applied = MigrationRecorder(connection).applied_migrations()
    known = MigrationExecutor(connection).loader.disk_migrations
    if newer := sorted(name for app, name in applied if (app, name) not in known):
        raise NewerStore(newest=newer[-1])


def _migrate() -> None:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0, interactive=False)
