"""The list of annexes in a letter, and the pages that show them after it."""

from typing import Final

from darek.records import Source
from darek.referrals.annex import Annex, PaperState
from darek.referrals.document import AnnexPage, Block, Listing, Paragraphs, Section
from darek.referrals.telling import Telling
from darek.referrals.wording import capitalised

_SAID: Final = {
    PaperState.NOT_AT_HAND: "not_at_hand",
    PaperState.ALTERED: "not_at_hand",
    PaperState.UNREADABLE: "unreadable",
}
"""What the reader of the letter is told; that a file was altered concerns the office."""


def annex_section(telling: Telling, *, number: str = "") -> Section:
    """Numbers and titles of all annexes; a paper that is not shown says so."""
    wording = telling.wording
    rows = tuple(_row(telling, annex) for annex in telling.annexes)
    block: Block = Listing(
        tuple(wording(f"annexes.column.{name}") for name in ("number", "paper", "remark")),
        (2, 9, 8),
        rows,
    )
    if not rows:
        block = Paragraphs((wording("annexes.none"),))
    return Section(wording("annexes.heading"), (block,), number=number)


def annex_pages(telling: Telling) -> tuple[AnnexPage, ...]:
    """One page for each page of each paper that is shown."""
    return tuple(
        _page(telling, annex, page) for annex in telling.annexes for page in range(len(annex.pages))
    )


def _row(telling: Telling, annex: Annex) -> tuple[str, str, str]:
    wording = telling.wording
    if annex.state is PaperState.SHOWN:
        remark = wording("annexes.pages", pages=len(annex.pages))
    else:
        remark = wording(f"annexes.{_SAID[annex.state]}")
    return str(annex.number), _title(telling, annex.source), remark


def _title(telling: Telling, source: Source) -> str:
    title = capitalised(telling.paper(source))
    original = source.translation_of
    if original is None:
        return title
    cited = {annex.source.id: annex.number for annex in telling.annexes}
    if original not in cited:
        return telling.wording("annexes.translation", paper=title)
    return telling.wording("annexes.translation_of", paper=title, number=cited[original])


def _page(telling: Telling, annex: Annex, page: int) -> AnnexPage:
    wording = telling.wording
    return AnnexPage(
        heading=wording("annex_number", number=annex.number),
        title=_title(telling, annex.source),
        note=wording("annexes.page_of", page=page + 1, pages=len(annex.pages)),
        paper=annex.file,
        page=page,
        landscape=annex.pages[page].landscape,
    )
