"""``darek lock``: make the agent forget the keys."""

from argparse import Namespace
from collections.abc import Iterator

from darek.findings import message, say
from darek.office import stop_agent


def run(options: Namespace) -> Iterator[str]:
    """End the agent; an office that is locked already is no error."""
    done = "done" if stop_agent(options.office) else "already"
    yield say(message(f"cli.lock.{done}"), options.language)
