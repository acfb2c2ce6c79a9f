"""Papers that a packet does not show, and texts that its reader cannot read."""

from collections.abc import Iterator
from unicodedata import name

from darek.findings import message
from darek.law import paper_kinds
from darek.records import HeldPaper, PlaceValue, Source, TextValue
from darek.referrals.annex import PaperState
from darek.referrals.document import Block, Listing, Paragraphs
from darek.referrals.filing import Filing
from darek.referrals.wording import Wording, capitalised


def papers_left_out(filing: Filing, office: Wording) -> tuple[Block, ...]:
    """Annexes that lack their file, and held papers that stay out, with the reason."""
    rows = (*_without_pages(filing, office), *_held_back(filing, office))
    columns = (office("cover.papers.paper"), office("cover.papers.why"))
    table: tuple[Block, ...] = (Listing(columns, (6, 6), rows),) if rows else ()
    return table


def to_translate(filing: Filing, office: Wording) -> tuple[Block, ...]:
    """Words that stand in the letter as their sources have them, in another language."""
    rows = dict.fromkeys(
        (
            capitalised(office.say(message(f"records.property.{claim.property}"))),
            filing.telling.masked(claim.value.text),
        )
        for claim in filing.case.case.claims
        if isinstance(claim.value, TextValue | PlaceValue)
        and claim.id in filing.telling.told
        and _is_foreign(claim.value, filing.wording.language)
    )
    if not rows:
        return ()
    columns = (office("cover.translate.what"), office("cover.translate.words"))
    return Paragraphs((office("cover.translate.note"),)), Listing(columns, (4, 8), tuple(rows))


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


def _is_foreign(value: TextValue | PlaceValue, letter: str) -> bool:
    """By the language that is recorded, or else by the script of the words themselves."""
    if value.language not in (None, "und"):
        return value.language.partition("-")[0] != letter
    own = "LATIN" if letter == "en" else ("CYRILLIC", "LATIN")
    return not all(name(sign, "").startswith(own) for sign in value.text if sign.isalpha())
