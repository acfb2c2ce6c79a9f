"""The chain of the custody log: what can be checked of it without any key.

One line is one entry: its number, the hash of the line before (zeros for the first), the sealed
event, and its own hash, which is the SHA-256 of the line up to the space before it. A head
(number and hash) that was printed or sent away fixes every entry up to it. The shell script
``tools/verify-custody.sh`` checks as much without Darek.
"""

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from darek.evidence.disk import reading
from darek.evidence.errors import BadHead
from darek.findings import Fault, fault

FIRST_PREVIOUS = "0" * 64
LONGEST_LINE = 1024 * 1024
"""Bytes: an entry takes some 600; a planted line must not fill memory."""

_LINE = re.compile(rb"([1-9][0-9]{0,17}) ([0-9a-f]{64}) ([A-Za-z0-9+/=]+) ([0-9a-f]{64})\n")
_HEAD = re.compile(r"([1-9][0-9]{0,17}):([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Head:
    """The place that the chain has reached: print it, send it away, compare it later."""

    number: int
    hash: str

    def __str__(self) -> str:
        return f"{self.number}:{self.hash}"

    @classmethod
    def parse(cls, text: str) -> "Head":
        """A head as it was printed; spaces and line breaks in it are left aside."""
        found = _HEAD.fullmatch("".join(text.split()).lower())
        if not found:
            raise BadHead(given=text)
        return cls(int(found[1]), found[2])


@dataclass(frozen=True, slots=True)
class Link:
    """One line, taken apart. ``sealed`` is the event in Base64, still sealed."""

    number: int
    previous: str
    sealed: bytes
    hash: str

    @property
    def head(self) -> Head:
        """The head of a log that ends here."""
        return Head(self.number, self.hash)

    @property
    def follows_itself(self) -> bool:
        """Whether the hash is that of the line."""
        return self.hash == link_hash(self.number, self.previous, self.sealed)

    def line(self) -> bytes:
        """The line, with its line break."""
        return _unhashed(self.number, self.previous, self.sealed) + f" {self.hash}\n".encode()


def make_link(after: Head | None, sealed: bytes) -> Link:
    """The next link of a chain that has come to a head; ``None`` is an empty chain."""
    number, previous = (after.number + 1, after.hash) if after else (1, FIRST_PREVIOUS)
    return Link(number, previous, sealed, link_hash(number, previous, sealed))


def link_hash(number: int, previous: str, sealed: bytes) -> str:
    """The hash that a line ends with."""
    return hashlib.sha256(_unhashed(number, previous, sealed)).hexdigest()


def _unhashed(number: int, previous: str, sealed: bytes) -> bytes:
    return f"{number} {previous} ".encode() + sealed


def parse_link(line: bytes) -> Link | None:
    """The link of one line, or nothing where it does not have the form of one."""
    found = _LINE.fullmatch(line)
    if not found:
        return None
    number, previous, sealed, ending = found.groups()
    return Link(int(number), previous.decode(), sealed, ending.decode())


def read_lines(path: Path) -> Iterator[bytes]:
    """The lines of a log; nothing of a log that is not there."""
    if path.exists():
        with reading(path), path.open("rb") as file:
            while line := file.readline(LONGEST_LINE):
                yield line


class ChainCheck:
    """Follows a chain line by line and keeps what is wrong with it."""

    def __init__(self, file: str, heads: tuple[Head, ...] = ()) -> None:
        self._file, self._heads = file, {head.number: head.hash for head in heads}
        self.faults: list[Fault] = [
            fault(file, str(head), "evidence.custody.heads_disagree")
            for head in heads
            if self._heads[head.number] != head.hash
        ]
        self.head: Head | None = None

    def follow(self, line: bytes) -> Link | None:
        """Check the next line; the link in it, where there is one."""
        link = parse_link(line)
        expected = self.head.number + 1 if self.head else 1
        if link is None:
            torn = not line.endswith(b"\n")
            self._wrong(expected, "evidence.custody.torn" if torn else "evidence.custody.no_entry")
            return None
        self._compare(link, expected)
        self.head = link.head
        return link

    def end(self) -> None:
        """What a head promised and the chain did not reach."""
        reached = self.head.number if self.head else 0
        for number in sorted(self._heads):
            if number > reached:
                self._wrong(number, "evidence.custody.cut_short", reached=reached)

    def _compare(self, link: Link, expected: int) -> None:
        previous = self.head.hash if self.head else FIRST_PREVIOUS
        if link.number != expected:
            self._wrong(expected, "evidence.custody.out_of_order", found=link.number)
        elif link.previous != previous:
            self._wrong(link.number, "evidence.custody.broken_chain")
        if not link.follows_itself:
            self._wrong(link.number, "evidence.custody.changed")
        elif self._heads.get(link.number, link.hash) != link.hash:
            self._wrong(link.number, "evidence.custody.not_as_printed")

    def _wrong(self, number: int, problem: str, /, **params: int) -> None:
        self.faults.append(fault(self._file, str(number), problem, **params))


def verify_chain(
    path: Path, heads: tuple[Head, ...] = (), on_line: Callable[[Link], None] | None = None
) -> tuple[Head | None, tuple[Fault, ...]]:
    """Where a chain has come to, and all that is wrong with it, without any key."""
    check = ChainCheck(path.name, heads)
    for line in read_lines(path):
        link = check.follow(line)
        if link and on_line:
            on_line(link)
    check.end()
    return check.head, tuple(check.faults)
