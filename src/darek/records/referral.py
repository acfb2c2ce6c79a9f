"""What was sent to a body."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from darek.records.claim import Locator
from darek.records.fields import Code, Id, Language, Reference, ShortText, Text, When, strict


@strict
@dataclass(frozen=True, slots=True)
class Referral:
    """One letter or form that went to one body; it may carry many cases (a petition)."""

    id: Id
    recipient: Annotated[Code, Field(description="The body, such as kz.mfa or un.wgeid.")]
    sent_on: Annotated[When, Field(description="When it was sent (EDTF).")]
    procedure: (
        Annotated[Code, Field(description="The procedure it used, such as kz.appeal.")] | None
    ) = None
    received_on: (
        Annotated[When, Field(description="When the body received it, as its receipt has it.")]
        | None
    ) = None
    receipt_no: Annotated[ShortText, Field(description="The number the body gave it.")] | None = (
        None
    )
    sent_by: Annotated[Reference, Field(description="The person or body who sent it.")] | None = (
        None
    )
    language: Language | None = None
    asked: Annotated[Text, Field(description="What was asked for.")] | None = None
    also_cases: Annotated[
        tuple[ShortText, ...], Field(description="References of the other cases it carries.")
    ] = ()
    source: (
        Annotated[Reference, Field(description="The id of the copy kept, or of what reports it.")]
        | None
    ) = None
    locator: Locator | None = None
