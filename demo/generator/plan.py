"""What each invented family is there to show, as ``families.toml`` lists it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from pydantic import TypeAdapter

from demo.generator.name import People, Sex

Country = Literal["CN", "KZ", "KG"]
Language = Literal["kk", "kk-Arab", "ky", "ru", "zh", "spoken"]


@dataclass(frozen=True, slots=True)
class Who:
    """Sex and citizenship of one of the two who matter most."""

    sex: Sex
    citizen: Country


@dataclass(frozen=True, slots=True)
class ActPlan:
    """One act: its kind, when (EDTF), in which way, for what stated reason."""

    kind: str
    on: str
    way: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OtherSource:
    """A further source that dates the first act in its own way."""

    form: Literal["chat", "statement"]
    language: Language
    on: str
    told_on: str


@dataclass(frozen=True, slots=True)
class Appeal:
    """A letter sent earlier, and what came back; an empty reply is silence."""

    to: str
    sent: str
    language: Language
    reply: str = ""
    dated: str = ""
    promise_due: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """One family: everything about it that is not left to the dice."""

    id: str
    about: str
    people: People
    missing: Who
    applicant: Who
    kin: tuple[Literal["spouse", "parent", "child", "sibling"], ...]
    papers: tuple[str, ...]
    statement: Language
    told_on: str
    acts: tuple[ActPlan, ...]
    whereabouts: str
    action: str
    consents: tuple[str, ...]
    others: tuple[OtherSource, ...] = ()
    appeals: tuple[Appeal, ...] = ()
    anonymous: bool = False
    rite_only: bool = False
    registered_birth: bool = False
    connected_on: str = ""
    petition: str = ""


@cache
def plans() -> tuple[Plan, ...]:
    """All families, in the order of the list."""
    raw = tomllib.loads((files("demo.generator") / "families.toml").read_text("utf-8"))
    return _read(raw["family"])


def _read(families: list[Mapping[str, Any]]) -> tuple[Plan, ...]:
    return TypeAdapter(tuple[Plan, ...], config={"extra": "forbid"}).validate_python(families)
