"""The best chain of links from one person to another."""

from collections import deque
from collections.abc import Collection, Iterable

from darek.kinship.bond import Bond, Strength
from darek.kinship.kin import degree_of, kin_of

type Chain = tuple[Bond, ...]

LONGEST = 8
"""Links. Beyond cousins' spouses no body takes a chain, and loops in bad data must end."""


def best_chain(
    links: Iterable[Bond],
    starts: Collection[str],
    goal: str,
    *,
    at_least: Strength = Strength.STATEMENT,
) -> Chain | None:
    """The chain whose weakest link is strongest, then the shortest; None when there is none.

    A chain that no source disputes comes before every disputed one: a weaker one that is strong
    enough carries the kinship, whatever is said of another.
    """
    usable = sorted(links, key=lambda bond: bond.strength, reverse=True)
    undisputed = [bond for bond in usable if not bond.disputed]
    levels = sorted((s for s in Strength if s >= at_least), reverse=True)
    for candidates in (undisputed, usable) if len(undisputed) < len(usable) else (usable,):
        for least in levels:
            strong = [bond for bond in candidates if bond.strength >= least]
            found = _shortest(strong, starts, goal)
            if found is not None:
                return found
    return None


def _shortest(links: Iterable[Bond], starts: Collection[str], goal: str) -> Chain | None:
    leaving: dict[str, list[Bond]] = {}
    for bond in links:
        leaving.setdefault(bond.person, []).append(bond)
    waiting: deque[Chain] = deque((bond,) for start in starts for bond in leaving.get(start, ()))
    reached = set(starts)
    while waiting:
        chain = waiting.popleft()
        end = chain[-1].other
        if end == goal:
            return chain
        if end not in reached and len(chain) < LONGEST:
            reached.add(end)
            waiting.extend((*chain, bond) for bond in leaving.get(end, ()))
    return None


def kin_word(chain: Chain) -> str:
    """What the first person of a chain is to the last."""
    return kin_of([bond.relation for bond in chain])


def degree(chain: Chain) -> int:
    """The degree of the whole chain, as :func:`darek.kinship.kin.degree_of` counts."""
    return degree_of([bond.relation for bond in chain])
