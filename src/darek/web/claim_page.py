"""Adding a claim: first what it says something of, then what is said."""

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from darek.findings import Faults
from darek.office import CaseRow, access_case, do_add_claim, load_case, now, today
from darek.records import Property, find_property
from darek.web.case_reading import CaseReading
from darek.web.claim_form import ClaimForm, NewClaim, offered_properties
from darek.web.form_page import form_page, show_faults
from darek.web.page import done, language_of, said, user_of

_FIRST = "name"


def claim(request: HttpRequest, reference: str) -> HttpResponse:
    """The form, and what comes of it."""
    user = user_of(request)
    row = access_case(user, reference, to_write=True)
    reading = CaseReading(load_case(row), today(), language_of(request))
    about = _property(request)
    if request.method == "POST":
        form = ClaimForm(request.POST, reading=reading, about=about)
        if form.is_valid():
            new = form.new_claim(by=user.username, on=now().date())
            try:
                _add(row, new, request)
            except Faults as faults:
                show_faults(form, faults)
            else:
                return done(request, f"/case/{reference}", "web.done.claim")
    else:
        form = ClaimForm(reading=reading, about=about)
    return _form_page(request, reference, form)


def _property(request: HttpRequest) -> Property:
    given = request.POST if request.method == "POST" else request.GET
    known = find_property(given.get("property", _FIRST))
    if known is None or known not in offered_properties():
        raise Http404
    return known


def _add(row: CaseRow, new: NewClaim, request: HttpRequest) -> None:
    """The claim; a new act comes with the claim to whom it was done, or neither is kept."""
    user = user_of(request)
    with transaction.atomic():
        first, *rest = new.claims
        do_add_claim(
            row,
            first,
            acting_user=user,
            sources=new.sources,
            mentions=new.mentions,
            identifications=new.identifications,
        )
        for one in rest:
            do_add_claim(row, one, acting_user=user)


def _form_page(request: HttpRequest, reference: str, form: ClaimForm) -> HttpResponse:
    shown = {
        "property": form.property.name,
        "properties": [(p.name, said(request, p.label_id)) for p in offered_properties()],
        "form": form,
        "reference": reference,
    }
    if request.headers.get("HX-Request") == "true":
        return render(request, "claim_fields.html", shown)
    return form_page(request, "claim.html", "web.case.add_claim", reference, form, shown)
