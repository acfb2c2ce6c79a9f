"""What a body answered."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from darek.records.claim import Locator
from darek.records.fields import Code, Id, Text, When, strict

@strict
@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to a referral, coded; its words stay in its source."""

    id: Id
    referral: Id
    response: Annotated[Code, Field(description="Vocabulary response.")]
    dated: When | None = None
    received_on: When | None = None
    attribution: Annotated[Code, Field(description="Vocabulary attribution.")] | None = None
    impact: Annotated[Code, Field(description="Vocabulary impact.")] | None = None
    said: Annotated[Text, Field(description="The answer's own words.")] | None = None
    source: Id | None = None
    locator: Locator | None = None
