"""Any date, and any case that is one: what hypothesis draws from."""

from dataclasses import replace
from datetime import date

from hypothesis import assume
from hypothesis import strategies as st

from darek.records import (
    PROPERTIES,
    VOCABULARIES,
    Applicant,
    BadDate,
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
    Override,
    PartialDate,
    Party,
    PlaceValue,
    Promise,
    Property,
    Referral,
    Relation,
    RelationValue,
    Reply,
    Source,
    Spoken,
    TextNotHeld,
    TextValue,
    Value,
)

# --- dates ---------------------------------------------------------------------------------------

years = st.integers(1000, 2998).map(str)
months = st.tuples(years, st.integers(1, 12)).map(lambda ym: f"{ym[0]}-{ym[1]:02}")
days = st.dates(date(1000, 1, 1), date(2998, 12, 31)).map(date.isoformat)
seasons = st.tuples(years, st.integers(21, 24)).map(lambda ys: f"{ys[0]}-{ys[1]}")
unspecified = st.one_of(
    months.map(lambda month: f"{month}-XX"),
    years.map(lambda year: f"{year}-XX"),
    years.map(lambda year: f"{year}-XX-XX"),
    years.map(lambda year: f"{year[:3]}X"),
    years.map(lambda year: f"{year[:2]}XX"),
)
singles = st.one_of(years, months, days, seasons, unspecified)
hedged = st.tuples(singles, st.sampled_from(["", "", "?", "~", "%"])).map("".join)
closed = st.tuples(hedged, hedged).map("/".join)
opened = hedged.flatmap(lambda one: st.sampled_from([f"../{one}", f"{one}/..", f"/{one}"]))
members = st.one_of(hedged, st.tuples(hedged, hedged).map("..".join))
sets = st.lists(members, min_size=1, max_size=4).map(lambda parts: f"[{','.join(parts)}]")
edtf_like = st.one_of(hedged, closed, opened, sets)


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """Any date that is one."""
    try:
        return PartialDate.parse(draw(edtf_like))
    except BadDate as bad:
        assume(bad.message.id != "records.date.backwards")
        raise


# --- words and codes -----------------------------------------------------------------------------

letters = st.characters(exclude_categories=("Cs", "Cc"))
texts = st.one_of(
    st.text(letters, min_size=1, max_size=12),
    st.sampled_from(["Үлгі", "ۈلگى", "样本", "e\u0301", "\u00e9", "a\u200d\u064f", "one\n\ttwo"]),
).filter(str.strip)
languages = st.sampled_from(["kk", "kk-Arab", "ky", "ru", "zh", "ug", "und"])
scripts = st.sampled_from(["Cyrl", "Arab", "Latn", "Hans"])
countries = st.sampled_from(["CN", "KZ", "KG"])
hashes = st.text("0123456789abcdef", min_size=64, max_size=64)
some_days = st.dates(date(1990, 1, 1), date(2030, 12, 31))


def maybe[T](strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """The value or nothing."""
    return st.none() | strategy


def codes(name: str) -> st.SearchStrategy[str]:
    """The codes of one vocabulary."""
    vocabulary = next(entry for entry in VOCABULARIES if entry.name == name)
    return st.sampled_from([term.code for term in vocabulary.terms])


locators = st.builds(
    Locator,
    page=maybe(st.integers(1, 9)),
    box=maybe(texts),
    characters=st.lists(
        st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda ends: tuple(sorted(ends))),
        max_size=2,
    ).map(tuple),
)
carriers = st.one_of(
    st.builds(
        HeldPaper,
        file=st.sampled_from(["paper.png", "papers/a b/скан-1.pdf"]),
        sha256=hashes,
        media_type=st.sampled_from(["image/png", "application/pdf"]),
        pages=st.integers(1, 9),
    ),
    st.builds(
        TextNotHeld,
        address=texts,
        sha256=maybe(hashes),
        characters=maybe(st.integers(100, 10**12)),
    ),
    st.just(Spoken()),
)

# --- values --------------------------------------------------------------------------------------


