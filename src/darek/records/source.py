"""Where claims come from: papers, statements, articles."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from darek.records.fields import (
    Code,
    Country,
    Day,
    Id,
    Language,
    Reference,
    Script,
    Sha256,
    ShortText,
    TermOf,
    When,
    strict,
)
from darek.records.vocabulary import CONNECTION, RELIABILITY


@strict
@dataclass(frozen=True, slots=True)
class HeldPaper:
    """A file that lies beside the case file (or, in an office, sealed)."""

    file: Annotated[
        str,
        Field(
            strict=True,
            pattern=r"^(?:[^/\\\x00-\x1f.][^/\\\x00-\x1f]*/)*[^/\\\x00-\x1f.][^/\\\x00-\x1f]*$",
            max_length=300,
            description="A path relative to the case file; no part of it begins with a dot.",
        ),
    ]
    sha256: Sha256
    media_type: Annotated[ShortText, Field(description="image/jpeg, image/png, application/pdf")]
    pages: Annotated[int, Field(strict=True, ge=1)] = 1
    type: Literal["file"] = "file"


@strict
@dataclass(frozen=True, slots=True)
class TextNotHeld:
    """A text that others publish: its address and hash, so that offsets can be checked."""

    address: Annotated[ShortText, Field(description="URL, or title and publisher.")]
    sha256: Sha256 | None = None
    characters: (
        Annotated[
            int, Field(strict=True, ge=0, description="Its length in characters (code points).")
        ]
        | None
    ) = None
    type: Literal["text_not_held"] = "text_not_held"


@strict
@dataclass(frozen=True, slots=True)
class Spoken:
    """What someone told the office; there is no paper."""

    type: Literal["spoken"] = "spoken"


@strict
@dataclass(frozen=True, slots=True)
class Source:
    """One paper, statement or article, with who speaks in it and how reliable it is."""

    id: Id
    kind: Annotated[
        Code,
        Field(
            description="A kind of paper that Darek knows (cn.hukou_page, kz.birth_certificate, "
            "statement, press_article); one that it does not know proves nothing."
        ),
    ]
    carrier: Annotated[
        HeldPaper | TextNotHeld | Spoken,
        Field(
            discriminator="type",
            description="Where its words are. Only a held paper proves; a certificate that "
            "someone merely tells of is text_not_held or spoken.",
        ),
    ]
    received_on: Annotated[Day, Field(description="The day the office received it.")]
    title: ShortText | None = None
    language: Language | None = None
    script: Script | None = None
    speaker: (
        Annotated[
            Reference,
            Field(description="The id of the mention (person or body) whose words these are."),
        ]
        | None
    ) = None
    connection: (
        Annotated[
            str,
            TermOf(CONNECTION),
            Field(description="The speaker's connection to what is said."),
        ]
        | None
    ) = None
    reliability: (
        Annotated[str, TermOf(RELIABILITY), Field(description="As the office judges it.")] | None
    ) = None
    made_on: Annotated[When, Field(description="The date on the paper (EDTF).")] | None = None
    issued_in: Country | None = None
    anonymous: Annotated[bool, Field(strict=True, description="Never name the speaker.")] = False
    released_by: (
        Annotated[
            ShortText,
            Field(
                description="The lawyer who lets this evidence of nationality go into a "
                "consular packet."
            ),
        ]
        | None
    ) = None
    translation_of: (
        Annotated[Reference, Field(description="The id of the source that it translates.")] | None
    ) = None
