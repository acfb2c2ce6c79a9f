"""Choosing the language of pages."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

from darek.findings import LANGUAGES
from darek.web.page import LANGUAGE_COOKIE
from darek.web.settings import SESSION_LASTS_S


def choose(request: HttpRequest) -> HttpResponse:
    """Remember the language in a cookie, and go back to the page."""
    untrusted_back = request.POST.get("back", "/")
    is_ours = url_has_allowed_host_and_scheme(untrusted_back, allowed_hosts=None)
    response = HttpResponseRedirect(untrusted_back if is_ours else "/")
    language = request.POST.get("language", "")
    if language in LANGUAGES:
        response.set_cookie(
            LANGUAGE_COOKIE, language, SESSION_LASTS_S, httponly=True, samesite="Strict"
        )
    return response
