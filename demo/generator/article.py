"""The cases of one public press article of January 2019, restated as case files.

The article is by IWPR and CABAR.asia; its text is not held here. Each claim carries the few
words it rests on and their offsets in the text whose hash the source gives. Days that the
article leaves open stay open: "about two years before May 2018" is ``2016~``.
"""

from dataclasses import dataclass, field
from datetime import date

from darek.records import (
    Applicant,
    Case,
    Claim,
    ClaimState,
    CodeValue,
    CountryValue,
    DateValue,
    Identification,
    IdentificationState,
    Locator,
    Mention,
    MentionKind,
    MentionValue,
    NameValue,
    PlaceValue,
    Promise,
    Referral,
    Relation,
    RelationValue,
    Reply,
    Source,
    TextNotHeld,
    TextValue,
    Value,
    partial_date,
)

TITLE = "Could China Be Softening Stance on Kazak, Kyrgyz Minorities?"
ADDRESS = "https://cabar.asia/?p=18249"
SHA256 = "2839aa3bcdfa27a3312a5188aa6ff9a234c11d4e748ec3f9d2f2eb7d2ad1eab7"
CHARACTERS = 9326
PUBLISHED = "2019-01"
CODED_ON = date(2026, 11, 20)
_CODER = "D. Demo, case worker (invented)"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the article and the character at which they begin."""

    start: int
    words: str

    @property
    def locator(self) -> Locator:
        """Where they stand."""
        return Locator(characters=((self.start, self.start + len(self.words)),))


def article_cases() -> dict[str, Case]:
    """Case files by name."""
    return {
        "article-a": _acknowledged_wife(),
        "article-b": _tried_for_crossing(),
        "article-c": _one_of_thirty_families(),
        "article-d1": _petition("D1", "D2", _CITIZEN_OF_KYRGYZSTAN),
        "article-d2": _petition("D2", "D1", _CITIZEN_OF_CHINA),
    }


@dataclass
class _CaseFile:
    """Records of one case as the article yields them."""

    letter: str
    title: str
    sources: list[Source] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    identifications: list[Identification] = field(default_factory=list)
    referrals: list[Referral] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)

    def id(self, what: str) -> str:
        """An id of this case."""
        return f"article-{self.letter.lower()}.{what}"

    def source(
        self,
        name: str,
        connection: str,
        *,
        speaker: str | None = None,
        said_on: str = PUBLISHED,
    ) -> str:
        """The article itself, or one speaker's words in it."""
        source = Source(
            id=self.id(name),
            kind="press_article",
            carrier=TextNotHeld(ADDRESS, SHA256, CHARACTERS),
            received_on=CODED_ON,
            title=TITLE,
            language="en",
            script="Latn",
            speaker=self.id(speaker) if speaker else None,
            connection=connection,
            made_on=partial_date(said_on),
        )
        self.sources.append(source)
        return source.id

    def mention(
        self,
        key: str,
        being: str,
        source: str,
        quote: Quote,
        kind: MentionKind = MentionKind.PERSON,
    ) -> str:
        """A being as the article has it, identified at once."""
        id = self.id(key)
        self.mentions.append(Mention(id, source, kind, quote.words, quote.locator))
        self.identifications.append(
            Identification(
                id=f"{id}.is",
                mention=id,
                identified_as=being,
                state=IdentificationState.CONFIRMED,
                because="The sentence leaves no other reading.",
                decided_by=_CODER,
                decided_on=CODED_ON,
            )
        )
        return id

    def claim(
        self, about: str, what: str, value: Value, quote: Quote, *, hedge: str | None = None
    ) -> None:
        """What the source of a mention says of it."""
        source = next(mention.source for mention in self.mentions if mention.id == about)
        said_on = next(one.made_on for one in self.sources if one.id == source)
        self.claims.append(
            Claim(
                id=self.id(f"c{len(self.claims) + 1:02}"),
                about=about,
                property=what,
                value=value,
                source=source,
                recorded_on=CODED_ON,
                state=ClaimState.CONFIRMED,
                said_on=said_on,
                as_written=quote.words,
                hedge=hedge,
                locator=quote.locator,
            )
        )

    def case(self, *applicants: str) -> Case:
        """The whole."""
        return Case(
            reference=f"ARTICLE-{self.letter}",
            missing_person=self.id("person"),
            opened_on=CODED_ON,
            title=self.title,
            applicants=tuple(Applicant(person) for person in applicants),
            sources=tuple(self.sources),
            mentions=tuple(self.mentions),
            claims=tuple(self.claims),
            identifications=tuple(self.identifications),
            referrals=tuple(self.referrals),
            replies=tuple(self.replies),
            promises=tuple(self.promises),
        )


