"""The decision that a mention is a certain person, body or act."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from darek.records.fields import Day, Id, ShortText, Text, strict


class IdentificationState(StrEnum):
    """Proposed by a machine or a person; it carries weight only once confirmed."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@strict
@dataclass(frozen=True, slots=True)
class Identification:
    """This mention is that person: because, by whom, when; and when undone."""

    id: Id
    mention: Id
    identified_as: Annotated[Id, Field(description="The bare id of the person, body or act.")]
    state: IdentificationState
    because: Text
    decided_by: ShortText
    decided_on: Day
    undone_on: Day | None = None
    undone_by: ShortText | None = None

    @property
    def stands(self) -> bool:
        """Confirmed, and not undone."""
        return self.state is IdentificationState.CONFIRMED and self.undone_on is None
