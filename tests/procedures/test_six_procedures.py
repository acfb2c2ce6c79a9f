"""The six procedures: cases, days, answers, and every condition and requirement that matters."""

from typing import NamedTuple

import pytest

from darek.findings import Verdict
from darek.procedures import find_procedure
from tests.cases import OSPAN, CaseOf, a_case
from tests.judging import (
    CLOSED,
    MET,
    NO,
    NOT_KNOWN,
    OPEN,
    SIX,
    UNMET,
    YES,
    judged,
    lacking,
    verdict_on,
)

EXPECTED_ONLY = {
    "un.wgeid.urgent": {
        "date_day",
        "circumstances",
        "birth_date",
        "sex",
        "nationality",
        "occupation",
        "identity_number",
        "ethnicity",
        "photograph",
    },
    "un.ced.ua": {"relationship", "birth_date", "nationality"},
    "kz.consular": {"birth_date", "date", "place", "responsible_forces", "identity_number"},
    "kz.appeal": {"applicant_iin", "telephone", "date", "place", "birth_date"},
    "kg.appeal": {"kinship_documentary", "telephone", "date", "place", "birth_date"},
}
EXPECTED_ONLY["un.wgeid.standard"] = EXPECTED_ONLY["un.wgeid.urgent"]


class Row(NamedTuple):
    """One line of a table."""

    case: CaseOf
    day: str
    answer: Verdict
    missing: set[str]
    verdicts: dict[str, Verdict]


def check(procedure: str, row: Row) -> None:
    assessment = judged(row.case, procedure, row.day)
    verdicts = {rule: verdict_on(assessment, rule) for rule in row.verdicts}
    assert verdicts == row.verdicts
    assert assessment.answer is row.answer
    assert lacking(assessment) == row.missing
    assert assessment.ready is (not row.missing)


def told(when: str = "2018-03-05") -> CaseOf:
    return a_case().told_in_full(when)


# --- un.wgeid --------------------------------------------------------------------------------

WGEID_BARE = {
    "victim_name",
    "date_month",
    "place",
    "responsible_forces",
    "action_taken",
    "submitter",
    "submitter_contact",
    "relationship",
    "consent",
}
WGEID = {
    "told, and consented": Row(
        told().consent_for("un.wgeid.standard"),
        "2018-05-01",
        OPEN,
        set(),
        {"whereabouts_unknown": YES, "taken_by_state": YES, "relationship": MET, "consent": MET},
    ),
    "told, no consent": Row(told(), "2018-05-01", OPEN, {"consent"}, {"consent": UNMET}),
    "nothing told": Row(
        a_case(),
        "2018-05-01",
        NOT_KNOWN,
        WGEID_BARE,
        {"whereabouts_unknown": NOT_KNOWN, "taken_by_state": NOT_KNOWN},
    ),
    "any nationality, no paper of kinship": Row(
        told().citizen_of("CN").consent_for("un.wgeid.standard"),
        "2018-05-01",
        OPEN,
        set(),
        {"relationship": MET, "nationality": MET},
    ),
    "nobody says how they are related": Row(
        a_case()
        .named("Ospan Testov")
        .named("Aigerim Testova", about="aigerim")
        .says("telephone", "+7 000", about="aigerim")
        .taken("2018-03-05", "CN")
        .whereabouts("unknown")
        .says("no_action_reason", "afraid for him")
        .consent_for("un.wgeid.standard"),
        "2018-05-01",
        OPEN,
        {"relationship"},
        {"relationship": UNMET, "action_taken": MET},
    ),
}


@pytest.mark.parametrize("row", WGEID.values(), ids=WGEID)
def test_working_group_standard(row: Row) -> None:
    check("un.wgeid.standard", row)


@pytest.mark.parametrize("row", WGEID.values(), ids=WGEID)
def test_working_group_urgent_asks_the_same_and_for_three_months(row: Row) -> None:
    check("un.wgeid.urgent", row)
    late = row._replace(day="2018-07-01", answer=CLOSED if row.answer is OPEN else row.answer)
    check("un.wgeid.urgent", late)


def test_a_contact_is_practice_in_the_working_group_and_law_in_the_committee() -> None:
    without = a_case().named("Aigerim Testova", about="aigerim")
    overridden = without.override("un.wgeid.standard", "submitter_contact")
    overridden.override("un.ced.ua", "submitter_contact")
    assert "submitter_contact" not in lacking(judged(overridden, "un.wgeid.standard"))
    assert "submitter_contact" in lacking(judged(overridden, "un.ced.ua"))


