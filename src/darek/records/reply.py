"""What a body answered."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from darek.records.claim import Locator
from darek.records.fields import Id, Reference, TermOf, Text, When, strict
from darek.records.vocabulary import ATTRIBUTION, IMPACT, RESPONSE


@strict
@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to a referral, coded; its words stay in its source."""

    id: Id
    referral: Annotated[Reference, Field(description="The id of the referral it answers.")]
    response: Annotated[str, TermOf(RESPONSE), Field(description="How the body responded.")]
    dated: Annotated[When, Field(description="The date on the letter (EDTF).")] | None = None
    received_on: Annotated[When, Field(description="When it came (EDTF).")] | None = None
    attribution: (
        Annotated[
            str,
            TermOf(ATTRIBUTION),
            Field(description="What a State says of its own part in the act."),
        ]
        | None
    ) = None
    impact: (
        Annotated[
            str, TermOf(IMPACT), Field(description="What the referral did to the person's lot.")
        ]
        | None
    ) = None
    said: Annotated[Text, Field(description="The answer's own words.")] | None = None
    source: (
        Annotated[Reference, Field(description="The id of the letter, or of what reports it.")]
        | None
    ) = None
    locator: Locator | None = None
