"""A procedure on the page: its answer, each rule with why and what would mend it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from darek.findings import Verdict, message, say
from darek.law import Standing
from darek.procedures import Assessment, CaseOnDay, Judged, assess, procedures

LANGUAGE_NAMES = {"en": "English", "ru": "Русский", "kk": "Қазақша", "ky": "Кыргызча"}
"""Each language in its own words."""

ANSWER_WORD = {Verdict.YES: "open", Verdict.NO: "closed", Verdict.NOT_KNOWN: "not_known"}
"""Conditions answer for the procedure."""
_MET = {Verdict.YES: "met", Verdict.NO: "unmet", Verdict.NOT_KNOWN: "not_known"}
_SHEET_INSTEAD = frozenset({"consent"})


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One condition or requirement; ``state`` is the code of its word and shape."""

    id: str
    label: str
    state: str
    word: str
    because: str
    mend: tuple[str, ...]
    level: str
    standing: str
    citation: str
    override: str
    holds_up: bool


@dataclass(frozen=True, slots=True)
class Revealed:
    """Whom a filing reveals the cause to; not known counts as yes."""

    party: str
    known: bool


@dataclass(frozen=True, slots=True)
class ProcedureView:
    """One procedure judged for a case on a day.

    ``can`` is ``packet``, ``sheet`` (only consent is lacking), or nothing.
    """

    id: str
    name: str
    recipient: str
    answer: str
    ready: bool
    conditions: tuple[RuleLine, ...]
    requirements: tuple[RuleLine, ...]
    lacking: int
    days_left: int | None
    reveals: tuple[Revealed, ...]
    language_choices: tuple[tuple[str, str], ...]
    can: str

    @property
    def short(self) -> tuple[RuleLine, ...]:
        """The requirements that are not met."""
        return tuple(rule for rule in self.requirements if rule.state != "yes")

    @property
    def met(self) -> tuple[RuleLine, ...]:
        """The requirements that are met."""
        return tuple(rule for rule in self.requirements if rule.state == "yes")


_ORDER = (Verdict.YES, Verdict.NOT_KNOWN, Verdict.NO)


def procedure_views(on_case: CaseOnDay, language: str) -> tuple[ProcedureView, ...]:
    """Every procedure: open ones first, then not known, then closed; ready ones before others."""
    judged = [assess(on_case, procedure) for procedure in procedures()]
    judged.sort(key=lambda a: (_ORDER.index(a.answer), not a.ready))
    return tuple(_view(assessment, language) for assessment in judged)


def _view(assessment: Assessment, language: str) -> ProcedureView:
    pack = assessment.procedure.pack
    return ProcedureView(
        id=assessment.procedure.id,
        name=assessment.procedure.name.said(language),
        recipient=pack.recipient,
        answer=ANSWER_WORD[assessment.answer],
        ready=assessment.ready,
        conditions=_lines(assessment.conditions, language),
        requirements=_lines(assessment.requirements, language),
        lacking=len(assessment.lacking),
        days_left=assessment.days_left,
        reveals=tuple(
            Revealed(say(message(f"procedures.party.{r.party}"), language), r.answer == "yes")
            for r in pack.reveals_to
        ),
        language_choices=tuple((code, LANGUAGE_NAMES[code]) for code in pack.languages),
        can=_can(assessment),
    )


def _can(assessment: Assessment) -> str:
    if assessment.answer is Verdict.NO:
        return ""
    lacking = {judged.id for judged in assessment.lacking}
    if not lacking:
        return "packet"
    return "sheet" if lacking == _SHEET_INSTEAD else ""


def _lines(judged: Iterable[Judged], language: str) -> tuple[RuleLine, ...]:
    return tuple(_line(one, language) for one in judged)


def _line(judged: Judged, language: str) -> RuleLine:
    finding, rule = judged.finding, judged.rule
    word_id, state = _word(judged)
    return RuleLine(
        id=judged.id,
        label=rule.words.said(language),
        state=state,
        word=say(message(word_id), language),
        because=say(finding.because, language),
        mend=tuple(say(step, language) for step in finding.mend),
        level="" if judged.level is None else _level(judged.level, language),
        standing="" if rule.standing is Standing.SOURCED else _standing(rule.standing, language),
        citation=rule.citation,
        override="" if judged.override is None else judged.override.reason,
        holds_up=judged.holds_up,
    )


def _word(judged: Judged) -> tuple[str, str]:
    """The id of the verdict's word, and the code of its shape."""
    verdict = judged.finding.verdict
    if judged.level is None:
        code = verdict.value.replace(" ", "_")
        return f"findings.verdict.{code}", code
    met = _MET[verdict]
    return f"procedures.requirement.{met}", {"met": "yes", "unmet": "no"}.get(met, met)


def _level(level: str, language: str) -> str:
    return say(message(f"procedures.level.{level}"), language)


def _standing(standing: str, language: str) -> str:
    return say(message(f"web.standing.{standing}"), language)


def count_by_answer(views: Sequence[ProcedureView]) -> dict[str, int]:
    """How many procedures are open, not known and closed."""
    return {word: sum(view.answer == word for view in views) for word in ANSWER_WORD.values()}
