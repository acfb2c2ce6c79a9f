"""Whole packets: everything in its place and order, and nothing that must not be there."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from io import BytesIO

import pypdf
import pytest

from darek.procedures import CaseOnDay, assess, find_procedure
from darek.records import Case, CodeValue, DateValue, Override, TextValue, partial_date
from darek.referrals import (
    ConsentMissing,
    Packet,
    PacketNotReady,
    ProcedureClosed,
    UnknownLanguage,
    make_packet,
)
from darek.referrals.filing import start_filing
from darek.referrals.wgeid_form import wgeid_document
from darek.referrals.wording import Wording
from tests.referrals.sample_case import (
    ON,
    PAPERS,
    consent,
    crowded_case,
    empty_case,
    full_case,
    held,
    picture,
)

PACKETS = [
    ("kz.appeal", "kk", "KZ"),
    ("kz.appeal", "ru", "KZ"),
    ("kz.consular", "kk", "KZ"),
    ("kz.consular", "ru", "KZ"),
    ("kg.appeal", "ky", "KG"),
    ("kg.appeal", "ru", "KG"),
    ("un.wgeid.standard", "en", "CN"),
    ("un.wgeid.urgent", "en", "CN"),
    ("un.ced.ua", "en", "KZ"),
]
IDS = [f"{procedure}-{language}" for procedure, language, _ in PACKETS]


def packet(
    procedure: str = "kz.appeal",
    language: str = "kk",
    case: Case | None = None,
    papers: Mapping[str, bytes] = PAPERS,
    on: date = ON,
) -> Packet:
    return make_packet(case or full_case(), find_procedure(procedure), language, on, papers)


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages]


def read(pdf: bytes) -> str:
    """All text, its line breaks as spaces."""
    return re.sub(r"\s+", " ", " ".join(pages(pdf)))


def in_order(text: str, parts: list[str]) -> Iterator[tuple[str, bool]]:
    place = 0
    for part in parts:
        found = text.find(part, place)
        yield part, found >= 0
        place = max(place, found)


LETTER_ORDER = {
    ("kz.appeal", "kk"): [
        "Қазақстан Республикасының Сыртқы істер министрлігіне", "Үлгі Мысалқызы",
        "ЖСН: 000000000000", "Алматы қаласы", "Өтініш", "Мысалбек Үлгіұлы туралы",
        "Құқықтық негізі", "63-бабы", "1. Жоғалған адам", "Толық аты-жөні", "米沙勒别克·乌里格",
        "2. Не болды", "шамамен 2026 жылғы 2 қыркүйек", "3. Туыстық", "жұбайы",
        "4. Сіздерге бұған дейінгі өтініштер", "ЖТ-0000", "5. Сұраймын", "Бейжіңдегі Елшілігі",
        "6. Қосымшалар", "Қолы:", "Күні:",
    ],
    ("kz.appeal", "ru"): [
        "В Министерство иностранных дел Республики Казахстан", "ИИН: 000000000000", "Обращение",
        "о человеке: Мысалбек Үлгіұлы", "Правовое основание", "статья 63", "1. Пропавший человек",
        "2. Что произошло", "примерно 2 сентября 2026 г.", "3. Родство", "4. Прежние обращения",
        "5. Прошу", "Посольство Республики Казахстан в Пекине", "6. Приложения", "Подпись:",
    ],
    ("kz.consular", "ru"): [
        "В Министерство иностранных дел", "Обращение о консульской защите", "статья 36",
        "1. Пропавший человек", "5. Прошу", "посещение консульским должностным лицом",
        "консулу", "Я согласен (согласна)", "Приложения",
    ],
    ("kz.consular", "kk"): [
        "Консулдық қорғау туралы өтініш", "36-бабы", "консулдық лауазымды адамның", "Қосымшалар",
    ],
    ("kg.appeal", "ky"): [
        "Кыргыз Республикасынын Тышкы иштер министрлигине", "Кайрылуу (арыз)",
        "Мысалбек Үлгіұлы жөнүндө", "1. Жоголгон адам", "2. Эмне болду", "3. Тууганчылык",
        "5. Суранам", "Бээжиндеги Элчилиги", "6. Тиркемелер", "Колу:", "Күнү:",
    ],
    ("kg.appeal", "ru"): [
        "В Министерство иностранных дел Кыргызской Республики", "Обращение (заявление)",
        "5. Прошу", "Посольство Кыргызской Республики в Пекине", "6. Приложения",
    ],
    ("un.wgeid.standard", "en"): [
        "Communication on a victim", "1. Identity of the disappeared person *",
        "(a) Family name", "(b) First name", "Full name", "Also known as", "Sex",
        "Date of birth", "Nationality", "Ethnic origin", "Marital status",
        "2. Date on which the disappearance occurred *", "3. Place of arrest or abduction",
        "4. Forces (State or State-supported) believed to be responsible *",
        "5. Action taken by the relatives or others", "6. Identity of the person or organization",
        "Consent of the family", "7. Additional information", "Kinship", "Annexes", "Signature:",
    ],
    ("un.wgeid.urgent", "en"): ["URGENT PROCEDURE", "Communication on a victim", "1. Identity"],
    ("un.ced.ua", "en"): [
        "Request for urgent action", "1. Author of the request", "2. Disappeared person",
        "3. State party concerned", "Kazakhstan", "4. The disappearance",
        "5. Steps before competent bodies", "6. Other international bodies",
        "7. What the Committee is asked to do", "interim measures", "8. Annexes", "Signature:",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("procedure", "language", "nationality"), PACKETS, ids=IDS)
def test_everything_stands_in_its_order(procedure: str, language: str, nationality: str) -> None:
    text = read(packet(procedure, language, full_case(nationality)).letter)
    missing = [
        part for part, found in in_order(text, LETTER_ORDER[procedure, language]) if not found
    ]
    assert missing == []


VALUES = re.compile(r"MISALEBIEKE WULIGE|family@example\.org|Sample article|Darek|SAMP-0001|350-VI")


@pytest.mark.parametrize(
    ("procedure", "language", "nationality"),
    [entry for entry in PACKETS if entry[1] != "en"],
    ids=[id_ for id_ in IDS if not id_.endswith("-en")],
)
def test_no_english_is_left_in_other_languages(
    procedure: str, language: str, nationality: str
) -> None:
    text = read(packet(procedure, language, full_case(nationality)).letter)
    assert re.findall("[A-Za-z]{2,}", VALUES.sub("", text)) == []


@pytest.mark.parametrize(("procedure", "language", "nationality"), PACKETS, ids=IDS)
def test_no_placeholder_is_left(procedure: str, language: str, nationality: str) -> None:
    for case in (full_case(nationality), sent_anyway(empty_case(), procedure)):
        try:
            made = packet(procedure, language, case)
        except (PacketNotReady, ProcedureClosed):
            continue
        assert not re.search(
            r"[{}]|referrals\.|\bNone\b(?! of)", read(made.letter) + read(made.cover_note)
        )


def test_the_same_case_gives_the_same_bytes() -> None:
    assert packet() == packet()


def test_files_are_named_after_the_case_and_nobody() -> None:
    assert [name for name, _ in packet().files] == [
        "SAMP-0001-kz.appeal-kk.pdf",
        "SAMP-0001-kz.appeal-cover-en.pdf",
    ]


# what is said, and by whom


def test_sources_that_differ_stand_side_by_side() -> None:
    text = read(packet(language="ru").letter)
    for part in (
        "3 мая 1971 г.",
        "30 мая 1971 г.",
        "1971 г. письменное заявление",
        "Источники расходятся",
    ):
        assert part in text


def test_the_hedge_and_the_words_of_the_source_are_kept() -> None:
    case = full_case()
    claims = tuple(
        replace(claim, as_written=None) if claim.hedge is not None else claim
        for claim in case.claims
    )
    assert "«шамамен 2 қыркүйек»" in read(packet(language="ru").letter)
    assert "(в источнике: «шамамен»)" in read(
        packet(language="ru", case=replace(case, claims=claims)).letter
    )


def test_one_value_stands_once_with_all_who_say_it() -> None:
    case = full_case()
    stated = next(c for c in case.claims if c.property == "birth_date" and c.source == "hukou")
    again = replace(stated, id="again", source="article", as_written="родился 03.05.1971")
    text = read(packet(language="ru", case=replace(case, claims=(*case.claims, again))).letter)
    assert text.count("3 мая 1971 г.") == 1
    assert "родился" not in text
    [line] = re.findall("3 мая 1971 г. (.*?) 30 мая", text)
    assert "хукоу" in line
    assert "Sample article" in line


def test_what_must_be_translated_is_listed_for_the_office() -> None:
    made = packet("un.wgeid.standard", "en", full_case("CN"))
    note = read(made.cover_note)
    asked = note[note.index("To translate before sending") : note.index("Whom this packet")]
    for words in ("Occupation малшы", "Circumstances Оны күндіз", "Place Урумчи"):
        assert words in asked
    assert "To translate" not in read(packet("kz.appeal", "kk", spoken_in_kazakh()).cover_note)


def spoken_in_kazakh() -> Case:
    case = full_case()
    return replace(case, claims=tuple(c for c in case.claims if c.source != "article"))


def test_the_state_party_is_named_with_the_day_since_which_it_is_bound() -> None:
    text = read(packet("un.ced.ua", "en").letter)
    section = text[text.index("3. State party") : text.index("4. The disappearance")]
    assert "in force for it since 23 December 2010; the person is a national of it." in section
    assert "not verified" not in text


def test_a_place_that_names_its_state_is_not_given_it_twice() -> None:
    case = full_case()
    born = next(c for c in case.claims if c.property == "birth_place")
    named = replace(born, value=replace(born.value, text="Мысал ауылы, Қытай"))
    claims = tuple(named if c.id == born.id else c for c in case.claims)
    text = read(packet(language="ru", case=replace(case, claims=claims)).letter)
    assert "Мысал ауылы, Қытай письменное" in text


def test_a_denial_is_printed_as_a_denial() -> None:
    case = full_case()
    denied = replace(case.claims[0], id="denied", property="whereabouts", negated=True,
                     value=CodeValue("place_disclosed"))  # fmt: skip
    text = read(packet(language="ru", case=replace(case, claims=(*case.claims, denied))).letter)
    assert "Источник сообщает, что это не так: " in text


def test_other_names_stand_in_every_script_with_their_source() -> None:
    """Read from what is set: text drawn from right to left is read back in another order."""
    case = CaseOnDay(full_case("CN"), ON)
    judged = assess(case, find_procedure("un.wgeid.standard"))
    filing = start_filing(case, judged, case.case.consents[3], Wording("en"), PAPERS)
    form = wgeid_document(filing)
    facts = form.sections[0].blocks[0]
    items = {item.label: item.statements for group in facts.groups for item in group.items}
    assert [(said.value, said.said_by) for said in items["Full name"]] == [
        ("MISALEBIEKE WULIGE", ("Annex 1: passport of Kazakhstan, March 2016, p. 1",))
    ]
    assert [said.value for said in items["Also known as"]] == [
        "Мысалбек Үлгіұлы",
        "米沙勒别克·乌里格",
        "مىسالبەك ۇلگىۇلى",
    ]
    assert items["Also known as"][1].said_by == (
        "Annex 2: PRC marriage certificate, 12 August 1995",
        "Annex 3: PRC household book page (hukou)",
    )


def test_an_empty_case_says_not_known() -> None:
    text = read(packet(language="ru", case=sent_anyway(empty_case(), "kz.appeal")).letter)
    for label in ("Пол", "Дата рождения", "Место рождения", "Гражданство", "Местонахождение"):
        assert f"{label} неизвестно" in text
    assert "Документы не прилагаются" in text


def test_a_visit_is_asked_for_citizens_only() -> None:
    asked = "посещение консульским должностным лицом"
    assert asked in read(packet(language="ru").letter)
    other = full_case("CN")
    assert asked not in read(packet(language="ru", case=other).letter)


def test_letters_to_other_bodies_are_not_told_to_a_ministry() -> None:
    case = full_case()
    elsewhere = replace(case.referrals[0], id="second", recipient="un.wgeid", receipt_no="SECRET-1")
    case = replace(case, referrals=(*case.referrals, elsewhere))
    assert "SECRET-1" not in read(packet(case=case).letter)
    assert "SECRET-1" in read(packet("un.wgeid.urgent", "en", case).letter)


# annexes


def test_each_page_of_a_paper_has_a_page_with_its_number() -> None:
    made = packet("un.wgeid.standard", "en", full_case("CN"))
    shown = [page for page in pages(made.letter) if page.startswith("Annex")]
    assert [page.splitlines()[0] for page in shown] == ["Annex 2", "Annex 3", "Annex 4"]
    reader = pypdf.PdfReader(BytesIO(made.letter))
    with_paper = [p for p in reader.pages if "/Paper" in p["/Resources"].get("/XObject", {})]
    assert len(with_paper) == 3


def test_a_paper_that_is_not_at_hand_is_listed_and_says_so() -> None:
    made = packet("un.wgeid.standard", "en", full_case("CN"))
    text = read(made.letter)
    assert "1 Passport of Kazakhstan, March 2016 the file was not at hand" in text
    assert "papers/passport.pdf" in read(made.cover_note)
    assert "papers/passport.pdf" not in text


@pytest.mark.parametrize(
    ("data", "said", "told"),
    [
        (picture("another"), "the file was not at hand", "is not the one that was recorded"),
        (b"no picture", "cannot be reproduced here", "cannot be printed here"),
    ],
    ids=["altered", "unreadable"],
)
def test_a_paper_that_cannot_be_shown(data: bytes, said: str, told: str) -> None:
    case = full_case("CN")
    file = "papers/marriage.png"
    if "cannot" in said:
        carriers = {"marriage": held(file, data)}
        sources = tuple(replace(s, carrier=carriers.get(s.id, s.carrier)) for s in case.sources)
        case = replace(case, sources=sources)
    made = packet("un.wgeid.standard", "en", case, {**PAPERS, file: data})
    assert f"marriage certificate, 12 August 1995 {said}" in read(made.letter)
    assert told in read(made.cover_note)


def test_twelve_annexes_and_a_long_chain() -> None:
    case, papers = crowded_case()
    case = sent_anyway(case, "kz.appeal")
    made = packet(case=case, papers=papers)
    assert made.annexes == 16
    shown = [page.splitlines()[0] for page in pages(made.letter) if "-қосымша" in page[:12]]
    assert shown == [f"{number}-қосымша" for number in range(1, 17) if number != 3]


# what must not be there


def test_nationality_evidence_stays_out_of_a_consular_packet() -> None:
    made = packet("kz.consular", "ru")
    text = read(made.letter)
    assert "654000197105030000" not in text
    assert "Номер документа" not in text
    assert "хукоу" not in text
    assert "3 мая 1971 г. документ, имеющийся у заявителя (не прилагается)" in text
    assert "паспорт Казахстана, март 2016 г., с. 1 (не прилагается)" in text
    assert "it stays out until a lawyer releases it" in read(made.cover_note)


def test_a_lawyer_releases_it() -> None:
    case = full_case()
    sources = tuple(replace(s, released_by="Sample Lawyer") for s in case.sources)
    text = read(packet("kz.consular", "ru", replace(case, sources=sources)).letter)
    assert "654000197105030000" in text
    assert "не прилагается" not in text
    assert "Sample Lawyer" not in text


def anonymous_case() -> Case:
    """The wife may not be named; a friend's statement is anonymous."""
    case = full_case("CN")
    hidden = consent("un.wgeid", "tracing", source_named=False)
    story = replace(
        next(c for c in case.claims if c.property == "circumstances"),
        id="told",
        value=TextValue(text="Үлгі Мысалқызы көрді; Мысалбек Үлгіұлы кетті.", language="kk"),
    )
    return replace(case, consents=(hidden,), claims=(*case.claims, story))


