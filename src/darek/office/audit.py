"""The history: each kind of entry is a class, with its sentence, its link and its erasure.

``leaves`` names the fields that go when the case is erased, ``stays`` those that remain; a field
that stands in neither stops the start of the program.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import ClassVar, Self

from darek.findings import Message, message
from darek.office.clock import now
from darek.office.models import AuditRow, CaseRow, User

ERASED = ""
"""What stands in a field after erasure."""


@dataclass(frozen=True)
class Entry:
    """One kind of change."""

    kind: ClassVar[str]
    leaves: ClassVar[frozenset[str]] = frozenset()
    stays: ClassVar[frozenset[str]] = frozenset()
    links_to: ClassVar[tuple[str, str] | None] = None
    """The list of the case, and the field that holds the record's id."""

    @property
    def sentence(self) -> Message:
        """What was done, without who and when."""
        return message(f"office.audit.{self.kind}", **asdict(self))

    @property
    def link(self) -> tuple[str, str] | None:
        """The list and id of the record it is about; None where there is none, or no more."""
        if self.links_to is None:
            return None
        listed, name = self.links_to
        key: str = getattr(self, name)
        return (listed, key) if key else None

    def erased(self) -> Self:
        """What remains of it when personal data must go."""
        return replace(self, **dict.fromkeys(self.leaves, ERASED))


@dataclass(frozen=True)
class UserAdded(Entry):
    """Somebody got a login."""

    username: str
    kind = "user_added"
    leaves = frozenset({"username"})


@dataclass(frozen=True)
class PasswordChanged(Entry):
    """Somebody has a new password."""

    username: str
    kind = "password_changed"
    leaves = frozenset({"username"})


@dataclass(frozen=True)
class UserClosed(Entry):
    """Somebody's login was closed."""

    username: str
    kind = "user_closed"
    leaves = frozenset({"username"})


@dataclass(frozen=True)
class AccessGiven(Entry):
    """Somebody may read or change the case."""

    username: str
    role: str
    kind = "access_given"
    leaves = frozenset({"username"})
    stays = frozenset({"role"})


@dataclass(frozen=True)
class AccessTaken(Entry):
    """Somebody may see the case no more."""

    username: str
    kind = "access_taken"
    leaves = frozenset({"username"})


@dataclass(frozen=True)
class CaseFileAdded(Entry):
    """A case file was taken in: a new case, or records new to it."""

    records: int
    papers: int
    kind = "case_file_added"
    stays = frozenset({"records", "papers"})


@dataclass(frozen=True)
class ClaimAdded(Entry):
    """A claim was written down."""

    claim: str
    property: str
    kind = "claim_added"
    leaves = frozenset({"claim"})
    stays = frozenset({"property"})
    links_to = ("claims", "claim")


@dataclass(frozen=True)
class ClaimConfirmed(Entry):
    """A proposed claim was confirmed."""

    claim: str
    kind = "claim_confirmed"
    leaves = frozenset({"claim"})
    links_to = ("claims", "claim")


@dataclass(frozen=True)
class ClaimRejected(Entry):
    """A proposed claim was rejected."""

    claim: str
    kind = "claim_rejected"
    leaves = frozenset({"claim"})
    links_to = ("claims", "claim")


@dataclass(frozen=True)
class MentionIdentified(Entry):
    """Somebody decided who a mention is."""

    identification: str
    kind = "mention_identified"
    leaves = frozenset({"identification"})
    links_to = ("identifications", "identification")


@dataclass(frozen=True)
class IdentificationUndone(Entry):
    """Such a decision was undone."""

    identification: str
    kind = "identification_undone"
    leaves = frozenset({"identification"})
    links_to = ("identifications", "identification")


@dataclass(frozen=True)
class PaperAdded(Entry):
    """A paper was sealed."""

    source: str
    paper: str
    kind = "paper_added"
    leaves = frozenset({"source"})
    stays = frozenset({"paper"})
    links_to = ("sources", "source")


