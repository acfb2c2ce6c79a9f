"""Bad input: one clear sentence with the place and the next step, nothing half-written."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cases import a_case
from tests.cli.conftest import Darek, Write, told

DAY = "2018-05-01"


def raw() -> dict[str, Any]:
    """A sound case file, parsed."""
    parsed: dict[str, Any] = json.loads(told().file())
    return parsed


def broken(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    case = raw()
    change(case)
    return case


def _of(case: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(c for c in case["claims"] if c["property"] == name)
    return found


def _dated(case: dict[str, Any]) -> dict[str, Any]:
    value: dict[str, Any] = _of(case, "act_date")["value"]
    return value


def _consent(giver: str) -> dict[str, Any]:
    consent: dict[str, Any] = json.loads(a_case().consent_for("kz.appeal").file())["consents"][0]
    return consent | {"giver": giver}


BAD_FILES: dict[str, tuple[dict[str, Any] | str, str]] = {
    "no JSON": ("{not json", "line 1"),
    "an empty file": ("", "line 1"),
    "a list": ("[]", "bad.json"),
    "no format": (broken(lambda case: case.pop("format")), "format"),
    "a newer format": (broken(lambda case: case.update(format=99)), "99"),
    "an unknown key": (broken(lambda case: case.update(colour="red")), "colour"),
    "a key missing": (broken(lambda case: case.pop("missing_person")), "missing_person"),
    "month 13": (
        broken(lambda case: _dated(case).update(edtf="2018-13")),
        "2018-13",
    ),
    "a claim without a source": (
        broken(lambda case: case["claims"][0].pop("source")),
        "claims[0].source",
    ),
    "a claim of a source that is not there": (
        broken(lambda case: case["claims"][0].update(source="nowhere")),
        "nowhere",
    ),
    "a claim about nobody": (
        broken(lambda case: case["claims"][0].update(about="nobody")),
        "nobody",
    ),
    "a consent given by nobody": (
        broken(lambda case: case.update(consents=[_consent("a-stranger")])),
        "a-stranger",
    ),
    "an unknown property": (
        broken(lambda case: case["claims"][0].update(property="colour")),
        "colour",
    ),
    "an unknown code": (
        broken(lambda case: _of(case, "whereabouts")["value"].update(code="lost")),
        "lost",
    ),
}


@pytest.mark.parametrize(("content", "said"), BAD_FILES.values(), ids=BAD_FILES)
@pytest.mark.parametrize("command", ["assess", "prove", "cases", "case", "due"])
def test_a_bad_case_file(
    darek: Darek, write: Write, command: str, content: dict[str, Any] | str, said: str
) -> None:
    printed = darek(command, write("bad.json", content))
    assert (printed.status, printed.out) == (1, "")
    assert printed.err.startswith("darek: ")
    assert "bad.json" in printed.err
    assert said in printed.err


def test_all_faults_of_all_files_come_together(darek: Darek, write: Write) -> None:
    one = broken(lambda case: (case.update(colour="red"), _dated(case).update(edtf="2018-13")))
    folder = Path(write("cases/one.json", one)).parent
    write("cases/two.json", broken(lambda case: case["claims"][0].update(source="nowhere")))
    write("cases/three.json", a_case("TEST-0003"))
    printed = darek("assess", folder)
    assert (printed.status, printed.out) == (1, "")
    for said in ("one.json", "colour", "2018-13", "two.json", "nowhere", "3 things"):
        assert said in printed.err
    assert "three.json" not in printed.err


def test_two_files_of_one_case(darek: Darek, write: Write) -> None:
    printed = darek("cases", write("one.json", a_case()), write("two.json", a_case()))
    assert printed.status == 1
    assert "one.json" in printed.err
    assert "two.json" in printed.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["assess", "missing.json"], "missing.json", id="no such file"),
        pytest.param(["assess", "no/such/folder/"], "no/such/folder", id="no such folder"),
        pytest.param(["assess", "K7QF-3M9X"], "K7QF-3M9X", id="a bare reference"),
        pytest.param(["packet", "missing.json", "kz.appeal"], "missing.json", id="packet"),
        pytest.param(["demo", "missing/"], "missing", id="demo"),
    ],
)
def test_what_is_not_there(darek: Darek, arguments: list[str], said: str) -> None:
    printed = darek(*arguments)
    assert (printed.status, printed.out) == (1, "")
    assert said in printed.err


def test_an_empty_folder(darek: Darek, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    printed = darek("cases", tmp_path / "empty")
    assert printed.status == 1
    assert "no case files" in printed.err


def test_a_folder_where_a_file_is_meant(darek: Darek, tmp_path: Path) -> None:
    (tmp_path / "cases" / "folder.json").mkdir(parents=True)
    printed = darek("cases", tmp_path / "cases")
    assert printed.status == 1
    assert "folder.json" in printed.err


@pytest.fixture
def case(write: Write) -> str:
    return write("case.json", told().consent_for("un.wgeid.standard"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["assess", "--procedure", "un.wgeid"], "un.wgeid.urgent", id="procedure"),
        pytest.param(["prove", "--standard", "hearsay"], "documentary, statement", id="standard"),
    ],
)
def test_unknown_names_list_the_known_ones(
    darek: Darek, case: str, arguments: list[str], said: str
) -> None:
    command, *rest = arguments
    printed = darek(command, case, *rest)
    assert (printed.status, printed.out) == (1, "")
    assert said in printed.err


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        pytest.param(["kz.apeal"], "kz.appeal", id="unknown procedure"),
        pytest.param(["un.wgeid.standard", "--lang", "kk"], "en", id="a language it has not"),
        pytest.param(["kz.consular"], "citizen of Kazakhstan", id="closed"),
    ],
)
def test_no_packet_is_begun(
    darek: Darek, case: str, tmp_path: Path, rest: list[str], said: str
) -> None:
    out = tmp_path / "out"
    printed = darek("packet", case, *rest, "--on", DAY, "-o", out)
    assert printed.status == 1
    assert said in printed.err
    assert not out.exists()


def test_a_packet_that_lacks_what_law_requires(darek: Darek, write: Write, tmp_path: Path) -> None:
    bare = a_case().taken("2018", "CN").whereabouts("unknown").consent_for("un.wgeid.standard")
    printed = darek("packet", write("bare.json", bare), "un.wgeid.standard", "-o", tmp_path / "out")
    assert printed.status == 1
    assert "full name" in printed.err
    assert not (tmp_path / "out").exists()


def test_a_sign_that_no_font_has(darek: Darek, write: Write, tmp_path: Path) -> None:
    strange = told().named("Ospan \U00013000").consent_for("un.wgeid.standard")
    out = tmp_path / "out"
    printed = darek(
        "packet", write("strange.json", strange), "un.wgeid.standard", "--on", DAY, "-o", out
    )
    assert printed.status == 1
    assert "13000" in printed.err
    assert not out.exists()


def test_a_paper_that_was_changed(darek: Darek, write: Write, tmp_path: Path) -> None:
    case = told().consent_for("un.wgeid.standard").paper("birth", "kz.birth_certificate")
    path = write("case.json", case)
    write("papers/birth.jpg", b"not what was received")
    out = tmp_path / "out"
    printed = darek("packet", path, "un.wgeid.standard", "--on", DAY, "-o", out)
    assert printed.status == 1
    assert "papers/birth.jpg" in printed.err
    assert not out.exists()


# --- corrections of packs ----------------------------------------------------------------------


def test_a_pack_with_a_wrong_key(darek: Darek, case: str, write: Write) -> None:
    write(
        "office/law/packs/terms/longer.toml",
        'corrects = "un.wgeid.urgent.window"\n[[reading]]\nlenght = "P4M"\n',
    )
    folder = Path(write("office/procedures/packs/own.toml", 'id = "own"\ncolour = "red"\n'))
    for command in ("assess", "prove", "case"):
        printed = darek(command, case, "--packs", folder.parents[2])
        assert (printed.status, printed.out) == (1, "")
        assert "longer.toml: reading[0].lenght" in printed.err


def test_a_folder_of_corrections_that_is_not_there(darek: Darek, case: str, tmp_path: Path) -> None:
    printed = darek("assess", case, "--packs", tmp_path / "nowhere")
    assert printed.status == 1
    assert "nowhere" in printed.err


def test_corrections_hold_for_one_command(darek: Darek, case: str, write: Write) -> None:
    entry = (
        '[[reading]]\nlength = "P9Y"\ncounted = "calendar"\nstanding = "sourced"\n'
        'citation = "made up for this test"\nchecked_on = 2026-11-20\n'
    )
    file = write(
        "office/law/packs/terms/longer.toml", f'corrects = "un.wgeid.urgent.window"\n{entry}'
    )
    asked = ("assess", case, "--json", "--procedure", "un.wgeid.urgent", "--on", "2020-01-01")
    assert darek(*asked).objects[0]["answer"] == "closed"
    office = Path(file).parents[3]
    assert darek(*asked, "--packs", office).objects[0]["answer"] == "open"
    assert darek(*asked).objects[0]["answer"] == "closed"


# --- places that cannot be written ---------------------------------------------------------------


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_file_stands_where_the_folder_should(darek: Darek, case: str, write: Write) -> None:
    taken = write("out", "a file")
    printed = darek("packet", case, "un.wgeid.standard", "--on", DAY, "-o", taken)
    assert printed.status == 1
    assert taken in printed.err
    assert Path(taken).read_text() == "a file"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 kilobytes."""
    mount, umount = shutil.which("mount"), shutil.which("umount")
    if os.geteuid() != 0 or mount is None or umount is None:
        pytest.skip("only root can mount a small file system")
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run([mount, "-t", "tmpfs", "-o", "size=64k", "tmpfs", place], check=False)
    if mounted.returncode:
        pytest.skip("this machine does not let us mount a file system")
    yield place
    subprocess.run([umount, place], check=True)


