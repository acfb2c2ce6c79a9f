"""A paper that was handed in, and the packet that is made of them."""

from dataclasses import replace
from pathlib import PurePosixPath

from darek.office.access import access_case
from darek.office.audit import PacketMade, PaperAdded, enter
from darek.office.clock import today
from darek.office.contents import load_case
from darek.office.models import CaseRow, User
from darek.office.papers import Content, case_papers, enter_custody, keep_papers, seal
from darek.office.store_errors import one_change
from darek.office.verbs.change import rewrite, with_records
from darek.procedures import Procedure
from darek.records import Case, HeldPaper, Source
from darek.referrals import Packet, make_packet


def do_add_paper(row: CaseRow, source: Source, content: Content, *, acting_user: User) -> Source:
    """Seal a paper and add it as a source.

    The carrier of ``source`` is a held paper; its file name is replaced by one that says nothing
    of anybody, its SHA-256 by that of what arrived. Returns the source as it was added.
    """
    access_case(acting_user, row.reference, to_write=True)
    sealed = seal(content)
    enter_custody([sealed], acting_user)
    if not isinstance(source.carrier, HeldPaper):
        raise TypeError("a paper that is handed in is held")
    file = f"papers/{source.id}{PurePosixPath(source.carrier.file).suffix.lower()}"
    carrier = replace(source.carrier, file=file, sha256=sealed.sha256)
    added = replace(source, carrier=carrier)

    def change(case: Case) -> Case:
        keep_papers(row, [sealed])
        return with_records(case, sources=(added,))

    rewrite(row, change, PaperAdded(added.id, added.kind), acting_user)
    return added


def do_make_packet(
    row: CaseRow,
    procedure: Procedure,
    language: str,
    *,
    acting_user: User,
) -> Packet:
    """Make a packet of a case today. Making is not sending: the clock starts with a referral.

    Raises what ``make_packet`` raises, and then nothing is entered.
    """
    with one_change():
        held = access_case(acting_user, row.reference, to_write=True)
        papers = case_papers(held)
        office_language = acting_user.language
        packet = make_packet(
            load_case(held), procedure, language, today(), papers, office_language=office_language
        )
        enter(PacketMade(procedure.id, language), held, acting_user)
    return packet
