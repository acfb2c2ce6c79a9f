"""Cases for tests, said in a few words. All names are invented.

``a_case()`` is a case about Ospan, for whom his sister Aigerim asks; no claim is made yet, not
even their names. Each call adds records and returns the case, so that a test reads as a
sentence::

    a_case().citizen_of("KZ").taken("2018-03", "CN").whereabouts("unknown").build()

A claim's source is the family's statement, unless ``by`` names another: the id of a paper that
:meth:`CaseOf.paper` added.
"""

from dataclasses import replace
from datetime import date
from typing import Any, Self

from darek.procedures import CaseOnDay, find_procedure
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
    Promise,
    Referral,
    Relation,
    RelationValue,
    Reply,
    Source,
    Spoken,
    TextNotHeld,
    TextValue,
    Value,
    find_property,
    partial_date,
    read_case,
    write_case,
)

OSPAN = "ospan"
"""The missing person."""
AIGERIM = "aigerim"
"""Who asks for him."""
STATEMENT = "family-statement"
"""The source of all that no other source is named for."""
RECORDED = date(2018, 1, 10)
LATER = date(2026, 11, 20)
"""A day on which everything that tests tell has long been recorded."""
ALL_PARTIES = (
    Party.OWN_MINISTRY,
    Party.OWN_SECURITY_SERVICE,
    Party.DETAINING_STATE,
    Party.PUBLIC,
)

_DIGEST = "0" * 64


def a_case(reference: str = "TEST-0001") -> "CaseOf":
    """A case about Ospan, for whom Aigerim asks, and of whom nobody has said anything."""
    return nobodys_case(reference).asked_by(AIGERIM)


def nobodys_case(reference: str = "TEST-0001") -> "CaseOf":
    """A case about Ospan for which nobody asks."""
    return CaseOf(Case(reference, OSPAN, opened_on=RECORDED)).spoken(STATEMENT).mentions(OSPAN)


