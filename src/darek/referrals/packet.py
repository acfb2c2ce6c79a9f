"""A packet: the letter or form with its annexes, and the cover note for the office."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from darek.findings import DarekError, Verdict
from darek.procedures import Assessment, CaseOnDay, Procedure, assess, consents_covering
from darek.records import Case
from darek.referrals.appeal import APPEALS, appeal_document
from darek.referrals.ced_request import CED_REQUESTS, ced_document
from darek.referrals.consent_sheet import consent_sheet, sheet_languages
from darek.referrals.cover_note import cover_document
from darek.referrals.document import Document
from darek.referrals.filing import Filing, start_filing
from darek.referrals.typesetting import typeset
from darek.referrals.wgeid_form import WGEID_FORMS, wgeid_document
from darek.referrals.wording import LETTER_LANGUAGES, UnknownLanguage, Wording

type File = tuple[str, bytes]
"""A file name and the file's bytes."""


class ConsentMissing(DarekError):
    """No consent covers this recipient and purpose: ``files``, the sheets, come instead."""

    code = "referrals.consent_missing"
    files: tuple[File, ...]


class PacketNotReady(DarekError):
    """A requirement is unmet, and no recorded reason stands in for it."""

    code = "referrals.packet_not_ready"


class ProcedureClosed(DarekError):
    """A sourced rule closes this way on this day."""

    code = "referrals.procedure_closed"


class NoForm(DarekError):
    """The procedure is known, but there is no letter or form for it here."""

    code = "referrals.no_form"


@dataclass(frozen=True, slots=True)
class Packet:
    """What is printed, signed and sent, and the note that stays in the office."""

    case: str
    procedure: str
    language: str
    letter: bytes
    cover_note: bytes
    office_language: str
    annexes: int

    @property
    def files(self) -> tuple[File, ...]:
        """The files to write, by names that say nothing of anybody."""
        stem = f"{self.case}-{self.procedure}"
        return (
            (f"{stem}-{self.language}.pdf", self.letter),
            (f"{stem}-cover-{self.office_language}.pdf", self.cover_note),
        )


def make_packet(
    case: Case,
    procedure: Procedure,
    language: str,
    on: date,
    papers: Mapping[str, bytes],
    *,
    office_language: str = "en",
) -> Packet:
    """The packet for one case and procedure as of a day.

    ``papers`` are the files at hand, by their paths in the case. Raises UnknownLanguage,
    ProcedureClosed, ConsentMissing, PacketNotReady, NoWords or MissingGlyph, and nothing is
    half made.
    """
    _check_language(procedure, language, office_language)
    judged = CaseOnDay(case, on)
    assessment = assess(judged, procedure)
    consents = consents_covering(judged, procedure.consent)
    _check_open(assessment)
    if not consents:
        raise _consent_missing(assessment)
    _check_ready(assessment)
    filing = start_filing(judged, assessment, consents[0], Wording(language), papers)
    template, document = _letter(filing)
    note = cover_document(filing, Wording(office_language))
    return Packet(
        case=case.reference,
        procedure=procedure.id,
        language=language,
        letter=typeset(template, document.as_mapping(), papers),
        cover_note=typeset("cover", note.as_mapping(), {}),
        office_language=office_language,
        annexes=len(list(filing.telling.annexes)),
    )


def _letter(filing: Filing) -> tuple[str, Document]:
    procedure = filing.procedure.id
    for appeal in APPEALS:
        if appeal.procedure == procedure:
            return "letter", appeal_document(filing, appeal)
    if procedure in WGEID_FORMS:
        return "form", wgeid_document(filing)
    if procedure in CED_REQUESTS:
        return "form", ced_document(filing)
    known = (*(appeal.procedure for appeal in APPEALS), *WGEID_FORMS, *CED_REQUESTS)
    raise NoForm(given=procedure, known=", ".join(known))


def _check_language(procedure: Procedure, language: str, office_language: str) -> None:
    for given, known in (
        (language, procedure.pack.languages),
        (office_language, LETTER_LANGUAGES),
    ):
        if given not in known:
            raise UnknownLanguage(given=given, known=", ".join(known))


def _check_open(assessment: Assessment) -> None:
    if assessment.answer is Verdict.NO:
        closing = [c for c in assessment.conditions if c.finding.verdict is Verdict.NO]
        why = tuple(judged.finding.because for judged in closing)
        raise ProcedureClosed(procedure=assessment.procedure.name, why=why)


def _consent_missing(assessment: Assessment) -> ConsentMissing:
    """The error with the sheet in the languages that the applicants read."""
    case, procedure, on = assessment.case, assessment.procedure, assessment.on
    judged = next(r for r in assessment.requirements if r.id == "consent")
    error = ConsentMissing(procedure=procedure.name, why=judged.finding.because)
    stem = f"{case.reference}-{procedure.id}-{procedure.pack.purpose}-consent"
    error.files = tuple(
        (f"{stem}-{language}.pdf", consent_sheet(case, procedure, language, on))
        for language in sheet_languages(case)
    )
    return error


def _check_ready(assessment: Assessment) -> None:
    """Unmet law blocks; unmet practice needs a recorded reason; what is not known is printed."""
    if assessment.blocking:
        why = tuple(judged.finding.because for judged in assessment.blocking)
        raise PacketNotReady(procedure=assessment.procedure.name, why=why)
