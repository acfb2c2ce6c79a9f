"""Numbers on papers carry a birth date, and fail their own check."""

from datetime import date
from random import Random

import pytest

from demo.generator.name import Sex
from demo.generator.number import (
    individual_check,
    individual_number,
    machine_check,
    machine_readable_zone,
    personal_number,
    resident_check,
    resident_number,
)

BORN = date(1975, 1, 31)


@pytest.mark.parametrize(
    ("first", "check"),
    [
        pytest.param("11010519491231002", "X", id="the standard's own example"),
        pytest.param("44052418800101001", "4", id="another in print"),
    ],
)
def test_the_check_of_resident_numbers_is_that_of_gb_11643(first: str, check: str) -> None:
    assert resident_check(first) == check


@pytest.mark.parametrize(
    ("field", "check"),
    [
        pytest.param("520727", 3, id="a date, ICAO Doc 9303"),
        pytest.param("L898902C3", 6, id="a number, ICAO Doc 9303"),
        pytest.param("ZE184226B<<<<<", 1, id="a personal number, ICAO Doc 9303"),
    ],
)
def test_the_check_of_zones_is_that_of_icao(field: str, check: int) -> None:
    assert machine_check(field) == check


@pytest.mark.parametrize("sex", list(Sex))
def test_a_resident_number_fails_and_has_no_region(sex: Sex) -> None:
    for seed in range(200):
        number = resident_number(BORN, sex, Random(seed))  # noqa: S311 - dice, not secrets
        assert len(number) == 18
        assert number.startswith("99")
        assert number[6:14] == "19750131"
        assert int(number[16]) % 2 == (sex is Sex.MALE)
        assert number[-1] != resident_check(number[:17])


@pytest.mark.parametrize(
    ("sex", "born", "century"),
    [
        pytest.param(Sex.MALE, BORN, "3", id="a man of the twentieth century"),
        pytest.param(Sex.FEMALE, BORN, "4", id="a woman of the twentieth century"),
        pytest.param(Sex.MALE, date(2004, 2, 1), "5", id="a man of the twenty-first"),
    ],
)
def test_an_individual_number_fails(sex: Sex, born: date, century: str) -> None:
    for seed in range(200):
        number = individual_number(born, sex, Random(seed))  # noqa: S311 - dice, not secrets
        assert len(number) == 12
        assert number[:6] == f"{born:%y%m%d}"
        assert number[6] == century
        assert int(number[-1]) != individual_check(number[:11])


def test_a_personal_number_is_nobodys() -> None:
    assert personal_number(BORN, Sex.FEMALE) == "13101197500000"


def test_every_check_of_a_zone_fails() -> None:
    _, second = machine_readable_zone(
        "KAZ", "ULGIBAYEV", "DEMOBEK", "N00001234", BORN, Sex.MALE, date(2026, 2, 1)
    )
    assert len(second) == 44
    checked = [(second[0:9], second[9]), (second[13:19], second[19]), (second[21:27], second[27])]
    whole = second[0:10] + second[13:20] + second[21:43]
    for signs, check in [*checked, (second[28:42], second[42]), (whole, second[43])]:
        assert int(check) != machine_check(signs)
