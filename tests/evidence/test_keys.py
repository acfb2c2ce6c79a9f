"""Keys: one passphrase opens them, nothing of them shows, and damage is told from a mistake."""

import json
from itertools import combinations
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from darek.evidence import (
    Cost,
    DamagedKeys,
    DiskFull,
    Keys,
    KeysExist,
    NewerKeys,
    NoKeys,
    NotWritten,
    ShortPassphrase,
    WrongPassphrase,
    change_passphrase,
    create_keys,
    unlock_keys,
)
from darek.evidence.key_file import SHORTEST_PASSPHRASE
from tests.evidence.sample_office import NEW_PASSPHRASE, PASSPHRASE, WEAK, leaks


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office" / "keys.json"


def test_the_passphrase_opens_what_it_shut(path: Path) -> None:
    keys = create_keys(path, PASSPHRASE, cost=WEAK)
    assert unlock_keys(path, PASSPHRASE) == keys
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert [entry.name for entry in path.parent.iterdir()] == ["keys.json"]


@pytest.mark.parametrize("wrong", ["", PASSPHRASE + " ", PASSPHRASE.upper(), NEW_PASSPHRASE])
def test_a_wrong_passphrase_is_refused(path: Path, wrong: str) -> None:
    create_keys(path, PASSPHRASE, cost=WEAK)
    with pytest.raises(WrongPassphrase, match="Check the keyboard's language"):
        unlock_keys(path, wrong)


def test_a_letter_typed_in_two_signs_is_the_same_letter(path: Path) -> None:
    composed, typed = (normalize(form, "й ё й ё й ё й") for form in ("NFC", "NFD"))
    assert composed != typed
    keys = create_keys(path, composed, cost=WEAK)
    assert unlock_keys(path, typed) == keys


@pytest.mark.parametrize("short", ["", "a" * (SHORTEST_PASSPHRASE - 1), "й" * 6])
def test_a_short_passphrase_is_refused(path: Path, short: str) -> None:
    with pytest.raises(ShortPassphrase, match="at least 12 signs"):
        create_keys(path, short, cost=WEAK)
    assert not path.exists()


def test_a_passphrase_is_changed_and_the_keys_stay(path: Path) -> None:
    keys = create_keys(path, PASSPHRASE, cost=WEAK)
    assert change_passphrase(path, PASSPHRASE, NEW_PASSPHRASE, cost=WEAK) == keys
    assert unlock_keys(path, NEW_PASSPHRASE) == keys
    with pytest.raises(WrongPassphrase):
        unlock_keys(path, PASSPHRASE)


@pytest.mark.parametrize(
    ("old", "new", "refusal"),
    [("not the passphrase", NEW_PASSPHRASE, WrongPassphrase), (PASSPHRASE, "a", ShortPassphrase)],
)
def test_a_refused_change_changes_nothing(
    path: Path, old: str, new: str, refusal: type[Exception]
) -> None:
    create_keys(path, PASSPHRASE, cost=WEAK)
    before = path.read_bytes()
    with pytest.raises(refusal):
        change_passphrase(path, old, new, cost=WEAK)
    assert path.read_bytes() == before


def test_keys_are_never_written_over(path: Path) -> None:
    create_keys(path, PASSPHRASE, cost=WEAK)
    before = path.read_bytes()
    with pytest.raises(KeysExist, match="would shut you out"):
        create_keys(path, NEW_PASSPHRASE, cost=WEAK)
    assert path.read_bytes() == before


def test_two_offices_share_no_key(tmp_path: Path) -> None:
    one, other = (create_keys(tmp_path / name, PASSPHRASE, cost=WEAK) for name in "ab")
    assert not set(every_key(one)) & set(every_key(other))


def every_key(keys: Keys) -> list[bytes]:
    return [
        keys.data_key,
        keys.identities_key,
        keys.store_key,
        keys.papers_key,
        keys.names_key,
        keys.custody_key,
        keys.key_for("cookies"),
        keys.key_for("letters"),
    ]


def test_each_purpose_has_a_key_of_its_own_and_keeps_it() -> None:
    keys = Keys(bytes(32), bytes(range(32)))
    assert all(len(key) == 32 for key in every_key(keys))
    assert all(one != other for one, other in combinations(every_key(keys), 2))
    assert every_key(keys) == every_key(Keys(bytes(32), bytes(range(32))))


def test_keys_that_seal_today_open_tomorrow() -> None:
    """HKDF-SHA256 (RFC 5869) of a data key of zeros; a change here shuts every office out."""
    keys = Keys(bytes(32), bytes(32))
    assert keys.store_key.hex() == STORE_KEY_OF_ZEROS
    assert keys.key_for("store") != keys.store_key


STORE_KEY_OF_ZEROS = "eaf00802077438aaf608a7f6a29c92a2354cb85bf620883fd39958e0099cdd6e"


def test_keys_show_nothing_of_themselves(path: Path) -> None:
    keys = create_keys(path, PASSPHRASE, cost=WEAK)
    shown = repr(keys) + str(keys) + path.read_text()
    for key in every_key(keys):
        assert key.hex() not in shown
        assert repr(key) not in shown
    assert leaks(path.parent, (PASSPHRASE,)) == []


