"""Bodies and their procedures as packs, and the assessment of a case.

A procedure has **conditions** on the world, which give open, closed or not known, and
**requirements** on what we hold, which give ready or not ready. Each is a predicate asked with
a pack's settings; the standing of the pack's rule limits what its answer may do. The day is a
parameter: laws, terms and practices are dated.
"""

from darek.procedures.assessment import Assessment, Judged, assess
from darek.procedures.case_on_day import TAKING, CaseOnDay, dated
from darek.procedures.predicates import ConsentFor, consents_covering
from darek.procedures.procedure import Clock, Level, Procedure, Reveals, Rule
from darek.procedures.registry import UnknownProcedure, find_procedure, procedures

__all__ = [
    "TAKING",
    "Assessment",
    "CaseOnDay",
    "Clock",
    "ConsentFor",
    "Judged",
    "Level",
    "Procedure",
    "Reveals",
    "Rule",
    "UnknownProcedure",
    "assess",
    "consents_covering",
    "dated",
    "find_procedure",
    "procedures",
]
