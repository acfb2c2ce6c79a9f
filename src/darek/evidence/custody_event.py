"""What can be entered in the custody log."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from darek.evidence.sealed_paper import SealedPaper


class EventKind(StrEnum):
    """What happened."""

    PAPER_SEALED = "paper sealed"
    PAPER_CAME_AGAIN = "paper came again"
    PAPER_FOUND = "paper found without an entry"
    PAPER_READ = "paper read"
    COPY_GIVEN = "copy given"
    HEAD_TAKEN = "head taken outside"
    VERIFIED = "office verified"
    PASSPHRASE_CHANGED = "passphrase changed"  # noqa: S105  # not one
    LOG_MENDED = "log mended"


ARRIVALS = frozenset({EventKind.PAPER_SEALED, EventKind.PAPER_CAME_AGAIN, EventKind.PAPER_FOUND})
"""Each of these says that a paper is in the store from then on."""


@dataclass(frozen=True, slots=True)
class CustodyEvent:
    """What happened to a paper or to the log, when, and by whose hand.

    ``at`` has a time zone; ``paper`` is the name of a sealed paper, where it is about one.
    ``notes`` are further facts, such as the original's SHA-256 or who was given a copy.
    """

    kind: EventKind
    at: datetime
    by: str
    paper: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.at.utcoffset() is None:
            raise ValueError("the moment of an event needs a time zone")

    @classmethod
    def of_arrival(
        cls, paper: SealedPaper, *, at: datetime, by: str, notes: Mapping[str, str] | None = None
    ) -> "CustodyEvent":
        """The event of a paper just sealed, its measure in the notes."""
        kind = EventKind.PAPER_SEALED if paper.is_new else EventKind.PAPER_CAME_AGAIN
        measure = {"sha256": paper.sha256, "size": str(paper.size)}
        return cls(kind, at, by, paper.name, dict(notes or {}) | measure)

    def to_raw(self) -> dict[str, object]:
        """Its fields as JSON has them."""
        return {
            "kind": self.kind.value,
            "at": self.at.isoformat(),
            "by": self.by,
            "paper": self.paper,
            "notes": dict(self.notes),
        }

    @classmethod
    def from_raw(cls, raw: dict[str, Any]) -> "CustodyEvent":
        """An event from such fields."""
        at = datetime.fromisoformat(raw["at"])
        return cls(EventKind(raw["kind"]), at, raw["by"], raw["paper"], raw["notes"])
