"""The server itself: whom it answers, what it says of defects, and how it ends."""

import logging
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from time import monotonic
from urllib.request import urlopen

import pytest

from darek.web import NotLoopback, PortTaken, log_without_names, serve
from tests.web.browser import server
from tests.web.conftest import Cast, client_of

OTHERS = ("0.0.0.0", "192.168.1.7", "::", "localhost.example", "8.8.8.8")  # noqa: S104 - refused


@pytest.mark.parametrize("address", OTHERS)
def test_only_this_machines_own_address_is_served(address: str) -> None:
    with pytest.raises(NotLoopback) as refused:
        serve(address)
    assert address in str(refused.value)


def test_a_taken_port_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(PortTaken) as refused:
            serve(port=port)
    assert str(port) in str(refused.value)


@pytest.mark.usefixtures("cast")
def test_it_stops_within_a_second_of_being_locked() -> None:
    unlocked = [True]
    told: SimpleQueue[str] = SimpleQueue()
    thread = Thread(
        target=serve, kwargs={"port": 0, "is_unlocked": lambda: unlocked[0], "ready": told.put}
    )
    thread.start()
    address = told.get(timeout=20)
    assert urlopen(f"{address}login").status == 200  # noqa: S310 - our own address
    unlocked[0], locked_at = False, monotonic()
    thread.join(timeout=10)
    assert not thread.is_alive()
    assert monotonic() - locked_at < 1.5
    with pytest.raises(OSError, match="refused"):
        urlopen(f"{address}login")  # noqa: S310 - our own address


@pytest.mark.usefixtures("cast")
def test_use_is_told_so_that_nobody_is_locked_out_at_work() -> None:
    unlocked, used = [True], [0]
    told: SimpleQueue[str] = SimpleQueue()

    def note() -> None:
        used[0] += 1

    thread = Thread(
        target=serve,
        kwargs={
            "port": 0,
            "is_unlocked": lambda: unlocked[0],
            "in_use": note,
            "ready": told.put,
        },
    )
    thread.start()
    address = told.get(timeout=20)
    for _ in range(3):
        urlopen(f"{address}login").close()  # noqa: S310 - our own address
    unlocked[0] = False
    thread.join(timeout=10)
    assert used == [1]


@pytest.fixture
def quiet_log() -> Iterator[None]:
    """Django's log as a server has it; put back afterwards."""
    log = logging.getLogger("django")
    before = (log.handlers[:], log.propagate)
    log_without_names()
    yield
    log.handlers[:], log.propagate = before


@pytest.mark.usefixtures("quiet_log")
def test_a_defect_is_told_without_what_was_being_done(
    cast: Cast,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("canary-of-a-name")

    monkeypatch.setattr("darek.web.case_page.load_case", broken)
    client = client_of(cast.amal)
    client.raise_request_exception = False
    response = client.get("/case/2X51-W8JH")
    assert response.status_code == 500
    assert "A defect in Darek itself." in response.content.decode()
    said = capfd.readouterr().err
    assert "darek serve: RuntimeError at test_serving.py:" in said
    assert "canary" not in said + response.content.decode()
    assert "2X51" not in said


def test_a_broken_upload_leaves_nothing(
    cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = {str(file) for file in cast.folder.rglob("*")}
    browser = client_of(cast.amal)
    session = browser.cookies["sessionid"].value
    with server() as address:
        port = int(address.rstrip("/").rpartition(":")[2])
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(_half_of_an_upload(session))
        urlopen(f"{address}login").close()  # noqa: S310 - our own address
    after = {str(file) for file in cast.folder.rglob("*")}
    assert after == before
    assert list(tmp_path.iterdir()) == []


def _half_of_an_upload(session: str) -> bytes:
    head = (
        "POST /case/KFJT-FC89/paper HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Cookie: sessionid={session}\r\nContent-Length: 9000000\r\n"
        "Content-Type: multipart/form-data; boundary=edge\r\n\r\n"
        '--edge\r\nContent-Disposition: form-data; name="file"; filename="canary.png"\r\n\r\n'
    )
    return head.encode() + b"canary-of-a-paper" * 60_000