class CaseOf:
    """A case in the making. :meth:`build` reads it as a case file is read, faults and all."""

    def __init__(self, case: Case) -> None:
        self._case = case

    def build(self) -> Case:
        """The case."""
        return read_case(write_case(self._case), "test.json")

    def file(self) -> bytes:
        """The case as a case file."""
        return write_case(self._case)

    def on(self, day: str) -> CaseOnDay:
        """The case as it is judged on a day."""
        return CaseOnDay(self.build(), date.fromisoformat(day))

    # --- who there is -----------------------------------------------------------------

    def asked_by(self, *people: str) -> Self:
        """Further applicants."""
        self.mentions(*people)
        return self._add("applicants", *(Applicant(person) for person in people))

    def mentions(self, *people: str, source: str = STATEMENT) -> Self:
        """A source speaks of people."""
        for person in people:
            self._mention(person, source)
        return self

    def asked_by_nobody(self) -> Self:
        """Takes the applicants away."""
        self._case = replace(self._case, applicants=())
        return self

    def spoken(self, id: str, kind: str = "statement", connection: str | None = None) -> Self:
        """A source that someone told the office, and how they are connected to it."""
        return self._add("sources", Source(id, kind, Spoken(), RECORDED, connection=connection))

    def paper(self, id: str, kind: str, *, of: tuple[str, ...] = ()) -> Self:
        """A paper that the office holds, and the persons that are mentioned in it."""
        held = HeldPaper(f"papers/{id}.jpg", _DIGEST, "image/jpeg")
        return self._source(id, kind, held).mentions(*of, source=id)

    def not_held(self, id: str, kind: str) -> Self:
        """A paper or text that others have."""
        return self._source(id, kind, TextNotHeld("https://example.org/text"))

    def stranger(self, mention: str, *, source: str = STATEMENT) -> Self:
        """A person in a source, of whom nobody has decided who it is."""
        return self._add("mentions", Mention(mention, source, MentionKind.PERSON))

    def joined(
        self,
        mention: str,
        person: str,
        *,
        state: str = "confirmed",
        undone_on: str | None = None,
    ) -> Self:
        """A decision, or a proposal, that a mention is a person."""
        decision = Identification(
            self._next("identifications", "join"),
            mention,
            person,
            IdentificationState(state),
            "the same birth date and place",
            "D. Analyst",
            RECORDED,
            date.fromisoformat(undone_on) if undone_on else None,
            "D. Analyst" if undone_on else None,
        )
        return self._add("identifications", decision)

    # --- what is said -----------------------------------------------------------------

    def says(self, name: str, said: str | Value, *, about: str = OSPAN, **how: Any) -> Self:
        """A claim; ``said`` is a value, or the text, code or date that the property takes.

        ``how``: ``by`` (a source), ``state``, ``denied``, ``since``, ``until``, ``corrects``,
        ``id``, ``recorded_on``.
        """
        by = how.get("by", STATEMENT)
        mention = how.get("mention") or self._mention(about, by)
        return self._claim(name, said, mention, by, how)

    def named(self, name: str, *, about: str = OSPAN, **how: Any) -> Self:
        """A full name."""
        return self.says("name", NameValue(name), about=about, **how)

    def citizen_of(self, country: str, **how: Any) -> Self:
        """The missing person's nationality."""
        return self.says("nationality", CountryValue(country), **how)

    def whereabouts(self, code: str, **how: Any) -> Self:
        """What is known of where he is."""
        return self.says("whereabouts", code, **how)

    def status(self, code: str, **how: Any) -> Self:
        """What became of him, as a source has it."""
        return self.says("victim_status", code, **how)

    def kin(self, person: str, relation: str, other: str, **how: Any) -> Self:
        """``person`` is the ``relation`` of ``other``, says a source."""
        by = how.get("by", STATEMENT)
        value = RelationValue(Relation(relation), self._mention(other, by))
        return self.says("relation", value, about=person, **how)

    def act(
        self,
        kind: str,
        when: str | None = None,
        country: str | None = None,
        *,
        agents: str | None = None,
        location: str | None = None,
        responsible: str | None = None,
        act: str | None = None,
        **how: Any,
    ) -> Self:
        """Something done to Ospan; a second call with the same ``act`` is another source on it."""
        by = how.get("by", STATEMENT)
        being = act or f"{kind}-{len(self._case.mentions)}"
        mention = self._mention(being, by, MentionKind.ACT)
        said: list[tuple[str, str | Value]] = [("act_kind", kind)]
        said.append(("act_victim", MentionValue(self._mention(OSPAN, by))))
        if when is not None:
            said.append(("act_date", when))
        if country is not None:
            said.append(("act_place", PlaceValue("Otarly", country)))
        if agents is not None:
            said.append(("act_perpetrator_type", agents))
        if location is not None:
            said.append(("act_location_type", location))
        if responsible is not None:
            said.append(("act_responsible", responsible))
        for name, value in said:
            self._claim(name, value, mention, by, how)
        return self

    def taken(self, when: str | None = None, country: str | None = None, **how: Any) -> Self:
        """Taken by the authorities, unless ``agents`` says otherwise (None: not stated)."""
        return self.act("taken", when, country, **({"agents": "governmental"} | how))

    def last_seen(self, when: str | None = None, country: str | None = None, **how: Any) -> Self:
        """Last seen or heard of."""
        return self.act("last_seen", when, country, **how)

    # --- what was agreed, sent and decided --------------------------------------------

    def consent(self, recipient: str, purpose: str, **how: Any) -> Self:
        """A consent that covers everyone and naming, unless told otherwise."""
        plain = Consent(
            id=self._next("consents", "consent"),
            giver=AIGERIM,
            capacity="next_of_kin",
            recipient=recipient,
            purpose=purpose,
            reveals_to=ALL_PARTIES,
            victim_named=True,
            source_named=True,
            explained_in="kk",
            how="signed",
            given_on=RECORDED,
        )
        consent = replace(plain, **how)
        self.mentions(consent.giver)
        return self._add("consents", consent)

    def consent_for(self, procedure: str, **how: Any) -> Self:
        """A consent that covers one procedure."""
        pack = find_procedure(procedure).pack
        return self.consent(pack.recipient, pack.purpose, **how)

    def sent(self, recipient: str, when: str, procedure: str | None = None, **how: Any) -> Self:
        """A referral."""
        id = how.pop("id", None) or self._next("referrals", "referral")
        return self._add(
            "referrals", Referral(id, recipient, partial_date(when), procedure=procedure, **how)
        )

    def answered(self, referral: str, response: str, **how: Any) -> Self:
        """A reply to a referral."""
        return self._add(
            "replies", Reply(self._next("replies", "reply"), referral, response, **how)
        )

    def promised(self, words: str, said_on: str, due: str | None = None) -> Self:
        """What an official said would happen."""
        by = self._mention("the-ombudsman", STATEMENT, MentionKind.BODY)
        promise = Promise(
            self._next("promises", "promise"),
            by,
            words,
            partial_date(said_on),
            STATEMENT,
            due=partial_date(due) if due else None,
        )
        return self._add("promises", promise)

    def override(self, procedure: str, requirement: str, decided_on: str = "2018-02-01") -> Self:
        """A lawyer's recorded reason to send all the same."""
        decision = Override(
            self._next("overrides", "override"),
            procedure,
            requirement,
            "the paper cannot be had without risk to relatives",
            "S. Lawyer",
            date.fromisoformat(decided_on),
        )
        return self._add("overrides", decision)

    # --- cases that several tests start from -------------------------------------------

    def with_applicant_told(self) -> Self:
        """Aigerim's name, address and telephone, and that she is his sister."""
        self.named("Aigerim Ospanqyzy Testova", about=AIGERIM)
        self.says("postal_address", TextValue("12 Sample Street, Almaty"), about=AIGERIM)
        self.says("telephone", TextValue("+7 000 000 00 00"), about=AIGERIM)
        return self.kin(AIGERIM, "sibling", OSPAN)

    def told_in_full(self, when: str = "2018-03-05") -> Self:
        """All that the United Nations forms require, but for the consent."""
        self.named("Ospan Beisenuly Testov").with_applicant_told()
        self.taken(when, "CN", responsible="county police")
        self.whereabouts("unknown")
        return self.says("action_taken", TextValue("asked at the county police, in vain"))

    def proven(self, kind: str = "kg.birth_certificate") -> Self:
        """Held papers of one kind that make Aigerim and Ospan children of one mother."""
        for person in (AIGERIM, OSPAN):
            paper = f"birth-of-{person}"
            self.paper(paper, kind)
            self.kin(person, "child", "saule", by=paper)
        return self

    # --- how it is put together ----------------------------------------------------------

    def _add(self, listed: str, *records: object) -> Self:
        self._case = replace(self._case, **{listed: (*getattr(self._case, listed), *records)})
        return self

    def _next(self, listed: str, word: str) -> str:
        return f"{word}-{len(getattr(self._case, listed)) + 1:03}"

    def _source(self, id: str, kind: str, carrier: HeldPaper | TextNotHeld | Spoken) -> Self:
        return self._add("sources", Source(id, kind, carrier, RECORDED))

    def _mention(self, being: str, source: str, kind: MentionKind = MentionKind.PERSON) -> str:
        """The mention of a being in a source, identified when it is first needed."""
        known = {mention.id for mention in self._case.mentions}
        if being in known:
            return being
        mention = f"{being}.in.{source}"
        if mention not in known:
            self._add("mentions", Mention(mention, source, kind))
            self.joined(mention, being)
        return mention

    def _claim(
        self, name: str, said: str | Value, mention: str, by: str, how: dict[str, Any]
    ) -> Self:
        since, until = how.get("since"), how.get("until")
        claim = Claim(
            id=how.get("id") or self._next("claims", "claim"),
            about=mention,
            property=name,
            value=_value(name, said) if isinstance(said, str) else said,
            source=by,
            recorded_on=how.get("recorded_on", LATER),
            state=ClaimState(how.get("state", "confirmed")),
            negated=how.get("denied", False),
            since=partial_date(since) if since else None,
            until=partial_date(until) if until else None,
            corrects=how.get("corrects"),
        )
        return self._add("claims", claim)


def _value(name: str, said: str) -> Value:
    known = find_property(name)
    if known is None:
        raise LookupError(f"no property {name}")
    values: dict[str, Value] = {
        "text": TextValue(said),
        "code": CodeValue(said),
        "identifier": IdentifierValue(said, "other"),
        "place": PlaceValue(said),
        "country": CountryValue(said),
        "name": NameValue(said),
    }
    return DateValue(partial_date(said)) if known.value == "date" else values[known.value]
