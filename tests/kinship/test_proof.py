"""The chain from applicant to missing person, and the standard it meets."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from darek.findings import Verdict, say
from darek.kinship import (
    DOCUMENTARY,
    STATEMENT,
    Proof,
    Standard,
    Strength,
    UnknownStandard,
    find_standard,
    prove,
)
from darek.records import Applicant, Dossier
from tests.cases import AIGERIM, OSPAN, CaseOf, a_case, nobodys_case

YES, NO, NOT_KNOWN = Verdict.YES, Verdict.NO, Verdict.NOT_KNOWN
MARRIED = "kz.marriage_certificate"
BORN = "kz.birth_certificate"


def proof_of(case: CaseOf, standard: Standard = DOCUMENTARY) -> Proof:
    return prove(Dossier(case.build()), standard)


def people(proof: Proof) -> list[str]:
    """The persons along the chain."""
    return [bond.person for bond in proof.chain[:1]] + [bond.other for bond in proof.chain]


def married(kind: str = MARRIED) -> CaseOf:
    """A held paper that says that Aigerim is Ospan's spouse."""
    return a_case().paper("marriage", kind).kin(AIGERIM, "spouse", OSPAN, by="marriage")


def mother_in_law() -> CaseOf:
    """Aigerim is the parent of Saule, by one paper, who is Ospan's spouse, by another."""
    return (
        a_case()
        .paper("birth", BORN)
        .kin("saule", "child", AIGERIM, by="birth")
        .paper("marriage", MARRIED)
        .kin(OSPAN, "spouse", "saule", by="marriage")
    )


def two_saules(**decision: str) -> CaseOf:
    """Two papers with one link each; whether their two Saules are one is a decision."""
    return (
        a_case()
        .paper("birth", BORN)
        .stranger("saule-at-birth", source="birth")
        .kin("saule-at-birth", "child", AIGERIM, by="birth")
        .paper("marriage", MARRIED)
        .kin(OSPAN, "spouse", "saule", by="marriage")
        .joined("saule-at-birth", "saule", **decision)
    )


@pytest.mark.parametrize(
    ("relation", "kind"),
    [
        ("child", BORN),
        ("parent", BORN),
        ("spouse", MARRIED),
        ("child", "cn.hukou_page"),
        ("parent", "cn.birth_certificate"),
        ("spouse", "cn.marriage_certificate"),
        ("sibling", "cn.kinship_certificate"),
        ("sibling", "kz.court_finding"),
        ("spouse", "kg.court_finding"),
        ("child", "kg.birth_certificate"),
    ],
)
def test_one_link_by_a_paper_made_to_prove_it(relation: str, kind: str) -> None:
    proof = proof_of(a_case().paper("paper", kind).kin(AIGERIM, relation, OSPAN, by="paper"))
    assert (proof.finding.verdict, proof.relation) == (YES, relation)
    assert people(proof) == [AIGERIM, OSPAN]
    assert proof.chain[0].claim.source == "paper"
    assert proof.weakest is not None
    assert proof.weakest.strength is Strength.PROOF
    assert (proof.missing_link, proof.mend) == (None, ())


@pytest.mark.parametrize(
    ("relation", "kind", "strength"),
    [
        pytest.param("spouse", BORN, Strength.STATEMENT, id="a birth certificate of a marriage"),
        pytest.param("child", MARRIED, Strength.STATEMENT, id="a marriage certificate of birth"),
        pytest.param("sibling", BORN, Strength.STATEMENT, id="one birth certificate of siblings"),
        pytest.param("spouse", "affidavit", Strength.SUPPORT, id="an affidavit"),
        pytest.param("child", "statement", Strength.SUPPORT, id="a signed statement"),
        pytest.param("spouse", "photograph", Strength.STATEMENT, id="a wedding photograph"),
        pytest.param("spouse", "message", Strength.STATEMENT, id="a message"),
        pytest.param("child", "press_article", Strength.STATEMENT, id="an article kept"),
        pytest.param("child", "zz.unheard_of", Strength.STATEMENT, id="an unknown kind"),
    ],
)
def test_held_papers_that_do_not_prove_the_link(
    relation: str, kind: str, strength: Strength
) -> None:
    case = a_case().paper("paper", kind).kin(AIGERIM, relation, OSPAN, by="paper")
    proof = proof_of(case)
    assert proof.finding.verdict is NO
    assert proof.missing_link is not None
    assert proof.missing_link.strength is strength
    assert proof.mend
    assert proof_of(case, STATEMENT).finding.verdict is YES


@pytest.mark.parametrize(
    "without_paper",
    [
        pytest.param(lambda case: case.spoken("source", MARRIED), id="told of"),
        pytest.param(lambda case: case.not_held("source", MARRIED), id="held by others"),
        pytest.param(lambda case: case.not_held("source", "press_article"), id="an article"),
    ],
)
def test_only_a_held_paper_proves(without_paper: Callable[[CaseOf], CaseOf]) -> None:
    case = without_paper(a_case()).kin(AIGERIM, "spouse", OSPAN, by="source")
    assert proof_of(case).finding.verdict is NO
    assert proof_of(case, STATEMENT).finding.verdict is YES


