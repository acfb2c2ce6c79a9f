"""Each room has one front page, and nobody goes around it."""

import ast
import importlib
from pathlib import Path
from typing import NamedTuple

import pytest

SOURCE = Path(__file__).resolve().parent.parent / "src"
ROOMS = sorted(page.parent.name for page in SOURCE.glob("darek/*/__init__.py"))
FILES = sorted(SOURCE.glob("darek/**/*.py"))


class Import(NamedTuple):
    """A module of ours that a line imports from."""

    module: str
    line: int


def imports_of(source: str) -> list[Import]:
    """Every import of a module of ours, wherever in the file it stands."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.append(Import(node.module, node.lineno))
        elif isinstance(node, ast.Import):
            found += [Import(alias.name, node.lineno) for alias in node.names]
    return [one for one in found if one.module.partition(".")[0] == "darek"]


def around_the_front_page(own_room: str, source: str) -> list[Import]:
    """The imports that reach inside another room."""
    return [
        one
        for one in imports_of(source)
        if one.module.count(".") > 1 and one.module.split(".")[1] != own_room
    ]


@pytest.mark.parametrize("room", ROOMS)
def test_front_page_says_what_the_room_is_for_and_lists_what_exists(room: str) -> None:
    page = importlib.import_module(f"darek.{room}")
    assert (page.__doc__ or "").strip(), f"darek.{room} does not say what it is for"
    missing = [name for name in page.__all__ if not hasattr(page, name)]
    assert missing == []
    assert sorted(set(page.__all__)) == sorted(page.__all__), "a name is listed twice"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_nobody_imports_from_inside_another_room(file: Path) -> None:
    own_room = file.relative_to(SOURCE / "darek").parts[0]
    assert around_the_front_page(own_room, file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("from darek.law.calendar import Calendar", ["darek.law.calendar"]),
        ("def f():\n    import darek.law.calendar", ["darek.law.calendar"]),
        ("from darek.law import Calendar", []),
        ("from darek.kinship.bond import Bond", []),
        ("from collections.abc import Iterable", []),
    ],
)
def test_what_counts_as_going_around(source: str, found: list[str]) -> None:
    assert [one.module for one in around_the_front_page("kinship", source)] == found