def test_whoever_stays_unnamed_is_named_nowhere_in_the_packet() -> None:
    made = packet("un.wgeid.standard", "en", anonymous_case())
    text = read(made.letter) + read(made.cover_note)
    for hidden in (
        "Үлгі Мысалқызы",
        "Мысалқызы",
        "乌里格·米沙勒",
        "family@example.org",
        "+7 700",
        "Мысал көшесі",
    ):
        assert hidden not in text
    assert "[name withheld at the person’s request] көрді; Мысалбек Үлгіұлы кетті." in text


def test_papers_that_name_them_stay_out() -> None:
    made = packet("un.wgeid.standard", "en", anonymous_case())
    assert "PRC marriage certificate, 12 August 1995 (not attached)" in read(made.letter)
    assert "It names a person who stays unnamed" in read(made.cover_note)


def test_an_anonymous_source_is_never_named() -> None:
    case = full_case("CN")
    sources = tuple(
        replace(s, anonymous=True, speaker="m.friend.article") if s.id == "article" else s
        for s in case.sources
    )
    text = read(packet("un.wgeid.standard", "en", replace(case, sources=sources)).letter)
    assert "a source who stays unnamed" in text


@pytest.mark.parametrize(
    "kept",
    ["not verified", "Are relatives still in the State", "keep the slip", "For the office only",
     "Date of birth (expected)", "press reports"],
)  # fmt: skip
def test_what_is_for_the_office_stands_on_the_cover_note_alone(kept: str) -> None:
    made = packet("kz.appeal", "ru")
    assert kept in read(made.cover_note)
    assert kept not in read(made.letter)


