"""What ``darek`` takes, and what becomes of errors."""

import locale
import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, _SubParsersAction
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from types import TracebackType

from darek import __version__
from darek.cli import (
    assess_command,
    case_command,
    cases_command,
    demo_command,
    due_command,
    packet_command,
    prove_command,
)
from darek.findings import LANGUAGES, DarekError, message, say
from darek.kinship import STANDARDS
from darek.law import check_law, use_overlay
from darek.procedures import procedures


class CannotPrint(DarekError):
    """The system does not take what is printed: standard output goes to a full disk."""

    code = "cli.cannot_print"


type Command = Callable[[Namespace], Iterator[str]]

DONE, FAILED, STOPPED = 0, 1, 130
"""Exit statuses; argparse itself exits with 2 for wrong usage."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    options = _parser().parse_args(arguments)
    sys.excepthook = _defect
    command: Command = options.command
    try:
        _lay_corrections(options.packs)
        _print(command(options))
    except DarekError as error:
        print(f"darek: {error.said(options.language)}", file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        _print_no_more()
        return DONE
    except KeyboardInterrupt:
        print(f"darek: {say(message('cli.stopped'), options.language)}", file=sys.stderr)
        return STOPPED
    return DONE


def _lay_corrections(folder: Path | None) -> None:
    """An office's corrections are read at once, so that a slip in any of them shows."""
    use_overlay(folder)
    if folder is not None:
        check_law()
        procedures()


def _print(lines: Iterator[str]) -> None:
    for line in lines:
        try:
            print(line, flush=True)
        except BrokenPipeError:
            raise
        except OSError as error:
            _print_no_more()
            raise CannotPrint(reason=error.strerror or "") from error


def _print_no_more() -> None:
    """The reader has gone, as ``head`` does, or the disk is full: the interpreter must not
    complain of it once more on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _defect(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
    """A defect of ours: no traceback, which could hold names; where it was, for a report."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = (
        "?"
        if trace is None
        else f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
    )
    print(f"darek: {say(message('cli.defect', kind=kind.__name__, place=place))}", file=sys.stderr)


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="darek",
        description="Carries a report of a disappearance, proven and consented, to every body "
        "that must answer.",
    )
    parser.add_argument("--version", action="version", version=f"darek {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_prove(commands.add_parser("prove", help="kinship of applicant and missing person"))
    _add_assess(commands.add_parser("assess", help="which procedures are open, what lacks"))
    _add_packet(commands.add_parser("packet", help="make a filled packet"))
    _add_listing(commands.add_parser("cases", help="one line for each case"), cases_command.run)
    _add_listing(commands.add_parser("case", help="all that is held on a case"), case_command.run)
    _add_due(commands.add_parser("due", help="what falls due"))
    _add_demo(commands.add_parser("demo", help="run the main job over a folder of cases"))
    _add_office(commands)
    return parser


def _add_office(commands: "_SubParsersAction[ArgumentParser]") -> None:
    _add_init(commands.add_parser("init", help="make a new office"))
    _add_unlock(commands.add_parser("unlock", help="open the office until it is locked or idle"))
    _common(commands.add_parser("lock", help="close the office at once"), _later("lock"))
    _add_intake(commands.add_parser("intake", help="take lists, folders and case files in"))
    _add_verify(commands.add_parser("verify", help="check that nothing was lost or changed"))
    _add_serve(commands.add_parser("serve", help="show the office's pages on this machine"))


def _later(name: str) -> Command:
    """A command whose module is loaded when it is run: Django takes longer than all the rest."""

    def run(options: Namespace) -> Iterator[str]:
        lines: Iterator[str] = import_module(f"darek.cli.{name}_command").run(options)
        return lines

    return run


def _common(parser: ArgumentParser, command: Command) -> None:
    parser.set_defaults(command=command)
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        default=_own_language(),
        help="language of what is printed (default: the system's, else English)",
    )
    parser.add_argument(
        "--packs",
        type=Path,
        default=None,
        metavar="FOLDER",
        help="an office's own corrections of the rules, laid over those of the package",
    )
    parser.add_argument(
        "--on",
        type=_day,
        default=datetime.now().astimezone().date(),
        metavar="DATE",
        help="the day to judge on, with that day's rules (default: today)",
    )
    parser.add_argument(
        "--office",
        type=Path,
        default=Path("var") / "office",
        metavar="FOLDER",
        help="the office's folder (default: var/office)",
    )
    parser.add_argument(
        "--user", metavar="NAME", help="work in the office as NAME (default: its first keeper)"
    )


