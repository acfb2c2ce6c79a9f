"""Recording a consent, and its withdrawal."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse

from darek.findings import Faults
from darek.law import body_name
from darek.office import (
    NoSuchRecord,
    access_case,
    do_add_consent,
    do_withdraw_consent,
    load_case,
    now,
    today,
)
from darek.procedures import procedures
from darek.records import Consent, Party, new_id
from darek.web.case_reading import CaseReading
from darek.web.claim_form import people_of, source_choices
from darek.web.field import Choices, DayField, PageForm, WordsField, choice, languages
from darek.web.form_page import form_page, show_faults
from darek.web.page import done, language_of, user_of
from darek.web.steps import purpose_words

_CAPACITIES = ("next_of_kin", "self", "guardian", "representative")
_WAYS = ("signed", "witnessed", "voice")


class ConsentForm(PageForm):
    """One recipient, one purpose, this much, so long."""

    def __init__(self, *arguments: Any, reading: CaseReading, **named: Any) -> None:
        super().__init__(*arguments, language=reading.language, **named)
        self.add("giver", choice(people_of(reading), required=True))
        self.add("capacity", choice(self._codes("capacity", _CAPACITIES), required=True))
        self.add("for_what", choice(_ways_to_bodies(reading.language), required=True))
        self.add(
            "reveals_to",
            forms.MultipleChoiceField(
                choices=[(p.value, self.say(f"procedures.party.{p}")) for p in _told()],
                widget=forms.CheckboxSelectMultiple,
                required=False,
            ),
        )
        self.add("victim_named", forms.BooleanField(required=False))
        self.add("source_named", forms.BooleanField(required=False))
        self.add("explained_in", choice(languages(), required=True))
        self.add("how", choice(self._codes("how", _WAYS), required=True))
        self.add("given_on", DayField(required=True, initial=now().date()))
        self.add("expires_on", DayField())
        self.add("scope", WordsField(long=True))
        self.add("sheet", choice(source_choices(reading)))

    def _codes(self, name: str, codes: tuple[str, ...]) -> Choices:
        return [(code, self.say(f"web.consent.{name}.{code}")) for code in codes]

    def consent(self, by: str) -> Consent:
        """The record to add."""
        recipient, _, purpose = self.required_text("for_what").partition(" ")
        given_on = self.day("given_on")
        if given_on is None:
            raise TypeError("the form asks for the day")
        return Consent(
            id=new_id(),
            giver=self.required_text("giver"),
            capacity=self.cleaned_data["capacity"],
            recipient=recipient,
            purpose=purpose,
            reveals_to=tuple(Party(party) for party in self.cleaned_data["reveals_to"]),
            victim_named=bool(self.cleaned_data["victim_named"]),
            source_named=bool(self.cleaned_data["source_named"]),
            explained_in=self.required_text("explained_in"),
            how=self.cleaned_data["how"],
            given_on=given_on,
            expires_on=self.day("expires_on"),
            scope=self.text("scope"),
            recorded_by=by,
            paper=self.text("sheet"),
        )


class WithdrawalForm(PageForm):
    """What could and could not be called back."""

    def __init__(self, *arguments: Any, language: str, **named: Any) -> None:
        super().__init__(*arguments, language=language, **named)
        self.add("effects", WordsField(long=True))


def consent(request: HttpRequest, reference: str) -> HttpResponse:
    """The form, and what comes of it."""
    user = user_of(request)
    row = access_case(user, reference, to_write=True)
    reading = CaseReading(load_case(row), today(), language_of(request))
    form = ConsentForm(reading=reading)
    if request.method == "POST":
        form = ConsentForm(request.POST, reading=reading)
        if form.is_valid():
            try:
                do_add_consent(row, form.consent(user.username), acting_user=user)
            except Faults as faults:
                show_faults(form, faults)
            else:
                return done(request, f"/case/{reference}#steps", "web.done.consent")
    return form_page(request, "form.html", "web.case.add_consent", reference, form)


def withdrawal(request: HttpRequest, reference: str, consent: str) -> HttpResponse:
    """The same for taking a consent back, as of today."""
    user = user_of(request)
    row = access_case(user, reference, to_write=True)
    if not _stands(load_case(row).consents, consent, today()):
        raise NoSuchRecord(reference=reference, list="consents", id=consent)
    form = WithdrawalForm(language=language_of(request))
    if request.method == "POST":
        form = WithdrawalForm(request.POST, language=language_of(request))
        if form.is_valid():
            do_withdraw_consent(row, consent, effects=form.text("effects"), acting_user=user)
            return done(request, f"/case/{reference}#steps", "web.done.withdrawn")
    return form_page(request, "form.html", "web.case.withdraw", reference, form)


def _stands(consents: tuple[Consent, ...], id: str, on: date) -> bool:
    return any(one.id == id and one.stands_on(on) for one in consents)


def _told() -> tuple[Party, ...]:
    """Everyone but the recipient, who is understood."""
    return tuple(party for party in Party if party is not Party.RECIPIENT)


def _ways_to_bodies(language: str) -> Choices:
    """Each recipient and purpose that a procedure has."""
    pairs = dict.fromkeys((p.pack.recipient, p.pack.purpose) for p in procedures())
    return [
        (
            f"{recipient} {purpose}",
            f"{body_name(recipient).said(language)}: {purpose_words(purpose, language)}",
        )
        for recipient, purpose in pairs
    ]
