"""Runs verbs on an office until it is killed, saying each one only once it was acknowledged.

python -m tests.office.verbs_until_killed FOLDER  (the keys come by standard input)
"""

import sys
from pathlib import Path

from darek.evidence import Keys
from darek.office import (
    do_add_case_file,
    do_add_claim,
    do_add_paper,
    find_keeper,
    load_case,
    open_office,
)
from darek.records import Claim, ClaimState, HeldPaper, NameValue, Source
from tests.cases import RECORDED, STATEMENT, a_case
from tests.office.conftest import DAY, QUICK


def say(line: str) -> None:
    """Out of this process at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """A case, then a claim and a paper each round, with words that must be found nowhere."""
    secret = sys.stdin.buffer.read(64)
    keys = Keys(secret[:32], secret[32:])
    open_office(Path(sys.argv[1]), keys, settings=QUICK, on=DAY)
    amal = find_keeper()
    row = do_add_case_file(a_case("AAAA-1111").build(), {}, acting_user=amal)
    mention = load_case(row).mentions[0].id
    for number in range(10_000):
        words = f"KANAREIKA{number}"
        claim = Claim(
            f"c{number}",
            mention,
            "name",
            NameValue(words),
            STATEMENT,
            RECORDED,
            ClaimState.CONFIRMED,
        )
        do_add_claim(row, claim, acting_user=amal)
        say(f"claim c{number}")
        carrier = HeldPaper(f"{words}.jpg", "0" * 64, "image/jpeg")
        source = Source(f"s{number}", "photograph", carrier, RECORDED, title=words)
        do_add_paper(row, source, (words.encode() * 1000 for _ in range(20)), acting_user=amal)
        say(f"paper s{number}")


if __name__ == "__main__":
    main()
