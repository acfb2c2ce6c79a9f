"""What a claim says of something: one tagged value, in the source's own language and script."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from darek.records.fields import (
    Code,
    Country,
    Language,
    Reference,
    Script,
    ShortText,
    Text,
    When,
    strict,
)
from darek.records.relation import Relation


@strict
@dataclass(frozen=True, slots=True)
class NameValue:
    """A name as written, in its own language and script; never normalised."""

    text: ShortText
    language: Language | None = None
    script: Script | None = None
    part: Literal["full", "given", "family", "patronymic", "former", "nickname"] = "full"
    type: Literal["name"] = "name"


@strict
@dataclass(frozen=True, slots=True)
class TextValue:
    """Words as written."""

    text: Text
    language: Language | None = None
    script: Script | None = None
    type: Literal["text"] = "text"


@strict
@dataclass(frozen=True, slots=True)
class DateValue:
    """A date as far as the source knows it."""

    edtf: When
    type: Literal["date"] = "date"


@strict
@dataclass(frozen=True, slots=True)
class CodeValue:
    """A term of the vocabulary that the property uses."""

    code: Code
    type: Literal["code"] = "code"


@strict
@dataclass(frozen=True, slots=True)
class CountryValue:
    """A State."""

    code: Country
    type: Literal["country"] = "country"


@strict
@dataclass(frozen=True, slots=True)
class PlaceValue:
    """A place as written, with its State where the source makes it plain."""

    text: ShortText
    country: Country | None = None
    language: Language | None = None
    script: Script | None = None
    type: Literal["place"] = "place"


@strict
@dataclass(frozen=True, slots=True)
class IdentifierValue:
    """A number that a paper or a State gives a person."""

    number: Annotated[ShortText, Field(description="As printed on the paper.")]
    kind: Annotated[Code, Field(description="cn.resident_id, kz.iin, kg.pin, passport or other.")]
    country: Country | None = None
    type: Literal["identifier"] = "identifier"


@strict
@dataclass(frozen=True, slots=True)
class MentionValue:
    """Another mention, such as the person to whom an act was done."""

    mention: Annotated[Reference, Field(description="The id of the mention (a person).")]
    type: Literal["mention"] = "mention"


@strict
@dataclass(frozen=True, slots=True)
class RelationValue:
    """Kinship: the one whom the claim is about **is** the ``relation`` **of** ``of``."""

    relation: Annotated[
        Relation,
        Field(description="The one whom the claim is about IS this OF the other: child, of: her."),
    ]
    of: Annotated[Reference, Field(description="The id of the mention of the other person.")]
    type: Literal["relation"] = "relation"


Value = (
    NameValue
    | TextValue
    | DateValue
    | CodeValue
    | CountryValue
    | PlaceValue
    | IdentifierValue
    | MentionValue
    | RelationValue
)
TaggedValue = Annotated[Value, Field(discriminator="type")]
