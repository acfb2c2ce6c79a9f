"""What a rule's standing lets its answer do: only a sourced rule closes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from darek.findings import Finding, Verdict, message
from darek.law import Standing
from darek.procedures import procedures
from darek.procedures.standing import weighed_condition, weighed_requirement

YES, NO, NOT_KNOWN = Verdict.YES, Verdict.NO, Verdict.NOT_KNOWN

WHY = message("procedures.whereabouts.silent")


@pytest.mark.parametrize(
    ("standing", "said", "weighed"),
    [
        (Standing.SOURCED, YES, YES),
        (Standing.SOURCED, NO, NO),
        (Standing.UNVERIFIED, YES, YES),  # may open, shown so
        (Standing.UNVERIFIED, NO, NOT_KNOWN),  # never closes
        (Standing.OURS, YES, YES),
        (Standing.OURS, NO, NOT_KNOWN),
        (Standing.DOUBTFUL, YES, NOT_KNOWN),
        (Standing.DOUBTFUL, NO, NOT_KNOWN),
        *((standing, NOT_KNOWN, NOT_KNOWN) for standing in Standing),
    ],
)
def test_conditions(standing: Standing, said: Verdict, weighed: Verdict) -> None:
    assert weighed_condition(Finding(said, WHY), standing).verdict is weighed


@pytest.mark.parametrize("said", Verdict)
@pytest.mark.parametrize("standing", Standing)
def test_requirements_are_not_known_only_by_a_doubtful_rule(
    standing: Standing, said: Verdict
) -> None:
    weighed = weighed_requirement(Finding(said, WHY), standing).verdict
    assert weighed is (NOT_KNOWN if standing is Standing.DOUBTFUL else said)


findings = st.builds(
    Finding,
    verdict=st.sampled_from(Verdict),
    because=st.just(WHY),
    used=st.tuples(st.text(max_size=3)),
    mend=st.just(()) | st.just((message("procedures.mend.ask_date"),)),
)


@given(findings, st.sampled_from(Standing))
def test_weighing_keeps_what_was_used_and_what_would_mend(
    finding: Finding, standing: Standing
) -> None:
    weighed = weighed_condition(finding, standing)
    assert weighed.used == finding.used
    assert weighed.mend[: len(finding.mend)] == finding.mend
    if weighed.verdict is not finding.verdict:
        assert weighed.mend[-1].id == "procedures.mend.lawyer_chooses"
        assert weighed.because.params["why"] == finding.because


@given(findings)
def test_only_a_sourced_rule_can_close(finding: Finding) -> None:
    closing = {
        standing for standing in Standing if weighed_condition(finding, standing).verdict is NO
    }
    assert closing <= {Standing.SOURCED}


def rules() -> list[tuple[str, Standing]]:
    return [
        (f"{procedure.id}: {rule.id}", rule.standing)
        for procedure in procedures()
        for rule in procedure.pack.condition
    ]


@pytest.mark.parametrize(("rule", "standing"), rules(), ids=str)
@given(finding=findings)
def test_no_rule_of_the_packs_closes_unless_it_is_sourced(
    rule: str, standing: Standing, finding: Finding
) -> None:
    closes = weighed_condition(finding, standing).verdict is NO
    assert not closes or standing is Standing.SOURCED, rule
