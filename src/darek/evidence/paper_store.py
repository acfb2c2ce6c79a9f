"""The folder of sealed papers."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from darek.evidence.disk import reading
from darek.evidence.errors import DamagedPaper, NoSuchPaper
from darek.evidence.outside_file import read_outside_file
from darek.evidence.sealed_file import (
    BrokenSeal,
    Header,
    PaperKeys,
    file_size,
    open_segments,
    read_header,
)
from darek.evidence.sealed_paper import SealedPaper
from darek.evidence.sealing import ARRIVING, Sealing
from darek.findings import Finding, Verdict, message

_NAME = re.compile(r"[0-9a-f]{64}")


class PaperStore:
    """Seals papers as they stream in and gives them back unchanged.

    A paper's name is an HMAC of its content's SHA-256: the same content twice is one paper, and
    a name tells nothing to who lacks the key. Sizes are padded. The memory taken does not depend
    on the size of a paper.
    """

    def __init__(self, folder: Path, key: bytes) -> None:
        self.folder = folder
        self._keys = PaperKeys.of(key)

    def begin(self) -> Sealing:
        """A paper whose bytes will be pushed in."""
        return Sealing(self.folder, self._keys, self._is_sound)

    def seal(self, chunks: Iterable[bytes]) -> SealedPaper:
        """Seal a paper from its bytes; where they end in an error, nothing stays."""
        with self.begin() as sealing:
            for chunk in chunks:
                sealing.write(chunk)
            return sealing.finish()

    def seal_file(self, path: Path) -> SealedPaper:
        """Seal a file that lies outside the office, and leave it as it is."""
        return self.seal(read_outside_file(path))

    def about(self, name: str) -> SealedPaper:
        """A paper's measure, from its header alone."""
        with self._opened(name) as (_, header):
            return SealedPaper(name, header.sha256.hex(), header.size, is_new=False)

    def open(self, name: str) -> Iterator[bytes]:
        """The original's bytes, each piece genuine, and the whole verified at the end.

        A paper that is not there, or whose header is damaged, is refused before the first piece.
        """
        self.about(name)
        return self._pieces(name)

    def verify(self, name: str) -> Finding:
        """Whether a paper can be given back exactly as it came."""
        try:
            for _ in self.open(name):
                pass
        except (DamagedPaper, NoSuchPaper) as error:
            return Finding(Verdict.NO, error.message)
        return Finding(Verdict.YES, message("evidence.paper.sound", name=name))

    def names(self) -> Iterator[str]:
        """The names of all papers, sorted."""
        yield from (entry for entry in self._entries() if _NAME.fullmatch(entry))

    def unfinished(self) -> Iterator[Path]:
        """Files of papers that never arrived whole, as a kill leaves them."""
        yield from (self.folder / e for e in self._entries() if e.startswith(ARRIVING))

    def strangers(self) -> Iterator[Path]:
        """Files that this store did not put there."""
        for entry in self._entries():
            if not _NAME.fullmatch(entry) and not entry.startswith(ARRIVING):
                yield self.folder / entry

    def _pieces(self, name: str) -> Iterator[bytes]:
        with self._opened(name) as (file, header):
            yield from open_segments(file, header)

    def _entries(self) -> list[str]:
        if not self.folder.exists():
            return []
        with reading(self.folder):
            return sorted(entry.name for entry in self.folder.iterdir())

    def _is_sound(self, name: str) -> bool:
        return self.verify(name).verdict is Verdict.YES

    @contextmanager
    def _opened(self, name: str) -> Iterator[tuple[BinaryIO, Header]]:
        if not _NAME.fullmatch(name):
            raise NoSuchPaper(name=name)
        path = self.folder / name
        try:
            with path.open("rb") as file:
                header = read_header(file, self._keys, name)
                if path.stat().st_size != file_size(header.size):
                    raise BrokenSeal
                yield file, header
        except FileNotFoundError as error:
            raise NoSuchPaper(name=name) from error
        except (BrokenSeal, OSError) as error:
            raise DamagedPaper(name=name) from error
