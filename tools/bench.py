"""Run every ``benchmarks/bench_*.py`` in a process of its own and print one table.

A benchmark prints one line for each measure: name, value, unit and goal, parted by tabs; the
goal is a number that the value should reach, or ``-``.
"""

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


def measures(script: Path) -> Iterator[Measure]:
    """Run one benchmark and read what it measured."""
    run = subprocess.run(
        [sys.executable, script], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    )
    for line in run.stdout.splitlines():
        name, value, unit, goal = line.split("\t")
        yield Measure(name, float(value), unit, None if goal == "-" else float(goal))


def main() -> int:
    """Print the table; exit 1 where a goal is not reached."""
    all_reached = True
    for script in sorted((ROOT / "benchmarks").glob("bench_*.py")):
        print(script.relative_to(ROOT), flush=True)
        for measure in measures(script):
            print("  " + measure.row(), flush=True)
            all_reached = all_reached and measure.reached
    return 0 if all_reached else 1


if __name__ == "__main__":
    sys.exit(main())
