"""The file of keys: a random data key in a slot that a passphrase opens.

The slot's key is Argon2id of the passphrase; the identities key lies in a box of its own under
a subkey. A checksum over the whole tells a damaged file from a wrong passphrase.
"""

import hashlib
import json
import secrets
import unicodedata
from pathlib import Path
from typing import Annotated, Literal

from argon2.low_level import Type, hash_secret_raw
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from darek.evidence.box import KEY_SIZE, WrongKey, derive, open_box, shut
from darek.evidence.disk import make_folder, replace_file
from darek.evidence.errors import (
    DamagedKeys,
    KeysExist,
    NewerKeys,
    NoKeys,
    ShortPassphrase,
    WrongPassphrase,
)
from darek.evidence.keys import Cost, Keys

FORMAT = 1
SHORTEST_PASSPHRASE = 12
"""Signs. Whoever took the disk may try for years; three or four random words are longer."""

_SLOT = b"darek passphrase slot 1"
_IDENTITIES = b"darek identities 1"
_LARGEST_FILE = 64 * 1024  # a slot takes some 400 bytes; a planted file must not fill memory

type Hex = Annotated[str, Field(pattern=r"^(?:[0-9a-f]{2})+$", max_length=1024)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


# The largest are RFC 9106's first recommended option with room to grow; a planted file must not
# stop the machine.
class _Slot(_Strict):
    kind: Literal["passphrase"]
    kdf: Literal["argon2id"]
    version: Literal[19]
    passes: Annotated[int, Field(ge=1, le=64)]
    memory_kib: Annotated[int, Field(ge=8, le=4 * 1024 * 1024)]
    lanes: Annotated[int, Field(ge=1, le=64)]
    salt: Hex
    box: Hex

    def key(self, passphrase: str) -> bytes:
        return hash_secret_raw(
            secret=unicodedata.normalize("NFC", passphrase).encode(),
            salt=bytes.fromhex(self.salt),
            time_cost=self.passes,
            memory_cost=self.memory_kib,
            parallelism=self.lanes,
            hash_len=KEY_SIZE,
            type=Type.ID,
            version=self.version,
        )


class _KeyFile(_Strict):
    format: Literal[1]
    slots: Annotated[tuple[_Slot, ...], Field(min_length=1, max_length=16, strict=False)]
    identities: Hex
    checksum: Hex


def create_keys(path: Path, passphrase: str, *, cost: Cost) -> Keys:
    """New random keys in a new file that the passphrase opens."""
    if path.exists():
        raise KeysExist(path=str(path))
    _refuse_short(passphrase)
    keys = Keys(secrets.token_bytes(KEY_SIZE), secrets.token_bytes(KEY_SIZE))
    make_folder(path.parent)
    _write(path, keys, passphrase, cost)
    return keys


def unlock_keys(path: Path, passphrase: str) -> Keys:
    """The keys that the passphrase opens."""
    held = _read(path)
    for slot in held.slots:
        try:
            data_key = open_box(slot.key(passphrase), bytes.fromhex(slot.box), _SLOT)
        except WrongKey:
            continue
        return Keys(data_key, _identities_key(path, held, data_key))
    raise WrongPassphrase()


def change_passphrase(path: Path, old: str, new: str, *, cost: Cost) -> Keys:
    """The same keys under a new passphrase; after a kill either the old or the new opens them."""
    keys = unlock_keys(path, old)
    _refuse_short(new)
    _write(path, keys, new, cost)
    return keys


def check_key_file(path: Path, keys: Keys) -> None:
    """Raise :class:`DamagedKeys` where a file does not hold these keys, or is not whole."""
    if _identities_key(path, _read(path), keys.data_key) != keys.identities_key:
        raise DamagedKeys(path=str(path))


def _identities_key(path: Path, held: _KeyFile, data_key: bytes) -> bytes:
    wrapping = derive(data_key, "identities")
    try:
        return open_box(wrapping, bytes.fromhex(held.identities), _IDENTITIES)
    except WrongKey as error:
        raise DamagedKeys(path=str(path)) from error


def _refuse_short(passphrase: str) -> None:
    if len(unicodedata.normalize("NFC", passphrase)) < SHORTEST_PASSPHRASE:
        raise ShortPassphrase(shortest=SHORTEST_PASSPHRASE)


def _slot(data_key: bytes, passphrase: str, cost: Cost) -> _Slot:
    empty = _Slot(
        kind="passphrase",
        kdf="argon2id",
        version=19,
        passes=cost.passes,
        memory_kib=cost.memory_kib,
        lanes=cost.lanes,
        salt=secrets.token_hex(16),
        box="00",
    )
    box = shut(empty.key(passphrase), data_key, _SLOT)
    return empty.model_copy(update={"box": box.hex()})


def _write(path: Path, keys: Keys, passphrase: str, cost: Cost) -> None:
    wrapping = derive(keys.data_key, "identities")
    raw: dict[str, object] = {
        "format": FORMAT,
        "slots": [_slot(keys.data_key, passphrase, cost).model_dump()],
        "identities": shut(wrapping, keys.identities_key, _IDENTITIES).hex(),
    }
    text = json.dumps(raw | {"checksum": _checksum(raw)}, indent=2, sort_keys=True)
    replace_file(path, (text + "\n").encode())


def _read(path: Path) -> _KeyFile:
    try:
        with path.open("rb") as file:
            raw = json.loads(file.read(_LARGEST_FILE))
    except FileNotFoundError as error:
        raise NoKeys(path=str(path)) from error
    except (OSError, ValueError, RecursionError) as error:
        raise DamagedKeys(path=str(path)) from error
    return _checked(path, raw)


def _checked(path: Path, raw: object) -> _KeyFile:
    if not isinstance(raw, dict) or raw.pop("checksum", None) != (checksum := _checksum(raw)):
        raise DamagedKeys(path=str(path))
    if isinstance(found := raw.get("format"), int) and found > FORMAT:
        raise NewerKeys(path=str(path), found=found, known=FORMAT)
    try:
        return _KeyFile.model_validate(raw | {"checksum": checksum})
    except ValidationError as error:
        raise DamagedKeys(path=str(path)) from error


def _checksum(raw: object) -> str:
    return hashlib.sha256(json.dumps(raw, sort_keys=True).encode()).hexdigest()
