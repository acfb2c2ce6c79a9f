"""A sentence before it is said: an id and its parameters."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

type Param = str | int | date | Message | Words | tuple[Param, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Words that a pack carries itself, by language; English must be among them."""

    by_language: Mapping[str, str]

    def said(self, language: str) -> str:
        """The words in a language, or else in English."""
        return self.by_language.get(language) or self.by_language["en"]


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence or phrase; its words are looked up when it is said, in any language.

    A parameter that is itself a message, or words of a pack, is said in the same language; a
    tuple is a list; a parameter named ``count`` chooses the plural form.
    """

    id: str
    params: Mapping[str, Param] = field(default_factory=dict)


def message(id: str, /, **params: Param) -> Message:
    """Short for ``Message(id, {...})``."""
    return Message(id, params)
