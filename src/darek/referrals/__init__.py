"""Packets, consent sheets and clocks: what is printed, signed and sent, and when answers are due.

:func:`make_packet` turns a case into the letter or form that a body asks for, its papers
reproduced as numbered annexes, and a cover note that stays in the office. Without a consent in
force for that recipient and purpose it raises :class:`ConsentMissing`, which carries the sheet
to be signed instead (:func:`consent_sheet`). Documents are typeset from memory with the vendored
fonts (:func:`typeset`). :func:`agenda` says what falls due in a case.
"""

from darek.referrals.agenda_item import AgendaItem, agenda
from darek.referrals.clock import Due, due_from
from darek.referrals.consent_sheet import consent_sheet, sheet_languages
from darek.referrals.packet import (
    ConsentMissing,
    NoForm,
    Packet,
    PacketNotReady,
    ProcedureClosed,
    make_packet,
)
from darek.referrals.typesetting import MissingGlyph, typeset
from darek.referrals.wording import LETTER_LANGUAGES, SHEET_LANGUAGES, NoWords, UnknownLanguage

__all__ = [
    "LETTER_LANGUAGES",
    "SHEET_LANGUAGES",
    "AgendaItem",
    "ConsentMissing",
    "Due",
    "MissingGlyph",
    "NoForm",
    "NoWords",
    "Packet",
    "PacketNotReady",
    "ProcedureClosed",
    "UnknownLanguage",
    "agenda",
    "consent_sheet",
    "due_from",
    "make_packet",
    "sheet_languages",
    "typeset",
]
