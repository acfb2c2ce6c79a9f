"""Bodies that letters go to, or that replies come from."""

from typing import Literal

from darek.findings import Words
from darek.law.entry import CountryCode, Entry, PackId, PackModel
from darek.law.overlay import pack_cache
from darek.law.pack import load_packs


class Channel(Entry):
    """One way to reach a body; every address must be checked again before an office uses it."""

    kind: Literal["email", "post", "fax", "web"]
    address: str


class Body(PackModel):
    """One body; ``state`` is empty for international ones."""

    id: PackId
    kind: Literal["state", "international", "humanitarian"]
    text: dict[str, str]
    state: CountryCode | None = None
    channel: tuple[Channel, ...] = ()

    @property
    def name(self) -> Words:
        """What it is called."""
        return Words(self.text)


@pack_cache
def bodies() -> dict[str, Body]:
    """All bodies by id."""
    return {body.id: body for body in load_packs(Body, "darek.law", "packs/bodies")}


def body_name(id: str) -> Words:
    """A body's name; the id itself for a body that no pack has."""
    body = bodies().get(id)
    return body.name if body is not None else Words({"en": id})
