"""Seeded cases of realistic size: some forty to eighty claims by half a dozen sources.

The people are made of numbers, so that nobody can be meant.
"""

from collections.abc import Iterator
from datetime import date
from random import Random

from darek.records import (
    Applicant,
    Case,
    Claim,
    ClaimState,
    CodeValue,
    Consent,
    CountryValue,
    DateValue,
    HeldPaper,
    Identification,
    IdentificationState,
    IdentifierValue,
    Mention,
    MentionKind,
    MentionValue,
    NameValue,
    Override,
    Party,
    PlaceValue,
    Referral,
    Relation,
    RelationValue,
    Source,
    Spoken,
    TextNotHeld,
    TextValue,
    Value,
    partial_date,
)

RECORDED = date(2026, 11, 20)
_HELD = ("kz.birth_certificate", "cn.hukou_page", "kz.marriage_certificate", "affidavit")
_KINDS = (*_HELD, "kz.passport", "photograph", "statement", "message", "press_article")
_WHEREABOUTS = ("unknown", "unknown", "unknown", "place_not_disclosed", "place_disclosed")
_DATES = (
    "2017-04",
    "2018",
    "2018-03-05",
    "2018-21",
    "2017~",
    "2026-09-14",
    "2026-10",
    "2016-11-02",
)
_RECIPIENTS = (
    ("un.wgeid", "tracing"),
    ("un.ced", "urgent_action"),
    ("kz.mfa", "appeal"),
    ("kz.mfa", "consular_protection"),
    ("kg.mfa", "appeal"),
)


def generated_cases(count: int, seed: int = 1) -> Iterator[Case]:
    """So many cases, always the same ones for a seed."""
    pick = Random(seed)
    for number in range(count):
        yield _CaseInTheMaking(pick, number).case()


