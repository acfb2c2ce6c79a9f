"""Every file of the room's packs loads, and says where it comes from."""

import re
from pathlib import Path

import pytest

from darek.findings import LANGUAGES, Words, has_words
from darek.law import (
    Entry,
    PackModel,
    Standing,
    bodies,
    check_law,
    load_packs,
    paper_kinds,
    state_name,
    treaties,
)

LAW = Path(__file__).resolve().parents[2] / "src" / "darek" / "law"
FILES = sorted((LAW / "packs").glob("*/*.toml"))


class AnyPack(PackModel, extra="allow"):
    """A pack of any kind."""

    id: str


def test_all_packs_are_sound() -> None:
    check_law()


@pytest.mark.parametrize("kind", sorted({file.parent.name for file in FILES}))
def test_every_file_of_a_kind_is_read(kind: str) -> None:
    packs = load_packs(AnyPack, "darek.law", f"packs/{kind}")
    assert [pack.id for pack in packs] == sorted(
        file.stem for file in FILES if file.parent.name == kind
    )


def entries() -> list[tuple[str, Entry]]:
    """Every entry of treaties, bodies and papers, with the pack it stands in."""
    found = []
    for pack in (*treaties().values(), *bodies().values(), *paper_kinds().values()):
        for field in type(pack).model_fields:
            value = getattr(pack, field)
            if isinstance(value, tuple):
                found += [(pack.id, entry) for entry in value if isinstance(entry, Entry)]
    return found


def test_no_sourced_entry_rests_on_general_knowledge() -> None:
    sourced = [(pack, entry) for pack, entry in entries() if entry.standing is Standing.SOURCED]
    assert len(sourced) > 20
    assert [pack for pack, entry in sourced if "general knowledge" in entry.citation] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_named_is_named_in_every_language_of_pages(language: str) -> None:
    named: list[tuple[str, Words]] = [
        (pack.id, pack.name)
        for pack in (*treaties().values(), *bodies().values(), *paper_kinds().values())
    ]
    named += [(code, state_name(code)) for code in ("CN", "KZ", "KG")]
    assert [id for id, words in named if language not in words.by_language] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_of_the_room_has_words(language: str) -> None:
    source = "".join(file.read_text(encoding="utf-8") for file in LAW.glob("*.py"))
    ids = set(re.findall(r'"(law\.(?:pack|overlay)\.\w+)"', source))
    ids |= {f"error.{id}" for id in re.findall(r'code = "(law\.\w+)"', source)}
    ids |= {
        f"law.{kind}.{word}"
        for kind in ("treaty", "competence")
        for word in ("party", "not_party", "no_entry", "doubtful")
    }
    assert len(ids) > 20
    assert [id for id in sorted(ids) if not has_words(id, language)] == []