def values(entry: Property, persons: list[str]) -> st.SearchStrategy[Value]:
    """The values that a property takes, about these mentions."""
    person = st.sampled_from(persons)
    worded = {"language": maybe(languages), "script": maybe(scripts)}
    by_type: dict[str, st.SearchStrategy[Value]] = {
        "name": st.builds(
            NameValue, text=texts, part=st.sampled_from(["full", "given", "nickname"]), **worded
        ),
        "text": st.builds(TextValue, text=texts, **worded),
        "date": st.builds(DateValue, edtf=partial_dates()),
        "country": st.builds(CountryValue, code=countries),
        "place": st.builds(PlaceValue, text=texts, country=maybe(countries), **worded),
        "identifier": st.builds(
            IdentifierValue,
            number=texts,
            kind=st.sampled_from(["kz.iin", "other"]),
            country=maybe(countries),
        ),
        "mention": st.builds(MentionValue, mention=person),
        "relation": st.builds(RelationValue, relation=st.sampled_from(Relation), of=person),
    }
    if entry.vocabulary is not None:
        return st.builds(CodeValue, code=codes(entry.vocabulary.name))
    return by_type[entry.value]


# --- records -------------------------------------------------------------------------------------


@st.composite
def sources(draw: st.DrawFn) -> tuple[Source, ...]:
    """A few sources; later ones may translate earlier ones. Nobody speaks yet."""
    drawn = [
        draw(
            st.builds(
                Source,
                id=st.just(f"s{n}"),
                kind=st.sampled_from(["statement", "cn.hukou_page", "press_article"]),
                carrier=carriers,
                received_on=some_days,
                title=maybe(texts),
                language=maybe(languages),
                script=maybe(scripts),
                connection=maybe(codes("connection")),
                reliability=maybe(codes("reliability")),
                made_on=maybe(partial_dates()),
                issued_in=maybe(countries),
                anonymous=st.booleans(),
                released_by=maybe(texts),
                translation_of=maybe(st.integers(0, n - 1).map("s{}".format)) if n else st.none(),
            )
        )
        for n in range(draw(st.integers(1, 3)))
    ]
    return tuple(drawn)


@st.composite
def claims(
    draw: st.DrawFn, mentions: tuple[Mention, ...], sources: tuple[Source, ...]
) -> tuple[Claim, ...]:
    """Claims that fit their mentions; later ones may correct earlier ones."""
    persons = [mention.id for mention in mentions if mention.kind is MentionKind.PERSON]
    drawn: list[Claim] = []
    for n in range(draw(st.integers(0, 6))):
        mention = draw(st.sampled_from(mentions))
        fitting = [entry for entry in PROPERTIES if entry.about is mention.kind]
        if fitting:
            entry = draw(st.sampled_from(fitting))
            since = draw(maybe(partial_dates()))
            claim = Claim(
                id=f"c{n}",
                about=mention.id,
                property=entry.name,
                value=draw(values(entry, persons)),
                source=draw(st.sampled_from(sources)).id,
                recorded_on=draw(some_days),
                state=draw(st.sampled_from(ClaimState)),
                negated=draw(st.booleans()),
                said_on=draw(maybe(partial_dates())),
                since=since,
                until=draw(st.sampled_from([None, since])),
                as_written=draw(maybe(texts)),
                hedge=draw(maybe(texts)),
                locator=draw(maybe(locators)),
                corrects=draw(st.sampled_from([None, *(claim.id for claim in drawn)])),
            )
            drawn.append(claim)
    return tuple(drawn)


_LETTER = {MentionKind.PERSON: "p", MentionKind.BODY: "b", MentionKind.ACT: "a"}


@st.composite
def mentions(draw: st.DrawFn, sources: tuple[Source, ...]) -> tuple[Mention, ...]:
    """A few mentions, the first a person."""
    kinds = [MentionKind.PERSON, *draw(st.lists(st.sampled_from(MentionKind), max_size=4))]
    return tuple(
        Mention(
            id=f"m{n}",
            source=draw(st.sampled_from(sources)).id,
            kind=kind,
            as_written=draw(maybe(texts)),
            locator=draw(maybe(locators)),
        )
        for n, kind in enumerate(kinds)
    )


