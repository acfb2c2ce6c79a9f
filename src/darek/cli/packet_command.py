"""``darek packet``: the filled packet, or the consent sheet that must be signed first."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from darek.cli.case_source import held_papers, read_cases
from darek.cli.writing import write_files
from darek.findings import message, say
from darek.procedures import find_procedure
from darek.referrals import ConsentMissing, make_packet


def run(options: Namespace) -> Iterator[str]:
    """Write the packet's files and name them."""
    procedure = find_procedure(options.procedure)
    language = options.lang or procedure.pack.languages[0]
    folder = Path(options.output)
    for file in read_cases([options.case], options):
        try:
            packet = (
                file.held.make_packet(procedure, language)
                if file.held is not None
                else make_packet(file.case, procedure, language, options.on, held_papers(file))
            )
        except ConsentMissing as refusal:
            for path in write_files(folder, refusal.files):
                yield say(message("cli.packet.sheet", path=str(path)), options.language)
            raise
        for path in write_files(folder, packet.files):
            yield say(message("cli.packet.written", path=str(path)), options.language)
