"""The decision that a mention is a certain person, body or act."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from darek.records.fields import Day, Id, Reference, ShortText, Text, strict


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
    mention: Annotated[Reference, Field(description="The id of the mention.")]
    identified_as: Annotated[
        Reference,
        Field(
            description="The person, body or act: a bare id of your choice, the same for all "
            "mentions that are one; not the id of another mention."
        ),
    ]
    state: Annotated[
        IdentificationState, Field(description="Only a confirmed one, not undone, joins.")
    ]
    because: Annotated[Text, Field(description="Why, in a sentence.")]
    decided_by: ShortText
    decided_on: Day
    undone_on: Day | None = None
    undone_by: ShortText | None = None

    @property
    def stands(self) -> bool:
        """Confirmed, and not undone."""
        return self.state is IdentificationState.CONFIRMED and self.undone_on is None
