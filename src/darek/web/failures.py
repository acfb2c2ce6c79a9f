"""Failed logins: after five, each next attempt waits, whether or not there is such a user."""

from dataclasses import dataclass, field
from math import ceil
from threading import Lock
from time import monotonic

FREE_ATTEMPTS = 5
FIRST_WAIT_S = 30
LONGEST_WAIT_S = 15 * 60
MOST_NAMES = 10_000
"""Names kept; a flood of invented ones must not fill memory."""


@dataclass
class Failures:
    """Counts by name. They live as long as the server, which one person starts."""

    _by_name: dict[str, tuple[int, float]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def wait_s(self, username: str) -> int:
        """How long this name still has to wait; 0 where it may try."""
        with self._lock:
            count, last = self._by_name.get(username.casefold(), (0, 0.0))
        if count < FREE_ATTEMPTS:
            return 0
        waits_s = min(FIRST_WAIT_S << min(count - FREE_ATTEMPTS, 10), LONGEST_WAIT_S)
        return max(0, ceil(last + waits_s - monotonic()))

    def note(self, username: str) -> None:
        """One more failure."""
        with self._lock:
            count, _ = self._by_name.pop(username.casefold(), (0, 0.0))
            if len(self._by_name) >= MOST_NAMES:
                self._by_name.pop(next(iter(self._by_name)))
            self._by_name[username.casefold()] = (count + 1, monotonic())

    def forget(self, username: str) -> None:
        """After a login that succeeded."""
        with self._lock:
            self._by_name.pop(username.casefold(), None)


FAILURES = Failures()
"""Those of this server."""
