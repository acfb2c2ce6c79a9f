"""The pages of an office: log in, the board, a case, what is added to it, packets.

A view is access, form, verb, redirect; the pure rooms judge. :data:`ROUTES` says who may use
each address, :data:`WEB_SETTINGS` is laid over the office's settings by ``open_office``, and
:func:`serve` answers on this machine alone until the office is locked.
"""

from darek.web.serving import ADDRESS, PORT, NotLoopback, PortTaken, log_without_names, serve
from darek.web.settings import WEB_SETTINGS
from darek.web.urls import ROUTES, For, Route

__all__ = [
    "ADDRESS",
    "PORT",
    "ROUTES",
    "WEB_SETTINGS",
    "For",
    "NotLoopback",
    "PortTaken",
    "Route",
    "log_without_names",
    "serve",
]
