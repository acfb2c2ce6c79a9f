"""The answer for one case, one procedure and one day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from darek.findings import Finding, Verdict, all_of
from darek.law import Standing
from darek.procedures.case_on_day import CaseOnDay
from darek.procedures.predicates import DisappearedWithin, days_left
from darek.procedures.procedure import (
    BoundRule,
    ConditionRule,
    Level,
    Procedure,
    RequirementRule,
    Rule,
    conditions_on,
    requirements_on,
)
from darek.procedures.standing import weighed_condition, weighed_requirement
from darek.records import Case, Override


@dataclass(frozen=True, slots=True)
class Judged:
    """The finding on one rule, and a lawyer's override where there is one."""

    rule: Rule
    finding: Finding
    override: Override | None = None

    @property
    def id(self) -> str:
        """The rule's id, as ``docs/procedures.md`` lists it."""
        return self.rule.id

    @property
    def level(self) -> Level | None:
        """How much a requirement binds; conditions have no level."""
        return self.rule.level if isinstance(self.rule, RequirementRule) else None

    @property
    def standing(self) -> Standing:
        """How sure the rule is."""
        return self.rule.standing

    @property
    def holds_up(self) -> bool:
        """Whether it keeps the packet from being ready: it binds, and is not met."""
        binds = self.level in (Level.LAW, Level.PRACTICE) and self.override is None
        return binds and self.finding.verdict is not Verdict.YES

    @property
    def blocks(self) -> bool:
        """Whether no packet is made at all.

        Where sources disagree, or the rule is doubtful, a packet that is not ready can still be
        made: both are printed, and the lawyer sees it on the cover note.
        """
        return self.holds_up and self.finding.verdict is Verdict.NO


@dataclass(frozen=True, slots=True)
class Assessment:
    """Conditions give the answer, requirements the readiness; they do not mix."""

    case: Case
    procedure: Procedure
    on: date
    answer: Verdict
    conditions: tuple[Judged, ...]
    requirements: tuple[Judged, ...]
    days_left: int | None

    @property
    def ready(self) -> bool:
        """Whether all that law or practice requires is met, or a lawyer sends all the same."""
        return not any(judged.holds_up for judged in self.requirements)

    @property
    def lacking(self) -> tuple[Judged, ...]:
        """What keeps the packet from being ready."""
        return tuple(judged for judged in self.requirements if judged.holds_up)

    @property
    def blocking(self) -> tuple[Judged, ...]:
        """What keeps a packet from being made."""
        return tuple(judged for judged in self.requirements if judged.blocks)


def assess(case: CaseOnDay, procedure: Procedure) -> Assessment:
    """Judge one procedure for a case on a day.

    Any sourced no closes; otherwise any not-known gives not known.
    """
    asked = conditions_on(procedure, case.on)
    conditions = [_judged_condition(case, bound) for bound in asked]
    requirements = [
        _judged_requirement(case, procedure, bound) for bound in requirements_on(procedure, case.on)
    ]
    answer = all_of([judged.finding.verdict for judged in conditions])
    left = None if answer is Verdict.NO else _days_left(case, asked)
    return Assessment(
        case.case, procedure, case.on, answer, tuple(conditions), tuple(requirements), left
    )


def _judged_condition(case: CaseOnDay, bound: BoundRule[ConditionRule]) -> Judged:
    finding = weighed_condition(bound.question.put_to(case), bound.rule.standing)
    return Judged(bound.rule, finding)


def _judged_requirement(
    case: CaseOnDay, procedure: Procedure, bound: BoundRule[RequirementRule]
) -> Judged:
    rule = bound.rule
    finding = bound.question.put_to(case)
    if rule.standing is Standing.DOUBTFUL:
        finding = weighed_requirement(finding, rule.standing)
    if rule.level is Level.PRACTICE and finding.verdict is not Verdict.YES:
        return Judged(rule, finding, _override(case, procedure.id, rule.id))
    return Judged(rule, finding)


def _override(case: CaseOnDay, procedure: str, requirement: str) -> Override | None:
    """A reason that a lawyer had recorded by the day."""
    for override in case.case.overrides:
        named = (override.procedure, override.requirement) == (procedure, requirement)
        if named and override.decided_on <= case.on:
            return override
    return None


def _days_left(case: CaseOnDay, asked: Iterable[BoundRule[ConditionRule]]) -> int | None:
    limits = [
        days_left(case, bound.question.settings)
        for bound in asked
        if isinstance(bound.question.settings, DisappearedWithin)
    ]
    known = [left for left in limits if left is not None]
    return min(known, default=None)
