"""What the set-up says on machines that lack something: one plain sentence each."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest


def program(folder: Path, name: str, script: str) -> Path:
    """A small shell program."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def run(script: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run one of our scripts in an environment of a few variables."""
    return subprocess.run(
        ["/bin/sh", script, *words],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def find_python(root: Path) -> Path:
    return root / "tools" / "find-python.sh"


@pytest.fixture
def debian_packages(root: Path) -> Path:
    return root / "tools" / "debian-packages.sh"


@pytest.fixture
def bare_path(tmp_path: Path) -> Path:
    """A PATH with the system's smallest programs, and none of those that we list."""
    folder = tmp_path / "bare"
    folder.mkdir()
    for name in ("grep", "ls", "cut", "sort", "tr", "dirname", "mktemp", "tail", "rm"):
        found = shutil.which(name)
        assert found, name
        (folder / name).symlink_to(found)
    return folder


def test_a_launcher_that_stands_for_nothing_is_passed_over(
    find_python: Path, tmp_path: Path
) -> None:
    program(
        tmp_path / "shims", "python3.13", "echo 'pyenv: python3.13: command not found'; exit 127"
    )
    real = Path(sys.executable).resolve()
    program(tmp_path / "shims", "python3.14", f'exec "{real}" "$@"')
    path = f"{tmp_path / 'shims'}:/usr/bin:/bin"
    found = run(find_python, PATH=path, HOME=os.environ.get("HOME", "/"))
    assert found.returncode == 0, found.stderr
    version = subprocess.check_output(
        [found.stdout.strip(), "-c", "import sys; print(sys.version_info >= (3, 12))"], text=True
    )
    assert version == "True\n"


def test_a_python_of_pyenv_is_found_without_its_launcher(
    find_python: Path, tmp_path: Path, bare_path: Path
) -> None:
    folder = tmp_path / "pyenv" / "versions" / "3.13.5" / "bin"
    folder.mkdir(parents=True)
    program(folder, "python3.13", "echo /found/by/its/folder")
    found = run(find_python, PATH=str(bare_path), PYENV_ROOT=str(tmp_path / "pyenv"))
    assert (found.returncode, found.stdout) == (0, "/found/by/its/folder\n"), found.stderr


@pytest.mark.parametrize(
    "script",
    [
        pytest.param("exit 3", id="older than 3.12"),
        pytest.param("echo /it/self; exit 4", id="cannot make environments"),
        pytest.param("exit 127", id="not there"),
    ],
)
def test_a_named_python_that_will_not_do_is_refused(
    find_python: Path, tmp_path: Path, script: str
) -> None:
    named = program(tmp_path / "bin", "python", script)
    refused = run(find_python, PATH="/usr/bin:/bin", DAREK_PYTHON=str(named))
    assert (refused.returncode, refused.stdout) == (1, "")
    assert str(named) in refused.stderr
    assert refused.stderr.count("\n") == 1


def test_without_root_the_command_and_what_is_skipped_are_named(
    debian_packages: Path, bare_path: Path
) -> None:
    program(bare_path, "apt-get", "echo must not be called; exit 1")
    program(bare_path, "id", "echo 1000")
    said = run(debian_packages, "test", PATH=str(bare_path))
    assert said.returncode == 0
    assert "apt-get install poppler-utils" in said.stderr
    assert "apt-get install chromium" in said.stderr
    assert "the tests that look at packets as images" in said.stderr
    assert "must not be called" not in said.stderr + said.stdout


def test_root_installs_and_then_nothing_is_skipped(debian_packages: Path, bare_path: Path) -> None:
    tools = " && ".join(
        f'ln -s /bin/true "{bare_path}/{program}"' for program in ("pdftoppm", "chromium")
    )
    program(bare_path, "apt-get", f'[ "$1" = install ] && PATH=/usr/bin:/bin && {tools}')
    program(bare_path, "id", "echo 0")
    said = run(debian_packages, "test", PATH=str(bare_path))
    assert (said.returncode, said.stderr) == (0, "Installing chromium poppler-utils \n")


def test_a_failed_install_shows_why_and_goes_on(debian_packages: Path, bare_path: Path) -> None:
    program(bare_path, "apt-get", "echo 'E: no such package'; exit 100")
    program(bare_path, "id", "echo 0")
    said = run(debian_packages, "test", PATH=str(bare_path))
    assert said.returncode == 0
    assert "E: no such package" in said.stderr
    assert "Skipped: " in said.stderr


def test_what_is_needed_only_for_tests_is_not_asked_for_to_run(
    debian_packages: Path, bare_path: Path
) -> None:
    program(bare_path, "id", "echo 0")
    said = run(debian_packages, "run", PATH=str(bare_path))
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")
