"""How commands call a person."""

import unicodedata

from darek.findings import message, say
from darek.records import Dossier, NameValue

_READ_FIRST = {"en": "LATIN"}
"""The script that readers of a language take in first; Cyrillic for the others."""


def person_label(dossier: Dossier, person: str, language: str = "en") -> str:
    """A full name in the script that the reader takes in first, else any; else "not named"."""
    names = [
        claim.value
        for claim in dossier.claims(person, "name")
        if isinstance(claim.value, NameValue) and not claim.negated
    ]
    full = [name.text for name in names if name.part == "full"]
    if not full:
        parts = " ".join(name.text for name in names)
        return parts or f"({say(message('cli.not_named'), language)})"
    wanted = _READ_FIRST.get(language, "CYRILLIC")
    return max(full, key=lambda text: (_script(text) == wanted, _script(text) == "CYRILLIC"))


def _script(text: str) -> str:
    letters = (sign for sign in text if sign.isalpha())
    return next((unicodedata.name(sign, "").split()[0] for sign in letters), "")
