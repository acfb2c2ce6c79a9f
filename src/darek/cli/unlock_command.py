"""``darek unlock``: hand the office's keys to the agent."""

from argparse import Namespace
from collections.abc import Iterator

from darek.cli.passphrase import ask_secret
from darek.evidence import KEYS_FILE, unlock_keys
from darek.findings import message, say
from darek.office import start_agent


def run(options: Namespace) -> Iterator[str]:
    """Ask for the passphrase and start the agent."""
    passphrase = ask_secret(options.passphrase_file, "cli.secret.passphrase", options.language)
    keys = unlock_keys(options.office / KEYS_FILE, passphrase)
    start_agent(options.office, keys, idle_minutes=options.idle)
    yield say(message("cli.unlock.done", minutes=options.idle), options.language)
