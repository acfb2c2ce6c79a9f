"""A family and its papers as one case."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from darek.records import (
    Applicant,
    Case,
    Claim,
    ClaimState,
    Consent,
    HeldPaper,
    Identification,
    IdentificationState,
    Locator,
    Mention,
    MentionKind,
    MentionValue,
    NameValue,
    Party,
    PlaceValue,
    Promise,
    Referral,
    RelationValue,
    Reply,
    Source,
    Spoken,
    TextValue,
    Value,
    new_reference,
    partial_date,
)
from demo.generator.family import APPLICANT, MISSING, Family
from demo.generator.letter import MINISTRY
from demo.generator.paper import Line, Paper, Says, Seen, written_runs
from demo.generator.plan import Appeal, Plan
from demo.generator.sheet import Box
from demo.generator.tongue import whole

_CASE_WORKER = "D. Demo, case worker (invented)"
_PETITION_SENT = "2018-11-12"
_PURPOSE = {
    "un.wgeid": "tracing",
    "un.ced": "urgent_action",
    "kz.mfa": "appeal",
    "kg.mfa": "appeal",
}
_STATES = (Party.OWN_MINISTRY, Party.OWN_SECURITY_SERVICE, Party.DETAINING_STATE)


@dataclass(frozen=True, slots=True)
class Picture:
    """A scan beside the case file, and where each value stands in it."""

    file: str
    sha256: str
    boxes: Mapping[str, Box]


def reference_of(family_id: str, seed: str) -> str:
    """Short, checksummed, and always the same for the same seed."""
    dice = Random(f"{seed}/{family_id}/reference")
    return new_reference(dice.choice)


def case_of(
    family: Family,
    papers: Sequence[Paper],
    pictures: Mapping[str, Picture],
    seed: str,
    petitioners: Sequence[str] = (),
) -> Case:
    """The case file's records; ``pictures`` by paper's name, ``petitioners`` the family ids
    that share a petition."""
    plan = family.plan
    filed = [_Filed(plan, paper, pictures.get(paper.name)) for paper in papers]
    language = "kk" if plan.statement in ("spoken", "kk-Arab") else plan.statement
    return Case(
        reference=reference_of(plan.id, seed),
        missing_person=_id(plan, MISSING),
        opened_on=date.fromisoformat(plan.told_on),
        title=f"Invented family {plan.id[1:]}: {plan.about}",
        applicants=(Applicant(_id(plan, APPLICANT), language),),
        sources=tuple(one.source for one in filed),
        mentions=tuple(mention for one in filed for mention in one.mentions()),
        claims=tuple(claim for one in filed for claim in one.claims()),
        identifications=tuple(join for one in filed for join in one.identifications()),
        consents=tuple(_consents(plan)),
        referrals=tuple(_referrals(plan, seed, petitioners)),
        replies=tuple(_replies(plan, papers)),
        promises=tuple(_promises(plan, papers)),
    )


@dataclass(frozen=True, slots=True)
class _Filed:
    """One paper with its records."""

    plan: Plan
    paper: Paper
    picture: Picture | None

    @property
    def source_id(self) -> str:
        return _id(self.plan, self.paper.name)

    def mention_id(self, key: str) -> str:
        return f"{self.source_id}.{key}"

    @property
    def source(self) -> Source:
        paper, picture = self.paper, self.picture
        if picture is None and paper.template:
            raise LookupError(f"{self.source_id} has no picture")
        return Source(
            id=self.source_id,
            kind=paper.kind,
            carrier=HeldPaper(picture.file, picture.sha256, "image/jpeg") if picture else Spoken(),
            received_on=date.fromisoformat(paper.received_on),
            language=paper.language,
            script=paper.script,
            speaker=self.mention_id(paper.speaker) if paper.speaker else None,
            connection=paper.connection,
            made_on=partial_date(paper.made_on) if paper.made_on else None,
            issued_in=paper.issued_in,
            anonymous=paper.anonymous,
        )

    def mentions(self) -> Iterator[Mention]:
        for one in self.paper.seen:
            yield Mention(
                id=self.mention_id(one.key),
                source=self.source_id,
                kind=one.kind,
                as_written=one.as_written,
                locator=self._locator(one.marks),
            )

    def claims(self) -> Iterator[Claim]:
        for number, said in enumerate(self.paper.says, start=1):
            yield Claim(
                id=f"{self.source_id}.c{number:02}",
                about=self.mention_id(said.about),
                property=said.property,
                value=self._pointed(said.value),
                source=self.source_id,
                recorded_on=date.fromisoformat(self.paper.received_on),
                state=ClaimState.CONFIRMED,
                said_on=partial_date(self.paper.made_on) if self.paper.made_on else None,
                as_written=self._as_written(said),
                locator=self._locator(said.marks),
            )

    def identifications(self) -> Iterator[Identification]:
        for one in self.paper.seen:
            yield Identification(
                id=f"{self.mention_id(one.key)}.is",
                mention=self.mention_id(one.key),
                identified_as=_being(self.plan, one),
                state=IdentificationState.CONFIRMED
                if one.confirmed
                else IdentificationState.PROPOSED,
                because=_because(one),
                decided_by=_CASE_WORKER,
                decided_on=date.fromisoformat(self.paper.received_on),
            )

    def _pointed(self, value: Value) -> Value:
        """Keys within the paper become ids of mentions."""
        if isinstance(value, RelationValue):
            return replace(value, of=self.mention_id(value.of))
        if isinstance(value, MentionValue):
            return replace(value, mention=self.mention_id(value.mention))
        return value

    def _as_written(self, said: Says) -> str | None:
        """The source's own words, where the value is not those words already."""
        if isinstance(said.value, NameValue | TextValue | PlaceValue):
            return None
        if said.as_written or not said.marks:
            return said.as_written
        written = _written(self.paper)
        return " ".join(written[mark] for mark in said.marks if mark in written) or None

    def _locator(self, marks: tuple[str, ...]) -> Locator | None:
        if self.picture is None:
            return None
        boxes = [self.picture.boxes[mark] for mark in marks if mark in self.picture.boxes]
        return Locator(page=1, box=_region(boxes)) if boxes else Locator(page=1)


