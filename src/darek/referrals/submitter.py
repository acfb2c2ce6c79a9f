"""Who submits a form, and how to reach them: never printed where they stay unnamed."""

from typing import Final

from darek.referrals.document import Item, Statement
from darek.referrals.filing import Filing
from darek.referrals.missing_person import full_name_item

_CONTACTS: Final = ("postal_address", "telephone", "email")


def contact_items(filing: Filing) -> tuple[Item, ...]:
    """Name, address, telephone and e-mail of the applicant who signs."""
    telling = filing.telling
    if filing.signer in telling.discretion.unnamed:
        withheld = Statement(filing.wording("name_withheld"))
        return (Item(filing.wording("full_name"), (withheld,)),)
    contacts = (
        telling.item(telling.label(name), telling.dossier.claims(filing.signer, name))
        for name in _CONTACTS
    )
    return (full_name_item(telling, filing.signer), *contacts)
