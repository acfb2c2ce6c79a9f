"""``darek case``: all that is held on a case, each fact with its source."""

import json
from argparse import Namespace
from collections.abc import Iterator

from darek.cli.case_source import read_cases
from darek.cli.person import person_label
from darek.findings import message, say
from darek.law import body_name, paper_name, state_name
from darek.records import (
    PROPERTIES,
    Act,
    Claim,
    CodeValue,
    CountryValue,
    DateValue,
    Dossier,
    IdentifierValue,
    MentionValue,
    PlaceValue,
    RelationValue,
    find_property,
    write_case,
)


def run(options: Namespace) -> Iterator[str]:
    """The canonical case file, or one line of JSON for each of several; else a passage."""
    files = read_cases(options.cases, options)
    for file in files:
        written = write_case(file.case).decode()
        if options.json and len(files) > 1:
            yield json.dumps(json.loads(written), ensure_ascii=False)
        elif options.json:
            yield written.rstrip("\n")
        else:
            yield from CasePrint(Dossier(file.case), options.language).lines()


class CasePrint:
    """A case as text: people, acts, then what was agreed, sent and answered."""

    def __init__(self, dossier: Dossier, language: str) -> None:
        self.dossier = dossier
        self.language = language

    def lines(self) -> Iterator[str]:
        """Every line of the passage."""
        case = self.dossier.case
        label = self._name(case.missing_person)
        yield f"{case.reference}  {label}"
        yield from self._person("missing_person", case.missing_person)
        for applicant in case.applicants:
            yield from self._person("applicant", applicant.person)
        for act in self.dossier.acts:
            yield from self._act(act)
        yield from self._steps()

    def _name(self, person: str) -> str:
        return person_label(self.dossier, person, self.language)

    def _word(self, id: str) -> str:
        return say(message(id), self.language)

    def _person(self, role: str, person: str) -> Iterator[str]:
        yield f"  {self._word(f'cli.case.{role}')}: {self._name(person)}"
        for entry in PROPERTIES:
            for claim in self.dossier.claims(person, entry.name):
                yield self._claim(claim)
            for claim in self.dossier.proposed(person, entry.name):
                yield f"{self._claim(claim)}  ({self._word('cli.case.proposed')})"

    def _act(self, act: Act) -> Iterator[str]:
        yield f"  {self._word('cli.case.act')}"
        for claim in act.claims:
            if claim.property != "act_victim":
                yield self._claim(claim)

    def _claim(self, claim: Claim) -> str:
        known = find_property(claim.property)
        label = self._word(known.label_id) if known is not None else claim.property
        denied = f"{self._word('cli.case.denied')} " if claim.negated else ""
        hedge = f" ({claim.hedge})" if claim.hedge is not None else ""
        return f"    {label}: {denied}{self._value(claim)}{hedge}  — {self._source(claim.source)}"

    def _source(self, id: str) -> str:
        source = self.dossier.sources[id]
        kind = paper_name(source.kind).said(self.language)
        return f"{kind} [{id}]"

    def _value(self, claim: Claim) -> str:  # noqa: PLR0911 - one answer for each kind of value
        value = claim.value
        if isinstance(value, DateValue):
            return value.edtf.edtf
        if isinstance(value, CountryValue):
            return state_name(value.code).said(self.language)
        if isinstance(value, CodeValue):
            return self._code(claim.property, value.code)
        if isinstance(value, IdentifierValue):
            return f"{value.kind} {value.number}"
        if isinstance(value, RelationValue):
            kin = self._word(f"kinship.kin.{value.relation.value}")
            return f"{kin} → {self._name(self.dossier.being(value.of))}"
        if isinstance(value, MentionValue):
            return self._name(self.dossier.being(value.mention))
        if isinstance(value, PlaceValue) and value.country is not None:
            return f"{value.text} ({state_name(value.country).said(self.language)})"
        return value.text

    def _code(self, name: str, code: str) -> str:
        known = find_property(name)
        if known is None or known.vocabulary is None:
            return code
        return self._word(known.vocabulary.label_id(code))

    def _steps(self) -> Iterator[str]:
        case = self.dossier.case
        for consent in case.consents:
            giver = self._name(consent.giver)
            yield self._step("consent", consent.recipient, consent.given_on, giver)
        for referral in case.referrals:
            number = referral.receipt_no or ""
            yield self._step("referral", referral.recipient, referral.sent_on, number)
            for reply in (reply for reply in case.replies if reply.referral == referral.id):
                response = self._word(f"records.vocabulary.response.{reply.response}")
                dated = f"  {reply.dated}" if reply.dated is not None else ""
                yield f"    {self._word('cli.case.reply')}: {response}{dated}"
        for promise in case.promises:
            due = f" → {promise.due}" if promise.due is not None else ""
            yield f"  {self._word('cli.case.promise')}: {promise.promised}  {promise.said_on}{due}"

    def _step(self, kind: str, recipient: str, day: object, detail: str) -> str:
        body = body_name(recipient).said(self.language)
        return f"  {self._word(f'cli.case.{kind}')}: {body}  {day}  {detail}".rstrip()
