"""What was done to the missing person: each act with its date, place and those responsible."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from darek.findings import message
from darek.procedures import TAKING
from darek.records import Act, DateValue
from darek.referrals.document import Group, Item
from darek.referrals.telling import Telling
from darek.referrals.wording import capitalised

_ALWAYS: Final = ("act_date", "act_place")
"""Printed for every act, known or not; who did it, for every act that takes somebody away."""
_IF_STATED: Final = (
    "act_responsible",
    "act_location_type",
    "act_perpetrator_type",
    "act_stated_reason",
    "act_circumstances",
    "act_sentence",
    "act_ended_on",
)


def in_order(acts: Iterable[Act]) -> list[Act]:
    """Acts by their earliest possible day; undated ones last."""
    return sorted(acts, key=lambda act: (_earliest(act), act.id))


def act_group(telling: Telling, act: Act) -> Group:
    """One act: what was done, and every statement about it."""
    kinds = sorted(telling.wording.say(message(f"records.vocabulary.act.{k}")) for k in act.kinds)
    title = capitalised(", ".join(kinds)) or telling.wording("act_of_unknown_kind")
    always = (*_ALWAYS, "act_responsible") if act.kinds & TAKING else _ALWAYS
    items = [_item(telling, act, name) for name in always]
    items += [
        _item(telling, act, name) for name in _IF_STATED if act.about(name) and name not in always
    ]
    return Group(tuple(items), title)


def _item(telling: Telling, act: Act, name: str) -> Item:
    return telling.item(telling.label(name), act.about(name))


def _earliest(act: Act) -> date:
    days = [c.value.edtf.first for c in act.about("act_date") if isinstance(c.value, DateValue)]
    return min(days, default=date.max)
