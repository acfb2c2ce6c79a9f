"""Logging in: what is told, what is not, and how long one waits."""

import pytest
from django.test import Client

from darek.office import do_change_password
from darek.web import failures
from tests.web.conftest import PASSWORD, Cast, client_of


@pytest.fixture(autouse=True)
def fresh_failures(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test inherits another's failed logins."""
    monkeypatch.setattr("darek.web.login_page.FAILURES", failures.Failures())


def attempt(client: Client, username: str, password: str) -> int:
    """One attempt's status."""
    return client.post("/login", {"username": username, "password": password}).status_code


@pytest.mark.usefixtures("cast")
def test_the_right_password_opens_the_board() -> None:
    client = client_of(None)
    assert attempt(client, "amal", PASSWORD) == 302
    assert b"2X51-W8JH" in client.get("/").content


@pytest.mark.usefixtures("cast")
@pytest.mark.parametrize("username", ["amal", "nobody-of-that-name"])
def test_after_five_failures_one_waits_whether_or_not_the_user_exists(username: str) -> None:
    client = client_of(None)
    assert [attempt(client, username, "wrong") for _ in range(5)] == [200] * 5
    assert attempt(client, username, "wrong") == 429
    assert attempt(client, username, PASSWORD) == 429


def test_the_wait_grows_and_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr(failures, "monotonic", lambda: clock[0])
    counted = failures.Failures()
    for _ in range(5):
        counted.note("Amal")
    assert counted.wait_s("amal") == 30
    clock[0] = 30.0
    assert counted.wait_s("amal") == 0
    counted.note("amal")
    assert counted.wait_s("amal") == 60
    for _ in range(40):
        counted.note("amal")
    assert counted.wait_s("amal") == failures.LONGEST_WAIT_S
    counted.forget("AMAL")
    assert counted.wait_s("amal") == 0


def test_a_flood_of_names_does_not_fill_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(failures, "MOST_NAMES", 10)
    counted = failures.Failures()
    for number in range(100):
        counted.note(str(number))
    assert len(counted._by_name) == 10  # noqa: SLF001 - what is kept is the point


@pytest.mark.usefixtures("cast")
def test_what_was_typed_stays_but_never_the_password() -> None:
    page = client_of(None).post("/login", {"username": "amäl", "password": "tell-nobody"})
    assert 'value="amäl"' in page.content.decode()
    assert b"tell-nobody" not in page.content


def test_a_session_ends_when_the_password_changes(cast: Cast) -> None:
    client = client_of(cast.chris)
    assert client.get("/").status_code == 200
    do_change_password(cast.chris, "another long password", acting_user=cast.amal)
    assert client.get("/").status_code == 302


@pytest.mark.usefixtures("cast")
@pytest.mark.parametrize(
    ("accepts", "words"), [("ru-RU,ru", "Вход"), ("kk", "Кіру"), ("ky", "Кирүү"), ("fr", "Log in")]
)
def test_the_browser_chooses_the_language_until_somebody_does(accepts: str, words: str) -> None:
    page = client_of(None).get("/login", headers={"Accept-Language": accepts})
    assert words in page.content.decode()


def test_a_language_is_chosen_on_any_page(cast: Cast) -> None:
    client = client_of(cast.amal)
    response = client.post("/language", {"language": "ru", "back": "/case/2X51-W8JH"})
    assert response.headers["Location"] == "/case/2X51-W8JH"
    assert "Процедуры" in client.get("/case/2X51-W8JH").content.decode()


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_the_way_back_never_leads_elsewhere(cast: Cast, back: str) -> None:
    response = client_of(cast.amal).post("/language", {"language": "ru", "back": back})
    assert response.headers["Location"] == "/"
