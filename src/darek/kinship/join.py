"""Proposed identifications that would complete a chain, were a person to confirm them."""

from collections import deque
from collections.abc import Collection, Iterable

from darek.kinship.bond import Bond
from darek.records import Dossier

type _Step = tuple[str, str | None]
"""Whom one comes to, and the identification that would have to be confirmed for it."""


def completing_joins(
    dossier: Dossier, links: Iterable[Bond], starts: Collection[str], goal: str
) -> tuple[str, ...]:
    """The identifications on the way with the fewest steps from a start to the goal."""
    if not dossier.proposed_identities:
        return ()
    steps = _steps(dossier, links)
    waiting: deque[tuple[str, tuple[str, ...]]] = deque((start, ()) for start in starts)
    reached = set(starts)
    while waiting:
        person, joins = waiting.popleft()
        if person == goal:
            return joins
        for other, join in steps.get(person, ()):
            if other not in reached:
                reached.add(other)
                waiting.append((other, joins if join is None else (*joins, join)))
    return ()


def _steps(dossier: Dossier, links: Iterable[Bond]) -> dict[str, list[_Step]]:
    steps: dict[str, list[_Step]] = {}
    for bond in links:
        steps.setdefault(bond.person, []).append((bond.other, None))
    for join, mention, being in dossier.proposed_identities:
        one = dossier.being(mention)
        steps.setdefault(one, []).append((being, join))
        steps.setdefault(being, []).append((one, join))
    return steps
