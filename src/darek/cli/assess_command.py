"""``darek assess``: which procedures are open for a case on a day, and what packets lack."""

import json
from argparse import Namespace
from collections.abc import Iterator

from darek.cli.case_source import read_cases
from darek.cli.person import person_label
from darek.findings import Verdict, message, say
from darek.law import Standing
from darek.procedures import (
    Assessment,
    CaseOnDay,
    Judged,
    Procedure,
    assess,
    find_procedure,
    procedures,
)

ANSWER = {Verdict.YES: "open", Verdict.NO: "closed", Verdict.NOT_KNOWN: "not known"}
"""Conditions answer for the procedure."""
_MET = {Verdict.YES: "met", Verdict.NO: "unmet", Verdict.NOT_KNOWN: "not known"}


def run(options: Namespace) -> Iterator[str]:
    """One JSON object for each case and procedure, or a passage for each case."""
    asked = [find_procedure(id) for id in options.procedure] or list(procedures())
    for file in read_cases(options.cases, options):
        case = CaseOnDay(file.case, options.on)
        assessments = (assess(case, procedure) for procedure in asked)
        if options.json:
            for assessment in assessments:
                yield json.dumps(as_json(assessment, options.language), ensure_ascii=False)
        else:
            name = person_label(case.dossier, file.case.missing_person, options.language)
            yield f"{file.case.reference}  {name}  {options.on}"
            for assessment in assessments:
                yield from _as_text(assessment, options.language)


def as_json(assessment: Assessment, language: str) -> dict[str, object]:
    """The object that ``assess --json`` prints."""
    return {
        "case": assessment.case.reference,
        "procedure": assessment.procedure.id,
        "answer": ANSWER[assessment.answer],
        "ready": assessment.ready,
        "conditions": [_judged(judged, language) for judged in assessment.conditions],
        "requirements": [_judged(judged, language) for judged in assessment.requirements],
        "days_left": assessment.days_left,
        "reveals_to": _reveals_to(assessment.procedure),
    }


def _reveals_to(procedure: Procedure) -> list[dict[str, str]]:
    return [{"party": entry.party, "answer": entry.answer} for entry in procedure.pack.reveals_to]


def _judged(judged: Judged, language: str) -> dict[str, object]:
    verdict = judged.finding.verdict
    return {
        "id": judged.id,
        "level": judged.level.value if judged.level is not None else None,
        "verdict": verdict.value if judged.level is None else _MET[verdict],
        "because": say(judged.finding.because, language),
        "used": list(judged.finding.used),
        "mend": [say(step, language) for step in judged.finding.mend],
    }


def _as_text(assessment: Assessment, language: str) -> Iterator[str]:
    answer = ANSWER[assessment.answer].replace(" ", "_")
    said = say(message(f"procedures.answer.{answer}"), language)
    closed = assessment.answer is Verdict.NO
    packet = "" if closed else f"; {_packet_words(assessment, language)}"
    yield f"  {assessment.procedure.id}: {said}{packet}"
    for judged in assessment.conditions:
        if judged.finding.verdict is not Verdict.YES:
            because = say(judged.finding.because, language)
            yield f"      {_verdict_word(judged, language)}: {because}{_sureness(judged, language)}"
    for judged in () if closed else assessment.lacking:
        level = say(message(f"procedures.level.{judged.level}"), language)
        because = say(judged.finding.because, language)
        yield f"      − {level}: {because}{_sureness(judged, language)}"
        for step in judged.finding.mend:
            yield f"        → {say(step, language)}"


def _packet_words(assessment: Assessment, language: str) -> str:
    ready = say(message(f"cli.assess.{'ready' if assessment.ready else 'not_ready'}"), language)
    if assessment.days_left is None:
        return ready
    left = say(message("cli.assess.days_left", count=assessment.days_left), language)
    return f"{ready}, {left}"


def _sureness(judged: Judged, language: str) -> str:
    """How sure the rule is, where it is not simply sourced."""
    if judged.standing is Standing.SOURCED:
        return ""
    return f" [{say(message(f'procedures.standing.{judged.standing.value}'), language)}]"


def _verdict_word(judged: Judged, language: str) -> str:
    word = judged.finding.verdict.value.replace(" ", "_")
    return say(message(f"findings.verdict.{word}"), language)
