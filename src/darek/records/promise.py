"""What officials said would happen."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from darek.records.claim import Locator
from darek.records.fields import Id, Reference, TermOf, Text, When, strict
from darek.records.vocabulary import PROMISE_OUTCOME


@strict
@dataclass(frozen=True, slots=True)
class Promise:
    """What an official said would happen, and by when."""

    id: Id
    by: Annotated[
        Reference, Field(description="The id of the mention (person or body) that promised.")
    ]
    promised: Annotated[Text, Field(description="In the source's words.")]
    said_on: Annotated[When, Field(description="When it was said (EDTF).")]
    source: Annotated[Reference, Field(description="The id of the source that reports it.")]
    due: Annotated[When, Field(description="When it falls due (EDTF): 2019-02~.")] | None = None
    locator: Locator | None = None
    outcome: (
        Annotated[
            str,
            TermOf(PROMISE_OUTCOME),
            Field(description="What became of it; absent while nobody knows."),
        ]
        | None
    ) = None
    outcome_on: Annotated[When, Field(description="When that was known (EDTF).")] | None = None
