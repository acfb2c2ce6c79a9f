"""``darek verify``: is all that was handed over still there, and still the same?"""

from argparse import Namespace
from collections.abc import Iterator

from darek.cli.desk import sit_down
from darek.cli.progress import Progress
from darek.evidence import Head, verify_office
from darek.findings import Faults, message, say
from darek.office import check_store, keys_of_agent


class NotSound(Faults):
    """Something that was handed over is no longer as it was."""

    code = "cli.not_sound"


def run(options: Namespace) -> Iterator[str]:
    """Check store, papers and custody; every fault on a line of its own."""
    heads = [Head.parse(text) for text in options.head]
    sit_down(options)
    check_store()
    progress = Progress("cli.verify.progress", options.language)
    keys = keys_of_agent(options.office)
    found = verify_office(options.office, keys, progress.show, heads=heads)
    progress.end()
    for notice in found.notices:
        yield say(notice, options.language)
    if found.faults:
        raise NotSound(found.faults)
    yield say(found.finding.because, options.language)
    if found.head is not None:
        yield say(message("cli.verify.head", head=str(found.head)), options.language)