# --- un.ced.ua -------------------------------------------------------------------------------


def of_kazakhstan(when: str = "2018-03-05") -> CaseOf:
    return told(when).citizen_of("KZ").sent("kz.mfa", "2018-04-10", "kz.appeal")


CED = {
    "national of Kazakhstan, taken in China": Row(
        of_kazakhstan().consent_for("un.ced.ua"),
        "2022-01-15",
        OPEN,
        set(),
        {
            "whereabouts_unknown": YES,
            "party_or_national": YES,
            "begun_in_force": YES,
            "not_before_same_nature": YES,
            "presented_first": MET,
        },
    ),
    "the same on a day before the guidance": Row(
        of_kazakhstan().consent_for("un.ced.ua"),
        "2019-01-15",
        NOT_KNOWN,
        set(),
        {"party_or_national": NOT_KNOWN, "begun_in_force": YES},
    ),
    "taken before the Convention was in force": Row(
        of_kazakhstan("2010-05-01").consent_for("un.ced.ua"),
        "2022-01-15",
        CLOSED,
        set(),
        {"party_or_national": YES, "begun_in_force": NO},
    ),
    "taken in Kazakhstan": Row(
        a_case().taken("2018-03", "KZ").whereabouts("unknown").citizen_of("CN"),
        "2019-01-15",
        OPEN,
        {
            "victim_name",
            "submitter",
            "submitter_contact",
            "presented_first",
            "circumstances",
            "consent",
        },
        {"party_or_national": YES, "circumstances": UNMET},
    ),
    "of China, taken in China": Row(
        told().citizen_of("CN"),
        "2022-01-15",
        CLOSED,
        {"presented_first", "consent"},
        {"party_or_national": NO},
    ),
    "of Kyrgyzstan, before 2021": Row(
        told().citizen_of("KG"),
        "2019-01-15",
        CLOSED,
        {"presented_first", "consent"},
        {"party_or_national": NO},
    ),
    "of Kyrgyzstan, whose status is doubtful now": Row(
        told().citizen_of("KG"),
        "2022-01-15",
        NOT_KNOWN,
        {"presented_first", "consent"},
        {"party_or_national": NOT_KNOWN},
    ),
    "of Kazakhstan and of China": Row(
        of_kazakhstan().citizen_of("CN").consent_for("un.ced.ua"),
        "2022-01-15",
        OPEN,
        set(),
        {"party_or_national": YES},
    ),
    "nationality not known": Row(
        told(),
        "2022-01-15",
        NOT_KNOWN,
        {"presented_first", "consent"},
        {"party_or_national": NOT_KNOWN},
    ),
    "the Working Group has it": Row(
        of_kazakhstan().consent_for("un.ced.ua").sent("un.wgeid", "2018-05-02"),
        "2022-01-15",
        NOT_KNOWN,
        set(),
        {"not_before_same_nature": NOT_KNOWN},
    ),
    "a reason instead of a report": Row(
        told()
        .citizen_of("KZ")
        .says("no_action_reason", "the family fears for her")
        .consent_for("un.ced.ua"),
        "2022-01-15",
        OPEN,
        set(),
        {"presented_first": MET},
    ),
}


@pytest.mark.parametrize("row", CED.values(), ids=CED)
def test_committee(row: Row) -> None:
    check("un.ced.ua", row)


# --- kz.consular -----------------------------------------------------------------------------


def consular() -> CaseOf:
    return told().citizen_of("KZ").consent_for("kz.consular")


CONSULAR = {
    "citizen held abroad, papers in hand": Row(
        consular().proven().paper("passport", "kz.passport", of=(OSPAN,)),
        "2022-01-15",
        OPEN,
        set(),
        {"citizen": YES, "held_abroad": YES, "kinship_documentary": MET, "citizenship_paper": MET},
    ),
    "no papers": Row(
        consular(),
        "2022-01-15",
        OPEN,
        {"kinship_documentary", "citizenship_paper"},
        {"kinship_documentary": UNMET, "citizenship_paper": UNMET},
    ),
    "no papers, a lawyer sends all the same": Row(
        consular()
        .override("kz.consular", "kinship_documentary")
        .override("kz.consular", "citizenship_paper"),
        "2022-01-15",
        OPEN,
        set(),
        {"kinship_documentary": UNMET, "citizenship_paper": UNMET},
    ),
    "citizen of China": Row(
        told().citizen_of("CN"),
        "2022-01-15",
        CLOSED,
        {"kinship_documentary", "citizenship_paper", "consent"},
        {"citizen": NO},
    ),
    "the States dispute her": Row(
        consular().citizen_of("CN").citizen_of("KZ", denied=True),
        "2022-01-15",
        OPEN,
        {"kinship_documentary", "citizenship_paper"},
        {"citizen": YES},
    ),
    "citizenship not known": Row(
        told(),
        "2022-01-15",
        NOT_KNOWN,
        {"kinship_documentary", "citizenship_paper", "consent"},
        {"citizen": NOT_KNOWN},
    ),
    "whereabouts known are no obstacle": Row(
        consular().whereabouts("place_disclosed"),
        "2022-01-15",
        OPEN,
        {"kinship_documentary", "citizenship_paper"},
        {"citizen": YES},
    ),
}


