"""The unlocked keys of an office, and what it costs to try one passphrase."""

from dataclasses import dataclass

from darek.evidence.box import derive


@dataclass(frozen=True, slots=True)
class Cost:
    """What Argon2id (RFC 9106) takes for one passphrase: passes, memory, lanes at once.

    The default is twice the memory of RFC 9106's second recommended option; it takes
    a third of a second on a laptop of two cores.
    """

    passes: int = 3
    memory_kib: int = 128 * 1024
    lanes: int = 4


@dataclass(frozen=True, slots=True, repr=False)
class Keys:
    """All that opens an office, in memory only. It prints nothing of itself."""

    data_key: bytes
    """Random; every key below comes from it."""
    identities_key: bytes
    """Random and wrapped on its own: sealed identities of sources can be given up alone."""

    @property
    def store_key(self) -> bytes:
        """The raw key of the encrypted database."""
        return derive(self.data_key, "store")

    @property
    def papers_key(self) -> bytes:
        """What a :class:`~darek.evidence.PaperStore` is opened with."""
        return derive(self.data_key, "papers")

    @property
    def names_key(self) -> bytes:
        """For naming by HMAC what must be found again and not be read."""
        return derive(self.data_key, "names")

    @property
    def custody_key(self) -> bytes:
        """What a :class:`~darek.evidence.CustodyLog` is opened with."""
        return derive(self.data_key, "custody")

    def key_for(self, purpose: str) -> bytes:
        """A key for one more purpose, such as signing a web server's cookies."""
        return derive(self.data_key, f"for {purpose}")
