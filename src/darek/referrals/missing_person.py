"""What a letter says of the missing person."""

from collections.abc import Iterable
from typing import Final

from darek.referrals.document import Item
from darek.referrals.person_name import main_name, name_claims, other_names
from darek.referrals.telling import Telling

LETTER_PROPERTIES: Final = (
    "sex",
    "birth_date",
    "birth_place",
    "nationality",
    "ethnicity",
    "identifier",
    "occupation",
    "usual_residence",
    "health",
    "whereabouts",
)
"""In this order; each is printed, known or not."""


def full_name_item(telling: Telling, being: str) -> Item:
    """The full name by which the letter calls a person."""
    main = main_name(telling.dossier, being, telling.wording)
    claims = name_claims(telling.dossier, being)
    own = [claim for claim in claims if telling.value(claim) == main]
    return telling.item(telling.wording("full_name"), own or claims)


def name_items(telling: Telling, being: str) -> tuple[Item, ...]:
    """The full name, and the other names in every script with those who use them."""
    full = full_name_item(telling, being)
    others = other_names(telling.dossier, being, telling.wording)
    if not others:
        return (full,)
    return full, telling.item(telling.wording("also_known_as"), others)


def missing_person_items(telling: Telling) -> tuple[Item, ...]:
    """Everything a letter says of the missing person; not known where no source speaks."""
    names = name_items(telling, telling.dossier.case.missing_person)
    return (*names, *property_items(telling, LETTER_PROPERTIES))


def property_items(telling: Telling, names: Iterable[str]) -> tuple[Item, ...]:
    """An item for each property of the missing person."""
    return tuple(
        telling.item(telling.label(name), telling.dossier.of_missing(name)) for name in names
    )
