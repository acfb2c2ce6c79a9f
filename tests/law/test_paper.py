"""What papers prove and what they only support: the ladder of kinship."""

import pytest

from darek.law import paper_kinds, paper_name
from darek.records import Relation

CHILD, PARENT, SPOUSE, SIBLING = Relation.CHILD, Relation.PARENT, Relation.SPOUSE, Relation.SIBLING
ALL = {CHILD, PARENT, SPOUSE, SIBLING}


@pytest.mark.parametrize(
    ("kind", "proves", "supports"),
    [
        ("cn.birth_certificate", {CHILD, PARENT}, set()),
        ("kz.birth_certificate", {CHILD, PARENT}, set()),
        ("kg.birth_certificate", {CHILD, PARENT}, set()),
        ("cn.hukou_page", ALL, set()),
        ("cn.kinship_certificate", ALL, set()),
        ("cn.marriage_certificate", {SPOUSE}, set()),
        ("kz.marriage_certificate", {SPOUSE}, set()),
        ("kg.marriage_certificate", {SPOUSE}, set()),
        ("kz.court_finding", ALL, set()),
        ("kg.court_finding", ALL, set()),
        ("kz.identity_card", set(), {CHILD}),
        ("kg.passport", set(), {CHILD}),
        ("cn.resident_id", set(), set()),
        ("cn.passport", set(), set()),
        ("kz.name_change_certificate", set(), set()),
        ("statement", set(), ALL),
        ("affidavit", set(), ALL),
        ("genealogy", set(), {CHILD, PARENT, SIBLING}),
        ("photograph", set(), set()),
        ("message", set(), set()),
        ("press_article", set(), set()),
        ("police_report", set(), set()),
        ("reply_letter", set(), set()),
    ],
)
def test_ladder(kind: str, proves: set[Relation], supports: set[Relation]) -> None:
    paper = paper_kinds()[kind]
    assert {relation for relation in Relation if paper.proves(relation)} == proves
    assert {relation for relation in Relation if paper.supports(relation)} == supports


@pytest.mark.parametrize(
    ("kind", "language", "name"),
    [
        ("cn.hukou_page", "zh", "户口簿"),
        ("cn.kinship_certificate", "ru", "нотариальное свидетельство КНР о родстве"),
        ("kz.birth_certificate", "kk", "Қазақстанның туу туралы куәлігі"),
        ("kg.marriage_certificate", "ky", "Кыргызстандын никелешүү тууралуу күбөлүгү"),
        ("kz.passport", "zh", "passport of Kazakhstan"),
        ("letter_from_a_cousin", "ru", "letter_from_a_cousin"),
    ],
)
def test_name(kind: str, language: str, name: str) -> None:
    assert paper_name(kind).said(language) == name


def test_what_can_show_a_nationality_is_marked_with_the_state_that_issues_it() -> None:
    shown = {
        kind.id: kind.issued_by for kind in paper_kinds().values() if kind.nationality_evidence
    }
    assert {"cn.hukou_page": "CN", "cn.passport": "CN", "cn.resident_id": "CN"}.items() <= (
        shown.items()
    )
    assert {"kz.passport": "KZ", "kg.identity_card": "KG"}.items() <= shown.items()
    assert "kz.birth_certificate" not in shown


def test_every_proof_of_kinship_can_be_looked_for_by_who_issues_it() -> None:
    for kind in paper_kinds().values():
        if any(kind.proves(relation) for relation in Relation):
            assert kind.issued_by in {"CN", "KZ", "KG"}, kind.id
