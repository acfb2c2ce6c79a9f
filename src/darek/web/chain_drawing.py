"""The chain of kinship as it is drawn: people, and between them what joins them."""

from dataclasses import dataclass

from darek.findings import message, say
from darek.kinship import DOCUMENTARY, STATEMENT, Bond, Proof, Standard, prove
from darek.law import paper_name
from darek.procedures import CaseOnDay
from darek.records import Dossier
from darek.web.written import Written, person_names


@dataclass(frozen=True, slots=True)
class Joint:
    """One person of the chain, and the link that leads on to the next; the last has none."""

    names: tuple[Written, ...]
    relation: str
    source: str
    strength: str
    strength_word: str
    disputed: bool


@dataclass(frozen=True, slots=True)
class ChainDrawing:
    """One standard's answer, with the chain that meets it or the best that is stated."""

    standard: str
    verdict: str
    word: str
    because: str
    joints: tuple[Joint, ...]
    mend: tuple[tuple[str, ...], ...]


def chain_drawings(on_case: CaseOnDay, language: str) -> tuple[ChainDrawing, ...]:
    """The kinship of the one who signs: by papers, and by statements where papers fall short."""
    drawn = []
    for standard in (DOCUMENTARY, STATEMENT):
        drawing = _drawing(on_case, standard, language)
        drawn.append(drawing)
        if drawing.verdict == "yes":
            break
    return tuple(drawn)


def _drawing(on_case: CaseOnDay, standard: Standard, language: str) -> ChainDrawing:
    signs = () if on_case.signatory is None else (on_case.signatory,)
    proof = prove(on_case.dossier, standard, signs)
    verdict = proof.finding.verdict.value.replace(" ", "_")
    return ChainDrawing(
        standard=say(message(f"kinship.standard.{standard.name}"), language),
        verdict=verdict,
        word=say(message(f"findings.verdict.{verdict}"), language),
        because=say(proof.finding.because, language),
        joints=_joints(on_case.dossier, proof, language),
        mend=tuple(tuple(say(step, language) for step in steps) for steps in proof.mend),
    )


def _joints(dossier: Dossier, proof: Proof, language: str) -> tuple[Joint, ...]:
    if not proof.chain:
        return ()
    names = person_names(dossier, proof.chain[-1].other, language)
    last = Joint(names, "", "", "", "", disputed=False)
    return (*(_joint(dossier, bond, language) for bond in proof.chain), last)


def _joint(dossier: Dossier, bond: Bond, language: str) -> Joint:
    source = dossier.sources[bond.claim.source]
    return Joint(
        names=person_names(dossier, bond.person, language),
        relation=say(message(f"kinship.kin.{bond.relation.value}"), language),
        source=paper_name(source.kind).said(language),
        strength=bond.strength.word,
        strength_word=say(message(f"kinship.strength.{bond.strength.word}"), language),
        disputed=bool(bond.disputed),
    )
