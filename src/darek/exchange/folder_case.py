"""A family's folder as a case: papers that nobody has read yet, and no claims."""

import unicodedata
from dataclasses import replace
from uuid import NAMESPACE_OID, UUID, uuid5

from darek.exchange.folder import FamilyFolder, FoundPaper
from darek.exchange.intake import Intake
from darek.exchange.telling import derived_reference
from darek.records import Case, HeldPaper, Source

PAPER = "paper"
"""The kind of a paper until someone says which it is."""
_NAMESPACE = uuid5(NAMESPACE_OID, "darek.exchange.folder")


def folder_key(family: FamilyFolder, list_name: str) -> UUID:
    """The family of a subfolder, by the names that its list and itself have."""
    names = (unicodedata.normalize("NFC", name) for name in (list_name, family.name))
    return uuid5(_NAMESPACE, "\n".join(names))


def missing_person_of_folder(family: FamilyFolder, list_name: str) -> str:
    """The id of the missing person in the case that a folder makes."""
    return str(uuid5(folder_key(family, list_name), "missing person"))


def case_from_folder(
    family: FamilyFolder, intake: Intake, held: Case | None = None, reference: str | None = None
) -> Case:
    """A family's folder as a case, or what it adds to the case made of it before.

    A paper is known by its bytes: one that is already held, under any name, is not added again,
    and one that has gone from the folder stays. Without anything new, ``held`` comes back.
    """
    key = folder_key(family, intake.list_name)
    if held is None:
        missing = missing_person_of_folder(family, intake.list_name)
        held = Case(reference or derived_reference(key), missing, intake.received_on)
    known = {one.carrier.sha256 for one in held.sources if isinstance(one.carrier, HeldPaper)}
    new = [paper for paper in family.papers if paper.sha256 not in known]
    if not new:
        return held
    sources = (_source(key, paper, intake) for paper in new)
    return replace(held, sources=(*held.sources, *sources))


def _source(key: UUID, paper: FoundPaper, intake: Intake) -> Source:
    """Its file is named by its content, so that two papers of one name do not meet."""
    carrier = HeldPaper(f"papers/{paper.sha256[:16]}", paper.sha256, paper.media_type)
    id = str(uuid5(key, f"paper {paper.sha256}"))
    return Source(id, PAPER, carrier, intake.received_on, title=paper.name)
