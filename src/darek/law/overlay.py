"""An office's own folder of corrections, laid over the package's packs.

It is set once, before anything is judged, and holds for the whole process: a ruling must not
depend on who asked first. What was read from packs before is forgotten.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from darek.findings import DarekError

_caches: list[Callable[[], None]] = []


class _Chosen:
    folder: Path | None = None


class NoOverlay(DarekError):
    """The folder of corrections is not there."""

    code = "law.no_overlay"


def use_overlay(folder: Path | None) -> None:
    """Lay a folder over the packs; None takes it away again."""
    if folder is not None and not folder.is_dir():
        raise NoOverlay(folder=str(folder))
    _Chosen.folder = folder
    for forget in _caches:
        forget()


def overlay() -> Path | None:
    """The folder in use."""
    return _Chosen.folder


def pack_cache[F: Callable[..., Any]](function: F) -> F:
    """Remember what a function made of packs, until another overlay is laid."""
    remembered = cache(function)
    _caches.append(remembered.cache_clear)
    return remembered  # type: ignore[return-value]
