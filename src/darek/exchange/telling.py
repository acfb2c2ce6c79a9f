"""The records that one row makes, with ids that are the same wherever it is taken in."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from uuid import UUID, uuid5

from darek.exchange.column import About
from darek.exchange.intake import Intake
from darek.exchange.row import Row
from darek.exchange.row_key import row_key
from darek.exchange.statement import Statement, statements
from darek.findings import message, say
from darek.records import (
    Applicant,
    Claim,
    Identification,
    IdentificationState,
    Mention,
    MentionKind,
    Source,
    TextNotHeld,
    new_reference,
)

SPREADSHEET = "spreadsheet"
"""The kind of source that a row is."""

BEINGS = {
    About.APPLICANT: "applicant",
    About.MISSING_PERSON: "missing person",
    About.TAKING: "taking",
}
_LONGEST_ADDRESS = 1_000


def mention_of(source: str, about: About) -> str:
    """The id of a being's mention in the source that a row is."""
    return str(uuid5(UUID(source), BEINGS[about]))


class Telling:
    """One row as a source: what it holds changes its id, so that another text of the same row
    is another source of the same family."""

    def __init__(self, row: Row, intake: Intake) -> None:
        self.row, self.intake = row, intake
        self.key = row_key(row, intake.list_name)
        content = "\n".join(f"{key}\t{row.cells[key].written}" for key in sorted(row.cells))
        digest = sha256(content.encode()).hexdigest()
        self.source_id = str(uuid5(self.key, f"source {digest}"))
        self.beings = {about: str(uuid5(self.key, word)) for about, word in BEINGS.items()}
        self._mentions = {about: mention_of(self.source_id, about) for about in BEINGS}

    def mention(self, about: About) -> str:
        """The id of a being's mention in this row."""
        return self._mentions[about]

    def statements(self) -> tuple[Statement, ...]:
        """What the row says."""
        return tuple(statements(self.row, self.mention(About.MISSING_PERSON)))

    def reference(self) -> str:
        """A case reference drawn by the key: the same for the same row."""
        return derived_reference(self.key)

    def source(self) -> Source:
        """The row as a source; its list is not held with the case, being of many families."""
        row, intake = self.row, self.intake
        told = (
            message(
                "exchange.source.sheet_row", list=intake.list_name, sheet=row.sheet, row=row.number
            )
            if row.sheet
            else message("exchange.source.row", list=intake.list_name, row=row.number)
        )
        address = say(told, intake.language)[:_LONGEST_ADDRESS]
        carrier = TextNotHeld(address, intake.sha256)
        return Source(self.source_id, SPREADSHEET, carrier, intake.received_on)

    def applicants(self) -> Iterator[Applicant]:
        """Who asks, where the row says anything of them."""
        if any(cell.column.about is About.APPLICANT for cell in self.row.cells.values()):
            language = self.row.first("applicant_language")
            spoken = language if isinstance(language, str) else None
            yield Applicant(self.beings[About.APPLICANT], spoken)

    def mentions(self, abouts: Iterable[About]) -> Iterator[Mention]:
        """Beings as they stand in this row."""
        for about in abouts:
            kind = MentionKind.ACT if about is About.TAKING else MentionKind.PERSON
            yield Mention(self.mention(about), self.source_id, kind)

    def identifications(self, abouts: Iterable[About]) -> Iterator[Identification]:
        """Confirmed, and not guessed: the case is made of the row and about its people."""
        because = say(message("exchange.identification.row"), self.intake.language)
        for about in abouts:
            yield Identification(
                str(uuid5(UUID(self.source_id), f"{BEINGS[about]} is")),
                self.mention(about),
                self.beings[about],
                IdentificationState.CONFIRMED,
                because,
                self.intake.taken_in_by,
                self.intake.received_on,
            )

    def claim(self, statement: Statement, corrects: str | None = None) -> Claim:
        """A statement as a claim. What it corrects is part of its id, so that a cell which
        changes and changes back makes three claims."""
        parts = ("claim", statement.slot, statement.property, statement.said, corrects or "")
        return Claim(
            str(uuid5(self.key, "\n".join(parts))),
            self.mention(statement.about),
            statement.property,
            statement.value,
            self.source_id,
            self.intake.received_on,
            self.intake.state,
            as_written=statement.as_written,
            locator=statement.locator,
            corrects=corrects,
        )


def needed(told: Iterable[Statement]) -> tuple[About, ...]:
    """Whom statements speak of: the missing person always, of whom the others are relatives or
    to whom they were done."""
    abouts = {statement.about for statement in told} | {About.MISSING_PERSON}
    return tuple(about for about in BEINGS if about in abouts)


def derived_reference(key: UUID) -> str:
    """A case reference drawn by a key instead of by chance."""
    return new_reference(_drawn_by(key))


def _drawn_by(key: UUID) -> Callable[[str], str]:
    rest = key.int

    def pick(alphabet: str) -> str:
        nonlocal rest
        rest, at = divmod(rest, len(alphabet))
        return alphabet[at]

    return pick
