"""Every address of the server, with who may use it. Routes are tried against roles by a test."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from django.contrib.auth.decorators import login_not_required
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path
from django.views.decorators.http import require_http_methods

from darek.web import (
    board_page,
    case_page,
    claim_page,
    consent_page,
    error_page,
    language_page,
    lock_page,
    login_page,
    packet_page,
    paper_page,
    referral_page,
    static_file,
)


class For(Enum):
    """Who may use an address; for others there is nothing there."""

    ANYBODY = "anybody"
    USERS = "users"
    READERS = "readers of the case"
    OWNERS = "owners of the case"


@dataclass(frozen=True, slots=True)
class Route:
    """One address. Only one for anybody can be asked for without a login."""

    address: str
    view: Callable[..., HttpResponseBase]
    name: str
    who: For
    methods: tuple[str, ...] = ("GET",)

    def pattern(self) -> URLPattern:
        """As Django takes it."""
        view = require_http_methods([*self.methods, *(["HEAD"] if "GET" in self.methods else [])])(
            self.view
        )
        if self.who is For.ANYBODY:
            view = login_not_required(view)
        return path(self.address, view, name=self.name)


_FORM = ("GET", "POST")
_CHANGE = ("POST",)
_CASE = "case/<slug:reference>"

ROUTES = (
    Route("static/<str:name>", static_file.static_file, "static", For.ANYBODY),
    Route("static/fonts/<str:name>", static_file.font_file, "font", For.ANYBODY),
    Route("login", login_page.log_in, "login", For.ANYBODY, _FORM),
    Route("language", language_page.choose, "language", For.ANYBODY, _CHANGE),
    Route("logout", login_page.log_out, "logout", For.USERS, _CHANGE),
    Route("lock", lock_page.lock, "lock", For.USERS, _CHANGE),
    Route("", board_page.board, "board", For.USERS),
    Route("search", board_page.search, "search", For.USERS, _CHANGE),
    Route(_CASE, case_page.case, "case", For.READERS),
    Route(f"{_CASE}/paper/<str:source>", paper_page.show, "show_paper", For.READERS),
    Route(f"{_CASE}/paper", paper_page.paper, "paper", For.OWNERS, _FORM),
    Route(f"{_CASE}/claim", claim_page.claim, "claim", For.OWNERS, _FORM),
    Route(f"{_CASE}/claim/<str:claim>", case_page.decide, "decide", For.OWNERS, _CHANGE),
    Route(f"{_CASE}/consent", consent_page.consent, "consent", For.OWNERS, _FORM),
    Route(
        f"{_CASE}/consent/<str:consent>/withdrawal",
        consent_page.withdrawal,
        "withdrawal",
        For.OWNERS,
        _FORM,
    ),
    Route(f"{_CASE}/referral", referral_page.referral, "referral", For.OWNERS, _FORM),
    Route(
        f"{_CASE}/referral/<str:referral>/reply", referral_page.reply, "reply", For.OWNERS, _FORM
    ),
    Route(f"{_CASE}/packet/<str:procedure>", packet_page.packet, "packet", For.OWNERS, _CHANGE),
)

urlpatterns = [route.pattern() for route in ROUTES]

handler400 = error_page.bad_request
handler404 = error_page.not_found
handler500 = error_page.defect
