"""The wheel carries everything that Darek reads at run time, and runs where it is installed."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from darek import __version__

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "darek"
# What lies beside the code only while working on it.
NOT_PACKED = {".pyc"}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of the project as it stands, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index"]
    subprocess.run(
        [*build, "--no-build-isolation", "--wheel-dir", folder, ROOT],
        check=True,
        stdin=subprocess.DEVNULL,
    )
    (built,) = folder.glob("darek-*.whl")
    return built


@pytest.fixture(scope="module")
def packed(wheel: Path) -> set[str]:
    """The names of the files inside."""
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_every_file_of_the_package_is_inside(packed: set[str]) -> None:
    files = {
        file.relative_to(PACKAGE.parent).as_posix()
        for file in PACKAGE.rglob("*")
        if file.is_file() and file.suffix not in NOT_PACKED
    }
    assert files - packed == set()


@pytest.mark.parametrize("suffix", [".ttf", ".toml", ".typ", ".mo", "/py.typed"])
def test_each_kind_of_data_is_inside(packed: set[str], suffix: str) -> None:
    assert [name for name in packed if name.endswith(suffix)]


def test_every_catalogue_is_inside_compiled(packed: set[str]) -> None:
    sources = {name for name in packed if name.endswith(".po")}
    assert {name.removesuffix(".po") + ".mo" for name in sources} <= packed


def test_nothing_but_the_package_is_inside(packed: set[str]) -> None:
    assert {name.partition("/")[0] for name in packed} == {
        "darek",
        f"darek-{__version__}.dist-info",
    }


def test_licences_of_code_and_fonts_are_inside(packed: set[str]) -> None:
    licences = {name.rpartition("/")[2] for name in packed if ".dist-info/licenses/" in name}
    assert {"LICENSE", "OFL-noto-serif-sc.txt"} <= licences


def test_installed_wheel_runs_as_darek(wheel: Path, tmp_path: Path) -> None:
    """In an empty environment that sees today's dependencies, but not the working tree."""
    venv.create(tmp_path / "venv", with_pip=False, symlinks=True)
    paths = {"base": str(tmp_path / "venv"), "platbase": str(tmp_path / "venv")}
    site_packages = Path(sysconfig.get_path("purelib", "venv", vars=paths))
    install = [sys.executable, "-m", "pip", "--python", tmp_path / "venv" / "bin" / "python"]
    subprocess.run(
        [*install, "install", "--quiet", "--no-deps", "--no-index", wheel],
        check=True,
        stdin=subprocess.DEVNULL,
    )
    # A plain path line: .pth files of that folder, the editable install among them, are not read.
    (site_packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    run = subprocess.run(
        [tmp_path / "venv" / "bin" / "darek", "--version"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout.strip()) == (0, f"darek {__version__}"), run.stderr
