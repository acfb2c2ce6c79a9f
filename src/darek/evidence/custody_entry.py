"""One entry of the custody log: an event sealed into its link of the chain."""

import base64
import json
from dataclasses import dataclass

from darek.evidence.box import WrongKey, open_box, shut
from darek.evidence.custody_chain import FIRST_PREVIOUS, LONGEST_LINE, Head, Link, make_link
from darek.evidence.custody_event import CustodyEvent

_STEP = 256
"""Bytes: events are filled up to a multiple, so that the length of a name does not show."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An event with its place in the chain.

    ``clock_back`` says that the clock showed an earlier moment than at the entry before.
    """

    number: int
    hash: str
    event: CustodyEvent
    clock_back: bool

    @property
    def head(self) -> Head:
        """The head of the log as it was when this was the last entry."""
        return Head(self.number, self.hash)


class Unreadable(Exception):
    """A link was not sealed with this key, not for this place, or says what we do not know."""


def seal_entry(after: Entry | None, event: CustodyEvent, key: bytes) -> tuple[Entry, bytes]:
    """The entry that follows another, and its line."""
    clock_back = after is not None and event.at < after.event.at
    head = after.head if after else None
    body = json.dumps({"clock_back": clock_back, "event": event.to_raw()}, ensure_ascii=False)
    sealed = shut(key, _filled(body.encode()), _context(head))
    link = make_link(head, base64.b64encode(sealed))
    if len(line := link.line()) > LONGEST_LINE:
        raise ValueError("the notes of an event are a few short facts")
    return Entry(link.number, link.hash, event, clock_back), line


def open_entry(link: Link, key: bytes) -> Entry:
    """The entry in a link."""
    before = Head(link.number - 1, link.previous) if link.previous != FIRST_PREVIOUS else None
    try:
        sealed = base64.b64decode(link.sealed, validate=True)
        raw = json.loads(open_box(key, sealed, _context(before)))
        event, clock_back = CustodyEvent.from_raw(raw["event"]), bool(raw["clock_back"])
    except (WrongKey, ValueError, KeyError) as error:
        raise Unreadable from error
    return Entry(link.number, link.hash, event, clock_back)


def _context(before: Head | None) -> bytes:
    return f"darek custody 1 after {before or 'nothing'}".encode()


def _filled(body: bytes) -> bytes:
    return body.ljust(-(-len(body) // _STEP) * _STEP)
