"""What a person has agreed to: one recipient, one purpose, this much, so long."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from darek.records.fields import Code, Day, Id, Language, ShortText, Text, strict


class Party(StrEnum):
    """Whom a filing may reveal the family's cause to."""

    RECIPIENT = "recipient"
    OWN_MINISTRY = "own_ministry"
    OWN_SECURITY_SERVICE = "own_security_service"
    DETAINING_STATE = "detaining_state"
    PUBLIC = "public"


@strict
@dataclass(frozen=True, slots=True)
class Consent:
    """One consent, for one recipient and one purpose."""

    id: Id
    giver: Annotated[Id, Field(description="The person who consents.")]
    capacity: Literal["self", "next_of_kin", "guardian", "representative"]
    recipient: Annotated[Code, Field(description="The body, as its procedure names it.")]
    purpose: Annotated[Code, Field(description="The purpose, as the procedure names it.")]
    reveals_to: Annotated[
        tuple[Party, ...],
        Field(description="Every party that the giver was told of and accepts."),
    ]
    victim_named: Annotated[bool, Field(strict=True, description="The missing person is named.")]
    source_named: Annotated[bool, Field(strict=True, description="The giver may be named.")]
    explained_in: Language
    how: Literal["signed", "voice", "witnessed"]
    given_on: Day
    expires_on: Day | None = None
    withdrawn_on: Day | None = None
    withdrawal_effects: Text | None = None
    scope: Annotated[Text, Field(description="What may be sent; all of the case if absent.")] | None = None
    recorded_by: ShortText | None = None
    paper: Annotated[Id, Field(description="The source that holds the signed sheet.")] | None = None

    def stands_on(self, day: date) -> bool:
        """Given by that day, not yet expired, not withdrawn."""
        if self.withdrawn_on is not None and self.withdrawn_on <= day:
            return False
        return self.given_on <= day and (self.expires_on is None or day <= self.expires_on)
