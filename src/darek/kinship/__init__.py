"""From papers to a proven relation: who is whose, by which paper, and what is missing.

Papers say "A is child, parent, spouse or sibling of B". :func:`prove` looks for the chain
from applicant to missing person whose weakest link is strongest, judges it by a
:class:`Standard`, and says what would mend a chain that falls short.
"""

from darek.kinship.bond import Bond, Strength, bonds
from darek.kinship.kin import KIN, degree_of, kin_of
from darek.kinship.proof import Proof, prove
from darek.kinship.remedy import home_states
from darek.kinship.standard import (
    DOCUMENTARY,
    STANDARDS,
    STATEMENT,
    Standard,
    UnknownStandard,
    find_standard,
)

__all__ = [
    "DOCUMENTARY",
    "KIN",
    "STANDARDS",
    "STATEMENT",
    "Bond",
    "Proof",
    "Standard",
    "Strength",
    "UnknownStandard",
    "bonds",
    "degree_of",
    "find_standard",
    "home_states",
    "kin_of",
    "prove",
]
