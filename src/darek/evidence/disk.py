"""Writing so that a kill, a power cut or a full disk leaves the old or the new, never a half."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from darek.evidence.errors import DiskFull, NotWritten

BESIDE = ".beside"
"""Ending of a file that is being written and will be renamed over the one it replaces."""

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn the system's refusals inside into sentences about this path."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise DiskFull(path=str(path.parent)) from error
        reason = error.strerror or type(error).__name__
        raise NotWritten(path=str(path), reason=reason) from error


def make_folder(path: Path) -> None:
    """A folder that only its owner can enter, and those above it."""
    with writing(path):
        path.mkdir(mode=0o700, parents=True, exist_ok=True)


def create_file(path: Path) -> BinaryIO:
    """A new file that only its owner can read."""
    return open(path, "xb", opener=_for_owner)  # Path.open has no opener


def _for_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def sync_file(file: BinaryIO) -> None:
    """Return only when the bytes are on the disk."""
    file.flush()
    os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Return only when the names in a folder are on the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def move_into_place(beside: Path, path: Path) -> None:
    """Give a written and synced file its name, over the file that had it."""
    beside.replace(path)
    sync_folder(path.parent)


def replace_file(path: Path, data: bytes) -> None:
    """Write a small file whole: after a kill there is the old one or the new one."""
    beside = path.with_name(path.name + BESIDE)
    with writing(path):
        beside.unlink(missing_ok=True)
        try:
            with create_file(beside) as file:
                file.write(data)
                sync_file(file)
            move_into_place(beside, path)
        finally:
            beside.unlink(missing_ok=True)
