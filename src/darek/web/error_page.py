"""What a person sees when something goes wrong: one sentence and the next step."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from darek.findings import DarekError
from darek.office import NoSuchCase, NoSuchRecord, PaperNotHeld
from darek.procedures import UnknownProcedure
from darek.web.page import language_of, said

_ABSENT = (NoSuchCase, PaperNotHeld, NoSuchRecord, UnknownProcedure)
"""Absent and forbidden are told alike, word for word."""


class ErrorPages:
    """Turns our errors into pages; others are defects and become the page that says so."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page of one of our errors."""
        if isinstance(error, _ABSENT):
            return not_found(request, error)
        if isinstance(error, DarekError):
            return refused(request, error)
        return None


def refused(request: HttpRequest, error: DarekError) -> HttpResponse:
    """Something that a person can mend."""
    shown = {
        "heading": said(request, "web.error.refused"),
        "lines": error.said(language_of(request)).split("\n"),
        "way_back": _case_page(request),
    }
    return render(request, "error.html", shown, status=409)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Nothing there, or nothing for this user: nobody can tell which."""
    return _plain(request, "not_found", 404)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Something that no page of ours sends."""
    return _plain(request, "bad_request", 400)


def bad_token(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """The page is from before the login, or not ours."""
    return _plain(request, "bad_token", 403)


def defect(request: HttpRequest) -> HttpResponse:
    """A defect in Darek."""
    return _plain(request, "defect", 500)


def _plain(request: HttpRequest, name: str, status: int) -> HttpResponse:
    shown = {
        "heading": said(request, f"web.error.{name}"),
        "lines": [said(request, f"web.error.{name}.next")],
        "way_back": "/",
    }
    return render(request, "error.html", shown, status=status)


def _case_page(request: HttpRequest) -> str:
    match = request.resolver_match
    reference = match.kwargs.get("reference") if match is not None else None
    return f"/case/{reference}" if reference else "/"
