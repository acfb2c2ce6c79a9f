"""How fast an office loads claims, and shows board and cases when it has very many.

``--claims`` and ``--cases`` take smaller numbers than the goals are set for.
"""

import argparse
import resource
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter

from darek.evidence import KEYS_FILE, unlock_keys
from darek.office import (
    User,
    access_case,
    access_cases,
    check_store,
    close_office,
    create_office,
    do_add_case_file,
    do_add_promise,
    do_add_user,
    do_judge_cases,
    do_load_cases,
    load_case,
    open_office,
)
from darek.procedures import CaseOnDay, assess, procedures
from darek.records import Case, Promise, new_id, new_reference, partial_date, read_case

CASES = Path(__file__).resolve().parent.parent / "demo" / "cases"
PASSPHRASE = "a passphrase for measuring"  # noqa: S105 - of a folder that is thrown away
PAGE = 50
TO_JUDGE = 2_000


def main() -> None:
    """Measure in a folder that is thrown away."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--claims", type=int, default=1_000_000)
    options.add_argument("--cases", type=int, default=100_000)
    asked = options.parse_args()
    base = [read_case(file.read_bytes(), file.name) for file in sorted(CASES.glob("*.json"))]
    with tempfile.TemporaryDirectory() as folder:
        amal, basil = make(Path(folder) / "office")
        load(base, asked.claims, asked.cases, amal)
        rows = [do_add_case_file(fresh(case), {}, acting_user=basil) for case in base]
        show(amal, "amal")
        show(basil, "basil, who sees 40 cases")
        open_cases(amal)
        change(basil, rows[0].reference)
        judge()
        begun = perf_counter()
        check_store()
        report("check of the whole store", perf_counter() - begun, "s")
        close_office()


def make(folder: Path) -> tuple[User, User]:
    """An office with two users; how fast its passphrase opens it."""
    create_office(folder, PASSPHRASE)
    begun = perf_counter()
    open_office(folder, unlock_keys(folder / KEYS_FILE, PASSPHRASE))
    report("unlock", 1 / (perf_counter() - begun), "a second", 1)
    amal = do_add_user("amal", "a password for measuring", acting_user=None)
    return amal, do_add_user("basil", "a password for measuring", acting_user=amal)


def load(base: list[Case], claims: int, cases: int, user: User) -> None:
    """Load the claims in whole cases, then small cases up to the number wanted."""
    begun = perf_counter()
    loaded = do_load_cases(whole_cases(base, claims), acting_user=user)
    report("load of claims", claims / (perf_counter() - begun), "claims/s", 1_000_000 / 60)
    memory_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    report("memory at most, loading", memory_mb, "MB")
    do_load_cases((small(fresh(base[0])) for _ in range(cases - loaded)), acting_user=user)


def show(user: User, who: str) -> None:
    """The first page of the board, the number of cases, and a search."""
    rate(f"board's first page, {who}", lambda: list(access_cases(user)[:PAGE]), 10)
    rate(f"count of cases, {who}", access_cases(user).count)
    rate(f"search, {who}", lambda: list(access_cases(user).search("Мысал")[:PAGE]))


def open_cases(user: User) -> None:
    """A case as its page needs it: access, records, all procedures."""
    references = [summary.reference for summary in access_cases(user)[:PAGE]]

    def one() -> None:
        case = load_case(access_case(user, references.pop()))
        on_day = CaseOnDay(case, case.opened_on)
        for procedure in procedures():
            assess(on_day, procedure)

    rate("case opened and judged", one, 7)


def change(user: User, reference: str) -> None:
    """A verb on a case."""
    case = load_case(access_case(user, reference))

    def one() -> None:
        promise = Promise(
            new_id(), case.mentions[0].id, "news", partial_date("2019"), case.sources[0].id
        )
        do_add_promise(access_case(user, reference), promise, acting_user=user)

    rate("verbs", one)


def judge() -> None:
    """The main job, as long as it takes for some cases."""
    begun = perf_counter()

    def stop(done: int, _: int) -> None:
        if done >= TO_JUDGE:
            raise KeyboardInterrupt

    try:
        do_judge_cases(progress=stop)
    except KeyboardInterrupt:
        report("cases judged by the main job", TO_JUDGE / (perf_counter() - begun), "cases/s")


def whole_cases(base: list[Case], claims: int) -> Iterator[Case]:
    """Copies of the demo's cases until there are so many claims."""
    while claims > 0:
        for case in base:
            claims -= len(case.claims)
            yield fresh(case)


def fresh(case: Case) -> Case:
    """The same under another reference."""
    return replace(case, reference=new_reference())


def small(case: Case) -> Case:
    """Only the names."""
    names = tuple(claim for claim in case.claims if claim.property == "name")
    return replace(case, claims=names, referrals=(), replies=(), promises=(), consents=())


def rate(name: str, once: Callable[[], object], goal: float | None = None) -> None:
    """Report how often a second something can be done, by the median of ten."""
    times = []
    for _ in range(10):
        begun = perf_counter()
        once()
        times.append(perf_counter() - begun)
    report(name, 1 / median(times), "a second", goal)


def report(name: str, value: float, unit: str, goal: float | None = None) -> None:
    """A line as ``tools/bench.py`` reads it."""
    print(name, value, unit, "-" if goal is None else goal, sep="\t", flush=True)


if __name__ == "__main__":
    main()