def test_a_full_disk(darek: Darek, write: Write, small_disk: Path) -> None:
    case = write("case.json", told())
    for procedure in ("un.wgeid.standard", "kz.appeal"):
        printed = darek("packet", case, procedure, "--on", DAY, "-o", small_disk / "out")
        assert printed.status == 1
        assert "No space left on device" in printed.err
        assert files_in(small_disk) == []


def test_a_disk_that_fills_between_two_files(
    darek: Darek, case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []

    def full(descriptor: int) -> None:
        written.append(descriptor)
        if len(written) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    out = tmp_path / "out"
    printed = darek("packet", case, "un.wgeid.standard", "--on", DAY, "-o", out)
    assert printed.status == 1
    assert "No space left on device" in printed.err
    assert files_in(out) == []


# --- as a process ----------------------------------------------------------------------------


def process(*arguments: str, stdout: Any = subprocess.PIPE) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "darek", *arguments],
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        env=os.environ | {"LC_ALL": "C.UTF-8"},
    )


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["divine"],
        ["assess", "x.json", "--on", "2018-13-01"],
        ["assess", "x.json", "--on", "yesterday"],
        ["assess", "x.json", "--language", "xx"],
        ["packet", "x.json"],
        ["prove", "x.json", "--unheard-of"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_2(arguments: list[str]) -> None:
    done = process(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage:" in done.stderr
    assert "Traceback" not in done.stderr


def test_statuses_of_the_process(case: str, tmp_path: Path) -> None:
    assert process("cases", case).returncode == 0
    failed = process("cases", str(tmp_path / "missing.json"))
    assert (failed.returncode, failed.stdout) == (1, "")
    assert failed.stderr.count("\n") == 1
    assert process("--version").stdout.startswith("darek ")


def test_output_to_a_full_disk(case: str) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this machine has no /dev/full")
    with full.open("w") as nowhere:
        done = process("assess", case, stdout=nowhere)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "No space left on device" in done.stderr


def test_a_reader_who_has_gone(case: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as gone:
        done = process("assess", case, stdout=gone)
    assert (done.returncode, done.stderr) == (0, "")


def test_no_traceback_even_of_a_defect_of_ours(case: str) -> None:
    program = (
        "import sys; from darek.cli import main; import darek.cli.cases_command as cases\n"
        "cases.case_line = lambda *a: 1 / 0\n"
        f"sys.exit(main(['cases', {case!r}]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "ZeroDivisionError" in done.stderr
