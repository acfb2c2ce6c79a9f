"""The agent: one small process that holds an office's keys while it is unlocked.

It listens on a socket inside the office's folder that only its user can open, answers that user
alone, and forgets the keys when told to, or when nobody has asked for them for a while. The keys
come to it by fork: they never stand in arguments, environment or files.
"""

import os
import resource
import signal
import socket
import struct
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from darek.evidence import Keys
from darek.findings import DarekError

RUN_FOLDER = "run"
IDLE_MINUTES = 30

_SOCKET = "agent.sock"
_KEY_SIZE = 32
_LOOKS_EVERY_S = 2.0
_ANSWERS_WITHIN_S = 5.0
_KEYS, _TOUCH, _LOOK, _LOCK = b"keys", b"touch", b"look", b"lock"
_YES = b"yes"


class OfficeLocked(DarekError):
    """No agent holds the office's keys."""

    code = "office.locked"


class AgentNotStarted(DarekError):
    """The system refuses the agent its socket."""

    code = "office.agent_not_started"


def start_agent(folder: Path, keys: Keys, *, idle_minutes: int = IDLE_MINUTES) -> None:
    """Hold the keys in a process of their own until locked or idle; an earlier one is ended."""
    stop_agent(folder)
    run = folder.absolute() / RUN_FOLDER
    place = run / _SOCKET
    try:
        run.mkdir(mode=0o700, exist_ok=True)
        run.chmod(0o700)
        place.unlink(missing_ok=True)
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        with _short_path(run) as path:
            listener.bind(path)
        place.chmod(0o600)
        listener.listen()
    except OSError as error:
        raise AgentNotStarted(folder=str(folder), reason=error.strerror or "") from error
    sys.stdout.flush()
    sys.stderr.flush()
    if os.fork() == 0:
        _become_agent(listener, place, keys, idle_minutes * 60)
    listener.close()


def keys_of_agent(folder: Path) -> Keys:
    """The keys of an unlocked office; its idle clock starts anew. Raises OfficeLocked."""
    answer = _ask(folder, _KEYS)
    if len(answer) != 2 * _KEY_SIZE:
        raise OfficeLocked(folder=str(folder))
    return Keys(answer[:_KEY_SIZE], answer[_KEY_SIZE:])


def touch_agent(folder: Path) -> None:
    """Say that the office is in use, so that its idle clock starts anew. Raises OfficeLocked."""
    if _ask(folder, _TOUCH) != _YES:
        raise OfficeLocked(folder=str(folder))


def is_unlocked(folder: Path) -> bool:
    """Whether an agent holds the keys; asking does not keep it awake."""
    try:
        return _ask(folder, _LOOK) == _YES
    except OfficeLocked:
        return False


def stop_agent(folder: Path) -> bool:
    """Make the agent forget the keys and end; whether there was one. Returns once it has."""
    try:
        return _ask(folder, _LOCK) == _YES
    except OfficeLocked:
        return False


def _ask(folder: Path, question: bytes) -> bytes:
    asking = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    asking.settimeout(_ANSWERS_WITHIN_S)
    try:
        with asking, _short_path(folder / RUN_FOLDER) as path:
            asking.connect(path)
            asking.sendall(question)
            asking.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: asking.recv(256), b""))
    except OSError as error:
        raise OfficeLocked(folder=str(folder)) from error


@contextmanager
def _short_path(run: Path) -> Iterator[str]:
    """The socket's path, which the system limits to some hundred bytes, however deep it lies."""
    here = os.open(run, os.O_RDONLY | os.O_DIRECTORY)
    try:
        through = Path(f"/proc/self/fd/{here}")
        yield str((through if through.exists() else run) / _SOCKET)
    finally:
        os.close(here)


def _become_agent(listener: socket.socket, place: Path, keys: Keys, idle_s: float) -> None:
    """The rest of the forked process. It never returns to what its parent was doing."""
    status = 1
    try:
        os.setsid()
        os.chdir("/")
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # no key in a dump
        signal.signal(signal.SIGTERM, _stop)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        _let_go_of_all_but(listener)
        secret = bytearray(keys.data_key + keys.identities_key)
        _answer_until_locked(listener, place, secret, idle_s)
        status = 0
    finally:
        os._exit(status)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit


def _let_go_of_all_but(listener: socket.socket) -> None:
    """No terminal, and no file of the parent stays open."""
    kept = listener.fileno()
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    os.closerange(3, kept)
    os.closerange(kept + 1, min(most, 65_536))


def _answer_until_locked(
    listener: socket.socket, place: Path, secret: bytearray, idle_s: float
) -> None:
    """Answer until locked or idle; then the keys are overwritten and the socket goes."""
    last_asked = _seconds()
    listener.settimeout(_LOOKS_EVERY_S)
    try:
        while _seconds() - last_asked < idle_s:
            with suppress(OSError):  # nobody asked, or whoever asked went away
                question = _answer(listener, place, secret)
                if question == _LOCK:
                    return
                if question in (_KEYS, _TOUCH):
                    last_asked = _seconds()
    finally:
        _forget(secret, place)
        listener.close()


def _answer(listener: socket.socket, place: Path, secret: bytearray) -> bytes:
    connection, _ = listener.accept()
    with connection:
        connection.settimeout(_ANSWERS_WITHIN_S)
        if not _is_own_user(connection):
            return b""
        question = connection.recv(16)
        if question == _LOCK:
            _forget(secret, place)  # before it is acknowledged
        if question in (_KEYS, _TOUCH, _LOOK, _LOCK):
            connection.sendall(secret if question == _KEYS else _YES)
        return question


def _forget(secret: bytearray, place: Path) -> None:
    """Only once: afterwards the socket's place may be that of the next agent."""
    if secret:
        secret[:] = bytes(len(secret))
        secret.clear()
        place.unlink(missing_ok=True)


def _is_own_user(connection: socket.socket) -> bool:
    """Linux tells who asks; elsewhere the folder's rights keep others out."""
    if not hasattr(socket, "SO_PEERCRED"):
        return True
    told = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    user: int = struct.unpack("3i", told)[1]
    return user == os.getuid()


def _seconds() -> float:
    """Time that also passes while the machine sleeps, where the system counts that."""
    clock = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
    return time.clock_gettime(clock)
