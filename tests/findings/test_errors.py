"""Errors say what is wrong and where, in the person's language, all faults together."""

import pytest

from darek.findings import LANGUAGES, DarekError, Fault, Faults, fault, message, say


class UnknownStandard(DarekError):
    """Stands for any error of a room."""

    code = "kinship.unknown_standard"


def test_an_error_says_what_was_given_and_what_there_is() -> None:
    error = UnknownStandard(given="hearsay", known="documentary, statement")
    assert str(error) == "There is no standard of proof hearsay; there are: documentary, statement."
    assert error.message == message(
        "error.kinship.unknown_standard", given="hearsay", known="documentary, statement"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_error_is_said_in_each_language(language: str) -> None:
    error = UnknownStandard(given="hearsay", known="documentary")
    assert error.said(language) == say(error.message, language)
    assert "hearsay" in error.said(language)
    assert (error.said(language) == str(error)) is (language == "en")


def test_the_code_is_what_programs_see() -> None:
    assert UnknownStandard(given="", known="").args == ("kinship.unknown_standard",)


@pytest.mark.parametrize(
    ("place", "printed"),
    [
        ("claims[3].value", "a.json: claims[3].value: This must not be empty"),
        ("", "a.json: This must not be empty"),
    ],
    ids=["with a place", "the whole file"],
)
def test_a_fault_is_file_place_problem(place: str, printed: str) -> None:
    assert fault("a.json", place, "records.file.empty").said().startswith(printed)


def test_a_fault_carries_the_values_of_its_problem() -> None:
    found = fault("a.json", "claims[0].id", "records.file.not_json", reason="Extra data")
    assert found == Fault(
        "a.json", "claims[0].id", message("records.file.not_json", reason="Extra data")
    )
    assert found.said("ru") == "a.json: claims[0].id: Это не JSON: Extra data."


def some_faults(count: int) -> Faults:
    """So many faults, one in each of as many files."""
    return Faults(fault(f"{n}.json", "", "records.file.not_a_list") for n in range(count))


@pytest.mark.parametrize(
    ("count", "language", "first_line"),
    [
        (1, "en", "1 thing is wrong"),
        (2, "en", "2 things are wrong"),
        (1, "ru", "Найдена 1 ошибка"),
        (3, "ru", "Найдены 3 ошибки"),
        (5, "ru", "Найдено 5 ошибок"),
        (3, "kk", "3 қате табылды"),
        (3, "ky", "3 ката табылды"),
    ],
)
def test_all_faults_are_printed_under_a_line_that_counts_them(
    count: int, language: str, first_line: str
) -> None:
    error = some_faults(count)
    head, *lines = error.said(language).splitlines()
    assert head.startswith(first_line)
    assert lines == [fault.said(language) for fault in error.faults]
    assert [line.partition(":")[0] for line in lines] == [f"{n}.json" for n in range(count)]
