"""Whether the date of the disappearance is known finely enough."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from darek.findings import Finding, Message, Verdict, message
from darek.procedures.case_on_day import TAKING, CaseOnDay, affirmed, dated
from darek.procedures.predicates.predicate import Predicate
from darek.procedures.predicates.settings import pack_settings
from darek.records import Claim, CodeValue, PartialDate, Precision

_IN_CUSTODY = frozenset({"police_station", "prison", "camp", "training_centre"})


@pack_settings
@dataclass(frozen=True, slots=True)
class DateKnown:
    """``precision``: month or day. ``custody_season``: a season, or a date that is only about
    right, may do where the person was last seen in custody (not verified: a lawyer chooses)."""

    precision: Literal["month", "day"]
    custody_season: bool = False


def date_known(case: CaseOnDay, settings: DateKnown) -> Finding:
    """Met if the date of the taking, or of being last seen after it, is as fine as asked.

    A date that is only about right, or in doubt, counts as one unit coarser than it is written:
    "about May" does not give the month. Sources on one kind of taking must agree; the taking
    and being last seen need not.
    """
    dates = case.beginnings
    what = message(f"procedures.date.{settings.precision}")
    ask = (message("procedures.mend.ask_finer_date", what=what),)
    if not dates:
        return Finding(Verdict.NO, message("procedures.time_limit.no_date"), (), ask)
    wanted = Precision[settings.precision.upper()]
    fine = [(day, claim) for day, claim in dates if _precision(day) >= wanted]
    used = tuple(claim.id for _, claim in (fine or dates))
    if not fine:
        return _too_coarse(case, settings, what, used, ask)
    if any(_apart(told, wanted) for told in _tellings(case, fine)):
        return Finding(Verdict.NOT_KNOWN, message("procedures.date.disagree"), used, ask)
    return Finding(Verdict.YES, message("procedures.date.known", what=what), used)


def _precision(day: PartialDate) -> Precision:
    """How fine a date is, a hedged one being one unit coarser."""
    coarser = max(day.precision - 1, Precision.OPEN)
    return Precision(coarser) if day.hedged else day.precision


def _tellings(
    case: CaseOnDay, fine: Iterable[tuple[PartialDate, Claim]]
) -> Iterable[list[PartialDate]]:
    """The dates that speak of one taking: of acts of one kind, as different sources tell it."""
    days = {claim.id: day for day, claim in fine}
    told: dict[str, list[PartialDate]] = {}
    for act in case.takings:
        for _, claim in dated([act]):
            for kind in act.kinds & TAKING if claim.id in days else ():
                told.setdefault(kind, []).append(days[claim.id])
    return told.values()


def _apart(days: list[PartialDate], wanted: Precision) -> bool:
    """Whether two sources cannot mean the same month, or the same day."""
    if wanted is Precision.MONTH:
        return len({(day.first.year, day.first.month) for day in days if not day.hedged}) > 1
    return any(one.same_day(other) is Verdict.NO for one in days for other in days)


def _too_coarse(
    case: CaseOnDay,
    settings: DateKnown,
    what: Message,
    used: tuple[str, ...],
    ask: tuple[Message, ...],
) -> Finding:
    roughly = any(_precision(day) is Precision.SEASON for day, _ in case.beginnings)
    if settings.custody_season and roughly and _last_seen_in_custody(case):
        return Finding(Verdict.NOT_KNOWN, message("procedures.date.custody_season"), used, ask)
    about = any(day.hedged and day.precision >= Precision.MONTH for day, _ in case.beginnings)
    reason = "about" if about else "coarse"
    return Finding(Verdict.NO, message(f"procedures.date.{reason}", what=what), used, ask)


def _last_seen_in_custody(case: CaseOnDay) -> bool:
    return any(
        isinstance(claim.value, CodeValue) and claim.value.code in _IN_CUSTODY
        for act in (*case.last_seen, *case.takings)
        for claim in affirmed(act.about("act_location_type"))
    )


DATE_KNOWN = Predicate("date_known", DateKnown, date_known)
