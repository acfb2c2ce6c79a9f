"""A request to the Committee on Enforced Disappearances for urgent action (Convention, art. 30).

The Committee has no form of heads that binds; these follow the tests of article 30,
paragraph 2, and its guidance of 27 May 2021.
"""

from collections.abc import Callable
from typing import Final

from darek.findings import Verdict
from darek.law import entry_into_force, party
from darek.records import CountryValue
from darek.referrals.acts import act_group, in_order
from darek.referrals.annex_list import annex_pages, annex_section
from darek.referrals.document import (
    Block,
    Document,
    Group,
    Item,
    Line,
    Numbered,
    Paragraphs,
    Section,
    Statement,
)
from darek.referrals.earlier_steps import action_items, steps_listing
from darek.referrals.filing import Filing, cite_companions
from darek.referrals.kinship_part import kin_word, kinship_section
from darek.referrals.missing_person import missing_person_items, property_items
from darek.referrals.submitter import contact_items

CED_REQUESTS: Final = ("un.ced.ua",)

_ASKS: Final = ("locate", "inform", "protect", "interim")
_CONVENTION: Final = "icpped"


def ced_document(filing: Filing) -> Document:
    """The request, for one person."""
    wording, telling = filing.wording, filing.telling
    sections = [
        Section(wording(f"ced.head.{name}"), blocks_of(filing), number=f"{number}.")
        for number, (name, blocks_of) in enumerate(_HEADS, 1)
    ]
    cite_companions(telling)
    sections.append(annex_section(telling, number=f"{len(_HEADS) + 1}."))
    return Document(
        language=wording.language,
        title=wording("ced.title"),
        subtitle=wording("ced.subtitle"),
        made_on=filing.on,
        footer=wording("footer", reference=filing.case.case.reference),
        sections=(*sections, Section("", (Paragraphs((wording("ced.declaration"),)),))),
        signature=(
            Line(wording("signature.name"), telling.person(filing.signer)),
            Line(wording("signature.signature")),
            Line(wording("signature.date")),
        ),
        annex_pages=annex_pages(telling),
    )


def _author(filing: Filing) -> tuple[Block, ...]:
    wording = filing.wording
    items = (
        *contact_items(filing),
        Item(wording("wgeid.relationship"), (Statement(kin_word(filing.telling)),)),
        Item(wording("wgeid.confidential"), (Statement(wording("ced.keep_confidential")),)),
    )
    return (filing.telling.facts(Group(items)),)


def _person(filing: Filing) -> tuple[Block, ...]:
    facts = filing.telling.facts(Group(missing_person_items(filing.telling)))
    return (facts, *kinship_section(filing.telling).blocks)


def _state(filing: Filing) -> tuple[Block, ...]:
    """The States party of which the person is a national, or in which they were taken."""
    nationals = [
        claim.value.code
        for claim, _ in filing.case.nationalities()
        if isinstance(claim.value, CountryValue) and not claim.negated
    ]
    said = [
        *(_concerned(filing, "national", state) for state in dict.fromkeys(nationals)),
        *(_concerned(filing, "taken", state) for state in filing.case.detaining_states),
    ]
    known = tuple(sentence for sentence in said if sentence)
    return (Paragraphs(known or (filing.wording("ced.state_not_known"),)),)


def _concerned(filing: Filing, why: str, state: str) -> str:
    """Empty for a State that is no party, or of which that is not known."""
    if party(_CONVENTION, state, filing.on).finding.verdict is not Verdict.YES:
        return ""
    named = filing.telling.state(state)
    begun = entry_into_force(_CONVENTION, state)
    if begun is None:
        return filing.wording(f"ced.{why}", state=named)
    return filing.wording(f"ced.{why}_since", state=named, day=begun.day)


def _disappearance(filing: Filing) -> tuple[Block, ...]:
    telling = filing.telling
    told = Group(property_items(telling, ("circumstances", "whereabouts")))
    acts = [act_group(telling, act) for act in in_order(telling.dossier.acts)]
    return (telling.facts(told, *acts),)


def _steps(filing: Filing) -> tuple[Block, ...]:
    telling = filing.telling
    listing = steps_listing(filing, lambda referral: not _international(referral.recipient))
    items = action_items(filing, listing)
    blocks: tuple[Block, ...] = (telling.facts(Group(items)),) if items else ()
    return (listing, *blocks) if listing.rows else blocks


def _other_bodies(filing: Filing) -> tuple[Block, ...]:
    listing = steps_listing(filing, lambda referral: _international(referral.recipient))
    return (listing,) if listing.rows else (Paragraphs((filing.wording("ced.no_other_body"),)),)


def _international(recipient: str) -> bool:
    return recipient.startswith("un.")


def _asked(filing: Filing) -> tuple[Block, ...]:
    return (Numbered(tuple(filing.wording(f"ced.ask.{ask}") for ask in _ASKS)),)


_HEADS: Final[tuple[tuple[str, Callable[[Filing], tuple[Block, ...]]], ...]] = (
    ("author", _author),
    ("person", _person),
    ("state", _state),
    ("disappearance", _disappearance),
    ("steps", _steps),
    ("other_bodies", _other_bodies),
    ("asked", _asked),
)
