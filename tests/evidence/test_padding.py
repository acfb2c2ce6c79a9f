"""Padded sizes: few of them, never far from the truth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from darek.evidence.padding import SMALLEST, padded_size

sizes = st.integers(min_value=0, max_value=1 << 40)


@given(size=sizes)
def test_a_padded_size_is_at_most_an_eighth_larger(size: int) -> None:
    assert size <= padded_size(size)
    assert padded_size(size) <= max(SMALLEST, size * 1.12)


@given(size=sizes, more=st.integers(min_value=0, max_value=1 << 20))
def test_larger_papers_never_look_smaller(size: int, more: int) -> None:
    assert padded_size(size) <= padded_size(size + more)


@given(size=sizes)
def test_padding_a_padded_size_changes_nothing(size: int) -> None:
    assert padded_size(padded_size(size)) == padded_size(size)


# By hand from the formula: 9 bits need an exponent of 8 and 4 bits to write it, and so on.
@pytest.mark.parametrize(
    ("size", "padded"),
    [(0, 16_384), (1, 16_384), (16_384, 16_384), (16_385, 17_408), (1_000_000, 1_015_808)],
)
def test_some_sizes(size: int, padded: int) -> None:
    assert padded_size(size) == padded


def test_a_hundred_million_sizes_look_like_a_few_hundred() -> None:
    assert len({padded_size(size) for size in range(0, 100_000_000, 997)}) < 450
