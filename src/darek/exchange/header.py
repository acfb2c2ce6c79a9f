"""Which column a header means, and which columns it may mean where it is misspelt."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from darek.exchange.column import COLUMNS, Column

_HINT = re.compile(r"[(\[（][^)\]）]*[)\]）]")
_SIGNS = re.compile(r"[\W_]+")
_NEAR = 0.6
"""Of the letters of two headers, as difflib measures them."""
_LONGEST_HEADER = 200
"""Characters; no header of ours has more than 60."""


def folded(text: str) -> str:
    """Letters and digits alone: case, width, ё, hints in brackets and signs make no difference."""
    plain = unicodedata.normalize("NFKC", text[:_LONGEST_HEADER]).casefold().replace("ё", "е")
    return _SIGNS.sub(" ", _HINT.sub(" ", plain)).strip()


def _spellings(column: Column) -> Iterator[str]:
    yield column.key
    for words in column.words.values():
        yield from words


_KNOWN = {folded(word): column for column in COLUMNS for word in _spellings(column)}
_WRITTEN = {
    folded(word): word for column in COLUMNS for words in column.words.values() for word in words
}


def find_column(header: str) -> Column | None:
    """The column of a header in any of the languages, or by its key."""
    return _KNOWN.get(folded(header))


def count_headers(texts: Sequence[str]) -> int:
    """How many texts are headers that we know."""
    return sum(1 for text in texts if text and find_column(text) is not None)


def nearest_headers(header: str) -> tuple[str, ...]:
    """Up to three headers that are spelt nearly so, the nearest first."""
    near = get_close_matches(folded(header), _WRITTEN, n=3, cutoff=_NEAR)
    return tuple(_WRITTEN[word] for word in near)
