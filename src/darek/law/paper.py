"""Kinds of paper, and what each is made to say."""

from functools import cached_property
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from darek.findings import Words
from darek.law.entry import CountryCode, Entry, NamedPack, Standing, Text
from darek.law.overlay import pack_cache
from darek.law.pack import load_packs
from darek.records import Relation

type Assertion = Literal[
    "child",
    "parent",
    "spouse",
    "sibling",
    "identity",
    "former_name",
    "birth_date",
    "nationality",
    "ethnicity",
    "residence",
    "report",
]


class Asserts(Entry):
    """What papers of a kind say, and how well they carry it."""

    named_by: ClassVar[tuple[str, ...]] = ("what", "strength")

    what: tuple[Assertion, ...]
    strength: Literal["proof", "support"]


class Remark(Entry):
    """Something to know about papers of a kind, in words."""

    text: Text


class PaperKind(NamedPack):
    """One kind of paper. ``issued_by`` is the only State that issues it, if there is one.

    ``effort``: how hard it is to get, 1 (at hand) to 9 (rarely had at all); ours. ``lacks``:
    what it often does not say; ``obtained``: where it is had.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", ignored_types=(cached_property,))

    effort: Annotated[int, Field(ge=1, le=9)]
    issued_by: CountryCode | None = None
    nationality_evidence: bool = False
    asserts: tuple[Asserts, ...] = ()
    lacks: tuple[Remark, ...] = ()
    obtained: tuple[Remark, ...] = ()

    def proves(self, relation: Relation) -> bool:
        """Whether it is made to prove a relation."""
        return relation.value in self._proven

    def supports(self, relation: Relation) -> bool:
        """Whether it lends support to a relation without proving it."""
        return relation.value in self._supported

    @cached_property
    def _proven(self) -> frozenset[str]:
        return self._said("proof")

    @cached_property
    def _supported(self) -> frozenset[str]:
        return self._said("support")

    def _said(self, strength: str) -> frozenset[str]:
        """What entries of a strength say; a doubtful one carries nothing."""
        sure = (entry for entry in self.asserts if entry.standing is not Standing.DOUBTFUL)
        return frozenset(
            what for entry in sure if entry.strength == strength for what in entry.what
        )


@pack_cache
def paper_kinds() -> dict[str, PaperKind]:
    """All kinds of paper by id."""
    return {kind.id: kind for kind in load_packs(PaperKind, "darek.law", "packs/papers")}


def paper_name(id: str) -> Words:
    """A kind's name; the id itself for a kind that no pack has."""
    kind = paper_kinds().get(id)
    return kind.name if kind is not None else Words({"en": id})
