"""What has been sent before, to whom, and what came back."""

from collections.abc import Callable
from typing import Final

from darek.findings import message
from darek.law import body_name
from darek.records import Referral, Reply
from darek.referrals.day import said_date
from darek.referrals.document import Item, Listing
from darek.referrals.filing import Filing
from darek.referrals.missing_person import property_items
from darek.referrals.wording import capitalised

_ACTION: Final = ("action_taken", "no_action_reason")


def steps_listing(filing: Filing, wanted: Callable[[Referral], bool]) -> Listing:
    """Each referral that is wanted, by its date, with every reply or none."""
    wording = filing.wording
    referrals = [r for r in filing.case.case.referrals if wanted(r)]
    referrals.sort(key=lambda referral: referral.sent_on.first)
    return Listing(
        tuple(wording(f"earlier.column.{name}") for name in ("sent", "to", "answer")),
        (4, 6, 8),
        tuple(_row(filing, referral) for referral in referrals),
    )


def action_items(filing: Filing, listing: Listing) -> tuple[Item, ...]:
    """What relatives did, and why they could not: all that is stated, or that neither is known."""
    telling = filing.telling
    stated = [name for name in _ACTION if telling.dossier.of_missing(name)]
    if listing.rows and not stated:
        return ()
    return property_items(telling, stated or _ACTION)


def _row(filing: Filing, referral: Referral) -> tuple[str, str, str]:
    wording = filing.wording
    to = capitalised(wording.name(body_name(referral.recipient)))
    if referral.receipt_no is not None:
        to += "\n" + wording("earlier.receipt", number=wording.isolated(referral.receipt_no))
    if referral.asked is not None:
        to += "\n" + filing.telling.masked(referral.asked)
    replies = [r for r in filing.case.case.replies if r.referral == referral.id]
    answers = [_answer(filing, reply) for reply in replies]
    said = "\n".join(answers) or wording("earlier.no_reply_recorded")
    return said_date(referral.sent_on, wording), to, said


def _answer(filing: Filing, reply: Reply) -> str:
    wording = filing.wording
    coded = wording.say(message(f"records.vocabulary.response.{reply.response}"))
    day = reply.dated or reply.received_on
    parts = [capitalised(coded) if day is None else f"{said_date(day, wording)}: {coded}"]
    if reply.said is not None:
        parts.append(filing.telling.quoted(reply.said))
    if reply.source is not None:
        source = filing.telling.dossier.sources[reply.source]
        parts.append(filing.telling.source(source, reply.locator))
    return "\n".join(parts)