def test_the_chain_reads_from_applicant_to_missing_person_however_it_is_stated() -> None:
    stated_by_the_other_end = (
        a_case().paper("birth", BORN).kin(OSPAN, "parent", AIGERIM, by="birth")
    )
    proof = proof_of(stated_by_the_other_end)
    assert (people(proof), proof.relation) == ([AIGERIM, OSPAN], "child")


def test_a_chain_over_two_papers() -> None:
    proof = proof_of(mother_in_law())
    assert proof.finding.verdict is YES
    assert people(proof) == [AIGERIM, "saule", OSPAN]
    assert [bond.relation.value for bond in proof.chain] == ["parent", "spouse"]
    assert [bond.claim.source for bond in proof.chain] == ["birth", "marriage"]
    assert (proof.relation, proof.degree) == ("parent_in_law", 2)
    assert set(proof.finding.used) == {bond.claim.id for bond in proof.chain}


def test_siblings_by_the_certificates_of_both() -> None:
    proof = proof_of(a_case().proven(BORN))
    assert (proof.finding.verdict, proof.relation, proof.degree) == (YES, "sibling", 2)


def test_the_weakest_link_and_the_first_missing_one() -> None:
    case = (
        a_case()
        .paper("birth", BORN)
        .kin("saule", "child", AIGERIM, by="birth")
        .kin("saule", "spouse", "bolat")
        .paper("affidavit", "affidavit")
        .kin("bolat", "sibling", OSPAN, by="affidavit")
    )
    proof = proof_of(case)
    assert proof.finding.verdict is NO
    assert people(proof) == [AIGERIM, "saule", "bolat", OSPAN]
    assert proof.weakest is not None
    assert proof.weakest.person == "saule"
    assert proof.missing_link == proof.weakest
    assert "2 links" in say(proof.finding.because)


def test_a_proven_detour_is_better_than_a_stated_direct_link() -> None:
    proof = proof_of(mother_in_law().kin(AIGERIM, "parent", OSPAN))
    assert proof.finding.verdict is YES
    assert people(proof) == [AIGERIM, "saule", OSPAN]


def test_of_two_proven_ways_the_shorter_one() -> None:
    case = mother_in_law().paper("finding", "kz.court_finding")
    proof = proof_of(case.kin(AIGERIM, "sibling", OSPAN, by="finding"))
    assert people(proof) == [AIGERIM, OSPAN]


# --- who is who --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("decision", "verdict"),
    [
        ({"state": "confirmed"}, YES),
        ({"state": "proposed"}, NO),
        ({"state": "rejected"}, NO),
        ({"state": "confirmed", "undone_on": "2018-06-01"}, NO),
    ],
    ids=["confirmed", "only proposed", "rejected", "undone"],
)
def test_one_person_in_two_papers(decision: dict[str, str], verdict: Verdict) -> None:
    case = two_saules(**decision)
    assert proof_of(case).finding.verdict is verdict
    assert proof_of(case, STATEMENT).finding.verdict is verdict


def test_a_proposed_identification_is_what_would_mend() -> None:
    proof = proof_of(two_saules(state="proposed"))
    (step,) = proof.mend[0]
    assert step.id == "kinship.mend.confirm_join"
    (join,) = [
        decision.id
        for decision in two_saules(state="proposed").build().identifications
        if decision.state == "proposed"
    ]
    assert step.params["identification"] == join
    assert proof.finding.because.id == "kinship.join_waits"


def test_a_proposal_that_would_not_complete_the_chain_is_not_offered() -> None:
    case = a_case().stranger("somebody").joined("somebody", "a-neighbour", state="proposed")
    proof = proof_of(case)
    assert proof.finding.because.id == "kinship.nobody_states"
    assert [[step.id for step in steps] for steps in proof.mend] == [["kinship.mend.ask_statement"]]


# --- denied ------------------------------------------------------------------------------


def test_a_link_that_another_source_denies_is_not_known() -> None:
    case = married().spoken("ministry").kin(AIGERIM, "spouse", OSPAN, by="ministry", denied=True)
    for standard in (DOCUMENTARY, STATEMENT):
        proof = proof_of(case, standard)
        assert proof.finding.verdict is NOT_KNOWN
        assert proof.relation == "spouse"
        assert len(proof.finding.used) == 2, "the claim and its denial"


def test_a_denial_seen_from_the_other_end_denies_all_the_same() -> None:
    case = married().kin(OSPAN, "spouse", AIGERIM, denied=True)
    assert proof_of(case).finding.verdict is NOT_KNOWN


def test_a_denial_of_another_relation_denies_nothing() -> None:
    case = married().kin(AIGERIM, "sibling", OSPAN, denied=True)
    assert proof_of(case).finding.verdict is YES


@pytest.mark.parametrize("state", ["proposed", "rejected", "withdrawn"])
def test_a_denial_nobody_confirmed_denies_nothing(state: str) -> None:
    case = married().kin(AIGERIM, "spouse", OSPAN, denied=True, state=state)
    assert proof_of(case).finding.verdict is YES


