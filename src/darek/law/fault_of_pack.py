"""What pydantic finds wrong in a pack, as faults a person can mend."""

from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from darek.findings import Fault, Message, message


def faults_of(error: ValidationError, file: str, within: str = "") -> Iterator[Fault]:
    """Each thing that is wrong, with its place: ``party[2].standing``."""
    for detail in error.errors(include_url=False):
        yield Fault(file, place_of(detail["loc"], within), _problem(detail))


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
    if detail["type"] == "extra_forbidden":
        return message("law.pack.unknown_key")
    return message("law.pack.wrong", reason=detail["msg"].removeprefix("Value error, "))
