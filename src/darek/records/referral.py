"""What was sent to a body."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from darek.records.claim import Locator
from darek.records.fields import Code, Id, Language, ShortText, Text, When, strict

@strict
@dataclass(frozen=True, slots=True)
class Referral:
    """One letter or form that went to one body; it may carry many cases (a petition)."""

    id: Id
    recipient: Annotated[Code, Field(description="The body, such as kz.mfa or un.wgeid.")]
    sent_on: When
    procedure: Annotated[Code, Field(description="The procedure, if it is one of ours.")] | None = None
    received_on: Annotated[When, Field(description="As the receipt has it.")] | None = None
    receipt_no: ShortText | None = None
    sent_by: Annotated[Id, Field(description="The person or body who sent it.")] | None = None
    language: Language | None = None
    asked: Annotated[Text, Field(description="What was asked for.")] | None = None
    also_cases: Annotated[
        tuple[ShortText, ...], Field(description="References of the other cases it carries.")
    ] = ()
    source: Annotated[Id, Field(description="The copy kept, or what reports it.")] | None = None
    locator: Locator | None = None
