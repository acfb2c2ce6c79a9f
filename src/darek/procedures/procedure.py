"""One way to one body, as its pack describes it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, ValidationError

from darek.findings import DarekError, Message, Words
from darek.law import Entry, NamedPack, Text, bodies, problems_of
from darek.procedures.predicates import (
    PREDICATES,
    AnyPredicate,
    ConsentFor,
    NoSettings,
    Question,
    question,
    read_settings,
)
from darek.records import Party

type RuleId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]


class Level(StrEnum):
    """How much a requirement binds."""

    LAW = "law"
    """Blocks the packet."""
    PRACTICE = "practice"
    """Warns; can be sent with a recorded reason."""
    EXPECTED = "expected"
    """Improves the packet."""


class Rule(Entry):
    """A condition or requirement: a predicate, its settings, and the source of the rule.

    ``text`` names what is asked; entries of one id follow each other in time.
    """

    id: RuleId
    text: Text
    asks: str
    settings: Annotated[dict[str, Any], Field(alias="with", default_factory=dict)]


class ConditionRule(Rule):
    """On the world: it decides whether the procedure is open."""


class RequirementRule(Rule):
    """On what we hold: it decides whether the packet is ready."""

    level: Level


class Reveals(Entry):
    """Whom a filing reveals the cause to. Not known counts as yes."""

    named_by: ClassVar[tuple[str, ...]] = ("party",)

    party: Party
    answer: Literal["yes", "not known"]


class Clock(Entry):
    """A term that starts when the referral is sent or received."""

    id: RuleId
    text: Text
    term: str
    starts: Literal["sent", "received"]
    waits_for: Literal["body", "office"]


class ProcedurePack(NamedPack):
    """The file of one procedure."""

    version: str
    recipient: str
    purpose: str
    order: int
    victim_named: bool
    languages: tuple[str, ...]
    urgent_variant: str | None = None
    basis: tuple[Entry, ...] = ()
    condition: tuple[ConditionRule, ...]
    requirement: tuple[RequirementRule, ...]
    reveals_to: tuple[Reveals, ...]
    clock: tuple[Clock, ...] = ()


@dataclass(frozen=True, slots=True)
class BoundRule[R: Rule]:
    """A rule with the question that it asks of a case."""

    rule: R
    question: Question


class UnknownPredicate(DarekError):
    """A pack names a predicate that there is not."""

    code = "procedures.unknown_predicate"


@dataclass(frozen=True, eq=False)
class Procedure:
    """A procedure ready to be asked: rules bound to their predicates."""

    pack: ProcedurePack

    @property
    def id(self) -> str:
        """Such as ``un.wgeid.standard``."""
        return self.pack.id

    @property
    def name(self) -> Words:
        """What it is called."""
        return self.pack.name

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """Everyone it reveals the cause to, not known counted as yes."""
        return tuple(dict.fromkeys(entry.party for entry in self.pack.reveals_to))

    @cached_property
    def consent(self) -> ConsentFor:
        """What a consent must cover beside the recipient itself.

        Who agrees to a State body has agreed to the own ministry: it is the recipient.
        """
        body = bodies().get(self.pack.recipient)
        itself = {Party.OWN_MINISTRY} if body is not None and body.kind == "state" else set()
        told = tuple(party for party in self.parties if party not in itself)
        return ConsentFor(self.pack.recipient, self.pack.purpose, self.pack.victim_named, told)

    @cached_property
    def all_conditions(self) -> tuple[BoundRule[ConditionRule], ...]:
        """Conditions of every day, in the pack's order."""
        return tuple(self.bound(rule) for rule in self.pack.condition)

    @cached_property
    def all_requirements(self) -> tuple[BoundRule[RequirementRule], ...]:
        """Requirements of every day, in the pack's order."""
        return tuple(self.bound(rule) for rule in self.pack.requirement)

    def bound[R: Rule](self, rule: R) -> BoundRule[R]:
        """A rule of this procedure with its predicate and settings."""
        predicate = find_predicate(rule.asks)
        if predicate.settings is ConsentFor:
            return BoundRule(rule, question(predicate, self.consent))
        return BoundRule(
            rule, question(predicate, read_settings(predicate.settings, rule.settings))
        )


@lru_cache(maxsize=4096)
def conditions_on(procedure: Procedure, day: date) -> tuple[BoundRule[ConditionRule], ...]:
    """The conditions in force on a day."""
    return tuple(bound for bound in procedure.all_conditions if bound.rule.in_force(day))


@lru_cache(maxsize=4096)
def requirements_on(procedure: Procedure, day: date) -> tuple[BoundRule[RequirementRule], ...]:
    """The requirements in force on a day."""
    return tuple(bound for bound in procedure.all_requirements if bound.rule.in_force(day))


def find_predicate(name: str) -> AnyPredicate:
    """The predicate of that name; an error that lists the known ones."""
    for predicate in PREDICATES:
        if predicate.name == name:
            return predicate
    raise UnknownPredicate(given=name, known=", ".join(entry.name for entry in PREDICATES))


def rule_problems(rule: Rule) -> Iterator[tuple[str, Message]]:
    """What is wrong with the predicate that a rule asks, or with its settings, and where."""
    try:
        predicate = find_predicate(rule.asks)
    except UnknownPredicate as error:
        yield "asks", error.message
        return
    # What a consent must cover is said by the whole pack, not by the rule.
    kind = NoSettings if predicate.settings is ConsentFor else predicate.settings
    try:
        read_settings(kind, rule.settings)
    except ValidationError as error:
        yield from problems_of(error, "with")
