"""Who and what must not be shown: unnamed sources, papers that would betray them."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from darek.law import paper_kinds
from darek.records import (
    Claim,
    Consent,
    CountryValue,
    Dossier,
    IdentifierValue,
    NameValue,
    Source,
)

_SHORTEST_PART: Final = 4
"""Letters. A shorter part of a name would also be found inside common words."""


@dataclass(frozen=True)
class Discretion:
    """What one consent lets a packet show of a case.

    ``consul_of`` is the State whose consul is asked, in a consular packet alone: there, evidence
    of nationality can be turned against the person, and stays out unless a lawyer releases it.
    """

    dossier: Dossier
    consent: Consent
    consul_of: str | None = None

    @cached_property
    def unnamed(self) -> frozenset[str]:
        """The people whose names are not printed.

        The giver of a consent that keeps them anonymous, and the speakers of anonymous sources
        who are not known from elsewhere in the packet.
        """
        named = {self.dossier.case.missing_person}
        hidden: set[str] = set()
        (named if self.consent.source_named else hidden).add(self.consent.giver)
        for source in self.dossier.case.sources:
            if source.anonymous and source.speaker is not None:
                hidden.add(self.dossier.being(source.speaker))
        return frozenset(hidden - named)

    def may_tell(self, claim: Claim) -> bool:
        """Whether a claim may be used: a consul is not told of another State's nationality."""
        if self.consul_of is None or self.dossier.sources[claim.source].released_by is not None:
            return True
        match claim.value:
            case CountryValue(code=code) if claim.property == "nationality":
                return code == self.consul_of
            case IdentifierValue(kind=kind, country=country):
                return country == self.consul_of or kind.startswith(f"{self.consul_of.lower()}.")
        return True

    def may_attach(self, source: Source) -> bool:
        """Whether a held paper can be shown."""
        return self.held_back(source) is None

    def held_back(self, source: Source) -> str | None:
        """Why a paper is not shown; None when it may be."""
        if source.anonymous:
            return "anonymous"
        if any(consent.paper == source.id for consent in self.dossier.case.consents):
            return "consent_sheet"
        if self._names_unnamed(source):
            return "names_unnamed"
        return "nationality" if self._is_unreleased_nationality(source) else None

    def may_name(self, source: Source) -> bool:
        """Whether it may be said what paper it is: that another State's paper is held is itself
        evidence of its nationality."""
        kind = paper_kinds().get(source.kind)
        foreign = kind is not None and kind.issued_by != self.consul_of
        return not (foreign and self._is_unreleased_nationality(source))

    def _names_unnamed(self, source: Source) -> bool:
        """Whether a paper mentions somebody who stays unnamed."""
        return any(
            mention.source == source.id and self.dossier.being(mention.id) in self.unnamed
            for mention in self.dossier.case.mentions
        )

    def _is_unreleased_nationality(self, source: Source) -> bool:
        kind = paper_kinds().get(source.kind)
        evidence = kind is not None and kind.nationality_evidence
        return self.consul_of is not None and evidence and source.released_by is None

    def masked(self, text: str, mask: str) -> str:
        """A text with the names of unnamed people covered, where it has them as recorded."""
        if not self._covered:
            return text
        return self._names.sub(
            lambda found: mask if found[0].casefold() in self._covered else found[0], text
        )

    @cached_property
    def _names(self) -> re.Pattern[str]:
        """Every name to cover, and every other name, so that none is taken for a part of one.

        Suffixes may follow: a name stands in many cases of Kazakh, Kyrgyz and Russian.
        """
        names = sorted(self._covered | self._known, key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})", re.IGNORECASE)

    @cached_property
    def _known(self) -> frozenset[str]:
        """Every word of the names of people who may be named."""
        named = frozenset(self.dossier.persons()) - self.unnamed
        names = (name for person in named for name in self._names_of(person))
        return frozenset(part.casefold() for name in names for part in name.split())

    @cached_property
    def _covered(self) -> frozenset[str]:
        """Whole names of the unnamed, and those parts that nobody else in the case bears."""
        whole = {name.casefold() for person in self.unnamed for name in self._names_of(person)}
        parts = {part for name in whole for part in name.split() if len(part) >= _SHORTEST_PART}
        return frozenset(whole | (parts - self._known))

    def _names_of(self, person: str) -> tuple[str, ...]:
        claims = self.dossier.claims(person, "name")
        return tuple(c.value.text for c in claims if isinstance(c.value, NameValue))
