"""What every page needs: its language, its reader, and the notice of what was just done."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from darek.findings import LANGUAGES, Param, message, say
from darek.office import User
from darek.web.judgement import LANGUAGE_NAMES

LANGUAGE_COOKIE = "language"
_NOTICE = "notice"


def language_of(request: HttpRequest) -> str:
    """The language of the page: as chosen on a page, else the user's, else the browser's."""
    wanted = (
        request.COOKIES.get(LANGUAGE_COOKIE),
        getattr(getattr(request, "user", None), "language", None),
        request.headers.get("Accept-Language", "")[:2].lower(),
    )
    return next((language for language in wanted if language in LANGUAGES), "en")


def user_of(request: HttpRequest) -> User:
    """Who asks; the gate lets nobody else as far as here."""
    if not isinstance(request.user, User):
        raise TypeError("this page is for users")
    return request.user


def said(request: HttpRequest, id: str, /, **params: Param) -> str:
    """The words of a message in the page's language."""
    return say(message(id, **params), language_of(request))


def page_context(request: HttpRequest) -> dict[str, Any]:
    """What ``base.html`` shows."""
    language = language_of(request)
    shown = {
        "language": language,
        "languages": [(code, LANGUAGE_NAMES[code]) for code in LANGUAGES],
        "user": getattr(request, "user", None),
        "back": request.path if request.method == "GET" else "/",
    }
    session = getattr(request, "session", None)
    if session is not None and (notice := session.pop(_NOTICE, None)):
        shown["notice"] = say(message(notice), language)
    return shown


def done(request: HttpRequest, where: str, notice: str) -> HttpResponse:
    """After a change: go to a page that shows it, and say there that it was made."""
    request.session[_NOTICE] = notice
    return HttpResponseRedirect(where)
