"""An office's folder of corrections, laid for one test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from darek.law import use_overlay

type Lay = Callable[[dict[str, str]], Path]


@pytest.fixture
def lay(tmp_path: Path) -> Iterator[Lay]:
    """Write files, given by their place in the overlay, and lay the folder over the packs."""

    def write(files: dict[str, str]) -> Path:
        for place, text in files.items():
            file = tmp_path / place
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        use_overlay(tmp_path)
        return tmp_path

    yield write
    use_overlay(None)
