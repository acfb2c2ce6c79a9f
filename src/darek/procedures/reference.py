"""``docs/procedures.md``: what every procedure asks, made from the packs."""

from collections.abc import Iterator
from inspect import getdoc
from itertools import groupby

from darek.law import Entry, Standing
from darek.procedures.predicates import PREDICATES, ConsentFor, NoSettings
from darek.procedures.procedure import Procedure, Rule
from darek.procedures.registry import procedures

_HEAD = """# Procedures

Made from the packs in `src/darek/procedures/packs/` by `make generated`; change the packs, not
this page.

**Conditions** are on the world and give a procedure's answer: *open* when all are yes, *closed*
when a sourced one is no, otherwise *not known*. **Requirements** are on what is held and give
the packet's answer: *ready* when all of level `law` and `practice` are met (for `practice` a lawyer
may have recorded a reason to send all the same); `expected` ones improve it. Only an *unmet* one
keeps a packet from being made: where sources disagree a requirement is *not known*, the packet is
not ready, but it can be made, and both are printed.

A rule that is *not verified* may open a procedure but never closes one; a *doubtful* one answers
*not known*. A date on a rule says from when and until when it holds. A consent must name the
recipient and the purpose given here, and list every party the filing reveals the cause to: *not
known* counts as yes. The recipient itself is understood; where it is a body of a State, so is
`own_ministry`. What is asked of the applicant is asked of one person, who signs: of several, the
one of whom most is known.
"""
_STANDING = {
    Standing.SOURCED: "sourced",
    Standing.UNVERIFIED: "not verified",
    Standing.DOUBTFUL: "doubtful",
    Standing.OURS: "ours",
}


def procedures_page() -> str:
    """The whole page, in Markdown."""
    parts = [_HEAD, *(_section(procedure) for procedure in procedures()), *_predicates()]
    return "\n".join(parts).rstrip() + "\n"


def _predicates() -> Iterator[str]:
    """What each predicate asks, in the words of its own docstring."""
    yield "## What rules ask"
    yield ""
    for predicate in PREDICATES:
        yield f"- `{predicate.name}`: {_in_one_line(predicate.ask)}"
        if predicate.settings not in (NoSettings, ConsentFor):
            yield f"  Settings: {_in_one_line(predicate.settings)}"


def _in_one_line(documented: object) -> str:
    return " ".join((getdoc(documented) or "").replace("``", "`").split())


def _section(procedure: Procedure) -> str:
    pack = procedure.pack
    lines = [
        f"## `{pack.id}`: {pack.text['en']}",
        "",
        f"Recipient `{pack.recipient}`, purpose `{pack.purpose}`; letters in "
        + ", ".join(pack.languages)
        + ("; the missing person is named." if pack.victim_named else "."),
        "",
        *_rules("Conditions", pack.condition, level=False),
        *_rules("Requirements", pack.requirement, level=True),
        "Reveals the cause to: "
        + ", ".join(f"`{entry.party}` ({entry.answer})" for entry in pack.reveals_to)
        + ".",
        "",
        *_clocks(procedure),
    ]
    return "\n".join(lines)


def _rules(title: str, rules: tuple[Rule, ...], *, level: bool) -> Iterator[str]:
    head = ["id", *(["level"] if level else []), "what is asked", "asks", "standing and citation"]
    yield f"**{title}**"
    yield ""
    yield _row(head)
    yield _row(["---"] * len(head))
    for _, same in groupby(rules, key=lambda rule: rule.id):
        for rule in same:
            levels = [str(getattr(rule, "level", ""))] if level else []
            yield _row(
                [f"`{rule.id}`", *levels, rule.words.said("en"), _question(rule), _source(rule)]
            )
    yield ""


def _question(rule: Rule) -> str:
    settings = ", ".join(f"{name} = {_shown(value)}" for name, value in rule.settings.items())
    return f"`{rule.asks}`" + (f" ({settings})" if settings else "")


def _shown(value: object) -> str:
    return " or ".join(map(str, value)) if isinstance(value, list) else str(value)


def _source(entry: Entry) -> str:
    held = ""
    if entry.valid_from is not None:
        held += f", from {entry.valid_from}"
    if entry.valid_until is not None:
        held += f", until {entry.valid_until}"
    return f"{_STANDING[entry.standing]}{held}: {entry.citation}"


def _clocks(procedure: Procedure) -> Iterator[str]:
    for clock in procedure.pack.clock:
        yield (
            f"Clock `{clock.id}`: {clock.words.said('en')}, term `{clock.term}` from the day it is "
            f"{clock.starts}; {_source(clock)}."
        )
        yield ""


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