@dataclass(frozen=True)
class ConsentAdded(Entry):
    """A consent was recorded."""

    consent: str
    recipient: str
    kind = "consent_added"
    leaves = frozenset({"consent"})
    stays = frozenset({"recipient"})
    links_to = ("consents", "consent")


@dataclass(frozen=True)
class ConsentWithdrawn(Entry):
    """A consent was withdrawn."""

    consent: str
    kind = "consent_withdrawn"
    leaves = frozenset({"consent"})
    links_to = ("consents", "consent")


@dataclass(frozen=True)
class ReferralAdded(Entry):
    """A letter or form was sent."""

    referral: str
    recipient: str
    kind = "referral_added"
    leaves = frozenset({"referral"})
    stays = frozenset({"recipient"})
    links_to = ("referrals", "referral")


@dataclass(frozen=True)
class ReplyAdded(Entry):
    """An answer came."""

    reply: str
    response: str
    kind = "reply_added"
    leaves = frozenset({"reply"})
    stays = frozenset({"response"})
    links_to = ("replies", "reply")


@dataclass(frozen=True)
class PromiseAdded(Entry):
    """A promise was recorded."""

    promise: str
    kind = "promise_added"
    leaves = frozenset({"promise"})
    links_to = ("promises", "promise")


@dataclass(frozen=True)
class OverrideAdded(Entry):
    """Somebody decided to send all the same."""

    override: str
    procedure: str
    kind = "override_added"
    leaves = frozenset({"override"})
    stays = frozenset({"procedure"})
    links_to = ("overrides", "override")


@dataclass(frozen=True)
class PacketMade(Entry):
    """A packet was made; making is not sending."""

    procedure: str
    language: str
    kind = "packet_made"
    stays = frozenset({"procedure", "language"})


@dataclass(frozen=True)
class ListTakenIn(Entry):
    """A list or folder of families was taken in."""

    new: int
    updated: int
    unchanged: int
    bad: int
    kind = "list_taken_in"
    stays = frozenset({"new", "updated", "unchanged", "bad"})


@dataclass(frozen=True)
class CasesJudged(Entry):
    """The answers of cases were brought to a day."""

    cases: int
    day: str
    kind = "cases_judged"
    stays = frozenset({"cases", "day"})


ENTRIES: tuple[type[Entry], ...] = (
    UserAdded,
    PasswordChanged,
    UserClosed,
    AccessGiven,
    AccessTaken,
    CaseFileAdded,
    ClaimAdded,
    ClaimConfirmed,
    ClaimRejected,
    MentionIdentified,
    IdentificationUndone,
    PaperAdded,
    ConsentAdded,
    ConsentWithdrawn,
    ReferralAdded,
    ReplyAdded,
    PromiseAdded,
    OverrideAdded,
    PacketMade,
    ListTakenIn,
    CasesJudged,
)


def check_decided(entry: type[Entry]) -> None:
    """Raise where nobody decided what becomes of a field on erasure."""
    names = {field.name for field in fields(entry)}
    if entry.leaves & entry.stays or entry.leaves | entry.stays != names:
        raise TypeError(f"{entry.__name__}: say of each field whether it leaves on erasure")


def _by_kind() -> Mapping[str, type[Entry]]:
    for entry in ENTRIES:
        check_decided(entry)
    return {entry.kind: entry for entry in ENTRIES}


_KINDS = _by_kind()


def enter(entry: Entry, case: CaseRow | None, acting_user: User | None) -> None:
    """Write an entry; inside the transaction of the change itself."""
    enter_all([(entry, case)], acting_user)


def enter_all(entries: Iterable[tuple[Entry, CaseRow | None]], acting_user: User | None) -> None:
    """Write several at once."""
    moment = now()
    AuditRow.objects.bulk_create(
        AuditRow(kind=entry.kind, at=moment, user=acting_user, case=case, data=asdict(entry))
        for entry, case in entries
    )


def history(case: CaseRow) -> Iterator[tuple[AuditRow, Entry]]:
    """What was done to a case that access was given to, the latest first."""
    for row in AuditRow.objects.filter(case=case).select_related("user").order_by("-pk"):
        yield row, _KINDS[row.kind](**row.data)
