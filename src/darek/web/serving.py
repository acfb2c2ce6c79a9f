"""One process with threads that answers on this machine alone."""

import logging
import sys
from collections.abc import Callable
from contextlib import suppress
from errno import EADDRINUSE
from io import DEFAULT_BUFFER_SIZE, BufferedIOBase
from ipaddress import ip_address
from pathlib import Path
from threading import Event, Thread
from time import monotonic

from cheroot.makefile import StreamReader, StreamWriter
from cheroot.server import HTTPConnection
from cheroot.wsgi import Server
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from darek.findings import DarekError
from darek.web.lock_page import on_lock
from darek.web.sealing_upload import LARGEST_PAPER

ADDRESS, PORT = "127.0.0.1", 8000
THREADS = 8
"""More than one office's people ask for at once; each has a connection to the store."""
_LOOKS_EVERY_S = 0.5
"""So that a lock on the command line takes effect within a second."""
_TELLS_EVERY_S = 20.0
_FORM_AROUND_PAPER = 1024 * 1024


class NotLoopback(DarekError):
    """The address can be reached from other machines."""

    code = "web.not_loopback"


class PortTaken(DarekError):
    """Another program answers there."""

    code = "web.port_taken"


class Writer(StreamWriter):
    """What a browser that has gone away did not take is let go without a remark."""

    def __del__(self) -> None:
        with suppress(OSError):
            self.close()


def make_file(socket: object, mode: str = "r", size: int = DEFAULT_BUFFER_SIZE) -> BufferedIOBase:
    """A connection's file."""
    return (StreamReader if "r" in mode else Writer)(socket, mode, size)


class Connection(HTTPConnection):
    """A connection that may end at any time."""

    def __init__(self, server: Server, socket: object, _make_file: object = None) -> None:
        super().__init__(server, socket, make_file)


class LoopbackServer(Server):
    """Its own complaints could quote requests: only that there was one is said."""

    ConnectionClass = Connection

    def error_log(self, msg: str = "", level: int = 20, traceback: bool = False) -> None:  # noqa: ARG002
        """One line for an error, nothing for the rest."""
        if traceback or level >= logging.ERROR:
            kind = sys.exc_info()[0]
            name = kind.__name__ if kind is not None else "an error"
            sys.stderr.write(f"darek serve: {name} while answering\n")


def serve(
    address: str = ADDRESS,
    port: int = PORT,
    *,
    is_unlocked: Callable[[], bool] = lambda: True,
    in_use: Callable[[], None] = lambda: None,
    ready: Callable[[str], None] = lambda _: None,
) -> None:
    """Answer for the office that is open, until it is locked.

    ``is_unlocked`` is asked again and again; ``in_use`` is told now and then that somebody is at
    work; ``ready`` is told the address to open. Raises NotLoopback or PortTaken.
    """
    _check_loopback(address)
    log_without_names()
    server = _server(address, port, Answering(in_use))
    locked = Event()
    watcher = Thread(target=_stop_when_locked, args=(server, is_unlocked, locked), daemon=True)
    on_lock.append(locked.set)
    watcher.start()
    try:
        shown = f"[{address}]" if ":" in address else address
        ready(f"http://{shown}:{server.bind_addr[1]}/")
        server.serve()
    finally:
        on_lock.remove(locked.set)
        locked.set()
        watcher.join()


class Answering(WSGIHandler):
    """Answers, and says now and then that the office is in use."""

    def __init__(self, in_use: Callable[[], None]) -> None:
        super().__init__()
        self._in_use = in_use
        self._told_at = -_TELLS_EVERY_S

    def get_response(self, request: HttpRequest) -> HttpResponseBase:
        """The answer of the pages."""
        if monotonic() - self._told_at >= _TELLS_EVERY_S:
            self._told_at = monotonic()
            self._in_use()
        return super().get_response(request)


def _server(address: str, port: int, answering: Answering) -> LoopbackServer:
    """Listening, and not yet answering."""
    server = LoopbackServer((address, port), answering, numthreads=THREADS, server_name="darek")
    server.max_request_body_size = LARGEST_PAPER + _FORM_AROUND_PAPER
    server.shutdown_timeout = 1
    try:
        server.prepare()
    except OSError as error:
        if error.errno == EADDRINUSE or "in use" in str(error):
            raise PortTaken(port=port) from error
        raise
    return server


def _check_loopback(address: str) -> None:
    try:
        is_own = ip_address(address).is_loopback
    except ValueError:
        is_own = False
    if not is_own:
        raise NotLoopback(address=address)


def _stop_when_locked(server: Server, is_unlocked: Callable[[], bool], locked: Event) -> None:
    while not locked.wait(_LOOKS_EVERY_S) and is_unlocked():
        pass
    server.stop()


class WithoutNames(logging.Handler):
    """Says where a defect is, and nothing of what was being done: no address, no value."""

    def emit(self, record: logging.LogRecord) -> None:
        """One line."""
        kind, _, trace = record.exc_info or (None, None, None)
        if kind is None:
            return
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        place = "?"
        if trace is not None:
            place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
        sys.stderr.write(f"darek serve: {kind.__name__} at {place}\n")


def log_without_names() -> None:
    """Let nothing of a request come into a log."""
    log = logging.getLogger("django")
    log.handlers[:] = [WithoutNames()]
    log.propagate = False
