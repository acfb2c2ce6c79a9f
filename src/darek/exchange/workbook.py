"""Workbooks (XLSX): a zip of XML parts, of which only a few are read, in one pass."""

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import IO, Self
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from darek.exchange.cell import RawRow, RawSheet
from darek.exchange.date_style import DateStyles, date_styles
from darek.exchange.errors import Damaged, NotASheet, SheetTooLarge
from darek.exchange.limits import CHUNK, LARGEST_DIRECTORY, LARGEST_PART, MEBIBYTE
from darek.exchange.shared_strings import SharedStrings, Words, shared_strings
from darek.exchange.worksheet import Worksheet, merged_regions
from darek.exchange.xml_stream import XmlStream
from darek.findings import message

_END_OF_DIRECTORY = b"PK\x05\x06"
_LONGEST_END = 22 + 65_535
"""Bytes of the record that ends a zip, with its comment."""
_ENCRYPTED = 0x1
_BROKEN = (BadZipFile, NotImplementedError, OverflowError, ValueError)
"""What Python's reader of zips raises where a zip is not what it says."""


class _Relationships(XmlStream):
    """Reads ``*.rels``: parts by id, and which kind each is."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.parts: dict[str, str] = {}
        self.of_kind: dict[str, str] = {}
        self.kinds: dict[str, str] = {}

    def started(self, tag: str, attributes: dict[str, str]) -> None:
        """Parts outside the workbook are passed over: nothing is fetched."""
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            id, kind = attributes.get("Id", ""), attributes.get("Type", "").rpartition("/")[2]
            self.parts[id] = attributes.get("Target", "")
            self.kinds[id] = kind
            self.of_kind.setdefault(kind, self.parts[id])


class _Contents(XmlStream):
    """Reads ``workbook.xml``: the sheets in order."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.sheets: list[tuple[str, str, bool]] = []
        self.from_1904 = False

    def started(self, tag: str, attributes: dict[str, str]) -> None:
        """Each ``sheet`` has a name, an id of its part, and may be hidden."""
        if tag == "sheet":
            id = next((v for k, v in attributes.items() if k.rpartition(":")[2] == "id"), "")
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append((attributes.get("name", ""), id, hidden))
        elif tag == "workbookPr":
            self.from_1904 = attributes.get("date1904") in ("1", "true")


