"""Compile message catalogues (``.po``) into what is read at run time (``.mo``).

Run as a program it compiles the catalogues that changed; the build backend runs it, too, so
wheels, source archives and editable installs always carry compiled catalogues.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ModuleNotFoundError:  # run as a program where the build backend is not installed
    BuildHookInterface = object

FOLDERS = "src/darek/**/locale/*/LC_MESSAGES"
# A line is empty, a comment, or one whole quoted string, with or without its keyword. The parser
# forgives more than that, and loses words by it.
LINE = re.compile(r'(#.*|((msgctxt|msgid|msgid_plural|msgstr(\[\d\])?)\s+)?"([^"\\]|\\.)*")?\s*')
ID = re.compile(r'msgid\s+("[^"]+")')


def line_faults(text: str) -> Iterator[str]:
    """What is wrong with single lines, and ids that stand twice."""
    seen: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not LINE.fullmatch(line):
            yield f"line {number}: not a comment, and not one whole quoted string"
        elif found := ID.match(line):
            first = seen.setdefault(found[1], number)
            if first != number:
                yield f"line {number}: {found[1]} stands on line {first} already"


def is_current(po: Path, mo: Path) -> bool:
    """Whether the compiled catalogue exists and is not older than its source."""
    return mo.exists() and mo.stat().st_mtime_ns >= po.stat().st_mtime_ns


def compile_catalogue(po: Path, mo: Path) -> None:
    """Compile one catalogue; it takes its place only when it is whole."""
    with po.open("rb") as source:
        catalogue = read_po(source, locale=None, domain=po.stem, abort_invalid=True)
    part = mo.with_name(mo.name + ".part")
    with part.open("wb") as compiled:
        write_mo(compiled, catalogue)
    part.replace(mo)


def remove_orphans(root: Path) -> None:
    """Remove what was compiled from a catalogue that is no longer there."""
    for mo in root.glob(f"{FOLDERS}/*.mo"):
        if not mo.with_suffix(".po").exists():
            mo.unlink()


def compile_all(root: Path) -> list[str]:
    """Compile every stale catalogue under ``root``; return what is wrong, a line for each file."""
    remove_orphans(root)
    faults = []
    for po in sorted(root.glob(f"{FOLDERS}/*.po")):
        mo = po.with_suffix(".mo")
        if is_current(po, mo):
            continue
        try:
            found = list(line_faults(po.read_text(encoding="utf-8")))
            if not found:
                compile_catalogue(po, mo)
        except (PoFileError, UnicodeDecodeError) as error:
            found = [str(error)]
        faults += [f"{po.relative_to(root)}: {fault}" for fault in found]
    return faults


class CompileMessages(BuildHookInterface):
    """The build backend's hook: no wheel is built from a catalogue that cannot be read."""

    PLUGIN_NAME = "compile-messages"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        faults = compile_all(Path(self.root))
        if faults:
            raise ValueError("\n".join(faults))


def main() -> int:
    """Compile what changed; exit 1 with a line for each catalogue that cannot be read."""
    faults = compile_all(Path(__file__).resolve().parent.parent)
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
