"""The consent sheet: what a relative is asked to agree to, in plain words.

It promises nothing, and says "not known" where nobody can say who will learn of it.
"""

from datetime import date
from typing import Final

from darek.law import bodies, body_name
from darek.procedures import CaseOnDay, Procedure
from darek.records import Case
from darek.referrals.document import (
    Block,
    Choice,
    Choices,
    Document,
    Line,
    Lines,
    Listing,
    Paragraphs,
    Section,
)
from darek.referrals.person_name import main_name
from darek.referrals.typesetting import typeset
from darek.referrals.wording import SHEET_LANGUAGES, UnknownLanguage, Wording

_CHOICES: Final = {
    "agree": ("yes", "no"),
    "own_name": ("shown", "hidden"),
    "missing_name": ("shown", "hidden"),
    "papers": ("attached", "not_attached"),
    "until": ("withdrawn", "day"),
    "capacity": ("self", "next_of_kin", "guardian", "representative"),
    "how": ("signed", "voice", "witnessed"),
}
"""What the giver decides by ticking a box, and the answers there are."""


def consent_sheet(case: Case, procedure: Procedure, language: str, on: date) -> bytes:
    """The sheet to be signed, as PDF, in one of SHEET_LANGUAGES."""
    if language not in SHEET_LANGUAGES:
        raise UnknownLanguage(given=language, known=", ".join(SHEET_LANGUAGES))
    document = sheet_document(CaseOnDay(case, on), procedure, Wording(language))
    return typeset("consent", document.as_mapping(), {})


def sheet_languages(case: Case) -> tuple[str, ...]:
    """The languages that the applicants read; all of them where that is not recorded."""
    recorded = ((applicant.language or "").replace("-", "_") for applicant in case.applicants)
    known = [language for language in recorded if language in SHEET_LANGUAGES]
    return tuple(dict.fromkeys(known)) or SHEET_LANGUAGES


def sheet_document(case: CaseOnDay, procedure: Procedure, wording: Wording) -> Document:
    """What stands on the sheet."""
    missing = main_name(case.dossier, case.case.missing_person, wording)
    person = wording.isolated(missing) if missing else wording("name_not_known")
    body = wording.name(body_name(procedure.pack.recipient))
    parts: tuple[tuple[str, tuple[Block, ...]], ...] = (
        ("asked", _asked(wording, body, person)),
        ("contents", (_said(wording, "contents.text", person=person),)),
        ("reveals", _reveals(procedure, case.on, wording)),
        ("naming", (_naming(procedure, wording, person),)),
        ("recall", (_said(wording, "recall.text"),)),
        ("choices", (_choices(wording, body, person),)),
        ("signing", _signing(wording)),
    )
    sections = (
        Section(wording(f"sheet.{name}.heading"), blocks, number=f"{number}.")
        for number, (name, blocks) in enumerate(parts, 1)
    )
    return Document(
        language=wording.language,
        title=wording("sheet.title"),
        subtitle=wording.name(procedure.name),
        made_on=case.on,
        footer=wording("footer", reference=wording.isolated(case.case.reference)),
        sections=(Section("", (_said(wording, "welcome"),)), *sections),
    )


def _said(wording: Wording, name: str, **values: str) -> Paragraphs:
    return Paragraphs(tuple(wording(f"sheet.{name}", **values).splitlines()))


def _asked(wording: Wording, body: str, person: str) -> tuple[Block, ...]:
    """Who asks for what, of which body; the office's name is filled in by hand."""
    office = Lines((Line(wording("sheet.office")),))
    return _said(wording, "asked.text", body=body, person=person), office


def _reveals(procedure: Procedure, on: date, wording: Wording) -> tuple[Block, ...]:
    """Every party that may learn of it; for each the answer, "not known" among them."""
    rows = tuple(
        (
            wording(f"party.{entry.party.value}"),
            wording("sheet.yes" if entry.answer == "yes" else "sheet.not_known"),
        )
        for entry in procedure.pack.reveals_to
        if entry.in_force(on)
    )
    columns = (wording("sheet.reveals.who"), wording("sheet.reveals.answer"))
    return Listing(columns, (7, 3), rows), _said(wording, "reveals.text")


def _naming(procedure: Procedure, wording: Wording, person: str) -> Paragraphs:
    """Whether the missing person and the giver are named, and what secrecy is worth."""
    named = "named" if procedure.pack.victim_named else "not_named"
    said = [wording(f"sheet.naming.{named}", person=person)]
    body = bodies().get(procedure.pack.recipient)
    if body is not None and body.kind != "state":
        said.append(wording("sheet.naming.promised"))
    if _asks_for_name(procedure):
        said.append(wording("sheet.naming.no_anonymous"))
    return Paragraphs(tuple(said))


def _asks_for_name(procedure: Procedure) -> bool:
    """Whether the body takes no letter without the applicant's name."""
    return any(
        rule.asks == "full_name" and rule.settings.get("who") == "applicant"
        for rule in procedure.pack.requirement
        if rule.level.value == "law"
    )


def _choices(wording: Wording, body: str, person: str) -> Choices:
    def choice(name: str, answers: tuple[str, ...]) -> Choice:
        asked = wording(f"sheet.choice.{name}", body=body, person=person)
        return Choice(asked, tuple(wording(f"sheet.choice.{name}.{a}") for a in answers))

    return Choices(tuple(choice(name, answers) for name, answers in _CHOICES.items()))


def _signing(wording: Wording) -> tuple[Block, ...]:
    """Place for the giver, for who explained it and in which language, and for a witness."""
    groups = (
        ("giver", "signature", "date"),
        ("explained_by", "explained_in", "explainer_signature"),
        ("witness", "witness_signature", "witness_date"),
    )
    return tuple(
        Lines(tuple(Line(wording(f"sheet.sign.{name}")) for name in group)) for group in groups
    )
