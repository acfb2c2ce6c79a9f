"""The case page, and the decisions on what was proposed there."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from darek.office import (
    NoSuchCase,
    User,
    access_case,
    do_confirm_claim,
    do_reject_claim,
    load_case,
    today,
)
from darek.web.case_reading import CaseReading
from darek.web.page import done, language_of, user_of


def case(request: HttpRequest, reference: str) -> HttpResponse:
    """All that is held on a case, and what can be done with it today."""
    user = user_of(request)
    row = access_case(user, reference)
    on = today()
    shown = {
        "reading": CaseReading(load_case(row), on, language_of(request)),
        "judged_on": on.isoformat(),
        "may_write": _may_write(user, reference),
    }
    return render(request, "case.html", shown)


def decide(request: HttpRequest, reference: str, claim: str) -> HttpResponse:
    """Confirm or reject a proposed claim."""
    user = user_of(request)
    row = access_case(user, reference, to_write=True)
    match request.POST.get("decision"):
        case "confirm":
            do_confirm_claim(row, claim, acting_user=user)
            return done(request, f"/case/{reference}#people", "web.done.confirmed")
        case "reject":
            do_reject_claim(row, claim, acting_user=user)
            return done(request, f"/case/{reference}#people", "web.done.rejected")
    raise Http404


def _may_write(user: User, reference: str) -> bool:
    try:
        access_case(user, reference, to_write=True)
    except NoSuchCase:
        return False
    return True
