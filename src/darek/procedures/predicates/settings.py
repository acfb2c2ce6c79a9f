"""What packs may give predicates under ``with``.

Ids of what other packs hold are checked when settings are read, so that a slip is a fault of
its file and not an error on the day somebody asks.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, ConfigDict, TypeAdapter, with_config

from darek.kinship import STANDARDS
from darek.law import bodies, paper_kinds, term_ids, treaties
from darek.records import PROPERTIES

pack_settings = with_config(ConfigDict(extra="forbid"))
"""Marks a class of settings: unknown keys are refused."""


def read_settings[S](kind: type[S], given: Mapping[str, Any]) -> S:
    """Settings as a pack gives them; ValidationError says all that is wrong with them."""
    return TypeAdapter(kind).validate_python(given)


def one_of(known: Callable[[], Iterable[str]]) -> AfterValidator:
    """A check that an id is among those that there are."""

    def check(given: str) -> str:
        ids = sorted(known())
        if given not in ids:
            raise ValueError(f"there is no {given}; there are: {', '.join(ids)}")
        return given

    return AfterValidator(check)


type TermId = Annotated[str, one_of(term_ids)]
type TreatyId = Annotated[str, one_of(treaties)]
type BodyId = Annotated[str, one_of(bodies)]
type PaperKindId = Annotated[str, one_of(paper_kinds)]
type StandardName = Annotated[str, one_of(lambda: (entry.name for entry in STANDARDS))]
type PropertyName = Annotated[str, one_of(lambda: (entry.name for entry in PROPERTIES))]
