"""Ids, and references that survive the telephone."""

from itertools import pairwise
from uuid import RFC_4122, UUID

import pytest

from darek.records import new_id, new_reference, reference_is_sound

SIGNS = "123456789ABCDEFGHJKMNPQRSTVWXYZ"
SAMPLES = [new_reference() for _ in range(40)]


@pytest.mark.parametrize("reference", SAMPLES, ids=range(40))
def test_every_single_wrong_sign_is_noticed(reference: str) -> None:
    for place, right in enumerate(reference):
        for wrong in SIGNS:
            if right not in ("-", wrong):
                assert not reference_is_sound(reference[:place] + wrong + reference[place + 1 :])


@pytest.mark.parametrize("reference", SAMPLES, ids=range(40))
def test_every_swap_of_two_signs_is_noticed(reference: str) -> None:
    signs = list(reference.replace("-", ""))
    for one in range(len(signs)):
        for other in range(one):
            if signs[one] != signs[other]:
                swapped = signs.copy()
                swapped[one], swapped[other] = signs[other], signs[one]
                assert not reference_is_sound("".join(swapped))


@pytest.mark.parametrize("reference", SAMPLES, ids=range(40))
def test_a_reference_is_sound_however_it_is_noted_down(reference: str) -> None:
    assert len(reference) == len("K7QF-3M9E")
    assert reference_is_sound(reference)
    assert reference_is_sound(reference.lower().replace("-", ""))


@pytest.mark.parametrize(
    "reference",
    ["", "-", "K7QF", "K7QF-3M9", "K7QF-3M9EX", "K7QF-3M9O", "K7QF 3M9X", "١٢٣٤-٥٦٧٨", "ßßßß"],
)
def test_what_is_no_reference_is_not_sound(reference: str) -> None:
    assert not reference_is_sound(reference)


def test_references_leave_out_signs_that_are_taken_for_another() -> None:
    used = set("".join(new_reference() for _ in range(2000)))
    assert used == set(SIGNS) | {"-"}
    assert not used & set("0OILU")


def test_references_are_random_and_can_be_drawn_again() -> None:
    assert len({new_reference() for _ in range(500)}) == 500
    assert new_reference(lambda signs: signs[0]) == new_reference(min) == "1111-1111"


def test_ids_are_uuids_of_version_7_in_order_of_time() -> None:
    ids = [new_id() for _ in range(2000)]
    assert {(UUID(id).version, UUID(id).variant) for id in ids} == {(7, RFC_4122)}
    assert all(earlier < later for earlier, later in pairwise(ids))
