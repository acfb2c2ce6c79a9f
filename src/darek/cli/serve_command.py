"""``darek serve``: the office's pages, on this machine alone, until it is locked."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from darek.cli.passphrase import ask_secret
from darek.evidence import KEYS_FILE, Keys, unlock_keys
from darek.findings import message, say
from darek.office import (
    OfficeLocked,
    is_unlocked,
    keys_of_agent,
    open_office,
    stop_agent,
    touch_agent,
)
from darek.web import WEB_SETTINGS, serve


def run(options: Namespace) -> Iterator[str]:
    """Answer until locked; the agent holds the keys, or else the terminal is asked."""
    folder: Path = options.office
    language: str = options.language
    by_agent = True
    try:
        keys = keys_of_agent(folder)
    except OfficeLocked:
        if not sys.stdin.isatty():
            raise
        keys, by_agent = _ask(folder, language), False
    open_office(folder, keys, settings=WEB_SETTINGS, on=options.on)
    serve(
        options.address,
        options.port,
        is_unlocked=(lambda: is_unlocked(folder)) if by_agent else (lambda: True),
        in_use=(lambda: _touch(folder)) if by_agent else (lambda: None),
        ready=lambda address: _show(address, language),
    )
    stop_agent(folder)
    yield say(message("web.serve.stopped"), language)


def _ask(folder: Path, language: str) -> Keys:
    passphrase = ask_secret(None, "cli.secret.passphrase", language)
    return unlock_keys(folder / KEYS_FILE, passphrase)


def _touch(folder: Path) -> None:
    with suppress(OfficeLocked):  # the server sees by itself that it has to stop
        touch_agent(folder)


def _show(address: str, language: str) -> None:
    print(say(message("web.serve.at", address=address), language), flush=True)
