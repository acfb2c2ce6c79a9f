"""Kinds of field that many records share. The constraints act where case files are read."""

import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field, StringConstraints, with_config

from darek.records.partial_date import BadDate, PartialDate

strict = with_config(ConfigDict(extra="forbid"))
"""Marks a record: reading one refuses keys that it does not know."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_ID_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"


def _exact_day(value: object) -> object:
    """ISO dates only: pydantic by itself would also take numbers and times."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or _DAY.match(value) is None:
        raise BadDate("not_a_day")
    PartialDate.parse(value)
    return date.fromisoformat(value)


Id = Annotated[
    str,
    StringConstraints(strict=True, pattern=_ID_PATTERN),
    Field(description="Unique in the case file; Darek writes UUIDv7."),
]
Text = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=100_000)]
ShortText = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=1_000)]
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
Sha256 = Annotated[str, StringConstraints(strict=True, pattern=r"^[0-9a-f]{64}$")]
Day = Annotated[
    date, BeforeValidator(_exact_day, json_schema_input_type=date), Field(description="A day.")
]
When = PartialDate
