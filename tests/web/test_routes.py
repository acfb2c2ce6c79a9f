"""Every address against every role: what one may not see is not there."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import get_resolver

from darek.web import ROUTES, For, Route
from tests.web.conftest import Cast, client_of

REFERENCE = "2X51-W8JH"
PARTS = {
    "reference": REFERENCE,
    "name": "darek.css",
    "source": "f24.card",
    "claim": "f24.card.c01",
    "consent": "f24.consent-1",
    "referral": "f24.appeal-1",
    "procedure": "un.wgeid.standard",
}
"""What stands for each part of an address; all of it is there."""

ROLES = ("nobody", "chris", "basil", "amal")
SEEN_BY = {
    For.ANYBODY: {"nobody", "chris", "basil", "amal"},
    For.USERS: {"chris", "basil", "amal"},
    For.READERS: {"basil", "amal"},
    For.OWNERS: {"amal"},
}
EVERY_CASE = [
    pytest.param(route, method, role, id=f"{method} /{route.address} {role}")
    for route in ROUTES
    for method in route.methods
    for role in ROLES
    if route.name != "lock" or role == "nobody"  # the lock ends every session: tried by itself
]


def address_of(route: Route) -> str:
    """An address that leads to what is there."""
    address = route.address.replace("fonts/<str:name>", "fonts/NotoSans_400Regular.ttf")
    for part, value in PARTS.items():
        address = address.replace(f"<slug:{part}>", value).replace(f"<str:{part}>", value)
    return f"/{address}"


def browser_of(cast: Cast, role: str) -> Client:
    """The browser of one role."""
    return client_of(None if role == "nobody" else getattr(cast, role))


def all_addresses() -> Iterator[str]:
    """Every address that the server knows, from its URL configuration."""
    for pattern in get_resolver("darek.web.urls").url_patterns:
        yield str(pattern.pattern)


def test_every_address_of_the_server_is_classified() -> None:
    assert sorted(all_addresses()) == sorted(route.address for route in ROUTES)
    assert all(isinstance(route.who, For) for route in ROUTES)


@pytest.mark.parametrize(("route", "method", "role"), EVERY_CASE)
def test_who_may_use_an_address(cast: Cast, route: Route, method: str, role: str) -> None:
    response = browser_of(cast, role).generic(method, address_of(route))
    if role in SEEN_BY[route.who]:
        assert response.status_code != 403
        # A verb that is asked with nothing in its form may find nothing to do.
        assert response.status_code != 404 or route.name == "decide"
    elif role == "nobody":
        assert response.status_code == 302
        assert response.headers["Location"].startswith("/login?next=/")
    else:
        assert response.status_code == 404
    response.close()


@pytest.mark.parametrize("route", [r for r in ROUTES if r.who in (For.READERS, For.OWNERS)])
def test_forbidden_and_absent_are_the_same_page(cast: Cast, route: Route) -> None:
    method = route.methods[0]
    forbidden = client_of(cast.chris).generic(method, address_of(route))
    absent = client_of(cast.chris).generic(
        method, address_of(route).replace(REFERENCE, "K7QF-3M9E")
    )
    assert forbidden.status_code == absent.status_code == 404
    assert without_tokens(forbidden.content) == without_tokens(absent.content).replace(
        b"K7QF-3M9E", REFERENCE.encode()
    )


def without_tokens(page: bytes) -> bytes:
    """A page without the tokens that differ from answer to answer."""
    lines = page.split(b"csrfmiddlewaretoken")
    return b"".join([lines[0], *(line.partition(b">")[2] for line in lines[1:])])


@pytest.mark.parametrize("role", ["chris"])
def test_what_one_may_not_see_is_not_counted_found_or_listed(cast: Cast, role: str) -> None:
    client = browser_of(cast, role)
    assert b"2X51-W8JH" not in client.get("/").content
    client.post("/search", {"words": "DEMOBAYEV"})
    page = client.get("/").content.decode()
    assert "2X51-W8JH" not in page
    assert "No case that you may see matches" in page


def test_another_method_is_refused(amal: Client) -> None:
    assert amal.get("/search").status_code == 405
    assert amal.generic("DELETE", f"/case/{REFERENCE}").status_code == 405
