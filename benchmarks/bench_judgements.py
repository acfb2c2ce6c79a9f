"""How many case-procedure judgements one core makes a second, over cases in memory.

Every case is judged anew by every procedure; nothing is kept from one case to the next but what
the packs say. Time is that of the process on its core.
"""

import gc
from collections.abc import Callable
from datetime import date
from statistics import mean
from time import process_time

from generated_cases import generated_cases

from darek.procedures import CaseOnDay, assess, procedures
from darek.records import Case, read_case, write_case

CASES = 10_000
GOAL = 10_000
READ = 500
ON = date(2026, 11, 20)


def judge(cases: list[Case]) -> int:
    """Judge every case by every procedure; returns how many judgements that was."""
    asked = procedures()
    judgements = 0
    for case in cases:
        on_day = CaseOnDay(case, ON)
        for procedure in asked:
            assess(on_day, procedure)
            judgements += 1
    return judgements


def per_second(work: Callable[[], int]) -> float:
    """Units of work in a second of the process."""
    gc.freeze()
    start = process_time()
    done = work()
    return done / (process_time() - start)


def line(name: str, value: float, unit: str, goal: float | None = None) -> None:
    print(f"{name}\t{value:.1f}\t{unit}\t{'-' if goal is None else goal}")


def main() -> None:
    """Print one line for each measure."""
    cases = list(generated_cases(CASES))
    judge(cases[:100])
    line("claims in a generated case", mean(len(case.claims) for case in cases), "claims")
    line("judgements", per_second(lambda: judge(cases)), "per second", GOAL)
    files = [write_case(case) for case in cases[:READ]]
    line(
        "case files read",
        per_second(lambda: sum(read_case(data, "bench.json") is not None for data in files)),
        "per second",
    )


if __name__ == "__main__":
    main()
