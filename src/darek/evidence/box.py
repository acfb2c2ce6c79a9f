"""Short secrets shut under a key: ChaCha20-Poly1305 (RFC 8439) under a fresh random nonce."""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_SIZE = 32
"""Bytes of every key."""

_NONCE_SIZE = 12
BOX_OVERHEAD = _NONCE_SIZE + 16
"""Bytes that a box has more than what is in it: the nonce and the tag."""


class WrongKey(Exception):
    """A box does not open: another key shut it, or its bytes or its context changed."""


def shut(key: bytes, secret: bytes, context: bytes) -> bytes:
    """A box; it opens only with the same key and the same words of context."""
    nonce = secrets.token_bytes(_NONCE_SIZE)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, secret, context)


def open_box(key: bytes, box: bytes, context: bytes) -> bytes:
    """What is in a box, exactly as it was shut; else :class:`WrongKey`."""
    if len(box) < BOX_OVERHEAD:
        raise WrongKey
    try:
        return ChaCha20Poly1305(key).decrypt(box[:_NONCE_SIZE], box[_NONCE_SIZE:], context)
    except InvalidTag as error:
        raise WrongKey from error


def derive(key: bytes, purpose: str) -> bytes:
    """A key for one purpose that tells nothing of the key it comes from (RFC 5869)."""
    return HKDF(SHA256(), KEY_SIZE, salt=None, info=f"darek {purpose}".encode()).derive(key)
