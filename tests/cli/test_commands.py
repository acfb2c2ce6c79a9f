"""What each command prints: for people, and as JSON with the keys that scripts depend on."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from darek.records import read_case
from tests.cases import a_case
from tests.cli.conftest import Darek, Write, told
from tests.judging import SIX

DAY = "2018-05-01"
F = {"id", "level", "verdict", "because", "used", "mend"}


@pytest.fixture
def case(write: Write) -> str:
    return write("case.json", told().consent_for("un.wgeid.standard"))


# --- assess ----------------------------------------------------------------------------------


def test_assess_json_has_one_object_for_each_case_and_procedure(darek: Darek, case: str) -> None:
    printed = darek("assess", case, "--on", DAY, "--json")
    assert printed.status == 0
    assert [one["procedure"] for one in printed.objects] == list(SIX)
    for one in printed.objects:
        assert set(one) == {
            "case",
            "procedure",
            "answer",
            "ready",
            "conditions",
            "requirements",
            "days_left",
            "reveals_to",
        }
        assert one["case"] == "TEST-0001"
        assert one["answer"] in ("open", "closed", "not known")
        assert isinstance(one["ready"], bool)
        assert one["days_left"] is None or isinstance(one["days_left"], int)
        assert one["reveals_to"]
        for entry in (*one["conditions"], *one["requirements"]):
            assert set(entry) == F
            assert isinstance(entry["used"], list)
            assert isinstance(entry["mend"], list)
            assert entry["because"]


def test_assess_json_says_what_was_judged(darek: Darek, case: str) -> None:
    (one,) = darek("assess", case, "--on", DAY, "--json", "--procedure", "un.wgeid.urgent").objects
    assert (one["answer"], one["days_left"]) == ("open", 35)
    verdicts = {entry["id"]: entry["verdict"] for entry in one["conditions"]}
    assert verdicts == {
        "whereabouts_unknown": "yes",
        "taken_by_state": "yes",
        "within_three_months": "yes",
    }
    levels = {entry["id"]: (entry["level"], entry["verdict"]) for entry in one["requirements"]}
    assert levels["consent"] == ("law", "met")
    assert levels["submitter_contact"] == ("practice", "met")
    assert levels["photograph"] == ("expected", "unmet")
    assert {entry["level"] for entry in one["conditions"]} == {None}


def test_assess_asks_with_the_rules_of_the_day(darek: Darek, write: Write) -> None:
    path = write("kz.json", a_case().told_in_full("2016-05").citizen_of("KZ"))
    asked = ("assess", path, "--json", "--procedure", "un.ced.ua", "--on")
    assert darek(*asked, "2019-01-15").objects[0]["answer"] == "not known"
    assert darek(*asked, "2022-01-15").objects[0]["answer"] == "open"


def test_assess_only_the_procedures_that_are_named(darek: Darek, case: str) -> None:
    printed = darek(
        "assess", case, "--json", "--procedure", "kg.appeal", "--procedure", "kz.appeal"
    )
    assert [one["procedure"] for one in printed.objects] == ["kg.appeal", "kz.appeal"]


def test_assess_for_people(darek: Darek, case: str) -> None:
    printed = darek("assess", case, "--on", DAY)
    assert "TEST-0001" in printed.out
    assert "un.wgeid.urgent: open" in printed.out
    assert "kz.consular: closed" in printed.out
    assert "No source makes the person a citizen of Kazakhstan" in printed.out


# --- prove -----------------------------------------------------------------------------------


def test_prove_json(darek: Darek, write: Write) -> None:
    path = write("case.json", told().proven("kz.birth_certificate"))
    (one,) = darek("prove", path, "--json").objects
    assert set(one) >= {"relation", "degree", "standard", "verdict", "chain", "weakest", "mend"}
    assert (one["relation"], one["degree"], one["verdict"]) == ("sibling", 2, "met")
    assert one["standard"] == "documentary"
    for link in one["chain"]:
        assert set(link) == {"from", "to", "relation", "paper", "standing"}
    assert [link["from"] for link in one["chain"]] == ["aigerim", "saule"]
    assert [link["paper"] for link in one["chain"]] == ["birth-of-aigerim", "birth-of-ospan"]
    assert one["weakest"]["standing"] == "proof"
    assert one["mend"] == []


def test_prove_by_statement_and_what_would_mend(darek: Darek, case: str) -> None:
    (by_papers,) = darek("prove", case, "--json").objects
    assert by_papers["verdict"] == "unmet"
    assert by_papers["mend"]
    assert all(isinstance(steps, list) and steps for steps in by_papers["mend"])
    (by_word,) = darek("prove", case, "--json", "--standard", "statement").objects
    assert (by_word["verdict"], by_word["standard"]) == ("met", "statement")


def test_prove_without_a_chain(darek: Darek, write: Write) -> None:
    (one,) = darek("prove", write("bare.json", a_case()), "--json").objects
    assert (one["relation"], one["degree"], one["chain"], one["weakest"]) == (None, None, [], None)
    assert one["verdict"] == "unmet"


def test_prove_for_people(darek: Darek, case: str) -> None:
    printed = darek("prove", case)
    assert "no paper held here proves" in printed.out
    assert "Aigerim" in printed.out


# --- cases, case, due --------------------------------------------------------------------------


def test_cases_of_a_folder(darek: Darek, write: Write) -> None:
    write("folder/b.json", a_case("TEST-000B").named("Saule Testova"))
    folder = Path(write("folder/a.json", a_case("TEST-000A").named("Ospan Testov"))).parent
    write("folder/notes.txt", "not a case")
    printed = darek("cases", folder, "--on", DAY)
    lines = printed.out.splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["TEST-000A", "TEST-000B"]
    objects = darek("cases", folder, "--json").objects
    assert [one["case"] for one in objects] == ["TEST-000A", "TEST-000B"]


def test_one_case_as_json_is_its_canonical_file_and_several_are_lines(
    darek: Darek, write: Write
) -> None:
    one = write("one.json", told())
    assert darek("case", one, "--json").out.encode() == Path(one).read_bytes()
    other = write("other.json", a_case("TEST-0002"))
    printed = darek("case", one, other, "--json")
    assert [written["reference"] for written in printed.objects] == ["TEST-0001", "TEST-0002"]


def test_case_for_people_names_every_source(darek: Darek, write: Write) -> None:
    path = write("case.json", told().sent("kz.mfa", "2018-05-02").citizen_of("KZ", denied=True))
    out = darek("case", path).out
    assert "Ospan Beisenuly Testov" in out
    assert "[family-statement]" in out
    assert "Ministry of Foreign Affairs of Kazakhstan" in out


def test_due(darek: Darek, write: Write) -> None:
    case = a_case().sent("kz.mfa", "2026-09-01", "kz.appeal", id="letter")
    path = write("due.json", case.promised("news within a couple of months", "2026-10", "2026-12~"))
    objects = darek("due", path, "--json", "--on", "2026-11-20").objects
    assert {one["record"] for one in objects} == {"letter", "promise-001"}
    assert {one["case"] for one in objects} == {"TEST-0001"}
    answered = write("answered.json", case.answered("letter", "favourable"))
    records = [
        one["record"] for one in darek("due", answered, "--json", "--on", "2026-11-20").objects
    ]
    assert records == ["promise-001"]
    everything = darek("due", answered, "--json", "--all", "--on", "2026-11-20").objects
    assert len(everything) == 2


def test_due_as_a_calendar_names_nobody(darek: Darek, write: Write, tmp_path: Path) -> None:
    case = a_case().named("Ospan Testov").sent("kz.mfa", "2026-09-01", "kz.appeal")
    path = write("due.json", case)
    calendar = tmp_path / "due.ics"
    assert darek("due", path, "--ics", calendar, "--on", "2026-11-20").status == 0
    text = calendar.read_text()
    assert text.startswith("BEGIN:VCALENDAR")
    assert "TEST-0001" in text
    assert "Ospan" not in text


# --- where cases come from ---------------------------------------------------------------------


@pytest.mark.parametrize("command", ["assess", "prove", "cases", "case"])
def test_standard_input_reads_as_a_file_does(
    darek: Darek, case: str, stdin: Callable[[bytes], None], command: str
) -> None:
    from_file = darek(command, case, "--json")
    stdin(Path(case).read_bytes())
    assert darek(command, "-", "--json") == from_file


def test_several_files_and_folders_together(darek: Darek, write: Write) -> None:
    one = write("one.json", a_case("TEST-0001"))
    folder = Path(write("more/two.json", a_case("TEST-0002"))).parent
    objects = darek("cases", one, folder, "--json").objects
    assert [entry["case"] for entry in objects] == ["TEST-0001", "TEST-0002"]


# --- packet and demo ---------------------------------------------------------------------------


def test_packet_writes_the_letter_and_the_cover_note(
    darek: Darek, case: str, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    printed = darek("packet", case, "un.wgeid.standard", "--on", DAY, "-o", out)
    assert printed.status == 0, printed.err
    files = sorted(out.iterdir())
    assert [file.read_bytes()[:5] for file in files] == [b"%PDF-", b"%PDF-"]
    assert all(str(file) in printed.out for file in files)
    assert not any("Ospan" in file.name for file in files)


def test_packet_without_consent_writes_the_sheet_instead(
    darek: Darek, write: Write, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    printed = darek(
        "packet", write("case.json", told()), "un.wgeid.standard", "--on", DAY, "-o", out
    )
    assert printed.status == 1
    names = [file.name for file in out.iterdir()]
    assert names
    assert all("consent" in name for name in names)
    assert "consent" in printed.err.lower()


def test_demo_judges_a_folder_and_writes_what_is_ready(
    darek: Darek, write: Write, tmp_path: Path
) -> None:
    write("cases/ready.json", told().consent_for("un.wgeid.standard"))
    folder = Path(write("cases/bare.json", a_case("TEST-0002"))).parent
    out = tmp_path / "out"
    printed = darek("demo", folder, "-o", out, "--on", DAY)
    assert printed.status == 0, printed.err
    assert "TEST-0001" in printed.out
    assert "TEST-0002" in printed.out
    written = {path.parent.name for path in out.rglob("*.pdf")}
    assert "TEST-0001" in written


def test_json_is_written_in_the_letters_of_the_source(darek: Darek, write: Write) -> None:
    path = write("case.json", a_case().named("Оспан Бейсенұлы"))
    assert "Оспан" in darek("cases", path, "--json").out
    case = read_case(Path(path).read_bytes(), path)
    assert json.loads(darek("case", path, "--json").out)["reference"] == case.reference
