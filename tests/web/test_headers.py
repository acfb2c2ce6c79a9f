"""What every answer carries, whatever it answers."""

import pytest
from django.test import Client

from tests.web.conftest import Cast, client_of

ADDRESSES = (
    "/",
    "/login",
    "/case/2X51-W8JH",
    "/case/NOPE",
    "/nowhere",
    "/static/darek.css",
    "/search",
)
WANTED = {
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("logged_in", [True, False])
def test_headers_stand_on_every_answer(cast: Cast, address: str, logged_in: bool) -> None:
    response = client_of(cast.amal if logged_in else None).get(address)
    assert {name: response.headers.get(name) for name in WANTED} == WANTED
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    kept = "no-cache" if address.startswith("/static/") else "no-store"
    assert response.headers["Cache-Control"] == kept
    response.close()


@pytest.mark.usefixtures("cast")
@pytest.mark.parametrize("host", ["evil.example", "192.168.1.7", "127.0.0.1.evil.example"])
def test_another_host_is_refused(host: str) -> None:
    assert Client(HTTP_HOST=host).get("/login").status_code == 400


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_changes_nothing(cast: Cast, site: str) -> None:
    client = client_of(cast.amal)
    response = client.post("/search", {"words": "x"}, headers={"Sec-Fetch-Site": site})
    assert response.status_code == 403
    assert "board" not in client.session


def test_a_form_without_its_token_is_refused(cast: Cast) -> None:
    client = Client(HTTP_HOST="127.0.0.1", enforce_csrf_checks=True)
    client.force_login(cast.amal)
    response = client.post("/search", {"words": "x"}, headers={"Origin": "null"})
    assert response.status_code == 403
    assert "Nothing was changed" in response.content.decode()


@pytest.mark.parametrize("address", ["/case/2X51-W8JH", "/", "/case/2X51-W8JH/claim"])
def test_no_page_has_styles_or_scripts_of_its_own(amal: Client, address: str) -> None:
    page = amal.get(address).content.decode()
    assert "<style" not in page
    assert " style=" not in page
    assert "<script>" not in page
    assert " onclick=" not in page
    assert "http://" not in page.replace('xmlns="http://www.w3.org/2000/svg"', "")


@pytest.mark.parametrize(
    "name", ["../settings.py", "..%2fsettings.py", "fonts/../../cli/main.py", "%2e%2e/urls.py"]
)
def test_static_files_are_those_of_their_folder(amal: Client, name: str) -> None:
    assert amal.get(f"/static/{name}").status_code == 404


def test_fonts_are_fetched_once(amal: Client) -> None:
    response = amal.get("/static/fonts/NotoSerifSC_400Regular.ttf")
    assert response.headers["Cache-Control"] == "private, max-age=2592000, immutable"
    assert response.headers["Content-Type"] == "font/ttf"
    response.close()
