"""What relatives write and say: sentences with values, dates in words."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from darek.names import to_tote_zhazu
from demo.generator.paper import Line, Run, runs
from demo.generator.place import County, Home

_SCRIPTS = {"kk-Arab": "Arab", "zh": "Hans"}


@cache
def _tables() -> Mapping[str, Any]:
    folder = files("demo.generator")
    return tomllib.loads((folder / "words.toml").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language as one family writes it; Kazakh in Arabic script borrows Kazakh's words."""

    code: str

    @property
    def script(self) -> str:
        """ISO 15924."""
        return _SCRIPTS.get(self.code, "Cyrl")

    @property
    def right_to_left(self) -> bool:
        """Whether lines begin on the right."""
        return self.script == "Arab"

    def words(self, key: str) -> Any:
        """The entry at a dotted key, in Cyrillic where it is Kazakh."""
        found: Any = _tables()[self.code.removesuffix("-Arab")]
        for part in key.split("."):
            found = found[part]
        return found

    def written(self, text: str) -> str:
        """Text in this language's own script."""
        return to_tote_zhazu(text) if self.right_to_left else text

    def said(self, key: str) -> str:
        """An entry without values."""
        return self.written(str(self.words(key)))

    def line(self, key: str, **values: str) -> Line:
        """An entry with its values, each a run of its own."""
        line = runs(str(self.words(key)), values)
        return [Run(text=self.written(run["text"]), key=run["key"]) for run in line]

    def when(self, edtf: str) -> str:
        """A date in words: to the day, the month, the season, the year, or about."""
        year, month, day = ([*edtf.rstrip("~").split("-"), "", ""])[:3]
        about = "about_" if edtf.endswith("~") else ""
        if not month:
            return self._date("date.year", year=year)
        if month > "12":
            season = self.words("seasons")[int(month) - 21]
            return self._date("date.season", year=year, season=season)
        number = int(month) - 1
        names = {
            key: self.words(words)[number]
            for key, words in _MONTH_FORMS.items()
            if words in _tables()[self.code.removesuffix("-Arab")]
        }
        precision = "day" if day else "month"
        whole = {"year": year, "day": day.lstrip("0"), "month_number": str(number + 1), **names}
        return self._date(f"date.{about}{precision}", **whole)

    def _date(self, key: str, **values: str) -> str:
        return self.written(str(self.words(key)).format(**values))

    def county(self, county: County) -> str:
        """A county and its State."""
        if self.code == "zh":
            return county.chinese
        name = county.russian if self.code == "ru" else self._native(county)
        return self.written(f"{name}, {self.words('CN')}")

    def home(self, home: Home) -> str:
        """A street that is nowhere, in a real town or district."""
        name = home.russian if self.code == "ru" else self._native(home)
        return self.written(f"{name}, {self.words('street')}")

    def _native(self, place: County | Home) -> str:
        name = place.kyrgyz if self.code == "ky" else place.kazakh
        if not name:
            raise LookupError(f"{place.id} has no name in {self.code}")
        return name


_MONTH_FORMS = {"month": "months", "month_in": "months_in", "month_at": "months_at"}


def whole(line: Line) -> str:
    """A sentence without its marks."""
    return "".join(run["text"] for run in line)
