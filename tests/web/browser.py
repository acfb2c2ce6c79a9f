"""A real browser on a real server: the system's Chromium, driven from the tests."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from queue import SimpleQueue
from threading import Thread

import pytest
from playwright.sync_api import Browser, sync_playwright

from darek.web import serve
from tests.conftest import program_path

WITHOUT_SANDBOX = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
"""Where tests run as root there is no sandbox to be had."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser; skips the test where it is not installed."""
    path = shutil.which("chromium") or program_path("chromium")
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=path, args=[*WITHOUT_SANDBOX])
        except OSError as error:
            pytest.skip(f"chromium does not start here: {error}")
        yield browser
        browser.close()


@contextmanager
def server() -> Iterator[str]:
    """The address of a server for the office that is open; stopped at the end."""
    unlocked = [True]
    told: SimpleQueue[str] = SimpleQueue()
    thread = Thread(
        target=serve,
        kwargs={"port": 0, "is_unlocked": lambda: unlocked[0], "ready": told.put},
    )
    thread.start()
    try:
        yield told.get(timeout=20)
    finally:
        unlocked[0] = False
        thread.join(timeout=20)
        assert not thread.is_alive()
