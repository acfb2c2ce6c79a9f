"""Makes each step that reaches the disk the last one, by a kill or by a refusal."""

import errno
import os
import signal
from collections.abc import Buffer, Callable
from dataclasses import dataclass
from io import FileIO
from typing import Any

from darek.evidence import custody_log, disk


def kill() -> None:
    """As kill -9 does: nothing of ours runs any more."""
    os.kill(os.getpid(), signal.SIGKILL)


def refuse() -> None:
    """As a full disk does."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@dataclass
class Breaking:
    """Counts steps and breaks at one of them, or at it and all that follow."""

    at: int
    how: Callable[[], None]
    for_good: bool = False
    steps: int = 0
    broke: bool = False

    def step(self) -> None:
        """One moment at which the machine may stop."""
        self.steps += 1
        if self.steps == self.at or (self.for_good and self.steps > self.at):
            self.broke = True
            self.how()

    def frees_nothing(self, name: str, flags: int = 0) -> bool:
        """Whether a full disk would refuse this call."""
        return name != "unlink" and (name != "open" or bool(flags & os.O_CREAT))

    def install(self) -> None:
        """Stand before and after every call that changes the disk."""
        for name in ("open", "fsync", "replace", "unlink", "mkdir"):
            setattr(os, name, self._around(name, getattr(os, name)))
        disk.FileIO = custody_log.FileIO = self._file()  # type: ignore[misc,attr-defined]

    def _around(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def broken(*args: Any, **kwargs: Any) -> Any:
            flags = args[1] if name == "open" else 0
            if self.how is refuse and not self.frees_nothing(name, flags):
                return call(*args, **kwargs)
            self.step()
            result = call(*args, **kwargs)
            if self.how is kill:
                self.step()
            return result

        return broken

    def _file(self) -> type[FileIO]:
        breaking = self

        class Torn(FileIO):
            """Writes the first half of what it is given, and the rest when asked again."""

            half_is_due = True

            def write(self, data: Buffer, /) -> int:
                whole = bytes(data)
                breaking.step()
                end = len(whole) // 2 + 1 if self.half_is_due else len(whole)
                self.half_is_due = not self.half_is_due
                return super().write(whole[:end])

            def truncate(self, size: int | None = None, /) -> int:
                if breaking.how is kill:
                    breaking.step()
                return super().truncate(size)

        return Torn


def in_a_child(work: Callable[[Callable[[str], None]], None]) -> tuple[list[str], int]:
    """Run work in a forked child; the lines that it acknowledged, and how it ended."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if not child:
        work_and_leave(work, write_end)
    os.close(write_end)
    with os.fdopen(read_end) as acknowledged:
        lines = acknowledged.read().splitlines()
    return lines, os.waitpid(child, 0)[1]


def work_and_leave(work: Callable[[Callable[[str], None]], None], write_end: int) -> None:
    """In a forked child: work, acknowledging into a pipe, and end here."""
    code = 1
    try:
        work(lambda line: _say(write_end, line))
        code = 0
    finally:
        os._exit(code)


def _say(write_end: int, line: str) -> None:
    os.write(write_end, line.encode() + b"\n")
