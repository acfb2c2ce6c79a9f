"""What officials said would happen."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from darek.records.claim import Locator
from darek.records.fields import Code, Id, Text, When, strict

@strict
@dataclass(frozen=True, slots=True)
class Promise:
    """What an official said would happen, and by when."""

    id: Id
    by: Annotated[Id, Field(description="The mention of the one who promised.")]
    promised: Annotated[Text, Field(description="In the source's words.")]
    said_on: When
    source: Id
    due: When | None = None
    locator: Locator | None = None
    outcome: Annotated[Code, Field(description="Vocabulary promise_outcome.")] | None = None
    outcome_on: When | None = None
