"""Ids, and the short references that people say over the telephone."""

from collections.abc import Callable
from secrets import choice

from uuid6 import uuid7

_ALPHABET = "123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""31 signs, a prime, without those that are taken for another (0 O, I L, U V)."""
_RANDOM = 7


def new_id() -> str:
    """A UUIDv7 (RFC 9562): ordered by time, unique across offices."""
    return str(uuid7())


def new_reference(pick: Callable[[str], str] = choice) -> str:
    """A case reference such as ``K7QF-3M9E``: 31^7 possible ones, the last sign a check."""
    body = "".join(pick(_ALPHABET) for _ in range(_RANDOM))
    whole = body + _check_sign(body)
    return f"{whole[:4]}-{whole[4:]}"


def reference_is_sound(reference: str) -> bool:
    """Whether the check sign fits: any one wrong sign, or two swapped, are noticed."""
    signs = reference.upper().replace("-", "")
    known = len(signs) == _RANDOM + 1 and all(sign in _ALPHABET for sign in signs)
    return known and _check_sign(signs[:-1]) == signs[-1]


def _check_sign(body: str) -> str:
    """Weighted sum modulo 31; distinct weights below a prime catch every swap."""
    total = sum(weight * _ALPHABET.index(sign) for weight, sign in enumerate(body, start=2))
    return _ALPHABET[-total % len(_ALPHABET)]
