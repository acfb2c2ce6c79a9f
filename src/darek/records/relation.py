"""The kinship that a paper or a person can state between two people."""

from enum import StrEnum


class Relation(StrEnum):
    """Four relations; every other one is a chain of these."""

    CHILD = "child"
    PARENT = "parent"
    SPOUSE = "spouse"
    SIBLING = "sibling"

    @property
    def reverse(self) -> "Relation":
        """What the other one is to the first."""
        return _REVERSE[self]


_REVERSE = {
    Relation.CHILD: Relation.PARENT,
    Relation.PARENT: Relation.CHILD,
    Relation.SPOUSE: Relation.SPOUSE,
    Relation.SIBLING: Relation.SIBLING,
}
