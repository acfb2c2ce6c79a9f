"""The command line, run in this process, and case files for it."""

import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from darek.cli import main
from darek.law import use_overlay
from tests.cases import CaseOf, a_case


class Printed(NamedTuple):
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        """Its JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]


type Darek = Callable[..., Printed]
type Write = Callable[..., str]


@pytest.fixture
def darek(capsys: pytest.CaptureFixture[str]) -> Iterator[Darek]:
    """``darek("assess", path, ...)``: English, whatever the machine speaks."""

    def run(command: str, *arguments: str | Path) -> Printed:
        capsys.readouterr()
        try:
            status = main([command, "--language", "en", *map(str, arguments)])
        except SystemExit as left:
            status = int(left.code or 0)
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        return Printed(status, printed.out, printed.err)

    yield run
    use_overlay(None)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a case file, or any text, and give its path."""

    def to(name: str, what: CaseOf | bytes | str | dict[str, Any]) -> str:
        if isinstance(what, CaseOf):
            what = what.file()
        elif isinstance(what, dict):
            what = json.dumps(what)
        place = tmp_path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(what.encode() if isinstance(what, str) else what)
        return str(place)

    return to


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Give standard input."""

    def give(data: bytes) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))

    return give


def told() -> CaseOf:
    """A case with all that the United Nations forms ask for, but no consent."""
    return a_case().told_in_full().citizen_of("CN")
