"""What was agreed, sent, answered and promised, on one line of time."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from darek.findings import Message, Words, has_words, message, say
from darek.law import body_name
from darek.procedures import find_procedure, procedures
from darek.records import Consent, Dossier, Promise, Referral, Reply
from darek.referrals import AgendaItem, agenda
from darek.web.written import Written, person_name


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened. ``standing``: a consent that can still be withdrawn."""

    kind: str
    id: str
    day: str
    order: str
    who: Written
    detail: str
    words: Written | None = None
    standing: bool = False
    kind_word: str = ""


@dataclass(frozen=True, slots=True)
class DueLine:
    """One thing that falls due, with the code and the word of its state."""

    days: str
    what: str
    who: str
    state: str
    word: str


def purpose_words(purpose: str, language: str) -> str:
    """What a consent is for; the code itself where a pack has a purpose of its own."""
    if not has_words(f"web.purpose.{purpose}", "en"):
        return purpose.replace("_", " ")
    return say(message(f"web.purpose.{purpose}"), language)


class StepReader:
    """Reads what was done in a case, in the words of one language."""

    def __init__(self, dossier: Dossier, on: date, language: str) -> None:
        self.dossier = dossier
        self.on = on
        self.language = language

    def steps(self) -> tuple[Step, ...]:
        """Everything, the earliest first."""
        case = self.dossier.case
        found = [
            *map(self._consent, case.consents),
            *map(self._referral, case.referrals),
            *map(self._reply, case.replies),
            *map(self._promise, case.promises),
        ]
        named = (replace(step, kind_word=self._kind(step.kind)) for step in found)
        return tuple(sorted(named, key=lambda step: (step.order, step.id)))

    def _kind(self, kind: str) -> str:
        return say(message(f"web.step.{kind}"), self.language)

    def _consent(self, consent: Consent) -> Step:
        until = consent.withdrawn_on or consent.expires_on
        ending = "withdrawn" if consent.withdrawn_on else "until"
        parts = [
            body_name(consent.recipient).said(self.language),
            purpose_words(consent.purpose, self.language),
        ]
        if until is not None:
            parts.append(say(message(f"web.step.{ending}", day=until), self.language))
        return Step(
            kind="consent",
            id=consent.id,
            day=consent.given_on.isoformat(),
            order=consent.given_on.isoformat(),
            who=person_name(self.dossier, self.dossier.being(consent.giver), self.language),
            detail=" · ".join(parts),
            standing=consent.stands_on(self.on),
        )

    def _referral(self, referral: Referral) -> Step:
        parts = [self._procedure(referral.procedure)]
        if referral.received_on is not None:
            received = message("web.step.received", day=str(referral.received_on))
            parts.append(say(received, self.language))
        return Step(
            kind="referral",
            id=referral.id,
            day=str(referral.sent_on),
            order=referral.sent_on.first.isoformat(),
            who=Written(body_name(referral.recipient).said(self.language)),
            detail=" · ".join(part for part in parts if part),
            words=Written(referral.receipt_no) if referral.receipt_no else None,
        )

    def _procedure(self, id: str | None) -> str:
        known = {procedure.id for procedure in procedures()}
        if id is None or id not in known:
            return id or ""
        return find_procedure(id).name.said(self.language)

    def _reply(self, reply: Reply) -> Step:
        referral = next(r for r in self.dossier.case.referrals if r.id == reply.referral)
        when = reply.dated or reply.received_on
        response = message(f"records.vocabulary.response.{reply.response}")
        return Step(
            kind="reply",
            id=reply.id,
            day="" if when is None else str(when),
            order=(when or referral.sent_on).first.isoformat(),
            who=Written(body_name(referral.recipient).said(self.language)),
            detail=say(response, self.language),
            words=Written(reply.said) if reply.said else None,
        )

    def _promise(self, promise: Promise) -> Step:
        mention = self.dossier.mentions.get(promise.by)
        who = promise.by if mention is None else mention.as_written or promise.by
        due = ""
        if promise.due is not None:
            due = say(message("web.step.due", day=str(promise.due)), self.language)
        return Step(
            kind="promise",
            id=promise.id,
            day=str(promise.said_on),
            order=promise.said_on.first.isoformat(),
            who=Written(who),
            detail=due,
            words=Written(promise.promised),
        )

    def due(self) -> Iterator[DueLine]:
        """What falls due and is not yet answered, the earliest first."""
        for item in agenda(self.dossier.case, self.on):
            if not item.answered:
                yield self._due(item)

    def _due(self, item: AgendaItem) -> DueLine:
        state = item.state(self.on)
        sharp = item.earliest == item.latest
        return DueLine(
            days=str(item.earliest) if sharp else f"{item.earliest} – {item.latest}",
            what=_said(item.what, self.language),
            who=_said(item.who, self.language),
            state=state,
            word=say(message(f"web.due.{state}"), self.language),
        )


def _said(words: Words | Message, language: str) -> str:
    return words.said(language) if isinstance(words, Words) else say(words, language)
