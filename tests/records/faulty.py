"""The rich case of format 1, and every way in which a test spoils it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FIXTURE = Path(__file__).parent / "formats" / "1.json"
GONE = object()
"""Put at a path: the key is taken away."""

type Json = dict[str, Any]


def rich_case() -> Json:
    """The fixture as JSON, to be changed at will."""
    read: Json = json.loads(FIXTURE.read_bytes())
    return read


def place_of(raw: Json, path: str) -> str:
    """``claims/c-sex/value/code`` as faults name it: ``claims[28].value.code``."""
    return _walk(raw, path)[2]


def put(raw: Json, path: str, value: object) -> None:
    """Change one thing; a list takes a new record under ``claims/+``."""
    holder, key, _ = _walk(raw, path)
    if value is GONE:
        del holder[key]
    elif key == "+":
        holder.append(value)
    else:
        holder[key] = value


def _walk(raw: Json, path: str) -> tuple[Any, Any, str]:
    holder: Any = raw
    place = ""
    *steps, last = path.split("/")
    for step in steps:
        key = _key(holder, step)
        holder = holder[key]
        place += _step(key)
    key = _key(holder, last)
    return holder, key, (place + _step(key)).removeprefix(".")


def _key(holder: Any, step: str) -> Any:
    if not isinstance(holder, list) or step == "+":
        return step
    if step.isdigit():
        return int(step)
    return next(index for index, record in enumerate(holder) if record["id"] == step)


def _step(key: object) -> str:
    return f"[{key}]" if isinstance(key, int) else f".{key}"


@dataclass(frozen=True)
class Faulty:
    """One change that makes the case no case: what the reader says, and where.

    ``by_schema``: whether the JSON Schema can say so too. ``at`` is the changed path unless
    another is given.
    """

    name: str
    path: str
    value: object
    problem: str
    at: str | None = None
    by_schema: bool = True

    def raw(self) -> Json:
        """The case with this one fault."""
        raw = rich_case()
        put(raw, self.path, self.value)
        return raw

    def place(self) -> str:
        """Where the reader finds it."""
        return place_of(rich_case(), self.at or self.path)


DATE = "claims/c-act-date/value/edtf"
CLAIM = "claims/c-sex"
NOT_BY_SCHEMA = {"by_schema": False}

FORM = (
    # keys
    Faulty("unknown key at the top", "casenote", "x", "unknown_key"),
    Faulty("unknown key of a source", "sources/s-hukou/note", "x", "unknown_key"),
    Faulty("unknown key of a paper", "sources/s-hukou/carrier/path", "x", "unknown_key"),
    Faulty("unknown key of what is spoken", "sources/s-sister/carrier/file", "x", "unknown_key"),
    Faulty("unknown key of a mention", "mentions/m-taking/name", "x", "unknown_key"),
    Faulty("unknown key of a claim", f"{CLAIM}/confidence", 1, "unknown_key"),
    Faulty("unknown key of a value", f"{CLAIM}/value/label", "x", "unknown_key"),
    Faulty("a key named like a type", f"{CLAIM}/value/name", "x", "unknown_key"),
    Faulty("unknown key of a locator", "claims/c-name-zh/locator/line", 1, "unknown_key"),
    Faulty("unknown key of a decision", "identifications/i-01/score", 1, "unknown_key"),
    Faulty("unknown key of an applicant", "applicants/0/name", "x", "unknown_key"),
    Faulty("unknown key of a consent", "consents/k-wgeid/valid", True, "unknown_key"),
    Faulty("unknown key of a referral", "referrals/r-mfa/state", "x", "unknown_key"),
    Faulty("unknown key of a reply", "replies/y-mfa/good", True, "unknown_key"),
    Faulty("unknown key of a promise", "promises/p-mfa/kept", True, "unknown_key"),
    Faulty("unknown key of an override", "overrides/o-appeal/level", "x", "unknown_key"),
    Faulty("no reference", "reference", GONE, "missing"),
    Faulty("no missing person", "missing_person", GONE, "missing"),
    Faulty("no day of opening", "opened_on", GONE, "missing"),
    Faulty("a source without a carrier", "sources/s-hukou/carrier", GONE, "missing"),
    Faulty("a source without a day", "sources/s-hukou/received_on", GONE, "missing"),
    Faulty("a paper without its hash", "sources/s-hukou/carrier/sha256", GONE, "missing"),
    Faulty("a claim without a source", f"{CLAIM}/source", GONE, "missing"),
    Faulty("a claim without a state", f"{CLAIM}/state", GONE, "missing"),
    Faulty("a claim without a value", f"{CLAIM}/value", GONE, "missing"),
    Faulty("a claim about nothing", f"{CLAIM}/about", GONE, "missing"),
    Faulty("a claim recorded on no day", f"{CLAIM}/recorded_on", GONE, "missing"),
    Faulty("a decision without a reason", "identifications/i-01/because", GONE, "missing"),
    Faulty("a consent for no recipient", "consents/k-wgeid/recipient", GONE, "missing"),
    Faulty("a consent that reveals to ?", "consents/k-wgeid/reveals_to", GONE, "missing"),
    Faulty("a reply to nothing", "replies/y-mfa/referral", GONE, "missing"),
    Faulty("a value without its type", f"{CLAIM}/value/type", GONE, "no_type", at=f"{CLAIM}/value"),
    Faulty(
        "a carrier without its type",
        "sources/s-sister/carrier/type",
        GONE,
        "no_type",
        at="sources/s-sister/carrier",
    ),
    # kinds of JSON
    Faulty("a number for text", "title", 7, "not_text"),
    Faulty("a number for an id", f"{CLAIM}/id", 7, "not_text"),
    Faulty("a list for text", "title", ["x"], "not_text"),
    Faulty("a number for words", "claims/c-name-kk/value/text", 7, "not_text"),
    Faulty("a number for a date", DATE, 2018, "not_text"),
    Faulty("text for a list", "claims", "x", "not_a_list"),
    Faulty("an object for a list", "claims", {}, "not_a_list"),
    Faulty("null for a list", "claims", None, "not_a_list"),
    Faulty("text for an object", CLAIM, "x", "not_an_object"),
    Faulty("text for a value", f"{CLAIM}/value", "male", "not_an_object"),
    Faulty("a list for a carrier", "sources/s-sister/carrier", [], "not_an_object"),
    Faulty("text for a locator", "claims/c-name-zh/locator", "page 1", "not_an_object"),
    Faulty("text for yes or no", f"{CLAIM}/negated", "true", "not_yes_or_no"),
    Faulty("1 for yes or no", "sources/s-hukou/anonymous", 1, "not_yes_or_no"),
    Faulty("null for yes or no", "consents/k-wgeid/victim_named", None, "not_yes_or_no"),
    Faulty("a page in quotes", "claims/c-name-zh/locator/page", "1", "not_a_number"),
    Faulty("half a page", "claims/c-name-zh/locator/page", 1.5, "not_a_number"),
    Faulty("true for a page", "claims/c-name-zh/locator/page", True, "not_a_number"),
    Faulty(
        "a float for a page",
        "claims/c-name-zh/locator/page",
        1.0,
        "not_a_number",
        **NOT_BY_SCHEMA,  # a whole float is an integer to JSON Schema
    ),
    Faulty("page 0", "claims/c-name-zh/locator/page", 0, "too_small"),
    Faulty("no pages", "sources/s-hukou/carrier/pages", 0, "too_small"),
    Faulty("fewer than no characters", "sources/s-witness/carrier/characters", -1, "too_small"),
    Faulty(
        "characters in quotes",
        "claims/c-where-guess/locator/characters/0/0",
        "300",
        "not_a_number",
    ),
    Faulty(
        "a range of one",
        "claims/c-where-guess/locator/characters/0",
        [300],
        "missing",
        at="claims/c-where-guess/locator/characters/0/1",
    ),
    Faulty("a range of three", "claims/c-where-guess/locator/characters/0", [1, 2, 3], "too_many"),
    Faulty("a range that is none", "claims/c-where-guess/locator/characters/0", 1, "not_a_list"),
    # dates
    Faulty("month 13", DATE, "2018-13", "bad_date"),
    Faulty("month 00", DATE, "2018-00", "bad_date"),
    Faulty("30 February", DATE, "2018-02-30", "bad_date", **NOT_BY_SCHEMA),
    Faulty("no leap year", DATE, "2018-02-29", "bad_date", **NOT_BY_SCHEMA),
    Faulty("year 0000", DATE, "0000", "bad_date", **NOT_BY_SCHEMA),
    Faulty("backwards", DATE, "2018/2017", "bad_date", **NOT_BY_SCHEMA),
    Faulty("a word", DATE, "spring", "bad_date"),
    Faulty("empty date", DATE, "", "bad_date"),
    Faulty("Arabic-Indic digits", DATE, "٢٠١٨", "bad_date"),
    Faulty("a very long date", DATE, "2018," * 100, "too_long"),
    Faulty("a bad date of a claim", f"{CLAIM}/since", "2018-13", "bad_date"),
    Faulty("a bad date of a referral", "referrals/r-mfa/sent_on", "soon", "bad_date"),
    Faulty("a month for a day", "opened_on", "2018-09", "bad_date"),
    Faulty("a time for a day", "opened_on", "2018-09-01T00:00:00", "bad_date"),
    Faulty("a number for a day", "opened_on", 20180901, "bad_date"),
    Faulty("seconds for a day", f"{CLAIM}/recorded_on", 1535760000, "bad_date"),
    Faulty("a day without dashes", f"{CLAIM}/recorded_on", "20180901", "bad_date"),
    Faulty("a week for a day", f"{CLAIM}/recorded_on", "2018-W35-1", "bad_date"),
    Faulty("a day about", f"{CLAIM}/recorded_on", "2018-09-01~", "bad_date"),
    Faulty("a day and a line break", f"{CLAIM}/recorded_on", "2018-09-01\n", "bad_date"),
    Faulty("Arabic-Indic day", f"{CLAIM}/recorded_on", "٢٠١٨-٠٩-٠١", "bad_date"),
    Faulty("no such day", f"{CLAIM}/recorded_on", "2018-09-31", "bad_date", **NOT_BY_SCHEMA),
    # words
    Faulty("empty words", "claims/c-name-kk/value/text", "", "empty"),
    Faulty("blank words", "claims/c-name-kk/value/text", " \t\u3000", "empty"),
    Faulty("an escape", "claims/c-name-kk/value/text", "\x1b[31mred", "control_character"),
    Faulty("too long a name", "claims/c-name-kk/value/text", "x" * 1001, "too_long"),
    Faulty("too long a text", "claims/c-work/value/text", "x" * 100_001, "too_long"),
    Faulty("an empty id", f"{CLAIM}/id", "", "pattern"),
    Faulty("an id with a space", f"{CLAIM}/id", "c sex", "pattern"),
    Faulty("an id of 65 signs", f"{CLAIM}/id", "x" * 65, "pattern"),
    Faulty("an id in Cyrillic", f"{CLAIM}/id", "пол", "pattern"),
    Faulty("a reference with a slash", "reference", "../etc", "pattern"),
    Faulty("a code in capitals", "consents/k-wgeid/recipient", "UN.WGEID", "pattern"),
    Faulty("a language in words", "sources/s-hukou/language", "Chinese", "pattern"),
    Faulty("a script in lower case", "sources/s-hukou/script", "hans", "pattern"),
    Faulty("a country in words", "claims/c-nat-kz/value/code", "Kazakhstan", "pattern"),
    Faulty("a country in lower case", "claims/c-nat-kz/value/code", "kz", "pattern"),
    Faulty("a short hash", "sources/s-hukou/carrier/sha256", "abc", "pattern"),
    Faulty("a hash in capitals", "sources/s-hukou/carrier/sha256", "A" * 64, "pattern"),
    Faulty("an absolute path", "sources/s-hukou/carrier/file", "/etc/passwd", "pattern"),
    Faulty("a path upwards", "sources/s-hukou/carrier/file", "../paper.png", "pattern"),
    Faulty("a path upwards within", "sources/s-hukou/carrier/file", "a/../b.png", "pattern"),
    Faulty("a hidden file", "sources/s-hukou/carrier/file", "papers/.hidden", "pattern"),
    Faulty("a path with a backslash", "sources/s-hukou/carrier/file", "a\\b.png", "pattern"),
    Faulty("a path with NUL", "sources/s-hukou/carrier/file", "a\x00.png", "pattern"),
    Faulty("a folder", "sources/s-hukou/carrier/file", "papers/", "pattern"),
    # codes
    Faulty("an unknown state of a claim", f"{CLAIM}/state", "true", "not_allowed"),
    Faulty("an unknown kind of mention", "mentions/m-namesake/kind", "place", "not_allowed"),
    Faulty("an unknown state of a decision", "identifications/i-11/state", "no", "not_allowed"),
    Faulty(
        "an unknown type of value", f"{CLAIM}/value/type", "sex", "not_allowed", at=f"{CLAIM}/value"
    ),
    Faulty("an unknown connection", "sources/s-sister/connection", "friend", "not_allowed"),
    Faulty("an unknown reliability", "sources/s-sister/reliability", "good", "not_allowed"),
    Faulty("an unknown response", "replies/y-mfa/response", "polite", "not_allowed"),
    Faulty("an unknown attribution", "replies/y-mfa/attribution", "silent", "not_allowed"),
    Faulty("an unknown impact", "replies/y-mfa/impact", "big", "not_allowed"),
    Faulty("an unknown outcome", "promises/p-mfa/outcome", "broken", "not_allowed"),
    Faulty("an unknown relation", "claims/c-sibling/value/relation", "brother", "not_allowed"),
    Faulty("an unknown part of a name", "claims/c-name-kk/value/part", "first", "not_allowed"),
    Faulty("an unknown party", "consents/k-wgeid/reveals_to/0", "everyone", "not_allowed"),
    Faulty("an unknown capacity", "consents/k-wgeid/capacity", "friend", "not_allowed"),
    Faulty("an unknown way of consent", "consents/k-wgeid/how", "email", "not_allowed"),
    Faulty("an unknown property", f"{CLAIM}/property", "gender", "not_allowed"),
    Faulty("a code outside its vocabulary", f"{CLAIM}/value/code", "m", "not_allowed"),
    Faulty("a code of another vocabulary", f"{CLAIM}/value/code", "kazakh", "not_allowed"),
    Faulty("act outside its vocabulary", "claims/c-act-kind/value/code", "stolen", "not_allowed"),
    Faulty(
        "a value of another type",
        f"{CLAIM}/value",
        {"type": "text", "text": "male"},
        "wrong_type",
        at=f"{CLAIM}/value/type",
    ),
    Faulty(
        "a person's name for an act's date",
        "claims/c-act-date/value",
        {"type": "name", "text": "x"},
        "wrong_type",
        at="claims/c-act-date/value/type",
    ),
)
"""Faults of form, and of what a schema can say of one claim."""
