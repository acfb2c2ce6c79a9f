"""No licence that binds an office's own programs: neither GPL nor AGPL, at any depth."""

import re
from importlib.metadata import PackageNotFoundError, files, metadata, requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# LGPL stays outside: it binds only changes to the library itself, and MPL only its own files.
GNU_GENERAL = re.compile(r"(?<!L)A?GPL|(?<!Lesser )General Public License|Affero", re.IGNORECASE)

STATED_IN_A_FILE = {
    "pyrage": ("MIT", "The MIT License (MIT)"),
    "sqlcipher3": ("Zlib", "This software is provided 'as-is'"),
}
"""Licences that a distribution states only in its LICENSE file, and words that stand there."""


def installed_requirements(name: str) -> set[str]:
    """The names of what a distribution needs here, as far as it is installed."""
    parsed = map(Requirement, requires(name) or ())
    return {
        canonicalize_name(one.name)
        for one in parsed
        if one.marker is None or one.marker.evaluate({"extra": ""})
    }


def everything_darek_runs_on() -> list[str]:
    """All distributions that come along when Darek is installed."""
    found: set[str] = set()
    to_visit = {"darek"}
    while to_visit:
        name = to_visit.pop()
        found.add(name)
        to_visit |= installed_requirements(name) - found
    return sorted(found)


def stated_licence(name: str) -> str:
    """What a distribution says of its licence: its expression, else its classifiers, else text."""
    about = metadata(name)
    expression = about.get("License-Expression")
    if expression:
        return str(expression)
    classifiers = about.get_all("Classifier") or []
    licences = [one for one in classifiers if one.startswith("License ::")]
    if not licences and name in STATED_IN_A_FILE:
        return STATED_IN_A_FILE[name][0]
    return "; ".join(licences) or str(about.get("License", "")).partition("\n")[0]


@pytest.mark.parametrize("name", everything_darek_runs_on())
def test_licence_is_stated_and_not_gpl(name: str) -> None:
    licence = stated_licence(name)
    assert licence, f"{name} does not say under which licence it is"
    assert not GNU_GENERAL.search(licence), f"{name} is under {licence}"


@pytest.mark.parametrize("name", STATED_IN_A_FILE)
def test_the_file_says_what_the_table_says(name: str) -> None:
    texts = [file.read_text() for file in files(name) or () if file.name == "LICENSE"]
    assert any(STATED_IN_A_FILE[name][1] in text for text in texts)


@pytest.mark.parametrize(
    ("licence", "refused"),
    [
        ("GPL-3.0-or-later", True),
        ("AGPL-3.0", True),
        ("License :: OSI Approved :: GNU General Public License v2 (GPLv2)", True),
        ("License :: OSI Approved :: GNU Affero General Public License v3", True),
        ("LGPL-3.0-only", False),
        ("MPL-2.0", False),
        ("MIT", False),
    ],
)
def test_what_counts_as_gpl(licence: str, refused: bool) -> None:
    assert bool(GNU_GENERAL.search(licence)) is refused


def test_a_name_that_is_not_installed_is_an_error() -> None:
    with pytest.raises(PackageNotFoundError):
        installed_requirements("no-such-distribution-of-ours")
