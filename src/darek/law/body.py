"""Bodies that letters go to, or that replies come from."""

from typing import ClassVar, Literal

from darek.findings import Words
from darek.law.entry import CountryCode, Entry, NamedPack, Phrase
from darek.law.overlay import pack_cache
from darek.law.pack import load_packs


class Channel(Entry):
    """One way to reach a body; every address must be checked again before an office uses it."""

    named_by: ClassVar[tuple[str, ...]] = ("kind",)

    kind: Literal["email", "post", "fax", "web"]
    address: Phrase


class Body(NamedPack):
    """One body; ``state`` is empty for international ones."""

    kind: Literal["state", "international", "humanitarian"]
    state: CountryCode | None = None
    channel: tuple[Channel, ...] = ()


@pack_cache
def bodies() -> dict[str, Body]:
    """All bodies by id."""
    return {body.id: body for body in load_packs(Body, "darek.law", "packs/bodies")}


def body_name(id: str) -> Words:
    """A body's name; the id itself for a body that no pack has."""
    body = bodies().get(id)
    return body.name if body is not None else Words({"en": id})
