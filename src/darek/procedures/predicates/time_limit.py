"""Limits that run from the day of the taking to the day a body receives the report."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from darek.findings import Finding, Message, Verdict, all_of, message
from darek.law import Term, term
from darek.procedures.case_on_day import CaseOnDay
from darek.procedures.predicates.predicate import Predicate
from darek.records import Claim, DateValue, PartialDate


@dataclass(frozen=True, slots=True)
class DisappearedWithin:
    """``term``: the limit; ``connected_term``: the wider one for a case that is connected to
    another inside the first; ``warn_term`` and ``urge_term``: from when to warn and to press."""

    term: str
    connected_term: str
    warn_term: str
    urge_term: str


def disappeared_within(case: CaseOnDay, settings: DisappearedWithin) -> Finding:
    """Whether the taking lies inside the limit, were the report received on the day.

    Every date that a source gives for the beginning of the disappearance must agree: of the
    acts that took the person and, where later or alone, of the person being last seen. A date
    that straddles the limit answers not known: send today.
    """
    limit = term(settings.term, case.on)
    dates = case.beginnings
    if not dates:
        because = message("procedures.time_limit.no_date")
        return Finding(Verdict.NOT_KNOWN, because, (), (message("procedures.mend.ask_date"),))
    used = tuple(claim.id for _, claim in dates)
    if all(day.after(case.on) is Verdict.YES for day, _ in dates):
        return Finding(Verdict.NO, message("procedures.time_limit.later"), used)
    verdicts = {day.within(limit.period, until=case.on) for day, _ in dates}
    if verdicts == {Verdict.YES}:
        return _inside(case, settings, limit, dates)
    if verdicts == {Verdict.NO}:
        return _connected(case, settings, limit) or _outside(limit, used)
    because = message("procedures.time_limit.straddles", term=_length(limit))
    return Finding(Verdict.NOT_KNOWN, because, used, (message("procedures.mend.send_today"),))


def days_left(case: CaseOnDay, settings: DisappearedWithin) -> int | None:
    """Days until the limit shuts, counted from the earliest day the taking can have been.

    None where no source gives a date, nought where it may have shut already.
    """
    limit = term(settings.term, case.on)
    ends = [limit.period.after(day.first) for day, _ in case.beginnings]
    return max(0, (min(ends) - case.on).days) if ends else None


def _inside(
    case: CaseOnDay,
    settings: DisappearedWithin,
    limit: Term,
    dates: Sequence[tuple[PartialDate, Claim]],
) -> Finding:
    earliest = min(day.first for day, _ in dates)
    stage, ask = _pressure(case.on, earliest, settings)
    left = days_left(case, settings) or 0
    because = message(f"procedures.time_limit.{stage}", term=_length(limit), count=left)
    return Finding(Verdict.YES, because, tuple(claim.id for _, claim in dates), ask)


def _pressure(
    on: date, earliest: date, settings: DisappearedWithin
) -> tuple[str, tuple[Message, ...]]:
    if term(settings.urge_term, on).period.after(earliest) <= on:
        return "send_today", (message("procedures.mend.send_today"),)
    if term(settings.warn_term, on).period.after(earliest) <= on:
        return "shuts_soon", (message("procedures.mend.send_soon"),)
    return "inside", ()


def _connected(case: CaseOnDay, settings: DisappearedWithin, limit: Term) -> Finding | None:
    """A case outside the limit may go with one inside it, within the wider limit."""
    wider = term(settings.connected_term, case.on)
    others = [
        (claim.value.edtf.within(limit.period, until=case.on), claim)
        for claim in case.missing("connected_case")
        if isinstance(claim.value, DateValue) and not claim.negated
    ]
    if not others:
        return None
    mine = all_of(day.within(wider.period, until=case.on) for day, _ in case.beginnings)
    if mine is Verdict.NO or all(verdict is Verdict.NO for verdict, _ in others):
        return None
    sure = mine is Verdict.YES and any(verdict is Verdict.YES for verdict, _ in others)
    used = tuple(claim.id for _, claim in (*case.beginnings, *others))
    if sure:
        because = message("procedures.time_limit.connected", term=_length(wider))
        return Finding(Verdict.YES, because, used)
    because = message("procedures.time_limit.connected_unsure", term=_length(wider))
    return Finding(Verdict.NOT_KNOWN, because, used, (message("procedures.mend.send_today"),))


def _outside(limit: Term, used: tuple[str, ...]) -> Finding:
    because = message("procedures.time_limit.outside", term=_length(limit))
    return Finding(Verdict.NO, because, used, (message("procedures.mend.connected_case"),))


def _length(limit: Term) -> Message:
    """The limit in words: "3 months"."""
    if limit.period.months:
        return message("procedures.time_limit.months", count=limit.period.months)
    return message("procedures.time_limit.days", count=limit.period.days)


DISAPPEARED_WITHIN = Predicate("disappeared_within", DisappearedWithin, disappeared_within)
