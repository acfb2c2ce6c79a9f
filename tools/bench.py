"""Run every ``benchmarks/bench_*.py`` in a process of its own and print one table.

A benchmark prints one line for each measure: name, value, unit and goal, parted by tabs; the
goal is a number that the value should reach, or ``-``. All run on one core where the system can
hold them to it, so that figures compare.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent


class Measure(NamedTuple):
    """One line of the table."""

    name: str
    value: float
    unit: str
    goal: float | None

    @property
    def reached(self) -> bool:
        return self.goal is None or self.value >= self.goal

    def row(self) -> str:
        goal = "" if self.goal is None else f"goal {self.goal:>10,.0f}"
        short = "" if self.reached else "  NOT REACHED"
        return f"{self.name:<48} {self.value:>12,.1f} {self.unit:<16} {goal}{short}"


def keep_to_one_core() -> None:
    """Hold this process, and all that it starts, to one core; only Linux can."""
    if sys.platform == "linux":
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def measures(printed: str) -> Iterator[Measure]:
    """Read what a benchmark printed."""
    for line in printed.splitlines():
        name, value, unit, goal = line.split("\t")
        yield Measure(name, float(value), unit, None if goal == "-" else float(goal))


def passes(script: Path) -> bool:
    """Run one benchmark and print its rows; whether it ran and reached its goals."""
    print(script.relative_to(ROOT), flush=True)
    run = subprocess.run(
        [sys.executable, script], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False
    )
    found = list(measures(run.stdout))
    for measure in found:
        print("  " + measure.row(), flush=True)
    if run.returncode:
        print(f"  FAILED with exit status {run.returncode}", flush=True)
    return run.returncode == 0 and all(measure.reached for measure in found)


def main() -> int:
    """Print the table; exit 1 where a benchmark fails or misses a goal."""
    keep_to_one_core()
    scripts = sorted((ROOT / "benchmarks").glob("bench_*.py"))
    passed = [passes(script) for script in scripts]
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main())
