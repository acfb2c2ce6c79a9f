"""A paper: handed in, and looked at."""

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from darek.findings import Faults
from darek.office import access_case, do_add_paper, load_case, now, open_paper, today
from darek.web.case_reading import CaseReading
from darek.web.form_page import form_page, show_faults
from darek.web.page import done, language_of, user_of
from darek.web.paper_form import PaperForm

_SHOWN = ("image/jpeg", "image/png")
"""Pictures alone are shown in the browser; all else is handed over as a file."""


def paper(request: HttpRequest, reference: str) -> HttpResponse:
    """The form, and what comes of it. A paper whose form has faults is not kept."""
    user = user_of(request)
    row = access_case(user, reference, to_write=True)
    reading = CaseReading(load_case(row), today(), language_of(request))
    form = PaperForm(reading=reading)
    if request.method == "POST":
        form = PaperForm(request.POST, request.FILES, reading=reading)
        if form.is_valid():
            try:
                source = form.source(now().date())
                do_add_paper(row, source, form.paper.finish(), acting_user=user)
            except Faults as faults:
                show_faults(form, faults)
            else:
                return done(request, f"/case/{reference}#sources", "web.done.paper")
    return form_page(request, "form.html", "web.case.add_paper", reference, form)


def show(request: HttpRequest, reference: str, source: str) -> HttpResponseBase:
    """The paper itself."""
    row = access_case(user_of(request), reference)
    held = open_paper(row, source)
    is_shown = held.media_type in _SHOWN
    name = f"{reference}-{held.file.rpartition('/')[2]}"
    return StreamingHttpResponse(
        held.chunks,
        content_type=held.media_type if is_shown else "application/octet-stream",
        headers={
            "Content-Disposition": f'{"inline" if is_shown else "attachment"}; filename="{name}"',
            "Content-Length": str(held.size),
        },
    )
