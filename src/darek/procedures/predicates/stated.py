"""Whether we hold what a form asks for."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from darek.findings import Finding, Message, Verdict, message
from darek.law import paper_name
from darek.procedures.case_on_day import CaseOnDay, affirmed
from darek.procedures.predicates.predicate import Predicate
from darek.procedures.predicates.settings import PaperKindId, PropertyName, pack_settings
from darek.records import Claim, DateValue, HeldPaper, MentionKind, NameValue, find_property

type Who = Literal["missing", "applicant"]


@pack_settings
@dataclass(frozen=True, slots=True)
class Stated:
    """``any_of``: properties, one of which must be stated; ``who``: of whom."""

    any_of: tuple[PropertyName, ...]
    who: Who = "missing"


def stated(case: CaseOnDay, settings: Stated) -> Finding:
    """Met if a source states one of the properties; not known where sources disagree on each.

    Properties that begin with ``act_`` are those of the acts that took the person, or of the
    person being last seen.
    """
    groups = [affirmed(_said_of(case, settings.who, name)) for name in settings.any_of]
    if not any(groups):
        return _unstated(settings, _waiting(case, settings))
    used = tuple([claim.id for group in groups for claim in group])
    if all(map(_contradict, filter(None, groups))):
        ask = (_about("procedures.mend.settle", settings.any_of),)
        because = _about("procedures.stated.disagree", settings.any_of)
        return Finding(Verdict.NOT_KNOWN, because, used, ask)
    return Finding(Verdict.YES, _about("procedures.stated.yes", settings.any_of), used)


@cache
def _about(id: str, names: tuple[str, ...]) -> Message:
    """A message about some properties; it depends on nothing else, so it is made once."""
    return Message(id, {"what": tuple(message(f"records.property.{name}") for name in names)})


def _person(case: CaseOnDay, who: Who) -> str | None:
    """The missing person, or the applicant who signs."""
    return case.case.missing_person if who == "missing" else case.signatory


def _said_of(case: CaseOnDay, who: Who, name: str) -> tuple[Claim, ...]:
    """Claims that hold on a person, or for an act's property on the acts of the beginning."""
    if name.startswith("act_"):
        acts = (*case.takings, *case.last_seen)
        return tuple([claim for act in acts for claim in act.about(name)])
    person = _person(case, who)
    return () if person is None else case.holding(case.dossier.claims(person, name))


@cache
def _unstated(settings: Stated, waiting: int) -> Finding:
    """The finding depends on nothing else, so it is made once."""
    confirm = (message("procedures.mend.confirm_claims", count=waiting),) if waiting else ()
    ask = (*confirm, _about("procedures.mend.ask_for", settings.any_of))
    return Finding(Verdict.NO, _about("procedures.stated.no", settings.any_of), (), ask)


def _waiting(case: CaseOnDay, settings: Stated) -> int:
    """How many proposed claims nobody has decided on."""
    person = _person(case, settings.who)
    if person is None:
        return 0
    return sum(len(case.dossier.proposed(person, name)) for name in settings.any_of)


def _contradict(claims: tuple[Claim, ...]) -> bool:
    """Whether several values stand where only one can be true."""
    if len(claims) < 2:
        return False
    known = find_property(claims[0].property)
    if known is None or known.many:
        return False
    values = [claim.value for claim in claims]
    dates = [value.edtf for value in values if isinstance(value, DateValue)]
    if dates:
        return any(a.same_day(b) is Verdict.NO for a in dates for b in dates)
    return known.value in ("code", "country") and len(set(values)) > 1


@pack_settings
@dataclass(frozen=True, slots=True)
class NameOf:
    """``who``: whose full name must be stated."""

    who: Who = "missing"


def full_name(case: CaseOnDay, settings: NameOf) -> Finding:
    """Met if a source gives a full name, or a given name with a family or father's name."""
    names = affirmed(_said_of(case, settings.who, "name"))
    parts = {claim.value.part for claim in names if isinstance(claim.value, NameValue)}
    if "full" in parts or {"given", "family"} <= parts or {"given", "patronymic"} <= parts:
        used = tuple(claim.id for claim in names)
        return Finding(Verdict.YES, message("procedures.stated.name"), used)
    ask = (message(f"procedures.mend.ask_name.{settings.who}"),)
    return Finding(Verdict.NO, message(f"procedures.stated.no_name.{settings.who}"), (), ask)


@pack_settings
@dataclass(frozen=True, slots=True)
class HoldsPaper:
    """``kinds``: kinds of paper, one of which must be held."""

    kinds: tuple[PaperKindId, ...]


def holds_paper(case: CaseOnDay, settings: HoldsPaper) -> Finding:
    """Met if a paper of one of these kinds lies in the office, unless it mentions only others."""
    held = [
        source.id
        for source in case.case.sources
        if source.kind in settings.kinds
        and isinstance(source.carrier, HeldPaper)
        and not _of_others(case, source.id)
    ]
    kinds = tuple(paper_name(kind) for kind in settings.kinds)
    if held:
        return Finding(Verdict.YES, message("procedures.stated.paper_held"), tuple(held))
    ask = (message("procedures.mend.get_paper", kinds=kinds),)
    return Finding(Verdict.NO, message("procedures.stated.no_paper", kinds=kinds), (), ask)


def _of_others(case: CaseOnDay, source: str) -> bool:
    """Whether a paper mentions people, but not the missing person."""
    mentioned = {
        case.dossier.being(mention.id)
        for mention in case.case.mentions
        if mention.source == source and mention.kind is MentionKind.PERSON
    }
    return bool(mentioned) and case.case.missing_person not in mentioned


STATED = Predicate("stated", Stated, stated)
FULL_NAME = Predicate("full_name", NameOf, full_name)
HOLDS_PAPER = Predicate("holds_paper", HoldsPaper, holds_paper)
