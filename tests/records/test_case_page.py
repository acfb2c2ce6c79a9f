"""The page for whoever writes case files by other means: its example works as it says."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from darek.findings import Verdict
from darek.kinship import DOCUMENTARY, prove
from darek.procedures import CaseOnDay, assess, find_procedure
from darek.records import (
    PROPERTIES,
    VOCABULARIES,
    Case,
    Dossier,
    PartialDate,
    case_schema,
    read_case,
)
from darek.records.case_page import BEGIN, END, with_tables

ON = date(2019, 1, 15)


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs" / "case-file.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def example(page: str) -> str:
    (found,) = re.findall(r"```json\n(.*?)```", page, flags=re.DOTALL)
    return str(found)


@pytest.fixture(scope="module")
def case(example: str) -> Case:
    return read_case(example.encode(), "case-file.md")


def test_the_page_is_short(page: str) -> None:
    assert len(page.splitlines()) < 150


def test_the_example_is_valid(example: str, case: Case) -> None:
    assert list(Draft202012Validator(case_schema()).iter_errors(json.loads(example))) == []
    assert case.missing_person == "son"


@pytest.mark.parametrize(
    ("procedure", "answer", "ready"),
    [
        ("un.wgeid.standard", Verdict.YES, True),
        ("kz.consular", Verdict.NO, False),
    ],
)
def test_the_example_is_judged_as_the_page_says(
    case: Case, procedure: str, answer: Verdict, ready: bool
) -> None:
    judged = assess(CaseOnDay(case, ON), find_procedure(procedure))
    assert (judged.answer, judged.ready) == (answer, ready)


def test_the_example_proves_the_kinship_that_the_page_says(case: Case) -> None:
    proof = prove(Dossier(case), DOCUMENTARY)
    assert proof.finding.verdict is Verdict.YES
    assert proof.relation == "parent"
    assert [bond.claim.source for bond in proof.chain] == ["s2"]


def test_every_date_that_the_page_shows_is_one(page: str) -> None:
    dates = re.findall(r"- \*\*Dates\*\*.*?(?=\n- )", page, flags=re.DOTALL)[0]
    shown = [code for code in re.findall(r"`([^`]+)`", dates) if code not in "?~%"]
    assert len(shown) > 8
    assert [PartialDate.parse(code).edtf for code in shown] == shown


def test_the_page_names_every_code_of_whereabouts(page: str) -> None:
    whereabouts = next(entry for entry in VOCABULARIES if entry.name == "whereabouts")
    prose = page.partition(BEGIN)[0]
    assert [term.code for term in whereabouts.terms if f"`{term.code}`" not in prose] == []


def test_the_tables_are_current_and_whole(page: str) -> None:
    assert with_tables(page) == page
    made = page.partition(BEGIN)[2].partition(END)[0]
    assert [entry.name for entry in PROPERTIES if f"| `{entry.name}` |" not in made] == []
    codes = {term.code for entry in VOCABULARIES for term in entry.terms}
    assert [code for code in sorted(codes) if f"`{code}`" not in made] == []


def test_a_page_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="needs the marks"):
        with_tables("# The case file\n")
