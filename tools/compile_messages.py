"""Compile message catalogues (``.po``) into what is read at run time (``.mo``).

Run as a program it compiles the catalogues that changed; the build backend runs it, too, so
wheels, source archives and editable installs always carry compiled catalogues.
"""

import sys
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ModuleNotFoundError:  # run as a program where the build backend is not installed
    BuildHookInterface = object

CATALOGUES = "src/darek/**/locale/*/LC_MESSAGES/*.po"


def is_current(po: Path, mo: Path) -> bool:
    """Whether the compiled catalogue exists and is not older than its source."""
    return mo.exists() and mo.stat().st_mtime_ns >= po.stat().st_mtime_ns


def compile_catalogue(po: Path, mo: Path) -> None:
    """Compile one catalogue; it takes its place only when it is whole."""
    language = po.parent.parent.name
    with po.open("rb") as source:
        catalogue = read_po(source, locale=None, domain=po.stem, abort_invalid=True)
    part = mo.with_name(mo.name + ".part")
    with part.open("wb") as compiled:
        write_mo(compiled, catalogue)
    part.replace(mo)
    print(f"compiled {language}/{po.stem}")


def compile_all(root: Path) -> list[str]:
    """Compile every stale catalogue under ``root``; return what is wrong, a line for each file."""
    faults = []
    for po in sorted(root.glob(CATALOGUES)):
        mo = po.with_suffix(".mo")
        if is_current(po, mo):
            continue
        try:
            compile_catalogue(po, mo)
        except (PoFileError, UnicodeDecodeError, OSError) as error:
            faults.append(f"{po.relative_to(root)}: {error}")
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
