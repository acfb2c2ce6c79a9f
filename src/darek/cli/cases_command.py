"""``darek cases``: one line for each case."""

import json
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from darek.cli.assess_command import ANSWER
from darek.cli.case_source import CaseFile, read_cases
from darek.cli.person import person_label
from darek.cli.table import table
from darek.findings import Verdict, message, say
from darek.kinship import DOCUMENTARY
from darek.procedures import CaseOnDay, assess, procedures

_ANSWERS = (Verdict.YES, Verdict.NOT_KNOWN, Verdict.NO)
_HEADS = ("reference", "missing_person", "kinship", "open", "not_known", "closed", "ready")


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case in a line: kinship by papers, procedures by answer, packets that are ready."""

    reference: str
    missing_person: str
    kinship: Verdict
    procedures: dict[Verdict, list[str]]
    ready: list[str]

    def as_json(self) -> dict[str, object]:
        """The object that ``cases --json`` prints."""
        return {
            "case": self.reference,
            "missing_person": self.missing_person,
            "kinship_by_papers": self.kinship.value,
            "procedures": {ANSWER[verdict]: ids for verdict, ids in self.procedures.items()},
            "ready": self.ready,
        }

    def cells(self, language: str) -> list[str]:
        """The cells of a table's row."""
        kinship = message(f"findings.verdict.{self.kinship.value.replace(' ', '_')}")
        counts = [str(len(self.procedures[verdict])) for verdict in _ANSWERS]
        ready = ", ".join(self.ready) or "–"
        return [self.reference, self.missing_person, say(kinship, language), *counts, ready]


def run(options: Namespace) -> Iterator[str]:
    """A JSON object or a line of the table for each case."""
    lines = [
        case_line(file, options.on, options.language) for file in read_cases(options.cases, options)
    ]
    if options.json:
        yield from (json.dumps(line.as_json(), ensure_ascii=False) for line in lines)
        return
    header = [say(message(f"cli.cases.{head}"), options.language) for head in _HEADS]
    yield table([line.cells(options.language) for line in lines], header)


def case_line(file: CaseFile, on: date, language: str) -> CaseLine:
    """A case judged on a day."""
    case = CaseOnDay(file.case, on)
    judged = [assess(case, procedure) for procedure in procedures()]
    return CaseLine(
        reference=file.case.reference,
        missing_person=person_label(case.dossier, file.case.missing_person, language),
        kinship=case.proof(DOCUMENTARY).finding.verdict,
        procedures={
            verdict: [a.procedure.id for a in judged if a.answer is verdict] for verdict in _ANSWERS
        },
        ready=[a.procedure.id for a in judged if a.ready and a.answer is not Verdict.NO],
    )
