"""Identity numbers: told apart by their own check, never corrected."""

from datetime import date
from random import Random

import pytest

from darek.exchange.identity_number import OTHER, number_kind
from demo.generator.name import Sex
from demo.generator.number import (
    individual_check,
    individual_number,
    personal_number,
    resident_check,
    resident_number,
)

BORN = date(1970, 6, 5)
DICE = Random(1)  # noqa: S311 - numbers that fail their check, for tests


def test_a_number_whose_check_is_right() -> None:
    chinese = "99000119700605001"
    assert number_kind(chinese + resident_check(chinese)) == ("cn.resident_id", "CN")
    kazakh = "70060530001"
    assert number_kind(f"{kazakh}{individual_check(kazakh)}") == ("kz.iin", "KZ")
    assert number_kind(personal_number(BORN, Sex.MALE)) == ("kg.pin", "KG")


def test_a_small_x_and_spaces_are_the_same_number() -> None:
    body = next(
        body
        for serial in range(100)
        if resident_check(body := f"990001197006050{serial:02}") == "X"
    )
    assert number_kind(f"{body[:6]} {body[6:]}x") == ("cn.resident_id", "CN")


@pytest.mark.parametrize(
    "number",
    [
        resident_number(BORN, Sex.MALE, DICE),
        individual_number(BORN, Sex.FEMALE, DICE),
        "23213197000000",
        "30506197000000",
        "A1234567",
        "1" * 18,
        "１" * 14,
        "",
    ],
)
def test_a_number_that_fails_its_check_is_of_no_known_kind(number: str) -> None:
    assert number_kind(number) == OTHER
