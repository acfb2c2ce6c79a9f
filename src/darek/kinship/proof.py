"""Whether papers, or words, carry the kinship from the applicant to the missing person."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from darek.findings import Finding, Message, Param, Verdict, message
from darek.kinship.bond import Bond, Strength, bonds
from darek.kinship.chain import Chain, best_chain, degree, kin_word
from darek.kinship.join import completing_joins
from darek.kinship.remedy import remedies
from darek.kinship.standard import Standard
from darek.records import Dossier


@dataclass(frozen=True, slots=True)
class Proof:
    """The answer for one standard.

    ``chain`` runs from applicant to missing person: the one that meets the standard, or the
    best that anyone states; empty when nobody states one. ``mend`` holds alternative sets of
    steps, the most obtainable first; each set alone would do.
    """

    standard: Standard
    finding: Finding
    relation: str | None
    degree: int | None
    chain: Chain
    mend: tuple[tuple[Message, ...], ...]

    @property
    def weakest(self) -> Bond | None:
        """The link on which the chain depends most."""
        return min(self.chain, key=lambda bond: bond.strength, default=None)

    @property
    def missing_link(self) -> Bond | None:
        """The first link that falls short of the standard."""
        short = (bond for bond in self.chain if bond.strength < self.standard.least)
        return next(short, None)


def prove(
    dossier: Dossier,
    standard: Standard,
    applicants: Collection[str] | None = None,
    links: Sequence[Bond] | None = None,
) -> Proof:
    """Judge the kinship of applicants to the missing person by one standard.

    ``applicants``: the persons from whom a chain may begin; all of the case's, if not given.
    ``links``: the dossier's :func:`bonds`, where they are at hand.
    """
    if applicants is None:
        applicants = tuple(applicant.person for applicant in dossier.case.applicants)
    if links is None:
        links = bonds(dossier)
    goal = dossier.case.missing_person
    chain = best_chain(links, applicants, goal, at_least=standard.least)
    if chain is not None:
        return _carried(standard, chain)
    strong = [bond for bond in links if bond.strength >= standard.least]
    joins = tuple(
        message("kinship.mend.confirm_join", identification=join)
        for join in completing_joins(dossier, strong, applicants, goal)
    )
    stated = best_chain(links, applicants, goal, at_least=Strength.STATEMENT)
    if stated is None:
        return _no_chain(standard, bool(applicants), joins)
    return _falls_short(dossier, standard, stated, joins)


def _proof(
    standard: Standard,
    finding: Finding,
    chain: Chain,
    mend: Sequence[tuple[Message, ...]] = (),
) -> Proof:
    known = bool(chain)
    return Proof(
        standard=standard,
        finding=finding,
        relation=kin_word(chain) if known else None,
        degree=degree(chain) if known else None,
        chain=chain,
        mend=tuple(mend),
    )


def _used(chain: Chain) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for bond in chain for id in (bond.claim.id, *bond.disputed)))


def _kin_message(chain: Chain) -> Message:
    return message(f"kinship.kin.{kin_word(chain)}")


def _carried(standard: Standard, chain: Chain) -> Proof:
    disputed = [bond for bond in chain if bond.disputed]
    if disputed:
        ask = message("kinship.mend.settle_dispute")
        because = message("kinship.disputed", relation=_kin_message(chain))
        finding = Finding(Verdict.NOT_KNOWN, because, _used(chain), (ask,))
        return _proof(standard, finding, chain, [(ask,)])
    because = message(
        f"kinship.carried.{standard.name}", relation=_kin_message(chain), count=len(chain)
    )
    return _proof(standard, Finding(Verdict.YES, because, _used(chain)), chain)


def _no_chain(standard: Standard, has_applicant: bool, joins: tuple[Message, ...]) -> Proof:
    sets: list[tuple[Message, ...]] = [(message("kinship.mend.ask_statement"),)]
    because = message("kinship.nobody_states")
    if not has_applicant:
        sets = [(message("kinship.mend.name_applicant"),)]
        because = message("kinship.no_applicant")
    elif joins:
        sets = [joins, *sets]
        because = message("kinship.join_waits", count=len(joins))
    return _proof(standard, Finding(Verdict.NO, because, (), sets[0]), (), sets)


def _falls_short(
    dossier: Dossier, standard: Standard, stated: Chain, joins: tuple[Message, ...]
) -> Proof:
    missing = [bond for bond in stated if bond.strength < standard.least]
    sets = remedies(missing, dossier)
    if joins:
        sets = [joins, *sets]
    params: dict[str, Param] = {
        "relation": _kin_message(stated),
        "link": message(f"kinship.kin.{missing[0].relation.value}"),
        "count": len(missing),
    }
    finding = Finding(
        Verdict.NO,
        Message("kinship.no_paper", params),
        _used(stated),
        sets[0],
    )
    return _proof(standard, finding, stated, sets)
