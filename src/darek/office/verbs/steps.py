"""Changes to what was agreed, sent, answered, promised and decided."""

from darek.office.audit import (
    ConsentAdded,
    ConsentWithdrawn,
    OverrideAdded,
    PromiseAdded,
    ReferralAdded,
    ReplyAdded,
)
from darek.office.clock import today
from darek.office.models import CaseRow, User
from darek.office.verbs.change import rewrite, with_record_changed, with_records
from darek.records import Case, Consent, Override, Promise, Referral, Reply


def do_add_consent(row: CaseRow, consent: Consent, *, acting_user: User) -> Case:
    """Record a consent."""
    return rewrite(
        row,
        lambda case: with_records(case, consents=(consent,)),
        ConsentAdded(consent.id, consent.recipient),
        acting_user,
    )


def do_withdraw_consent(
    row: CaseRow, consent_id: str, *, effects: str | None, acting_user: User
) -> Case:
    """Record that a consent was withdrawn today; ``effects``: what could be called back."""

    def change(case: Case) -> Case:
        return with_record_changed(
            case, "consents", consent_id, withdrawn_on=today(), withdrawal_effects=effects
        )

    return rewrite(row, change, ConsentWithdrawn(consent_id), acting_user)


def do_add_referral(row: CaseRow, referral: Referral, *, acting_user: User) -> Case:
    """Record what was sent."""
    return rewrite(
        row,
        lambda case: with_records(case, referrals=(referral,)),
        ReferralAdded(referral.id, referral.recipient),
        acting_user,
    )


def do_add_reply(row: CaseRow, reply: Reply, *, acting_user: User) -> Case:
    """Record an answer."""
    return rewrite(
        row,
        lambda case: with_records(case, replies=(reply,)),
        ReplyAdded(reply.id, reply.response),
        acting_user,
    )


def do_add_promise(row: CaseRow, promise: Promise, *, acting_user: User) -> Case:
    """Record what an official said would happen."""
    return rewrite(
        row,
        lambda case: with_records(case, promises=(promise,)),
        PromiseAdded(promise.id),
        acting_user,
    )


def do_add_override(row: CaseRow, override: Override, *, acting_user: User) -> Case:
    """Record a decision to send although a requirement of practice is unmet."""
    return rewrite(
        row,
        lambda case: with_records(case, overrides=(override,)),
        OverrideAdded(override.id, override.procedure),
        acting_user,
    )
