"""Claims put into words: what is said, and who says it."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final

from darek.findings import Message, Verdict
from darek.kinship import Bond, bonds
from darek.law import paper_name, state_name
from darek.procedures import CaseOnDay
from darek.records import (
    Claim,
    CodeValue,
    CountryValue,
    DateValue,
    HeldPaper,
    IdentifierValue,
    Locator,
    NameValue,
    PlaceValue,
    Source,
    TextNotHeld,
    TextValue,
    find_property,
)
from darek.referrals.annex import Annexes
from darek.referrals.day import said_date
from darek.referrals.discretion import Discretion
from darek.referrals.document import Facts, Group, Item, Statement
from darek.referrals.person_name import main_name
from darek.referrals.wording import Wording, capitalised

_IDENTIFIERS: Final = frozenset({"cn.resident_id", "kz.iin", "kg.pin", "passport"})
"""Kinds of number that the catalogue has words for."""
_PLAIN_CODES: Final = frozenset({"sex", "ethnicity"})
"""Codes that say as much as any words for them."""
_COLUMNS: Final = ("what", "said", "by")


class Telling:
    """Says a case's claims in one language, citing its papers as annexes.

    Nothing is chosen among sources: every statement stands with whoever makes it.
    """

    def __init__(
        self, case: CaseOnDay, wording: Wording, annexes: Annexes, discretion: Discretion
    ) -> None:
        self.case = case
        self.dossier = case.dossier
        self.wording = wording
        self.annexes = annexes
        self.discretion = discretion
        self.told: set[str] = set()
        self._headed = False

    def item(self, label: str, claims: Sequence[Claim]) -> Item:
        """An item of a form or letter with every statement that the claims make."""
        told = [claim for claim in claims if self.discretion.may_tell(claim)]
        note = self.wording("sources_differ") if _differ(told) else ""
        withheld = bool(claims) and not told
        return Item(label, self.statements(told), note=note, withheld=withheld)

    def label(self, name: str) -> str:
        """The label of a property."""
        return capitalised(self.wording.say(Message(f"records.property.{name}")))

    @cached_property
    def bonds(self) -> tuple[Bond, ...]:
        """Every statement of kinship, each way round."""
        return bonds(self.dossier)

    def facts(self, *groups: Group) -> Facts:
        """A table of items; the first of a letter has a head."""
        columns = () if self._headed else tuple(self.wording(f"column.{name}") for name in _COLUMNS)
        self._headed = True
        shown = (
            Group(tuple(item for item in group.items if not item.withheld), group.title)
            for group in groups
        )
        return Facts(tuple(shown), columns, self.wording("not_known"))

    def statements(self, claims: Iterable[Claim]) -> tuple[Statement, ...]:
        """One statement for each thing said, with all who say it and in which words."""
        found: dict[str, Statement] = {}
        for claim in claims:
            self.told.add(claim.id)
            value = self.value(claim)
            by = self.source(self.dossier.sources[claim.source], claim.locator)
            known = found.get(value, Statement(value))
            found[value] = Statement(
                value, _with(known.said_by, by), _with(known.originals, self._original(claim))
            )
        return tuple(found.values())

    def value(self, claim: Claim) -> str:
        """What a claim says, with its hedge, its denial and its own period kept."""
        said = self._plain(claim)
        if claim.hedge is not None and claim.hedge not in (claim.as_written or ""):
            said = self.wording("hedged", value=said, hedge=claim.hedge)
        if claim.since is not None:
            said = self.wording("since", value=said, day=said_date(claim.since, self.wording))
        if claim.until is not None:
            said = self.wording("until", value=said, day=said_date(claim.until, self.wording))
        return self.wording("not_so", value=said) if claim.negated else said

    def _plain(self, claim: Claim) -> str:
        match claim.value:
            case NameValue(text=text) | TextValue(text=text):
                return self.masked(text)
            case PlaceValue(text=text, country=country):
                return self._place(text, country)
            case DateValue(edtf=when):
                return said_date(when, self.wording)
            case CountryValue(code=code):
                return self.state(code)
            case IdentifierValue(kind=kind, number=number):
                known = kind if kind in _IDENTIFIERS else "other"
                return f"{self.wording(f'identifier.{known}')}: {self.wording.isolated(number)}"
            case CodeValue(code=code):
                return self._term(claim.property, code)
        raise TypeError(f"{claim.property} is not said as a value")

    def _place(self, text: str, country: str | None) -> str:
        """A place with its State, unless the source's own words name the State already."""
        place = self.masked(text)
        if country is None or any(
            name in text for name in state_name(country).by_language.values()
        ):
            return place
        return f"{place}, {self.state(country)}"

    def _term(self, name: str, code: str) -> str:
        found = find_property(name)
        if found is None or found.vocabulary is None:
            raise TypeError(f"{name} has no vocabulary")
        return self.wording.say(Message(found.vocabulary.label_id(code)))

    def _original(self, claim: Claim) -> str:
        """The source's own words, where ours are a code, or vaguer or surer than they are."""
        if claim.as_written is None:
            return ""
        match claim.value:
            case CodeValue():
                adds = claim.property not in _PLAIN_CODES
            case DateValue(edtf=when):
                adds = when.hedged
            case _:
                adds = False
        return self.quoted(claim.as_written) if adds or claim.hedge is not None else ""

    def state(self, code: str) -> str:
        """The name of a State."""
        return self.wording.name(state_name(code))

    def quoted(self, text: str) -> str:
        """Somebody's own words, in the quotation marks of the letter's language."""
        return self.wording("quoted", text=self.wording.isolated(self.masked(text)))

    def masked(self, text: str) -> str:
        """A text without the names of those who stay unnamed."""
        return self.discretion.masked(text, self.wording("name_withheld"))

    def person(self, being: str) -> str:
        """The name by which the letter calls a person."""
        if being in self.discretion.unnamed:
            return self.wording("name_withheld")
        return main_name(self.dossier, being, self.wording) or self.wording("name_not_known")

    def source(self, source: Source, locator: Locator | None = None) -> str:
        """Who says it: the annex, or the statement with its speaker and date."""
        if not self.discretion.may_name(source):
            return self.wording("not_attached", paper=self.wording("held_paper"))
        said = self.paper(source)
        if locator is not None and locator.page is not None:
            said = self.wording("page", paper=said, page=locator.page)
        if not isinstance(source.carrier, HeldPaper):
            return said
        if not self.discretion.may_attach(source):
            return self.wording("not_attached", paper=said)
        return self.wording("annex", number=self.annexes.cite(source), paper=said)

    def paper(self, source: Source) -> str:
        """What a source is: its kind or title, its speaker, its date."""
        kind = self.wording.name(paper_name(source.kind))
        said = kind if source.title is None else f"{kind} {self.quoted(source.title)}"
        if isinstance(source.carrier, TextNotHeld) and source.title is None:
            said = f"{kind}, {self.wording.isolated(source.carrier.address)}"
        speaker = self._speaker(source)
        if speaker:
            said = self.wording("spoken_by", paper=said, speaker=speaker)
        day = source.made_on
        return said if day is None else f"{said}, {said_date(day, self.wording)}"

    def _speaker(self, source: Source) -> str:
        if source.anonymous:
            return self.wording("unnamed_source")
        if source.speaker is None:
            return ""
        being = self.dossier.being(source.speaker)
        signs = being == self.case.signatory
        return self.wording("the_applicant") if signs else self.person(being)


def _with(known: tuple[str, ...], more: str) -> tuple[str, ...]:
    return (*known, more) if more and more not in known else known


def _differ(claims: Sequence[Claim]) -> bool:
    """Whether sources contradict one another on what can have one value only."""
    if any(claim.negated for claim in claims) and not all(claim.negated for claim in claims):
        return True
    singles = [claim for claim in claims if (p := find_property(claim.property)) and not p.many]
    return any(
        not _agree(one, other)
        for index, one in enumerate(singles)
        for other in singles[index + 1 :]
        if one.property == other.property
    )


def _agree(one: Claim, other: Claim) -> bool:
    if isinstance(one.value, DateValue) and isinstance(other.value, DateValue):
        return one.value.edtf.same_day(other.value.edtf) is not Verdict.NO
    return one.value == other.value
