"""How far long work has come: on standard error, and only where somebody watches."""

import sys

from darek.findings import message, say


class Progress:
    """One line that is written over; nothing where standard error is no terminal."""

    def __init__(self, id: str, language: str) -> None:
        self._id, self._language = id, language
        self._watched = sys.stderr.isatty()
        self._shown = ""

    def show(self, done: int, whole: int) -> None:
        """So much of the whole, in percent."""
        self.count(done * 100 // whole if whole else 100)

    def count(self, number: int) -> None:
        """A number of whatever is counted."""
        line = say(message(self._id, number=number), self._language)
        if self._watched and line != self._shown:
            print(f"\r{line}", end="", file=sys.stderr, flush=True)
            self._shown = line

    def end(self) -> None:
        """Leave the line."""
        if self._shown:
            print(file=sys.stderr)
