"""Writing files where the user named the place: whole or not at all."""

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from darek.findings import DarekError


class CannotWrite(DarekError):
    """The system refuses to write: a full disk, a folder without permission."""

    code = "cli.cannot_write"


def write_files(folder: Path, files: Iterable[tuple[str, bytes]]) -> list[Path]:
    """Write files into a folder, which is made if it is not there.

    All are written beside their places first and moved into them when every one is on disk,
    so that a full disk leaves nothing half-written.
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files:
            waiting.append((_beside(folder, data), folder / name))
        for beside, place in waiting:
            beside.replace(place)
    except OSError as error:
        for beside, _ in waiting:
            beside.unlink(missing_ok=True)
        raise CannotWrite(folder=str(folder), reason=error.strerror or "") from error
    return [place for _, place in waiting]


def _beside(folder: Path, data: bytes) -> Path:
    descriptor, name = tempfile.mkstemp(prefix=".darek-", dir=folder)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        with suppress(FileNotFoundError):
            Path(name).unlink()
        raise
    return Path(name)
