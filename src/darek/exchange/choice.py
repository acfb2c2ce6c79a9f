"""Words that a cell may choose among: terms, relations, countries, languages.

A term is known by its code, by its label in any of our languages, and by the words below that
lists use for it. A word that means two things in two of our languages is none of them: "атасы"
is a father in Kyrgyz and a grandfather in Kazakh.
"""

from collections.abc import Iterator
from functools import cache

from babel import Locale

from darek.exchange.bad_cell import BadCell, shown
from darek.exchange.header import folded
from darek.findings import LANGUAGES, Param, message, words
from darek.records import Relation, Vocabulary

_TERM_WORDS = {
    ("sex", "female"): "f|woman|ж|жен|женщина|әйел адам|аял киши",
    ("sex", "male"): "m|man|м|муж|мужчина|ер адам|ер кісі|эркек киши",
    ("ethnicity", "kazakh"): "казах|казашка|казахи",
    ("ethnicity", "kyrgyz"): "кыргызка|киргиз|киргизка|kirghiz",
    ("ethnicity", "uyghur"): "уйгурка|uighur",
    ("ethnicity", "hui"): "дунганин|дунганка|хуэй|dungan|дүнген",
    ("act", "taken"): "taken away|забрали|увезли|забран|забрана|алып кетті|алып кетишти",
    ("act", "arrested"): "arrest|арестован|арестована|арестовали|қамауға алынды|камакка алынды",
    ("act", "detained"): "detention|задержан|задержана|задержали|ұсталды|кармалды",
    ("act", "disappeared"): "пропал|пропала|исчез|исчезла|жоғалды|жоголду",
    ("act", "sentenced"): "осужден|осуждена|приговор",
    ("act", "last_seen"): "last seen|last heard of|последний раз видели",
    ("whereabouts", "unknown"): "unknown|нет сведений|не известно",
    ("perpetrator_type", "governmental"): "state|government|государство|власти|мемлекет|мамлекет",
}
_RELATION_WORDS = {
    Relation.CHILD: "child|son|daughter|сын|дочь|ребенок|ұлы|қызы|баласы|уулу|кызы",
    Relation.PARENT: ("parent|mother|father|мать|отец|мама|папа|родитель|анасы|әкесі|шешесі|энеси"),
    Relation.SPOUSE: (
        "spouse|wife|husband|жена|муж|супруга|супруг|әйелі|күйеуі|жұбайы|зайыбы|аялы|күйөөсү|жубайы"
    ),
    Relation.SIBLING: (
        "sibling|brother|sister|брат|сестра|родной брат|родная сестра|туған ағасы|інісі|"
        "туған інісі|әпкесі|туған әпкесі|қарындасы|туған қарындасы|сіңлісі|туған сіңлісі|"
        "бир тууган агасы|иниси|бир тууган иниси|эжеси|бир тууган эжеси|карындашы|"
        "бир тууган карындашы|сиңдиси|бир тууган сиңдиси"
    ),
}
_COUNTRY_WORDS = {
    "CN": "PRC|КНР|ҚХР|КЭР|中国|中华人民共和国",
    "KZ": "РК|ҚР|Республика Казахстан|Қазақстан Республикасы|哈萨克斯坦",
    "KG": "Kirghizia|Киргизия|Кыргызская Республика|Кыргыз Республикасы|吉尔吉斯斯坦",
    "RU": "РФ|Россия|Russian Federation",
    "US": "USA|США|АҚШ|АКШ",
    "GB": "UK|Great Britain|Великобритания",
    "AE": "UAE|ОАЭ",
}
_NOT_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "XK", "ZZ"})
_LANGUAGE_WORDS = {
    "kk": "казахский|қазақ|қазақша|казакча",
    "ky": "кыргызский|киргизский|kirghiz|қырғызша|кыргызча",
    "ru": "русский|орысша|орусча",
    "ug": "уйгурский|uighur|ұйғырша|уйгурча",
    "zh": "китайский|mandarin|қытайша|кытайча|中文|汉语",
    "en": "английский|ағылшынша|англисче",
}


def read_term(vocabulary: Vocabulary, written: str) -> str:
    """The code of a term; BadCell lists them."""
    code = _terms(vocabulary).get(folded(written))
    if code is None:
        raise BadCell("not_a_choice", given=shown(written), allowed=_term_labels(vocabulary))
    return code


def read_relation(written: str) -> Relation:
    """What the applicant is to the missing person; BadCell lists the four."""
    relation = _relations().get(folded(written))
    if relation is None:
        allowed = tuple(message(relation_label_id(one)) for one in Relation)
        raise BadCell("not_a_relation", given=shown(written), allowed=allowed)
    return relation


def read_country(written: str) -> str:
    """ISO 3166-1 alpha-2."""
    code = _countries().get(folded(written))
    if code is None:
        raise BadCell("not_a_country", given=shown(written))
    return code


def read_language(written: str) -> str:
    """BCP 47, the language alone."""
    code = _languages().get(folded(written))
    if code is None:
        raise BadCell("not_a_language", given=shown(written))
    return code


def relation_label_id(relation: Relation) -> str:
    """The message id of a relation's label, that of :mod:`darek.kinship`."""
    return f"kinship.kin.{relation.value}"


def term_choices(vocabulary: Vocabulary, language: str) -> tuple[str, ...]:
    """The labels that a cell may choose among, in one language."""
    return tuple(words(vocabulary.label_id(term.code), language) for term in vocabulary.terms)


def relation_choices(language: str) -> tuple[str, ...]:
    """The labels of the four relations, in one language."""
    return tuple(words(relation_label_id(relation), language) for relation in Relation)


def _term_labels(vocabulary: Vocabulary) -> tuple[Param, ...]:
    return tuple(message(vocabulary.label_id(term.code)) for term in vocabulary.terms)


@cache
def _terms(vocabulary: Vocabulary) -> dict[str, str]:
    known: dict[str, str] = {}
    for term in vocabulary.terms:
        known[folded(term.code)] = term.code
        for language in LANGUAGES:
            known[folded(words(vocabulary.label_id(term.code), language))] = term.code
        for word in _listed(_TERM_WORDS.get((vocabulary.name, term.code), "")):
            known[word] = term.code
    return known


@cache
def _relations() -> dict[str, Relation]:
    known = {
        folded(words(relation_label_id(one), language)): one
        for one in Relation
        for language in LANGUAGES
    }
    for one, listed in _RELATION_WORDS.items():
        known |= dict.fromkeys(_listed(listed), one)
    return known


@cache
def _countries() -> dict[str, str]:
    known: dict[str, str] = {}
    for language in (*LANGUAGES, "zh"):
        for code, name in Locale.parse(language).territories.items():
            if len(code) == 2 and code not in _NOT_COUNTRIES:
                known |= {folded(name): code, code.casefold(): code}
    for code, listed in _COUNTRY_WORDS.items():
        known |= dict.fromkeys(_listed(listed), code)
    return known


@cache
def _languages() -> dict[str, str]:
    known: dict[str, str] = {}
    for language in LANGUAGES:
        for code, name in Locale.parse(language).languages.items():
            if code.isalpha() and len(code) <= 3:
                known |= {folded(name): code, code: code}
    for code, listed in _LANGUAGE_WORDS.items():
        known |= dict.fromkeys(_listed(listed), code)
    return known


def _listed(text: str) -> Iterator[str]:
    return (folded(word) for word in text.split("|") if word)
