"""All procedures that packs describe, in the order in which a lawyer would look at them."""

from collections.abc import Iterable, Iterator, Sequence

from darek.findings import DarekError, Message, message
from darek.law import bodies, load_packs, pack_cache, term_ids
from darek.procedures.procedure import Procedure, ProcedurePack, Rule, rule_problems


class UnknownProcedure(DarekError):
    """Asked for a procedure that no pack describes."""

    code = "procedures.unknown"


@pack_cache
def procedures() -> tuple[Procedure, ...]:
    """Every procedure, from the package's packs and an office's own folder of corrections."""
    packs = load_packs(ProcedurePack, "darek.procedures", "packs", _problems)
    return tuple(sorted((Procedure(pack) for pack in packs), key=lambda p: (p.pack.order, p.id)))


def find_procedure(id: str) -> Procedure:
    """The procedure of that id; an error that lists the known ones."""
    for procedure in procedures():
        if procedure.id == id:
            return procedure
    known = ", ".join(procedure.id for procedure in procedures())
    raise UnknownProcedure(given=id, known=known)


def _problems(pack: ProcedurePack) -> Iterator[tuple[str, Message]]:
    """What only the second pass can see: predicates, their settings, bodies and terms."""
    kinds: dict[str, Sequence[Rule]] = {
        "condition": pack.condition,
        "requirement": pack.requirement,
    }
    for kind, rules in kinds.items():
        for index, rule in enumerate(rules):
            for place, problem in rule_problems(rule):
                yield f"{kind}[{index}].{place}", problem
    if pack.recipient not in bodies():
        yield "recipient", _unknown(pack.recipient, bodies())
    for index, clock in enumerate(pack.clock):
        if clock.term not in term_ids():
            yield f"clock[{index}].term", _unknown(clock.term, term_ids())


def _unknown(given: str, known: Iterable[str]) -> Message:
    return message("procedures.pack.unknown_id", given=given, known=", ".join(sorted(known)))
