"""A case: all that is held about one missing person and those who ask for them."""

from dataclasses import dataclass
from typing import Annotated, Final, Literal

from pydantic import Field

from darek.records.claim import Claim
from darek.records.consent import Consent
from darek.records.fields import Day, Language, Reference, ShortText, strict
from darek.records.identification import Identification
from darek.records.mention import Mention
from darek.records.override import Override
from darek.records.promise import Promise
from darek.records.referral import Referral
from darek.records.reply import Reply
from darek.records.source import Source

FORMAT: Final = 1
"""The format of case files that this Darek writes."""

RECORD_LISTS: Final = (
    "sources",
    "mentions",
    "claims",
    "identifications",
    "consents",
    "referrals",
    "replies",
    "promises",
    "overrides",
)
"""The lists of a case whose records have ids."""


@strict
@dataclass(frozen=True, slots=True)
class Applicant:
    """Someone who asks for the missing person, and the language the office speaks with them."""

    person: Annotated[Reference, Field(description="The person, as identifications name them.")]
    language: (
        Annotated[Language, Field(description="The language to speak with them (BCP 47).")] | None
    ) = None


@strict
@dataclass(frozen=True)
class Case:
    """One missing person's case, as its case file has it.

    Persons and acts are bare ids that identifications point at. Records are listed by id.
    """

    reference: Annotated[
        str,
        Field(
            strict=True,
            pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,39}$",
            description="The case's name: short, random and checksummed when Darek makes it.",
        ),
    ]
    missing_person: Annotated[
        Reference,
        Field(description="The person the case is about, as identifications name them."),
    ]
    opened_on: Annotated[Day, Field(description="The day the office opened the case.")]
    format: Annotated[Literal[1], Field(description="The format of this file.")] = FORMAT
    title: ShortText | None = None
    applicants: tuple[Applicant, ...] = ()
    sources: tuple[Source, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    identifications: tuple[Identification, ...] = ()
    consents: tuple[Consent, ...] = ()
    referrals: tuple[Referral, ...] = ()
    replies: tuple[Reply, ...] = ()
    promises: tuple[Promise, ...] = ()
    overrides: tuple[Override, ...] = ()
