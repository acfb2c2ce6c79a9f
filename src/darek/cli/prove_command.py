"""``darek prove``: the kinship of applicant and missing person, by a standard."""

import json
from argparse import Namespace
from collections.abc import Iterator

from darek.cli.case_source import read_cases
from darek.cli.person import person_label
from darek.findings import message, say
from darek.kinship import Bond, Proof, find_standard, prove
from darek.records import Dossier

_WORDS = {"yes": "met", "no": "unmet", "not known": "not known"}


def run(options: Namespace) -> Iterator[str]:
    """One JSON object, or one passage, for each case."""
    standard = find_standard(options.standard)
    for file in read_cases(options.cases, options):
        dossier = Dossier(file.case)
        proof = prove(dossier, standard)
        if options.json:
            yield json.dumps(_as_json(dossier, proof, options.language), ensure_ascii=False)
        else:
            yield from _as_text(dossier, proof, options.language)


def _as_json(dossier: Dossier, proof: Proof, language: str) -> dict[str, object]:
    weakest = proof.weakest
    return {
        "case": dossier.case.reference,
        "relation": proof.relation,
        "degree": proof.degree,
        "standard": proof.standard.name,
        "verdict": _WORDS[proof.finding.verdict.value],
        "because": say(proof.finding.because, language),
        "used": list(proof.finding.used),
        "chain": [_link(bond) for bond in proof.chain],
        "weakest": _link(weakest) if weakest is not None else None,
        "mend": [[say(step, language) for step in steps] for steps in proof.mend],
    }


def _link(bond: Bond) -> dict[str, object]:
    return {
        "from": bond.person,
        "to": bond.other,
        "relation": bond.relation.value,
        "paper": bond.claim.source,
        "standing": bond.strength.word,
    }


def _as_text(dossier: Dossier, proof: Proof, language: str) -> Iterator[str]:
    verdict = proof.finding.verdict.value.replace(" ", "_")
    word = {"yes": "met", "no": "unmet"}.get(verdict, verdict)
    answer = say(message(f"procedures.requirement.{word}"), language)
    standard = say(message(f"kinship.standard.{proof.standard.name}"), language)
    yield f"{dossier.case.reference}  {standard}: {answer}"
    yield f"  {say(proof.finding.because, language)}"
    for bond in proof.chain:
        kin = say(message(f"kinship.kin.{bond.relation.value}"), language)
        strength = say(message(f"kinship.strength.{bond.strength.word}"), language)
        people = (
            person_label(dossier, bond.person, language),
            person_label(dossier, bond.other, language),
        )
        yield f"    {people[0]} — {kin} → {people[1]}  [{bond.claim.source}: {strength}]"
    for number, steps in enumerate(proof.mend, start=1):
        yield f"  {number}. " + " ".join(say(step, language) for step in steps)
