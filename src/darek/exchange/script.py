"""The script of a name, by its letters."""

import unicodedata

_SCRIPTS = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "ARABIC": "Arab", "CJK": "Hani"}


def letters_of(text: str) -> str:
    """The letters alone."""
    return "".join(sign for sign in text if sign.isalpha())


def script_of(text: str) -> str | None:
    """ISO 15924 where all letters are of one script that we know; Chinese is Hani, since a name
    alone does not show whether it is written in simplified or in traditional characters."""
    letters = letters_of(unicodedata.normalize("NFKC", text))
    found = {_SCRIPTS.get(unicodedata.name(sign, "").partition(" ")[0]) for sign in letters}
    return found.pop() if len(found) == 1 else None