@pytest.mark.parametrize("row", CONSULAR.values(), ids=CONSULAR)
def test_consular_protection(row: Row) -> None:
    check("kz.consular", row)


# --- appeals ---------------------------------------------------------------------------------

APPEALS = {
    "told and consented, no papers": Row(
        told().citizen_of("CN").consent_for("kz.appeal").consent_for("kg.appeal"),
        "2022-01-15",
        OPEN,
        {"kinship_documentary"},
        {"someone_asks": YES, "kinship_documentary": UNMET, "consent": MET},
    ),
    "with papers": Row(
        told().proven().consent_for("kz.appeal").consent_for("kg.appeal"),
        "2022-01-15",
        OPEN,
        set(),
        {"kinship_documentary": MET},
    ),
    "no consent": Row(told().proven(), "2022-01-15", OPEN, {"consent"}, {"consent": UNMET}),
    "found free: anybody may still ask": Row(
        told().proven().status("found_free"), "2022-01-15", OPEN, {"consent"}, {}
    ),
}


@pytest.mark.parametrize("row", APPEALS.values(), ids=APPEALS)
def test_appeal_in_kazakhstan(row: Row) -> None:
    check("kz.appeal", row)


@pytest.mark.parametrize("row", APPEALS.values(), ids=APPEALS)
def test_appeal_in_kyrgyzstan_where_no_paper_of_kinship_is_asked_first(row: Row) -> None:
    check("kg.appeal", row._replace(missing=row.missing - {"kinship_documentary"}))


def test_address_and_names_are_law_in_both() -> None:
    assert lacking(judged(a_case(), "kz.appeal")) >= {
        "applicant_name",
        "postal_address",
        "victim_name",
        "consent",
    }
    assert lacking(judged(a_case(), "kg.appeal")) >= {
        "applicant_name",
        "address",
        "victim_name",
        "consent",
    }


# --- what each declares ------------------------------------------------------------------------


@pytest.mark.parametrize("procedure", SIX)
def test_what_is_only_expected(procedure: str) -> None:
    pack = find_procedure(procedure).pack
    expected = {rule.id for rule in pack.requirement if rule.level == "expected"}
    assert EXPECTED_ONLY[procedure] <= expected


@pytest.mark.parametrize(
    ("procedure", "parties"),
    [
        ("un.wgeid.urgent", {"detaining_state": "yes"}),
        ("un.wgeid.standard", {"detaining_state": "yes"}),
        ("un.ced.ua", {"detaining_state": "yes"}),
        (
            "kz.appeal",
            {
                "own_ministry": "yes",
                "own_security_service": "not known",
                "detaining_state": "not known",
            },
        ),
        ("kz.consular", {"own_ministry": "yes"}),
        ("kg.appeal", {"own_ministry": "yes", "detaining_state": "not known"}),
    ],
)
def test_whom_each_reveals_the_cause_to(procedure: str, parties: dict[str, str]) -> None:
    declared = {
        str(entry.party): entry.answer for entry in find_procedure(procedure).pack.reveals_to
    }
    assert parties.items() <= declared.items()


@pytest.mark.parametrize(
    ("procedure", "languages"),
    [
        ("un.wgeid.urgent", {"en"}),
        ("un.wgeid.standard", {"en"}),
        ("un.ced.ua", {"en"}),
        ("kz.consular", {"kk", "ru"}),
        ("kz.appeal", {"kk", "ru"}),
        ("kg.appeal", {"ky", "ru"}),
    ],
)
def test_in_which_languages_letters_go(procedure: str, languages: set[str]) -> None:
    assert set(find_procedure(procedure).pack.languages) == languages
