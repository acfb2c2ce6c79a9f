"""Words as a source wrote them, kept apart from the page around them."""

from collections.abc import Iterator
from typing import Self

from django.utils.html import format_html
from django.utils.safestring import SafeString

from darek.records import Dossier, NameValue

_READ_FIRST = {"en": ("Latn", "Cyrl")}
"""The scripts that a page's reader reads first; Cyrillic, then Latin, but for English."""

_PARTS = ("family", "given", "patronymic")
"""In the order of papers."""


class Written(str):
    """A text with its language and script; isolated, so that Arabic script turns nothing round.

    A string, because templates ask only strings how they are to be written.
    """

    language: str

    def __new__(cls, text: str, language: str = "") -> Self:
        """The text and its BCP 47 tag; none where the language is not known."""
        written = super().__new__(cls, text)
        written.language = language
        return written

    def __html__(self) -> SafeString:
        if not self.language:
            return format_html("<bdi>{}</bdi>", str(self))
        return format_html('<bdi lang="{}">{}</bdi>', self.language, str(self))


def language_tag(language: str | None, script: str | None) -> str:
    """The BCP 47 tag by which a browser chooses letter forms: ``ug-Arab``, ``zh-Hans``."""
    tag = language or "und"
    if script and "-" not in tag:
        tag = f"{tag}-{script}"
    return "" if tag == "und" else tag


def person_names(dossier: Dossier, person: str, language: str) -> tuple[Written, ...]:
    """The first full name in every script held, else the parts that are; else nothing.

    The scripts that readers of the page's language read come first.
    """
    by_script: dict[str | None, Written] = {}
    for name in _names(dossier, person):
        if name.part == "full":
            written = Written(name.text, language_tag(name.language, name.script))
            by_script.setdefault(name.script, written)
    for script, written in _composed(dossier, person):
        by_script.setdefault(script, written)
    first = _READ_FIRST.get(language, ("Cyrl", "Latn"))
    order = sorted(by_script, key=lambda s: first.index(s) if s in first else len(first))
    return tuple(by_script[script] for script in order)


def person_name(dossier: Dossier, person: str, language: str) -> Written:
    """The name by which a page calls a person; the bare id where no source names them."""
    return next(iter(person_names(dossier, person, language)), Written(person))


def _names(dossier: Dossier, person: str) -> Iterator[NameValue]:
    for claim in dossier.claims(person, "name"):
        if isinstance(claim.value, NameValue) and not claim.negated:
            yield claim.value


def _composed(dossier: Dossier, person: str) -> Iterator[tuple[str | None, Written]]:
    """Names put together from parts that sources give in one script."""
    parts: dict[str | None, dict[str, NameValue]] = {}
    for name in _names(dossier, person):
        parts.setdefault(name.script, {}).setdefault(name.part, name)
    for script, known in parts.items():
        ordered = [known[part] for part in _PARTS if part in known]
        if ordered:
            text = " ".join(name.text for name in ordered)
            yield script, Written(text, language_tag(ordered[0].language, script))
