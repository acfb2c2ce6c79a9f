"""Dates said in words, as far as the source knows them and no further."""

import pytest

from darek.records import partial_date
from darek.referrals.day import said_date
from darek.referrals.wording import Wording

DAYS = [
    (
        "2018-12-10",
        "10 December 2018",
        "10 декабря 2018 г.",
        "2018 жылғы 10 желтоқсан",
        "2018-жылдын 10-декабры",
    ),
    ("2018-05", "May 2018", "май 2018 г.", "2018 жылғы мамыр", "2018-жылдын майы"),
    ("2018-05-XX", "May 2018", "май 2018 г.", "2018 жылғы мамыр", "2018-жылдын майы"),
    ("2016", "2016", "2016 г.", "2016 жыл", "2016-жыл"),
    ("2016-XX", "2016", "2016 г.", "2016 жыл", "2016-жыл"),
    ("2018-21", "spring 2018", "весна 2018 г.", "2018 жылғы көктем", "2018-жылдын жазы"),
    ("201X", "2010–2019", "2010–2019 гг.", "2010–2019 жылдар", "2010–2019-жылдар"),
    ("2016~", "about 2016", "примерно 2016 г.", "шамамен 2016 жыл", "болжол менен 2016-жыл"),
    (
        "2016-05?",
        "May 2016 (not certain)",
        "май 2016 г. (точно не известно)",
        "2016 жылғы мамыр (нақты емес)",
        "2016-жылдын майы (так эмес)",
    ),
    (
        "2016%",
        "about 2016 (not certain)",
        "примерно 2016 г. (точно не известно)",
        "шамамен 2016 жыл (нақты емес)",
        "болжол менен 2016-жыл (так эмес)",
    ),
    (
        "2017/2018-03",
        "at some time between 2017 and March 2018",
        "в промежутке: 2017 г. — март 2018 г.",
        "2017 жыл мен 2018 жылғы наурыз аралығында",
        "2017-жыл менен 2018-жылдын марты аралыгында",
    ),
    (
        "../2018",
        "2018 or before",
        "2018 г. или раньше",
        "2018 жыл немесе одан бұрын",
        "2018-жыл же андан мурда",
    ),
    (
        "2018/..",
        "2018 or after",
        "2018 г. или позже",
        "2018 жыл немесе одан кейін",
        "2018-жыл же андан кийин",
    ),
    (
        "[2017-03,2017-05]",
        "one of: March 2017, May 2017",
        "одно из: март 2017 г., май 2017 г.",
        "мыналардың бірі: 2017 жылғы наурыз, 2017 жылғы мамыр",
        "булардын бири: 2017-жылдын марты, 2017-жылдын майы",
    ),
]


@pytest.mark.parametrize(("edtf", "en", "ru", "kk", "ky"), DAYS, ids=[row[0] for row in DAYS])
def test_dates(edtf: str, en: str, ru: str, kk: str, ky: str) -> None:
    said = [
        said_date(partial_date(edtf), Wording(language)) for language in ("en", "ru", "kk", "ky")
    ]
    assert said == [en, ru, kk, ky]


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_words(month: int) -> None:
    for language in ("en", "ru", "kk", "ky"):
        said = said_date(partial_date(f"2019-{month:02}-01"), Wording(language))
        assert "2019" in said
        assert not any(sign in said for sign in "{}")
