"""What a printed document consists of: words and values in order, before anything is laid out.

Builders fill these from a case; templates only lay them out and add no word of their own.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Literal

from darek.referrals.wording import RIGHT_TO_LEFT


@dataclass(frozen=True, slots=True)
class Statement:
    """One value as it is said, by whom; ``originals`` are sources' own words."""

    value: str
    said_by: tuple[str, ...] = ()
    originals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One thing asked for, with every statement about it; none means not known.

    ``withheld``: something is known but must not be told; "not known" would be untrue.
    """

    label: str
    statements: tuple[Statement, ...] = ()
    note: str = ""
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Items that belong together, under a title where there is one."""

    items: tuple[Item, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Items in three columns: what, what is said of it, who says it."""

    groups: tuple[Group, ...]
    columns: tuple[str, ...]
    not_known: str
    kind: Literal["facts"] = "facts"


@dataclass(frozen=True, slots=True)
class ChainPerson:
    """One box of the drawing."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One line of the drawing: the relation, and the paper that carries it."""

    relation: str
    paper: str
    proven: bool


@dataclass(frozen=True, slots=True)
class Chain:
    """The kinship chain; ``alt`` says in words what the drawing shows."""

    people: tuple[ChainPerson, ...]
    links: tuple[ChainLink, ...]
    alt: str
    kind: Literal["chain"] = "chain"


@dataclass(frozen=True, slots=True)
class Listing:
    """A plain table; ``widths`` are shares of the line."""

    columns: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    kind: Literal["listing"] = "listing"


@dataclass(frozen=True, slots=True)
class Numbered:
    """Numbered sentences."""

    entries: tuple[str, ...]
    kind: Literal["numbered"] = "numbered"


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """Plain paragraphs."""

    paragraphs: tuple[str, ...]
    kind: Literal["paragraphs"] = "paragraphs"


@dataclass(frozen=True, slots=True)
class Choice:
    """A question, and its answers with a box each."""

    question: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """Boxes to tick by hand; ``inline`` sets the answers beside one another."""

    choices: tuple[Choice, ...]
    inline: bool = False
    kind: Literal["choices"] = "choices"


@dataclass(frozen=True, slots=True)
class Line:
    """A label with what is filled in; nothing filled in leaves room for the hand."""

    label: str
    filled: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines to be filled in by hand, kept together."""

    lines: tuple[Line, ...]
    kind: Literal["lines"] = "lines"


type Block = Facts | Chain | Listing | Numbered | Paragraphs | Choices | Lines


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    heading: str
    blocks: tuple[Block, ...]
    number: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """To whom and from whom."""

    addressee: tuple[str, ...] = ()
    sender: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnexPage:
    """A page that shows one page of one paper; ``paper`` and ``page`` (from 0) say which."""

    heading: str
    title: str
    note: str
    paper: str
    page: int
    landscape: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document in one language."""

    language: str
    title: str
    made_on: date
    footer: str
    sections: tuple[Section, ...]
    subtitle: str = ""
    banner: str = ""
    head: Head = field(default_factory=Head)
    signature: tuple[Line, ...] = ()
    annex_pages: tuple[AnnexPage, ...] = ()

    def as_mapping(self) -> Mapping[str, Any]:
        """The mapping that templates read."""
        language, _, script = self.language.partition("_")
        day = self.made_on
        return asdict(self) | {
            "language": language,
            "script": script.lower(),
            "direction": "rtl" if self.language in RIGHT_TO_LEFT else "ltr",
            "made_on": {"year": day.year, "month": day.month, "day": day.day},
        }
