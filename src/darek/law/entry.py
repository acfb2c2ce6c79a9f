"""What every entry of a pack carries: where it comes from, how sure it is, when it holds."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, ClassVar, Self

from babel import Locale
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from darek.findings import Words


@cache
def _country_codes() -> frozenset[str]:
    """CLDR has regions of the world, too; those are numbers."""
    return frozenset(code for code in map(str, Locale("en").territories) if len(code) == 2)


def _known_country(code: str) -> str:
    if code not in _country_codes():
        raise ValueError(f"{code} is no country code of ISO 3166 such as KZ")
    return code


def _with_english(text: Mapping[str, str]) -> Mapping[str, str]:
    if "en" not in text:
        raise ValueError("English words (text.en) must be among them")
    return text


type PackId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$")]
type CountryCode = Annotated[str, AfterValidator(_known_country)]
type LanguageCode = Annotated[str, Field(pattern=r"^[a-z]{2,3}(_[A-Z][a-z]{3})?$")]
type Citation = Annotated[str, Field(min_length=3, max_length=2000)]
type Phrase = Annotated[str, Field(min_length=1)]
type Text = Annotated[Mapping[LanguageCode, Phrase], AfterValidator(_with_english)]


class Standing(StrEnum):
    """How sure an entry is. Only a sourced rule closes a procedure."""

    SOURCED = "sourced"
    """Read in the source that the citation names."""
    UNVERIFIED = "unverified"
    """General knowledge: it may open, shown so, and never closes."""
    DOUBTFUL = "doubtful"
    """May be wrong or out of date: it evaluates to not known."""
    OURS = "ours"
    """No body prescribes it."""


class PackModel(BaseModel):
    """Frozen, and refuses keys that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class NamedPack(PackModel):
    """A pack that is called something: ``text`` says what, in each language."""

    id: PackId
    text: Text

    @property
    def name(self) -> Words:
        """What it is called."""
        return Words(self.text)


class Entry(PackModel):
    """One statement of a pack. ``valid_from`` and ``valid_until`` are included days.

    Two entries of one pack that are named by the same values speak of the same thing, so
    they must not hold on the same day; a correction of one replaces it.
    """

    named_by: ClassVar[tuple[str, ...]] = ("id",)

    citation: Citation
    checked_on: date
    standing: Standing
    valid_from: date | None = None
    valid_until: date | None = None
    text: Text | None = None

    @property
    def words(self) -> Words:
        """Its words, in the languages that the pack has."""
        return Words(self.text or {})

    def in_force(self, day: date) -> bool:
        """Whether it holds on a day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_until is None or day <= self.valid_until)

    def overlaps(self, other: "Entry") -> bool:
        """Whether both hold on some day."""
        ends_before = other.valid_from and self.valid_until and self.valid_until < other.valid_from
        begins_after = other.valid_until and self.valid_from and other.valid_until < self.valid_from
        return not (ends_before or begins_after)

    @classmethod
    def named(cls, values: Mapping[str, Any]) -> tuple[Any, ...] | None:
        """What an entry with these values is named by; None where nothing names it."""
        name = tuple(values.get(key) for key in cls.named_by)
        return None if name and all(part is None for part in name) else name

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise ValueError("valid_until lies before valid_from")
        return self
