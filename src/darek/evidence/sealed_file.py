"""How a sealed paper lies on the disk.

A label, a box, then segments. The box, shut under the store's key and bound to the file's name,
holds the paper's own age identity, the SHA-256 and the size of the original. The original and
zeros up to its padded size are cut into segments of one mebibyte. Each stands with its number
in an age file (age-encryption.org/v1) of its own, so that any of them can be read alone and
memory stays small; it lies in a slot whose length follows from its size: four bytes that say
the length of the age file, the age file, zeros. The file's size tells the padded size only.
"""

import hashlib
import hmac
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from darek.evidence.age import AgeBox, NotOpened
from darek.evidence.box import BOX_OVERHEAD, KEY_SIZE, WrongKey, derive, open_box, shut
from darek.evidence.padding import padded_size

SEGMENT_SIZE = 1024 * 1024
_LABEL = b"darek paper 1\n"
_MEASURE = struct.Struct(">74s32sQ")  # an age identity, a SHA-256, a size
_NUMBER = struct.Struct(">Q")
_LENGTH = struct.Struct(">I")
_AGE_OVERHEAD = 1024
"""Bytes that an age file may have more than its text, besides the tags: its header has some
200, and a stanza of random length that age puts in so that readers learn to pass over it."""
_AGE_TAG_EACH = 64 * 1024
_AGE_TAG = 16

HEADER_SIZE = len(_LABEL) + BOX_OVERHEAD + _MEASURE.size


class BrokenSeal(Exception):
    """The bytes are not a sealed paper of this name under this key."""


@dataclass(frozen=True, slots=True, repr=False)
class PaperKeys:
    """What a store's key is used for: shutting the boxes and making the names."""

    boxes: bytes
    names: bytes

    @classmethod
    def of(cls, key: bytes) -> "PaperKeys":
        """Both from the store's one key."""
        if len(key) != KEY_SIZE:
            raise ValueError(f"a key has {KEY_SIZE} bytes")
        return cls(derive(key, "boxes of papers"), derive(key, "names of papers"))

    def name(self, sha256: bytes) -> str:
        """The name of a paper: always the same for the same content, and telling nothing."""
        return hmac.new(self.names, sha256, hashlib.sha256).hexdigest()


@dataclass(frozen=True, slots=True)
class Header:
    """What a paper's box holds."""

    identity: str
    sha256: bytes
    size: int

    def shut(self, keys: PaperKeys, name: str) -> bytes:
        """The head of the file."""
        secret = _MEASURE.pack(self.identity.encode(), self.sha256, self.size)
        return _LABEL + shut(keys.boxes, secret, _LABEL + name.encode())


def read_header(file: BinaryIO, keys: PaperKeys, name: str) -> Header:
    """Open the box of a file that has this name."""
    head = file.read(HEADER_SIZE)
    if not head.startswith(_LABEL):
        raise BrokenSeal
    try:
        secret = open_box(keys.boxes, head[len(_LABEL) :], _LABEL + name.encode())
    except WrongKey as error:
        raise BrokenSeal from error
    identity, sha256, size = _MEASURE.unpack(secret)
    return Header(identity.decode(), sha256, size)


def file_size(size: int) -> int:
    """Bytes that a sealed paper of this size takes on the disk."""
    whole, rest = divmod(padded_size(size), SEGMENT_SIZE)
    return HEADER_SIZE + whole * slot_size(SEGMENT_SIZE) + (slot_size(rest) if rest else 0)


def slot_size(size: int) -> int:
    """Bytes of the slot for a segment of this size."""
    text = _NUMBER.size + size
    tags = _AGE_TAG * -(-text // _AGE_TAG_EACH)
    return _LENGTH.size + _AGE_OVERHEAD + text + tags


def seal_segment(number: int, segment: bytes, box: AgeBox) -> bytes:
    """The slot of one segment."""
    sealed = box.seal(_NUMBER.pack(number) + segment)
    slot = _LENGTH.pack(len(sealed)) + sealed
    return slot.ljust(slot_size(len(segment)), b"\0")


def open_segments(file: BinaryIO, header: Header) -> Iterator[bytes]:
    """The original, piece by piece, from a file read past its header.

    Every piece is genuine; that all of them were there is known at the end, which raises
    :class:`BrokenSeal` where the whole is not the original.
    """
    box = AgeBox(header.identity)
    digest, left = hashlib.sha256(), header.size
    for number, size in enumerate(_segment_sizes(header.size)):
        segment = _open_slot(file.read(slot_size(size)), number, size, box)
        if any(segment[left:]):
            raise BrokenSeal
        piece, left = segment[:left], max(0, left - size)
        digest.update(piece)
        if piece:
            yield piece
    if file.read(1) or digest.digest() != header.sha256:
        raise BrokenSeal


def _segment_sizes(size: int) -> Iterator[int]:
    whole, rest = divmod(padded_size(size), SEGMENT_SIZE)
    yield from (SEGMENT_SIZE for _ in range(whole))
    if rest:
        yield rest


def _open_slot(slot: bytes, number: int, size: int, box: AgeBox) -> bytes:
    if len(slot) != slot_size(size):
        raise BrokenSeal
    (length,) = _LENGTH.unpack_from(slot)
    sealed, filling = slot[_LENGTH.size : _LENGTH.size + length], slot[_LENGTH.size + length :]
    if any(filling):
        raise BrokenSeal
    try:
        text = box.open(sealed)
    except NotOpened as error:
        raise BrokenSeal from error
    if text[: _NUMBER.size] != _NUMBER.pack(number) or len(text) != _NUMBER.size + size:
        raise BrokenSeal
    return text[_NUMBER.size :]