def test_a_denial_alone_is_no_chain() -> None:
    case = a_case().kin(AIGERIM, "spouse", OSPAN, denied=True)
    assert proof_of(case, STATEMENT).finding.verdict is NO
    assert proof_of(case, STATEMENT).chain == ()


def test_another_way_carries_what_one_denial_disputes() -> None:
    disputed = married().kin(AIGERIM, "spouse", OSPAN, denied=True)
    with_child = disputed.kin(AIGERIM, "parent", "dana").kin("dana", "child", OSPAN)
    assert proof_of(with_child, STATEMENT).finding.verdict is YES
    assert proof_of(with_child, STATEMENT).relation == "co_parent"
    assert proof_of(with_child, DOCUMENTARY).finding.verdict is NOT_KNOWN


# --- claims that carry nothing -----------------------------------------------------------


@pytest.mark.parametrize("state", ["proposed", "rejected", "withdrawn"])
def test_only_confirmed_claims_carry(state: str) -> None:
    case = a_case().paper("marriage", MARRIED)
    case.kin(AIGERIM, "spouse", OSPAN, by="marriage", state=state)
    assert proof_of(case, STATEMENT).finding.verdict is NO


def test_a_corrected_claim_carries_nothing() -> None:
    case = a_case().paper("marriage", MARRIED)
    case.kin(AIGERIM, "spouse", OSPAN, by="marriage", id="misread")
    case.kin(AIGERIM, "spouse", "somebody-else", by="marriage", corrects="misread")
    assert proof_of(case, STATEMENT).finding.verdict is NO


def test_a_correction_nobody_confirmed_corrects_nothing() -> None:
    case = married()
    first = case.build().claims[0].id
    case.kin(AIGERIM, "sibling", OSPAN, by="marriage", corrects=first, state="proposed")
    assert proof_of(case).relation == "spouse"


def test_somebody_related_to_themself_says_nothing() -> None:
    case = a_case().kin(AIGERIM, "sibling", AIGERIM).kin(OSPAN, "spouse", OSPAN)
    assert proof_of(case, STATEMENT).finding.verdict is NO


# --- applicants --------------------------------------------------------------------------


def test_without_applicant_nobodys_kinship_can_be_judged() -> None:
    proof = proof_of(nobodys_case().kin(AIGERIM, "spouse", OSPAN))
    assert proof.finding.verdict is NO
    assert proof.finding.because.id == "kinship.no_applicant"
    assert [step.id for step in proof.finding.mend] == ["kinship.mend.name_applicant"]


def test_of_several_applicants_the_one_whose_papers_prove_it() -> None:
    case = married().asked_by("bolat").kin("bolat", "sibling", OSPAN)
    assert people(proof_of(case)) == [AIGERIM, OSPAN]
    other_order = a_case().asked_by_nobody().asked_by("bolat", AIGERIM)
    other_order.kin("bolat", "sibling", OSPAN).paper("marriage", MARRIED)
    assert people(proof_of(other_order.kin(AIGERIM, "spouse", OSPAN, by="marriage"))) == [
        AIGERIM,
        OSPAN,
    ]


def test_an_applicant_who_is_the_missing_person_proves_nothing() -> None:
    case = a_case().build()
    themself = replace(case, applicants=(Applicant(OSPAN),))
    assert prove(Dossier(themself), STATEMENT).finding.verdict is NO


# --- loops and length --------------------------------------------------------------------


def test_a_circle_of_relations_ends() -> None:
    case = a_case()
    for one, other in [("a", "b"), ("b", "c"), ("c", "a")]:
        case.kin(one, "sibling", other)
    case.kin(AIGERIM, "sibling", "a")
    assert proof_of(case, STATEMENT).finding.verdict is NO
    assert people(proof_of(case.kin("c", "spouse", OSPAN), STATEMENT)) == [
        AIGERIM,
        "a",
        "c",
        OSPAN,
    ]


@pytest.mark.parametrize(("links", "verdict"), [(8, YES), (9, NO)])
def test_a_chain_has_a_longest_length(links: int, verdict: Verdict) -> None:
    persons = [AIGERIM, *(f"p{n}" for n in range(1, links)), OSPAN]
    case = a_case()
    for one, other in pairwise(persons):
        case.kin(one, "sibling", other)
    assert proof_of(case, STATEMENT).finding.verdict is verdict


def test_dense_kinship_is_judged_quickly() -> None:
    clan = [f"p{n:02}" for n in range(30)]
    case = a_case().kin(AIGERIM, "sibling", clan[0])
    for one in clan:
        for other in clan:
            if one < other:
                case.kin(one, "sibling", other)
    assert proof_of(case, STATEMENT).finding.verdict is NO


# --- standards ---------------------------------------------------------------------------


@pytest.mark.parametrize("standard", [DOCUMENTARY, STATEMENT])
def test_a_standard_by_its_name(standard: Standard) -> None:
    assert find_standard(standard.name) is standard


def test_an_unknown_standard_names_the_known_ones() -> None:
    with pytest.raises(UnknownStandard, match=r"hearsay.*documentary, statement"):
        find_standard("hearsay")
