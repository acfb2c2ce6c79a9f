"""The age file format (age-encryption.org/v1), as pyrage gives it, with types."""

import pyrage  # type: ignore[import-untyped]  # it has no annotations


class NotOpened(Exception):
    """An age file is damaged, or was made for somebody else."""


def new_identity() -> str:
    """A fresh private key, in age's own writing."""
    return str(pyrage.x25519.Identity.generate())


class AgeBox:
    """Seals for one identity and opens what was sealed for it."""

    def __init__(self, identity: str) -> None:
        self._identity = pyrage.x25519.Identity.from_str(identity)
        self._recipient = self._identity.to_public()

    def seal(self, text: bytes) -> bytes:
        """An age file of its own."""
        sealed: bytes = pyrage.encrypt(text, [self._recipient])
        return sealed

    def open(self, sealed: bytes) -> bytes:
        """The text of an age file; else :class:`NotOpened`."""
        try:
            text: bytes = pyrage.decrypt(sealed, [self._identity])
        except pyrage.DecryptError as error:
            raise NotOpened from error
        return text
