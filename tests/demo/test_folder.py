"""The demo's files: the same seed gives the same bytes, and they hold what they promise."""

import json
import re
from collections import Counter
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from jsonschema import Draft202012Validator
from PIL import Image

from darek.kinship import DOCUMENTARY, STATEMENT, prove
from darek.law import paper_kinds
from darek.records import (
    Case,
    CountryValue,
    Dossier,
    HeldPaper,
    NameValue,
    case_schema,
    read_case,
    reference_is_sound,
    write_case,
)
from demo.generator import DEMO, make_family, plans
from demo.generator.family import MISSING
from demo.generator.number import individual_check, resident_check

CASES = sorted((DEMO / "cases").glob("*.json"))
PICTURES = sorted((DEMO / "cases" / "papers").glob("*/*.jpg"))
REGENERATED = ("f01", "f12", "f18", "f32")
"""One with papers of China, one with a chat, one of a petition, one with a Kyrgyz letter."""
LARGEST_PICTURE = 80_000
LARGEST_FOLDER = 10_000_000


@cache
def case_at(path: Path) -> Case:
    return read_case(path.read_bytes(), path.name)


def dossiers() -> list[Dossier]:
    return [Dossier(case_at(path)) for path in CASES]


def pinned(package: str, root: Path) -> str:
    lock = (root / "requirements" / "dev.txt").read_text("utf-8")
    found = re.search(rf"^{package}==(\S+)", lock, re.MULTILINE)
    assert found is not None
    return found[1]


def skip_unless_pinned(root: Path) -> None:
    """Another release of these may draw another pixel, and so give another hash."""
    for package in ("typst", "pillow", "numpy"):
        if version(package) != pinned(package, root):
            pytest.skip(f"{package} {version(package)} is not the pinned {pinned(package, root)}")


@pytest.mark.parametrize("family", REGENERATED)
def test_a_family_is_made_again_byte_for_byte(family: str, root: Path) -> None:
    skip_unless_pinned(root)
    plan = next(plan for plan in plans() if plan.id == family)
    made = make_family(plan)
    held = (DEMO / "cases" / f"{made.case.reference}.json").read_bytes()
    assert write_case(made.case) == held
    for file, scan in made.scans.items():
        assert (DEMO / "cases" / file).read_bytes() == scan, file


def test_every_family_has_one_case_file_and_no_file_is_left_over() -> None:
    titles = Counter(case_at(path).title for path in CASES)
    assert titles == {f"Invented family {plan.id[1:]}: {plan.about}": 1 for plan in plans()}
    assert {path.stem for path in CASES} == {case_at(path).reference for path in CASES}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_file_is_valid_and_canonical(path: Path) -> None:
    Draft202012Validator(case_schema()).validate(json.loads(path.read_bytes()))
    case = case_at(path)
    assert write_case(case) == path.read_bytes()
    assert reference_is_sound(case.reference)
    assert all(source.kind in paper_kinds() for source in case.sources)


def test_every_picture_is_named_by_its_hash_and_none_is_left_over() -> None:
    named = {}
    for path in CASES:
        for source in case_at(path).sources:
            if isinstance(source.carrier, HeldPaper):
                named[source.carrier.file] = source.carrier.sha256
    held = {
        path.relative_to(DEMO / "cases").as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in PICTURES
    }
    assert named == held


def test_pictures_are_small_and_many() -> None:
    sizes = [path.stat().st_size for path in PICTURES]
    assert 100 <= len(sizes) <= 130
    assert max(sizes) <= LARGEST_PICTURE
    everything = [path.stat().st_size for path in DEMO.rglob("*.j*") if path.is_file()]
    assert sum(everything) <= LARGEST_FOLDER


@pytest.mark.parametrize("path", CASES[::5], ids=lambda path: path.stem)
def test_something_is_written_where_a_locator_points(path: Path) -> None:
    case = case_at(path)
    files = {s.id: s.carrier.file for s in case.sources if isinstance(s.carrier, HeldPaper)}
    located = [(c.source, c.locator.box) for c in case.claims if c.locator and c.locator.box]
    assert located
    for source, box in located:
        picture = Image.open(BytesIO((path.parent / files[source]).read_bytes())).convert("L")
        x, y, width, height = map(int, box.removeprefix("xywh=").split(","))
        assert 0 <= x < x + width <= picture.width
        assert 0 <= y < y + height <= picture.height
        pixels = np.asarray(picture.crop((x, y, x + width, y + height)), dtype=np.int64)
        assert int(np.median(pixels)) - int(pixels.min()) > 60, (source, box)


