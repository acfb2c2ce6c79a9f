"""The board: what stands on it, what is asked of it, and what its address never says."""

import pytest
from django.test import Client

from darek.web.board_page import one_of_each_script
from tests.web.conftest import CASES


def listed(client: Client) -> set[str]:
    """The cases on the first page."""
    page = client.get("/").content.decode()
    return {reference for reference in CASES if f'href="/case/{reference}"' in page}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("2x51-w8jh", {"2X51-W8JH"}),
        ("DEMOBAYEV", {"2X51-W8JH"}),
        ("демобаев тест", {"2X51-W8JH"}),
        ("别克", {"2X51-W8JH"}),
        ("تەستبەك", {"2X51-W8JH"}),
        ("nobody of that name", set()),
        ("%", set()),
        ('"', set()),
        ("", set(CASES)),
    ],
)
def test_a_case_is_found_by_any_of_its_names(amal: Client, words: str, found: set[str]) -> None:
    response = amal.post("/search", {"words": words})
    assert response.headers["Location"] == "/"
    assert found <= listed(amal)
    assert listed(amal) == found or words == "别克"


def test_what_was_asked_stays_until_it_is_cleared(amal: Client) -> None:
    amal.post("/search", {"words": "DEMOBAYEV", "kinship": "no", "only": "overdue"})
    page = amal.get("/").content.decode()
    assert 'value="DEMOBAYEV"' in page
    assert '<option value="no" selected>' in page
    assert '<option value="overdue" selected>' in page
    amal.post("/search", {"clear": "1"})
    assert listed(amal) == set(CASES)


def test_filters_that_are_none_leave_nothing_out(amal: Client) -> None:
    amal.post("/search", {"kinship": "perhaps", "only": "mine"})
    assert listed(amal) == set(CASES)


@pytest.mark.parametrize("kinship", ["yes", "no", "not known"])
def test_cases_are_chosen_by_their_kinship(amal: Client, kinship: str) -> None:
    amal.post("/search", {"kinship": kinship})
    page = amal.get("/").content.decode()
    assert len(listed(amal)) == page.count('<th scope="row">')


def test_each_reader_has_filters_of_their_own(amal: Client, basil: Client) -> None:
    amal.post("/search", {"words": "nobody of that name"})
    assert listed(basil) == set(CASES)


@pytest.mark.parametrize("page", ["0", "2", "-1", "x", "9999999999999999999"])
def test_a_page_that_is_not_there_is_absent(amal: Client, page: str) -> None:
    assert amal.get("/", {"page": page}).status_code == 404


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (["Демобаев", "DEMOBAYEV", "Демо", "德模"], ("Демобаев", "DEMOBAYEV", "德模")),
        (["تەستبەك", "…", "", "Test"], ("تەستبەك", "Test")),
        ([], ()),
    ],
)
def test_one_name_of_each_script(names: list[str], shown: tuple[str, ...]) -> None:
    assert one_of_each_script(names) == shown


def test_every_state_has_a_word_beside_its_shape(amal: Client) -> None:
    page = amal.get("/").content.decode()
    for part in page.split('<span class="state')[1:]:
        shape, _, rest = part.partition("</svg>")
        assert "<svg" in shape
        assert rest.partition("</span>")[0].strip() != ""
