"""What a rule of a procedure asks of a case: a name for packs, its settings, a question."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from darek.findings import Finding
from darek.procedures.case_on_day import CaseOnDay


@dataclass(frozen=True, slots=True)
class Predicate[S]:
    """A question with settings of type ``S``, which packs give under ``with``."""

    name: str
    settings: type[S]
    ask: Callable[[CaseOnDay, S], Finding]


type AnyPredicate = Predicate[Any]


@dataclass(frozen=True, slots=True)
class NoSettings:
    """Nothing to set."""
