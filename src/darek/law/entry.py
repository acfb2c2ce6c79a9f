"""What every entry of a pack carries: where it comes from, how sure it is, when it holds."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from darek.findings import Words

type PackId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$")]
type CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
type LanguageCode = Annotated[str, Field(pattern=r"^[a-z]{2,3}(_[A-Z][a-z]{3})?$")]
type Citation = Annotated[str, Field(min_length=3, max_length=2000)]


class Standing(StrEnum):
    """How sure an entry is. Only a sourced rule closes a procedure."""

    SOURCED = "sourced"
    UNVERIFIED = "unverified"
    """General knowledge: it may open, shown so, and never closes."""
    DOUBTFUL = "doubtful"
    """May be wrong or out of date: it evaluates to not known."""
    OURS = "ours"
    """No body prescribes it."""


class PackModel(BaseModel):
    """Frozen, and refuses keys that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Entry(PackModel):
    """One statement of a pack. ``valid_from`` and ``valid_until`` are included days."""

    citation: Citation
    checked_on: date
    standing: Standing
    valid_from: date | None = None
    valid_until: date | None = None
    text: Mapping[LanguageCode, str] = {}

    @property
    def words(self) -> Words:
        """Its words, in the languages that the pack has."""
        return Words(self.text)

    def in_force(self, day: date) -> bool:
        """Whether it holds on a day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_until is None or day <= self.valid_until)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise ValueError("valid_until lies before valid_from")
        if self.text and "en" not in self.text:
            raise ValueError("text needs English words (text.en)")
        return self
