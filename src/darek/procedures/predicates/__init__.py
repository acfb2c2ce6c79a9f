"""The questions that rules of procedures ask, each by the name that packs use."""

from darek.procedures.predicates.asking import (
    ACTION_TAKEN,
    NOT_BEFORE,
    OUTSIDE_STATE,
    PRESENTED_TO,
    SOMEONE_ASKS,
)
from darek.procedures.predicates.beginning_date import DATE_KNOWN
from darek.procedures.predicates.consent import CONSENT_GIVEN, ConsentFor, consents_covering
from darek.procedures.predicates.name_in_script import NAMED_IN_LATIN
from darek.procedures.predicates.nationality import NATIONAL_OF
from darek.procedures.predicates.predicate import (
    AnyPredicate,
    NoSettings,
    Predicate,
    Question,
    question,
)
from darek.procedures.predicates.proof_of_kinship import KINSHIP_PROVEN
from darek.procedures.predicates.settings import read_settings
from darek.procedures.predicates.state_agents import TAKEN_BY_STATE
from darek.procedures.predicates.stated import FULL_NAME, HOLDS_PAPER, STATED
from darek.procedures.predicates.time_limit import (
    DISAPPEARED_WITHIN,
    DisappearedWithin,
    days_left,
)
from darek.procedures.predicates.treaty import BEGUN_IN_FORCE, IN_PARTY_OR_NATIONAL
from darek.procedures.predicates.whereabouts import WHEREABOUTS_UNKNOWN

PREDICATES: tuple[AnyPredicate, ...] = (
    # on the world
    WHEREABOUTS_UNKNOWN,
    TAKEN_BY_STATE,
    NATIONAL_OF,
    IN_PARTY_OR_NATIONAL,
    BEGUN_IN_FORCE,
    DISAPPEARED_WITHIN,
    OUTSIDE_STATE,
    SOMEONE_ASKS,
    NOT_BEFORE,
    # on what we hold
    FULL_NAME,
    NAMED_IN_LATIN,
    STATED,
    DATE_KNOWN,
    ACTION_TAKEN,
    PRESENTED_TO,
    HOLDS_PAPER,
    KINSHIP_PROVEN,
    CONSENT_GIVEN,
)

__all__ = [
    "PREDICATES",
    "AnyPredicate",
    "ConsentFor",
    "DisappearedWithin",
    "NoSettings",
    "Predicate",
    "Question",
    "consents_covering",
    "days_left",
    "question",
    "read_settings",
]
