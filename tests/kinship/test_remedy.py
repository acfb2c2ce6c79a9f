"""Which papers would carry a link, and in which order they are named."""

from typing import NamedTuple

import pytest

from darek.findings import LANGUAGES, Message, Verdict, Words, has_words, say
from darek.kinship import DOCUMENTARY, prove
from darek.law import paper_kinds
from darek.records import CountryValue, Dossier, PlaceValue, Relation
from tests.cases import AIGERIM, OSPAN, CaseOf, a_case


class Step(NamedTuple):
    """A paper to look for."""

    kind: str
    with_warning: bool
    said: str


def alternatives(case: CaseOf) -> list[list[Step]]:
    """The sets of papers that would mend the chain, in their order."""
    proof = prove(Dossier(case.build()), DOCUMENTARY)
    return [[step_of(message) for message in steps] for steps in proof.mend]


def step_of(message: Message) -> Step:
    """What one message asks for."""
    name = message.params["paper"]
    assert isinstance(name, Words)
    (kind,) = (kind.id for kind in paper_kinds().values() if kind.name == name)
    return Step(kind, message.id == "kinship.mend.from_detaining_state", say(message))


def kinds(case: CaseOf) -> list[str]:
    """The first link's papers, in their order."""
    return [steps[0].kind for steps in alternatives(case)]


def wife() -> CaseOf:
    """Aigerim says that she is the wife of Ospan, who was taken in China."""
    return a_case().kin(AIGERIM, "spouse", OSPAN).taken("2018-03", "CN")


def test_papers_from_outside_the_detaining_state_come_first() -> None:
    steps = [steps[0] for steps in alternatives(wife().citizen_of("KZ"))]
    warned = [step.with_warning for step in steps]
    assert warned == sorted(warned), "papers of the detaining State come last"
    assert steps[0].kind == "kz.marriage_certificate"
    assert {step.kind for step in steps if step.with_warning} >= {"cn.marriage_certificate"}
    assert all(step.with_warning == step.kind.startswith("cn.") for step in steps)


def test_the_warning_stands_in_the_words_themselves() -> None:
    steps = [steps[0] for steps in alternatives(wife().citizen_of("KZ"))]
    for step in steps:
        warns = "without asking relatives there" in step.said and "risk" in step.said
        assert warns == step.with_warning


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_warning_is_said_in_every_language(language: str) -> None:
    assert has_words("kinship.mend.from_detaining_state", language)


def test_only_papers_that_prove_the_link_are_named() -> None:
    named = kinds(wife().citizen_of("KZ"))
    assert named
    assert all(paper_kinds()[kind].proves(Relation.SPOUSE) for kind in named)


KYRGYZSTAN = CountryValue("KG")


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(wife().citizen_of("KG"), id="his nationality"),
        pytest.param(wife().says("nationality", KYRGYZSTAN, about=AIGERIM), id="hers"),
        pytest.param(
            wife().says("usual_residence", PlaceValue("Karakol", "KG"), about=AIGERIM),
            id="where she lives",
        ),
        pytest.param(
            wife()
            .citizen_of("CN")
            .says("usual_residence", PlaceValue("Karakol", "KG"), about=AIGERIM),
            id="where she lives, though both are citizens of the detaining State",
        ),
    ],
)
def test_papers_of_the_familys_own_state_are_named(case: CaseOf) -> None:
    assert kinds(case)[0] == "kg.marriage_certificate"
    assert not any(kind.startswith("kz.") for kind in kinds(case))


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(wife(), id="nobody says where they belong"),
        pytest.param(wife().citizen_of("CN"), id="citizens of the detaining State alone"),
        pytest.param(wife().citizen_of("KZ", denied=True), id="not of Kazakhstan"),
    ],
)
def test_where_no_other_state_is_known_papers_of_every_state_are_named(case: CaseOf) -> None:
    named = kinds(case)
    assert {"kz.marriage_certificate", "kg.marriage_certificate"} <= set(named[:3])
    assert not named[0].startswith("cn.")


@pytest.mark.parametrize(
    ("case", "warned"),
    [
        pytest.param(wife().citizen_of("KZ"), "cn.", id="where he was taken"),
        pytest.param(
            wife().citizen_of("KZ").last_seen("2018-02", "KZ").act("released", "2019", "KZ"),
            "cn.",
            id="not where he was last seen before, nor where he came free",
        ),
        pytest.param(
            a_case().kin(AIGERIM, "spouse", OSPAN).citizen_of("KZ").last_seen("2018-02", "CN"),
            "cn.",
            id="where he was last seen, when nobody says where he was taken",
        ),
        pytest.param(
            a_case().kin(AIGERIM, "spouse", OSPAN).citizen_of("CN").taken("2018-05", "KZ"),
            "kz.",
            id="any State can be the detaining one",
        ),
    ],
)
def test_which_state_is_the_detaining_one(case: CaseOf, warned: str) -> None:
    steps = [steps[0] for steps in alternatives(case)]
    assert any(not step.with_warning for step in steps)
    assert {step.kind[:3] for step in steps if step.with_warning} <= {warned}
    assert not any(step.kind.startswith(warned) for step in steps if not step.with_warning)


def test_a_denied_place_detains_nobody() -> None:
    case = a_case().kin(AIGERIM, "spouse", OSPAN).citizen_of("KZ")
    case.act("taken", "2018-03", "KZ", denied=True)
    assert not any(steps[0].with_warning for steps in alternatives(case))


def test_each_alternative_has_one_paper_for_each_missing_link() -> None:
    case = (
        a_case()
        .citizen_of("KZ")
        .taken("2018-03", "CN")
        .kin("saule", "child", AIGERIM)
        .kin(OSPAN, "spouse", "saule")
    )
    sets = alternatives(case)
    assert all(len(steps) == 2 for steps in sets)
    assert [step.kind for step in sets[0]] == ["kz.birth_certificate", "kz.marriage_certificate"]


def test_a_link_that_a_paper_carries_needs_no_other() -> None:
    case = (
        a_case()
        .citizen_of("KZ")
        .paper("birth", "kz.birth_certificate")
        .kin("saule", "child", AIGERIM, by="birth")
        .kin(OSPAN, "spouse", "saule")
    )
    assert [step.kind for step in alternatives(case)[0]] == ["kz.marriage_certificate"]


def test_siblings_have_no_certificate_of_their_own_but_two_of_birth() -> None:
    case = a_case().citizen_of("KZ").taken("2018-03", "CN").kin(AIGERIM, "sibling", OSPAN)
    steps = [steps[0] for steps in alternatives(case)]
    assert [step.kind for step in steps[:2]] == ["kz.birth_certificate", "kz.court_finding"]
    assert "for each of the two" in steps[0].said
    assert all(step.with_warning == step.kind.startswith("cn.") for step in steps)


def test_what_is_advised_for_siblings_proves_it() -> None:
    proof = prove(Dossier(a_case().proven("kz.birth_certificate").build()), DOCUMENTARY)
    assert proof.finding.verdict is Verdict.YES
    assert proof.relation == "sibling"
