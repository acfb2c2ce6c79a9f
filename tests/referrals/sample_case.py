"""A made-up family: a full case, an empty one, a crowded one. Nobody in it exists."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from io import BytesIO

from PIL import Image, ImageDraw

from darek.records import (
    Applicant,
    Case,
    Claim,
    ClaimState,
    CodeValue,
    Consent,
    CountryValue,
    DateValue,
    HeldPaper,
    Identification,
    IdentificationState,
    IdentifierValue,
    Locator,
    Mention,
    MentionKind,
    MentionValue,
    NameValue,
    Party,
    PlaceValue,
    Referral,
    Relation,
    RelationValue,
    Reply,
    Source,
    Spoken,
    TextNotHeld,
    TextValue,
    Value,
    partial_date,
)

ON = date(2026, 11, 23)
RECORDED = date(2026, 10, 1)
EVERYONE = tuple(Party)
PURPOSES = {
    "un.wgeid": "tracing",
    "un.ced": "urgent_action",
    "kg.mfa": "appeal",
}


def picture(title: str, size: tuple[int, int] = (620, 877), kind: str = "PNG") -> bytes:
    """A made-up scan."""
    image = Image.new("L", size, 245)
    pen = ImageDraw.Draw(image)
    pen.rectangle((20, 20, size[0] - 20, size[1] - 20), outline=60, width=3)
    pen.text((60, 60), f"SAMPLE\n{title}", fill=0, font_size=40)
    held = BytesIO()
    image.save(held, kind)
    return held.getvalue()


PAPERS = {
    "papers/marriage.png": picture("marriage certificate"),
    "papers/hukou.jpg": picture("household page", (900, 600), "JPEG"),
    "papers/photo.jpg": picture("photograph", (300, 400), "JPEG"),
}


def held(file: str, data: bytes, media_type: str = "image/png") -> HeldPaper:
    return HeldPaper(file=file, sha256=sha256(data).hexdigest(), media_type=media_type)


class Writer:
    """Writes claims one after another, each mention in its own source."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self.mentions: dict[str, Mention] = {}
        self.identifications: list[Identification] = []

    def mention(self, being: str, source: str, kind: MentionKind = MentionKind.PERSON) -> str:
        id_ = f"m.{being}.{source}"
        if id_ not in self.mentions:
            self.mentions[id_] = Mention(id=id_, source=source, kind=kind)
            self.identifications.append(
                Identification(
                    id=f"i.{being}.{source}",
                    mention=id_,
                    identified_as=being,
                    state=IdentificationState.CONFIRMED,
                    because="sample",
                    decided_by="sample",
                    decided_on=RECORDED,
                )
            )
        return id_

    def says(self, source: str, being: str, name: str, value: Value, **more: object) -> None:
        kind = MentionKind.ACT if name.startswith("act_") else MentionKind.PERSON
        claim = Claim(
            id=f"c{len(self.claims):03}",
            about=self.mention(being, source, kind),
            property=name,
            value=value,
            source=source,
            recorded_on=RECORDED,
            state=ClaimState.CONFIRMED,
            **more,  # type: ignore[arg-type]
        )
        self.claims.append(claim)


def text(words: str, language: str = "kk") -> TextValue:
    return TextValue(text=words, language=language)