@pytest.mark.parametrize("office", ["en", "ru", "kk", "ky"])
def test_the_cover_note_speaks_the_language_of_the_office(office: str) -> None:
    title = {
        "en": "Cover note",
        "ru": "Сопроводительный лист",
        "kk": "Ілеспе парақ",
        "ky": "Коштомо барак",
    }
    case = sent_anyway(empty_case(), "kz.appeal")
    made = make_packet(case, find_procedure("kz.appeal"), "kk", ON, {}, office_language=office)
    assert title[office] in read(made.cover_note)
    assert made.files[1][0] == f"SAMP-0001-kz.appeal-cover-{office}.pdf"


# refusals


def sent_anyway(case: Case, procedure: str) -> Case:
    """A lawyer's recorded reason to send without documentary proof of kinship."""
    override = Override(
        id="override",
        procedure=procedure,
        requirement="kinship_documentary",
        reason="Sample reason",
        decided_by="Sample Lawyer",
        decided_on=ON,
    )
    return replace(case, overrides=(override,))


def test_without_consent_the_sheet_comes_instead() -> None:
    case = replace(full_case(), consents=())
    with pytest.raises(ConsentMissing) as raised:
        packet(case=case)
    assert [name for name, _ in raised.value.files] == ["SAMP-0001-kz.appeal-appeal-consent-kk.pdf"]
    assert "Келісім парағы" in read(raised.value.files[0][1])
    assert "consent sheet" in str(raised.value)


