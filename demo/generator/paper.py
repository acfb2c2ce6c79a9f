"""A source before it becomes one: what is printed, who is seen in it, what it says."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypedDict

from darek.records import MentionKind, Value
from demo.generator.family import Family
from demo.generator.person import Person


class Run(TypedDict):
    """A stretch of text; one with a key is a value whose place is remembered."""

    text: str
    key: str


type Line = list[Run]


@dataclass(frozen=True, slots=True)
class Seen:
    """A being as this paper has it; unconfirmed where nobody has decided who it is."""

    key: str
    being: str
    kind: MentionKind = MentionKind.PERSON
    marks: tuple[str, ...] = ()
    as_written: str | None = None
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class Says:
    """One claim; relations and acts point at the keys of beings seen in the same paper."""

    about: str
    property: str
    value: Value
    marks: tuple[str, ...] = ()
    as_written: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """``template`` is empty for what was only spoken; ``pose`` is how the picture was made."""

    name: str
    kind: str
    received_on: str
    template: str = ""
    pose: Literal["photograph", "screenshot"] = "photograph"
    printed: Mapping[str, object] | None = None
    seen: tuple[Seen, ...] = ()
    says: tuple[Says, ...] = ()
    language: str | None = None
    script: str | None = None
    made_on: str | None = None
    issued_in: str | None = None
    speaker: str | None = None
    connection: str | None = None
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A person as one paper shows them: which spelling, which birth date, sure or not."""

    person: Person
    spelling: int
    born: date
    confirmed: bool = True

    @property
    def role(self) -> str:
        """The person's role in the family."""
        return self.person.role

    @property
    def chinese(self) -> str:
        """The name in characters, as this official wrote it."""
        return self.person.name.chinese(self.spelling)


def shown(family: Family, whom: str, spelling: int, *, registered: bool) -> Shown:
    """``whom`` is a role, or ``father`` and the like for the missing person's own; a question
    mark after it makes a doubtful likeness: the other spelling, another birth date."""
    role = _role(family, whom.rstrip("?"))
    person = family.people[role]
    born = person.registered_born if registered else person.born
    if whom.endswith("?"):
        return Shown(person, 1 - spelling, date(born.year + 2, 1, 1), confirmed=False)
    return Shown(person, spelling, born)


def _role(family: Family, whom: str) -> str:
    return family.parents["missing"][0] if whom == "father" else whom


def seen(one: Shown, *marks: str, as_written: str) -> Seen:
    """The mention of a person by the name as printed."""
    return Seen(one.role, one.role, MentionKind.PERSON, marks, as_written, one.confirmed)


def runs(template: str, values: Mapping[str, str]) -> Line:
    """A sentence with {values}: each value a run of its own, the first letter a capital."""
    line = [Run(text=text, key=key) for text, key in _pieces(template, values)]
    if line:
        line[0]["text"] = line[0]["text"][:1].upper() + line[0]["text"][1:]
    return line


def _pieces(template: str, values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    rest = template
    while rest:
        plain, brace, rest = rest.partition("{")
        if plain:
            yield plain, ""
        if brace:
            key, _, rest = rest.partition("}")
            yield values[key], key


def written_runs(lines: Sequence[Line]) -> dict[str, str]:
    """What stands in each marked run."""
    return {run["key"]: run["text"] for line in lines for run in line if run["key"]}
