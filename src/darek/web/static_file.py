"""Style sheet, script, and the fonts that letters are set in; nothing comes from elsewhere."""

from importlib.resources import as_file, files

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.static import serve

from darek.web.settings import STATIC_FOLDER


def static_file(request: HttpRequest, name: str) -> HttpResponseBase:
    """A file of this room."""
    return _kept(serve(request, name, document_root=str(STATIC_FOLDER)))


def font_file(request: HttpRequest, name: str) -> HttpResponseBase:
    """One of the fonts that the package carries."""
    with as_file(files("darek.referrals") / "fonts") as folder:
        return _kept(serve(request, name, document_root=str(folder)))


def _kept(response: HttpResponseBase) -> HttpResponseBase:
    """A browser may keep it, but asks whether it has changed."""
    response.headers["Cache-Control"] = "no-cache"
    return response
