"""A being as it stands in one source, before anyone decides who it is."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from darek.records.claim import Locator
from darek.records.fields import Id, ShortText, strict


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
    source: Id
    kind: MentionKind
    as_written: Annotated[ShortText, Field(description="How the source calls it.")] | None = None
    locator: Locator | None = None
