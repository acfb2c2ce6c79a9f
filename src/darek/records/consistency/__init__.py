"""What a schema of single fields cannot say: references, kinds, identities, order of time.

Works on the parsed JSON, so that these faults are reported together with those of form;
whatever has the wrong form is passed over here, being reported there.
"""

from collections.abc import Iterator

from darek.records.consistency.claims import claim_problems
from darek.records.consistency.identities import identity_problems
from darek.records.consistency.raw_case import Problem
from darek.records.consistency.references import reference_problems
from darek.records.consistency.times import time_problems
from darek.records.strict_json import Json

__all__ = ["Problem", "inconsistencies"]


def inconsistencies(raw: Json) -> Iterator[Problem]:
    """Every problem of reference, kind, code or order of time in a parsed case file."""
    yield from reference_problems(raw)
    yield from claim_problems(raw)
    yield from identity_problems(raw)
    yield from time_problems(raw)
