"""What is recorded: claims by sources about mentions, and the decisions that people made.

Nothing is known except that a source says it. A :class:`Case` holds all of one missing
person's records as frozen values; :func:`read_case` and :func:`write_case` are its file, and
:class:`Dossier` arranges it for reading. Dates are :class:`PartialDate`, whose comparisons
have three answers. :data:`PROPERTIES` and :data:`VOCABULARIES` list what a claim can say.
"""

from darek.records.case import FORMAT, Applicant, Case
from darek.records.case_file import LARGEST_CASE_FILE, read_case, write_case
from darek.records.case_schema import case_schema
from darek.records.claim import Claim, ClaimState, Locator
from darek.records.consent import Consent, Party
from darek.records.dossier import Act, Dossier
from darek.records.edtf import BadDate, Precision
from darek.records.identification import Identification, IdentificationState
from darek.records.mention import Mention, MentionKind
from darek.records.override import Override
from darek.records.partial_date import PartialDate, partial_date
from darek.records.period import Period
from darek.records.promise import Promise
from darek.records.property import PROPERTIES, Property, Sensitivity, find_property
from darek.records.reference import new_id, new_reference, reference_is_sound
from darek.records.referral import Referral
from darek.records.relation import Relation
from darek.records.reply import Reply
from darek.records.source import HeldPaper, Source, Spoken, TextNotHeld
from darek.records.value import (
    CodeValue,
    CountryValue,
    DateValue,
    IdentifierValue,
    MentionValue,
    NameValue,
    PlaceValue,
    RelationValue,
    TextValue,
    Value,
)
from darek.records.vocabulary import VOCABULARIES, Term, Vocabulary

__all__ = [
    "FORMAT",
    "LARGEST_CASE_FILE",
    "PROPERTIES",
    "VOCABULARIES",
    "Act",
    "Applicant",
    "BadDate",
    "Case",
    "Claim",
    "ClaimState",
    "CodeValue",
    "Consent",
    "CountryValue",
    "DateValue",
    "Dossier",
    "HeldPaper",
    "Identification",
    "IdentificationState",
    "IdentifierValue",
    "Locator",
    "Mention",
    "MentionKind",
    "MentionValue",
    "NameValue",
    "Override",
    "PartialDate",
    "Party",
    "Period",
    "PlaceValue",
    "Precision",
    "Promise",
    "Property",
    "Referral",
    "Relation",
    "RelationValue",
    "Reply",
    "Sensitivity",
    "Source",
    "Spoken",
    "Term",
    "TextNotHeld",
    "TextValue",
    "Value",
    "Vocabulary",
    "case_schema",
    "find_property",
    "new_id",
    "new_reference",
    "partial_date",
    "read_case",
    "reference_is_sound",
    "write_case",
]
