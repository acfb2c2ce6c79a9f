"""What a rule of a procedure asks of a case: a name for packs, its settings, a question."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cache
from typing import Any

from darek.findings import Finding
from darek.procedures.case_on_day import CaseOnDay
from darek.procedures.predicates.settings import pack_settings


@dataclass(frozen=True, slots=True)
class Predicate[S]:
    """A question with settings of type ``S``, which packs give under ``with``."""

    name: str
    settings: type[S]
    ask: Callable[[CaseOnDay, S], Finding]


type AnyPredicate = Predicate[Any]


@dataclass(frozen=True, eq=False, slots=True)
class Question:
    """A predicate with its settings. Many rules ask the same, so each is one object
    (:func:`question`) and a case answers it once a day."""

    predicate: AnyPredicate
    settings: Any

    def put_to(self, case: CaseOnDay) -> Finding:
        """The predicate's finding, kept with the case."""
        finding = case.findings.get(self)
        if finding is None:
            finding = case.findings[self] = self.predicate.ask(case, self.settings)
        return finding


@cache
def question(predicate: AnyPredicate, settings: Hashable) -> Question:
    """The one question of this predicate with these settings."""
    return Question(predicate, settings)


@pack_settings
@dataclass(frozen=True, slots=True)
class NoSettings:
    """Nothing to set."""
