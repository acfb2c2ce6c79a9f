"""Places in a case file, as faults name them: ``claims[3].value.edtf``."""

import re
from collections.abc import Sequence

from darek.records.shown import shown

_PLAIN_KEY = re.compile(r"[A-Za-z0-9_]{1,40}")


def place_of(steps: Sequence[int | str]) -> str:
    """One place; a key that is no plain word is quoted."""
    place = ""
    for step in steps:
        if isinstance(step, int):
            place += f"[{step}]"
        elif _PLAIN_KEY.fullmatch(step):
            place += f".{step}" if place else step
        else:
            place += f"[{shown(step)}]"
    return place
