"""What makes a row the same family's when its list is taken in again."""

import unicodedata
from uuid import NAMESPACE_OID, UUID, uuid5

from darek.exchange.row import Row

EXAMPLES = frozenset({"example", "пример", "үлгі", "үлгү"})
"""Family references of the example row of templates, which is nobody's."""

_NAMESPACE = uuid5(NAMESPACE_OID, "darek.exchange.row")
_NAMES = (
    "missing_name",
    "missing_name_cyrillic",
    "missing_name_latin",
    "missing_name_arabic",
    "missing_name_chinese",
)


def row_key(row: Row, list_name: str) -> UUID:
    """The family of a row in a list: of its reference, or else of the two people's names.

    Never of the row's place, which changes when a row is put in. A list is known by its name,
    so that number 7 of one list is not number 7 of another. Without a reference, a name that is
    written otherwise is another family: give each family a reference.
    """
    return uuid5(_NAMESPACE, f"{_plain(list_name)}\n{key_text(row)}")


def key_text(row: Row) -> str:
    """What identifies a row within its list."""
    reference = row.first("family_reference")
    if isinstance(reference, str):
        return f"reference\n{_plain(reference)}"
    missing = next((row.cells[key].written for key in _NAMES if key in row.cells), "")
    applicant = row.cells.get("applicant_name")
    return f"people\n{_plain(missing)}\n{_plain(applicant.written if applicant else '')}"


def is_example(row: Row) -> bool:
    """Whether it is the example row of a template."""
    reference = row.first("family_reference")
    return isinstance(reference, str) and _plain(reference) in EXAMPLES


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