def _acknowledged_wife() -> Case:
    file = _CaseFile("A", "Guzalnur Zheniskyzy, held in China, acknowledged in May 2018")
    article = file.source("article", "reporter")
    person, husband = file.id("person"), file.id("husband")
    her = _named(file, "m-her", person, article, Quote(2809, "Guzalnur Zheniskyzy"))
    _named(file, "m-her-again", person, article, Quote(2981, "Zheniskyzy,s"))
    him = _named(file, "m-husband", husband, article, Quote(3002, "Ayatkhani"))
    file.claim(her, "nationality", CountryValue("KZ"), Quote(2830, "a Kazak citizen"))
    file.claim(her, "sex", CodeValue("female"), Quote(2971, "her case"))
    _held_in_china(file, article, her)
    wed = RelationValue(Relation.SPOUSE, her)
    file.claim(him, "relation", wed, Quote(2994, "husband"))
    lobbied = Quote(3012, "had lobbied for her case")
    file.claim(her, "action_taken", _text(lobbied), lobbied)
    _acknowledgement(file, article)
    return file.case(husband)


def _held_in_china(file: _CaseFile, article: str, victim: str) -> None:
    held = Quote(2846, "detained in China")
    act = file.mention("m-act", file.id("act"), article, held, MentionKind.ACT)
    since = Quote(2864, "for the last two years")
    file.claim(act, "act_kind", CodeValue("detained"), held)
    file.claim(act, "act_victim", MentionValue(victim), held)
    file.claim(act, "act_place", PlaceValue("China", "CN", "en", "Latn"), held)
    file.claim(act, "act_date", DateValue(partial_date("2016~")), since, hedge=since.words)


def _acknowledgement(file: _CaseFile, article: str) -> None:
    """The bureau intervened at some time before the answer, which came in May 2018."""
    bureau = Quote(3088, "Kazakhstan International Bureau for Human Rights")
    file.mention("m-bureau", "kz.bureau", article, bureau, MentionKind.BODY)
    file.referrals.append(
        Referral(
            id=file.id("referral"),
            recipient="kz.mfa",
            procedure="kz.appeal",
            sent_on=partial_date("../2018-05"),
            sent_by="kz.bureau",
            source=article,
            locator=Quote(3137, "intervened").locator,
        )
    )
    aware = Quote(2952, "they were aware of her case")
    file.replies.append(
        Reply(
            id=file.id("reply"),
            referral=file.id("referral"),
            response="token",
            dated=partial_date("2018-05"),
            attribution="acknowledges",
            said=aware.words,
            source=article,
            locator=aware.locator,
        )
    )


def _tried_for_crossing() -> Case:
    file = _CaseFile("B", "Sairagul Sauytbay, tried in Kazakhstan for crossing the border")
    article = file.source("article", "reporter")
    her = _named(file, "m-her", file.id("person"), article, Quote(2395, "Sairagul Sauytbai"))
    file.claim(her, "ethnicity", CodeValue("kazakh"), Quote(2414, "an ethnic Kazak"))
    came_from = Quote(2430, "from Xianjiang")
    home = PlaceValue("Xianjiang", "CN", "en", "Latn")
    file.claim(her, "usual_residence", home, came_from)
    camp = Quote(2514, "forced to work in a re-education camp")
    file.claim(her, "circumstances", _text(camp), camp)
    suspended = Quote(2709, "six-month suspended sentence")
    file.claim(her, "whereabouts", CodeValue("at_liberty"), suspended)
    _act(file, article, her, "fled", "crossed_border", Quote(2481, "fleeing China"))
    arrest = _act(file, article, her, "arrested", "arrested", Quote(2446, "was arrested"))
    file.claim(arrest, "act_date", DateValue(partial_date("2018-05")), Quote(2380, "last May"))
    homeland = PlaceValue("her homeland", "KZ", "en", "Latn")
    file.claim(arrest, "act_place", homeland, Quote(2459, "in her homeland"))
    sentence = _act(file, article, her, "sentenced", "sentenced", suspended)
    file.claim(sentence, "act_sentence", _text(suspended), suspended)
    crossing = Quote(2666, "crossing the border illegally")
    file.claim(sentence, "act_stated_reason", _text(crossing), crossing)
    denied = Quote(2756, "denied refugee status")
    _act(file, article, her, "refused", "refused_refuge", denied)
    return file.case()


