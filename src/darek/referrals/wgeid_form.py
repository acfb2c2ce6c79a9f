"""The form of the Working Group on Enforced or Involuntary Disappearances.

Its six required heads stand in its own order; the lines under each are those of the form as
it has long been filled in. Where nothing is held a line says so: nothing is left out.
"""

from collections.abc import Iterable
from typing import Final

from darek.records import Act, Claim, CodeValue, NameValue, Relation
from darek.referrals.acts import act_group, in_order
from darek.referrals.annex_list import annex_pages, annex_section
from darek.referrals.document import Document, Group, Item, Line, Paragraphs, Section, Statement
from darek.referrals.earlier_steps import action_items, steps_listing
from darek.referrals.filing import Filing, cite_companions
from darek.referrals.kinship_part import kin_word, kinship_section
from darek.referrals.missing_person import name_items, property_items
from darek.referrals.person_name import name_claims
from darek.referrals.submitter import contact_items

WGEID_FORMS: Final = ("un.wgeid.standard", "un.wgeid.urgent")

_IDENTITY: Final = (
    "sex",
    "birth_date",
    "nationality",
    "ethnicity",
    "identifier",
    "occupation",
    "usual_residence",
    "health",
)


def wgeid_document(filing: Filing) -> Document:
    """The form, filled in for one person."""
    wording = filing.wording
    urgent = filing.procedure.id == "un.wgeid.urgent"
    heads = (_identity, _date, _place, _forces, _action, _submitter, _more)
    sections = [section for head in heads for section in head(filing)]
    cite_companions(filing.telling)
    sections.append(annex_section(filing.telling))
    return Document(
        language=wording.language,
        title=wording("wgeid.title"),
        subtitle=wording("wgeid.subtitle"),
        banner=wording("wgeid.urgent") if urgent else "",
        made_on=filing.on,
        footer=wording("footer", reference=filing.case.case.reference),
        sections=tuple(sections),
        signature=(
            Line(wording("signature.name"), filing.telling.person(filing.signer)),
            Line(wording("signature.signature")),
            Line(wording("signature.date")),
        ),
        annex_pages=annex_pages(filing.telling),
    )


def _head(filing: Filing, number: int, name: str, items: Iterable[Item]) -> Section:
    block = filing.telling.facts(Group(tuple(items)))
    return Section(filing.wording(f"wgeid.head.{name}"), (block,), number=f"{number}.")


def _identity(filing: Filing) -> tuple[Section, ...]:
    telling, wording = filing.telling, filing.wording
    person = filing.case.case.missing_person
    names = [_part_item(filing, part) for part in ("family", "given")]
    items = [
        *names,
        *name_items(telling, person),
        *_pregnancy(filing),
        *property_items(telling, _IDENTITY),
        _marital_status(filing),
        Item(wording("wgeid.activities")),
    ]
    return (_head(filing, 1, "identity", items),)


def _part_item(filing: Filing, part: str) -> Item:
    """A part of the name, where a source gives it by itself: none is cut out of a full name."""
    claims = [
        claim
        for claim in name_claims(filing.telling.dossier, filing.case.case.missing_person)
        if isinstance(claim.value, NameValue) and claim.value.part == part
    ]
    item = filing.telling.item(filing.wording(f"wgeid.{part}_name"), claims)
    if item.statements:
        return item
    return Item(item.label, (Statement(filing.wording("wgeid.see_full_name")),))


def _pregnancy(filing: Filing) -> tuple[Item, ...]:
    """Asked unless every source says that the person is a man."""
    sexes = {
        claim.value.code
        for claim in filing.telling.dossier.of_missing("sex")
        if isinstance(claim.value, CodeValue)
    }
    return () if sexes == {"male"} else (Item(filing.wording("wgeid.pregnancy")),)


