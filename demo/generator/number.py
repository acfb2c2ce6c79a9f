"""Numbers on papers that belong to nobody: they fail their own check on purpose.

The resident number of China (GB 11643: region, birth date, sequence odd for men, check by
ISO 7064 MOD 11-2) carries a region that does not exist and a wrong check sign; the individual
number of Kazakhstan and every number in a machine-readable zone a wrong check digit; the
personal number of Kyrgyzstan ends in 00000.
"""

from datetime import date
from random import Random

from demo.generator.name import Sex

_NO_SUCH_REGION = "99"
_MOD_11_2 = "10X98765432"
_LETTER_VALUE = {sign: index for index, sign in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")}


def resident_check(first_17: str) -> str:
    """The right last sign of a resident number of China."""
    total = sum(int(digit) * pow(2, 17 - index, 11) for index, digit in enumerate(first_17))
    return _MOD_11_2[total % 11]


def resident_number(born: date, sex: Sex, dice: Random) -> str:
    """Eighteen signs with the right birth date and parity, a region of no place, a wrong end."""
    sequence = dice.randrange(0, 499) * 2 + (sex is Sex.MALE)
    body = f"{_NO_SUCH_REGION}{dice.randrange(1, 9999):04}{born:%Y%m%d}{sequence:03}"
    return body + _other_than(resident_check(body), _MOD_11_2)


def individual_check(first_11: str) -> int:
    """The right last digit of an individual number of Kazakhstan; 10 where there is none."""
    digits = [int(digit) for digit in first_11]
    check = sum(weight * digit for weight, digit in enumerate(digits, start=1)) % 11
    if check == 10:
        weights = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
        check = sum(weight * digit for weight, digit in zip(weights, digits, strict=True)) % 11
    return check


def individual_number(born: date, sex: Sex, dice: Random) -> str:
    """Twelve digits: birth date, century and sex, sequence, a wrong check digit."""
    century = 2 * (born.year // 100 - 17) - (1 if sex is Sex.MALE else 0)
    body = f"{born:%y%m%d}{century}{dice.randrange(0, 9999):04}"
    return body + str((individual_check(body) + 1) % 10)


def personal_number(born: date, sex: Sex) -> str:
    """Fourteen digits of Kyrgyzstan: sex, birth date, and a sequence that nobody has."""
    return f"{2 if sex is Sex.MALE else 1}{born:%d%m%Y}00000"


def machine_check(signs: str) -> int:
    """The right check digit of a field of a machine-readable zone (ICAO Doc 9303)."""
    weights = (7, 3, 1)
    return (
        sum(_LETTER_VALUE.get(sign, 0) * weights[index % 3] for index, sign in enumerate(signs))
        % 10
    )


def _wrong_check(signs: str) -> str:
    return str((machine_check(signs) + 1) % 10)


def machine_readable_zone(
    state: str, surname: str, given: str, number: str, born: date, sex: Sex, until: date
) -> tuple[str, str]:
    """Both lines of a passport, every check digit wrong."""
    first = f"P<{state}{surname}<<{given.replace(' ', '<')}".upper().ljust(44, "<")[:44]
    parts = [number.ljust(9, "<"), f"{born:%y%m%d}", f"{until:%y%m%d}", "<" * 14]
    checked = [part + _wrong_check(part) for part in parts]
    whole = _wrong_check("".join(checked))
    letter = "M" if sex is Sex.MALE else "F"
    return first, f"{checked[0]}{state}{checked[1]}{letter}{checked[2]}{checked[3]}{whole}"


def _other_than(sign: str, signs: str) -> str:
    return signs[(signs.index(sign) + 1) % len(signs)]
