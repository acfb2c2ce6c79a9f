"""Kazakh Cyrillic into töte zhazu, the Arabic script of Kazakhs in China (kk-Arab).

One sign stands for a back vowel and for its front twin (а ә, о ө, ұ ү, ы і). A high hamza
before the word says that its vowels are front, unless the word says so itself: by е, or by
г or к, which go with front vowels only. Words with ғ or қ are back and never take it
(A. Baitursynov's rule of 1912, kept in China's orthography).
"""

import re
from typing import Final
from unicodedata import normalize

HIGH_HAMZA: Final = "ٴ"

_LETTERS: Final = {
    "а": "ا", "ә": "ا", "б": "ب", "в": "ۆ", "г": "گ", "ғ": "ع", "д": "د", "е": "ە",
    "ё": "يو", "ж": "ج", "з": "ز", "и": "ي", "й": "ي", "к": "ك", "қ": "ق", "л": "ل",
    "м": "م", "н": "ن", "ң": "ڭ", "о": "و", "ө": "و", "п": "پ", "р": "ر", "с": "س",
    "т": "ت", "у": "ۋ", "ұ": "ۇ", "ү": "ۇ", "ф": "ف", "х": "ح", "һ": "ھ", "ц": "تس",
    "ч": "چ", "ш": "ش", "щ": "شش", "ъ": "", "ы": "ى", "і": "ى", "ь": "", "э": "ە",
    "ю": "يۋ", "я": "يا",
}  # fmt: skip
_MARKS: Final = {",": "،", ";": "؛", "?": "؟"}

_WORD: Final = re.compile("[а-яёәғқңөұүһі]+")
_FRONT_TWIN: Final = re.compile("[әөүі]")
_SAYS_ITSELF: Final = re.compile("[еэгкғқ]")
_E_AFTER_VOWEL: Final = re.compile("(?<=[аәеёоөұүэюя])е")
_I_BEFORE_IOTATED: Final = re.compile("и(?=[юя])")
_MARK: Final = re.compile(r"(?<![!-~])[,;?]|[,;?](?![!-~])")
"""A mark inside Latin text or a number (``1,5``, ``?id=2``) belongs to it and stays."""


def to_tote_zhazu(text: str) -> str:
    """Kazakh Cyrillic in Arabic script; what is not Cyrillic stays as it is.

    Digits stay European, as in print in China. Only comma, semicolon and question mark change:
    brackets and quotation marks are mirrored where the text is set right to left.
    """
    lower = "".join(map(_small_if_cyrillic, normalize("NFC", text)))
    return _MARK.sub(lambda found: _MARKS[found[0]], _WORD.sub(_word, lower))


def _small_if_cyrillic(sign: str) -> str:
    """Latin words keep their capitals."""
    return sign.lower() if "\u0400" <= sign <= "\u04ff" else sign


def _word(found: re.Match[str]) -> str:
    word = found[0]
    hamza = HIGH_HAMZA if _FRONT_TWIN.search(word) and not _SAYS_ITSELF.search(word) else ""
    spelt = _I_BEFORE_IOTATED.sub("", _E_AFTER_VOWEL.sub("йе", word))
    return hamza + "".join(_LETTERS[letter] for letter in spelt)
