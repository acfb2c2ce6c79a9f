"""A screenshot of a conversation."""

from random import Random

from darek.records import (
    CodeValue,
    DateValue,
    MentionKind,
    MentionValue,
    partial_date,
)
from demo.generator.family import MISSING, Family
from demo.generator.paper import Line, Paper, Says, Seen
from demo.generator.plan import OtherSource
from demo.generator.tongue import Tongue, whole


def chat(family: Family, other: OtherSource, dice: Random) -> Paper:
    """Someone near the missing person answers, and names nobody."""
    tongue = Tongue(other.language)
    told = tongue.line("chat.answer", date=tongue.when(other.on))
    hour, minute = dice.randrange(8, 22), dice.randrange(10, 50)
    messages = [
        _message([tongue.line("chat.ask")], f"{hour}:{minute:02}", mine=True),
        _message([told], f"{hour}:{minute + 4:02}"),
        _message([tongue.line("chat.warn")], f"{hour}:{minute + 5:02}"),
        _message([tongue.line("chat.thanks")], f"{hour}:{minute + 9:02}", mine=True),
    ]
    act = family.plan.acts[0]
    words = whole(told)
    return Paper(
        name="chat",
        kind="message",
        template="chat",
        pose="screenshot",
        printed={
            "fields": {
                "direction": "rtl" if tongue.right_to_left else "ltr",
                "clock": f"{hour + 1}:{minute:02}",
                "contact": tongue.said("contact_name"),
            },
            "days": [[other.told_on, messages]],
        },
        seen=(
            Seen("contact", "contact", as_written=tongue.said("contact_name")),
            Seen(MISSING, MISSING),
            Seen("act1", "act1", MentionKind.ACT, ("date",), words),
        ),
        says=(
            Says("act1", "act_kind", CodeValue(act.kind), ("date",), words),
            Says("act1", "act_victim", MentionValue(MISSING), (), words),
            Says("act1", "act_date", DateValue(partial_date(other.on)), ("date",)),
        ),
        language=tongue.code,
        script=tongue.script,
        made_on=other.told_on,
        received_on=max(other.told_on, family.plan.told_on),
        speaker="contact",
        connection="witness",
        anonymous=True,
    )


def _message(lines: list[Line], clock: str, *, mine: bool = False) -> dict[str, object]:
    return {"mine": mine, "clock": clock, "lines": lines}
