"""The form of a paper: the file, and what the office knows of it."""

from datetime import date
from typing import Any

from django import forms

from darek.law import paper_kinds
from darek.records import HeldPaper, Source, new_id
from darek.web.case_reading import CaseReading
from darek.web.claim_form import people_of
from darek.web.field import PageForm, WhenField, WordsField, choice, countries, languages, scripts
from darek.web.sealing_upload import ArrivingPaper


class PaperForm(PageForm):
    """For one case."""

    def __init__(self, *arguments: Any, reading: CaseReading, **named: Any) -> None:
        language = reading.language
        super().__init__(*arguments, language=language, **named)
        kinds = sorted(
            ((kind.id, kind.name.said(language)) for kind in paper_kinds().values()),
            key=lambda pair: pair[1],
        )
        self.reading = reading
        self.add("file", forms.FileField(required=True))
        self.add("kind", choice(kinds, required=True))
        self.add("title", WordsField())
        self.add("made_on", WhenField())
        self.add("issued_in", choice(countries(language)))
        self.add("paper_language", choice(languages()))
        self.add("paper_script", choice(scripts(language)))
        self.add("speaker", choice(people_of(reading)))
        self.add("connection", choice(self.terms("connection")))
        self.add("reliability", choice(self.terms("reliability")))
        self.add("anonymous", forms.BooleanField(required=False))

    @property
    def paper(self) -> ArrivingPaper:
        """The file, sealed but not yet kept."""
        arrived = self.cleaned_data["file"]
        if not isinstance(arrived, ArrivingPaper):
            raise TypeError("papers arrive through sealing alone")
        return arrived

    def source(self, on: date) -> Source:
        """The paper as a source; its hash and its name are set where it is kept."""
        paper = self.paper
        return Source(
            id=new_id(),
            kind=self.required_text("kind"),
            carrier=HeldPaper(f"paper{paper.suffix}", "", paper.media_type),
            received_on=on,
            title=self.text("title"),
            language=self.text("paper_language"),
            script=self.text("paper_script"),
            speaker=self._speaker(),
            connection=self.text("connection"),
            reliability=self.text("reliability"),
            made_on=self.when("made_on"),
            issued_in=self.text("issued_in"),
            anonymous=bool(self.cleaned_data.get("anonymous")),
        )

    def _speaker(self) -> str | None:
        """The first mention of whoever speaks; sources name mentions, not persons."""
        person = self.text("speaker")
        if person is None:
            return None
        mentions = self.reading.dossier.mentions_of(person)
        return mentions[0].id if mentions else None
