"""What falls due in a case: answers to referrals, our own steps, officials' promises."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from darek.findings import Message, Verdict, Words, message
from darek.law import body_name
from darek.procedures import Clock, Procedure, procedures
from darek.records import Case, PartialDate, Promise, Referral
from darek.referrals.clock import due_from

_STILL_WAITING = frozenset({"none", "extended", "forwarded", "asked_for_more"})
"""Responses after which an answer in substance is still to come."""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One thing that falls due.

    ``record`` is the referral or promise; ``earliest`` and ``latest`` differ where the day it
    is counted from is not sharp. ``counted_from`` is ``sent`` where a term that runs from
    receipt had to be counted from sending, for want of a receipt: then it is the earliest day.
    """

    case: str
    record: str
    what: Words | Message
    who: Words | Message
    waits_for: str
    earliest: date
    latest: date
    counted_from: str
    answered: bool

    def state(self, on: date) -> str:
        """``answered``, ``overdue``, ``due`` or, between the two days, ``perhaps_overdue``."""
        if self.answered:
            return "answered"
        if self.latest < on and self.counted_from != "sent_for_want_of_receipt":
            return "overdue"
        return "perhaps_overdue" if self.earliest < on else "due"


def agenda(case: Case, on: date) -> tuple[AgendaItem, ...]:
    """Everything that falls due, the earliest first; referrals sent after the day are left out."""
    known = {procedure.id: procedure for procedure in procedures()}
    items = [
        item
        for referral in case.referrals
        if referral.procedure in known and referral.sent_on.after(on) is not Verdict.YES
        for item in _of_referral(case, referral, known[referral.procedure])
    ]
    items += [item for promise in case.promises for item in _of_promise(case, promise, on)]
    return tuple(sorted(items, key=lambda item: (item.earliest, item.latest, item.record)))


def _of_referral(case: Case, referral: Referral, procedure: Procedure) -> Iterator[AgendaItem]:
    answered = any(
        reply.referral == referral.id and reply.response not in _STILL_WAITING
        for reply in case.replies
    )
    for clock in procedure.pack.clock:
        started, counted_from = _start(clock, referral)
        if clock.in_force(started.first):
            due = due_from(clock, started)
            yield AgendaItem(
                case=case.reference,
                record=referral.id,
                what=clock.words,
                who=body_name(referral.recipient),
                waits_for=clock.waits_for,
                earliest=due.earliest,
                latest=due.latest,
                counted_from=counted_from,
                answered=answered,
            )


def _start(clock: Clock, referral: Referral) -> tuple[PartialDate, str]:
    if clock.starts == "sent":
        return referral.sent_on, "sent"
    if referral.received_on is not None:
        return referral.received_on, "received"
    return referral.sent_on, "sent_for_want_of_receipt"


def _of_promise(case: Case, promise: Promise, on: date) -> Iterator[AgendaItem]:
    made_later = promise.said_on.after(on) is Verdict.YES
    if promise.due is None or made_later:
        return
    yield AgendaItem(
        case=case.reference,
        record=promise.id,
        what=message("referrals.agenda.promise", words=promise.promised),
        who=message("referrals.agenda.promised_by", words=_who(case, promise)),
        waits_for="body",
        earliest=promise.due.first,
        latest=promise.due.last,
        counted_from="promised",
        answered=promise.outcome is not None,
    )


def _who(case: Case, promise: Promise) -> str:
    for mention in case.mentions:
        if mention.id == promise.by and mention.as_written is not None:
            return mention.as_written
    return promise.by