def test_the_cost_stands_in_the_slot_and_is_paid_again(path: Path) -> None:
    cost = Cost(passes=2, memory_kib=64, lanes=2)
    keys = create_keys(path, PASSPHRASE, cost=cost)
    (slot,) = json.loads(path.read_text())["slots"]
    assert (slot["passes"], slot["memory_kib"], slot["lanes"]) == (2, 64, 2)
    assert unlock_keys(path, PASSPHRASE) == keys


def test_the_usual_cost_is_at_least_what_rfc_9106_recommends() -> None:
    assert Cost().memory_kib >= 64 * 1024
    assert Cost().passes >= 3


def test_every_flipped_bit_is_damage_and_never_a_wrong_passphrase(path: Path) -> None:
    create_keys(path, PASSPHRASE, cost=WEAK)
    whole = path.read_bytes()
    for place in range(len(whole)):
        flipped = whole[:place] + bytes([whole[place] ^ 1 << place % 6]) + whole[place + 1 :]
        if not says_the_same(flipped, whole):
            path.write_bytes(flipped)
            with pytest.raises(DamagedKeys, match="is damaged"):
                unlock_keys(path, PASSPHRASE)


def says_the_same(one: bytes, other: bytes) -> bool:
    """White space between the parts of a JSON file means nothing."""
    try:
        return bool(json.loads(one) == json.loads(other))
    except ValueError:
        return False


@given(data=st.binary(max_size=300))
def test_any_other_file_is_damage(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "keys.json"
    path.write_bytes(data)
    with pytest.raises(DamagedKeys):
        unlock_keys(path, PASSPHRASE)


@pytest.mark.parametrize("size", [0, 1, 100, -2])
def test_a_file_cut_short_is_damage(path: Path, size: int) -> None:
    create_keys(path, PASSPHRASE, cost=WEAK)
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(DamagedKeys, match="bring it back from a backup"):
        unlock_keys(path, PASSPHRASE)


@pytest.mark.parametrize("nesting", [b"[" * 60_000, b'{"a":' * 12_000])
def test_a_file_made_to_stop_the_reader_is_damage(path: Path, nesting: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(nesting)
    with pytest.raises(DamagedKeys):
        unlock_keys(path, PASSPHRASE)


def planted(path: Path, **changed: object) -> None:
    """A file that somebody wrote with a checksum that fits."""
    from darek.evidence.key_file import _checksum  # noqa: PLC0415  # as whoever plants it would

    raw = json.loads(path.read_text())
    del raw["checksum"]
    slots = [slot | {k: v for k, v in changed.items() if k in slot} for slot in raw["slots"]]
    raw |= {"slots": slots} | {k: v for k, v in changed.items() if k not in slots[0]}
    path.write_text(json.dumps(raw | {"checksum": _checksum(raw)}))


@pytest.mark.parametrize(
    "changed",
    [
        {"memory_kib": 1 << 40},
        {"passes": 10**9},
        {"lanes": 10**6},
        {"lanes": 0},
        {"salt": ""},
        {"salt": "zz"},
        {"kind": "share"},
        {"slots": []},
        {"identities": "00"},
        {"note": "unknown key"},
        {"format": "1"},
    ],
    ids=str,
)
def test_a_planted_file_is_refused_at_once(path: Path, changed: dict[str, object]) -> None:
    create_keys(path, PASSPHRASE, cost=WEAK)
    planted(path, **changed)
    with pytest.raises(DamagedKeys):
        unlock_keys(path, PASSPHRASE)


def test_a_planted_slot_opens_nothing(path: Path, tmp_path: Path) -> None:
    create_keys(path, PASSPHRASE, cost=WEAK)
    create_keys(tmp_path / "other.json", NEW_PASSPHRASE, cost=WEAK)
    other = json.loads((tmp_path / "other.json").read_text())
    planted(path, box=other["slots"][0]["box"], salt=other["slots"][0]["salt"])
    with pytest.raises(DamagedKeys):  # the slot opens, the identities of this office do not
        unlock_keys(path, NEW_PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        unlock_keys(path, PASSPHRASE)


def test_keys_of_a_later_version_are_named_as_such(path: Path) -> None:
    create_keys(path, PASSPHRASE, cost=WEAK)
    planted(path, format=2)
    with pytest.raises(NewerKeys, match=r"format 2; this one reads up to 1.*Install the later"):
        unlock_keys(path, PASSPHRASE)


def test_where_there_are_no_keys_there_is_no_office(path: Path) -> None:
    with pytest.raises(NoKeys, match="darek init"):
        unlock_keys(path, PASSPHRASE)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "office").write_text("a file, not a folder")
    with pytest.raises(NotWritten, match=r"office could not be written"):
        create_keys(tmp_path / "office" / "keys.json", PASSPHRASE, cost=WEAK)


def test_no_room_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(DiskFull, match="Free some room"):
        create_keys(path, PASSPHRASE, cost=WEAK)
    assert not path.exists()
