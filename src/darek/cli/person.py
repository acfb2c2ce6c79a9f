"""How commands call a person."""

from darek.records import Dossier, NameValue


def person_label(dossier: Dossier, person: str) -> str:
    """The first full name that a source gives, else any name, else the bare id."""
    names = [
        claim.value
        for claim in dossier.claims(person, "name")
        if isinstance(claim.value, NameValue) and not claim.negated
    ]
    full = [name.text for name in names if name.part == "full"]
    return next(iter(full or [" ".join(name.text for name in names)]), "") or person
