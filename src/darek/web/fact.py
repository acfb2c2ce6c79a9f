"""What a page shows of one claim: its value, its caution and its source."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from darek.findings import Verdict, message, say
from darek.law import paper_name, state_name
from darek.records import (
    PROPERTIES,
    Claim,
    ClaimState,
    CodeValue,
    CountryValue,
    DateValue,
    Dossier,
    HeldPaper,
    IdentifierValue,
    MentionKind,
    MentionValue,
    NameValue,
    PlaceValue,
    Property,
    RelationValue,
    Source,
    TextValue,
    Value,
    find_property,
)
from darek.web.written import Written, language_tag, person_name


@dataclass(frozen=True, slots=True)
class Fact:
    """One claim on the page. ``paper`` is the id of the source where its paper is held."""

    claim: str
    value: Written
    note: str
    denied: bool
    hedge: str
    as_written: Written | None
    source: str
    source_id: str
    paper: str
    said_on: str
    period: str
    proposed: bool


@dataclass(frozen=True, slots=True)
class PropertyFacts:
    """All that sources say of one property; ``conflict``: they cannot all be right."""

    name: str
    label: str
    facts: tuple[Fact, ...]
    conflict: bool


class FactReader:
    """Turns claims into facts, in the words of one language."""

    def __init__(self, dossier: Dossier, language: str) -> None:
        self.dossier = dossier
        self.language = language

    def of_being(self, being: str, kind: MentionKind) -> tuple[PropertyFacts, ...]:
        """Everything said of a person or an act, in the order of PROPERTIES."""
        found = (
            self._property(entry, being)
            for entry in PROPERTIES
            if entry.about is kind and entry.name != "act_victim"
        )
        return tuple(group for group in found if group.facts)

    def _property(self, entry: Property, being: str) -> PropertyFacts:
        standing = self.dossier.claims(being, entry.name)
        proposed = self.dossier.proposed(being, entry.name)
        return PropertyFacts(
            name=entry.name,
            label=self.word(entry.label_id),
            facts=tuple(self.fact(claim) for claim in (*standing, *proposed)),
            conflict=self._conflict(entry, standing),
        )

    def _conflict(self, entry: Property, claims: Sequence[Claim]) -> bool:
        """Values that cannot both be true where one can be, or one both said and denied."""
        said = [claim.value for claim in claims if not claim.negated]
        denied = [claim.value for claim in claims if claim.negated]
        if any(value in denied for value in said):
            return True
        return not entry.many and any(_exclude(a, b) for a, b in combinations(said, 2))

    def fact(self, claim: Claim) -> Fact:
        """One claim."""
        source = self.dossier.sources[claim.source]
        return Fact(
            claim=claim.id,
            value=self.value(claim),
            note=self._note(claim),
            denied=claim.negated,
            hedge=claim.hedge or "",
            as_written=self._as_written(claim, source),
            source=paper_name(source.kind).said(self.language),
            source_id=source.id,
            paper=source.id if isinstance(source.carrier, HeldPaper) else "",
            said_on=str(claim.said_on or source.made_on or ""),
            period=_period(claim),
            proposed=claim.state is ClaimState.PROPOSED,
        )

    def _as_written(self, claim: Claim, source: Source) -> Written | None:
        if claim.as_written is None or claim.as_written == str(self.value(claim)):
            return None
        return Written(claim.as_written, language_tag(source.language, source.script))

    def _note(self, claim: Claim) -> str:
        """What kind of name or number it is; the State of a place."""
        value = claim.value
        if isinstance(value, NameValue) and value.part != "full":
            return self.word(f"web.name.{value.part}")
        if isinstance(value, IdentifierValue):
            return value.kind
        if isinstance(value, PlaceValue) and value.country is not None:
            return state_name(value.country).said(self.language)
        return ""

    def value(self, claim: Claim) -> Written:  # noqa: PLR0911 - one answer for each kind of value
        """The value in words: the source's own, or those of a vocabulary."""
        value = claim.value
        match value:
            case NameValue() | TextValue() | PlaceValue():
                return Written(value.text, language_tag(value.language, value.script))
            case DateValue():
                return Written(value.edtf.edtf)
            case CountryValue():
                return Written(state_name(value.code).said(self.language))
            case IdentifierValue():
                return Written(value.number)
            case CodeValue():
                return Written(self._term(claim.property, value.code))
            case MentionValue():
                return self._person(value.mention)
            case RelationValue():
                return Written(self._relation(value))

    def _relation(self, value: RelationValue) -> str:
        kin = self.word(f"kinship.kin.{value.relation.value}")
        return f"{kin} → {self._person(value.of)}"

    def _person(self, mention: str) -> Written:
        return person_name(self.dossier, self.dossier.being(mention), self.language)

    def _term(self, name: str, code: str) -> str:
        known = find_property(name)
        if known is None or known.vocabulary is None:
            return code
        return self.word(known.vocabulary.label_id(code))

    def word(self, id: str) -> str:
        """The words of an id in the page's language."""
        return say(message(id), self.language)


def _period(claim: Claim) -> str:
    """``2016/2018`` where the source bounds what it says."""
    if claim.since is None and claim.until is None:
        return ""
    return f"{claim.since or '..'}/{claim.until or '..'}"


def _exclude(one: Value, other: Value) -> bool:
    """Whether two values certainly cannot both be true of what has only one."""
    match one, other:
        case DateValue(), DateValue():
            return one.edtf.same_day(other.edtf) is Verdict.NO
        case PlaceValue(), PlaceValue() if one.country and other.country != one.country:
            return other.country is not None
        case TextValue() | PlaceValue(), TextValue() | PlaceValue():
            # Words of two languages cannot be compared here.
            tongues = {(one.language, one.script), (other.language, other.script)}
            return len(tongues) == 1 and one.text != other.text
    return one != other


def waiting(groups: Sequence[PropertyFacts]) -> Iterator[Fact]:
    """The facts that wait for someone to confirm or reject them."""
    for group in groups:
        yield from (fact for fact in group.facts if fact.proposed)
