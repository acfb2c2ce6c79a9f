"""Logging in and out."""

from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from darek.web.failures import FAILURES
from darek.web.page import said


def log_in(request: HttpRequest) -> HttpResponse:
    """The form, or the board."""
    if request.method == "GET":
        return render(request, "login.html")
    username = request.POST.get("username", "")[:60]
    wait_s = FAILURES.wait_s(username)
    if wait_s:
        return _again(request, username, said(request, "web.login.wait", count=wait_s), 429)
    user = authenticate(request, username=username, password=request.POST.get("password", ""))
    if user is None:
        FAILURES.note(username)
        return _again(request, username, said(request, "web.login.failed"), 200)
    FAILURES.forget(username)
    login(request, user)
    return HttpResponseRedirect("/")


def log_out(request: HttpRequest) -> HttpResponse:
    """The end of the session; the office stays unlocked."""
    logout(request)
    return HttpResponseRedirect("/login")


def _again(request: HttpRequest, username: str, error: str, status: int) -> HttpResponse:
    shown = {"username": username, "error": error}
    return render(request, "login.html", shown, status=status)
