"""Whether the date of the disappearance is known finely enough."""

from dataclasses import dataclass
from typing import Literal

from darek.findings import Finding, Message, Verdict, message
from darek.procedures.case_on_day import CaseOnDay
from darek.procedures.predicates.predicate import Predicate
from darek.records import CodeValue, PartialDate, Precision

_IN_CUSTODY = frozenset({"police_station", "prison", "camp", "training_centre"})


@dataclass(frozen=True, slots=True)
class DateKnown:
    """``precision``: month or day. ``custody_season``: a season, or a date that is only about
    right, may do where the person was last seen in custody (not verified: a lawyer chooses)."""

    precision: Literal["month", "day"]
    custody_season: bool = False


def date_known(case: CaseOnDay, settings: DateKnown) -> Finding:
    """Met if the finest date that a source gives reaches the precision."""
    dates = case.beginnings
    what = message(f"procedures.date.{settings.precision}")
    ask = (message("procedures.mend.ask_finer_date", what=what),)
    if not dates:
        return Finding(Verdict.NO, message("procedures.time_limit.no_date"), (), ask)
    wanted = Precision[settings.precision.upper()]
    fine = [(day, claim) for day, claim in dates if day.precision >= wanted]
    used = tuple(claim.id for _, claim in (fine or dates))
    if not fine:
        return _too_coarse(case, settings, what, used, ask)
    if _apart([day for day, _ in fine], wanted):
        return Finding(Verdict.NOT_KNOWN, message("procedures.date.disagree"), used, ask)
    if all(day.hedged for day, _ in fine):
        return Finding(Verdict.YES, message("procedures.date.about", what=what), used, ask)
    return Finding(Verdict.YES, message("procedures.date.known", what=what), used)


def _too_coarse(
    case: CaseOnDay,
    settings: DateKnown,
    what: Message,
    used: tuple[str, ...],
    ask: tuple[Message, ...],
) -> Finding:
    season = any(day.precision is Precision.SEASON for day, _ in case.beginnings)
    if settings.custody_season and season and _last_seen_in_custody(case):
        return Finding(Verdict.NOT_KNOWN, message("procedures.date.custody_season"), used, ask)
    return Finding(Verdict.NO, message("procedures.date.coarse", what=what), used, ask)


def _apart(days: list[PartialDate], wanted: Precision) -> bool:
    """Whether two sources cannot mean the same month, or the same day."""
    if wanted is Precision.MONTH:
        months = {(day.first.year, day.first.month) for day in days if not day.hedged}
        return len(months) > 1
    return any(one.same_day(other) is Verdict.NO for one in days for other in days)


def _last_seen_in_custody(case: CaseOnDay) -> bool:
    return any(
        isinstance(claim.value, CodeValue) and claim.value.code in _IN_CUSTODY
        for act in (*case.last_seen, *case.takings)
        for claim in act.about("act_location_type")
    )


DATE_KNOWN = Predicate("date_known", DateKnown, date_known)
