"""The form of a claim: who or what it is about, what is said, by which source."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django import forms

from darek.records import (
    PROPERTIES,
    Claim,
    ClaimState,
    Dossier,
    Identification,
    IdentificationState,
    Locator,
    Mention,
    MentionKind,
    MentionValue,
    Property,
    Source,
    Spoken,
    Value,
    new_id,
)
from darek.web.case_reading import CaseReading
from darek.web.claim_value import add_value_fields, value_of
from darek.web.field import Choices, PageForm, WhenField, WordsField, choice
from darek.web.written import person_name

TOLD_TODAY = "told-today"
"""The choice of a source that is not there yet: what somebody tells the office today."""
NEW_ACT = "new-act"


def offered_properties() -> tuple[Property, ...]:
    """What a claim can be added of; to whom an act was done follows from the case."""
    return tuple(entry for entry in PROPERTIES if entry.name != "act_victim")


@dataclass
class NewClaim:
    """A claim with what must come with it: its source, mentions, and who they are."""

    sources: list[Source] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    identifications: list[Identification] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)


class ClaimForm(PageForm):
    """For one property of one case."""

    def __init__(
        self, *arguments: Any, reading: CaseReading, about: Property, **named: Any
    ) -> None:
        super().__init__(*arguments, language=reading.language, **named)
        self.reading = reading
        self.property = about
        people = people_of(reading)
        self.add("about", choice(self._beings(people), required=True))
        add_value_fields(self, about, people)
        self.add("source", choice(self._sources(), required=True))
        self.add("speaker", choice(people))
        self.add("negated", forms.BooleanField(required=False))
        for name in ("said_on", "since", "until"):
            self.add(name, WhenField())
        self.add("as_written", WordsField(long=True))
        self.add("hedge", WordsField())
        self.add("page", forms.IntegerField(min_value=1, required=False))

    def _beings(self, people: Choices) -> Choices:
        if self.property.about is MentionKind.PERSON:
            return people
        acts = [(act.id, _act_label(act.names, act.id)) for act in self.reading.acts]
        return [*acts, (NEW_ACT, self.say("web.claim.new_act"))]

    def _sources(self) -> Choices:
        told = (TOLD_TODAY, self.say("web.claim.told_today"))
        return [told, *source_choices(self.reading)]

    def new_claim(self, *, by: str, on: date) -> NewClaim:
        """The records to add."""
        return _Writing(self, by, on).records()


class _Writing:
    """Puts the records of one claim together."""

    def __init__(self, form: ClaimForm, by: str, on: date) -> None:
        self.form, self.by, self.on = form, by, on
        self.dossier: Dossier = form.reading.dossier
        self.new = NewClaim()
        self.source = form.required_text("source")

    def records(self) -> NewClaim:
        if self.source == TOLD_TODAY:
            self.source = self._told_today()
        kind = self.form.property.about
        value = value_of(
            self.form, self.form.property, lambda person: self._mention(person, MentionKind.PERSON)
        )
        about = self._mention(self._being(), kind)
        if self.form.required_text("about") == NEW_ACT:
            self.new.claims.append(self._claim(about, "act_victim", self._victim()))
        self.new.claims.append(self._claim(about, self.form.property.name, value))
        return self.new

    def _claim(self, about: str, name: str, value: Value) -> Claim:
        form = self.form
        page = form.cleaned_data.get("page")
        return Claim(
            id=new_id(),
            about=about,
            property=name,
            value=value,
            source=self.source,
            recorded_on=self.on,
            state=ClaimState.CONFIRMED,
            negated=bool(form.cleaned_data.get("negated")) and name != "act_victim",
            said_on=form.when("said_on"),
            since=form.when("since"),
            until=form.when("until"),
            as_written=form.text("as_written"),
            hedge=form.text("hedge"),
            locator=Locator(page=page) if page else None,
        )

    def _victim(self) -> MentionValue:
        missing = self.dossier.case.missing_person
        return MentionValue(self._mention(missing, MentionKind.PERSON))

    def _told_today(self) -> str:
        id = new_id()
        speaker = self.form.text("speaker")
        self.source = id
        mention = self._mention(speaker, MentionKind.PERSON) if speaker else None
        self.new.sources.append(
            Source(id, "statement", Spoken(), received_on=self.on, speaker=mention)
        )
        return id

    def _being(self) -> str:
        being = self.form.required_text("about")
        return new_id() if being == NEW_ACT else being

    def _mention(self, being: str, kind: MentionKind) -> str:
        """The mention of a being in the source; a new one, and who it is, where there is none."""
        for mention in (*self.dossier.case.mentions, *self.new.mentions):
            if mention.source == self.source and self._is(mention, being):
                return mention.id
        mention = Mention(new_id(), self.source, kind)
        self.new.mentions.append(mention)
        self.new.identifications.append(
            Identification(
                id=new_id(),
                mention=mention.id,
                identified_as=being,
                state=IdentificationState.CONFIRMED,
                because=self.form.say("web.claim.because"),
                decided_by=self.by,
                decided_on=self.on,
            )
        )
        return mention.id

    def _is(self, mention: Mention, being: str) -> bool:
        new = {i.mention: i.identified_as for i in self.new.identifications}
        return (new.get(mention.id) or self.dossier.being(mention.id)) == being


def people_of(reading: CaseReading) -> Choices:
    """Everyone in the case, by name."""
    return [
        (person, str(person_name(reading.dossier, person, reading.language)))
        for person in reading.dossier.persons()
    ]


def source_choices(reading: CaseReading) -> Choices:
    """The case's sources, by kind and date."""
    return [(s.id, f"{s.kind}, {s.made_on or s.received_on}") for s in reading.sources]


def _act_label(names: tuple[object, ...], id: str) -> str:
    return ", ".join(map(str, names)) or id
