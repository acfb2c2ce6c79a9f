"""Papers that a packet does not show, and texts that its reader cannot read."""

from collections.abc import Iterator

from darek.law import paper_kinds
from darek.records import HeldPaper, PlaceValue, Source, TextValue
from darek.referrals.annex import PaperState
from darek.referrals.document import Block, Listing, Paragraphs
from darek.referrals.filing import Filing
from darek.referrals.wording import Wording, capitalised


def papers_and_texts(filing: Filing, office: Wording) -> tuple[Block, ...]:
    """Annexes that lack their file, held papers that stay out and why, words to translate."""
    rows = (*_without_pages(filing, office), *_held_back(filing, office))
    columns = (office("cover.papers.paper"), office("cover.papers.why"))
    table: tuple[Block, ...] = (Listing(columns, (6, 6), rows),) if rows else ()
    foreign = _untranslated(filing)
    if foreign:
        languages = ", ".join(sorted(foreign))
        table += (Paragraphs((office("cover.papers.translate", languages=languages),)),)
    return table


def _without_pages(filing: Filing, office: Wording) -> Iterator[tuple[str, str]]:
    for annex in filing.telling.annexes:
        if annex.state is not PaperState.SHOWN:
            number = office("annex_number", number=annex.number)
            why = office(f"cover.papers.{annex.state.value}", file=annex.file)
            yield f"{number}: {_name(annex.source, office)}", why


def _held_back(filing: Filing, office: Wording) -> Iterator[tuple[str, str]]:
    cited = {annex.source.id for annex in filing.telling.annexes}
    for source in filing.case.case.sources:
        if isinstance(source.carrier, HeldPaper) and source.id not in cited:
            reason = filing.telling.discretion.held_back(source) or "not_cited"
            yield (
                f"{_name(source, office)} ({source.carrier.file})",
                office(f"cover.papers.{reason}"),
            )


def _name(source: Source, office: Wording) -> str:
    kind = paper_kinds().get(source.kind)
    named = kind.name.said(office.language) if kind is not None else source.kind
    return capitalised(named if source.title is None else f"{named} ({source.title})")


def _untranslated(filing: Filing) -> set[str]:
    """Languages of texts that stand in the letter as their sources have them."""
    letter = filing.wording.language
    return {
        claim.value.language
        for claim in filing.case.case.claims
        if isinstance(claim.value, TextValue | PlaceValue)
        and claim.id in filing.telling.told
        and claim.value.language not in (None, "und", letter)
        and claim.value.language is not None
    }
