"""``darek demo``: the main job over a folder of cases, with a summary.

For each case: kinship by papers, procedures by answer, and what the nearest packet still lacks.
Packets that are ready are written, and the consent sheet where only consent is lacking.
"""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from darek.cli.assess_command import ANSWER
from darek.cli.case_source import CaseFile, held_papers, read_cases
from darek.cli.person import person_label
from darek.cli.table import table
from darek.cli.writing import write_files
from darek.findings import Verdict, message, say
from darek.kinship import DOCUMENTARY, home_states
from darek.law import bodies
from darek.procedures import Assessment, CaseOnDay, Judged, assess, procedures
from darek.referrals import ConsentMissing, make_packet

_HEADS = ("reference", "missing_person", "kinship", "open", "not_known", "closed", "nearest")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One case after the job: what was judged, and the files that were made."""

    file: CaseFile
    case: CaseOnDay
    assessments: tuple[Assessment, ...]
    files: tuple[tuple[str, bytes], ...]

    @property
    def nearest(self) -> Assessment | None:
        """The packet that lacks least, of procedures that are not closed.

        Anyone may write to any State; here only those count with which the family has to do.
        """
        waiting = [
            a
            for a in self.assessments
            if a.answer is not Verdict.NO and a.lacking and self._is_near(a)
        ]
        return min(
            waiting, key=lambda a: (len(a.lacking), a.answer is not Verdict.YES), default=None
        )

    def _is_near(self, assessment: Assessment) -> bool:
        body = bodies().get(assessment.procedure.pack.recipient)
        home = home_states(self.case.dossier)
        return body is None or body.state is None or not home or body.state in home


def run(options: Namespace) -> Iterator[str]:
    """Judge every case, write what can be written, print the summary."""
    folder = Path(options.output)
    outcomes: list[Outcome] = []
    for file in read_cases([options.folder], options):
        outcome = _judged(file, options)
        write_files(folder / file.case.reference, outcome.files)
        outcomes.append(outcome)
    header = [say(message(f"cli.cases.{head}"), options.language) for head in _HEADS]
    yield table([_cells(outcome, options.language) for outcome in outcomes], header)
    yield ""
    yield from _summary(outcomes, folder, options.language)


def _judged(file: CaseFile, options: Namespace) -> Outcome:
    case = CaseOnDay(file.case, options.on)
    assessments = tuple(assess(case, procedure) for procedure in procedures())
    files = tuple(made for a in assessments for made in _files(file, a))
    return Outcome(file, case, assessments, files)


def _files(file: CaseFile, assessment: Assessment) -> Iterator[tuple[str, bytes]]:
    """The packet in each of its languages, or the consent sheet where that alone is lacking."""
    if assessment.answer is Verdict.NO:
        return
    blocking = [judged.id for judged in assessment.blocking]
    if blocking not in ([], ["consent"]):
        return
    for language in assessment.procedure.pack.languages:
        try:
            packet = make_packet(
                file.case, assessment.procedure, language, assessment.on, held_papers(file)
            )
            yield from packet.files
        except ConsentMissing as refusal:
            yield from refusal.files
            return


def _cells(outcome: Outcome, language: str) -> list[str]:
    kinship = outcome.case.proof(DOCUMENTARY).finding.verdict.value.replace(" ", "_")
    counts = [
        str(sum(a.answer is verdict for a in outcome.assessments))
        for verdict in (Verdict.YES, Verdict.NOT_KNOWN, Verdict.NO)
    ]
    return [
        outcome.file.case.reference,
        person_label(outcome.case.dossier, outcome.file.case.missing_person, language),
        say(message(f"findings.verdict.{kinship}"), language),
        *counts,
        _nearest(outcome, language),
    ]


def _nearest(outcome: Outcome, language: str) -> str:
    nearest = outcome.nearest
    if nearest is None:
        return say(message("cli.demo.nothing_lacks"), language)
    lacks = "; ".join(_label(judged, language) for judged in nearest.lacking)
    return f"{nearest.procedure.id}: {lacks}"


def _label(judged: Judged, language: str) -> str:
    return judged.rule.words.said(language)


def _summary(outcomes: Iterable[Outcome], folder: Path, language: str) -> Iterator[str]:
    done = tuple(outcomes)
    by_kinship = Counter(o.case.proof(DOCUMENTARY).finding.verdict for o in done)
    yield say(
        message(
            "cli.demo.kinship",
            cases=len(done),
            yes=by_kinship[Verdict.YES],
            no=by_kinship[Verdict.NO],
            not_known=by_kinship[Verdict.NOT_KNOWN],
        ),
        language,
    )
    for procedure in procedures():
        mine = [a for o in done for a in o.assessments if a.procedure is procedure]
        yield "  " + _procedure_line(mine, language)
    gaps = Counter(
        _label(judged, language) for o in done if o.nearest for judged in o.nearest.lacking
    )
    if gaps:
        gap, count = gaps.most_common(1)[0]
        yield say(message("cli.demo.gap", gap=gap, count=count), language)
    written = sum(len(outcome.files) for outcome in done)
    yield say(message("cli.demo.written", count=written, folder=str(folder)), language)


def _procedure_line(mine: Iterable[Assessment], language: str) -> str:
    judged = tuple(mine)
    counts = Counter(ANSWER[a.answer] for a in judged)
    said = ", ".join(
        f"{say(message(f'procedures.answer.{word.replace(" ", "_")}'), language)} {counts[word]}"
        for word in ANSWER.values()
    )
    ready = say(
        message(
            "cli.demo.ready", count=sum(a.ready and a.answer is not Verdict.NO for a in judged)
        ),
        language,
    )
    return f"{judged[0].procedure.id}: {said}; {ready}"
