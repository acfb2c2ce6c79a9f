"""What a body takes for proof that two people are kin."""

from dataclasses import dataclass

from darek.findings import DarekError
from darek.kinship.bond import Strength


@dataclass(frozen=True, slots=True)
class Standard:
    """Each link of the chain must be carried at least this well."""

    name: str
    least: Strength


DOCUMENTARY = Standard("documentary", Strength.PROOF)
"""Each link stands in a paper made to prove it, and the office holds the paper."""

STATEMENT = Standard("statement", Strength.STATEMENT)
"""Somebody's word for each link is enough, as for the United Nations bodies."""

STANDARDS = (DOCUMENTARY, STATEMENT)


class UnknownStandard(DarekError):
    """Asked for a standard of proof that there is not."""

    code = "kinship.unknown_standard"


def find_standard(name: str) -> Standard:
    """The standard of that name; an error that lists the known ones."""
    for standard in STANDARDS:
        if standard.name == name:
            return standard
    raise UnknownStandard(given=name, known=", ".join(entry.name for entry in STANDARDS))
