"""An office's corrections, laid over the package's packs.

A file that begins with ``corrects = "<id>"`` changes one pack of the package: an entry that is
named alike and begins on the same day takes the old one's place, any other entry is added, and
any other value is replaced. A file with an ``id`` of its own adds a pack. What would change
nothing, or take a pack's place unsaid, is a fault: a mistyped id must not pass as a new pack.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError

from darek.findings import Fault, fault
from darek.law.entry import Entry
from darek.law.fault_of_pack import faults_of, place_of
from darek.law.sheet import Sheet

_CORRECTS = "corrects"

type Table = Mapping[str, Any]


def corrected(
    model: type[BaseModel],
    own: Mapping[str, Sheet],
    laid: Iterable[Sheet],
    faults: list[Fault],
) -> dict[str, Sheet]:
    """The package's sheets with all corrections in them, and the office's own beside them."""
    sheets = dict(own)
    for sheet in laid:
        target = sheet.data.get(_CORRECTS)
        if target is None:
            _add(sheets, sheet, faults)
        elif target in own:
            sheets[target] = _laid_over(model, sheets[target], sheet, faults)
        else:
            known = ", ".join(sorted(own))
            faults.append(
                fault(sheet.name, _CORRECTS, "law.pack.corrects_nothing", given=target, known=known)
            )
    return sheets


def _add(sheets: dict[str, Sheet], sheet: Sheet, faults: list[Fault]) -> None:
    if sheet.stem in sheets:
        faults.append(fault(sheet.name, "id", "law.pack.id_taken", name=sheet.stem))
    else:
        sheets[sheet.stem] = sheet


def _laid_over(model: type[BaseModel], own: Sheet, correction: Sheet, faults: list[Fault]) -> Sheet:
    """One pack with one correction in it; a correction with a wrong entry changes nothing."""
    data = dict(own.data)
    wrong: list[Fault] = []
    for key, value in correction.data.items():
        entry_model = _entry_model(model, key)
        if entry_model is not None and isinstance(value, list):
            found = tuple(_entry_faults(entry_model, key, value, correction.name))
            data[key] = value if found else _merged(entry_model, data.get(key, []), value)
            wrong += found
        elif key != _CORRECTS:
            data[key] = value
    faults += wrong
    return own if wrong else replace(own, name=correction.name, data=data)


def _entry_model(model: type[BaseModel], key: str) -> type[Entry] | None:
    """The kind of entry that stands under a key, such as ``[[party]]``."""
    field = model.model_fields.get(key)
    if field is None or get_origin(field.annotation) is not tuple:
        return None
    kind = get_args(field.annotation)[0]
    return kind if isinstance(kind, type) and issubclass(kind, Entry) else None


def _entry_faults(
    model: type[Entry], key: str, entries: Sequence[Any], file: str
) -> Iterable[Fault]:
    """Faults by the places of the correction itself, not of the pack that it changes."""
    for index, entry in enumerate(entries):
        try:
            model.model_validate(entry)
        except ValidationError as error:
            yield from faults_of(error, file, within=place_of((key, index)))


def _merged(model: type[Entry], own: Sequence[Table], corrections: Sequence[Table]) -> list[Table]:
    replaced = [_identity(model, entry) for entry in corrections]
    kept = [entry for entry in own if _identity(model, entry) not in replaced]
    return [*kept, *corrections]


def _identity(model: type[Entry], entry: Table) -> object:
    """An entry that nothing names is only like itself."""
    name = model.named(entry)
    return id(entry) if name is None else (name, entry.get("valid_from"))
