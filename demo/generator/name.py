"""Names that nobody bears, in every script in which a paper would have them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

MIDDLE_DOT = "·"


class People(StrEnum):
    """Whose language and customs a name follows."""

    KAZAKH = "kazakh"
    KYRGYZ = "kyrgyz"
    UYGHUR = "uyghur"


class Sex(StrEnum):
    """As papers have it."""

    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True)
class NamePart:
    """One given or father's name in all its forms; ``chinese`` holds two officials' spellings."""

    people: People
    cyrillic: str
    russian: str
    arabic: str
    latin: str
    chinese: tuple[str, ...]
    sex: Sex = Sex.MALE

    def pinyin(self, spelling: int = 0) -> str:
        """As a passport of China prints it: the pinyin of the characters, in capitals."""
        return "".join(_table().pinyin[sign] for sign in self.chinese[spelling]).upper()


@dataclass(frozen=True, slots=True)
class Name:
    """Given name, father's name, and the grandfather's from which a registry makes a surname."""

    given: NamePart
    father: NamePart
    grandfather: NamePart

    @property
    def sex(self) -> Sex:
        """The given name's own."""
        return self.given.sex

    def chinese(self, spelling: int = 0) -> str:
        """Given and father's name in characters, parted by a middle dot."""
        return MIDDLE_DOT.join(part.chinese[spelling] for part in (self.given, self.father))

    def arabic(self) -> str:
        """Given and father's name in the Arabic script of their language."""
        return f"{self.given.arabic} {self.father.arabic}"

    def spoken(self) -> str:
        """Given and father's name in the Cyrillic of their language, as relatives say it."""
        return f"{self.given.cyrillic} {self.father.cyrillic}"

    def spoken_russian(self) -> str:
        """The same as Russian writes it."""
        return f"{self.given.russian} {self.father.russian}"

    def surname(self, form: str = "cyrillic") -> str:
        """The surname a registry makes, in ``cyrillic``, ``russian`` or ``latin``."""
        stem = getattr(self.grandfather, form)
        ending = ("ev", "ov") if form == "latin" else ("ев", "ов")
        feminine = {"latin": "a"}.get(form, "а") if self.sex is Sex.FEMALE else ""
        return _ended(stem, *ending) + feminine

    def patronymic(self, form: str = "cyrillic") -> str:
        """The patronymic: Kazakh -ұлы and -қызы, Kyrgyz and Russian -ович and -овна."""
        female = self.sex is Sex.FEMALE
        if form == "cyrillic" and self.given.people is not People.KYRGYZ:
            return self.father.cyrillic + ("қызы" if female else "ұлы")
        stem = getattr(self.father, form)
        return _ended(stem, "ев", "ов") + ("на" if female else "ич")

    def registered(self, form: str = "cyrillic") -> str:
        """Surname, given name and patronymic."""
        return f"{self.surname(form)} {getattr(self.given, form)} {self.patronymic(form)}"


def _ended(stem: str, soft: str, hard: str) -> str:
    """Үлгібай, Үлгібаев; Ulgibay, Ulgibayev; Мысалхан, Мысалханов."""
    if stem.endswith("й"):
        return stem[:-1] + soft
    return stem + (soft if stem.endswith("y") else hard)


@dataclass(frozen=True, slots=True)
class _Table:
    given: tuple[NamePart, ...]
    father: tuple[NamePart, ...]
    pinyin: Mapping[str, str]


@cache
def _table() -> _Table:
    raw = tomllib.loads((files("demo.generator") / "names.toml").read_text("utf-8"))
    return _Table(
        tuple(_part(entry) for entry in raw["given"]),
        tuple(_part(entry) for entry in raw["father"]),
        raw["pinyin"],
    )


def _part(entry: Mapping[str, Any]) -> NamePart:
    return NamePart(
        People(entry["people"]),
        entry["cyrillic"],
        entry["russian"],
        entry["arabic"],
        entry["latin"],
        tuple(entry["chinese"]),
        Sex(entry.get("sex", "male")),
    )


def given_names(people: People, sex: Sex) -> tuple[NamePart, ...]:
    """Given names of one people and sex."""
    return tuple(p for p in _table().given if p.people is people and p.sex is sex)


def fathers_names(people: People) -> tuple[NamePart, ...]:
    """Names of fathers who are themselves not in the story."""
    return tuple(part for part in _table().father if part.people is people)


def name_parts() -> tuple[NamePart, ...]:
    """Every name there is."""
    table = _table()
    return table.given + table.father
