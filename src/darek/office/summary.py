"""What lists show of a case, judged by a day."""

from datetime import date

from django.db.models import OuterRef, Subquery

from darek.findings import Verdict
from darek.kinship import DOCUMENTARY
from darek.office.models import CaseAccess, CaseRow, CaseSummary, SearchText
from darek.office.tokens import index_tokens
from darek.procedures import CaseOnDay, assess, procedures
from darek.records import Case, ClaimState, Dossier, NameValue
from darek.referrals import agenda

_ANSWER = {Verdict.YES: "open", Verdict.NO: "closed", Verdict.NOT_KNOWN: "not known"}
_NO_DATE = "9999-12-31"


def rewrite_summaries(cases: list[tuple[CaseRow, Case]], on: date | None) -> None:
    """Write the summary rows of some cases anew; None leaves the judging to a later job."""
    read = [(row, Dossier(case)) for row, case in cases]
    summaries = [_summary(row, dossier, on) for row, dossier in read]
    CaseSummary.objects.bulk_create(
        summaries,
        update_conflicts=True,
        unique_fields=["case"],
        update_fields=[
            field.name for field in CaseSummary._meta.concrete_fields if not field.primary_key
        ],
    )
    mine = CaseSummary.objects.filter(case=OuterRef("case")).values("place")
    CaseAccess.objects.filter(case__in=[row for row, _ in cases]).update(place=Subquery(mine))
    SearchText.objects.filter(pk__in=[row.pk for row, _ in cases]).delete()
    SearchText.objects.bulk_create(
        SearchText(summary_id=summary.case_id, tokens=_tokens(summary, dossier))
        for summary, (_, dossier) in zip(summaries, read, strict=True)
    )


def person_names(dossier: Dossier, person: str) -> tuple[str, ...]:
    """Every name that a standing or proposed claim gives a person; full names come first."""
    claims = (*dossier.claims(person, "name"), *dossier.proposed(person, "name"))
    names = [c.value for c in claims if isinstance(c.value, NameValue) and not c.negated]
    full = [name.text for name in names if name.part == "full"]
    parts = [name.text for name in names if name.part != "full"]
    composed = [] if full or not parts else [" ".join(dict.fromkeys(parts))]
    return tuple(dict.fromkeys([*full, *composed, *parts]))


def _summary(row: CaseRow, dossier: Dossier, on: date | None) -> CaseSummary:
    case = dossier.case
    summary = CaseSummary(
        case=row,
        reference=case.reference,
        title=case.title or "",
        names="\n".join(person_names(dossier, case.missing_person)),
        kinship=Verdict.NOT_KNOWN.value,
        answers={},
        waiting=sum(claim.state is ClaimState.PROPOSED for claim in case.claims),
        judged_on=on,
    )
    if on is not None:
        _judge(summary, CaseOnDay(case, on))
    due = summary.next_due.isoformat() if summary.next_due is not None else _NO_DATE
    summary.place = f"{due} {case.reference}"
    return summary


def _judge(summary: CaseSummary, case: CaseOnDay) -> None:
    summary.kinship = case.proof(DOCUMENTARY).finding.verdict.value
    for procedure in procedures():
        judged = assess(case, procedure)
        answer = [_ANSWER[judged.answer], judged.ready, judged.days_left]
        summary.answers[procedure.id] = answer
    open_items = (item for item in agenda(case.case, case.on) if not item.answered)
    summary.next_due = min((item.earliest for item in open_items), default=None)


def _tokens(summary: CaseSummary, dossier: Dossier) -> str:
    asking = [n for a in dossier.case.applicants for n in person_names(dossier, a.person)]
    return index_tokens([summary.reference, summary.title, *summary.names.split("\n"), *asking])
