"""How many packets one core sets a second: the letter and the cover note, and then with scans.

The first packet warms the typesetter and its fonts and is measured by itself. Cases are those of
the demonstration, with their papers; one without any packet that can be made is passed over.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import process_time
from typing import NamedTuple

from darek.findings import Verdict
from darek.procedures import CaseOnDay, Procedure, assess, consents_covering, procedures
from darek.records import Case, HeldPaper, read_case
from darek.referrals import make_packet

DEMO = Path(__file__).resolve().parent.parent / "demo" / "cases"
ON = date(2026, 11, 20)
MOST = 60
GOAL = 20


class Order(NamedTuple):
    """One packet to be made."""

    case: Case
    procedure: Procedure
    language: str
    papers: dict[str, bytes]


def orders() -> Iterator[Order]:
    """Every packet that can be made of the demonstration's cases."""
    for file in sorted(DEMO.glob("*.json")):
        case = read_case(file.read_bytes(), file.name)
        on_day = CaseOnDay(case, ON)
        papers = {
            source.carrier.file: (DEMO / source.carrier.file).read_bytes()
            for source in case.sources
            if isinstance(source.carrier, HeldPaper)
        }
        for procedure in procedures():
            assessment = assess(on_day, procedure)
            consented = consents_covering(on_day, procedure.consent)
            if consented and not assessment.blocking and assessment.answer is not Verdict.NO:
                for language in procedure.pack.languages:
                    yield Order(case, procedure, language, papers)


def seconds(order: Order) -> float:
    """What one packet takes of the process's time."""
    start = process_time()
    make_packet(order.case, order.procedure, order.language, ON, order.papers)
    return process_time() - start


def line(name: str, value: float, unit: str, goal: float | None = None) -> None:
    print(f"{name}\t{value:.3f}\t{unit}\t{'-' if goal is None else goal}")


def main() -> None:
    """Print one line for each measure."""
    first, *rest = list(orders())[: MOST + 1]
    line("first packet", seconds(first), "seconds")
    taken = [seconds(order) for order in rest]
    line("the same with their scans laid in", len(taken) / sum(taken), "per second", GOAL)
    line("slowest of them", max(taken), "seconds")
    bare = [seconds(order._replace(papers={})) for order in rest]
    line("packets after the first", len(bare) / sum(bare), "per second", GOAL)


if __name__ == "__main__":
    main()
