"""Recording what was sent, and what was answered."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from darek.findings import Faults
from darek.law import body_name
from darek.office import NoSuchRecord, access_case, do_add_referral, do_add_reply, load_case, today
from darek.procedures import find_procedure, procedures
from darek.records import Referral, Reply, new_id
from darek.web.case_reading import CaseReading
from darek.web.claim_form import people_of, source_choices
from darek.web.field import PageForm, WhenField, WordsField, choice, languages
from darek.web.form_page import form_page, show_faults
from darek.web.page import done, language_of, user_of


class ReferralForm(PageForm):
    """One letter or form that went to one body."""

    def __init__(self, *arguments: Any, reading: CaseReading, **named: Any) -> None:
        super().__init__(*arguments, language=reading.language, **named)
        known = [(p.id, p.name.said(self.language)) for p in procedures()]
        self.add("procedure", choice(known, required=True))
        self.add("sent_on", WhenField(required=True))
        self.add("received_on", WhenField())
        self.add("receipt_no", WordsField())
        self.add("sent_by", choice(people_of(reading)))
        self.add("letter_language", choice(languages()))
        self.add("asked", WordsField(long=True))
        self.add("copy", choice(source_choices(reading)))

    def referral(self) -> Referral:
        """The record to add."""
        procedure = find_procedure(self.required_text("procedure"))
        return Referral(
            id=new_id(),
            recipient=procedure.pack.recipient,
            sent_on=self.cleaned_data["sent_on"],
            procedure=procedure.id,
            received_on=self.when("received_on"),
            receipt_no=self.text("receipt_no"),
            sent_by=self.text("sent_by"),
            language=self.text("letter_language"),
            asked=self.text("asked"),
            source=self.text("copy"),
        )


class ReplyForm(PageForm):
    """A body's answer, coded; its words stay in its source."""

    def __init__(self, *arguments: Any, reading: CaseReading, **named: Any) -> None:
        super().__init__(*arguments, language=reading.language, **named)
        self.add("response", choice(self.terms("response"), required=True))
        self.add("dated", WhenField())
        self.add("received_on", WhenField())
        self.add("said", WordsField(long=True))
        self.add("attribution", choice(self.terms("attribution")))
        self.add("impact", choice(self.terms("impact")))
        self.add("letter", choice(source_choices(reading)))

    def reply(self, referral: str) -> Reply:
        """The record to add."""
        return Reply(
            id=new_id(),
            referral=referral,
            response=self.required_text("response"),
            dated=self.when("dated"),
            received_on=self.when("received_on"),
            attribution=self.text("attribution"),
            impact=self.text("impact"),
            said=self.text("said"),
            source=self.text("letter"),
        )


def referral(request: HttpRequest, reference: str) -> HttpResponse:
    """The form, and what comes of it."""
    user = user_of(request)
    row = access_case(user, reference, to_write=True)
    reading = CaseReading(load_case(row), today(), language_of(request))
    form = ReferralForm(reading=reading)
    if request.method == "POST":
        form = ReferralForm(request.POST, reading=reading)
        if form.is_valid():
            try:
                do_add_referral(row, form.referral(), acting_user=user)
            except Faults as faults:
                show_faults(form, faults)
            else:
                return done(request, f"/case/{reference}#steps", "web.done.referral")
    return form_page(request, "form.html", "web.case.add_referral", reference, form)


def reply(request: HttpRequest, reference: str, referral: str) -> HttpResponse:
    """The same for an answer to one referral."""
    user = user_of(request)
    row = access_case(user, reference, to_write=True)
    reading = CaseReading(load_case(row), today(), language_of(request))
    about = next((r for r in reading.case.referrals if r.id == referral), None)
    if about is None:
        raise NoSuchRecord(reference=reference, list="referrals", id=referral)
    form = ReplyForm(reading=reading)
    if request.method == "POST":
        form = ReplyForm(request.POST, reading=reading)
        if form.is_valid():
            try:
                do_add_reply(row, form.reply(referral), acting_user=user)
            except Faults as faults:
                show_faults(form, faults)
            else:
                return done(request, f"/case/{reference}#steps", "web.done.reply")
    more = {"about": f"{body_name(about.recipient).said(form.language)}, {about.sent_on}"}
    return form_page(request, "form.html", "web.case.add_reply", reference, form, more)
