"""What earlier intakes of a row left in its case, and what a new one adds."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from darek.exchange.column import About
from darek.exchange.statement import VICTIM, Statement, slot_of_box
from darek.exchange.telling import BEINGS, SPREADSHEET, Telling, mention_of
from darek.records import (
    Case,
    Claim,
    ClaimState,
    Dossier,
    MentionValue,
    NameValue,
    RelationValue,
    Value,
)


class HeldRow:
    """The claims of a held case that came from rows, by column."""

    def __init__(self, case: Case) -> None:
        self._being = Dossier(case).being
        self._by_id = {claim.id: claim for claim in case.claims}
        self._rows = {source.id for source in case.sources if source.kind == SPREADSHEET}
        self._mentions = {mention.id for mention in case.mentions}
        self._claims = [claim for claim in case.claims if claim.source in self._rows]
        self._replaced = {claim.corrects for claim in self._claims}

    def beings(self) -> Iterator[tuple[About, str]]:
        """Who the people of the row are by now: a person may have joined them with others."""
        for row in sorted(self._rows):
            for about in BEINGS:
                mention = mention_of(row, about)
                if mention in self._mentions:
                    yield about, self._being(mention)

    def names(self) -> frozenset[str]:
        """Every name that rows gave, in plain letters."""
        values = (claim.value for claim in self._claims)
        return frozenset(plain_name(one.text) for one in values if isinstance(one, NameValue))

    def changes(self, told: Telling) -> Iterator[tuple[Statement, str | None]]:
        """Statements that are not held yet, each with the id of the claim that it corrects."""
        statements = told.statements()
        for slot in dict.fromkeys(statement.slot for statement in statements):
            said = [statement for statement in statements if statement.slot == slot]
            last = self._last_claims(slot)
            gone = [claim for claim in last if not any(self._says(claim, s, told) for s in said)]
            for one in said:
                if not any(self._says(claim, one, told) for claim in last):
                    yield one, self._corrected(gone.pop(0)) if gone else None

    def _last_claims(self, slot: str) -> list[Claim]:
        """The claims of a column that no later row corrects, whatever their state: what a
        person rejected is not proposed again."""
        return [
            claim
            for claim in self._claims
            if claim.id not in self._replaced and _slot(claim) == slot
        ]

    def _corrected(self, claim: Claim) -> str | None:
        """The claim that a new one corrects: past those that a person has rejected."""
        found: Claim | None = claim
        while found is not None and found.state is ClaimState.REJECTED:
            found = self._by_id.get(found.corrects) if found.corrects is not None else None
        return found.id if found is not None else None

    def _says(self, claim: Claim, statement: Statement, told: Telling) -> bool:
        """Whether a claim says the same, of whichever mention of the same being."""
        beings = {told.mention(about): being for about, being in told.beings.items()}
        held = _of_beings(claim.value, self._being)
        return claim.property == statement.property and held == _of_beings(
            statement.value, lambda mention: beings.get(mention, mention)
        )


def plain_name(name: str) -> str:
    """Case and spaces make no other person."""
    return " ".join(name.casefold().split())


def _of_beings(value: Value, being: Callable[[str], str]) -> Value:
    if isinstance(value, RelationValue):
        return replace(value, of=being(value.of))
    if isinstance(value, MentionValue):
        return replace(value, mention=being(value.mention))
    return value


def _slot(claim: Claim) -> str:
    box = claim.locator.box if claim.locator is not None else None
    return slot_of_box(box) if box is not None else VICTIM
