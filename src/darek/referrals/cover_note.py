"""The cover note: for the office alone, with all that must never stand in the letter."""

from typing import Final

from darek.findings import has_words
from darek.law import Standing, bodies
from darek.procedures import Clock
from darek.records import PartialDate
from darek.referrals.clock import due_from
from darek.referrals.document import (
    Block,
    Choice,
    Choices,
    Document,
    Listing,
    Numbered,
    Paragraphs,
    Section,
)
from darek.referrals.filing import Filing
from darek.referrals.left_out import papers_left_out, to_translate
from darek.referrals.readiness import open_points, unverified_rules
from darek.referrals.wording import Wording, capitalised

RISKS: Final = (
    "relatives_inside",
    "visits_or_calls",
    "telephones",
    "already_public",
    "minors",
    "health",
    "others_filed",
    "own_status",
    "reply_channel",
    "reprisals",
)
"""Asked before every sending, to the own State too; "not known" is an answer and is seen."""

STEPS: Final = ("read_through", "sign", "second_contact", "send", "slip", "record", "copy")


def cover_document(filing: Filing, office: Wording) -> Document:
    """The note on a packet, in the office's language."""
    sections = (
        Section("", (Paragraphs((office("cover.keep"),)), _packet(filing, office))),
        Section(office("cover.lacking"), open_points(filing.assessment, office)),
        Section(office("cover.translate"), to_translate(filing, office)),
        Section(office("cover.reveals"), (_reveals(filing, office),)),
        Section(office("cover.risks"), _risks(office)),
        Section(office("cover.papers"), papers_left_out(filing, office)),
        Section(office("cover.steps"), (_steps(filing, office), *_channels(filing, office))),
        Section(office("cover.clocks"), _clocks(filing, office)),
        Section(office("cover.standings"), unverified_rules(filing.assessment, office)),
    )
    return Document(
        language=office.language,
        title=office("cover.title"),
        subtitle=filing.procedure.name.said(office.language),
        made_on=filing.on,
        footer=office("cover.footer", reference=filing.case.case.reference),
        sections=tuple(section for section in sections if section.blocks),
    )


def _packet(filing: Filing, office: Wording) -> Listing:
    consent = filing.consent
    given = office("cover.consent_of", id=consent.id, day=office.day(consent.given_on))
    until = consent.expires_on
    rows = (
        ("case", filing.case.case.reference),
        ("made_on", office.day(filing.on)),
        ("language", office(f"language.{filing.wording.language}")),
        ("consent", given),
        ("consent_until", office.day(until) if until else office("cover.until_withdrawn")),
        ("source_named", office("yes" if consent.source_named else "no")),
    )
    return Listing((), (3, 7), tuple((office(f"cover.packet.{id_}"), said) for id_, said in rows))


def _reveals(filing: Filing, office: Wording) -> Listing:
    columns = tuple(office(f"cover.reveals.{name}") for name in ("party", "answer", "citation"))
    rows = tuple(
        (
            capitalised(office(f"party.{entry.party.value}")),
            office("yes" if entry.answer == "yes" else "not_known"),
            f"{entry.citation} ({office(f'standing.{entry.standing.value}')})",
        )
        for entry in filing.procedure.pack.reveals_to
        if entry.in_force(filing.on)
    )
    return Listing(columns, (4, 3, 8), rows)


def _risks(office: Wording) -> tuple[Block, ...]:
    answers = tuple(office(answer) for answer in ("yes", "no", "not_known"))
    choices = tuple(Choice(office(f"cover.risk.{risk}"), answers) for risk in RISKS)
    return Paragraphs((office("cover.risks_note"),)), Choices(choices, inline=True)


def _steps(filing: Filing, office: Wording) -> Numbered:
    steps = [office(f"cover.step.{step}") for step in STEPS]
    if filing.telling.discretion.unnamed:
        steps.insert(1, office("cover.step.unnamed"))
    if has_words(f"referrals.cover.step.{filing.procedure.id}", office.language):
        steps.append(office(f"cover.step.{filing.procedure.id}"))
    return Numbered(tuple(steps))


def _channels(filing: Filing, office: Wording) -> tuple[Block, ...]:
    """Addresses of the body; each must be checked on its own page before it is used."""
    body = bodies().get(filing.procedure.pack.recipient)
    rows = tuple(
        (
            office(f"cover.channel.{channel.kind}"),
            channel.address,
            f"{channel.citation} ({office(f'standing.{channel.standing.value}')})",
        )
        for channel in (body.channel if body is not None else ())
        if channel.in_force(filing.on)
    )
    columns = tuple(office(f"cover.channel.{name}") for name in ("kind", "address", "citation"))
    if not rows:
        return (Paragraphs((office("cover.channel.none"),)),)
    return Listing(columns, (2, 5, 5), rows), Paragraphs((office("cover.channel.check"),))


def _clocks(filing: Filing, office: Wording) -> tuple[Block, ...]:
    """What starts on sending or receipt, reckoned as if that were the day of the packet."""
    clocks = [clock for clock in filing.procedure.pack.clock if clock.in_force(filing.on)]
    if not clocks:
        return (Paragraphs((office("cover.clocks.none"),)),)
    columns = tuple(
        office(f"cover.clocks.{name}") for name in ("what", "starts", "due", "standing")
    )
    rows = tuple(_clock_row(filing, clock, office) for clock in clocks)
    return Listing(columns, (5, 3, 4, 3), rows), Paragraphs((office("cover.clocks.note"),))


def _clock_row(filing: Filing, clock: Clock, office: Wording) -> tuple[str, str, str, str]:
    due = due_from(clock, PartialDate.of(filing.on))
    surest = due.standing if clock.standing is Standing.SOURCED else clock.standing
    return (
        capitalised(clock.words.said(office.language)),
        office(f"cover.clocks.{clock.starts}"),
        office.day(due.latest),
        office(f"standing.{surest.value}"),
    )
