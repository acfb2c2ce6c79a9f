"""Names that nobody bears, in every script, and visibly so."""

import pytest

from darek.names import to_tote_zhazu
from demo.generator.name import (
    Name,
    NamePart,
    People,
    Sex,
    fathers_names,
    given_names,
    name_parts,
)

PARTS = name_parts()
STEMS = {
    "cyrillic": "үлгі үлгү үлги мысал мисал сынақ сыноо синақ нұсқа нуска нусха өрнек пәлен түген "
    "паланча демо тест макет",
    "russian": "ульги улгу мысал мисал сынак сыноо синак нуска нусха орнек пален туген паланча "
    "демо тест макет",
    "latin": "ulgi ulgu myssal misal synak synoo sinak nuska nuskha ornek palen tugen palancha "
    "demo test maket",
    "arabic": "ۇلگى ۉلگۉ ئۈلگى مىسال سىناق سىنوو نۇسقا نۇسخا ورنەك پالەن تۇگەن پالانچا "
    "دەمو دېمو تەست ماكەت",
}
EXAMPLE_SIGNS = set("例样试模示范")


def by_cyrillic(part: NamePart) -> str:
    return f"{part.people.value} {part.cyrillic}"


@pytest.mark.parametrize("part", PARTS, ids=by_cyrillic)
@pytest.mark.parametrize("form", STEMS)
def test_every_form_begins_with_a_word_for_example(part: NamePart, form: str) -> None:
    assert getattr(part, form).lower().startswith(tuple(STEMS[form].split()))


@pytest.mark.parametrize("part", PARTS, ids=by_cyrillic)
def test_every_chinese_spelling_holds_a_sign_for_example(part: NamePart) -> None:
    assert len(set(part.chinese)) == 2
    assert all(EXAMPLE_SIGNS & set(spelling) for spelling in part.chinese)


@pytest.mark.parametrize("part", [p for p in PARTS if p.people is People.KAZAKH], ids=by_cyrillic)
def test_kazakh_arabic_is_what_the_orthography_gives(part: NamePart) -> None:
    assert part.arabic == to_tote_zhazu(part.cyrillic)


@pytest.mark.parametrize("part", PARTS, ids=by_cyrillic)
@pytest.mark.parametrize("spelling", [0, 1])
def test_passport_pinyin_has_a_syllable_for_each_sign(part: NamePart, spelling: int) -> None:
    pinyin = part.pinyin(spelling)
    assert pinyin.isascii()
    assert pinyin.isupper()
    assert len(pinyin) >= len(part.chinese[spelling])


def test_there_are_thirty_given_and_twenty_fathers_names() -> None:
    given = [part for people in People for sex in Sex for part in given_names(people, sex)]
    assert len(given) == 30
    assert sum(len(fathers_names(people)) for people in People) == 20


def part(people: People, cyrillic: str, sex: Sex = Sex.MALE) -> NamePart:
    return next(p for p in PARTS if (p.people, p.cyrillic, p.sex) == (people, cyrillic, sex))


KAZAKH = Name(
    part(People.KAZAKH, "Мысалгүл", Sex.FEMALE),
    part(People.KAZAKH, "Демобай"),
    part(People.KAZAKH, "Мысалхан"),
)
KYRGYZ = Name(
    part(People.KYRGYZ, "Сынообай"),
    part(People.KYRGYZ, "Нускабай"),
    part(People.KYRGYZ, "Мисалбай"),
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(KAZAKH.chinese(), "米萨例古丽·德模拜", id="one official"),
        pytest.param(KAZAKH.chinese(1), "木沙例古力·迭模巴依", id="another official"),
        pytest.param(KAZAKH.arabic(), "مىسالگۇل دەموباي", id="Arabic script"),
        pytest.param(KAZAKH.registered(), "Мысалханова Мысалгүл Демобайқызы", id="Kazakh"),
        pytest.param(
            KAZAKH.registered("russian"), "Мысалханова Мысалгуль Демобаевна", id="Russian"
        ),
        pytest.param(KAZAKH.surname("latin"), "Myssalkhanova", id="Latin"),
        pytest.param(KAZAKH.given.pinyin(), "MISALIGULI", id="pinyin"),
        pytest.param(KYRGYZ.registered(), "Мисалбаев Сынообай Нускабаевич", id="Kyrgyz"),
        pytest.param(KYRGYZ.surname("latin"), "Misalbayev", id="Kyrgyz, Latin"),
    ],
)
def test_a_name_as_papers_write_it(written: str, expected: str) -> None:
    assert written == expected
