"""The words of letters, in one language: none is ever left in another."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final
from unicodedata import bidirectional

from darek.findings import DarekError, Message, Param, Words, has_words, say, words
from darek.names import to_tote_zhazu

LETTER_LANGUAGES: Final = ("en", "ru", "kk", "ky")
SHEET_LANGUAGES: Final = ("en", "ru", "kk", "kk_Arab", "ky", "zh", "ug")
"""Languages of the consent sheet: those that relatives read, in the script they read."""

RIGHT_TO_LEFT: Final = frozenset({"kk_Arab", "ug"})

_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"


class NoWords(DarekError):
    """A letter's language has no words for something that it must say."""

    code = "referrals.no_words"


class UnknownLanguage(DarekError):
    """Asked for a language in which this is not printed."""

    code = "referrals.unknown_language"


@dataclass(frozen=True, slots=True)
class Wording:
    """Says messages in one language; refuses where English would have to stand in."""

    language: str

    def __call__(self, id: str, /, **params: Param) -> str:
        """The words of ``referrals.<id>``."""
        return self.say(Message(f"referrals.{id}", params))

    def say(self, message: Message) -> str:
        """Any message in this language."""
        if not message.params:
            return _fixed(message.id, self.language)
        for id_ in _ids(message):
            _check(id_, self.language)
        worded = self._with_days_in_words(message)
        if self.language == "kk_Arab":
            return _in_arabic_script(worded)
        return say(worded, self.language)

    def _with_days_in_words(self, message: Message) -> Message:
        return Message(message.id, {name: self._worded(p) for name, p in message.params.items()})

    def _worded(self, param: Param) -> Param:
        if isinstance(param, Message):
            return self._with_days_in_words(param)
        if isinstance(param, tuple):
            return tuple(self._worded(part) for part in param)
        return self.day(param) if isinstance(param, date) else param

    def day(self, day: date) -> str:
        """A calendar day in words."""
        month = Message(f"referrals.day.month.{day.month}")
        return self.say(
            Message("referrals.day.day", {"year": f"{day.year:04}", "month": month, "day": day.day})
        )

    def isolated(self, value: str) -> str:
        """A value inside a sentence, keeping its own direction where that is another."""
        if self.language in RIGHT_TO_LEFT:
            own = all(_is_right_to_left(sign) or not sign.isalnum() for sign in value)
        else:
            own = not any(map(_is_right_to_left, value))
        return value if own else f"{_ISOLATE}{value}{_END_OF_ISOLATE}"

    def name(self, words: Words) -> str:
        """Words that a pack carries itself."""
        spoken = _spoken(self.language)
        if spoken not in words.by_language:
            raise NoWords(id=words.said("en"), language=self.language)
        said = words.said(spoken)
        return to_tote_zhazu(said) if self.language == "kk_Arab" else said


@cache
def _check(id: str, language: str) -> None:
    """Raise where a language has no words of its own for an id."""
    if not has_words(id, _spoken(language)):
        raise NoWords(id=id, language=language)


@cache
def _fixed(id: str, language: str) -> str:
    """The words of an id that has no places for values."""
    _check(id, language)
    text = words(id, _spoken(language))
    return to_tote_zhazu(text) if language == "kk_Arab" else text


def _spoken(language: str) -> str:
    """The language of the catalogue: Kazakh in Arabic script is made from the Cyrillic."""
    return "kk" if language == "kk_Arab" else language


def _is_right_to_left(sign: str) -> bool:
    return bidirectional(sign) in {"R", "AL"}


def capitalised(text: str) -> str:
    """With a capital first letter; catalogues have labels in small letters."""
    return text[:1].upper() + text[1:]


def _ids(message: Message) -> list[str]:
    ids = [message.id]
    for param in message.params.values():
        for part in param if isinstance(param, tuple) else (param,):
            if isinstance(part, Message):
                ids += _ids(part)
    return ids


def _in_arabic_script(message: Message) -> str:
    """The Kazakh sentence transliterated; values put into it stay as they are written."""
    count = message.params.get("count")
    text = to_tote_zhazu(words(message.id, "kk", count if isinstance(count, int) else None))
    return text.format_map({name: _arabic(param) for name, param in message.params.items()})


def _arabic(param: Param) -> str:
    if isinstance(param, Message):
        return _in_arabic_script(param)
    if isinstance(param, Words):
        return to_tote_zhazu(param.said("kk"))
    if isinstance(param, tuple):
        return "، ".join(_arabic(part) for part in param)
    return str(param)
