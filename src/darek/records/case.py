"""A case: all that is held about one missing person and those who ask for them."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from darek.records.claim import Claim
from darek.records.consent import Consent
from darek.records.fields import Day, Id, Language, ShortText, strict
from darek.records.identification import Identification
from darek.records.mention import Mention
from darek.records.override import Override
from darek.records.promise import Promise
from darek.records.referral import Referral
from darek.records.reply import Reply
from darek.records.source import Source

FORMAT = 1
"""The format of case files that this Darek writes."""


@strict
@dataclass(frozen=True, slots=True)
class Applicant:
    """Someone who asks for the missing person, and the language the office speaks with them."""

    person: Annotated[Id, Field(description="The person, as identifications name them.")]
    language: Language | None = None


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
            description="Short, random and checksummed when Darek makes it.",
        ),
    ]
    missing_person: Annotated[Id, Field(description="The person the case is about.")]
    opened_on: Day
    format: Annotated[Literal[1], Field(description="1")] = FORMAT
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
