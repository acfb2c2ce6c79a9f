"""Three answers and how they combine; what is not known never turns into yes or no."""

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from darek.findings import Verdict, all_of, any_of, verdict_of

YES, NO, UNKNOWN = Verdict.YES, Verdict.NO, Verdict.NOT_KNOWN

verdicts = st.lists(st.sampled_from(Verdict), max_size=6)
some_verdicts = st.lists(st.sampled_from(Verdict), min_size=1, max_size=6)
either = pytest.mark.parametrize("combine", [all_of, any_of])

type Combine = Callable[[Iterable[Verdict]], Verdict]


@pytest.mark.parametrize(
    ("one", "other", "both", "either_of_them"),
    [
        (YES, YES, YES, YES),
        (YES, NO, NO, YES),
        (YES, UNKNOWN, UNKNOWN, YES),
        (NO, NO, NO, NO),
        (NO, UNKNOWN, NO, UNKNOWN),
        (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
    ],
    ids=lambda verdict: verdict.value,
)
def test_two_verdicts(one: Verdict, other: Verdict, both: Verdict, either_of_them: Verdict) -> None:
    assert all_of([one, other]) is both
    assert all_of([other, one]) is both
    assert any_of([one, other]) is either_of_them
    assert any_of([other, one]) is either_of_them


@pytest.mark.parametrize(
    ("verdict", "opposite"), [(YES, NO), (NO, YES), (UNKNOWN, UNKNOWN)], ids=lambda v: v.value
)
def test_the_opposite(verdict: Verdict, opposite: Verdict) -> None:
    assert ~verdict is opposite


@either
def test_of_nothing_at_all_nothing_is_known(combine: Combine) -> None:
    assert combine([]) is UNKNOWN


@pytest.mark.parametrize("verdict", Verdict, ids=lambda v: v.value)
def test_a_verdict_refuses_to_be_a_truth_value(verdict: Verdict) -> None:
    with pytest.raises(TypeError, match="three values"):
        bool(verdict)
    with pytest.raises(TypeError, match="three values"):
        assert not verdict


def test_two_valued_questions() -> None:
    assert verdict_of(True) is YES
    assert verdict_of(False) is NO


@given(verdicts)
def test_de_morgan(given_verdicts: list[Verdict]) -> None:
    opposites = [~verdict for verdict in given_verdicts]
    assert ~all_of(given_verdicts) is any_of(opposites)
    assert ~any_of(given_verdicts) is all_of(opposites)


@either
@given(data=st.data(), given_verdicts=verdicts)
def test_order_and_repetition_do_not_matter(
    combine: Combine, data: st.DataObject, given_verdicts: list[Verdict]
) -> None:
    shuffled = data.draw(st.permutations(given_verdicts))
    assert combine(shuffled) is combine(given_verdicts)
    assert combine([*given_verdicts, *given_verdicts]) is combine(given_verdicts)


@either
@given(first=some_verdicts, rest=some_verdicts)
def test_combining_in_groups_is_combining_at_once(
    combine: Combine, first: list[Verdict], rest: list[Verdict]
) -> None:
    assert combine([combine(first), combine(rest)]) is combine([*first, *rest])


@either
@given(data=st.data(), given_verdicts=some_verdicts)
def test_what_comes_to_be_known_never_overturns_an_answer(
    combine: Combine, data: st.DataObject, given_verdicts: list[Verdict]
) -> None:
    learnt = [
        data.draw(st.sampled_from([YES, NO])) if verdict is UNKNOWN else verdict
        for verdict in given_verdicts
    ]
    before = combine(given_verdicts)
    assert before is UNKNOWN or combine(learnt) is before