class _CaseInTheMaking:
    """Collects the records of one case."""

    def __init__(self, pick: Random, number: int) -> None:
        self.pick = pick
        self.number = number
        self.missing, self.applicant = f"missing-{number}", f"applicant-{number}"
        self.sources: list[Source] = []
        self.mentions: dict[str, Mention] = {}
        self.claims: list[Claim] = []
        self.identifications: list[Identification] = []

    def case(self) -> Case:
        """The case: what several sources say of the person, the acts and the family."""
        for position in range(self.pick.randint(5, 8)):
            self.source(position)
        return Case(
            reference=f"BENCH-{self.number:05}",
            missing_person=self.missing,
            opened_on=RECORDED,
            applicants=(Applicant(self.applicant, "kk"),),
            sources=tuple(self.sources),
            mentions=tuple(self.mentions.values()),
            claims=tuple(self.claims),
            identifications=tuple(self.identifications),
            consents=tuple(self.consents()),
            referrals=tuple(self.referrals()),
            overrides=tuple(self.overrides()),
        )

    def source(self, position: int) -> None:
        """One source, with what it says of the person, of an act and of kinship."""
        kind = "statement" if position == 0 else self.pick.choice(_KINDS)
        id = f"source-{position}"
        self.sources.append(Source(id, kind, self.carrier(kind, id), RECORDED))
        for name, value in self.of_person():
            self.claim(name, value, self.missing, id)
        if position == 0:
            for name, value in self.of_applicant():
                self.claim(name, value, self.applicant, id)
        self.kinship(id, position)
        if kind not in _HELD:
            self.act(id, position)

    def carrier(self, kind: str, id: str) -> HeldPaper | Spoken | TextNotHeld:
        if kind == "press_article":
            return TextNotHeld("https://example.org/article", "0" * 64)
        if kind == "statement":
            return Spoken()
        return HeldPaper(f"papers/{id}.jpg", "0" * 64, "image/jpeg")

    def of_person(self) -> list[tuple[str, Value]]:
        pick = self.pick
        said: list[tuple[str, Value]] = [
            ("name", NameValue(f"Person {self.number}", "kk", "Cyrl")),
            ("birth_date", DateValue(partial_date(f"{pick.randint(1950, 2000)}-05"))),
            ("sex", CodeValue("female")),
            ("nationality", CountryValue(pick.choice(("CN", "CN", "KZ", "KG")))),
            ("ethnicity", CodeValue("kazakh")),
            ("occupation", TextValue("herder")),
            ("identifier", IdentifierValue(f"{self.number:018}", "cn.resident_id", "CN")),
            ("whereabouts", CodeValue(pick.choice(_WHEREABOUTS))),
            ("circumstances", TextValue("taken from a train at night")),
            ("action_taken", TextValue("asked at the county police, in vain")),
        ]
        return pick.sample(said, pick.randint(3, 6))

    def of_applicant(self) -> list[tuple[str, Value]]:
        said: list[tuple[str, Value]] = [
            ("name", NameValue(f"Applicant {self.number}", "kk", "Cyrl")),
            ("postal_address", TextValue("12 Sample Street, Almaty")),
            ("telephone", TextValue("+7 000 000 00 00")),
            ("identifier", IdentifierValue(f"{self.number:012}", "kz.iin", "KZ")),
        ]
        return said[: self.pick.randint(2, 4)]

    def kinship(self, source: str, position: int) -> None:
        """A chain over one or two people between applicant and missing person."""
        mother = f"mother-{self.number}"
        links = (
            (self.applicant, Relation.SPOUSE, self.missing),
            (self.applicant, Relation.CHILD, mother),
            (self.missing, Relation.CHILD, mother),
        )
        person, relation, other = links[position % 3]
        self.claim("relation", RelationValue(relation, self.mention(other, source)), person, source)

    def act(self, source: str, position: int) -> None:
        """The taking as one source has it, or being last seen, or moved."""
        being = f"act-{self.number}" if position < 3 else f"act-{self.number}-{position}"
        kind = "taken" if position < 3 else self.pick.choice(("last_seen", "transferred"))
        said: list[tuple[str, Value]] = [
            ("act_kind", CodeValue(kind)),
            ("act_victim", MentionValue(self.mention(self.missing, source))),
            ("act_date", DateValue(partial_date(self.pick.choice(_DATES)))),
            ("act_place", PlaceValue("Otarly", "CN")),
            ("act_perpetrator_type", CodeValue("governmental")),
            ("act_responsible", TextValue("county police")),
        ]
        for name, value in said[: self.pick.randint(4, 6)]:
            self.claim(name, value, being, source, MentionKind.ACT)

    def mention(self, being: str, source: str, kind: MentionKind = MentionKind.PERSON) -> str:
        id = f"{being}.{source}"
        if id not in self.mentions:
            self.mentions[id] = Mention(id, source, kind)
            self.identifications.append(
                Identification(
                    f"join-{len(self.identifications)}",
                    id,
                    being,
                    IdentificationState.CONFIRMED,
                    "the same name and birth date",
                    "D. Analyst",
                    RECORDED,
                )
            )
        return id

    def claim(
        self,
        name: str,
        value: Value,
        being: str,
        source: str,
        kind: MentionKind = MentionKind.PERSON,
    ) -> None:
        proposed = self.pick.random() < 0.1 and kind is MentionKind.PERSON
        self.claims.append(
            Claim(
                id=f"claim-{len(self.claims):03}",
                about=self.mention(being, source, kind),
                property=name,
                value=value,
                source=source,
                recorded_on=RECORDED,
                state=ClaimState.PROPOSED if proposed else ClaimState.CONFIRMED,
            )
        )

    def consents(self) -> Iterator[Consent]:
        for number, (recipient, purpose) in enumerate(_RECIPIENTS):
            if self.pick.random() < 0.5:
                yield Consent(
                    id=f"consent-{number}",
                    giver=self.applicant,
                    capacity="next_of_kin",
                    recipient=recipient,
                    purpose=purpose,
                    reveals_to=tuple(Party)[1:],
                    victim_named=True,
                    source_named=True,
                    explained_in="kk",
                    how="signed",
                    given_on=RECORDED,
                )

    def referrals(self) -> Iterator[Referral]:
        if self.pick.random() < 0.4:
            yield Referral("referral-0", "kz.mfa", partial_date("2018-05"), procedure="kz.appeal")

    def overrides(self) -> Iterator[Override]:
        if self.pick.random() < 0.1:
            yield Override(
                "override-0",
                "kz.appeal",
                "kinship_documentary",
                "the paper cannot be had without risk to relatives",
                "S. Lawyer",
                RECORDED,
            )
