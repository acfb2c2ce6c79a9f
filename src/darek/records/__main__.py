"""Prints what is made from this room: ``schema``, or ``page FILE`` with its tables made anew."""

import json
import sys
from pathlib import Path

from darek.records.case_page import with_tables
from darek.records.case_schema import case_schema


def made(command: list[str]) -> str:
    """The text that a command asks for."""
    match command:
        case ["schema"]:
            return json.dumps(case_schema(), ensure_ascii=False, indent=2) + "\n"
        case ["page", file]:
            return with_tables(Path(file).read_text(encoding="utf-8"))
    sys.exit("usage: python -m darek.records schema | page FILE")


print(made(sys.argv[1:]), end="")
