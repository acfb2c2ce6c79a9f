"""The ``darek`` command: files and folders in, tables or JSON lines out.

Each subcommand is thin: it reads cases, asks a room, prints. Exit status 0 done, 1 a clear
error with the next step on standard error, 2 wrong usage.
"""

from darek.cli.main import main

__all__ = ["main"]
