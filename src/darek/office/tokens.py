"""Words as the search sees them: one script's letters together, Chinese sign by sign.

SQLite's own word breaking takes a run of Chinese for one word, so that a part of a name finds
nothing, and its trigrams miss names of two signs.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

_HAN = re.compile(
    r"[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]",
)
_RUN = re.compile(rf"{_HAN.pattern}|[^\W_]+")


def tokens_of(text: str) -> Iterator[str]:
    """The words of a text, folded: no case, no accents or vowel signs, no tatweel."""
    for run in _RUN.findall(_folded(text)):
        yield from _split_han(run)


SEPARATOR = "\u00a6"
"""Between texts in the index, where it counts as a word, so that no phrase spans two texts."""


def index_tokens(texts: Iterable[str]) -> str:
    """What the index keeps of some texts."""
    return f" {SEPARATOR} ".join(" ".join(tokens_of(text)) for text in texts)


def query_tokens(text: str) -> str:
    """An FTS5 query: every word, as a beginning; neighbouring Chinese signs as neighbours.

    Empty where the text has no words. Only letters and digits reach FTS5, quoted.
    """
    wanted = []
    for part in _folded(text).split():
        han = [token for token in tokens_of(part) if _HAN.fullmatch(token)]
        other = [token for token in tokens_of(part) if not _HAN.fullmatch(token)]
        if han:
            wanted.append('"' + " ".join(han) + '"')
        wanted.extend(f'"{token}"*' for token in other)
    return " ".join(wanted)


def _folded(text: str) -> str:
    spread = unicodedata.normalize("NFKD", text.casefold())
    kept = (sign for sign in spread if not unicodedata.combining(sign) and sign != "\u0640")
    return unicodedata.normalize("NFC", "".join(kept)).casefold()


def _split_han(run: str) -> Iterator[str]:
    rest = ""
    for sign in run:
        if _HAN.fullmatch(sign):
            if rest:
                yield rest
            rest = ""
            yield sign
        else:
            rest += sign
    if rest:
        yield rest
