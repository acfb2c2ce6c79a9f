"""What pydantic finds wrong in a pack, as faults a person can mend."""

from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from darek.findings import Fault, Message, message


def problems_of(error: ValidationError, within: str = "") -> Iterator[tuple[str, Message]]:
    """Each thing that is wrong, with its place: ``party[2].standing``."""
    for detail in error.errors(include_url=False):
        yield place_of(detail["loc"], within), _problem(detail)


def faults_of(error: ValidationError, file: str, within: str = "") -> Iterator[Fault]:
    """The same as faults of a file."""
    for place, problem in problems_of(error, within):
        yield Fault(file, place, problem)


def place_of(steps: tuple[int | str, ...], within: str = "") -> str:
    """The dotted path of a value in a file."""
    place = within
    for step in steps:
        if isinstance(step, int):
            place += f"[{step}]"
        else:
            place += f".{step}" if place else step
    return place


def _problem(detail: ErrorDetails) -> Message:
    if detail["type"] == "missing":
        return message("law.pack.missing")
    if detail["type"] in ("extra_forbidden", "unexpected_keyword_argument"):
        return message("law.pack.unknown_key")
    return message("law.pack.wrong", reason=detail["msg"].removeprefix("Value error, "))
