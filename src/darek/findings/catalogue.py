"""The words of messages: gettext catalogues, one domain for each room, keyed by message id.

English is complete and stands in where another language has no words yet. Entries that
no native speaker has reviewed carry the translator comment ``unreviewed``.
"""

from datetime import date
from functools import cache
from gettext import GNUTranslations
from importlib.resources import files

from darek.findings.message import Message, Param, Words

LANGUAGES = ("en", "ru", "kk", "ky")
"""Languages of pages and commands; letters and consent sheets may have more."""

_LOCALE = files("darek.findings") / "locale"


@cache
def _catalogue(language: str) -> GNUTranslations | None:
    """All domains of one language laid together; None where the language has none."""
    folder = _LOCALE / language / "LC_MESSAGES"
    if not folder.is_dir():
        return None
    whole: GNUTranslations | None = None
    for part in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if part.name.endswith(".mo"):
            with part.open("rb") as file:
                read = GNUTranslations(file)
            if whole is not None:
                read.add_fallback(whole)
            whole = read
    return whole


def _entry(id: str, language: str, count: int | None) -> str | None:
    catalogue = _catalogue(language)
    if catalogue is None:
        return None
    text = id if count is None else catalogue.ngettext(id, id, count)
    if text == id:
        text = catalogue.gettext(id)
    return None if text == id else text


def has_words(id: str, language: str) -> bool:
    """Whether the language itself has words for this id, without English standing in."""
    return _entry(id, language, None) is not None or _entry(id, language, 1) is not None


def words(id: str, language: str = "en", count: int | None = None) -> str:
    """The words of an id, placeholders and all. An id without English words is a bug."""
    text = _entry(id, language, count)
    if text is None:
        text = _entry(id, "en", count)
    if text is None:
        raise LookupError(f"no words for message id {id!r}: are the catalogues compiled?")
    return text


def say(message: Message, language: str = "en") -> str:
    """A message as one sentence in a language (``en``, ``ru``, ``kk``, ``ky``, …)."""
    count = message.params.get("count")
    text = words(message.id, language, count if isinstance(count, int) else None)
    if not message.params:
        return text
    said = {name: _say_param(value, language) for name, value in message.params.items()}
    return text.format_map(said)


def _say_param(param: Param, language: str) -> str:
    if isinstance(param, Message):
        return say(param, language)
    if isinstance(param, Words):
        return param.said(language)
    if isinstance(param, tuple):
        return ", ".join(_say_param(item, language) for item in param)
    return param.isoformat() if isinstance(param, date) else str(param)
