"""One file of a pack as it was read, before anything is made of it."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any

from darek.findings import Fault, fault

LARGEST_PACK = 1024 * 1024
"""Bytes. The longest file has some twenty thousand."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """``name`` stands in faults; ``stem`` is the file's name without ``.toml``."""

    name: str
    stem: str
    data: dict[str, Any]


def read_sheets(folder: Traversable, faults: list[Fault], *, shown_in: str = "") -> Iterator[Sheet]:
    """Every TOML file of a folder, in the order of names; what cannot be read is a fault.

    ``shown_in``: what stands before a file's name in faults, where that alone is not enough.
    """
    if not folder.is_dir():
        return
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".toml"):
            sheet = _read(file, shown_in + file.name, faults)
            if sheet is not None:
                yield sheet


def _read(file: Traversable, name: str, faults: list[Fault]) -> Sheet | None:
    data = file.read_bytes()
    if len(data) > LARGEST_PACK:
        faults.append(fault(name, "", "law.pack.too_large", largest=LARGEST_PACK))
        return None
    try:
        parsed = tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError:
        faults.append(fault(name, "", "law.pack.not_utf8"))
    except tomllib.TOMLDecodeError as error:
        faults.append(fault(name, "", "law.pack.not_toml", reason=str(error)))
    else:
        return Sheet(name, file.name.removesuffix(".toml"), parsed)
    return None
