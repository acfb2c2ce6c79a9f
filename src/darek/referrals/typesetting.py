"""Documents into PDF: Typst, from memory, in the vendored fonts only.

One compiler is kept warm. It holds the parsed templates and the loaded fonts, and Typst
remembers what it laid out during its last ten compilations; only the document's own data
changes from one packet to the next.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from threading import Lock
from typing import Any, Final

import typst

from darek.findings import DarekError
from darek.referrals.annex_pages import SHEET_MM, lay_papers
from darek.referrals.coverage import FONTS, unprintable

TEMPLATES: Final = ("letter", "form", "consent", "cover")

_FOLDER: Final = files("darek.referrals") / "templates"
_ESCAPED_CONTROL: Final = "\\u00"
"""JSON escapes control characters, which no font can print."""
_COMPILING: Final = Lock()
"""A compiler serves one document at a time."""


class MissingGlyph(DarekError):
    """A value has a character that none of the vendored fonts can print."""

    code = "referrals.missing_glyph"


def typeset(template: str, document: Mapping[str, Any], papers: Mapping[str, bytes]) -> bytes:
    """The PDF of a document; ``papers`` are the files of its annex pages, by their names.

    The same document and papers give the same bytes. Raises MissingGlyph before anything
    is laid out.
    """
    data = json.dumps(document, ensure_ascii=False)
    _check_glyphs(document, data)
    data = json.dumps({**document, **_sought(data), "sheet_mm": SHEET_MM}, ensure_ascii=False)
    made_on = document["made_on"]
    stamp = datetime(made_on["year"], made_on["month"], made_on["day"], tzinfo=UTC)
    main = f'#import "{template}.typ": {template}\n#{template}(json("document.json"))\n'
    files = {"main.typ": main.encode(), "document.json": data.encode()}
    return lay_papers(_compiled(files, stamp), document["annex_pages"], papers)


def _compiled(files: dict[str, bytes], stamp: datetime) -> bytes:
    with _COMPILING:
        # The stub leaves out the mapping of files that the compiler takes.
        pdf = _compiler().compile(input=files, format="pdf", timestamp=stamp)  # type: ignore[type-var]
    if not isinstance(pdf, bytes):
        raise TypeError("a PDF is one piece of bytes")
    return pdf


@cache
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )
    return typst.Compiler(root=str(_FOLDER), font_paths=fonts)


def _sought(data: str) -> dict[str, bool]:
    """Which of the rules that look at every word have something to look for."""
    signs = set(data)
    return {
        "has_arabic": any("\u0600" <= sign <= "\u06ff" for sign in signs),
        "has_isolates": "\u2068" in signs,
    }


def _check_glyphs(document: Mapping[str, Any], data: str) -> None:
    """Look at the whole first, and only where something is amiss for its place."""
    if unprintable(data) is None and _ESCAPED_CONTROL not in data:
        return
    for place, text in _texts(document, ""):
        sign = unprintable(text)
        if sign is not None:
            raise MissingGlyph(
                character=sign, code=f"U+{ord(sign):04X}", value=text, place=place.lstrip(".")
            )


def _texts(value: object, place: str) -> Iterator[tuple[str, str]]:
    """Every text of a document with its place, such as ``sections[2].heading``."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _texts(part, f"{place}.{key}")
    elif isinstance(value, list | tuple):
        for index, part in enumerate(value):
            yield from _texts(part, f"{place}[{index}]")
