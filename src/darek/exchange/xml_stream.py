"""XML read as its bytes come: nothing is built, no entity is expanded, no tag is endless."""

from typing import NoReturn
from xml.parsers.expat import ExpatError, ParserCreate

from darek.exchange.errors import Damaged
from darek.exchange.limits import DEEPEST_XML, LONGEST_TOKEN
from darek.findings import message


class XmlStream:
    """Feed it bytes; it calls ``started``, ``ended`` and ``said``, names without prefix."""

    def __init__(self, part: str) -> None:
        self.part = part
        self._depth = 0
        self._fed = 0
        self._parser = ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self.said
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype

    def feed(self, chunk: bytes, *, last: bool = False) -> None:
        """The next bytes; Damaged where they are no XML that a workbook has."""
        self._fed += len(chunk)
        try:
            self._parser.Parse(chunk, last)
        except ExpatError as error:
            reason = message("exchange.damaged.xml", line=error.lineno)
            raise Damaged(part=self.part, reason=reason) from error
        if self._fed - self._parser.CurrentByteIndex > LONGEST_TOKEN and not last:
            raise Damaged(part=self.part, reason=message("exchange.damaged.endless_tag"))

    def started(self, tag: str, attributes: dict[str, str], /) -> None:
        """An element begins."""

    def ended(self, tag: str) -> None:
        """An element ends."""

    def said(self, text: str) -> None:
        """Text within an element; a long one comes in pieces."""

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST_XML:
            raise Damaged(part=self.part, reason=message("exchange.damaged.too_deep"))
        self.started(tag.rpartition(":")[2], attributes)

    def _end(self, tag: str) -> None:
        self._depth -= 1
        self.ended(tag.rpartition(":")[2])

    def _refuse_doctype(self, *_: object) -> NoReturn:
        raise Damaged(part=self.part, reason=message("exchange.damaged.doctype"))
