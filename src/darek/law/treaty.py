"""Treaties: which State is a party, and since when."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from darek.findings import Finding, Verdict, Words, message
from darek.law.entry import CountryCode, Entry, PackId, PackModel, Standing
from darek.law.overlay import pack_cache
from darek.law.pack import load_packs
from darek.law.state import state_name
from darek.law.unknown import UnknownTreaty


class PartyEntry(Entry):
    """What one State is to a treaty; ``binding_from`` is the treaty's entry into force for it."""

    state: CountryCode
    party: Literal["yes", "no"]
    binding_from: date | None = None


class Treaty(PackModel):
    """One treaty, with one or more dated entries for each State."""

    id: PackId
    text: dict[str, str]
    party: tuple[PartyEntry, ...]

    @property
    def name(self) -> Words:
        """What it is called."""
        return Words(self.text)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A finding on the law, with how sure the entry is that it rests on."""

    finding: Finding
    standing: Standing


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
    """Whether a State is a party on a day; not known where no entry speaks of it."""
    treaty = find_treaty(treaty_id)
    entry = _entry(treaty, state, on)
    if entry is None:
        because = message("law.treaty.no_entry", treaty=treaty.name, state=state_name(state))
        return Ruling(Finding(Verdict.NOT_KNOWN, because), Standing.DOUBTFUL)
    bound = entry.party == "yes" and (entry.binding_from is None or entry.binding_from <= on)
    word = "party" if bound else "not_party"
    because = message(f"law.treaty.{word}", treaty=treaty.name, state=state_name(state))
    verdict = Verdict.YES if bound else Verdict.NO
    return Ruling(Finding(verdict, because), entry.standing)


@pack_cache
def entry_into_force(treaty_id: str, state: str) -> EntryIntoForce | None:
    """When a treaty entered into force for a State; None where no entry gives the day."""
    for entry in find_treaty(treaty_id).party:
        if entry.state == state and entry.party == "yes" and entry.binding_from is not None:
            return EntryIntoForce(entry.binding_from, entry.standing)
    return None


def _entry(treaty: Treaty, state: str, on: date) -> PartyEntry | None:
    for entry in treaty.party:
        if entry.state == state and entry.in_force(on):
            return entry
    return None
