"""Writing so that a kill, a power cut or a full disk leaves the old or the new, never a half."""

import errno
import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

from darek.evidence.errors import DiskFull, NotWritten, UnreadableFile

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


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """The same for reading."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableFile(path=str(path), reason=reason) from error


def make_folder(path: Path) -> None:
    """A folder that only its owner can enter, and those above it."""
    if path.is_dir():
        return
    with writing(path):
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        sync_folder(path.parent)


# No buffer: what the disk once refused must not be written after all when the file is closed.
def create_file(path: Path) -> FileIO:
    """A new file that only its owner can read."""
    return FileIO(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "r+")


def write_all(file: FileIO, data: bytes) -> None:
    """Write every byte, or raise what the system says."""
    left = memoryview(data)
    while left:
        left = left[file.write(left) :]


def sync(descriptor: int) -> None:
    """Return only when what was written is on the disk."""
    if sys.platform == "darwin":  # where fsync leaves it in the drive's own memory
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Return only when the names in a folder are on the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        sync(descriptor)
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
                write_all(file, data)
                sync(file.fileno())
            move_into_place(beside, path)
        finally:
            beside.unlink(missing_ok=True)
