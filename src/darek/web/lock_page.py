"""The lock button: every session ends, the keys are let go, the server stops."""

from collections.abc import Callable
from threading import Timer

from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from darek.web.page import said

_PAUSE_S = 0.3
"""The page must reach the browser before the server goes."""

on_lock: list[Callable[[], None]] = []
"""What the server that runs has to do when the office is locked."""


def lock(request: HttpRequest) -> HttpResponse:
    """Lock the office for everybody."""
    SessionStore.get_model_class().objects.all().delete()
    request.session.flush()
    for step in on_lock:
        Timer(_PAUSE_S, step).start()
    shown = {
        "heading": said(request, "web.lock.done"),
        "lines": [said(request, "web.lock.next")],
        "user": None,
    }
    return render(request, "error.html", shown)
