"""Replies of ministries, on invented letterheads."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

from darek.records import CountryValue, MentionKind, NameValue
from demo.generator.family import MISSING, Family
from demo.generator.paper import Paper, Says, Seen, runs
from demo.generator.plan import Appeal
from demo.generator.tongue import Tongue, whole

MINISTRY = "ministry"


@cache
def _words() -> Mapping[str, Any]:
    return tomllib.loads((files("demo.generator") / "letters.toml").read_text("utf-8"))


def reply_letter(family: Family, appeal: Appeal, dice: Random) -> Paper:
    """The answer to one appeal; a refusal says whose citizen the missing person is."""
    tongue, words = Tongue(appeal.language), _words()[appeal.language]
    country = appeal.to[:2].upper()
    name = family.missing.said_in(appeal.language)
    due = tongue.when(appeal.promise_due) if appeal.promise_due else ""
    said = runs(
        words[appeal.reply],
        {"missing": name, "nationality": words["nationality"], "due": due},
    )
    opening = runs(words["opening"], {"appeal_day": _day(appeal.sent)})
    says = [
        Says(MISSING, "name", NameValue(name, appeal.language, tongue.script), ("missing",)),
    ]
    if appeal.reply == "cannot_interfere":
        says.append(Says(MISSING, "nationality", CountryValue("CN"), ("nationality",), whole(said)))
    applicant = family.applicant
    home = "" if applicant.home is None else tongue.home(applicant.home)
    ministry = _words()[country]["ministry_first"]
    return Paper(
        name=f"reply-{appeal.dated}",
        kind="reply_letter",
        template="letter",
        printed={
            "fields": {
                **_words()[country],
                "number": f"00-0/{dice.randrange(1000):03}-Ү",
                "dated": _day(appeal.dated),
                "addressee": applicant.said_in(appeal.language),
                "address": home,
                "signed_as": words["signed_as"],
                "signed_by": words["signed_by"],
                "footer": words["footer"],
            },
            "lines": [opening, said],
        },
        seen=(
            Seen(MISSING, MISSING, marks=("missing",), as_written=name),
            Seen("applicant", "applicant", marks=("addressee",)),
            Seen(MINISTRY, appeal.to, MentionKind.BODY, as_written=ministry),
        ),
        says=tuple(says),
        language=appeal.language,
        script=tongue.script,
        made_on=appeal.dated,
        issued_in=country,
        received_on=appeal.dated,
        speaker=MINISTRY,
        connection="authority",
    )


def _day(edtf: str) -> str:
    year, month, day = edtf.split("-")
    return f"{day}.{month}.{year}"
