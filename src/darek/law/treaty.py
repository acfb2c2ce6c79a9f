"""Treaties, and competences accepted under them: which State is bound, and since when."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal, Self

from pydantic import model_validator

from darek.findings import Finding, Verdict, Words, message
from darek.law.entry import CountryCode, Entry, NamedPack, Standing
from darek.law.overlay import pack_cache
from darek.law.pack import load_packs
from darek.law.state import state_name
from darek.law.unknown import UnknownTreaty


class PartyEntry(Entry):
    """What one State is to a treaty; ``binding_from`` is the treaty's entry into force for it."""

    named_by: ClassVar[tuple[str, ...]] = ("state",)

    state: CountryCode
    party: Literal["yes", "no"]
    binding_from: date | None = None

    @model_validator(mode="after")
    def _binds_a_party(self) -> Self:
        if self.party == "no" and self.binding_from is not None:
            raise ValueError("binding_from is for a State that is a party")
        return self

    def binds(self, day: date) -> bool:
        """Whether the treaty is in force for the State on a day."""
        return self.party == "yes" and (self.binding_from is None or self.binding_from <= day)


class Treaty(NamedPack):
    """One treaty with one or more dated entries for each State.

    A ``competence`` is a procedure under a treaty that a State accepts by itself, such as the
    complaints of article 22 of the Convention against Torture.
    """

    kind: Literal["treaty", "competence"] = "treaty"
    party: tuple[PartyEntry, ...]


@dataclass(frozen=True, slots=True)
class Ruling:
    """A finding on the law, how sure the entry is that it rests on, and where it was read.

    Callers apply the standing: an unverified entry may open and never closes.
    """

    finding: Finding
    standing: Standing
    citation: str | None = None


@dataclass(frozen=True, slots=True)
class EntryIntoForce:
    """The day from which a treaty binds a State."""

    day: date
    standing: Standing


@pack_cache
def treaties() -> dict[str, Treaty]:
    """All treaties by id."""
    return {treaty.id: treaty for treaty in load_packs(Treaty, "darek.law", "packs/treaties")}


def find_treaty(id: str) -> Treaty:
    """The treaty of that id; an error that lists the known ones."""
    try:
        return treaties()[id]
    except KeyError:
        raise UnknownTreaty(given=id, known=", ".join(sorted(treaties()))) from None


@pack_cache
def party(treaty_id: str, state: str, on: date) -> Ruling:
    """Whether a State is a party on a day.

    Not known where no entry speaks of that State and day, or where the entry is doubtful.
    """
    treaty = find_treaty(treaty_id)
    entry = _entry(treaty, state, on)
    if entry is None:
        return Ruling(_found(treaty, state, Verdict.NOT_KNOWN, "no_entry"), Standing.DOUBTFUL)
    if entry.standing is Standing.DOUBTFUL:
        finding = _found(treaty, state, Verdict.NOT_KNOWN, "doubtful")
    elif entry.binds(on):
        finding = _found(treaty, state, Verdict.YES, "party")
    else:
        finding = _found(treaty, state, Verdict.NO, "not_party")
    return Ruling(finding, entry.standing, entry.citation)


def _found(treaty: Treaty, state: str, verdict: Verdict, word: str) -> Finding:
    said: dict[str, Words] = {"treaty": treaty.name, "state": state_name(state)}
    return Finding(verdict, message(f"law.{treaty.kind}.{word}", **said))


@pack_cache
def entry_into_force(treaty_id: str, state: str) -> EntryIntoForce | None:
    """When a treaty entered into force for a State; None where no entry gives the day."""
    for entry in find_treaty(treaty_id).party:
        if entry.state == state and entry.binding_from is not None:
            return EntryIntoForce(entry.binding_from, entry.standing)
    return None


def _entry(treaty: Treaty, state: str, on: date) -> PartyEntry | None:
    for entry in treaty.party:
        if entry.state == state and entry.in_force(on):
            return entry
    return None
