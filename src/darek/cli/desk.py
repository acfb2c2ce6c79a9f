"""The unlocked office that a command works on, and the user it works as.

Imported only by commands that need an office: Django takes longer to load than all the rest.
"""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass

from darek.office import (
    CaseRow,
    User,
    access_case,
    access_cases,
    case_papers,
    do_make_packet,
    find_keeper,
    find_user,
    keys_of_agent,
    load_case,
    open_office,
)
from darek.procedures import Procedure
from darek.records import Case
from darek.referrals import Packet


def sit_down(options: Namespace) -> User:
    """Open the office with the keys that the agent holds, and find the user."""
    open_office(options.office, keys_of_agent(options.office), on=options.on)
    return find_user(options.user) if options.user is not None else find_keeper()


@dataclass(frozen=True, slots=True)
class HeldCase:
    """A case of the office, for a user who may read it."""

    row: CaseRow
    user: User

    def case(self) -> Case:
        """The case as its file has it."""
        return load_case(self.row)

    def papers(self) -> dict[str, bytes]:
        """Its papers by their paths in the case."""
        return case_papers(self.row)

    def make_packet(self, procedure: Procedure, language: str) -> Packet:
        """A packet, entered in the case's history."""
        return do_make_packet(self.row, procedure, language, acting_user=self.user)


def held_case(options: Namespace, reference: str) -> HeldCase:
    """The case of a reference."""
    user = sit_down(options)
    return HeldCase(access_case(user, reference), user)


def held_cases(options: Namespace) -> Iterator[HeldCase]:
    """Every case that the user may read, what falls due next first."""
    user = sit_down(options)
    for summary in access_cases(user).select_related("case"):
        yield HeldCase(summary.case, user)
