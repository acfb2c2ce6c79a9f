"""What every answer carries, and whose requests are answered at all."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseForbidden

type Answer = Callable[[HttpRequest], HttpResponse]

_OWN_SITE = ("same-origin", "none")
"""What a browser says of a request from our own page, or from the address line."""


def response_headers(answer: Answer) -> Answer:
    """Nothing is kept by browsers, nothing is shown inside other sites' pages."""

    def with_headers(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        response.headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
        response.headers["X-Frame-Options"] = "DENY"
        return response

    return with_headers


def own_pages_only(answer: Answer) -> Answer:
    """A change may be asked for by our own pages alone."""

    def checked(request: HttpRequest) -> HttpResponse:
        asked_by = request.headers.get("Sec-Fetch-Site", "same-origin")
        if request.method not in ("GET", "HEAD") and asked_by not in _OWN_SITE:
            return HttpResponseForbidden()
        return answer(request)

    return checked