def _act(file: _CaseFile, article: str, victim: str, key: str, kind: str, quote: Quote) -> str:
    act = file.mention(f"m-{key}", file.id(key), article, quote, MentionKind.ACT)
    file.claim(act, "act_kind", CodeValue(kind), quote)
    file.claim(act, "act_victim", MentionValue(victim), quote)
    return act


def _one_of_thirty_families() -> Case:
    file = _CaseFile("C", "One of about thirty families without documentary proof of kinship")
    lawyer = file.source("lawyer", "lawyer", speaker="m-lawyer")
    file.mention("m-lawyer", "gulmira-kuatbekova", lawyer, Quote(3150, "Gulmira Kuatbekova"))
    applicants = Quote(3337, "more applicants")
    asks = file.mention("m-applicant", file.id("applicant"), lawyer, applicants)
    sought = Quote(3427, "the missing persons")
    missing = file.mention("m-missing", file.id("person"), lawyer, sought)
    file.claim(missing, "victim_status", CodeValue("still_missing"), sought)
    number = Quote(3354, "about 30 people")
    file.claim(asks, "circumstances", _text(number), number, hedge="about")
    no_paper = Quote(3380, "no documentary proof")
    file.claim(asks, "circumstances", _text(no_paper), no_paper)
    _welcome_promised(file)
    return file.case(file.id("applicant"))


def _welcome_promised(file: _CaseFile) -> None:
    """Kazakhstan's ministry on those whom China lets go."""
    ministry = file.source("ministry", "authority", speaker="m-ministry", said_on="2018-12-10")
    named = Quote(5420, "The foreign ministry")
    by = file.mention("m-ministry", "kz.mfa", ministry, named, MentionKind.BODY)
    welcome = Quote(5473, "granted Kazak citizenship or residency on arrival")
    file.promises.append(
        Promise(
            id=file.id("promise"),
            by=by,
            promised=welcome.words,
            said_on=partial_date("2018-12-10"),
            source=ministry,
            locator=welcome.locator,
        )
    )


@dataclass(frozen=True, slots=True)
class _Citizenship:
    """Whose citizen one of the missing is, and who says so."""

    title: str
    country: str
    speaker: str
    connection: str
    named: Quote
    said_on: str
    of_whom: Quote
    words: Quote


_CITIZEN_OF_KYRGYZSTAN = _Citizenship(
    title="One of the missing of the petition of November 2018, a citizen of Kyrgyzstan",
    country="KG",
    speaker="petitioners",
    connection="relative",
    named=Quote(3884, "Our relatives"),
    said_on="2018-11",
    of_whom=Quote(3884, "Our relatives"),
    words=Quote(4325, "citizens of the Kyrgyz Republic"),
)
_CITIZEN_OF_CHINA = _Citizenship(
    title="One of the missing of the petition of November 2018, a citizen of China",
    country="CN",
    speaker="president",
    connection="authority",
    named=Quote(1653, "Sooronbai Zheenbekov"),
    said_on="2018-12-19",
    of_whom=Quote(1993, "Ethnic Kyrgyz in China"),
    words=Quote(2020, "Chinese citizens"),
)


def _petition(letter: str, other: str, citizenship: _Citizenship) -> Case:
    file = _CaseFile(letter, citizenship.title)
    article = file.source("article", "reporter")
    petition = file.source("petition", "relative", speaker="m-petitioners", said_on="2018-11")
    person, applicant = file.id("person"), file.id("applicant")
    relatives = Quote(3709, "relatives of ethnic Kyrgyz detained in China")
    file.mention("m-petitioners", applicant, petition, relatives)
    reported = file.mention("m-detained", person, article, Quote(3722, "ethnic Kyrgyz"))
    ours = file.mention("m-ours", person, petition, Quote(3884, "Our relatives"))
    file.claim(reported, "ethnicity", CodeValue("kyrgyz"), Quote(3722, "ethnic Kyrgyz"))
    _disappearance(file, article, petition, reported, ours)
    _citizen(file, ours, citizenship)
    for quote in (Quote(3754, "sent a petition"), Quote(4406, "held a protest")):
        file.claim(reported, "action_taken", _text(quote), quote)
    _asked_of_president(file, petition, other)
    _asked_of_united_nations(file, article, other)
    _news_promised(file)
    return file.case(applicant)