class _Properties(XmlStream):
    """Reads ``core.xml``: the title and subject of a workbook."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.title = self.subject = ""
        self._words = Words()

    def ended(self, tag: str) -> None:
        """What stood in an element."""
        text = self._words.taken().strip()
        if tag == "title":
            self.title = text
        elif tag == "subject":
            self.subject = text

    def said(self, text: str) -> None:
        """A piece of it."""
        self._words.add(text)


class Workbook:
    """An opened workbook. Use it in a ``with`` statement."""

    def __init__(self, path: Path) -> None:
        _check_directory(path)
        try:
            self._zip = ZipFile(path)
        except (*_BROKEN, struct.error) as error:
            raise NotASheet(reason=message("exchange.not_a_sheet.zip")) from error
        self._package = self._related("", "_rels/.rels").of_kind
        self._part = self._package.get("officeDocument", "")
        if not self._part.endswith(".xml"):
            self._zip.close()
            raise NotASheet(reason=message("exchange.not_a_sheet.other_zip"))
        self._part = _resolved("", self._part)
        self._contents = _Contents(self._part)
        self._read(self._contents)
        self._links = self._related(self._part, _rels_of(self._part))
        self._strings: SharedStrings | None = None
        self._styles: DateStyles | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    def title_under(self, subject: str) -> str | None:
        """The title that the workbook's properties give it; None under another subject."""
        part = self._package.get("core-properties")
        if part is None:
            return None
        properties = _Properties(_resolved("", part))
        self._read(properties)
        return properties.title or None if properties.subject == subject else None

    def sheets(self) -> Iterator[tuple[RawSheet, Iterator[RawRow]]]:
        """Each sheet with its rows. Sheets that are charts have none and are left out."""
        for number, (name, id, hidden) in enumerate(self._contents.sheets, start=1):
            if self._links.kinds.get(id) == "worksheet":
                yield RawSheet(number, name, hidden), self._rows(id)

    def _rows(self, id: str) -> Iterator[RawRow]:
        part = _resolved(self._part, self._links.parts[id])
        worksheet = Worksheet(
            part,
            self._shared_strings(),
            self._date_styles(),
            merged_regions(self._chunks(part)),
            from_1904=self._contents.from_1904,
        )
        yield from worksheet.rows(self._chunks(part))

    def _shared_strings(self) -> SharedStrings:
        if self._strings is None:
            part = self._part_of_kind("sharedStrings")
            self._strings = shared_strings(part, self._chunks(part)) if part else SharedStrings()
        return self._strings

    def _date_styles(self) -> DateStyles:
        if self._styles is None:
            part = self._part_of_kind("styles")
            self._styles = date_styles(part, self._chunks(part)) if part else DateStyles("")
        return self._styles

    def _part_of_kind(self, kind: str) -> str:
        target = self._links.of_kind.get(kind)
        return _resolved(self._part, target) if target else ""

    def _related(self, part: str, rels: str) -> _Relationships:
        if not part and rels not in self._zip.namelist():
            self._zip.close()
            raise NotASheet(reason=message("exchange.not_a_sheet.other_zip"))
        reader = _Relationships(rels)
        self._read(reader)
        return reader

    def _read(self, reader: XmlStream) -> None:
        for chunk in self._chunks(reader.part):
            reader.feed(chunk)
        reader.feed(b"", last=True)

    def _chunks(self, part: str) -> Iterator[bytes]:
        """The unzipped bytes of one part, never more than a part may have."""
        total = 0
        with self._opened(part) as file:
            while chunk := _unzipped(file, part):
                total += len(chunk)
                if total > LARGEST_PART:
                    limit = LARGEST_PART // MEBIBYTE
                    raise SheetTooLarge(reason=message("exchange.too_large.unzipped", limit=limit))
                yield chunk

    def _opened(self, part: str) -> IO[bytes]:
        try:
            info = self._zip.getinfo(part)
        except KeyError as error:
            raise Damaged(part=part, reason=message("exchange.damaged.missing")) from error
        if info.flag_bits & _ENCRYPTED:
            raise NotASheet(reason=message("exchange.not_a_sheet.password"))
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise Damaged(part=part, reason=message("exchange.damaged.compression"))
        try:
            return self._zip.open(info)
        except (*_BROKEN, OSError) as error:
            raise Damaged(part=part, reason=message("exchange.damaged.zip")) from error


def _unzipped(file: IO[bytes], part: str) -> bytes:
    try:
        return file.read(CHUNK)
    except (*_BROKEN, zlib.error, EOFError) as error:
        raise Damaged(part=part, reason=message("exchange.damaged.zip")) from error


def _check_directory(path: Path) -> None:
    """A zip's directory is held in memory as a whole, so that its size is looked at first."""
    with path.open("rb") as file:
        file.seek(0, 2)
        file.seek(max(0, file.tell() - _LONGEST_END))
        end = file.read(_LONGEST_END)
    at = end.rfind(_END_OF_DIRECTORY)
    if at < 0 or len(end) - at < 22:
        raise NotASheet(reason=message("exchange.not_a_sheet.zip"))
    (size,) = struct.unpack_from("<I", end, at + 12)
    if size > LARGEST_DIRECTORY:
        raise SheetTooLarge(reason=message("exchange.too_large.directory"))


def _rels_of(part: str) -> str:
    path = PurePosixPath(part)
    return str(path.parent / "_rels" / f"{path.name}.rels")


def _resolved(part: str, target: str) -> str:
    """A target as its part names it: from the root, or from beside the part."""
    if target.startswith("/"):
        return target[1:]
    steps: list[str] = []
    for step in (*PurePosixPath(part).parent.parts, *target.split("/")):
        if step == "..":
            del steps[-1:]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)
