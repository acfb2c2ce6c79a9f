"""How much a rule's standing lets its answer do.

Only a sourced rule may close a procedure. An unverified rule, or one of ours, may open but
never closes; a doubtful one answers not known: a lawyer chooses.
"""

from dataclasses import replace

from darek.findings import Finding, Verdict, message
from darek.law import Standing


def weighed_condition(finding: Finding, standing: Standing) -> Finding:
    """A condition's finding, as far as the standing of its rule carries it."""
    if finding.verdict is Verdict.NOT_KNOWN or standing is Standing.SOURCED:
        return finding
    if standing is Standing.DOUBTFUL:
        return _to_a_lawyer(finding, "procedures.standing.doubtful_rule")
    if finding.verdict is Verdict.NO:
        return _to_a_lawyer(finding, "procedures.standing.unverified_no")
    if standing is Standing.UNVERIFIED:
        because = message("procedures.standing.unverified_yes", why=finding.because)
        return replace(finding, because=because)
    return finding


def weighed_requirement(finding: Finding, standing: Standing) -> Finding:
    """A requirement's finding: only a doubtful rule makes it not known."""
    if standing is Standing.DOUBTFUL and finding.verdict is not Verdict.NOT_KNOWN:
        return _to_a_lawyer(finding, "procedures.standing.doubtful_rule")
    return finding


def _to_a_lawyer(finding: Finding, because_id: str) -> Finding:
    return replace(
        finding,
        verdict=Verdict.NOT_KNOWN,
        because=message(because_id, why=finding.because),
        mend=(*finding.mend, message("procedures.mend.lawyer_chooses")),
    )
