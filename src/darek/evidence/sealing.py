"""One paper on its way in, sealed as its bytes arrive."""

import fcntl
import hashlib
import secrets
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from darek.evidence.age import AgeBox, new_identity
from darek.evidence.disk import create_file, make_folder, move_into_place, sync, write_all, writing
from darek.evidence.errors import EmptyPaper
from darek.evidence.padding import padded_size
from darek.evidence.sealed_file import (
    HEADER_SIZE,
    SEGMENT_SIZE,
    Header,
    PaperKeys,
    seal_segment,
)
from darek.evidence.sealed_paper import SealedPaper
from darek.findings import DarekError

ARRIVING = "arriving-"
"""Front of the name of a file that is not whole yet; its key is lost if it never gets whole."""


class Sealing:
    """Takes a paper's bytes and writes them sealed; nothing of it stays unless it finishes.

    As a context manager it abandons the paper where ``finish`` was not reached.
    """

    def __init__(self, folder: Path, keys: PaperKeys, is_sound: Callable[[str], bool]) -> None:
        self._folder, self._keys, self._is_sound = folder, keys, is_sound
        self._identity = new_identity()
        self._box = AgeBox(self._identity)
        self._digest, self._size, self._segments = hashlib.sha256(), 0, 0
        self._waiting = bytearray()
        self._path = folder / f"{ARRIVING}{secrets.token_hex(16)}"
        make_folder(folder)
        with writing(self._path):
            self._file = create_file(self._path)
            fcntl.flock(self._file, fcntl.LOCK_EX)  # whoever tidies up sees that it is in use
        self._write(bytes(HEADER_SIZE))

    def write(self, chunk: bytes) -> None:
        """Take the next bytes, however many."""
        self._digest.update(chunk)
        self._size += len(chunk)
        self._take(chunk)

    def finish(self) -> SealedPaper:
        """Return when the paper is on the disk under its name."""
        try:
            return self._finish()
        finally:
            self.abandon()

    def abandon(self) -> None:
        """Leave nothing of a paper that did not arrive whole; no harm after ``finish``."""
        with writing(self._path):
            self._file.close()
            self._path.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.abandon()

    def _finish(self) -> SealedPaper:
        if not self._size:
            raise EmptyPaper()
        self._pad()
        sha256 = self._digest.digest()
        name = self._keys.name(sha256)
        sealed = SealedPaper(name, sha256.hex(), self._size)
        if self._is_sound(name):
            return SealedPaper(name, sealed.sha256, sealed.size, is_new=False)
        header = Header(self._identity, sha256, self._size)
        with writing(self._path):
            self._file.seek(0)
            write_all(self._file, header.shut(self._keys, name))
            sync(self._file.fileno())
            move_into_place(self._path, self._folder / name)
        return sealed

    def _pad(self) -> None:
        left = padded_size(self._size) - self._size
        while left:
            zeros = min(left, SEGMENT_SIZE)
            self._take(bytes(zeros))
            left -= zeros
        if self._waiting:
            self._seal(bytes(self._waiting))
            self._waiting.clear()

    def _take(self, chunk: bytes) -> None:
        view = memoryview(chunk)
        for start in range(0, len(view), SEGMENT_SIZE):
            self._waiting += view[start : start + SEGMENT_SIZE]
            if len(self._waiting) >= SEGMENT_SIZE:
                self._seal(bytes(self._waiting[:SEGMENT_SIZE]))
                del self._waiting[:SEGMENT_SIZE]

    def _seal(self, segment: bytes) -> None:
        self._write(seal_segment(self._segments, segment, self._box))
        self._segments += 1

    def _write(self, data: bytes) -> None:
        try:
            with writing(self._path):
                write_all(self._file, data)
        except DarekError:
            self.abandon()
            raise
