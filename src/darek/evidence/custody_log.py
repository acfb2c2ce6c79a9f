"""The log of custody: one line for each thing that happened, chained, sealed, only added to."""

import fcntl
import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from io import FileIO
from pathlib import Path

from darek.evidence.box import KEY_SIZE
from darek.evidence.custody_chain import (
    LONGEST_LINE,
    Head,
    Link,
    make_link,
    parse_link,
    read_lines,
)
from darek.evidence.custody_entry import Entry, Unreadable, open_entry, seal_entry
from darek.evidence.custody_event import CustodyEvent, EventKind
from darek.evidence.disk import make_folder, reading, sync, sync_folder, write_all, writing
from darek.evidence.errors import DamagedCustody

_KEPT = 1024
"""Bytes of a torn or damaged line that the mending entry keeps: more than a usual entry has."""


_WINDOWS = (16 * 1024, 2 * LONGEST_LINE + 1)
"""Bytes at the end of the log that are read to find its last line, which is short as a rule."""


@dataclass(frozen=True, slots=True)
class _End:
    """How a log ends: its last sound entry, where the next line goes, and what lies between:
    damaged lines, which stay where they are, and a torn one."""

    last: Entry | None
    place: int
    torn: bytes
    damaged: bytes = b""
    torn_is_whole: bool = False


class CustodyLog:
    """What happened to papers, in order. An entry that was returned is on the disk.

    A kill in the middle of writing leaves a torn last line, which nobody was told of; the next
    ``append`` puts an entry in its place that says so and keeps what it held. Work goes on after
    damaged lines, too: they stay, and verification names them.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        if len(key) != KEY_SIZE:
            raise ValueError(f"a key has {KEY_SIZE} bytes")
        self.path, self._key = path, key

    def append(self, event: CustodyEvent) -> Entry:
        """Enter one event; it is on the disk when this returns."""
        return self.append_all([event])[0]

    def append_all(self, events: Sequence[CustodyEvent]) -> tuple[Entry, ...]:
        """Enter several events with one wait for the disk."""
        if not events:
            return ()
        entries = self._add(lambda end: [*_mending(end, events[0].at, events[0].by), *events])
        return entries[-len(events) :]

    def mend(self, *, at: datetime, by: str) -> Entry | None:
        """Put an entry in the place of a torn last line or after damaged ones, if there are any."""
        if not self.path.exists():
            return None
        entries = self._add(lambda end: _mending(end, at, by))
        return entries[0] if entries else None

    def readable_entries(self) -> Iterator[Entry]:
        """The entries that can be read; what of the log is damaged, verification says."""
        for link in filter(None, map(parse_link, read_lines(self.path))):
            with suppress(Unreadable):
                yield open_entry(link, self._key)

    def entries(self) -> Iterator[Entry]:
        """All entries, first to last; a torn last line is none."""
        for line in read_lines(self.path):
            if not line.endswith(b"\n"):
                return
            link = parse_link(line)
            if link is None:
                raise DamagedCustody(path=str(self.path))
            yield self.open(link)

    def open(self, link: Link) -> Entry:
        """The entry in one link."""
        try:
            return open_entry(link, self._key)
        except Unreadable as error:
            raise DamagedCustody(path=str(self.path)) from error

    def head(self) -> Head | None:
        """The place that the log has reached; ``None`` while it is empty."""
        if not self.path.exists():
            return None
        with reading(self.path), FileIO(self.path) as file:
            last = self._read_end(file).last
        return last.head if last else None

    def _add(self, events_after: Callable[[_End], Sequence[CustodyEvent]]) -> tuple[Entry, ...]:
        """Write the entries that are due once it is known how the log ends."""
        make_folder(self.path.parent)
        with writing(self.path), self._alone() as file:
            end = self._read_end(file)
            entries, lines = self._sealed(end.last, events_after(end))
            if lines:
                _put(file, end, lines)
            if not end.place:
                sync_folder(self.path.parent)
        return entries

    @contextmanager
    def _alone(self) -> Iterator[FileIO]:
        """The log's file, with no other process or thread writing to it."""
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        with FileIO(descriptor, "r+") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield file

    def _sealed(
        self, last: Entry | None, events: Sequence[CustodyEvent]
    ) -> tuple[tuple[Entry, ...], bytes]:
        entries, lines = [], []
        for event in events:
            last, line = seal_entry(last, event, self._key)
            entries.append(last)
            lines.append(line)
        return tuple(entries), b"".join(lines)

    def _read_end(self, file: FileIO) -> _End:
        size = file.seek(0, os.SEEK_END)
        for window in _WINDOWS:
            file.seek(max(0, size - window))
            whole, found, torn = file.read().rpartition(b"\n")
            last, damaged = self._last_sound(whole.split(b"\n"))
            if last or window >= size:
                return self._with_torn(last, size - len(torn), torn, damaged if found else [])
        raise DamagedCustody(path=str(self.path))

    def _last_sound(self, lines: list[bytes]) -> tuple[Entry | None, list[bytes]]:
        """The last entry that can be chained to, and the damaged lines that stand after it."""
        damaged: list[bytes] = []
        while lines:
            link = parse_link(lines[-1] + b"\n")
            if link and link.follows_itself:
                with suppress(Unreadable):
                    return open_entry(link, self._key), damaged
            damaged.insert(0, lines.pop())
        return None, damaged

    def _with_torn(self, last: Entry | None, place: int, torn: bytes, damaged: list[bytes]) -> _End:
        """A line that lacks only its line break was written whole and stays."""
        if last is None and damaged:
            raise DamagedCustody(path=str(self.path))
        link = parse_link(torn + b"\n")
        if link is None or link != make_link(last.head if last else None, link.sealed):
            return _End(last, place, torn, b"\n".join(damaged))
        return _End(self.open(link), place + len(torn), torn, torn_is_whole=True)


def _mending(end: _End, at: datetime, by: str) -> list[CustodyEvent]:
    broken = {"torn": end.torn, "damaged": end.damaged}
    notes = {"stays": "yes" if end.torn_is_whole else "no"}
    for name, data in broken.items():
        notes |= {
            name: data[:_KEPT].decode("ascii", "backslashreplace"),
            f"{name}_size": str(len(data)),
            f"{name}_sha256": hashlib.sha256(data).hexdigest(),
        }
    return [CustodyEvent(EventKind.LOG_MENDED, at, by, notes=notes)] if any(broken.values()) else []


def _put(file: FileIO, end: _End, lines: bytes) -> None:
    """Write from the torn line on; where the disk refuses, leave the log as it stood before."""
    try:
        file.seek(end.place)
        write_all(file, (b"\n" if end.torn_is_whole else b"") + lines)
        file.truncate()
        sync(file.fileno())
    except OSError:
        file.truncate(end.place)
        raise
