"""All procedures that packs describe, in the order in which a lawyer would look at them."""

from collections.abc import Iterable

from darek.findings import DarekError, Fault, Faults, fault
from darek.law import load_packs, pack_cache, term_ids
from darek.procedures.procedure import (
    BadSettings,
    Procedure,
    ProcedurePack,
    UnknownPredicate,
)


class UnknownProcedure(DarekError):
    """Asked for a procedure that no pack describes."""

    code = "procedures.unknown"


@pack_cache
def procedures() -> tuple[Procedure, ...]:
    """Every procedure, from the package's packs and an office's own folder of corrections."""
    packs = load_packs(ProcedurePack, "darek.procedures", "packs")
    found = sorted((Procedure(pack) for pack in packs), key=lambda p: (p.pack.order, p.id))
    faults = [fault for procedure in found for fault in _binding_faults(procedure)]
    if faults:
        raise Faults(faults)
    return tuple(found)


def find_procedure(id: str) -> Procedure:
    """The procedure of that id; an error that lists the known ones."""
    for procedure in procedures():
        if procedure.id == id:
            return procedure
    known = ", ".join(procedure.id for procedure in procedures())
    raise UnknownProcedure(given=id, known=known)


def _binding_faults(procedure: Procedure) -> Iterable[Fault]:
    """What only the second pass can see: predicates, their settings, terms, ids used twice."""
    file = f"{procedure.id}.toml"
    for kind in ("condition", "requirement"):
        for index, rule in enumerate(getattr(procedure.pack, kind)):
            try:
                procedure.bound(rule)
            except (UnknownPredicate, BadSettings) as error:
                yield Fault(file, f"{kind}[{index}]", error.message)
    for index, clock in enumerate(procedure.pack.clock):
        if clock.term not in term_ids():
            yield fault(
                file, f"clock[{index}].term", "procedures.pack.unknown_term", given=clock.term
            )
