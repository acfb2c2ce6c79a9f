"""A case arranged for reading: who is who, and which claims stand about whom."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from darek.records.case import Case
from darek.records.claim import Claim, ClaimState
from darek.records.identification import IdentificationState
from darek.records.mention import Mention, MentionKind
from darek.records.source import Source
from darek.records.value import CodeValue, MentionValue

type _Index = dict[str, dict[str, list[Claim]]]
"""By property, then by being."""


def _by_being() -> dict[str, list[Claim]]:
    return defaultdict(list)


_NONE: tuple[Claim, ...] = ()
_NOBODY: dict[str, list[Claim]] = {}


@dataclass(frozen=True, slots=True)
class Act:
    """One thing done to one person, with the claims that stand about it."""

    id: str
    kinds: frozenset[str]
    claims: tuple[Claim, ...]

    def about(self, name: str) -> tuple[Claim, ...]:
        """The standing claims of one property, such as ``act_date``."""
        return tuple([claim for claim in self.claims if claim.property == name])


class Dossier:
    """Reads a case without changing it.

    A **being** is a person, body or act: the id that a standing identification gives to a
    mention, or the mention's own id while nobody has identified it. Only confirmed claims that
    no other confirmed claim corrects **stand**.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self._being = {
            decision.mention: decision.identified_as
            for decision in case.identifications
            if decision.stands
        }
        self._standing: _Index = defaultdict(_by_being)
        self._proposed: _Index = defaultdict(_by_being)
        corrected = {
            claim.corrects
            for claim in case.claims
            if claim.corrects is not None and claim.state is ClaimState.CONFIRMED
        }
        for claim in case.claims:
            if claim.id in corrected:
                continue
            if claim.state is ClaimState.CONFIRMED:
                self._standing[claim.property][self.being(claim.about)].append(claim)
            elif claim.state is ClaimState.PROPOSED:
                self._proposed[claim.property][self.being(claim.about)].append(claim)

    def being(self, mention_id: str) -> str:
        """The person, body or act that a mention is."""
        return self._being.get(mention_id, mention_id)

    def claims(self, being: str, name: str) -> tuple[Claim, ...]:
        """The standing claims of one property about one being."""
        found = self._standing.get(name, _NOBODY).get(being)
        return tuple(found) if found else _NONE

    def proposed(self, being: str, name: str) -> tuple[Claim, ...]:
        """Claims that nobody has confirmed yet: they carry no weight."""
        found = self._proposed.get(name, _NOBODY).get(being)
        return tuple(found) if found else _NONE

    def of_missing(self, name: str) -> tuple[Claim, ...]:
        """The standing claims of one property about the missing person."""
        return self.claims(self.case.missing_person, name)

    def of_property(self, name: str) -> Iterable[tuple[str, Claim]]:
        """Every standing claim of one property, with the being it is about."""
        for being, claims in self._standing.get(name, _NOBODY).items():
            for claim in claims:
                yield being, claim

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.case.sources}

    @cached_property
    def mentions(self) -> dict[str, Mention]:
        """Mentions by id."""
        return {mention.id: mention for mention in self.case.mentions}

    def mentions_of(self, being: str) -> tuple[Mention, ...]:
        """The mentions that are this being."""
        return tuple(m for m in self.case.mentions if self.being(m.id) == being)

    @cached_property
    def proposed_identities(self) -> tuple[tuple[str, str, str], ...]:
        """(identification, mention, being) of each join that waits for a decision."""
        return tuple(
            (decision.id, decision.mention, decision.identified_as)
            for decision in self.case.identifications
            if decision.state is IdentificationState.PROPOSED and decision.undone_on is None
        )

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """The acts done to the missing person, in the order of their ids."""
        return self.acts_on(self.case.missing_person)

    def acts_on(self, person: str) -> tuple[Act, ...]:
        """The acts that any source says were done to one person."""
        acts = {
            act
            for act, claim in self.of_property("act_victim")
            if isinstance(claim.value, MentionValue)
            and not claim.negated
            and self.being(claim.value.mention) == person
        }
        return tuple(self._act(act) for act in sorted(acts))

    def _act(self, being: str) -> Act:
        claims = tuple(
            claim for about in self._standing.values() for claim in about.get(being, _NONE)
        )
        kinds = frozenset(
            claim.value.code
            for claim in claims
            if claim.property == "act_kind"
            and isinstance(claim.value, CodeValue)
            and not claim.negated
        )
        return Act(being, kinds, claims)

    def persons(self) -> tuple[str, ...]:
        """Every person who is mentioned, the missing person and the applicants included."""
        people = dict.fromkeys([self.case.missing_person])
        people |= dict.fromkeys(applicant.person for applicant in self.case.applicants)
        for mention in self.case.mentions:
            if mention.kind is MentionKind.PERSON:
                people[self.being(mention.id)] = None
        return tuple(people)
