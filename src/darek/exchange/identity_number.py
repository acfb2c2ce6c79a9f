"""Which State's number an identity number is, where its own check shows it."""

import re
from datetime import date
from typing import NamedTuple


class NumberKind(NamedTuple):
    """A kind of identifier, and the State that gives it."""

    kind: str
    country: str | None


OTHER = NumberKind("other", None)
_CHINESE = re.compile(r"[0-9]{17}[0-9X]")
_KAZAKH = re.compile(r"[0-9]{12}")
_KYRGYZ = re.compile(r"[12][0-9]{13}")


def number_kind(number: str) -> NumberKind:
    """By form and check digit; a number that fails its check is "other", never corrected."""
    plain = number.replace(" ", "").upper()
    if _CHINESE.fullmatch(plain) and _chinese_check(plain) == plain[-1]:
        return NumberKind("cn.resident_id", "CN")
    if _KAZAKH.fullmatch(plain) and _kazakh_check(plain) == int(plain[-1]):
        return NumberKind("kz.iin", "KZ")
    if _KYRGYZ.fullmatch(plain) and _is_day(plain[5:9], plain[3:5], plain[1:3]):
        return NumberKind("kg.pin", "KG")
    return OTHER


def _chinese_check(number: str) -> str:
    """GB 11643-1999, which is ISO 7064 MOD 11-2 over the first 17 digits."""
    total = sum(int(digit) * 2 ** (17 - at) for at, digit in enumerate(number[:17]))
    return "10X98765432"[total % 11]


def _kazakh_check(number: str) -> int:
    """Weights 1 to 11; where that leaves 10, weights 3 to 11, 1, 2; 10 again is never given."""
    digits = [int(digit) for digit in number[:11]]
    check = sum(weight * digit for weight, digit in enumerate(digits, start=1)) % 11
    if check == 10:
        weights = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
        check = sum(w * digit for w, digit in zip(weights, digits, strict=True)) % 11
    return check


def _is_day(year: str, month: str, day: str) -> bool:
    """A Kyrgyz number holds the sex (1 or 2), then the day, month and year of birth."""
    try:
        return 1900 <= date(int(year), int(month), int(day)).year < 2100
    except ValueError:
        return False
