"""Kinds of paper, and what each is made to say."""

from functools import cached_property
from typing import Literal

from pydantic import ConfigDict, Field

from darek.findings import Words
from darek.law.entry import CountryCode, Entry, PackId, PackModel
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
    """One thing that papers of a kind say, and how well they carry it."""

    what: Assertion
    strength: Literal["proof", "support"]


class PaperKind(PackModel):
    """One kind of paper. ``issued_by`` is the only State that issues it, if there is one.

    ``effort``: how hard it is to get, 1 (at hand) to 9 (rarely had at all); ours.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", ignored_types=(cached_property,))

    id: PackId
    text: dict[str, str]
    effort: int
    issued_by: CountryCode | None = None
    nationality_evidence: bool = False
    asserts: tuple[Asserts, ...] = ()
    lacks: dict[str, str] = Field(default_factory=dict)
    obtained: dict[str, str] = Field(default_factory=dict)

    @property
    def name(self) -> Words:
        """What it is called."""
        return Words(self.text)

    def proves(self, relation: Relation) -> bool:
        """Whether it is made to prove a relation."""
        return relation.value in self._proven

    def supports(self, relation: Relation) -> bool:
        """Whether it lends support to a relation without proving it."""
        return relation.value in self._supported

    @cached_property
    def _proven(self) -> frozenset[str]:
        return frozenset(entry.what for entry in self.asserts if entry.strength == "proof")

    @cached_property
    def _supported(self) -> frozenset[str]:
        return frozenset(entry.what for entry in self.asserts if entry.strength == "support")


@pack_cache
def paper_kinds() -> dict[str, PaperKind]:
    """All kinds of paper by id."""
    return {kind.id: kind for kind in load_packs(PaperKind, "darek.law", "packs/papers")}


def paper_name(id: str) -> Words:
    """A kind's name; the id itself for a kind that no pack has."""
    kind = paper_kinds().get(id)
    return kind.name if kind is not None else Words({"en": id})
