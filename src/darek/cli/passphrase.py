"""Secrets from a person or a script: never from arguments or environment."""

import sys
from getpass import getpass
from pathlib import Path

from darek.findings import DarekError, message, say

STANDARD_INPUT = "-"
_LONGEST = 4096


class NoSecret(DarekError):
    """Nothing was typed, or there is nobody to type it."""

    code = "cli.no_secret"


class NotTheSame(DarekError):
    """The second time it was typed otherwise."""

    code = "cli.not_the_same"


class CannotReadSecret(DarekError):
    """The file of the secret cannot be read."""

    code = "cli.cannot_read_secret"


def ask_secret(file: str | None, prompt_id: str, language: str, *, twice: bool = False) -> str:
    """From a file, from standard input (``-``), or typed unseen; without its line break.

    A new secret is typed twice.
    """
    if file is not None:
        secret = _read(file)
    elif sys.stdin.isatty():
        secret = getpass(say(message(prompt_id), language) + " ", stream=sys.stderr)
        again = say(message("cli.secret.again"), language) + " "
        if twice and getpass(again, stream=sys.stderr) != secret:
            raise NotTheSame()
    else:
        raise NoSecret()
    if not secret:
        raise NoSecret()
    return secret


def _read(file: str) -> str:
    """The first line; standard input keeps the lines after it for the next secret."""
    try:
        if file == STANDARD_INPUT:
            line = sys.stdin.readline(_LONGEST)
        else:
            with Path(file).open(encoding="utf-8") as opened:
                line = opened.readline(_LONGEST)
    except (OSError, UnicodeDecodeError) as error:
        raise CannotReadSecret(path=file) from error
    return line.rstrip("\r\n")
