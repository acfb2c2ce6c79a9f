"""The world's rules as packs: treaties, terms, calendars, bodies, States, kinds of paper.

Every entry has a citation, the day it was checked, its :class:`Standing` and, where it changed,
the days from and until which it holds. :func:`load_packs` reads packs of any kind, here and in
other rooms, with an office's own corrections laid over them (:func:`use_overlay`), and reports
all faults together. The day is always a parameter.
"""

from darek.law.body import Body, Channel, bodies, body_name
from darek.law.calendar import add_working_days, is_working_day
from darek.law.entry import (
    Citation,
    CountryCode,
    Entry,
    NamedPack,
    PackId,
    PackModel,
    Standing,
    Text,
)
from darek.law.fault_of_pack import problems_of
from darek.law.overlay import NoOverlay, pack_cache, use_overlay
from darek.law.pack import load_packs
from darek.law.paper import PaperKind, paper_kinds, paper_name
from darek.law.shelf import check_law
from darek.law.state import state_name
from darek.law.term import Term, term, term_ids
from darek.law.treaty import EntryIntoForce, Ruling, Treaty, entry_into_force, party, treaties
from darek.law.unknown import TermNotInForce, UnknownCalendar, UnknownTerm, UnknownTreaty

__all__ = [
    "Body",
    "Channel",
    "Citation",
    "CountryCode",
    "Entry",
    "EntryIntoForce",
    "NamedPack",
    "NoOverlay",
    "PackId",
    "PackModel",
    "PaperKind",
    "Ruling",
    "Standing",
    "Term",
    "TermNotInForce",
    "Text",
    "Treaty",
    "UnknownCalendar",
    "UnknownTerm",
    "UnknownTreaty",
    "add_working_days",
    "bodies",
    "body_name",
    "check_law",
    "entry_into_force",
    "is_working_day",
    "load_packs",
    "pack_cache",
    "paper_kinds",
    "paper_name",
    "party",
    "problems_of",
    "state_name",
    "term",
    "term_ids",
    "treaties",
    "use_overlay",
]
