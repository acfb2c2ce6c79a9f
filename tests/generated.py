"""Cases that hypothesis makes up: anything that sources can say, agree on or dispute."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from darek.records import VOCABULARIES, Party
from tests.cases import AIGERIM, ALL_PARTIES, OSPAN, STATEMENT, CaseOf, nobodys_case

type Addition = Callable[[CaseOf], CaseOf]
"""Adds something to a case in the making."""

DAYS = st.sampled_from(["2010-12-23", "2018-05-01", "2018-06-30", "2019-01-15", "2022-01-15"])
DATES = st.sampled_from(
    [
        "2009",
        "2010-12",
        "2016~",
        "2017-12-31",
        "2018",
        "2018-21",
        "2018-03",
        "2018-03~",
        "2018-03-05",
        "2018-03-31",
        "2018-04-30?",
        "2018-05-20/2018-06-10",
        "2018-06-30",
        "2019-02",
        "../2018",
    ]
)
COUNTRIES = st.sampled_from(["CN", "KZ", "KG", "TR"])
PEOPLE = st.sampled_from([AIGERIM, OSPAN, "bolat", "saule", "dana"])
PROPER = ("birth", "marriage", "letter", "talk", "ministry")
SOURCES = st.sampled_from([STATEMENT, *PROPER])
STATES = st.sampled_from(
    ["confirmed", "confirmed", "confirmed", "proposed", "rejected", "withdrawn"]
)
UNCONFIRMED = st.sampled_from(["proposed", "rejected", "withdrawn"])

_CODES = {one.name: sorted(one.codes) for one in VOCABULARIES}
_ACTS = st.sampled_from(
    [
        "taken",
        "arrested",
        "disappeared",
        "last_seen",
        "released",
        "sentenced",
        "transferred",
        "died",
    ]
)
_TEXTS = ("action_taken", "no_action_reason", "circumstances", "occupation", "birth_date")


def with_sources(case: CaseOf) -> CaseOf:
    """A held paper that proves, another, a signed letter, a talk, and an authority's word."""
    case.paper("birth", "kz.birth_certificate").paper("marriage", "cn.marriage_certificate")
    case.paper("letter", "affidavit").spoken("talk").spoken("ministry", connection="authority")
    return case


@st.composite
def claims(draw: st.DrawFn, states: st.SearchStrategy[str] = STATES) -> Addition:
    """One more thing that a source says."""
    how: dict[str, Any] = {
        "by": draw(SOURCES),
        "state": draw(states),
        "denied": draw(st.sampled_from([False, False, False, True])),
    }
    times: dict[str, Any] = {}
    if draw(st.booleans()):
        times[draw(st.sampled_from(["since", "until"]))] = draw(DATES)
    kind = draw(
        st.sampled_from(["nationality", "whereabouts", "status", "act", "kin", "name", "text"])
    )
    if kind == "nationality":
        country = draw(COUNTRIES)
        return lambda case: case.citizen_of(country, **how, **times)
    if kind in ("whereabouts", "status"):
        code = draw(
            st.sampled_from(_CODES["whereabouts" if kind == "whereabouts" else "victim_status"])
        )
        say = CaseOf.whereabouts if kind == "whereabouts" else CaseOf.status
        return lambda case: say(case, code, **how, **times)
    if kind == "act":
        return draw(acts(how))
    if kind == "kin":
        person, other = draw(PEOPLE), draw(PEOPLE)
        relation = draw(st.sampled_from(["child", "parent", "spouse", "sibling"]))
        return lambda case: case.kin(person, relation, other, **how)
    about = draw(PEOPLE)
    if kind == "name":
        return lambda case: case.named("Testov", about=about, **how)
    name = draw(st.sampled_from(_TEXTS))
    said = draw(DATES) if name == "birth_date" else "told"
    return lambda case: case.says(name, said, about=about, **how)


@st.composite
def acts(draw: st.DrawFn, how: dict[str, Any]) -> Addition:
    """Something done to the missing person; some acts are told by several sources."""
    kind = draw(_ACTS)
    given: dict[str, Any] = {
        "when": draw(st.none() | DATES),
        "country": draw(st.none() | COUNTRIES),
        "agents": draw(st.none() | st.sampled_from(_CODES["perpetrator_type"])),
        "location": draw(st.none() | st.sampled_from(["camp", "street"])),
        "act": draw(st.sampled_from(["one", "two", "three"])),
    }
    return lambda case: case.act(kind, **given, **how)


@st.composite
def consents(draw: st.DrawFn) -> Addition:
    """A consent to one of the procedures, of which anything may be lacking."""
    to = draw(
        st.sampled_from(
            [
                ("un.wgeid", "tracing"),
                ("un.ced", "urgent_action"),
                ("kz.mfa", "appeal"),
                ("kz.mfa", "consular_protection"),
                ("kg.mfa", "appeal"),
            ]
        )
    )
    parties = draw(st.just(ALL_PARTIES) | st.lists(st.sampled_from(list(Party)), unique=True))
    named = draw(st.booleans())
    giver = draw(st.sampled_from([AIGERIM, OSPAN]))
    return lambda case: case.consent(
        *to, reveals_to=tuple(parties), victim_named=named, giver=giver
    )


@st.composite
def other_records(draw: st.DrawFn) -> Addition:
    """A referral, an override, another applicant or a decision on who is who."""
    kind = draw(st.sampled_from(["sent", "override", "applicant"]))
    if kind == "sent":
        to, when = draw(st.sampled_from(["kz.mfa", "un.wgeid", "kg.president"])), draw(DATES)
        return lambda case: case.sent(to, when)
    if kind == "override":
        procedure = draw(st.sampled_from(["kz.appeal", "kz.consular", "un.wgeid.standard"]))
        rule = draw(st.sampled_from(["kinship_documentary", "submitter_contact", "consent"]))
        return lambda case: case.override(procedure, rule)
    return lambda case: case


@st.composite
def cases(draw: st.DrawFn, *, most: int = 12) -> CaseOf:
    """A case of up to so many claims, with some consents and other records."""
    case = with_sources(nobodys_case())
    applicants = draw(st.sampled_from([(), (AIGERIM,), (AIGERIM,), (AIGERIM, "bolat")]))
    case.asked_by(*applicants)
    if draw(st.booleans()):
        case.told_in_full(draw(DATES))
    additions = [
        *draw(st.lists(claims(), max_size=most)),
        *draw(st.lists(consents(), max_size=2)),
        *draw(st.lists(other_records(), max_size=2)),
    ]
    for add in additions:
        add(case)
    return case
