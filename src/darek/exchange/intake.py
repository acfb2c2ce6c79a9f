"""What holds for all that is taken in at once."""

from dataclasses import dataclass
from datetime import date

from darek.records import ClaimState


@dataclass(frozen=True, slots=True)
class Intake:
    """A list or folder as it is taken in.

    ``list_name`` is what the office calls it, the same each time it is taken in again;
    ``state`` is that of the claims: a person confirms them, unless somebody already has.
    ``language`` is that of the sentences which Darek writes into the case. ``sha256`` is that of
    the file that rows come from.
    """

    list_name: str
    received_on: date
    taken_in_by: str
    state: ClaimState = ClaimState.PROPOSED
    language: str = "en"
    sha256: str | None = None
