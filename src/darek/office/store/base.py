"""Connections to an encrypted store. The key is given by PRAGMA and stands in no setting."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from itertools import tee
from typing import Any, ClassVar

from django.db.backends.sqlite3 import base, features, operations
from django.db.backends.sqlite3._functions import register
from django.utils.dateparse import parse_date, parse_datetime, parse_time
from sqlcipher3 import dbapi2

PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # a commit that was acknowledged outlives a power cut
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA legacy_alter_table = OFF",
    "PRAGMA temp_store = MEMORY",  # sorting must not spill to a file in the clear
    "PRAGMA cache_size = -32000",
    "PRAGMA busy_timeout = 10000",
)
"""``cipher_memory_security`` stays off: wiping every freed page makes loading five times slower,
and the names would still stand in Python's own memory while the office is unlocked."""

MOST_PARAMETERS = 250_000
"""Of one statement, as this SQLCipher was compiled; its connections cannot be asked."""


def _reader(parse: Callable[[str], object]) -> Callable[[bytes], object]:
    return lambda stored: parse(stored.decode())


dbapi2.register_converter("bool", b"1".__eq__)
dbapi2.register_converter("date", _reader(parse_date))
dbapi2.register_converter("time", _reader(parse_time))
dbapi2.register_converter("datetime", _reader(parse_datetime))
dbapi2.register_adapter(Decimal, str)
dbapi2.register_adapter(date, date.isoformat)
dbapi2.register_adapter(datetime, lambda moment: moment.isoformat(" "))


class DatabaseFeatures(features.DatabaseFeatures):
    """SQLite's features, for a driver without ``getlimit``."""

    max_query_params = MOST_PARAMETERS


class DatabaseOperations(operations.DatabaseOperations):
    """SQLite's operations, which never write parameters into a logged statement."""

    def last_executed_query(self, cursor: Any, sql: str, params: Any) -> str:  # noqa: ARG002
        """Only the statement: its parameters are people's names."""
        return sql


class DatabaseWrapper(base.DatabaseWrapper):
    """One connection to the encrypted store of the office that this process has open."""

    key: ClassVar[bytes] = b""
    """32 raw bytes. Kept here, because settings are shown by pages that explain errors."""

    display_name = "SQLCipher"
    Database = dbapi2
    features_class = DatabaseFeatures
    ops_class = DatabaseOperations

    def get_connection_params(self) -> dict[str, Any]:
        """The file, and nothing that could travel in an address."""
        params: dict[str, Any] = super().get_connection_params()
        return {**params, "uri": False}

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """A connection that has the key before it reads a byte."""
        connection = dbapi2.connect(**conn_params)
        try:
            connection.execute(f"PRAGMA key = \"x'{self.key.hex()}'\"")
            for pragma in PRAGMAS:
                connection.execute(pragma)
            register(connection)
        except dbapi2.Error:
            connection.close()
            raise
        return connection

    def get_database_version(self) -> tuple[int, ...]:
        """The SQLite inside this SQLCipher."""
        version: tuple[int, ...] = dbapi2.sqlite_version_info
        return version

    def create_cursor(self, name: str | None = None) -> Any:  # noqa: ARG002 - one kind of cursor
        """A cursor that takes Django's placeholders."""
        return self.connection.cursor(Cursor)


class Cursor(dbapi2.Cursor):  # type: ignore[misc]
    """Takes ``%s`` and ``%(name)s`` where SQLite has ``?`` and ``:name``."""

    def execute(self, query: str, params: Any = None) -> Any:
        """One statement."""
        if params is None:
            return super().execute(query)
        return super().execute(_converted(query, params), params)

    def executemany(self, query: str, params: Iterable[Any]) -> Any:
        """One statement for each set of parameters, which may come from a generator."""
        peeked, params = tee(iter(params))
        return super().executemany(_converted(query, next(peeked, ())), params)


def _converted(query: str, params: Any) -> str:
    if isinstance(params, Mapping):
        return query % {name: f":{name}" for name in params}
    return base.FORMAT_QMARK_REGEX.sub("?", query).replace("%%", "%")
