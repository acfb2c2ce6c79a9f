"""Every fault of form is named, with its place, by the reader; and by the schema where it can."""

import json

import pytest

from darek.findings import Faults
from darek.records import read_case
from tests.records.faulty import FORM, GONE, Faulty, Json, put, rich_case


def found(raw: Json) -> list[tuple[str, str]]:
    with pytest.raises(Faults) as refused:
        read_case(json.dumps(raw).encode(), "case.json")
    return [(fault.place, fault.problem.id) for fault in refused.value.faults]


@pytest.mark.parametrize("faulty", FORM, ids=lambda faulty: faulty.name)
def test_the_reader_names_the_fault_and_its_place(faulty: Faulty) -> None:
    assert (faulty.place(), f"records.file.{faulty.problem}") in found(faulty.raw())


@pytest.mark.parametrize("faulty", FORM, ids=lambda faulty: faulty.name)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_fault_is_said_in_one_line(faulty: Faulty, language: str) -> None:
    with pytest.raises(Faults) as refused:
        read_case(json.dumps(faulty.raw()).encode(), "case.json")
    for line in refused.value.said(language).splitlines()[1:]:
        assert line.startswith("case.json: ")
        assert line.isprintable()
        assert "Input should" not in line, "pydantic's own words"
        assert len(line) < 1000


def test_no_fault_is_left_to_the_words_of_pydantic() -> None:
    problems = {problem for faulty in FORM for _, problem in found(faulty.raw())}
    assert "records.file.wrong" not in problems


def test_all_faults_of_a_file_are_reported_together() -> None:
    raw = rich_case()
    put(raw, "opened_on", "2018-13-01")
    put(raw, "colour", "red")
    put(raw, "claims/c-sex/value/code", "m")
    put(raw, "claims/c-birth/source", "s-nowhere")
    put(raw, "claims/c-act-date/value/edtf", "2018-02-30")
    put(raw, "claims/c-work/state", GONE)
    put(raw, "consents/k-wgeid/giver", "person-nobody")
    put(raw, "consents/k-appeal/withdrawn_on", "2018-01-01")
    assert sorted(problem.removeprefix("records.file.") for _, problem in found(raw)) == [
        "bad_date",
        "bad_date",
        "before",
        "dangling",
        "missing",
        "nobody",
        "not_allowed",
        "unknown_key",
    ]