def _written(paper: Paper) -> dict[str, str]:
    """Every marked value of a paper, as printed."""
    printed = paper.printed or {}
    fields, lines = printed.get("fields", {}), printed.get("lines", [])
    written: dict[str, str] = dict(fields) if isinstance(fields, dict) else {}
    if isinstance(lines, list):
        written |= written_runs(lines)
    return written


def _region(boxes: Sequence[Box]) -> str:
    """The rectangle round all boxes, as a media fragment (W3C, xywh in pixels)."""
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
    x, y = max(round(left) - 2, 0), max(round(top) - 2, 0)
    return f"xywh={x},{y},{round(right) + 2 - x},{round(bottom) + 2 - y}"


def _id(plan: Plan, what: str) -> str:
    return f"{plan.id}.{what}"


def _being(plan: Plan, one: Seen) -> str:
    """Bodies bear their own id everywhere; persons and acts that of the family."""
    return one.being if one.kind is MentionKind.BODY else _id(plan, one.being)


def _because(one: Seen) -> str:
    if not one.confirmed:
        return "The likeness is plain, but spelling and birth date differ: ask the family."
    reasons = {
        MentionKind.PERSON: "The family named this person when they brought the paper.",
        MentionKind.ACT: "It is the act of which the family told the office.",
        MentionKind.BODY: "The letterhead names it.",
    }
    return reasons[one.kind]


def _consents(plan: Plan) -> Iterator[Consent]:
    given = max(date(2026, 3, 2), date.fromisoformat(plan.told_on))
    explained = plan.statement if plan.statement != "spoken" else "kk"
    for number, listed in enumerate(plan.consents, start=1):
        recipient, *flags = listed.split()
        reveals = {*_STATES, Party.PUBLIC} if recipient.startswith("un.") else set(_STATES)
        if "narrow" in flags:
            reveals.remove(Party.DETAINING_STATE)
        withdrawn = date(2026, 9, 14) if "withdrawn" in flags else None
        yield Consent(
            id=_id(plan, f"consent-{number}"),
            giver=_id(plan, APPLICANT),
            capacity="next_of_kin",
            recipient=recipient,
            purpose="consular_protection" if "consular" in flags else _PURPOSE[recipient],
            reveals_to=tuple(sorted(reveals)),
            victim_named=True,
            source_named="anonymous" not in flags,
            explained_in=explained,
            how="signed",
            given_on=given,
            expires_on=date(2026, 8, 31) if "expired" in flags else date(2027, 8, 31),
            withdrawn_on=withdrawn,
            withdrawal_effects="Nothing more is sent; what was sent cannot be recalled."
            if withdrawn
            else None,
            recorded_by=_CASE_WORKER,
        )


def _referrals(plan: Plan, seed: str, petitioners: Sequence[str]) -> Iterator[Referral]:
    for number, appeal in enumerate(plan.appeals, start=1):
        sent = partial_date(appeal.sent)
        yield Referral(
            id=_id(plan, f"appeal-{number}"),
            recipient=appeal.to,
            procedure=f"{appeal.to[:2]}.appeal",
            sent_on=sent,
            received_on=sent,
            receipt_no=f"ҮЛГІ-{plan.id[1:]}-{number}",
            sent_by=_id(plan, APPLICANT),
            language=appeal.language,
        )
    if plan.petition:
        yield Referral(
            id=f"petition-{plan.petition}",
            recipient="kg.president",
            procedure="kg.appeal",
            sent_on=partial_date(_PETITION_SENT),
            sent_by=_id(plan, APPLICANT),
            language="ky",
            also_cases=tuple(
                reference_of(other, seed) for other in petitioners if other != plan.id
            ),
        )


def _replies(plan: Plan, papers: Sequence[Paper]) -> Iterator[Reply]:
    for number, appeal, paper in _answered(plan, papers):
        dated = partial_date(appeal.dated)
        yield Reply(
            id=_id(plan, f"reply-{number}"),
            referral=_id(plan, f"appeal-{number}"),
            response=appeal.reply,
            dated=dated,
            received_on=dated,
            said=_body_of(paper),
            source=_id(plan, paper.name),
        )


def _promises(plan: Plan, papers: Sequence[Paper]) -> Iterator[Promise]:
    for number, appeal, paper in _answered(plan, papers):
        if appeal.promise_due:
            yield Promise(
                id=_id(plan, f"promise-{number}"),
                by=f"{_id(plan, paper.name)}.{MINISTRY}",
                promised=_body_of(paper),
                said_on=partial_date(appeal.dated),
                source=_id(plan, paper.name),
                due=partial_date(appeal.promise_due),
                outcome="not_kept" if appeal.promise_due < "2026" else None,
            )


def _answered(plan: Plan, papers: Sequence[Paper]) -> Iterator[tuple[int, Appeal, Paper]]:
    letters = {paper.made_on: paper for paper in papers if paper.kind == "reply_letter"}
    for number, appeal in enumerate(plan.appeals, start=1):
        if appeal.reply:
            yield number, appeal, letters[appeal.dated]


def _body_of(letter: Paper) -> str:
    """The sentence that answers."""
    printed = letter.printed or {}
    lines = printed["lines"]
    if not isinstance(lines, list):
        raise TypeError("a letter is made of lines")
    last: Line = lines[-1]
    return whole(last)
