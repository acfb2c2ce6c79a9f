"""Papers of a case: sealed on arrival, given back to those who may read the case."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from darek.evidence import CustodyEvent, SealedPaper, read_outside_file
from darek.findings import DarekError
from darek.office.clock import now
from darek.office.contents import load_case
from darek.office.folder import current_office
from darek.office.models import CaseRow, JobRow, PaperRow, User
from darek.records import HeldPaper

type Content = SealedPaper | Path | bytes | Iterable[bytes]
"""A paper as it arrives: sealed already, a file to read, its bytes, or pieces of them."""

SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class PaperNotHeld(DarekError):
    """The case holds no paper for that source."""

    code = "office.paper_not_held"


class OtherPaper(DarekError):
    """What arrived is not what its SHA-256 says: it was changed on the way."""

    code = "office.other_paper"


@dataclass(frozen=True, slots=True)
class OpenPaper:
    """A paper to be read: its pieces are genuine, and the whole is checked at the end."""

    file: str
    media_type: str
    size: int
    chunks: Iterator[bytes]


def open_paper(row: CaseRow, source_id: str) -> OpenPaper:
    """The paper of one source of a case that access was given to."""
    for source in load_case(row).sources:
        carrier = source.carrier
        if source.id == source_id and isinstance(carrier, HeldPaper):
            held = PaperRow.objects.filter(case=row, sha256=carrier.sha256).first()
            if held is not None:
                chunks = current_office().papers.open(held.name)
                return OpenPaper(carrier.file, carrier.media_type, held.size, chunks)
    raise PaperNotHeld(reference=row.reference, source=source_id)


def case_papers(row: CaseRow) -> dict[str, bytes]:
    """The bytes of each held paper that is here, by its path in the case file."""
    held = {paper.sha256: paper.name for paper in PaperRow.objects.filter(case=row)}
    store = current_office().papers
    return {
        source.carrier.file: b"".join(store.open(held[source.carrier.sha256]))
        for source in load_case(row).sources
        if isinstance(source.carrier, HeldPaper) and source.carrier.sha256 in held
    }


def open_rows_to_mend(user: User, job: int) -> OpenPaper:
    """The sheet of rows that a list's taking in left to be mended, for who took it in."""
    row = JobRow.objects.filter(pk=job, user=user).exclude(paper="").first()
    if row is None:
        raise PaperNotHeld(reference=str(job), source="")
    store = current_office().papers
    size = store.about(row.paper).size
    return OpenPaper("to-mend.xlsx", SHEET_TYPE, size, store.open(row.paper))


def seal(content: Content, *, expected_sha256: str | None = None) -> SealedPaper:
    """Seal a paper as it streams in. One that is not what was announced leaves nothing."""
    if isinstance(content, SealedPaper):
        _refuse_other(content.sha256, expected_sha256)
        return content
    if isinstance(content, bytes):
        content = (content,)
    chunks = read_outside_file(content) if isinstance(content, Path) else content
    return current_office().papers.seal(_announced(chunks, expected_sha256))


def enter_custody(papers: Iterable[SealedPaper], acting_user: User) -> None:
    """Enter the arrival of papers in the custody log, before any row speaks of them."""
    moment, by = now(), acting_user.username
    current_office().custody.append_all(
        [CustodyEvent.of_arrival(paper, at=moment, by=by) for paper in papers]
    )


def keep_papers(row: CaseRow, papers: Iterable[SealedPaper]) -> None:
    """Note which sealed papers belong to a case; one that it has already stays as it is."""
    PaperRow.objects.bulk_create(
        [PaperRow(case=row, sha256=p.sha256, name=p.name, size=p.size) for p in papers],
        ignore_conflicts=True,
    )


def seal_all(
    wanted: Mapping[str, str], contents: Mapping[str, Content], acting_user: User
) -> tuple[SealedPaper, ...]:
    """Seal the papers of a case file: ``wanted`` has the SHA-256 that each file must have."""
    sealed = tuple(
        seal(contents[file], expected_sha256=digest)
        for file, digest in wanted.items()
        if file in contents
    )
    if sealed:
        enter_custody(sealed, acting_user)
    return sealed


def _announced(chunks: Iterable[bytes], expected_sha256: str | None) -> Iterator[bytes]:
    """The pieces; an error instead of the end where they are not what was announced."""
    digest = sha256()
    for chunk in chunks:
        digest.update(chunk)
        yield chunk
    _refuse_other(digest.hexdigest(), expected_sha256)


def _refuse_other(found: str, expected: str | None) -> None:
    if expected is not None and found != expected:
        raise OtherPaper(expected=expected, found=found)
