"""Annexes: the papers on which a letter rests, numbered in the order in which it cites them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from darek.records import HeldPaper, Source
from darek.referrals.paper import PageSize, UnreadablePaper, page_sizes


class PaperState(StrEnum):
    """Whether a paper is shown after the letter, or why not."""

    SHOWN = "shown"
    NOT_AT_HAND = "not_at_hand"
    ALTERED = "altered"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Annex:
    """One annex; its pages are empty unless it is shown."""

    number: int
    source: Source
    file: str
    state: PaperState
    pages: tuple[PageSize, ...]


class Annexes:
    """Gives out annex numbers; ``papers`` are the files at hand, by their paths in the case."""

    def __init__(self, papers: Mapping[str, bytes]) -> None:
        self._papers = papers
        self._annexes: dict[str, Annex] = {}

    def cite(self, source: Source) -> int:
        """The number of a held paper, a new one where it was not cited before."""
        if not isinstance(source.carrier, HeldPaper):
            raise TypeError(f"source {source.id} is no paper")
        if source.id not in self._annexes:
            number = len(self._annexes) + 1
            self._annexes[source.id] = self._annex(number, source, source.carrier)
        return self._annexes[source.id].number

    def __iter__(self) -> Iterator[Annex]:
        return iter(self._annexes.values())

    def _annex(self, number: int, source: Source, paper: HeldPaper) -> Annex:
        state, pages = self._looked_at(paper)
        return Annex(number, source, paper.file, state, pages)

    def _looked_at(self, paper: HeldPaper) -> tuple[PaperState, tuple[PageSize, ...]]:
        data = self._papers.get(paper.file)
        if data is None:
            return PaperState.NOT_AT_HAND, ()
        if sha256(data).hexdigest() != paper.sha256:
            return PaperState.ALTERED, ()
        try:
            return PaperState.SHOWN, page_sizes(data)
        except UnreadablePaper:
            return PaperState.UNREADABLE, ()
