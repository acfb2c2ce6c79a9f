"""What every judgement in Darek looks like, and the words it is said in.

A :class:`Finding` answers yes, no or not known, and says why in one :class:`Message`:
an id with parameters, whose words live in catalogues (:func:`say`). What goes wrong is
one family of errors, :class:`DarekError`, said in the same way.
"""

from darek.findings.catalogue import LANGUAGES, has_words, say, words
from darek.findings.errors import DarekError, Fault, Faults, fault
from darek.findings.finding import Finding
from darek.findings.message import Message, Param, Words, message
from darek.findings.verdict import Verdict, all_of, any_of, verdict_of

__all__ = [
    "LANGUAGES",
    "DarekError",
    "Fault",
    "Faults",
    "Finding",
    "Message",
    "Param",
    "Verdict",
    "Words",
    "all_of",
    "any_of",
    "fault",
    "has_words",
    "message",
    "say",
    "verdict_of",
    "words",
]
