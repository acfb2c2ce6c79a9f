"""The commands of an office, as a person or a script gives them."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

PASSPHRASE = "correct horse battery staple"  # noqa: S105 - of offices that tests throw away
DEMO = Path(__file__).parents[2] / "demo" / "cases"
DAY = "2026-11-20"


class Done(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str


class Desk:
    """A folder in which commands are given."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.office = place / "office"

    def darek(self, *arguments: str, typed: str = "") -> Done:
        """Run one command on the office."""
        done = subprocess.run(
            [sys.executable, "-m", "darek", *arguments, "--office", "office", "--language", "en"],
            input=typed,
            capture_output=True,
            text=True,
            cwd=self.place,
            env=os.environ | {"LC_ALL": "C.UTF-8"},
            check=False,
            timeout=120,
        )
        assert "Traceback" not in done.stderr
        return Done(done.returncode, done.stdout, done.stderr)

    def unlock(self) -> Done:
        """With the right passphrase, by standard input."""
        return self.darek("unlock", "--passphrase-file", "-", typed=PASSPHRASE + "\n")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """An unlocked office with one case and its papers."""
    desk = Desk(tmp_path_factory.mktemp("desk"))
    typed = f"{PASSPHRASE}\na long enough password\n"
    made = desk.darek(
        "init", "--login", "amal", "--passphrase-file", "-", "--password-file", "-", typed=typed
    )
    assert made == (
        0,
        "The office is in office; its first login is amal. Unlock it with darek unlock.\n",
        "",
    )
    assert desk.unlock().status == 0
    taken = desk.darek("intake", str(DEMO / "GCMY-1W8Y.json"), "--on", DAY)
    assert taken == (0, "GCMY-1W8Y: taken in, papers: 5\n", "")
    yield desk
    desk.darek("lock")


@pytest.mark.slow
def test_an_office_shows_its_cases_as_files_do(desk: Desk) -> None:
    file = str(DEMO / "GCMY-1W8Y.json")
    for name, *options in (("cases",), ("case", "--json"), ("assess", "--json"), ("due", "--all")):
        of_file = desk.darek(name, file, *options, "--on", DAY)
        assert of_file.status == 0
        assert desk.darek(name, "GCMY-1W8Y", *options, "--on", DAY) == of_file
    assert desk.darek("due", "--all", "--on", DAY) == of_file, "all cases: there is one"


def test_a_packet_of_the_office(desk: Desk) -> None:
    arguments = ("un.wgeid.standard", "-o", "out", "--on", DAY)
    done = desk.darek("packet", "GCMY-1W8Y", *arguments)
    assert done.status == 0
    assert [Path(line).suffix for line in done.out.splitlines()] == [".pdf", ".pdf"]
    assert (desk.place / done.out.splitlines()[0]).read_bytes().startswith(b"%PDF")


def test_a_list_goes_in_once_and_bad_rows_stay_inside(desk: Desk) -> None:
    sheet = desk.place / "list.csv"
    sheet.write_text("applicant name,missing person name\nАйгерім Үлгі,Оспан Үлгі\nX,\n", "utf-8")
    first = desk.darek("intake", "list.csv", "--on", DAY)
    assert first.status == 0
    assert first.out.splitlines()[0] == "list.csv: new cases 1, updated 0, unchanged 0"
    assert "Rows to mend: 1. They are kept sealed" in first.out
    assert list(desk.place.glob("*.xlsx")) == []
    again = desk.darek("intake", "list.csv", "--mend", "mend.xlsx", "--on", DAY)
    assert again.out.splitlines()[0] == "list.csv: new cases 0, updated 0, unchanged 1"
    assert (desk.place / "mend.xlsx").read_bytes().startswith(b"PK")


def test_verify_finds_all_sound(desk: Desk) -> None:
    done = desk.darek("verify")
    assert done.status == 0
    head = done.out.rstrip().rpartition(" ")[2]
    assert desk.darek("verify", "--head", head).status == 0
    wrong = head[:-1] + ("0" if head[-1] != "0" else "1")
    assert desk.darek("verify", "--head", wrong).status == 1


def test_a_template_needs_no_office(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert desk.darek("intake", "--template", "sheet.xlsx").status == 0
    assert (tmp_path / "sheet.xlsx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("arguments", "typed", "said"),
    [
        (("case", "ZZZZ-9999"), "", "There is no case ZZZZ-9999"),
        (("cases", "--user", "nobody"), "", "Nobody works here under the name nobody"),
        (("intake", "nowhere.xlsx"), "", "nowhere.xlsx"),
        (("intake",), "", "Nothing is named to take in"),
        (
            ("init", "--passphrase-file", "-", "--password-file", "-"),
            "a\nb\n",
            "office is not empty",
        ),
        (("unlock", "--passphrase-file", "-"), "wrong horse battery\n", "passphrase is wrong"),
        (("unlock", "--passphrase-file", "nowhere"), "", "nowhere cannot be read"),
        (("unlock",), "", "Nothing was typed"),
        (("verify", "--head", "nonsense"), "", "nonsense"),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, tuple) else None,
)
def test_a_clear_sentence(arguments: tuple[str, ...], typed: str, said: str, desk: Desk) -> None:
    done = desk.darek(*arguments, typed=typed)
    assert (done.status, done.out) == (1, "")
    assert said in done.err


def test_a_locked_office_says_so(desk: Desk) -> None:
    assert desk.darek("lock").out == "Locked: the keys are forgotten.\n"
    assert desk.darek("lock").out == "It was locked already.\n"
    for arguments in (("cases",), ("case", "GCMY-1W8Y"), ("verify",), ("intake", "list.csv")):
        done = desk.darek(*arguments)
        assert (done.status, done.out) == (1, "")
        assert "Unlock it with darek unlock" in done.err
    assert desk.unlock().status == 0


@pytest.mark.parametrize("idle", ["0", "-1", "1441", "soon", "1.5"])
def test_the_idle_time_is_in_minutes(idle: str, desk: Desk) -> None:
    assert desk.darek("unlock", f"--idle={idle}", "--passphrase-file", "-").status == 2