@pytest.mark.parametrize(
    "changes",
    [
        {"recipient": "un.ced"},
        {"purpose": "consular_protection"},
        {"withdrawn_on": ON},
        {"expires_on": date(2026, 11, 22)},
        {"given_on": date(2026, 11, 24)},
        {"victim_named": False},
        {"reveals_to": ()},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_a_consent_for_something_else_is_none(changes: dict[str, object]) -> None:
    given = replace(consent("kz.mfa", "appeal"), **changes)
    with pytest.raises(ConsentMissing):
        packet(case=replace(full_case(), consents=(given,)))


def test_an_unmet_requirement_of_practice_needs_a_recorded_reason() -> None:
    case = empty_case()
    with pytest.raises(PacketNotReady) as raised:
        packet(language="ru", case=case)
    assert "not ready" in str(raised.value)
    made = packet(language="ru", case=sent_anyway(case, "kz.appeal"))
    assert "Sample reason" in read(made.cover_note)
    assert "Sample reason" not in read(made.letter)


def test_a_closed_procedure_makes_no_packet() -> None:
    case = full_case()
    long_ago = tuple(
        replace(c, value=DateValue(partial_date("2020-01-05"))) if c.property == "act_date" else c
        for c in case.claims
    )
    with pytest.raises(ProcedureClosed) as raised:
        packet("un.wgeid.urgent", "en", replace(case, claims=long_ago))
    assert "closed on this day" in str(raised.value)


@pytest.mark.parametrize(
    ("procedure", "language"), [("kz.appeal", "ky"), ("un.ced.ua", "ru"), ("kg.appeal", "xx")]
)
def test_a_language_that_the_body_does_not_take(procedure: str, language: str) -> None:
    with pytest.raises(UnknownLanguage) as raised:
        packet(procedure, language)
    assert language in str(raised.value)


def test_the_law_of_the_day_is_the_basis() -> None:
    given = consent("kz.mfa", "appeal", given_on=date(2019, 1, 1))
    case = replace(full_case(), consents=(given,), referrals=(), replies=())
    text = read(packet(language="ru", case=case, on=date(2019, 1, 15)).letter)
    assert "от 12 января 2007 года № 221" in text
    assert "статья 63" not in text
