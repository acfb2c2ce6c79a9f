"""All that the case page shows, read from the case and the rules of one day."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from darek.findings import message, say
from darek.law import paper_name, state_name
from darek.procedures import CaseOnDay
from darek.records import Case, Dossier, HeldPaper, MentionKind, Source, Spoken
from darek.web.chain_drawing import ChainDrawing, chain_drawings
from darek.web.fact import Fact, FactReader, PropertyFacts, waiting
from darek.web.judgement import ProcedureView, count_by_answer, procedure_views
from darek.web.steps import DueLine, Step, StepReader
from darek.web.written import Written, person_name, person_names


@dataclass(frozen=True, slots=True)
class BeingView:
    """One person or act with all that is said of them; ``role`` is in words."""

    id: str
    role: str
    names: tuple[Written, ...]
    groups: tuple[PropertyFacts, ...]

    @property
    def conflicts(self) -> int:
        """How many properties have sources that disagree."""
        return sum(group.conflict for group in self.groups)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source in the list of papers and statements."""

    id: str
    kind: str
    title: str
    speaker: Written | None
    made_on: str
    received_on: str
    issued_in: str
    carrier: str
    held: bool
    claims: int


@dataclass(frozen=True, slots=True)
class ProposedJoin:
    """A mention that may be a person whom the case knows: it waits for a decision."""

    id: str
    written: Written
    person: Written
    because: str


class CaseReading:
    """A case on a day, in the words of one language."""

    def __init__(self, case: Case, on: date, language: str) -> None:
        self.case = case
        self.on = on
        self.language = language
        self.on_case = CaseOnDay(case, on)
        self._facts = FactReader(self.dossier, language)
        self._steps = StepReader(self.dossier, on, language)

    @property
    def dossier(self) -> Dossier:
        """The case arranged for reading."""
        return self.on_case.dossier

    @cached_property
    def names(self) -> tuple[Written, ...]:
        """The missing person's name in every script held."""
        return person_names(self.dossier, self.case.missing_person, self.language)

    @cached_property
    def people(self) -> tuple[BeingView, ...]:
        """The missing person, the applicants, then everyone else of whom something is said."""
        applicants = {applicant.person for applicant in self.case.applicants}
        views = [self._person(person, applicants) for person in self.dossier.persons()]
        return tuple(view for view in views if view.groups or view.id in applicants)

    def _person(self, person: str, applicants: set[str]) -> BeingView:
        role = "other"
        if person == self.case.missing_person:
            role = "missing"
        elif person in applicants:
            role = "applicant"
        groups = self._facts.of_being(person, MentionKind.PERSON)
        names = person_names(self.dossier, person, self.language)
        return BeingView(person, self._word(f"web.role.{role}"), names, groups)

    @cached_property
    def acts(self) -> tuple[BeingView, ...]:
        """What was done to the missing person."""
        return tuple(self._act(act.id) for act in self.dossier.acts)

    def _act(self, act: str) -> BeingView:
        groups = self._facts.of_being(act, MentionKind.ACT)
        kinds = [f.value for g in groups if g.name == "act_kind" for f in g.facts if not f.denied]
        names = tuple(dict.fromkeys(kinds))
        rest = tuple(g for g in groups if g.name != "act_kind" or g.conflict or _waits(g))
        return BeingView(act, self._word("web.role.act"), names, rest)

    @cached_property
    def waiting(self) -> tuple[Fact, ...]:
        """Claims that wait for someone to confirm or reject them."""
        return tuple(fact for being in (*self.people, *self.acts) for fact in waiting(being.groups))

    @cached_property
    def joins(self) -> tuple[ProposedJoin, ...]:
        """Identifications that wait for a decision."""
        because = {decision.id: decision.because for decision in self.case.identifications}
        return tuple(
            ProposedJoin(
                id,
                Written(self.dossier.mentions[mention].as_written or mention),
                person_name(self.dossier, being, self.language),
                because[id],
            )
            for id, mention, being in self.dossier.proposed_identities
        )

    @cached_property
    def chains(self) -> tuple[ChainDrawing, ...]:
        """The kinship of the one who signs."""
        return chain_drawings(self.on_case, self.language)

    @cached_property
    def procedures(self) -> tuple[ProcedureView, ...]:
        """Every procedure, judged."""
        return procedure_views(self.on_case, self.language)

    @cached_property
    def counts(self) -> dict[str, int]:
        """Procedures by answer."""
        return count_by_answer(self.procedures)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """What was agreed, sent, answered and promised."""
        return self._steps.steps()

    @cached_property
    def due(self) -> tuple[DueLine, ...]:
        """What falls due."""
        return tuple(self._steps.due())

    @cached_property
    def sources(self) -> tuple[SourceLine, ...]:
        """Papers, statements and articles, in the order received."""
        ordered = sorted(self.case.sources, key=lambda source: (source.received_on, source.id))
        return tuple(self._source(source) for source in ordered)

    def _source(self, source: Source) -> SourceLine:
        return SourceLine(
            id=source.id,
            kind=paper_name(source.kind).said(self.language),
            title=source.title or "",
            speaker=self._speaker(source),
            made_on=str(source.made_on or ""),
            received_on=source.received_on.isoformat(),
            issued_in=state_name(source.issued_in).said(self.language) if source.issued_in else "",
            carrier=self._carrier(source),
            held=isinstance(source.carrier, HeldPaper),
            claims=sum(claim.source == source.id for claim in self.case.claims),
        )

    def _speaker(self, source: Source) -> Written | None:
        if source.speaker is None:
            return None
        return person_name(self.dossier, self.dossier.being(source.speaker), self.language)

    def _carrier(self, source: Source) -> str:
        if isinstance(source.carrier, HeldPaper):
            return self._word("web.source.held")
        spoken = isinstance(source.carrier, Spoken)
        return self._word("web.source.spoken" if spoken else "web.source.not_held")

    def _word(self, id: str) -> str:
        return say(message(id), self.language)


def _waits(group: PropertyFacts) -> bool:
    return any(fact.proposed for fact in group.facts)
