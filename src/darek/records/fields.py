"""Kinds of field that many records share. The constraints act where case files are read."""

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field, StringConstraints, with_config
from pydantic_core import core_schema

from darek.records.edtf import BadDate
from darek.records.partial_date import PartialDate
from darek.records.vocabulary import Vocabulary

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

strict = with_config(ConfigDict(extra="forbid"))
"""Marks a record: reading one refuses keys that it does not know."""

_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_ID = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"
_CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
WORDS = rf"^[^{_CONTROL}]*[^\s{_CONTROL}][^{_CONTROL}]*$"
"""Something to read: not blank, and no control characters, which could steer a terminal. Tabs
and line breaks may stand in it."""


@dataclass(frozen=True, slots=True)
class TermOf:
    """Marks a code that must be a term of a vocabulary."""

    vocabulary: Vocabulary

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: "GetCoreSchemaHandler"
    ) -> core_schema.CoreSchema:
        return core_schema.literal_schema([term.code for term in self.vocabulary.terms])


def _exact_day(value: object) -> object:
    """ISO dates only: pydantic by itself would also take numbers and times."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or re.search(_DAY, value) is None or value.endswith("\n"):
        raise BadDate("not_a_day")
    return PartialDate.parse(value).first


Id = Annotated[
    str,
    StringConstraints(strict=True, pattern=_ID),
    Field(description="The record's own id, once in its list; Darek writes UUIDv7."),
]
Reference = Annotated[str, StringConstraints(strict=True, pattern=_ID)]
Text = Annotated[str, StringConstraints(strict=True, pattern=WORDS, max_length=100_000)]
ShortText = Annotated[str, StringConstraints(strict=True, pattern=WORDS, max_length=1_000)]
Code = Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z0-9][a-z0-9_.-]{0,99}$")]
Language = Annotated[
    str,
    StringConstraints(strict=True, pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"),
    Field(description="BCP 47: kk, kk-Arab, ky, ru, zh, ug, en; und when not known."),
]
Script = Annotated[
    str,
    StringConstraints(strict=True, pattern=r"^[A-Z][a-z]{3}$"),
    Field(description="ISO 15924: Cyrl, Arab, Latn, Hans, Hant."),
]
Country = Annotated[
    str,
    StringConstraints(strict=True, pattern=r"^[A-Z]{2}$"),
    Field(description="ISO 3166-1 alpha-2: CN, KZ, KG."),
]
Sha256 = Annotated[
    str,
    StringConstraints(strict=True, pattern=r"^[0-9a-f]{64}$"),
    Field(description="SHA-256 of the bytes, in lower-case hexadecimal."),
]
Day = Annotated[
    date,
    BeforeValidator(
        _exact_day,
        json_schema_input_type=Annotated[str, StringConstraints(pattern=_DAY, max_length=10)],
    ),
    Field(description="A day: 2018-05-12."),
]
When = PartialDate