def test_about_thirty_of_forty_families_cannot_prove_kinship_by_paper() -> None:
    verdicts = Counter(prove(d, DOCUMENTARY).finding.verdict.value for d in dossiers())
    assert verdicts == {"yes": 11, "no": 29}


def test_a_statement_carries_the_kinship_of_every_family() -> None:
    assert {prove(d, STATEMENT).finding.verdict.value for d in dossiers()} == {"yes"}


def test_most_of_the_missing_are_citizens_of_china() -> None:
    citizens: Counter[str] = Counter()
    for dossier in dossiers():
        values = [claim.value for claim in dossier.of_missing("nationality")]
        citizens.update({value.code for value in values if isinstance(value, CountryValue)})
    assert citizens["CN"] >= 30
    assert citizens["KZ"] >= 4
    assert citizens["KG"] >= 3


def test_all_kinds_of_kin_are_there() -> None:
    kin = Counter(prove(dossier, STATEMENT).relation for dossier in dossiers())
    assert {"spouse", "child", "parent", "sibling", "sibling_in_law", "grandchild"} <= set(kin)


def test_consents_replies_and_dates_are_of_every_sort() -> None:
    cases = [case_at(path) for path in CASES]
    consents = [consent for case in cases for consent in case.consents]
    assert any(consent.withdrawn_on for consent in consents)
    assert any(consent.expires_on and consent.expires_on.year == 2026 for consent in consents)
    assert any(not consent.source_named for consent in consents)
    assert any(not case.consents for case in cases)
    replies = {reply.response for case in cases for reply in case.replies}
    assert {"cannot_interfere", "token", "pledged", "asked_for_more", "forwarded"} <= replies
    answered = {reply.referral for case in cases for reply in case.replies}
    assert any(r.id not in answered for case in cases for r in case.referrals)
    dates = {
        str(claim.value.edtf)
        for case in cases
        for claim in case.claims
        if claim.property == "act_date" and hasattr(claim.value, "edtf")
    }
    assert {"2018", "2018-21", "2018-04", "2018-05~", "2018-05-12"} <= dates


def test_some_sources_disagree_and_some_identities_wait() -> None:
    two_dates = two_births = waiting = 0
    for dossier in dossiers():
        acts = [{str(c.value) for c in act.about("act_date")} for act in dossier.acts]
        two_dates += any(len(dates) > 1 for dates in acts)
        two_births += len({str(c.value) for c in dossier.of_missing("birth_date")}) > 1
        waiting += bool(dossier.proposed_identities)
    assert two_dates >= 4
    assert two_births >= 1
    assert waiting == 4


def test_every_number_of_identity_fails_its_check() -> None:
    numbers = {
        (claim.value.kind, claim.value.number)
        for path in CASES
        for claim in case_at(path).claims
        if claim.property == "identifier" and hasattr(claim.value, "number")
    }
    kinds = Counter(kind for kind, _ in numbers)
    assert min(kinds[kind] for kind in ("cn.resident_id", "kz.iin", "kg.pin", "passport")) > 0
    for kind, number in numbers:
        if kind == "cn.resident_id":
            assert number[-1] != resident_check(number[:17])
        elif kind == "kz.iin":
            assert int(number[-1]) != individual_check(number[:11])
        elif kind == "kg.pin":
            assert number.endswith("00000")
        else:
            assert number[1:5] == "0000"


def names_in_demo() -> set[str]:
    return {
        claim.value.text
        for path in CASES
        for claim in case_at(path).claims
        if isinstance(claim.value, NameValue)
    }


def test_one_person_is_written_in_several_scripts() -> None:
    scripts = Counter(
        len({c.value.script for c in d.of_missing("name") if isinstance(c.value, NameValue)})
        for d in dossiers()
    )
    assert sum(count for number, count in scripts.items() if number >= 2) >= 15


def test_nobody_of_the_article_is_among_the_invented(inputs: Path) -> None:
    article = (inputs / "article.txt").read_text("utf-8")
    words = {word.casefold() for name in names_in_demo() for word in name.split()}
    assert not words & set(re.findall(r"\w+", article.casefold()))


def test_no_invented_name_is_in_a_list_of_real_names(inputs: Path) -> None:
    listed = (inputs / "names" / "dev.tsv").read_text("utf-8").casefold()
    real = {cell.strip() for line in listed.splitlines() for cell in line.split("\t")}
    assert not {name.casefold() for name in names_in_demo()} & real


def test_the_missing_person_is_seen_in_every_case() -> None:
    for dossier in dossiers():
        assert dossier.case.missing_person.endswith(MISSING)
        assert dossier.mentions_of(dossier.case.missing_person)
