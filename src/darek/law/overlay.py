"""An office's own folder of corrections, laid over the package's packs.

It is set once, before anything is judged, and holds for the whole process: a ruling must not
depend on who asked first. What was read from packs before is forgotten.
"""

from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from darek.findings import DarekError, Fault, Faults, fault

_caches: list[Callable[[], None]] = []


class _Chosen:
    folder: Path | None = None


class NoOverlay(DarekError):
    """The folder of corrections is not there."""

    code = "law.no_overlay"


def use_overlay(folder: Path | None) -> None:
    """Lay a folder over the packs; None takes it away again.

    A file that lies where no packs are read would do nothing unseen, so it is a fault.
    """
    if folder is not None:
        if not folder.is_dir():
            raise NoOverlay(folder=str(folder))
        stray = tuple(_stray_files(folder))
        if stray:
            raise Faults(stray)
    _Chosen.folder = folder
    for forget in _caches:
        forget()


def _stray_files(folder: Path) -> Iterator[Fault]:
    for file in sorted(folder.rglob("*.toml")):
        place = file.parent.relative_to(folder)
        if "packs" not in place.parts or not files("darek").joinpath(*place.parts).is_dir():
            yield fault(str(file), "", "law.overlay.no_such_folder", folder=place.as_posix())


def overlay() -> Path | None:
    """The folder in use."""
    return _Chosen.folder


def pack_cache[F: Callable[..., Any]](function: F) -> F:
    """Remember what a function made of packs, until another overlay is laid."""
    remembered = cache(function)
    _caches.append(remembered.cache_clear)
    return remembered  # type: ignore[return-value]
