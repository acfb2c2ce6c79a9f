"""How fast pages come in an office of 100,000 cases, asked for through the whole of Django."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from django.test import Client

from darek.evidence import Cost
from darek.office import (
    User,
    close_office,
    create_office,
    do_add_case_file,
    do_add_user,
    do_load_cases,
    open_office,
)
from darek.records import Case, new_reference, read_case
from darek.web import WEB_SETTINGS

ROOT = Path(__file__).resolve().parent.parent
CASES = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
ON_THE_FIRST_PAGE = 60
ASKED = 15
DAY = date(2026, 11, 20)
GOALS = {"board, first page": 10, "case page": 1000 / 150}
"""Pages a second: 100 ms for the board, 150 ms for a case."""


def case_file(path: str) -> Case:
    """A case to be multiplied."""
    return read_case((ROOT / path).read_bytes(), path)


def build(folder: Path) -> tuple[User, str]:
    """An office of many small cases, and of some large ones on which something is due."""
    keys = create_office(folder, "a passphrase to measure", cost=Cost(1, 64, 1))
    open_office(folder, keys, settings=WEB_SETTINGS, on=DAY)
    user = do_add_user("measure", "a password to measure", acting_user=None)
    small, large = case_file("docs/first-case.json"), case_file("demo/cases/6ZXB-YSGN.json")
    many = (replace(small, reference=new_reference()) for _ in range(CASES))
    do_load_cases(many, acting_user=user)
    for _ in range(ON_THE_FIRST_PAGE):
        row = do_add_case_file(replace(large, reference=new_reference()), {}, acting_user=user)
    return user, row.reference


def pages_a_second(client: Client, address: str) -> float:
    """By the median of some answers, the first left out."""
    client.get(address)
    taken = []
    for _ in range(ASKED):
        begun = perf_counter()
        response = client.get(address)
        taken.append(perf_counter() - begun)
        if response.status_code != 200:
            raise SystemExit(f"{address} answered {response.status_code}")
    return 1 / median(taken)


def main() -> None:
    """Print a line for each page."""
    with TemporaryDirectory() as temporary:
        user, reference = build(Path(temporary) / "office")
        client = Client(HTTP_HOST="127.0.0.1")
        client.force_login(user)
        for (name, goal), address in zip(GOALS.items(), ("/", f"/case/{reference}"), strict=True):
            speed = pages_a_second(client, address)
            print(f"{name}, {CASES:,} cases\t{speed}\tpages/s\t{goal}")
        close_office()


if __name__ == "__main__":
    main()
