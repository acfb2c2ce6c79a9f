"""The strings that cells of a workbook share, held as one run of bytes."""

from array import array
from collections.abc import Iterable

from darek.exchange.errors import SheetTooLarge
from darek.exchange.limits import LONGEST_CELL, MEBIBYTE, MOST_SHARED_BYTES
from darek.exchange.xml_stream import XmlStream
from darek.findings import message


class Words:
    """Text put together from pieces, at most one character longer than a cell may be."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._room = LONGEST_CELL + 1

    def add(self, piece: str) -> None:
        """One more piece; what has no room is dropped."""
        if self._room > 0:
            self._pieces.append(piece[: self._room])
            self._room -= len(piece)

    def taken(self) -> str:
        """The text so far; begins anew."""
        text = "".join(self._pieces)
        self._pieces.clear()
        self._room = LONGEST_CELL + 1
        return text


class SharedStrings:
    """Strings by their number."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._ends = array("L")

    def __len__(self) -> int:
        return len(self._ends)

    def add(self, text: str) -> None:
        """The next string. Its number counts too: empty strings take room as well."""
        self._bytes += text.encode("utf-8", "replace")
        self._ends.append(len(self._bytes))
        if len(self._bytes) + self._ends.itemsize * len(self._ends) > MOST_SHARED_BYTES:
            limit = MOST_SHARED_BYTES // MEBIBYTE
            raise SheetTooLarge(reason=message("exchange.too_large.shared", limit=limit))

    def at(self, number: int) -> str:
        """The string of a number; IndexError where there is none."""
        begin = self._ends[number - 1] if number else 0
        return self._bytes[begin : self._ends[number]].decode()


class SharedStringsXml(XmlStream):
    """Reads ``sharedStrings.xml``. Phonetic hints (``rPh``) are no part of the text."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.strings = SharedStrings()
        self._words = Words()
        self._within_text = False
        self._within_hint = False

    def started(self, tag: str, _: dict[str, str]) -> None:
        """``si`` is a string, ``t`` its text."""
        if tag == "t":
            self._within_text = not self._within_hint
        elif tag == "rPh":
            self._within_hint = True

    def ended(self, tag: str) -> None:
        """The string is whole when ``si`` ends."""
        if tag == "t":
            self._within_text = False
        elif tag == "rPh":
            self._within_hint = False
        elif tag == "si":
            self.strings.add(self._words.taken())

    def said(self, text: str) -> None:
        """A piece of the text."""
        if self._within_text:
            self._words.add(text)


def shared_strings(part: str, chunks: Iterable[bytes]) -> SharedStrings:
    """All shared strings of a workbook."""
    reader = SharedStringsXml(part)
    for chunk in chunks:
        reader.feed(chunk)
    reader.feed(b"", last=True)
    return reader.strings
