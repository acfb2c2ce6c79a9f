"""Claims: nothing is known except that a source says it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from darek.records.fields import Code, Day, Id, ShortText, Text, When, strict
from darek.records.value import TaggedValue


class ClaimState(StrEnum):
    """Where a claim stands. Only confirmed claims are weighed."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


@strict
@dataclass(frozen=True, slots=True)
class Locator:
    """Where in its source a claim stands."""

    page: Annotated[int, Field(strict=True, ge=1)] | None = None
    box: ShortText | None = None
    characters: Annotated[
        tuple[tuple[Annotated[int, Field(ge=0)], Annotated[int, Field(ge=0)]], ...],
        Field(description="Ranges of characters, from 0, the end not included."),
    ] = ()


@strict
@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that one source says of one mention. Claims are only ever added."""

    id: Id
    about: Annotated[Id, Field(description="The mention it speaks of.")]
    property: Annotated[Code, Field(description="One of the properties listed in this schema.")]
    value: TaggedValue
    source: Id
    recorded_on: Annotated[Day, Field(description="When the office wrote it down.")]
    state: ClaimState
    negated: Annotated[bool, Field(strict=True, description="The source says it is NOT so.")] = (
        False
    )
    said_on: Annotated[When, Field(description="When the source said it.")] | None = None
    since: Annotated[When, Field(description="Holds from then on.")] | None = None
    until: Annotated[When, Field(description="Held until then.")] | None = None
    as_written: Annotated[Text, Field(description="The source's own words.")] | None = None
    hedge: Annotated[ShortText, Field(description="about, nearly, more than, …")] | None = None
    locator: Locator | None = None
    corrects: Annotated[Id, Field(description="The claim that this one corrects.")] | None = None
