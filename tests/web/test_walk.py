"""A working day in the browser: in, around, and out, with no request to anywhere else."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page

from tests.web.browser import chromium, server
from tests.web.conftest import PASSWORD, Cast
from tests.web.test_forms import PNG

AXE = Path(__file__).parent / "axe" / "axe.min.js"
REFERENCE = "2X51-W8JH"
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all walks."""
    with chromium() as started:
        yield started


@pytest.fixture
def office(cast: Cast) -> Iterator[str]:  # noqa: ARG001 - its office is served
    """The address of the office."""
    with server() as address:
        yield address


@pytest.fixture
def page(browser: Browser, office: str) -> Iterator[Page]:
    """A new window, logged in, that notes each request and each complaint of the browser."""
    context = browser.new_context(base_url=office, locale="en-GB")
    opened = context.new_page()
    requested: list[str] = []
    complaints: list[str] = []
    opened.on("request", lambda request: requested.append(request.url))
    opened.on(
        "console", lambda said: complaints.append(said.text) if said.type == "error" else None
    )
    opened.goto("/")
    opened.get_by_label("User name").fill("amal")
    opened.get_by_label("Password").fill(PASSWORD)
    opened.get_by_role("button", name="Log in").click()
    opened.get_by_role("heading", name="Cases").wait_for()
    yield opened
    context.close()
    assert [url for url in requested if not url.startswith(office)] == []
    assert [said for said in complaints if "Content Security Policy" in said] == []


def serious(page: Page) -> list[str]:
    """What axe-core finds serious or critical."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{rule['id']}: {node['html'][:200]}"
        for rule in found["violations"]
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
    ]


def test_a_day_in_the_office(page: Page) -> None:
    page.get_by_role("link", name=REFERENCE).click()
    page.get_by_role("heading", name="Kinship").first.wait_for()

    page.get_by_role("link", name="Add a paper").click()
    page.get_by_label("File").set_input_files(
        {"name": "scan.png", "mimeType": "image/png", "buffer": PNG + b"walk"}
    )
    page.get_by_label("Kind of paper").select_option("photograph")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("The paper was sealed and added.").wait_for()

    page.get_by_role("link", name="Add a claim").click()
    with page.expect_response(lambda answer: "property=occupation" in answer.url):
        page.get_by_label("What is said").select_option("occupation")
    page.get_by_label("About whom or what").select_option(index=1)
    page.locator("#id_source").select_option("told-today")
    page.get_by_label("In words").fill("учитель / مۇعالىم")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("The claim was added.").wait_for()
    page.get_by_text("учитель / مۇعالىم").wait_for()

    packet = page.locator("article", has_text="standard procedure")
    with page.expect_download() as download:
        packet.get_by_role("button", name="Make the packet").click()
    with ZipFile(BytesIO(Path(download.value.path()).read_bytes())) as archive:
        files = [archive.read(name)[:5] for name in archive.namelist()]
    assert files == [b"%PDF-", b"%PDF-"]

    page.get_by_role("button", name="Lock the office").click()
    page.get_by_role("heading", name="The office is locked.").wait_for()


def test_the_keyboard_alone_finds_a_case(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the content"
    page.keyboard.press("Enter")
    page.get_by_label("Name or reference").focus()
    page.keyboard.type("تەستبەك")
    page.keyboard.press("Enter")
    page.get_by_text("1 case").wait_for()
    page.get_by_role("link", name=REFERENCE).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/case/{REFERENCE}")
    assert "?" not in page.url


ADDRESSES = ("", "claim", "paper", "consent", "referral")


@pytest.mark.parametrize("language", ["English", "Русский"])
def test_nothing_serious_stands_in_anybodys_way(page: Page, language: str) -> None:
    page.get_by_role("button", name=language).click()
    assert serious(page) == []
    for part in ADDRESSES:
        page.goto(f"/case/{REFERENCE}/{part}".rstrip("/"))
        assert serious(page) == []


@pytest.mark.parametrize("address", ["/", f"/case/{REFERENCE}", f"/case/{REFERENCE}/consent"])
def test_at_200_percent_nothing_runs_out_of_the_page(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 640, "height": 450})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_without_scripts_everything_still_works(browser: Browser, office: str) -> None:
    context = browser.new_context(base_url=office, java_script_enabled=False)
    page = context.new_page()
    page.goto("/login")
    page.get_by_label("User name").fill("amal")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.goto(f"/case/{REFERENCE}/claim")
    page.get_by_label("What is said").select_option("sex")
    page.get_by_role("button", name="Choose").click()
    page.get_by_label("About whom or what").select_option(index=1)
    page.locator("#id_source").select_option("told-today")
    page.get_by_label("Value").select_option("male")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("The claim was added.").wait_for()
    context.close()


@pytest.mark.parametrize(
    ("name", "font"),
    [("铁试特别克·试纳克别克", "Darek Han"), ("تەستبەك سىناقبەك", "Darek Arabic")],
    ids=["Chinese", "Arabic script"],
)
def test_names_are_set_in_fonts_of_ours(page: Page, name: str, font: str) -> None:
    page.goto(f"/case/{REFERENCE}")
    page.get_by_text(name).first.wait_for()
    page.evaluate("document.fonts.ready")
    assert page.evaluate(
        "font => [...document.fonts].some(f => f.family.includes(font) && f.status === 'loaded')",
        font,
    )
