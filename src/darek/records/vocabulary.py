"""Controlled vocabularies.

Concepts and code numbers are those of the HURIDOCS micro-thesauri (© HURIDOCS, 2001), used with
acknowledgement; labels and definitions are Darek's own, in the message catalogues under
``records.vocabulary.<vocabulary>.<code>``. A term without a HURIDOCS number is local to Darek.
"""

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Term:
    """One term: our readable code, and the HURIDOCS number where there is one."""

    code: str
    huridocs: str = ""


@dataclass(frozen=True)
class Vocabulary:
    """A list of terms for one property; ``number`` is the HURIDOCS micro-thesaurus."""

    name: str
    number: int | None
    terms: tuple[Term, ...]

    @cached_property
    def codes(self) -> frozenset[str]:
        """The codes that may be used."""
        return frozenset(term.code for term in self.terms)

    def label_id(self, code: str) -> str:
        """The message id of a term's label."""
        return f"records.vocabulary.{self.name}.{code}"


ACT = Vocabulary(
    "act",
    4,
    (
        Term("taken"),
        Term("arrested", "030101"),
        Term("detained", "030102"),
        Term("disappeared", "030103"),
        Term("abducted", "030104"),
        Term("house_arrest", "030105"),
        Term("last_seen"),
        Term("transferred"),
        Term("charged"),
        Term("sentenced"),
        Term("released"),
        Term("crossed_border"),
        Term("passport_taken"),
        Term("died"),
        Term("tortured", "02"),
        Term("threatened_relatives"),
        Term("refused_refuge"),
    ),
)

PERPETRATOR_TYPE = Vocabulary(
    "perpetrator_type",
    24,
    (
        Term("governmental"),
        Term("state_supported"),
        Term("non_governmental"),
        Term("private"),
    ),
)

LOCATION_TYPE = Vocabulary(
    "location_type",
    17,
    (
        Term("home"),
        Term("workplace"),
        Term("street"),
        Term("border_crossing"),
        Term("airport_or_station"),
        Term("police_station"),
        Term("prison"),
        Term("camp", "0902"),
        Term("training_centre"),
        Term("hospital"),
        Term("other", "90"),
    ),
)

WHEREABOUTS = Vocabulary(
    "whereabouts",
    30,
    (
        Term("unknown", "99"),
        Term("capture_denied", "02"),
        Term("place_not_disclosed", "0102"),
        Term("place_disclosed", "0101"),
        Term("contact_confirmed"),
        Term("at_liberty"),
    ),
)

VICTIM_STATUS = Vocabulary(
    "victim_status",
    25,
    (
        Term("still_missing", "0103"),
        Term("held", "0202"),
        Term("serving_sentence", "020203"),
        Term("found_in_prison", "010402"),
        Term("found_free", "010401"),
        Term("released", "0201"),
        Term("restricted_in_movement", "0301"),
        Term("exiled_or_deported", "0302"),
        Term("refugee"),
        Term("dead", "0101"),
    ),
)

SEX = Vocabulary("sex", 39, (Term("female"), Term("male"), Term("other")))

ETHNICITY = Vocabulary(
    "ethnicity",
    13,
    (
        Term("kazakh"),
        Term("kyrgyz"),
        Term("uyghur", "210907082101"),
        Term("hui", "082109190001"),
        Term("other", "90"),
    ),
)

CONNECTION = Vocabulary(
    "connection",
    19,
    (
        Term("victim", "0101"),
        Term("witness", "0102"),
        Term("perpetrator", "0103"),
        Term("relative", "020101"),
        Term("colleague", "020102"),
        Term("fellow_member", "020103"),
        Term("reporter", "0301"),
        Term("lawyer", "0401"),
        Term("medical", "0402"),
        Term("non_governmental_organisation", "0404"),
        Term("authority"),
    ),
)

RELIABILITY = Vocabulary(
    "reliability",
    42,
    tuple(
        Term(code)
        for code in ("highly_reliable", "reliable", "uncertain", "unreliable", "highly_unreliable")
    ),
)

RESPONSE = Vocabulary(
    "response",
    27,
    (
        Term("favourable", "01"),
        Term("pledged", "02"),
        Term("countered", "03"),
        Term("denied_event", "0301"),
        Term("obstructed", "0302"),
        Term("asked_for_more", "04"),
        Term("token", "05"),
        Term("none", "06"),
        Term("forwarded"),
        Term("extended"),
        Term("cannot_interfere"),
    ),
)

ATTRIBUTION = Vocabulary(
    "attribution",
    28,
    tuple(
        Term(code)
        for code in (
            "acknowledges",
            "denies",
            "acknowledges_but_denies_responsibility",
            "other_explanation",
            "accepts_responsibility",
        )
    ),
)

IMPACT = Vocabulary(
    "impact",
    44,
    tuple(
        Term(code)
        for code in (
            "strong_positive",
            "moderate_positive",
            "minor",
            "none",
            "moderate_negative",
            "strong_negative",
        )
    ),
)

PROMISE_OUTCOME = Vocabulary(
    "promise_outcome", None, (Term("kept"), Term("partly_kept"), Term("not_kept"))
)

VOCABULARIES = (
    ACT,
    PERPETRATOR_TYPE,
    LOCATION_TYPE,
    WHEREABOUTS,
    VICTIM_STATUS,
    SEX,
    ETHNICITY,
    CONNECTION,
    RELIABILITY,
    RESPONSE,
    ATTRIBUTION,
    IMPACT,
    PROMISE_OUTCOME,
)
