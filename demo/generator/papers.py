"""Everything a family brings: the papers of its plan, statements, messages, replies."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from random import Random

from demo.generator import china, registry
from demo.generator.chat import chat
from demo.generator.family import Family
from demo.generator.letter import reply_letter
from demo.generator.paper import Paper
from demo.generator.portrait import portrait
from demo.generator.statement import other_statement, statement

type _Maker = Callable[[Family, list[str], Random], Paper]

_MAKERS: Mapping[str, _Maker] = {
    "cn.hukou_page": china.household_page,
    "cn.birth_certificate": china.birth_certificate,
    "cn.marriage_certificate": china.marriage_certificate,
    "cn.kinship_certificate": china.notarial_certificate,
    "cn.resident_id": china.identity_card,
    "cn.passport": china.passport,
    "kz.birth_certificate": partial(registry.birth_certificate, "KZ"),
    "kz.marriage_certificate": partial(registry.marriage_certificate, "KZ"),
    "kz.identity_card": partial(registry.identity_card, "KZ"),
    "kz.passport": partial(registry.passport, "KZ"),
    "kg.birth_certificate": partial(registry.birth_certificate, "KG"),
    "kg.marriage_certificate": partial(registry.marriage_certificate, "KG"),
    "kg.identity_card": partial(registry.identity_card, "KG"),
    "kg.passport": partial(registry.passport, "KG"),
    "photograph": portrait,
}


def papers_of(family: Family, seed: str) -> tuple[Paper, ...]:
    """All sources of one family; each has dice of its own, so that a new one moves no other."""
    return tuple(_numbered(_papers(family, seed)))


def _papers(family: Family, seed: str) -> Iterator[Paper]:
    plan = family.plan

    def dice(what: str) -> Random:
        return Random(f"{seed}/{plan.id}/{what}")

    yield statement(family, dice("statement"))
    for listed in plan.papers:
        kind, *whom = listed.split()
        yield _MAKERS[kind](family, whom, dice(listed))
    for other in plan.others:
        make = chat if other.form == "chat" else other_statement
        yield make(family, other, dice(f"{other.form} {other.on}"))
    for appeal in plan.appeals:
        if appeal.reply:
            yield reply_letter(family, appeal, dice(f"reply {appeal.sent}"))


def _numbered(papers: Iterator[Paper]) -> Iterator[Paper]:
    """A second paper of one name gets a number."""
    seen: Counter[str] = Counter()
    for paper in papers:
        seen[paper.name] += 1
        count = seen[paper.name]
        yield paper if count == 1 else replace(paper, name=f"{paper.name}-{count}")
