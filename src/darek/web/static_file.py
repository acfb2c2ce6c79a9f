"""Style sheet, script, and the fonts that letters are set in; nothing comes from elsewhere."""

from importlib.resources import as_file, files

from django.http import FileResponse, HttpRequest
from django.http.response import HttpResponseBase
from django.views.static import serve

from darek.web.settings import STATIC_FOLDER

_BLOCK = 256 * 1024
"""Bytes at a time: the Chinese face has 14.8 MB."""
_A_MONTH_S = 30 * 24 * 60 * 60


def static_file(request: HttpRequest, name: str) -> HttpResponseBase:
    """A file of this room. A browser may keep it, but asks whether it has changed."""
    response = serve(request, name, document_root=str(STATIC_FOLDER))
    response.headers["Cache-Control"] = "no-cache"
    return response


def font_file(request: HttpRequest, name: str) -> HttpResponseBase:
    """One of the fonts that the package carries; a browser keeps it, as it never changes."""
    with as_file(files("darek.referrals") / "fonts") as folder:
        response = serve(request, name, document_root=str(folder))
    if isinstance(response, FileResponse):
        response.block_size = _BLOCK
    response.headers["Cache-Control"] = f"private, max-age={_A_MONTH_S}, immutable"
    return response
