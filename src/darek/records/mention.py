"""A being as it stands in one source, before anyone decides who it is."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from darek.records.claim import Locator
from darek.records.fields import Id, Reference, ShortText, strict


class MentionKind(StrEnum):
    """What kind of being is mentioned."""

    PERSON = "person"
    BODY = "body"
    ACT = "act"


@strict
@dataclass(frozen=True, slots=True)
class Mention:
    """One person, body or act as one source has it."""

    id: Id
    source: Annotated[Reference, Field(description="The id of the source it stands in.")]
    kind: Annotated[
        MentionKind, Field(description="An act is one thing done to one person: taken, sentenced.")
    ]
    as_written: Annotated[ShortText, Field(description="How the source calls it.")] | None = None
    locator: Locator | None = None
