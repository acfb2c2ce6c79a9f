"""``docs/procedures.md`` is what the packs say today, and lists all of it."""

from pathlib import Path

import pytest

from darek.procedures import procedures
from darek.procedures.reference import procedures_page
from tests.judging import SIX


def test_the_page_in_docs_is_current(root: Path) -> None:
    written = (root / "docs" / "procedures.md").read_text(encoding="utf-8")
    assert written == procedures_page(), "run: make generated"


@pytest.mark.parametrize("id", SIX)
def test_every_rule_stands_on_the_page_with_its_citation(id: str) -> None:
    (procedure,) = [one for one in procedures() if one.id == id]
    section = procedures_page().split(f"## `{id}`")[1].split("\n## ")[0]
    for rule in (*procedure.pack.condition, *procedure.pack.requirement):
        assert f"| `{rule.id}` |" in section
        assert rule.citation.replace("|", "\\|") in section
    for entry in procedure.pack.reveals_to:
        assert f"`{entry.party}` ({entry.answer})" in section


def test_every_predicate_that_packs_use_is_explained() -> None:
    page = procedures_page()
    explained = page.split("## What rules ask")[1]
    for procedure in procedures():
        for rule in (*procedure.pack.condition, *procedure.pack.requirement):
            assert f"- `{rule.asks}`: " in explained
