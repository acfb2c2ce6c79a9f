"""Real places, never finer than a county or a city."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from demo.generator.name import People


@dataclass(frozen=True, slots=True)
class County:
    """A county of China, by its names in the languages that speak of it."""

    id: str
    people: tuple[People, ...]
    chinese: str
    russian: str
    kazakh: str = ""
    kyrgyz: str = ""


@dataclass(frozen=True, slots=True)
class Home:
    """A city or district of Kazakhstan or Kyrgyzstan, where relatives live."""

    id: str
    country: str
    russian: str
    kazakh: str = ""
    kyrgyz: str = ""


@cache
def _places() -> tuple[tuple[County, ...], tuple[Home, ...]]:
    raw = tomllib.loads((files("demo.generator") / "places.toml").read_text("utf-8"))
    counties = tuple(
        County(**{**entry, "people": tuple(People(word) for word in entry["people"])})
        for entry in raw["county"]
    )
    return counties, tuple(Home(**entry) for entry in raw["home"])


def counties(people: People) -> tuple[County, ...]:
    """The counties where the story of such a family may begin."""
    return tuple(county for county in _places()[0] if people in county.people)


def homes(country: str) -> tuple[Home, ...]:
    """Where relatives may live in a country."""
    return tuple(home for home in _places()[1] if home.country == country)
