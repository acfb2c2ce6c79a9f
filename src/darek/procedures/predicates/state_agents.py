"""Whether the State, or forces it supports, took the person."""

from collections.abc import Iterable

from darek.findings import Finding, Verdict, message
from darek.procedures.case_on_day import CaseOnDay, affirmed
from darek.procedures.predicates.predicate import NoSettings, Predicate
from darek.records import Act, CodeValue

_OFFICIAL = frozenset({"arrested", "detained"})
"""Acts that only an authority can do; anyone can take or abduct."""

_BY_TYPE = {
    "governmental": Verdict.YES,
    "state_supported": Verdict.YES,
    "non_governmental": Verdict.NO,
    "private": Verdict.NO,
}


def taken_by_state(case: CaseOnDay, settings: NoSettings) -> Finding:
    """Yes if all that speaks of the taking names an authority or forces it supports.

    The acts ``arrested`` and ``detained`` are by their nature an authority's; ``taken``,
    ``abducted`` and ``disappeared`` say nothing of who did it: there the kind of perpetrator
    decides (``governmental`` and ``state_supported``, or ``non_governmental`` and ``private``).
    """
    acts = case.takings or case.last_seen
    signs = [sign for act in acts for sign in _signs(act)]
    used = tuple(id for _, id in signs)
    ask = (message("procedures.mend.ask_who_took"),)
    seen = {verdict for verdict, _ in signs}
    if not seen:
        because = message("procedures.state_agents.silent")
        return Finding(Verdict.NOT_KNOWN, because, (), ask)
    if seen == {Verdict.YES}:
        return Finding(Verdict.YES, message("procedures.state_agents.yes"), used)
    if seen == {Verdict.NO}:
        return Finding(Verdict.NO, message("procedures.state_agents.private"), used)
    return Finding(Verdict.NOT_KNOWN, message("procedures.state_agents.disagree"), used, ask)


def _signs(act: Act) -> Iterable[tuple[Verdict, str]]:
    """A denial, be it the State's own, says nothing of who took the person."""
    for claim in affirmed(act.about("act_perpetrator_type")):
        if isinstance(claim.value, CodeValue):
            yield _BY_TYPE[claim.value.code], claim.id
    for claim in affirmed(act.about("act_kind")):
        if isinstance(claim.value, CodeValue) and claim.value.code in _OFFICIAL:
            yield Verdict.YES, claim.id


TAKEN_BY_STATE = Predicate("taken_by_state", NoSettings, taken_by_state)
