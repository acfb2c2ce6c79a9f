"""One family of errors: each has a stable code, and says what is wrong and what to do next."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from darek.findings.catalogue import say
from darek.findings.message import Message, Param, message


class DarekError(Exception):
    """Something a person can mend. ``code`` is stable; its words are ``error.<code>``."""

    code: ClassVar[str]

    def __init__(self, **data: Param) -> None:
        self.message = Message(f"error.{self.code}", data)
        super().__init__(self.code)

    def said(self, language: str = "en") -> str:
        """The sentence (or lines) for the person."""
        return say(self.message, language)

    def __str__(self) -> str:
        return self.said()


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong at one place of one file."""

    file: str
    place: str
    problem: Message

    def said(self, language: str = "en") -> str:
        """``file: place: problem``; the place is left out where the whole file is meant."""
        where = f"{self.file}: {self.place}" if self.place else self.file
        return f"{where}: {say(self.problem, language)}"


class Faults(DarekError):
    """All that is wrong with a file or a set of files, reported together."""

    code = "faults"

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(count=len(self.faults))

    def said(self, language: str = "en") -> str:
        """One line for each fault, under a line that counts them."""
        lines = [say(self.message, language)]
        return "\n".join(lines + [fault.said(language) for fault in self.faults])


def fault(file: str, place: str, problem_id: str, /, **params: Param) -> Fault:
    """Short for a fault whose problem is ``Message(problem_id, params)``."""
    return Fault(file, place, message(problem_id, **params))
