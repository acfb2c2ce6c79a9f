"""What all tests share: the outside inputs, and programs that may be absent."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
DEBIAN_PACKAGES = ROOT / "tools" / "debian-packages.txt"

# Two shared cores make single examples slow at times: a deadline would fail by chance. Where
# a change is judged (CI) the examples are always the same ones.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def inputs() -> Path:
    """The folder of outside inputs: DAREK_INPUTS, or ``../shared/inputs`` beside the repository."""
    folder = Path(os.environ.get("DAREK_INPUTS") or ROOT / ".." / "shared" / "inputs")
    if not folder.is_dir():
        pytest.skip(f"the inputs are not at {folder}: name their folder in DAREK_INPUTS")
    return folder.resolve()


def debian_package(program: str) -> str:
    """The Debian package that a program comes from."""
    for line in DEBIAN_PACKAGES.read_text().splitlines():
        if not line.startswith("#") and line.split("\t")[2] == program:
            return line.split("\t")[1]
    raise LookupError(f"{program} is not listed in {DEBIAN_PACKAGES}")


def program_path(program: str) -> str:
    """Where a listed program is; skips the test where it is absent."""
    found = shutil.which(program)
    if found is None:
        package = debian_package(program)
        pytest.skip(f"{program} is not installed: run 'apt-get install {package}' as root")
    return found


@pytest.fixture(scope="session")
def pdftoppm() -> str:
    """The program that turns PDF pages into images."""
    return program_path("pdftoppm")
