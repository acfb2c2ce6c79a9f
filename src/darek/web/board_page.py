"""The board: every case the user may see, with its procedures by answer and readiness."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta

from django.core.paginator import EmptyPage, InvalidPage, Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from darek.findings import Verdict
from darek.office import CaseSummary, SummaryQuerySet, access_cases, today
from darek.procedures import Procedure, procedures
from darek.web.page import language_of, said, user_of

ROWS = 50
_FILTERS = "board"
_ONLY = ("", "overdue", "waiting")


@dataclass(frozen=True, slots=True)
class Filters:
    """What the user asked to see. It is kept in the session, so that no address names anybody."""

    words: str = ""
    kinship: str = ""
    only: str = ""

    @property
    def any(self) -> bool:
        """Whether anything is left out."""
        return bool(self.words or self.kinship or self.only)


@dataclass(frozen=True, slots=True)
class Cell:
    """One procedure of one case."""

    answer: str
    ready: bool
    days_left: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """One case."""

    reference: str
    names: tuple[str, ...]
    kinship: str
    kinship_word: str
    cells: tuple[Cell | None, ...]
    next_due: date | None
    overdue: bool
    waiting: int


def board(request: HttpRequest) -> HttpResponse:
    """One page of the board."""
    filters = _kept_filters(request)
    page = _page(_found(access_cases(user_of(request)), filters), request.GET.get("page", "1"))
    shown = {
        "filters": filters,
        "kinship_choices": _kinship_choices(request),
        "only_choices": [
            (only, said(request, f"web.board.only.{only or 'all'}")) for only in _ONLY
        ],
        "columns": [_column(procedure, language_of(request)) for procedure in procedures()],
        "rows": [_row(request, summary) for summary in page.object_list],
        "total": page.paginator.count,
        "page": page.number,
        "pages": page.paginator.num_pages,
        "previous": page.number - 1,
        "next": page.number + 1,
    }
    return render(request, "board.html", shown)


def search(request: HttpRequest) -> HttpResponse:
    """Keep what was asked for, and show the board."""
    filters = Filters()
    if "clear" not in request.POST:
        kinship, only = request.POST.get("kinship", ""), request.POST.get("only", "")
        filters = Filters(
            words=request.POST.get("words", "").strip()[:200],
            kinship=kinship if kinship in {verdict.value for verdict in Verdict} else "",
            only=only if only in _ONLY else "",
        )
    request.session[_FILTERS] = asdict(filters)
    return HttpResponseRedirect("/")


def _kept_filters(request: HttpRequest) -> Filters:
    return Filters(**request.session.get(_FILTERS, {}))


def _found(cases: SummaryQuerySet, filters: Filters) -> SummaryQuerySet:
    if filters.words:
        cases = cases.search(filters.words)
    if filters.only == "overdue":
        cases = cases.due_by(today() - timedelta(days=1))
    if filters.only == "waiting":
        cases = cases.waiting()
    return cases.kinship(filters.kinship) if filters.kinship else cases


def _page(cases: SummaryQuerySet, number: str) -> Page[CaseSummary]:
    try:
        return Paginator(cases, ROWS).page(number)
    except (EmptyPage, InvalidPage) as error:
        raise Http404 from error


def _kinship_choices(request: HttpRequest) -> list[tuple[str, str]]:
    verdicts = [(verdict.value, _verdict_word(request, verdict.value)) for verdict in Verdict]
    return [("", said(request, "web.board.any")), *verdicts]


def _verdict_word(request: HttpRequest, value: str) -> str:
    return said(request, f"findings.verdict.{value.replace(' ', '_')}")


def _column(procedure: Procedure, language: str) -> Mapping[str, str]:
    return {"short": procedure.id, "name": procedure.name.said(language)}


def _row(request: HttpRequest, summary: CaseSummary) -> Row:
    return Row(
        reference=summary.reference,
        names=one_of_each_script(summary.names.split("\n")),
        kinship=summary.kinship.replace(" ", "_") or "not_known",
        kinship_word=_verdict_word(request, summary.kinship or Verdict.NOT_KNOWN.value),
        cells=tuple(_cell(summary.answers.get(procedure.id)) for procedure in procedures()),
        next_due=summary.next_due,
        overdue=summary.next_due is not None and summary.next_due < today(),
        waiting=summary.waiting,
    )


def one_of_each_script(names: Iterable[str]) -> tuple[str, ...]:
    """The first name in each script."""
    first: dict[str, str] = {}
    for name in names:
        letters = [letter for letter in name if letter.isalpha()]
        if letters:
            first.setdefault(unicodedata.name(letters[0], "").partition(" ")[0], name)
    return tuple(first.values())


def _cell(judged: tuple[str, bool, int | None] | None) -> Cell | None:
    """None where the case has not been judged since the procedure came."""
    if judged is None:
        return None
    answer, ready, days_left = judged
    return Cell(answer.replace(" ", "_"), ready, days_left)
