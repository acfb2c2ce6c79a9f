"""Where claims come from: papers, statements, articles."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from darek.records.fields import Code, Country, Day, Id, Language, Script, Sha256, ShortText, When, strict


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
    characters: Annotated[int, Field(strict=True, ge=0)] | None = None
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
        Field(description="A kind of paper of the law packs, such as cn.hukou_page or statement."),
    ]
    carrier: Annotated[HeldPaper | TextNotHeld | Spoken, Field(discriminator="type")]
    received_on: Annotated[Day, Field(description="When the office received it.")]
    title: ShortText | None = None
    language: Language | None = None
    script: Script | None = None
    speaker: Annotated[
        Id, Field(description="The mention of the person or body whose words these are.")
    ] | None = None
    connection: Annotated[
        Code, Field(description="The speaker's connection to what is said.")
    ] | None = None
    reliability: Code | None = None
    made_on: Annotated[When, Field(description="The date on the paper.")] | None = None
    issued_in: Country | None = None
    anonymous: Annotated[bool, Field(strict=True, description="Never name the speaker.")] = False
    released_by: Annotated[
        ShortText,
        Field(description="The lawyer who lets nationality evidence go into a consular packet."),
    ] | None = None
    translation_of: Id | None = None
