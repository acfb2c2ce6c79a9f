"""The main job: bringing every case's answers to today."""

from collections.abc import Callable
from itertools import batched

from darek.findings import DarekError
from darek.office.audit import CasesJudged, enter
from darek.office.clock import now, today
from darek.office.contents import load_case
from darek.office.models import CaseRow, CaseSummary, JobRow, JobState, SummaryQuerySet, User
from darek.office.store_errors import one_change
from darek.office.summary import rewrite_summaries

BATCH = 100
"""Cases for each transaction: others can write in between."""

type Progress = Callable[[int, int], None]
"""Called with the cases judged so far and the cases there are."""


def do_judge_cases(*, acting_user: User | None = None, progress: Progress | None = None) -> JobRow:
    """Judge every case whose answers are not today's. What was judged stays, if it is stopped.

    The job's row says how it ended: done, skipped where nothing was to do, or failed and why.
    """
    day = today()
    stale = list(SummaryQuerySet(CaseSummary).not_judged_on(day).values_list("pk", flat=True))
    job = JobRow.objects.create(kind="judge cases", state=JobState.RUNNING, begun_at=now())
    try:
        for batch in batched(stale, BATCH):
            _judge(batch)
            job.count += len(batch)
            if progress is not None:
                progress(job.count, len(stale))
    except DarekError as error:
        _end(job, JobState.FAILED, error.code)
        raise
    with one_change():
        _end(job, JobState.DONE if stale else JobState.SKIPPED, "")
        enter(CasesJudged(job.count, day.isoformat()), None, acting_user)
    return job


def _judge(keys: tuple[int, ...]) -> None:
    with one_change():
        rows = CaseRow.objects.filter(pk__in=keys)
        rewrite_summaries([(row, load_case(row)) for row in rows], today())


def _end(job: JobRow, state: JobState, reason: str) -> None:
    job.state, job.reason, job.ended_at = state, reason, now()
    job.save()
