"""The demo's files: every case file, every scan, always the same bytes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random

from darek.records import Case, write_case
from demo.generator.article import article_cases
from demo.generator.case_file import Picture, case_of, reference_of
from demo.generator.family import Family, invent_family
from demo.generator.paper import Paper
from demo.generator.papers import papers_of
from demo.generator.plan import Plan, plans
from demo.generator.scan import Scan, photograph, screenshot
from demo.generator.sheet import typeset

SEED = "darek demo 1"
DEMO = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Made:
    """One family's case file, and its scans by their path beside it."""

    family: Family
    case: Case
    scans: Mapping[str, bytes]


def make_family(plan: Plan, seed: str = SEED) -> Made:
    """Everything of one family."""
    family = invent_family(plan, seed)
    papers = papers_of(family, seed)
    scans = {paper.name: _scan(plan, paper, seed) for paper in papers if paper.template}
    pictures = {
        name: Picture(_path(plan, name, seed), sha256(scan.jpeg).hexdigest(), scan.boxes)
        for name, scan in scans.items()
    }
    case = case_of(family, papers, pictures, seed, petitioners(plan))
    return Made(family, case, {pictures[name].file: scan.jpeg for name, scan in scans.items()})


def petitioners(plan: Plan) -> Sequence[str]:
    """The families that share a plan's petition."""
    if not plan.petition:
        return ()
    return [other.id for other in plans() if other.petition == plan.petition]


def write_demo(folder: Path = DEMO, seed: str = SEED) -> Iterator[Path]:
    """Write it all, replacing what was there; yields each case file, for who watches."""
    cases, article = folder / "cases", folder / "article"
    for old in (*cases.glob("*.json"), *cases.glob("papers/*/*.jpg"), *article.glob("*.json")):
        old.unlink()
    for plan in plans():
        made = make_family(plan, seed)
        for file, scan in made.scans.items():
            (cases / file).parent.mkdir(parents=True, exist_ok=True)
            (cases / file).write_bytes(scan)
        yield _write(cases, made.case.reference, made.case)
    for name, case in article_cases().items():
        yield _write(article, name, case)


def _write(folder: Path, name: str, case: Case) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.json"
    path.write_bytes(write_case(case))
    return path


def _path(plan: Plan, name: str, seed: str) -> str:
    return f"papers/{reference_of(plan.id, seed)}/{name}.jpg"


def _scan(plan: Plan, paper: Paper, seed: str) -> Scan:
    sheet = typeset(paper.template, paper.printed or {})
    if paper.pose == "screenshot":
        return screenshot(sheet)
    return photograph(sheet, Random(f"{seed}/{plan.id}/{paper.name}/scan"))