def _marital_status(filing: Filing) -> Item:
    """What sources say of a spouse."""
    telling = filing.telling
    person = filing.case.case.missing_person
    said: dict[str, tuple[str, ...]] = {}
    for bond in telling.bonds:
        if bond.person == person and bond.relation is Relation.SPOUSE:
            spouse = filing.wording("wgeid.spouse", person=telling.person(bond.other))
            source = telling.dossier.sources[bond.claim.source]
            said[spouse] = (*said.get(spouse, ()), telling.source(source, bond.claim.locator))
    statements = tuple(Statement(spouse, by) for spouse, by in said.items())
    return Item(filing.wording("wgeid.marital_status"), statements)


def _date(filing: Filing) -> tuple[Section, ...]:
    items = [
        _of_acts(filing, "wgeid.date_taken", filing.case.takings, "act_date"),
        _of_acts(filing, "wgeid.date_last_seen", filing.case.last_seen, "act_date"),
    ]
    return (_head(filing, 2, "date", items),)


def _place(filing: Filing) -> tuple[Section, ...]:
    items = [
        _of_acts(filing, "wgeid.place_taken", filing.case.takings, "act_place"),
        _of_acts(filing, "wgeid.place_kind", filing.case.takings, "act_location_type"),
        _of_acts(filing, "wgeid.place_last_seen", filing.case.last_seen, "act_place"),
    ]
    return (_head(filing, 3, "place", items),)


def _forces(filing: Filing) -> tuple[Section, ...]:
    telling = filing.telling
    takings = (*filing.case.takings, *filing.case.last_seen)
    told = telling.dossier.of_missing("circumstances")
    after = [act for act in telling.dossier.acts if act not in takings]
    items = [
        _of_acts(filing, "wgeid.forces", takings, "act_responsible"),
        _of_acts(filing, "wgeid.forces_kind", takings, "act_perpetrator_type"),
        _of_acts(filing, "wgeid.stated_reason", takings, "act_stated_reason"),
        _witnesses(filing, takings),
        telling.item(
            filing.wording("wgeid.circumstances"),
            (*_claims(takings, "act_circumstances"), *told),
        ),
        telling.item(telling.label("whereabouts"), telling.dossier.of_missing("whereabouts")),
    ]
    head = _head(filing, 4, "forces", items)
    if not after:
        return (head,)
    later = telling.facts(*(act_group(telling, act) for act in in_order(after)))
    return head, Section(filing.wording("wgeid.afterwards"), (later,))


def _witnesses(filing: Filing, acts: Iterable[Act]) -> Item:
    """That there are witnesses; their names are left to the submitter to give."""
    held = _claims(acts, "act_witness")
    said = (Statement(filing.wording("wgeid.witnesses_held_back")),) if held else ()
    return Item(filing.wording("wgeid.witnesses"), said)


def _action(filing: Filing) -> tuple[Section, ...]:
    telling = filing.telling
    listing = steps_listing(filing, lambda _: True)
    connected = telling.dossier.of_missing("connected_case")
    items = (
        *action_items(filing, listing),
        telling.item(filing.wording("wgeid.connected"), connected),
    )
    facts = telling.facts(Group(items))
    blocks = (listing, facts) if listing.rows else (facts,)
    return (Section(filing.wording("wgeid.head.action"), blocks, number="5."),)


def _submitter(filing: Filing) -> tuple[Section, ...]:
    wording = filing.wording
    consent = filing.consent
    given = wording("wgeid.consent_given", day=wording.day(consent.given_on))
    items = [
        *contact_items(filing),
        Item(wording("wgeid.relationship"), (Statement(kin_word(filing.telling)),)),
        Item(wording("wgeid.consent"), (Statement(given),)),
        Item(wording("wgeid.confidential"), (Statement(wording("wgeid.keep_confidential")),)),
    ]
    return (_head(filing, 6, "submitter", items),)


def _more(filing: Filing) -> tuple[Section, ...]:
    note = Paragraphs((filing.wording("who_says_what"),))
    return (
        Section(filing.wording("wgeid.head.more"), (note,), number="7."),
        kinship_section(filing.telling),
    )


def _of_acts(filing: Filing, label: str, acts: Iterable[Act], name: str) -> Item:
    return filing.telling.item(filing.wording(label), _claims(acts, name))


def _claims(acts: Iterable[Act], name: str) -> tuple[Claim, ...]:
    return tuple(claim for act in acts for claim in act.about(name))
