"""Whether a name is held in a script that the recipient reads."""

import unicodedata

from darek.findings import Finding, Verdict, message
from darek.procedures.case_on_day import CaseOnDay
from darek.procedures.predicates.predicate import NoSettings, Predicate
from darek.records import NameValue


def named_in_latin(case: CaseOnDay, settings: NoSettings) -> Finding:
    """Met if a source writes the missing person's name in Latin letters, as a passport does."""
    named = tuple(
        claim.id
        for claim in case.missing("name")
        if isinstance(claim.value, NameValue)
        and not claim.negated
        and (claim.value.script == "Latn" or _is_latin(claim.value.text))
    )
    if named:
        return Finding(Verdict.YES, message("procedures.stated.latin_name"), named)
    ask = (message("procedures.mend.ask_latin_name"),)
    return Finding(Verdict.NO, message("procedures.stated.no_latin_name"), (), ask)


def _is_latin(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return bool(letters) and all(unicodedata.name(sign).startswith("LATIN") for sign in letters)


NAMED_IN_LATIN = Predicate("named_in_latin", NoSettings, named_in_latin)
