"""Letters to a State's own authorities: appeals, and requests for consular protection."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from darek.findings import Message, has_words, message
from darek.law import body_name
from darek.records import CountryValue, Referral
from darek.referrals.acts import act_group, in_order
from darek.referrals.annex_list import annex_pages, annex_section
from darek.referrals.document import (
    Document,
    Group,
    Head,
    Line,
    Numbered,
    Paragraphs,
    Section,
)
from darek.referrals.earlier_steps import steps_listing
from darek.referrals.filing import Filing, cite_companions
from darek.referrals.kinship_part import kin_word, kinship_section
from darek.referrals.missing_person import missing_person_items, property_items


@dataclass(frozen=True, slots=True)
class Appeal:
    """One kind of letter: to which State, and the acts that it asks for, in order."""

    procedure: str
    state: str
    asks: tuple[str, ...]


APPEALS: Final = (
    Appeal("kz.appeal", "KZ", ("query", "verify", "contact", "exit", "visit", "answer")),
    Appeal("kz.consular", "KZ", ("establish", "visit", "verify", "contact", "counsel", "answer")),
    Appeal("kg.appeal", "KG", ("query", "verify", "contact", "exit", "visit", "answer")),
)

FOR_CITIZENS: Final = frozenset({"visit"})
"""Asked for only where a source says that the person is a citizen of that State."""

_HEAD_LINES: Final = ("postal_address", "telephone", "email")


def appeal_document(filing: Filing, appeal: Appeal) -> Document:
    """The letter, its annexes numbered in the order in which it cites them."""
    wording, telling = filing.wording, filing.telling
    head = _head(filing, appeal)
    sections = [
        Section(wording("person.heading"), (telling.facts(Group(missing_person_items(telling))),)),
        _events(filing),
        kinship_section(telling),
        *_earlier(filing),
        Section(
            wording("asks.heading"),
            (Numbered(_asks(filing, appeal)), Paragraphs(_closing(filing, appeal))),
        ),
    ]
    cite_companions(telling)
    sections.append(annex_section(telling))
    numbered = (replace(part, number=f"{n}.") for n, part in enumerate(sections, 1))
    return Document(
        language=wording.language,
        title=wording(f"appeal.{appeal.procedure}.title"),
        subtitle=wording("appeal.subtitle", missing=filing.missing),
        made_on=filing.on,
        footer=wording("footer", reference=filing.case.case.reference),
        head=head,
        sections=(Section("", (Paragraphs(_opening(filing)),)), *numbered),
        signature=_signature(filing),
        annex_pages=annex_pages(telling),
    )


def _head(filing: Filing, appeal: Appeal) -> Head:
    """To the body; from the applicant, with the address that the law asks for."""
    wording = filing.wording
    sender = [Line(wording("head.from"), filing.telling.person(filing.signer))]
    if filing.signer not in filing.telling.discretion.unnamed:
        sender += _own_number(filing, appeal)
        sender += [line for name in _HEAD_LINES for line in _head_line(filing, name)]
    return Head(_addressee(filing), tuple(sender))


def _addressee(filing: Filing) -> tuple[str, ...]:
    """In the case that an address stands in, where the catalogue has it."""
    recipient = filing.procedure.pack.recipient
    if has_words(f"referrals.addressee.{recipient}", filing.wording.language):
        return tuple(filing.wording(f"addressee.{recipient}").splitlines())
    return (filing.wording.name(body_name(recipient)),)


def _own_number(filing: Filing, appeal: Appeal) -> Iterable[Line]:
    """The applicant's number in the registers of the State written to, if any."""
    for statement in filing.telling.statements(
        claim
        for claim in filing.telling.dossier.claims(filing.signer, "identifier")
        if getattr(claim.value, "kind", "").startswith(f"{appeal.state.lower()}.")
    ):
        yield Line("", statement.value)


def _head_line(filing: Filing, name: str) -> Iterable[Line]:
    """A line of the address; the law asks for a postal one, so its absence is left to fill."""
    label = filing.wording("labelled", label=filing.telling.label(name))
    claims = filing.telling.dossier.claims(filing.signer, name)
    said = dict.fromkeys(filing.telling.value(claim) for claim in claims)
    if said:
        yield Line(label, "; ".join(said))
    elif name == "postal_address":
        yield Line(label)


def _opening(filing: Filing) -> tuple[str, ...]:
    wording = filing.wording
    applicant = filing.telling.person(filing.signer)
    asked = wording(
        "appeal.opening",
        applicant=applicant,
        missing=filing.missing,
        relation=kin_word(filing.telling),
    )
    bases = [
        wording.name(entry.words)
        for entry in filing.procedure.pack.basis
        if entry.in_force(filing.on)
    ]
    legal = (wording("appeal.basis", basis="; ".join(bases)),) if bases else ()
    return (asked, *legal, wording("who_says_what"))


def _events(filing: Filing) -> Section:
    telling = filing.telling
    told = Group(property_items(telling, ("circumstances",)))
    groups = [act_group(telling, act) for act in in_order(telling.dossier.acts)]
    if not groups or telling.dossier.of_missing("circumstances"):
        groups.insert(0, told)
    return Section(filing.wording("events.heading"), (telling.facts(*groups),))


def _earlier(filing: Filing) -> tuple[Section, ...]:
    """Earlier letters to the same body only: nobody else's need be told to it."""
    recipient = filing.procedure.pack.recipient

    def same_body(referral: Referral) -> bool:
        return referral.recipient == recipient

    listing = steps_listing(filing, same_body)
    return (Section(filing.wording("earlier.heading"), (listing,)),) if listing.rows else ()


def _asks(filing: Filing, appeal: Appeal) -> tuple[str, ...]:
    citizen = any(
        isinstance(claim.value, CountryValue) and claim.value.code == appeal.state
        for claim, _ in filing.case.nationalities()
        if not claim.negated
    )
    return tuple(
        filing.wording.say(_ask(filing, appeal, ask))
        for ask in appeal.asks
        if citizen or ask not in FOR_CITIZENS
    )


def _ask(filing: Filing, appeal: Appeal, ask: str) -> Message:
    """The request, naming the missions to go through where the catalogue knows them."""
    states = sorted(filing.case.detaining_states)
    own = f"referrals.asks.{ask}.{appeal.state}"
    if len(states) == 1 and has_words(f"{own}.{states[0]}", filing.wording.language):
        return message(f"{own}.{states[0]}")
    there = ", ".join(map(filing.telling.state, states))
    return message(own, state=there or filing.wording("asks.state_not_known"))


def _closing(filing: Filing, appeal: Appeal) -> tuple[str, ...]:
    """Leave to share for a consul's inquiry; where the answer goes; the slip that the law gives."""
    wording = filing.wording
    closing = [wording("appeal.reply")]
    if filing.telling.discretion.consul_of is not None:
        closing.insert(0, wording("appeal.may_share"))
    if has_words(f"referrals.appeal.slip.{appeal.state}", wording.language):
        closing.append(wording(f"appeal.slip.{appeal.state}"))
    return tuple(closing)


def _signature(filing: Filing) -> tuple[Line, ...]:
    wording = filing.wording
    return (
        Line(wording("signature.name"), filing.telling.person(filing.signer)),
        Line(wording("signature.signature")),
        Line(wording("signature.date")),
    )
