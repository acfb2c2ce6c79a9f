"""Limits that run from the day of the taking to the day a body receives the report."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from darek.findings import Finding, Message, Verdict, all_of, message
from darek.law import Term, term
from darek.procedures.case_on_day import CaseOnDay, affirmed
from darek.procedures.predicates.predicate import Predicate
from darek.procedures.predicates.settings import TermId, pack_settings
from darek.records import Claim, DateValue, PartialDate


@pack_settings
@dataclass(frozen=True, slots=True)
class DisappearedWithin:
    """``term``: the limit; ``connected_term``: the wider one for a case that is connected to
    another inside the first; ``warn_term`` and ``urge_term``: from when to warn and to press."""

    term: TermId
    connected_term: TermId
    warn_term: TermId
    urge_term: TermId


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
    begun = [day.first for day, _ in case.beginnings]
    if not begun:
        return None
    last = term(settings.term, case.on).period.after(min(begun))
    if last < case.on:
        last = _last_with_others(case, settings) or last
    return max(0, (last - case.on).days)


def _last_with_others(case: CaseOnDay, settings: DisappearedWithin) -> date | None:
    """The last day on which a case can surely go along with a connected one."""
    others = [day.first for day, _ in _connected_dates(case)]
    if not others:
        return None
    wider = term(settings.connected_term, case.on).period
    own = wider.after(min(day.first for day, _ in case.beginnings))
    return min(own, term(settings.term, case.on).period.after(max(others)))


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
        (day.within(limit.period, until=case.on), claim) for day, claim in _connected_dates(case)
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


def _connected_dates(case: CaseOnDay) -> list[tuple[PartialDate, Claim]]:
    """When the persons of connected cases were taken."""
    return [
        (claim.value.edtf.happened_by(claim.recorded_on), claim)
        for claim in affirmed(case.missing("connected_case"))
        if isinstance(claim.value, DateValue)
    ]


def _outside(limit: Term, used: tuple[str, ...]) -> Finding:
    because = message("procedures.time_limit.outside", term=_length(limit))
    return Finding(Verdict.NO, because, used, (message("procedures.mend.connected_case"),))


def _length(limit: Term) -> Message:
    """The limit in words: "3 months"."""
    if limit.period.months:
        return message("procedures.time_limit.months", count=limit.period.months)
    return message("procedures.time_limit.days", count=limit.period.days)


DISAPPEARED_WITHIN = Predicate("disappeared_within", DisappearedWithin, disappeared_within)
