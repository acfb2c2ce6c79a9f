"""Reading a paper that still lies outside the office."""

import os
from collections.abc import Iterator
from pathlib import Path

from darek.evidence.disk import reading
from darek.evidence.errors import PaperChanged, UnreadableFile
from darek.findings import message

_CHUNK = 1024 * 1024


def read_outside_file(path: Path) -> Iterator[bytes]:
    """The bytes of a file; :class:`PaperChanged` at the end where it did not hold still."""
    if path.exists() and not path.is_file():  # a pipe, say, which might never end
        raise UnreadableFile(path=str(path), reason=message("evidence.outside.no_file"))
    with reading(path), path.open("rb") as file:
        before = os.fstat(file.fileno())
        read = 0
        while chunk := file.read(_CHUNK):
            read += len(chunk)
            yield chunk
        after = os.fstat(file.fileno())
    if _state(before) != _state(after) or read != before.st_size:
        raise PaperChanged(path=str(path))


def _state(stat: os.stat_result) -> tuple[int, int, int]:
    return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns
