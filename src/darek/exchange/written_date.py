"""Dates as people write them in lists: EDTF, or the usual forms of our four languages.

With dots or hyphens the day stands first, as in Kazakhstan, Kyrgyzstan and Russia. With slashes
some put the month first: a date that can be read both ways is one of the two.
"""

import re
import unicodedata
from functools import cache
from itertools import product

from babel import Locale

from darek.exchange.bad_cell import BadCell, shown
from darek.findings import LANGUAGES
from darek.records import BadDate, partial_date

_YEAR_WORD = r"(?:\s*-?\s*(?:г|гг|год|года|году|ж|жыл|жылы)\.?)?"
_DAY_FIRST = re.compile(rf"(\d{{1,2}})([./-])(\d{{1,2}})\2(\d{{4}}){_YEAR_WORD}", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})([./])(\d{1,2})(?:\2(\d{1,2}))?", re.ASCII)
_MONTH_YEAR = re.compile(rf"(\d{{1,2}})[./](\d{{4}}){_YEAR_WORD}", re.ASCII)
_CHINESE = re.compile(r"(\d{4})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号])?)?", re.ASCII)
_RUN_TOGETHER = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})", re.ASCII)
_YEARS = re.compile(rf"(\d{{4}})\s*[-–—/]\s*(\d{{4}}){_YEAR_WORD}", re.ASCII)
_ABOUT = re.compile(
    r"(?:около|примерно|приблизительно|about|around|circa|ca\.|c\.|шамамен|болжолдуу|"
    r"болжол менен)\s+"
)
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_FILLERS = frozenset(
    {
        *("г", "гг", "год", "года", "году", "в", "числа", "year", "in", "of", "on", "the"),
        *("st", "nd", "rd", "th", "ж", "жыл", "жылы", "жылғы", "жылдың", "жылдын"),
        *("ай", "айы", "айында", "айының", "айынын", "күні", "күнү"),
    }
)
_SEASONS = {
    **dict.fromkeys(("spring", "весна", "весной", "весны", "көктем", "көктемде"), "21"),
    **dict.fromkeys(("summer", "лето", "летом", "лета"), "22"),
    **dict.fromkeys(("autumn", "fall", "осень", "осенью", "осени", "күз", "күзде"), "23"),
}
"""Without winter, which lies in two years, and without "жаз": spring in Kyrgyz, but summer in
Kazakh."""
_ENDINGS = frozenset(
    {
        *("", "ь", "а", "я", "е", "ы", "і", "и", "да", "де", "до", "дө", "та", "те"),
        *("ында", "інде", "инде", "ының", "інің", "ынын", "дың", "дің", "нің", "нын"),
    }
)
"""What Russian, Kazakh and Kyrgyz put after a month: апрел-е, май-ында, мамыр-да."""


def read_date(written: str) -> str:
    """EDTF; BadCell where it is no date that we can read, or could mean more than it says."""
    text = unicodedata.normalize("NFKC", written).strip()
    if _is_edtf(text):
        return text
    plain = text.casefold().strip(" .,")
    doubt = "?" if plain.endswith("?") else ""
    plain = plain.rstrip("? ")
    about = _ABOUT.match(plain)
    if about is not None:
        plain, doubt = plain[about.end() :], "%" if doubt else "~"
    edtf = _numeric(plain) or _in_words(plain)
    if edtf is None or (doubt and edtf[-1] == "]"):
        raise BadCell("not_a_date", given=shown(written))
    edtf = "/".join(part + doubt for part in edtf.split("/"))
    if not _is_edtf(edtf):
        raise BadCell("not_a_date", given=shown(written))
    return edtf


def _is_edtf(text: str) -> bool:
    try:
        partial_date(text)
    except BadDate:
        return False
    return True


def _numeric(text: str) -> str | None:
    if match := _DAY_FIRST.fullmatch(text):
        first, sign, second, year = match.groups()
        return _slashed(year, first, second) if sign == "/" else _joined(year, second, first)
    if match := _YEAR_FIRST.fullmatch(text):
        return _joined(match[1], match[3], match[4])
    if match := _MONTH_YEAR.fullmatch(text):
        return _joined(match[2], match[1])
    if match := _CHINESE.fullmatch(text) or _RUN_TOGETHER.fullmatch(text):
        return _joined(*match.groups())
    if match := _YEARS.fullmatch(text):
        return f"{match[1]}/{match[2]}"
    return None


def _slashed(year: str, first: str, second: str) -> str:
    day_first, month_first = _joined(year, second, first), _joined(year, first, second)
    if int(first) > 12 or first == second:
        return day_first
    if int(second) > 12:
        return month_first
    return f"[{','.join(sorted((day_first, month_first)))}]"


def _joined(*parts: str | None) -> str:
    return "-".join(part.zfill(2) for part in parts if part is not None)


def _in_words(text: str) -> str | None:
    """``12 мая 2018 г.``, ``2018 жылғы 12 мамыр``, ``May 2018``, ``весной 2018``."""
    tokens = [token for token in _TOKEN.findall(text) if token not in _FILLERS]
    years = [token for token in tokens if token.isdecimal() and len(token) == 4]
    days = [token for token in tokens if token.isdecimal() and len(token) <= 2]
    words = [token for token in tokens if not token.isdecimal()]
    if len(years) != 1 or len(days) > 1 or len(years) + len(days) + len(words) != len(tokens):
        return None
    if not words:
        return None if days else years[0]
    if len(words) > 1:
        return None
    season = _SEASONS.get(words[0])
    if season is not None:
        return None if days else f"{years[0]}-{season}"
    month = _month(words[0])
    return _joined(years[0], month, *days) if month is not None else None


@cache
def _months() -> dict[str, str]:
    """Names of months in every language of ours, short ones too, to two digits."""
    names = {"мае": "05"}
    for language in LANGUAGES:
        for form, width in product(("format", "stand-alone"), ("wide", "abbreviated")):
            for number, name in Locale.parse(language).months[form][width].items():
                names[name.casefold().strip(".")] = f"{number:02}"
    return names


@cache
def _stems() -> dict[str, str]:
    """Whole names in Cyrillic letters, without the sign that gives way to endings."""
    return {
        name.casefold().rstrip("ь"): f"{number:02}"
        for language in ("ru", "kk", "ky")
        for number, name in Locale.parse(language).months["stand-alone"]["wide"].items()
    }


def _month(word: str) -> str | None:
    """A month, whole or with an ending that our languages give it."""
    known = _months().get(word)
    if known is not None:
        return known
    found = {
        number
        for stem, number in _stems().items()
        if word.startswith(stem) and word[len(stem) :] in _ENDINGS
    }
    return found.pop() if len(found) == 1 else None