def _disappearance(file: _CaseFile, article: str, petition: str, reported: str, ours: str) -> None:
    held = Quote(3736, "detained in China")
    act = file.mention("m-held", file.id("act"), article, held, MentionKind.ACT)
    file.claim(act, "act_kind", CodeValue("detained"), held)
    file.claim(act, "act_victim", MentionValue(reported), held)
    file.claim(act, "act_place", PlaceValue("China", "CN", "en", "Latn"), held)
    left = Quote(3898, "left for China and don't return")
    gone = file.mention("m-gone", file.id("act"), petition, left, MentionKind.ACT)
    since = Quote(4021, "for two years")
    file.claim(gone, "act_kind", CodeValue("disappeared"), left)
    file.claim(gone, "act_victim", MentionValue(ours), left)
    file.claim(gone, "act_place", PlaceValue("China", "CN", "en", "Latn"), left)
    file.claim(gone, "act_date", DateValue(partial_date("2016~")), since, hedge=since.words)
    location = Quote(3984, "any information about their location")
    file.claim(ours, "whereabouts", CodeValue("unknown"), location)


def _citizen(file: _CaseFile, ours: str, citizenship: _Citizenship) -> None:
    if citizenship.speaker == "petitioners":
        about = ours
    else:
        speaker = f"m-{citizenship.speaker}"
        source = file.source(
            citizenship.speaker,
            citizenship.connection,
            speaker=speaker,
            said_on=citizenship.said_on,
        )
        file.mention(speaker, "sooronbai-zheenbekov", source, citizenship.named)
        about = file.mention("m-citizen", file.id("person"), source, citizenship.of_whom)
    file.claim(about, "nationality", CountryValue(citizenship.country), citizenship.words)


def _asked_of_president(file: _CaseFile, petition: str, other: str) -> None:
    file.referrals.append(
        Referral(
            id="article-d.petition",
            recipient="kg.president",
            procedure="kg.appeal",
            sent_on=partial_date("2018-11"),
            sent_by=file.id("applicant"),
            asked="any information about their missing family members",
            also_cases=(f"ARTICLE-{other}",),
            source=petition,
            locator=Quote(3754, "sent a petition").locator,
        )
    )


def _asked_of_united_nations(file: _CaseFile, article: str, other: str) -> None:
    file.referrals.append(
        Referral(
            id="article-d.request",
            recipient="un.bishkek",
            sent_on=partial_date("2018-12"),
            sent_by=file.id("applicant"),
            asked="a special commission to investigate the situation in China",
            also_cases=(f"ARTICLE-{other}",),
            source=article,
            locator=Quote(4459, "delivered a written request").locator,
        )
    )


def _news_promised(file: _CaseFile) -> None:
    """The ombudsman on what China was expected to tell."""
    ombudsman = file.source("ombudsman", "authority", speaker="m-ombudsman", said_on="2018-12")
    named = Quote(4718, "Tokon Mamytov")
    by = file.mention("m-ombudsman", "tokon-mamytov", ombudsman, named)
    news = Quote(4844, "more information within a couple of months")
    file.promises.append(
        Promise(
            id=file.id("promise"),
            by=by,
            promised=news.words,
            said_on=partial_date("2018-12"),
            source=ombudsman,
            due=partial_date("2019-02~"),
            locator=news.locator,
        )
    )


def _named(file: _CaseFile, key: str, being: str, source: str, quote: Quote) -> str:
    """A person whom the article calls by name."""
    mention = file.mention(key, being, source, quote)
    file.claim(mention, "name", NameValue(quote.words, "en", "Latn"), quote)
    return mention


def _text(quote: Quote) -> TextValue:
    return TextValue(quote.words, "en", "Latn")
