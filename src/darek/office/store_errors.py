"""What can go wrong with the store, each in one clear sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, transaction

from darek.findings import DarekError


class NotAnOffice(DarekError):
    """The folder holds no office."""

    code = "office.not_an_office"


class OfficeExists(DarekError):
    """An office is never made over what is already there."""

    code = "office.exists"


class NotOpen(DarekError):
    """No office is open in this process."""

    code = "office.not_open"


class DamagedStore(DarekError):
    """The store cannot be read with the office's key."""

    code = "office.damaged_store"


class NewerStore(DarekError):
    """A later Darek has changed the store's tables."""

    code = "office.newer_store"


class StoreFull(DarekError):
    """The disk has no room; nothing of the change was kept."""

    code = "office.disk_full"


class StoreBusy(DarekError):
    """Another process is writing for too long."""

    code = "office.busy"


class StoreFailed(DarekError):
    """The system refuses to read or write the store."""

    code = "office.store_failed"


_BY_WORDS: tuple[tuple[str, type[DarekError]], ...] = (
    ("is not a database", DamagedStore),
    ("malformed", DamagedStore),
    ("disk is full", StoreFull),
    ("is locked", StoreBusy),
    ("disk i/o error", StoreFailed),
    ("unable to open", StoreFailed),
    ("readonly", StoreFailed),
)
"""SQLite's driver gives most of its errors one class; the words tell them apart."""


@contextmanager
def store_errors() -> Iterator[None]:
    """Turn the driver's errors about the file itself into ours; others are bugs and pass."""
    try:
        yield
    except DatabaseError as error:
        said = str(error).lower()
        for words, ours in _BY_WORDS:
            if words in said:
                raise ours() from error
        raise


@contextmanager
def one_change() -> Iterator[None]:
    """One transaction: all of it is on the disk afterwards, or nothing."""
    with store_errors(), transaction.atomic():
        yield
