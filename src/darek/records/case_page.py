"""The tables of the page on case files: what a claim can say, and in which codes."""

from collections.abc import Iterator

from darek.findings import words
from darek.records.property import PROPERTIES, Property
from darek.records.vocabulary import VOCABULARIES, Vocabulary

BEGIN = "<!-- made from the code by `make generated`: -->\n"
END = "<!-- end of what is made -->\n"


def with_tables(page: str) -> str:
    """The page with the tables between its two marks made anew."""
    head, begin, rest = page.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"the page needs the marks {BEGIN!r} and {END!r}")
    return head + begin + "\n".join(_tables()) + "\n" + end + tail


def _tables() -> Iterator[str]:
    yield "| property | of a | value `type` | meaning, and its `code`s |"
    yield "|---|---|---|---|"
    yield from (_property_row(entry) for entry in PROPERTIES)
    yield ""
    yield "| field | `code`s |"
    yield "|---|---|"
    used = {entry.vocabulary for entry in PROPERTIES}
    yield from (_vocabulary_row(entry) for entry in VOCABULARIES if entry not in used)


def _property_row(entry: Property) -> str:
    codes = f": {_codes(entry.vocabulary)}" if entry.vocabulary is not None else ""
    meaning = words(entry.label_id) + codes
    return f"| `{entry.name}` | {entry.about.value} | {entry.value} | {meaning} |"


def _vocabulary_row(vocabulary: Vocabulary) -> str:
    return f"| {_FIELDS[vocabulary.name]} | {_codes(vocabulary)} |"


def _codes(vocabulary: Vocabulary) -> str:
    return ", ".join(f"`{term.code}`" for term in vocabulary.terms)


_FIELDS = {
    "connection": "`connection` of a source: the speaker's to what is said",
    "reliability": "`reliability` of a source",
    "response": "`response` of a reply",
    "attribution": "`attribution` of a reply: what a State says of its part",
    "impact": "`impact` of a reply",
    "promise_outcome": "`outcome` of a promise",
}
