"""``darek intake``: spreadsheets, folders of families' papers and case files into the office."""

from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path

from darek.cli.case_source import NoSuchFile, read_cases
from darek.cli.desk import sit_down
from darek.cli.progress import Progress
from darek.cli.writing import write_files
from darek.exchange import list_name_of, sheet_template
from darek.findings import DarekError, message, say
from darek.office import (
    TakenIn,
    User,
    do_add_case_file,
    do_judge_cases,
    do_take_in_folder,
    do_take_in_sheet,
    open_rows_to_mend,
)
from darek.records import HeldPaper


class NoPaths(DarekError):
    """Nothing is named to take in."""

    code = "cli.no_paths"


def run(options: Namespace) -> Iterator[str]:
    """Write the template, or take in every path and say what became of it."""
    if options.template is not None:
        place = Path(options.template)
        write_files(place.parent, [(place.name, sheet_template(options.language))])
        yield say(message("cli.intake.template", path=str(place)), options.language)
    elif not options.paths:
        raise NoPaths()
    if not options.paths:
        return
    user = sit_down(options)
    for name in options.paths:
        yield from _take_in(Path(name), user, options)
    judging = Progress("cli.intake.judged", options.language)
    do_judge_cases(acting_user=user, progress=lambda done, _: judging.count(done))
    judging.end()


def _take_in(path: Path, user: User, options: Namespace) -> Iterator[str]:
    if not path.exists():
        raise NoSuchFile(path=str(path))
    if path.suffix == ".json" or (path.is_dir() and any(path.glob("*.json"))):
        yield from _case_files(path, user, options)
    else:
        take_in = do_take_in_folder if path.is_dir() else do_take_in_sheet
        yield from _list(path, take_in, user, options)


def _case_files(path: Path, user: User, options: Namespace) -> Iterator[str]:
    for file in read_cases([str(path)], options):
        papers = {
            source.carrier.file: file.folder / source.carrier.file
            for source in file.case.sources
            if isinstance(source.carrier, HeldPaper) and file.folder is not None
        }
        there = {name: place for name, place in papers.items() if place.is_file()}
        row = do_add_case_file(file.case, there, acting_user=user)
        yield say(
            message("cli.intake.case", reference=row.reference, papers=len(there)), options.language
        )


def _list(
    path: Path, take_in: Callable[..., TakenIn], user: User, options: Namespace
) -> Iterator[str]:
    language = options.language
    progress = Progress("cli.intake.read", language)
    kept_name = list_name_of(path) if path.is_file() else None
    name = options.list or kept_name or path.stem
    taken = take_in(path, name, acting_user=user, counted=progress.count)
    progress.end()
    yield say(
        message(
            "cli.intake.list",
            path=str(path),
            new=taken.new,
            updated=taken.updated,
            unchanged=taken.unchanged,
        ),
        language,
    )
    for passed in taken.passed_over:
        yield f"  {passed.sheet} {passed.number or ''}: {say(passed.because, language)}"
    faults = [*taken.faults, *(fault for row in taken.bad_rows for fault in row.faults)]
    for fault in faults:
        yield f"  {fault.said(language)}"
    if taken.bad_rows:
        yield from _to_mend(taken, user, options)


def _to_mend(taken: TakenIn, user: User, options: Namespace) -> Iterator[str]:
    rows = len(taken.bad_rows)
    if options.mend is None or taken.job is None:
        yield say(message("cli.intake.kept_inside", rows=rows), options.language)
        return
    place = Path(options.mend)
    sheet = b"".join(open_rows_to_mend(user, taken.job).chunks)
    write_files(place.parent, [(place.name, sheet)])
    yield say(message("cli.intake.to_mend", rows=rows, path=str(place)), options.language)
