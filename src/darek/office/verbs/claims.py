"""Changes to what is claimed, and to who is who."""

from collections.abc import Sequence

from darek.findings import DarekError
from darek.office.audit import (
    ClaimAdded,
    ClaimConfirmed,
    ClaimRejected,
    IdentificationUndone,
    MentionIdentified,
)
from darek.office.clock import today
from darek.office.models import CaseRow, User
from darek.office.verbs.change import find_record, rewrite, with_record_changed, with_records
from darek.records import Case, Claim, ClaimState, Identification, Mention, Source


class AlreadyDecided(DarekError):
    """A claim is confirmed or rejected once; a correction is a claim of its own."""

    code = "office.already_decided"


def do_add_claim(
    row: CaseRow,
    claim: Claim,
    *,
    acting_user: User,
    sources: Sequence[Source] = (),
    mentions: Sequence[Mention] = (),
    identifications: Sequence[Identification] = (),
) -> Case:
    """Add a claim, with the source, mentions and identifications that come with it."""

    def change(case: Case) -> Case:
        return with_records(
            case,
            claims=(claim,),
            sources=sources,
            mentions=mentions,
            identifications=identifications,
        )

    return rewrite(row, change, ClaimAdded(claim.id, claim.property), acting_user)


def do_confirm_claim(row: CaseRow, claim_id: str, *, acting_user: User) -> Case:
    """Confirm a proposed claim: from now on it is weighed."""
    return rewrite(
        row,
        lambda case: _decided(case, claim_id, ClaimState.CONFIRMED),
        ClaimConfirmed(claim_id),
        acting_user,
    )


def do_reject_claim(row: CaseRow, claim_id: str, *, acting_user: User) -> Case:
    """Reject a proposed claim: it stays on record and is never weighed."""
    return rewrite(
        row,
        lambda case: _decided(case, claim_id, ClaimState.REJECTED),
        ClaimRejected(claim_id),
        acting_user,
    )


def do_identify_mention(row: CaseRow, identification: Identification, *, acting_user: User) -> Case:
    """Decide who a mention is."""
    return rewrite(
        row,
        lambda case: with_records(case, identifications=(identification,)),
        MentionIdentified(identification.id),
        acting_user,
    )


def do_undo_identification(row: CaseRow, identification_id: str, *, acting_user: User) -> Case:
    """Take such a decision back; it stays on record."""

    def change(case: Case) -> Case:
        return with_record_changed(
            case,
            "identifications",
            identification_id,
            undone_on=today(),
            undone_by=acting_user.username,
        )

    return rewrite(row, change, IdentificationUndone(identification_id), acting_user)


def _decided(case: Case, claim_id: str, state: ClaimState) -> Case:
    if find_record(case, "claims", claim_id).state is not ClaimState.PROPOSED:
        raise AlreadyDecided(id=claim_id)
    return with_record_changed(case, "claims", claim_id, state=state)
