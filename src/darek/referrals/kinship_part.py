"""The kinship chain of a letter: a drawing, and a table that says which paper carries what."""

from darek.findings import message
from darek.kinship import DOCUMENTARY, Bond, Proof, Strength
from darek.records import HeldPaper
from darek.referrals.document import (
    Block,
    Chain,
    ChainLink,
    ChainPerson,
    Listing,
    Paragraphs,
    Section,
)
from darek.referrals.telling import Telling


def kinship_section(telling: Telling, *, number: str = "") -> Section:
    """How the applicant is related to the missing person, and by which papers."""
    proof = telling.case.proof(DOCUMENTARY)
    heading = telling.wording("kinship.heading")
    if not proof.chain:
        blocks: tuple[Block, ...] = (Paragraphs((telling.wording("kinship.not_known"),)),)
    else:
        blocks = (_drawing(telling, proof), _table(telling, proof))
    return Section(heading, blocks, number=number)


def kin_word(telling: Telling) -> str:
    """What the applicant is to the missing person; not known where nobody states it."""
    relation = telling.case.proof(DOCUMENTARY).relation
    if relation is None:
        return telling.wording("not_known")
    return telling.wording.say(message(f"kinship.kin.{relation}"))


def _relation(telling: Telling, bond: Bond) -> str:
    return telling.wording.say(message(f"kinship.kin.{bond.relation.value}"))


def _drawing(telling: Telling, proof: Proof) -> Chain:
    beings = [proof.chain[0].person, *(bond.other for bond in proof.chain)]
    people = tuple(ChainPerson(telling.person(b), _role(telling, b)) for b in beings)
    links = tuple(_link(telling, bond) for bond in proof.chain)
    said = [
        telling.wording("kinship.link", person=one.name, other=two.name, relation=link.relation)
        for one, two, link in zip(people[:-1], people[1:], links, strict=True)
    ]
    return Chain(people, links, alt=" ".join(said))


def _role(telling: Telling, being: str) -> str:
    case = telling.dossier.case
    if being == case.missing_person:
        return telling.wording("the_missing_person")
    return telling.wording("the_applicant") if being == telling.case.signatory else ""


def _link(telling: Telling, bond: Bond) -> ChainLink:
    source = telling.dossier.sources[bond.claim.source]
    proven = bond.strength is Strength.PROOF
    if not isinstance(source.carrier, HeldPaper):
        paper = telling.wording("kinship.stated_only")
    elif telling.discretion.may_attach(source):
        paper = telling.wording("annex_number", number=telling.annexes.cite(source))
    else:
        paper = telling.wording("kinship.paper_not_attached")
    return ChainLink(_relation(telling, bond), paper, proven)


def _table(telling: Telling, proof: Proof) -> Listing:
    columns = ("from", "to", "relation", "paper")
    return Listing(
        tuple(telling.wording(f"kinship.column.{column}") for column in columns),
        (4, 4, 3, 5),
        tuple(_row(telling, bond) for bond in proof.chain),
    )


def _row(telling: Telling, bond: Bond) -> tuple[str, ...]:
    sources = dict.fromkeys(
        telling.source(telling.dossier.sources[other.claim.source], other.claim.locator)
        for other in _same(telling, bond)
    )
    lines = [*sources]
    if bond.strength is not Strength.PROOF:
        lines.append(telling.wording(_shortfall(telling, bond)))
    if bond.disputed:
        lines.append(telling.wording("kinship.disputed"))
    return (
        telling.person(bond.person),
        telling.person(bond.other),
        _relation(telling, bond),
        "\n".join(lines),
    )


def _shortfall(telling: Telling, bond: Bond) -> str:
    """What to say of a link that no paper proves."""
    source = telling.dossier.sources[bond.claim.source]
    held = isinstance(source.carrier, HeldPaper)
    return "kinship.supported_only" if held else "kinship.no_paper_yet"


def _same(telling: Telling, bond: Bond) -> list[Bond]:
    """Every statement of the same link, the one that carries the chain first."""
    others = [
        other
        for other in telling.bonds
        if (other.person, other.other, other.relation) == (bond.person, bond.other, bond.relation)
        and other.claim.id != bond.claim.id
    ]
    return [bond, *others]
