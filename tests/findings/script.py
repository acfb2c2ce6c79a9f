"""Which letters a language is written in, and which codes stand in any language."""

import re
import unicodedata

_RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
ALPHABETS = {
    "ru": frozenset(_RUSSIAN),
    "kk": frozenset(_RUSSIAN + "әғқңөұүһі"),
    "ky": frozenset(_RUSSIAN + "ңөү"),
}
"""A Kazakh і or қ in a Kyrgyz sentence, or a Latin a in a Russian one, is a slip."""

SCRIPTS = {"en": "LATIN", "zh": "CJK", "ug": "ARABIC"}

_CODES = re.compile(
    r"--?[a-z]+\b"  # options of commands
    r"|\bdarek [a-z]+\b"  # commands
    r"|\*\.[a-z]+"  # kinds of files
    r"|\b[a-z]+@[a-z.]+\b"  # addresses
    r"|\b(?:CN|KG|KZ|kk|ky|ru|ug|zh)\b"  # States and languages
    r"|\b[a-z]+(?:/[a-z]+)+\b"  # folders
    r"|\b(?:CSV|Darek|Excel|ID|JPEG|JSON|PDF|PNG|SHA-256|TOML|UTF-8|Word|XLSX|XML)"
    r"|\b[IVX]+\b"
    r"|\b(?:corrects|false|id|true|type)\b"  # keys and values of files
)


def foreign_letters(text: str, language: str) -> str:
    """The letters of a text that its language does not have, codes left aside."""
    letters = [sign for sign in _CODES.sub(" ", text) if sign.isalpha()]
    return "".join(sign for sign in letters if not _belongs(sign, language))


def _belongs(letter: str, language: str) -> bool:
    if language in ALPHABETS:
        return letter.lower() in ALPHABETS[language]
    return unicodedata.name(letter).startswith(SCRIPTS[language])
