"""Dates as people write them: read as far as they say, refused where they could mean more."""

import pytest

from darek.exchange.bad_cell import BadCell
from darek.exchange.written_date import read_date
from darek.records import partial_date


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2018-05-12", "2018-05-12"),
        ("2018~", "2018~"),
        ("2018-21", "2018-21"),
        ("2017/2018-03", "2017/2018-03"),
        ("12.05.2018", "2018-05-12"),
        ("1.5.2018 г.", "2018-05-01"),
        ("12-05-2018", "2018-05-12"),
        ("１２.０５.２０１８", "2018-05-12"),
        ("2018.05.12", "2018-05-12"),
        ("2018/5/2", "2018-05-02"),
        ("05.2018", "2018-05"),
        ("2018 г.", "2018"),
        ("2018 жыл", "2018"),
        ("20180512", "2018-05-12"),
        ("2018年5月12日", "2018-05-12"),
        ("2018年5月", "2018-05"),
        ("12 May 2018", "2018-05-12"),
        ("May 12th, 2018", "2018-05-12"),
        ("12 мая 2018 г.", "2018-05-12"),
        ("в мае 2018 года", "2018-05"),
        ("в апреле 2018", "2018-04"),
        ("май 2018", "2018-05"),
        ("2018 жылғы 12 мамыр", "2018-05-12"),
        ("2018 ж. 12 мамырда", "2018-05-12"),
        ("2018-жылдын 12-майы", "2018-05-12"),
        ("около 2018", "2018~"),
        ("шамамен мамыр 2018", "2018-05~"),
        ("about 12.05.2018", "2018-05-12~"),
        ("май 2018?", "2018-05?"),
        ("около мая 2018?", "2018-05%"),
        ("весной 2018", "2018-21"),
        ("көктем 2018", "2018-21"),
        ("осень 2017 г.", "2017-23"),
        ("2017-2018", "2017/2018"),
        ("2017 – 2018 гг.", "2017/2018"),
    ],
)
def test_usual_forms(written: str, edtf: str) -> None:
    assert read_date(written) == edtf


def test_slashes_that_can_be_read_both_ways_are_one_of_the_two() -> None:
    date = partial_date(read_date("12/05/2018"))
    assert (date.first.isoformat(), date.last.isoformat()) == ("2018-05-12", "2018-12-05")
    assert read_date("25/05/2018") == "2018-05-25"
    assert read_date("05/25/2018") == "2018-05-25"
    assert read_date("05/05/2018") == "2018-05-05"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "давно",
        "32.01.2018",
        "29.02.2018",
        "12.13.2018",
        "12.05.18",
        "43232",
        "99999999",
        "зимой 2018",
        "жаз 2018",
        "12 мая",
        "maybe 2018",
        "майор 2018",
        "мая 2018 июня 2019",
        "12 13 мая 2018",
        "2018 2019 май",
        "12/05/2018?",
        "2018-05-12T10:00",
        "1" * 10_000,
        "May " * 1_000,
    ],
)
def test_what_is_no_date_or_says_too_little_is_refused(written: str) -> None:
    with pytest.raises(BadCell) as caught:
        read_date(written)
    assert caught.value.message.id == "exchange.cell.not_a_date"