@st.composite
def identifications(draw: st.DrawFn, mentions: tuple[Mention, ...]) -> tuple[Identification, ...]:
    """At most one decision for each mention; the first is of the missing person, p0."""
    drawn = []
    for n, mention in enumerate(mentions):
        being = 0 if n == 0 else draw(st.integers(0, 2))
        decided = draw(some_days)
        decision = Identification(
            id=f"i{n}",
            mention=mention.id,
            identified_as=f"{_LETTER[mention.kind]}{being}",
            state=draw(st.sampled_from(IdentificationState)),
            because=draw(texts),
            decided_by=draw(texts),
            decided_on=decided,
            undone_on=draw(st.sampled_from([None, decided])),
            undone_by=draw(maybe(texts)),
        )
        drawn.append(decision)
    return tuple(drawn)


@st.composite
def consents(draw: st.DrawFn) -> Consent:
    """One consent of the missing person."""
    given = draw(some_days)
    return Consent(
        id="k0",
        giver="p0",
        capacity=draw(st.sampled_from(["self", "next_of_kin", "guardian", "representative"])),
        recipient="un.wgeid",
        purpose="tracing",
        reveals_to=tuple(draw(st.lists(st.sampled_from(Party), unique=True))),
        victim_named=draw(st.booleans()),
        source_named=draw(st.booleans()),
        explained_in=draw(languages),
        how=draw(st.sampled_from(["signed", "voice", "witnessed"])),
        given_on=given,
        expires_on=draw(st.sampled_from([None, given])),
        withdrawn_on=draw(st.sampled_from([None, given])),
        withdrawal_effects=draw(maybe(texts)),
        scope=draw(maybe(texts)),
        recorded_by=draw(maybe(texts)),
        paper=draw(st.sampled_from([None, "s0"])),
    )


@st.composite
def referrals(draw: st.DrawFn) -> Referral:
    """One letter."""
    sent = draw(partial_dates())
    return Referral(
        id="r0",
        recipient="kz.mfa",
        sent_on=sent,
        procedure=draw(st.sampled_from([None, "kz.appeal"])),
        received_on=draw(st.sampled_from([None, sent])),
        receipt_no=draw(maybe(texts)),
        sent_by=draw(st.sampled_from([None, "p0", "m0"])),
        language=draw(maybe(languages)),
        asked=draw(maybe(texts)),
        also_cases=tuple(draw(st.lists(texts, max_size=2))),
        source=draw(st.sampled_from([None, "s0"])),
        locator=draw(maybe(locators)),
    )


replies = st.builds(
    Reply,
    id=st.just("y0"),
    referral=st.just("r0"),
    response=codes("response"),
    dated=maybe(partial_dates()),
    received_on=maybe(partial_dates()),
    attribution=maybe(codes("attribution")),
    impact=maybe(codes("impact")),
    said=maybe(texts),
    source=st.sampled_from([None, "s0"]),
    locator=maybe(locators),
)
promises = st.builds(
    Promise,
    id=st.just("q0"),
    by=st.just("m0"),
    promised=texts,
    said_on=partial_dates(),
    source=st.just("s0"),
    due=maybe(partial_dates()),
    locator=maybe(locators),
    outcome=maybe(codes("promise_outcome")),
    outcome_on=maybe(partial_dates()),
)
overrides = st.builds(
    Override,
    id=st.just("o0"),
    procedure=st.just("kz.appeal"),
    requirement=st.just("kinship_documentary"),
    reason=texts,
    decided_by=texts,
    decided_on=some_days,
)


def at_most_one[T](strategy: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    """None or one of them."""
    return st.just(()) | strategy.map(lambda one: (one,))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Any case that holds together, its records in the order of their ids."""
    held = draw(sources())
    mentioned = draw(mentions(held))
    speaking = [None, *(m.id for m in mentioned if m.kind is not MentionKind.ACT)]
    speakers = st.sampled_from(speaking)
    written = draw(at_most_one(referrals()))
    return Case(
        reference=draw(st.sampled_from(["K7QF-3M9E", "article-a"])),
        missing_person="p0",
        opened_on=draw(some_days),
        title=draw(maybe(texts)),
        applicants=draw(at_most_one(st.builds(Applicant, st.just("p1"), maybe(languages)))),
        sources=tuple(replace(source, speaker=draw(speakers)) for source in held),
        mentions=mentioned,
        claims=draw(claims(mentioned, held)),
        identifications=draw(identifications(mentioned)),
        consents=draw(at_most_one(consents())),
        referrals=written,
        replies=draw(at_most_one(replies)) if written else (),
        promises=draw(at_most_one(promises)),
        overrides=draw(at_most_one(overrides)),
    )
