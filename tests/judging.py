"""Asking what a procedure answers for a case on a day."""

from datetime import date

from darek.findings import Finding, Verdict
from darek.procedures import Assessment, CaseOnDay, assess, find_procedure, procedures
from tests.cases import CaseOf

YES, NO, NOT_KNOWN = Verdict.YES, Verdict.NO, Verdict.NOT_KNOWN
OPEN, CLOSED = YES, NO
MET, UNMET = YES, NO

SIX = (
    "un.wgeid.urgent",
    "un.wgeid.standard",
    "un.ced.ua",
    "kz.consular",
    "kz.appeal",
    "kg.appeal",
)
TODAY = "2026-11-20"
"""A day with no meaning of its own."""


def judged(case: CaseOf, procedure: str, day: str = TODAY) -> Assessment:
    """One procedure, asked on a day."""
    on = date.fromisoformat(day)
    return assess(CaseOnDay(case.build(), on), find_procedure(procedure))


def judged_by_all(case: CaseOf, day: str = TODAY) -> dict[str, Assessment]:
    """Every procedure, asked on a day."""
    on_day = CaseOnDay(case.build(), date.fromisoformat(day))
    return {procedure.id: assess(on_day, procedure) for procedure in procedures()}


def finding_on(assessment: Assessment, rule: str) -> Finding:
    """What was found on one rule, by its id."""
    found = {
        entry.id: entry.finding for entry in (*assessment.conditions, *assessment.requirements)
    }
    return found[rule]


def verdict_on(assessment: Assessment, rule: str) -> Verdict:
    """The answer on one rule."""
    return finding_on(assessment, rule).verdict


def lacking(assessment: Assessment) -> set[str]:
    """The requirements that keep a packet from being ready."""
    return {entry.id for entry in assessment.lacking}


def steps(assessment: Assessment, rule: str) -> set[str]:
    """The ids of what would mend one rule."""
    return {step.id for step in finding_on(assessment, rule).mend}
