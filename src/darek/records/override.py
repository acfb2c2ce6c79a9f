"""A lawyer's decision to send all the same."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from darek.records.fields import Code, Day, Id, ShortText, Text, strict


@strict
@dataclass(frozen=True, slots=True)
class Override:
    """A lawyer's recorded reason to send although a requirement of practice is unmet."""

    id: Id
    procedure: Annotated[Code, Field(description="The procedure, such as kz.appeal.")]
    requirement: Annotated[
        Code,
        Field(
            description="The requirement of that procedure, such as kinship_documentary. Only "
            "one of practice can be overridden, never one of law."
        ),
    ]
    reason: Text
    decided_by: ShortText
    decided_on: Day
