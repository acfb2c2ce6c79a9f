"""Reading packs: small TOML files in the package, and an office's own folder of corrections.

An overlay file replaces the package's file of the same ``id``; one with a new id adds to them.
All faults of all files are reported together, as ``file: place: problem``.
"""

import tomllib
from collections.abc import Iterable, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Protocol

from pydantic import BaseModel, ValidationError

from darek.findings import Fault, Faults, Message, fault, message
from darek.law.overlay import overlay

LARGEST_PACK = 1024 * 1024
"""Bytes. The longest file has some twenty thousand."""


class Identified(Protocol):
    """A pack has an id."""

    @property
    def id(self) -> str:
        """The id, unique among the packs of its kind."""
        ...


def load_packs[P: BaseModel](model: type[P], package: str, folder: str) -> tuple[P, ...]:
    """Every pack of one kind, sorted by id.

    ``folder`` is looked for below the package, and below the overlay under the package's last
    name: ``procedures/packs`` for ``darek.procedures`` and ``packs``.
    """
    faults: list[Fault] = []
    own = dict(_read(model, _toml_files(files(package) / folder), faults))
    corrections = overlay()
    if corrections is not None:
        place = corrections / package.rpartition(".")[2] / folder
        if place.is_dir():
            own |= dict(_read(model, _toml_files(place), faults))
    if faults:
        raise Faults(faults)
    return tuple(own[id] for id in sorted(own))


def _toml_files(folder: Traversable) -> Iterable[Traversable]:
    if not folder.is_dir():
        return ()
    found = (entry for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return sorted(found, key=lambda entry: entry.name)


def _read[P: BaseModel](
    model: type[P], found: Iterable[Traversable], faults: list[Fault]
) -> Iterator[tuple[str, P]]:
    seen: set[str] = set()
    for file in found:
        pack = _pack(model, file, faults)
        if pack is None:
            continue
        id: str = getattr(pack, "id")  # noqa: B009 - every pack model has one
        if id in seen:
            faults.append(fault(file.name, "id", "law.pack.id_twice", name=id))
        seen.add(id)
        yield id, pack


def _pack[P: BaseModel](model: type[P], file: Traversable, faults: list[Fault]) -> P | None:
    data = file.read_bytes()
    if len(data) > LARGEST_PACK:
        faults.append(fault(file.name, "", "law.pack.too_large", largest=LARGEST_PACK))
        return None
    try:
        return model.model_validate(_parsed(data))
    except tomllib.TOMLDecodeError as error:
        faults.append(fault(file.name, "", "law.pack.not_toml", reason=str(error)))
    except UnicodeDecodeError:
        faults.append(fault(file.name, "", "law.pack.not_utf8"))
    except ValidationError as error:
        faults.extend(_validation_faults(error, file.name))
    return None


def _parsed(data: bytes) -> dict[str, Any]:
    return tomllib.loads(data.decode("utf-8"))


def _validation_faults(error: ValidationError, name: str) -> Iterator[Fault]:
    for detail in error.errors(include_url=False):
        yield Fault(name, _place(detail["loc"]), _problem(detail["type"], detail["msg"]))


def _place(loc: tuple[int | str, ...]) -> str:
    place = ""
    for step in loc:
        if isinstance(step, int):
            place += f"[{step}]"
        else:
            place += f".{step}" if place else step
    return place


def _problem(kind: str, reason: str) -> Message:
    if kind == "missing":
        return message("law.pack.missing")
    if kind == "extra_forbidden":
        return message("law.pack.unknown_key")
    return message("law.pack.wrong", reason=reason.removeprefix("Value error, "))
