"""Whether the kinship of applicant and missing person meets a standard."""

from dataclasses import dataclass

from darek.findings import Finding
from darek.kinship import find_standard
from darek.procedures.case_on_day import CaseOnDay
from darek.procedures.predicates.predicate import Predicate
from darek.procedures.predicates.settings import StandardName, pack_settings


@pack_settings
@dataclass(frozen=True, slots=True)
class ByStandard:
    """``standard``: ``documentary`` or ``statement``."""

    standard: StandardName


def kinship_proven(case: CaseOnDay, settings: ByStandard) -> Finding:
    """Met if a chain of links from an applicant to the missing person meets the standard.

    By papers (``documentary``), each link must stand in a paper held here whose kind is made to
    prove it; by ``statement``, anybody's word is enough.
    """
    return case.proof(find_standard(settings.standard)).finding


KINSHIP_PROVEN = Predicate("kinship_proven", ByStandard, kinship_proven)
