"""What a person has agreed to: one recipient, one purpose, this much, so long."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from darek.records.fields import Code, Day, Id, Language, Reference, ShortText, Text, strict


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
    giver: Annotated[
        Reference,
        Field(
            description="The person who consents: the missing person, an applicant, or anyone "
            "a mention is identified as."
        ),
    ]
    capacity: Literal["self", "next_of_kin", "guardian", "representative"]
    recipient: Annotated[
        Code, Field(description="The body, as its procedure names it: un.wgeid, kz.mfa.")
    ]
    purpose: Annotated[
        Code,
        Field(
            description="The purpose, as the procedure names it: tracing, urgent_action, appeal, "
            "consular_protection."
        ),
    ]
    reveals_to: Annotated[
        tuple[Party, ...],
        Field(
            description="Every party that the giver was told of and accepts; a packet needs all "
            "that its procedure lists. The recipient itself is understood."
        ),
    ]
    victim_named: Annotated[
        bool, Field(strict=True, description="The missing person may be named.")
    ]
    source_named: Annotated[bool, Field(strict=True, description="The giver may be named.")]
    explained_in: Annotated[
        Language, Field(description="The language it was explained in (BCP 47).")
    ]
    how: Literal["signed", "voice", "witnessed"]
    given_on: Day
    expires_on: Annotated[Day, Field(description="The last day it stands.")] | None = None
    withdrawn_on: (
        Annotated[Day, Field(description="The day it was withdrawn: it stands no more.")] | None
    ) = None
    withdrawal_effects: (
        Annotated[Text, Field(description="What could and could not be called back.")] | None
    ) = None
    scope: (
        Annotated[Text, Field(description="What may be sent; all of the case if absent.")] | None
    ) = None
    recorded_by: ShortText | None = None
    paper: (
        Annotated[Reference, Field(description="The id of the source that holds the sheet.")] | None
    ) = None

    def stands_on(self, day: date) -> bool:
        """Given by that day, not yet expired, not withdrawn."""
        if self.withdrawn_on is not None and self.withdrawn_on <= day:
            return False
        return self.given_on <= day and (self.expires_on is None or day <= self.expires_on)
