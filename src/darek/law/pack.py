"""Reading packs: small TOML files in the package, and an office's own folder of corrections.

All faults of all files are reported together, as ``file: place: problem``.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.resources import files
from itertools import combinations

from pydantic import BaseModel, ValidationError

from darek.findings import Fault, Faults, Message, fault
from darek.law.correction import corrected
from darek.law.entry import Entry
from darek.law.fault_of_pack import faults_of
from darek.law.overlay import overlay
from darek.law.sheet import Sheet, read_sheets

type Check[P] = Callable[[P], Iterable[tuple[str, Message]]]
"""A second pass over one pack: places in it, and what is wrong there."""


def load_packs[P: BaseModel](
    model: type[P], package: str, folder: str, check: Check[P] | None = None
) -> tuple[P, ...]:
    """Every pack of one kind, sorted by id, which is also the name of its file.

    ``folder`` is looked for below the package, and below the overlay under the package's last
    name: ``procedures/packs`` for ``darek.procedures`` and ``packs``. ``check`` sees what no
    single file can show, such as references to other packs; it gets every pack that could be
    read, and what it finds comes together with all other faults.
    """
    faults: list[Fault] = []
    sheets = {sheet.stem: sheet for sheet in read_sheets(files(package) / folder, faults)}
    corrections = overlay()
    if corrections is not None:
        place = corrections / package.rpartition(".")[2] / folder
        laid = read_sheets(place, faults, shown_in=f"{place}/")
        sheets = corrected(model, sheets, laid, faults)
    packs = tuple(_packs(model, sheets, check, faults))
    if faults:
        raise Faults(sorted(faults, key=lambda fault: fault.file))
    return packs


def _packs[P: BaseModel](
    model: type[P], sheets: dict[str, Sheet], check: Check[P] | None, faults: list[Fault]
) -> Iterator[P]:
    for id, sheet in sorted(sheets.items()):
        if sheet.data.get("id", id) != id:
            faults.append(fault(sheet.name, "id", "law.pack.id_not_name", name=f"{id}.toml"))
        try:
            pack = model.model_validate(sheet.data)
        except ValidationError as error:
            faults.extend(faults_of(error, sheet.name))
        else:
            faults.extend(_overlaps(pack, sheet.name))
            if check is not None:
                faults.extend(Fault(sheet.name, place, what) for place, what in check(pack))
            yield pack


def _overlaps(pack: BaseModel, file: str) -> Iterator[Fault]:
    """Entries that speak of the same thing on the same day."""
    for key in type(pack).model_fields:
        value = getattr(pack, key)
        if isinstance(value, tuple):
            entries = [(at, entry) for at, entry in enumerate(value) if isinstance(entry, Entry)]
            yield from _overlapping(entries, key, file)


def _overlapping(entries: Sequence[tuple[int, Entry]], key: str, file: str) -> Iterator[Fault]:
    for (first, one), (second, other) in combinations(entries, 2):
        name = one.named(vars(one))
        if name is not None and name == other.named(vars(other)) and one.overlaps(other):
            yield fault(file, f"{key}[{second}]", "law.pack.overlap", other=f"{key}[{first}]")
