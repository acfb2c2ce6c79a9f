"""Claims: nothing is known except that a source says it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from darek.records.fields import Code, Day, Id, Reference, ShortText, Text, When, strict
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
    """Where in its source something stands."""

    page: Annotated[int, Field(strict=True, ge=1, description="From 1.")] | None = None
    box: Annotated[ShortText, Field(description="The box or line of a form.")] | None = None
    characters: Annotated[
        tuple[
            tuple[
                Annotated[int, Field(strict=True, ge=0)],
                Annotated[int, Field(strict=True, ge=0)],
            ],
            ...,
        ],
        Field(
            description="Ranges [begin, end] of characters (code points), counted from 0; the "
            "end itself is not included."
        ),
    ] = ()


@strict
@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that one source says of one mention. Claims are only ever added."""

    id: Id
    about: Annotated[Reference, Field(description="The id of the mention it speaks of.")]
    property: Annotated[
        Code, Field(description="What is said; the property decides the type of the value.")
    ]
    value: TaggedValue
    source: Annotated[Reference, Field(description="The id of the source that says it.")]
    recorded_on: Annotated[Day, Field(description="The day the office wrote it down.")]
    state: Annotated[
        ClaimState,
        Field(description="Only confirmed claims are weighed; a proposed one waits for a person."),
    ]
    negated: Annotated[
        bool,
        Field(
            strict=True,
            description="true: the source says that it is NOT so (nationality KZ, negated: not "
            "a citizen of Kazakhstan).",
        ),
    ] = False
    said_on: Annotated[When, Field(description="When the source said it (EDTF).")] | None = None
    since: (
        Annotated[When, Field(description="It holds from then on (EDTF); always, if absent.")]
        | None
    ) = None
    until: (
        Annotated[When, Field(description="It held until then (EDTF); still, if absent.")] | None
    ) = None
    as_written: Annotated[Text, Field(description="The source's own words.")] | None = None
    hedge: (
        Annotated[
            ShortText, Field(description="The source's own caution: about, nearly, more than.")
        ]
        | None
    ) = None
    locator: Locator | None = None
    corrects: (
        Annotated[
            Reference,
            Field(description="The id of the claim that this one, once confirmed, replaces."),
        ]
        | None
    ) = None
