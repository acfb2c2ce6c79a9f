"""PROPERTIES: everything that a claim can say, each field stated once.

Forms, search, import, export, the schema of case files and letters derive from this list.
"""

from dataclasses import dataclass
from enum import StrEnum

from darek.records import vocabulary
from darek.records.mention import MentionKind
from darek.records.vocabulary import Vocabulary


class Sensitivity(StrEnum):
    """Who may come to see it: readers of the case, or only those who need it for a filing."""

    CASE = "case"
    RESTRICTED = "restricted"


@dataclass(frozen=True, slots=True)
class Property:
    """One thing that can be said of a person or an act.

    ``value`` is the tag of its value; ``many`` says that several values can be true at once;
    ``huridocs`` is the field number of the Events Standard Formats (checked against a
    third-party list of the fields only).
    """

    name: str
    about: MentionKind
    value: str
    many: bool
    sensitivity: Sensitivity
    huridocs: str = ""
    vocabulary: Vocabulary | None = None

    @property
    def label_id(self) -> str:
        """The message id of its label."""
        return f"records.property.{self.name}"


_PERSON, _ACT = MentionKind.PERSON, MentionKind.ACT
_CASE, _RESTRICTED = Sensitivity.CASE, Sensitivity.RESTRICTED

PROPERTIES: tuple[Property, ...] = (
    # the person
    Property("name", _PERSON, "name", True, _CASE, "903"),
    Property("sex", _PERSON, "code", False, _CASE, "915", vocabulary.SEX),
    Property("birth_date", _PERSON, "date", False, _CASE, "911"),
    Property("birth_place", _PERSON, "place", False, _CASE, "912"),
    Property("nationality", _PERSON, "country", True, _CASE, "941"),
    Property("ethnicity", _PERSON, "code", False, _CASE, "942", vocabulary.ETHNICITY),
    Property("occupation", _PERSON, "text", True, _CASE, "922"),
    Property("identifier", _PERSON, "identifier", True, _RESTRICTED, "917"),
    Property("usual_residence", _PERSON, "place", False, _CASE),
    Property("postal_address", _PERSON, "text", False, _RESTRICTED),
    Property("telephone", _PERSON, "text", True, _RESTRICTED),
    Property("email", _PERSON, "text", True, _RESTRICTED),
    Property("language", _PERSON, "text", True, _CASE, "945"),
    Property("health", _PERSON, "text", True, _RESTRICTED, "924"),
    Property("relation", _PERSON, "relation", True, _CASE),
    Property("whereabouts", _PERSON, "code", False, _CASE, "3114", vocabulary.WHEREABOUTS),
    Property("victim_status", _PERSON, "code", False, _CASE, "", vocabulary.VICTIM_STATUS),
    Property("circumstances", _PERSON, "text", True, _CASE, "115"),
    Property("action_taken", _PERSON, "text", True, _CASE),
    Property("no_action_reason", _PERSON, "text", False, _CASE),
    Property("connected_case", _PERSON, "date", True, _CASE),
    # an act done to one person
    Property("act_kind", _ACT, "code", False, _CASE, "2109", vocabulary.ACT),
    Property("act_victim", _ACT, "mention", False, _CASE),
    Property("act_date", _ACT, "date", False, _CASE, "2111"),
    Property("act_place", _ACT, "place", False, _CASE, "2112"),
    Property("act_location_type", _ACT, "code", False, _CASE, "2153", vocabulary.LOCATION_TYPE),
    Property("act_responsible", _ACT, "text", True, _CASE),
    Property("act_perpetrator_type", _ACT, "code", False, _CASE, "", vocabulary.PERPETRATOR_TYPE),
    Property("act_stated_reason", _ACT, "text", True, _CASE, "2113"),
    Property("act_circumstances", _ACT, "text", True, _CASE, "2114"),
    Property("act_witness", _ACT, "text", True, _RESTRICTED),
    Property("act_sentence", _ACT, "text", False, _CASE),
    Property("act_ended_on", _ACT, "date", False, _CASE, "2121"),
)

_BY_NAME = {entry.name: entry for entry in PROPERTIES}


def find_property(name: str) -> Property | None:
    """The property of that name; None when there is none."""
    return _BY_NAME.get(name)
