"""The ids of messages that code names, found by reading the code."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from tests.findings.catalogue_files import SOURCE, english_rooms

PREFIXED_BY = {"BadDate": "records.date.", "office": "referrals.", "wording": "referrals."}
"""Callables that put the front of an id before what they are given."""

TAKE_IDS = frozenset({"Message", "fault", "message"})
"""Callables that take an id whole; all but ``Message`` take its parameters as keywords."""

OWN_WORDS = {"referrals": "referrals."}
"""Rooms in which any string may be passed on to such a callable."""

_PART = r"[A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*"
_FROM_ANY_NAME = frozenset({"error.", *PREFIXED_BY.values()})
"""Where those callables put an id together from whatever they are given, no id is named."""


class Mention(NamedTuple):
    """An id that code names, or a pattern of ids that it puts together.

    ``sure`` is whether it must be an id. ``given`` are the parameters that it gets at this
    place; None where they cannot be seen.
    """

    place: str
    pattern: str
    exact: bool
    sure: bool = True
    given: frozenset[str] | None = None

    def matches(self, id: str) -> bool:
        """Whether it may be this id."""
        return id == self.pattern if self.exact else bool(re.fullmatch(self.pattern, id))

    def __str__(self) -> str:
        return f"{self.place}: {self.pattern.replace(_PART, '*')}"


def mentions_in_code() -> list[Mention]:
    """Every mention in every room, in its templates too."""
    return [
        mention
        for file in sorted(SOURCE.glob("**/*.py"))
        for mention in mentions(
            file.read_text(encoding="utf-8"), str(file.relative_to(SOURCE)), english_rooms()
        )
    ] + mentions_in_templates()


def mentions_in_templates() -> list[Mention]:
    """Every ``{% say "id" name=… %}`` in the templates of pages."""
    return [
        Mention(f"{file.relative_to(SOURCE)}", said["id"], True, True, _given(said["params"]))
        for file in sorted(SOURCE.glob("**/templates/*.html"))
        for said in _SAY.finditer(file.read_text(encoding="utf-8"))
    ]


_SAY = re.compile(r"""{%\s*say\s+["'](?P<id>[\w.]+)["'](?P<params>[^%]*)%}""")


def _given(params: str) -> frozenset[str]:
    return frozenset(re.findall(r"(\w+)=", params))


def mentions(source: str, file: str, rooms: list[str]) -> list[Mention]:
    """Every mention in one file."""
    fronts = tuple(front for room in rooms for front in (f"{room}.", f"error.{room}."))
    reader = _Reader(file, fronts, OWN_WORDS.get(file.partition("/")[0], ""))
    reader.visit(ast.parse(source))
    return reader.found


def errors_raised() -> list[Mention]:
    """Each place that makes an error of ours: the id of its words and what it is given."""
    trees = {
        str(file.relative_to(SOURCE)): ast.parse(file.read_text(encoding="utf-8"))
        for file in sorted(SOURCE.glob("**/*.py"))
    }
    words = dict(pair for tree in trees.values() for pair in _errors_made_by_keywords(tree))
    return [
        Mention(f"{file}:{call.lineno}", words[callee_of(call)], True, True, _keywords(call))
        for file, tree in trees.items()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and callee_of(call) in words
    ]


@dataclass
class _Reader(ast.NodeVisitor):
    """Looks at a call before its arguments, so that an id is seen with its parameters."""

    file: str
    fronts: tuple[str, ...]
    own_words: str
    found: list[Mention] = field(default_factory=list)
    seen: set[ast.AST] = field(default_factory=set)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """``code = "room.thing"`` names the words of an error."""
        for code, id in _codes(node):
            self._found(code, id, exact=True)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        """An id among the arguments, with the keywords beside it."""
        callee = callee_of(node)
        prefix = PREFIXED_BY.get(callee, "")
        if prefix or callee in TAKE_IDS:
            given = _keywords(node) if callee != "Message" else None
            for choice in (one for argument in node.args for one in _choices(argument)):
                self._look_at(choice, prefix, given)
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        """An id on its own, as in a table of ids."""
        self._look_at(node, sure=not self.own_words)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """An id put together on its own."""
        self._look_at(node, sure=not self.own_words)
        self.generic_visit(node)

    def _look_at(
        self,
        node: ast.expr,
        prefix: str = "",
        given: frozenset[str] | None = None,
        *,
        sure: bool = True,
    ) -> None:
        front, pattern, exact = _id_of(node)
        if node in self.seen or not pattern or prefix + front in _FROM_ANY_NAME:
            return
        if (prefix + front).startswith(self.fronts):
            self._found(node, prefix + pattern, exact=exact, sure=sure, given=given)
        if not sure:
            self._found(node, self.own_words + pattern, exact=exact, sure=False)

    def _found(
        self,
        node: ast.expr,
        pattern: str,
        *,
        exact: bool,
        sure: bool = True,
        given: frozenset[str] | None = None,
    ) -> None:
        self.seen |= set(ast.walk(node))
        place = f"{self.file}:{node.lineno}"
        self.found.append(Mention(place, pattern, exact, sure, given))


def _id_of(node: ast.expr) -> tuple[str, str, bool]:
    """How an id begins, what it can come to, and whether that is one id only; else nothing."""
    match node:
        case ast.Constant(value=str(text)) if re.fullmatch(_PART, text):
            return text, text, True
        case ast.JoinedStr(values=[ast.Constant(value=str(front)), *_]) if front.endswith("."):
            return front, "".join(_patterns(node)), False
    return "", "", False


def _choices(node: ast.expr) -> Iterator[ast.expr]:
    """``a if … else b`` is either."""
    if isinstance(node, ast.IfExp):
        yield from (*_choices(node.body), *_choices(node.orelse))
    else:
        yield node


def _patterns(node: ast.JoinedStr) -> Iterator[str]:
    for part in node.values:
        yield re.escape(str(part.value)) if isinstance(part, ast.Constant) else _PART


def callee_of(call: ast.Call) -> str:
    """The last name of what is called."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _keywords(call: ast.Call) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else frozenset(name for name in names if name is not None)


def _codes(node: ast.ClassDef) -> Iterator[tuple[ast.expr, str]]:
    """What a class calls its ``code``, and the id of the words for that."""
    for statement in node.body:
        match statement:
            case ast.Assign(
                targets=[ast.Name(id="code")], value=ast.Constant(value=str(code)) as value
            ):
                yield value, f"error.{code}"


def _errors_made_by_keywords(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Errors by name, with the id of their words; not those that name their parameters."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and not _has_own_init(node):
            for _, id in _codes(node):
                yield node.name, id


def _has_own_init(node: ast.ClassDef) -> bool:
    return any(isinstance(part, ast.FunctionDef) and part.name == "__init__" for part in node.body)