def _cases(parser: ArgumentParser) -> None:
    parser.add_argument(
        "cases",
        nargs="*",
        metavar="REF|FILE",
        help="case files, folders of them, -, or references (default: all of the office)",
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def _add_listing(parser: ArgumentParser, command: Command) -> None:
    _common(parser, command)
    _cases(parser)


def _add_prove(parser: ArgumentParser) -> None:
    _add_listing(parser, prove_command.run)
    names = ", ".join(standard.name for standard in STANDARDS)
    parser.add_argument("--standard", default="documentary", help=f"one of: {names}")


def _add_assess(parser: ArgumentParser) -> None:
    _add_listing(parser, assess_command.run)
    parser.add_argument(
        "--procedure", action="append", default=[], metavar="ID", help="only this one (repeatable)"
    )


def _add_packet(parser: ArgumentParser) -> None:
    _common(parser, packet_command.run)
    parser.add_argument("case", metavar="REF|FILE", help="a reference or a case file")
    parser.add_argument("procedure", metavar="PROCEDURE", help="such as un.wgeid.standard")
    parser.add_argument("--lang", metavar="LANG", help="language of the letter")
    parser.add_argument(
        "-o", "--output", default=".", metavar="DIR", help="where to write (default: here)"
    )


def _add_due(parser: ArgumentParser) -> None:
    _add_listing(parser, due_command.run)
    parser.add_argument("--ics", metavar="FILE", help="write a calendar file")
    parser.add_argument("--all", action="store_true", help="also what was answered")


def _add_demo(parser: ArgumentParser) -> None:
    _common(parser, demo_command.run)
    parser.add_argument("folder", metavar="FOLDER", help="a folder of case files")
    parser.add_argument(
        "-o", "--output", default="out", metavar="DIR", help="where to write packets"
    )


def _add_init(parser: ArgumentParser) -> None:
    _common(parser, _later("init"))
    parser.add_argument("--login", default="keeper", metavar="NAME", help="of the first user")
    _secret(parser, "--passphrase-file")
    _secret(parser, "--password-file")


def _add_unlock(parser: ArgumentParser) -> None:
    _common(parser, _later("unlock"))
    _secret(parser, "--passphrase-file")
    parser.add_argument(
        "--idle",
        type=_minutes,
        default=30,
        metavar="MINUTES",
        help="lock after so long without use (default: 30)",
    )


def _secret(parser: ArgumentParser, option: str) -> None:
    parser.add_argument(
        option, metavar="FILE", help="read it from a file's first line, or from - (for scripts)"
    )


def _add_intake(parser: ArgumentParser) -> None:
    _common(parser, _later("intake"))
    parser.add_argument("paths", nargs="*", metavar="PATH", help="spreadsheets, folders, files")
    parser.add_argument("--template", metavar="FILE", help="write a sheet to fill in")
    parser.add_argument(
        "--list",
        metavar="NAME",
        help="what the list is called each time (default: the file's name)",
    )
    parser.add_argument(
        "--mend", metavar="FILE", help="write the rows to mend there, outside the office"
    )


def _add_verify(parser: ArgumentParser) -> None:
    _common(parser, _later("verify"))
    parser.add_argument(
        "--head",
        action="append",
        default=[],
        metavar="HEAD",
        help="a head of the custody log that was kept outside (repeatable)",
    )


def _add_serve(parser: ArgumentParser) -> None:
    _common(parser, _later("serve"))
    # A server runs for days: unless a day is given, it judges by the system's, whatever it is.
    parser.set_defaults(on=None)
    parser.add_argument("--port", type=int, default=8000, help="where to answer (default: 8000)")
    parser.add_argument(
        "--address", default="127.0.0.1", help="of this machine's own (default: 127.0.0.1)"
    )


def _minutes(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 24 * 60:
        raise ArgumentTypeError(f"{text!r}: between 1 and 1440 minutes")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no day: write it as 2018-05-12") from None


def _own_language() -> str:
    language = (locale.getlocale()[0] or "en")[:2]
    return language if language in LANGUAGES else "en"