def consent(recipient: str, purpose: str, **changes: object) -> Consent:
    """A consent that covers everything, but for the changes."""
    whole = Consent(
        id=f"consent.{recipient}.{purpose}",
        giver="wife",
        capacity="next_of_kin",
        recipient=recipient,
        purpose=purpose,
        reveals_to=EVERYONE,
        victim_named=True,
        source_named=True,
        explained_in="kk",
        how="signed",
        given_on=date(2026, 11, 1),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


CONSENTS = (
    consent("kz.mfa", "appeal"),
    consent("kz.mfa", "consular_protection"),
    consent("kg.mfa", "appeal"),
    consent("un.wgeid", "tracing"),
    consent("un.ced", "urgent_action"),
)


def _sources() -> tuple[Source, ...]:
    return (
        Source(
            id="statement",
            kind="statement",
            carrier=Spoken(),
            received_on=RECORDED,
            speaker="m.wife.statement",
            connection="relative",
            made_on=partial_date("2026-09-28"),
            language="kk",
        ),
        Source(
            id="marriage",
            kind="cn.marriage_certificate",
            carrier=held("papers/marriage.png", PAPERS["papers/marriage.png"]),
            received_on=RECORDED,
            made_on=partial_date("1995-08-12"),
            language="zh",
        ),
        Source(
            id="hukou",
            kind="cn.hukou_page",
            carrier=held("papers/hukou.jpg", PAPERS["papers/hukou.jpg"], "image/jpeg"),
            received_on=RECORDED,
            language="zh",
        ),
        Source(
            id="photo",
            kind="photograph",
            carrier=held("papers/photo.jpg", PAPERS["papers/photo.jpg"], "image/jpeg"),
            received_on=RECORDED,
        ),
        Source(
            id="passport",
            kind="kz.passport",
            carrier=held("papers/passport.pdf", b"%PDF- not at hand", "application/pdf"),
            received_on=RECORDED,
            made_on=partial_date("2016-03"),
        ),
        Source(
            id="article",
            kind="press_article",
            carrier=TextNotHeld(address="https://example.org/sample-article"),
            received_on=RECORDED,
            title="Sample article",
            made_on=partial_date("2026-10"),
            language="ru",
        ),
    )


def _person(write: Writer, nationality: str) -> None:
    cyrillic = NameValue(text="Мысалбек Үлгіұлы", language="kk", script="Cyrl")
    write.says("statement", "missing", "name", cyrillic)
    write.says("marriage", "missing", "name", NameValue(text="米沙勒别克·乌里格", script="Hans"))
    write.says("hukou", "missing", "name", NameValue(text="米沙勒别克·乌里格", script="Hans"))
    arabic = NameValue(text="مىسالبەك ۇلگىۇلى", language="kk", script="Arab")
    write.says("hukou", "missing", "name", arabic)
    latin = NameValue(text="MISALEBIEKE WULIGE", script="Latn")
    write.says("passport", "missing", "name", latin, locator=Locator(page=1))
    write.says("statement", "missing", "sex", CodeValue("male"))
    write.says("hukou", "missing", "birth_date", DateValue(partial_date("1971-05-03")))
    write.says("passport", "missing", "birth_date", DateValue(partial_date("1971-05-30")))
    write.says("statement", "missing", "birth_date", DateValue(partial_date("1971")))
    birth_place = PlaceValue(text="Шыңжаң, Іле, Мысал ауылы", country="CN", language="kk")
    write.says("statement", "missing", "birth_place", birth_place)
    write.says("statement", "missing", "nationality", CountryValue(nationality))
    write.says("statement", "missing", "ethnicity", CodeValue("kazakh"))
    number = IdentifierValue(number="654000197105030000", kind="cn.resident_id", country="CN")
    write.says("hukou", "missing", "identifier", number)
    write.says("statement", "missing", "occupation", text("малшы"))
    write.says("statement", "missing", "whereabouts", CodeValue("unknown"))
    story = text("Оны күндіз үйінен екі адам алып кетті; содан бері хабар жоқ.")
    write.says("statement", "missing", "circumstances", story, locator=Locator(page=2))


def _acts(write: Writer) -> None:
    victim = MentionValue(write.mention("missing", "statement"))
    write.says("statement", "taken", "act_victim", victim)
    write.says("statement", "taken", "act_kind", CodeValue("detained"))
    day = DateValue(partial_date("2026-09-02~"))
    write.says(
        "statement", "taken", "act_date", day, hedge="шамамен", as_written="шамамен 2 қыркүйек"
    )
    place = PlaceValue(text="Мысал ауылындағы үйі", country="CN", language="kk")
    write.says("statement", "taken", "act_place", place)
    write.says("statement", "taken", "act_location_type", CodeValue("home"))
    write.says("statement", "taken", "act_responsible", text("полиция киіміндегі адамдар"))
    write.says("statement", "taken", "act_perpetrator_type", CodeValue("governmental"))
    victim = MentionValue(write.mention("missing", "article"))
    write.says("article", "seen", "act_victim", victim)
    write.says("article", "seen", "act_kind", CodeValue("last_seen"))
    write.says("article", "seen", "act_date", DateValue(partial_date("2026-09")))
    write.says(
        "article", "seen", "act_place", PlaceValue(text="Урумчи", country="CN", language="ru")
    )


def _applicant(write: Writer) -> None:
    wife = NameValue(text="Үлгі Мысалқызы", language="kk", script="Cyrl")
    write.says("statement", "wife", "name", wife)
    write.says("marriage", "wife", "name", NameValue(text="乌里格·米沙勒", script="Hans"))
    write.says("statement", "wife", "postal_address", text("Алматы қаласы, Мысал көшесі, 1-үй"))
    write.says("statement", "wife", "telephone", text("+7 700 000 00 00", "und"))
    write.says("statement", "wife", "email", text("family@example.org", "und"))
    write.says(
        "statement",
        "wife",
        "identifier",
        IdentifierValue(number="000000000000", kind="kz.iin", country="KZ"),
    )
    spouse = RelationValue(Relation.SPOUSE, write.mention("missing", "marriage"))
    write.says("marriage", "wife", "relation", spouse)
    stated = RelationValue(Relation.SPOUSE, write.mention("missing", "statement"))
    write.says("statement", "wife", "relation", stated)


def full_case(nationality: str = "KZ") -> Case:
    """Papers in three scripts, sources that disagree, one letter sent and answered."""
    write = Writer()
    _person(write, nationality)
    _acts(write)
    _applicant(write)
    write.mention("missing", "photo")
    return Case(
        reference="SAMP-0001",
        missing_person="missing",
        opened_on=RECORDED,
        applicants=(Applicant(person="wife", language="kk"),),
        sources=_sources(),
        mentions=tuple(write.mentions.values()),
        claims=tuple(write.claims),
        identifications=tuple(write.identifications),
        consents=CONSENTS,
        referrals=(
            Referral(
                id="first",
                recipient="kz.mfa" if nationality == "KZ" else "kg.mfa",
                procedure="kz.appeal" if nationality == "KZ" else "kg.appeal",
                sent_on=partial_date("2026-10-05"),
                received_on=partial_date("2026-10-06"),
                receipt_no="ЖТ-0000",
                sent_by="wife",
                language="kk",
            ),
        ),
        replies=(
            Reply(
                id="answer",
                referral="first",
                response="token",
                dated=partial_date("2026-10-20"),
                said="Сұрауыңыз қаралуда.",
            ),
        ),
    )


def empty_case() -> Case:
    """Names and an address, which every letter needs, and nothing else."""
    whole = full_case()
    kept = {"name", "postal_address"}
    claims = tuple(
        claim for claim in whole.claims if claim.source == "statement" and claim.property in kept
    )
    mentions = tuple(m for m in whole.mentions if m.id in {claim.about for claim in claims})
    return replace(
        whole,
        sources=tuple(s for s in whole.sources if s.id == "statement"),
        mentions=mentions,
        claims=claims,
        identifications=tuple(
            i for i in whole.identifications if i.mention in {m.id for m in mentions}
        ),
        referrals=(),
        replies=(),
    )


LONG_NAME = "Ұзынатаулыбекмұхамедқали Мысалғалиұлының-Үлгіқожабергенұлы Қожамжарұлы"


def crowded_case(annexes: int = 12) -> tuple[Case, dict[str, bytes]]:
    """A chain of four people with very long names, twelve papers, and every date disputed."""
    whole = full_case()
    write = Writer()
    papers: dict[str, bytes] = {}
    sources: list[Source] = []
    for number in range(annexes):
        file = f"papers/extra-{number}.png"
        papers[file] = picture(f"paper {number}", (400, 560))
        id_ = f"extra{number:02}"
        sources.append(
            Source(
                id=id_,
                kind="kz.birth_certificate",
                carrier=held(file, papers[file]),
                received_on=RECORDED,
                title=f"Мысал құжат {number}, {'өте ' * 6}ұзын атауы бар",
                made_on=partial_date(f"20{number:02}-01"),
            )
        )
        day = partial_date(f"19{60 + number}-0{1 + number % 9}-10")
        write.says(id_, "missing", "birth_date", DateValue(day))
        place = PlaceValue(text=f"Мысал ауылы {number}", country="CN", language="kk")
        write.says(id_, "missing", "birth_place", place)
    _long_chain(write)
    return (
        replace(
            whole,
            sources=(*whole.sources, *sources),
            mentions=(*whole.mentions, *write.mentions.values()),
            identifications=(*whole.identifications, *write.identifications),
            claims=(
                *(c for c in whole.claims if c.property != "relation"),
                *(replace(c, id=f"x{c.id}") for c in write.claims),
            ),
        ),
        papers | PAPERS,
    )


def _long_chain(write: Writer) -> None:
    """wife - child - sibling - missing, each link on its own paper."""
    for person in ("daughter", "uncle"):
        name = NameValue(text=f"{LONG_NAME} ({person})", language="kk", script="Cyrl")
        write.says("extra00", person, "name", name)
    links = (
        ("extra00", "wife", Relation.PARENT, "daughter"),
        ("extra01", "daughter", Relation.CHILD, "uncle"),
        ("extra02", "uncle", Relation.SIBLING, "missing"),
    )
    for source, person, relation, other in links:
        value = RelationValue(relation, write.mention(other, source))
        write.says(source, person, "relation", value)
