"""A page with one form. What was typed stays; what is wrong stands at its field."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from darek.findings import Faults, say
from darek.web.field import PageForm
from darek.web.page import said


def form_page(
    request: HttpRequest,
    template: str,
    title: str,
    reference: str,
    form: PageForm,
    more: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """Show a form; with status 400 where it came with faults."""
    shown = {"title": said(request, title), "reference": reference, "form": form, **(more or {})}
    return render(request, template, shown, status=400 if form.errors else 200)


def show_faults(form: PageForm, faults: Faults) -> None:
    """Say above the form what does not hold together in the case it would make."""
    for fault in faults.faults:
        form.add_error(None, say(fault.problem, form.language))
