"""COLUMNS: every column that a list of families may have, each stated once.

Headers, templates, the page of columns, what a cell may hold and which claim it makes derive
from this list. The first word of each language is the header that templates write.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Literal

from darek.records import Property, find_property


class About(StrEnum):
    """Whom or what a column speaks of."""

    FAMILY = "family"
    APPLICANT = "applicant"
    MISSING_PERSON = "missing_person"
    TAKING = "taking"


type Part = Literal["full", "former"]


@dataclass(frozen=True)
class Column:
    """One column.

    ``makes`` names the property of the claim that a cell makes, None where it makes none of its
    own. ``holds`` is what its cells hold: the property's type of value, unless said otherwise.
    ``script`` (ISO 15924) and ``language`` are given where the header itself promises them.
    """

    key: str
    about: About
    words: Mapping[str, tuple[str, ...]]
    makes: str | None = None
    holds: str = ""
    script: str | None = None
    language: str | None = None
    part: Part = "full"
    identifier: str | None = None
    required: bool = field(default=False, kw_only=True)

    @cached_property
    def says(self) -> Property | None:
        """What its claims say."""
        return find_property(self.makes) if self.makes is not None else None

    @cached_property
    def content(self) -> str:
        """What its cells hold, as ``exchange.holds.<content>`` says it."""
        known = self.says
        return self.holds or (known.value if known is not None else "text")

    @cached_property
    def many(self) -> bool:
        """Whether a cell may hold several values, parted by semicolons or line breaks.

        Accounts and names of forces are sentences, in which a semicolon parts nothing.
        """
        known = self.says
        return known is not None and known.many and self.content in _PARTED

    def header(self, language: str) -> str:
        """What a template writes."""
        return self.words[language][0]


_PARTED = frozenset({"name", "country", "identifier", "telephone", "email"})


def _words(en: str, ru: str, kk: str, ky: str) -> dict[str, tuple[str, ...]]:
    """Words of four languages, several of one parted by ``|``."""
    said = {"en": en, "ru": ru, "kk": kk, "ky": ky}
    return {language: tuple(text.split("|")) for language, text in said.items()}


_FAMILY, _APPLICANT = About.FAMILY, About.APPLICANT
_MISSING, _TAKING = About.MISSING_PERSON, About.TAKING

COLUMNS: tuple[Column, ...] = (
    Column(
        "family_reference",
        _FAMILY,
        _words(
            "family reference|family number|case number|reference",
            "номер семьи|номер дела|шифр семьи",
            "отбасы нөмірі|іс нөмірі",
            "үй-бүлө номери|иш номери",
        ),
        holds="reference",
    ),
    # who asks
    Column(
        "applicant_name",
        _APPLICANT,
        _words(
            "applicant name|name of applicant|applicant|relative name",
            "имя заявителя|ФИО заявителя|заявитель",
            "өтініш берушінің аты-жөні|өтініш беруші",
            "кайрылуучунун аты-жөнү|кайрылуучу",
        ),
        "name",
    ),
    Column(
        "applicant_relation",
        _APPLICANT,
        _words(
            "applicant is their|relation of applicant|relation to missing person|relation",
            "кем приходится заявитель|родство заявителя|родство|степень родства",
            "өтініш беруші кім болады|туыстығы|туыстық дәрежесі",
            "кайрылуучу ким болот|тууганчылыгы",
        ),
        "relation",
    ),
    Column(
        "applicant_address",
        _APPLICANT,
        _words(
            "applicant address|address of applicant|address",
            "адрес заявителя|адрес",
            "өтініш берушінің мекенжайы|мекенжайы|мекенжай",
            "кайрылуучунун дареги|дареги",
        ),
        "postal_address",
    ),
    Column(
        "applicant_telephone",
        _APPLICANT,
        _words(
            "applicant telephone|telephone|phone|applicant phone|telephone number",
            "телефон заявителя|телефон|номер телефона",
            "өтініш берушінің телефоны|телефоны|телефон нөмірі",
            "кайрылуучунун телефону|телефону|телефон номери",
        ),
        "telephone",
        "telephone",
    ),
    Column(
        "applicant_email",
        _APPLICANT,
        _words(
            "applicant e-mail|e-mail|email|applicant email",
            "электронная почта заявителя|электронная почта|эл. почта",
            "өтініш берушінің электрондық поштасы|электрондық пошта",
            "кайрылуучунун электрондук почтасы|электрондук почта",
        ),
        "email",
        "email",
    ),
    Column(
        "applicant_nationality",
        _APPLICANT,
        _words(
            "applicant nationality|nationality of applicant|applicant citizenship",
            "гражданство заявителя",
            "өтініш берушінің азаматтығы",
            "кайрылуучунун жарандыгы",
        ),
        "nationality",
    ),
    Column(
        "applicant_language",
        _APPLICANT,
        _words(
            "applicant language|language of applicant|language",
            "язык заявителя|язык общения|язык",
            "өтініш берушінің тілі|сөйлесу тілі",
            "кайрылуучунун тили|сүйлөшүү тили",
        ),
        "language",
        "language",
    ),
    # who is missing
    Column(
        "missing_name",
        _MISSING,
        _words(
            "missing person name|name of missing person|missing person",
            "имя пропавшего человека|ФИО пропавшего|имя пропавшего|пропавший человек",
            "жоғалған адамның аты-жөні|жоғалған адам",
            "жоголгон адамдын аты-жөнү|жоголгон адам",
        ),
        "name",
        required=True,
    ),
    Column(
        "missing_name_latin",
        _MISSING,
        _words(
            "missing person name in Latin letters|name in Latin letters|name in passport",
            "имя пропавшего латиницей|имя латиницей",
            "жоғалған адамның аты-жөні латынша|аты-жөні латынша",
            "жоголгон адамдын аты-жөнү латынча|аты-жөнү латынча",
        ),
        "name",
        script="Latn",
        required=True,
    ),
    Column(
        "missing_name_cyrillic",
        _MISSING,
        _words(
            "missing person name in Cyrillic letters|name in Cyrillic letters|name in Cyrillic",
            "имя пропавшего кириллицей|имя кириллицей",
            "жоғалған адамның аты-жөні кириллицамен|аты-жөні кириллицамен",
            "жоголгон адамдын аты-жөнү кириллица менен|аты-жөнү кириллица менен",
        ),
        "name",
        script="Cyrl",
        required=True,
    ),
    Column(
        "missing_name_arabic",
        _MISSING,
        _words(
            "missing person name in Arabic letters|name in Arabic letters|name in Arabic script",
            "имя пропавшего арабской графикой|имя арабской графикой",
            "жоғалған адамның аты-жөні араб жазуымен|аты-жөні төте жазумен",
            "жоголгон адамдын аты-жөнү араб жазуусу менен|аты-жөнү араб жазуусу менен",
        ),
        "name",
        script="Arab",
        required=True,
    ),
    Column(
        "missing_name_chinese",
        _MISSING,
        _words(
            "missing person name in Chinese|name in Chinese|Chinese name",
            "имя пропавшего по-китайски|имя по-китайски|имя иероглифами",
            "жоғалған адамның аты-жөні қытайша|аты-жөні қытайша",
            "жоголгон адамдын аты-жөнү кытайча|аты-жөнү кытайча",
        ),
        "name",
        script="Hani",
        language="zh",
        required=True,
    ),
    Column(
        "missing_former_name",
        _MISSING,
        _words(
            "missing person former name|former name|previous name|maiden name",
            "прежнее имя пропавшего|прежнее имя|прежняя фамилия",
            "жоғалған адамның бұрынғы аты-жөні|бұрынғы аты-жөні",
            "жоголгон адамдын мурунку аты-жөнү|мурунку аты-жөнү",
        ),
        "name",
        part="former",
    ),
    Column(
        "missing_sex",
        _MISSING,
        _words(
            "missing person sex|sex|gender",
            "пол пропавшего|пол",
            "жоғалған адамның жынысы|жынысы",
            "жоголгон адамдын жынысы",
        ),
        "sex",
    ),
    Column(
        "missing_birth_date",
        _MISSING,
        _words(
            "missing person date of birth|date of birth|birth date",
            "дата рождения пропавшего|дата рождения",
            "жоғалған адамның туған күні|туған күні",
            "жоголгон адамдын туулган күнү|туулган күнү",
        ),
        "birth_date",
    ),
    Column(
        "missing_birth_place",
        _MISSING,
        _words(
            "missing person place of birth|place of birth|birth place",
            "место рождения пропавшего|место рождения",
            "жоғалған адамның туған жері|туған жері",
            "жоголгон адамдын туулган жери|туулган жери",
        ),
        "birth_place",
    ),
    Column(
        "missing_nationality",
        _MISSING,
        _words(
            "missing person nationality|nationality|citizenship",
            "гражданство пропавшего|гражданство",
            "жоғалған адамның азаматтығы|азаматтығы",
            "жоголгон адамдын жарандыгы|жарандыгы",
        ),
        "nationality",
    ),
    Column(
        "missing_ethnicity",
        _MISSING,
        _words(
            "missing person ethnicity|ethnicity|ethnic group",
            "этническое происхождение пропавшего|этническое происхождение|этничность",
            "жоғалған адамның этникалық тегі|этникалық тегі",
            "жоголгон адамдын этникалык теги|этникалык теги",
        ),
        "ethnicity",
    ),
    Column(
        "missing_identity_number",
        _MISSING,
        _words(
            "missing person identity number|identity number|ID number|national ID",
            "личный номер пропавшего|личный номер|ИИН|номер удостоверения личности",
            "жоғалған адамның жеке нөмірі|жеке нөмірі|ЖСН",
            "жоголгон адамдын жеке номери|жеке номери|ЖИН",
        ),
        "identifier",
    ),
    Column(
        "missing_passport_number",
        _MISSING,
        _words(
            "missing person passport number|passport number|passport",
            "номер паспорта пропавшего|номер паспорта|паспорт",
            "жоғалған адамның паспорт нөмірі|паспорт нөмірі",
            "жоголгон адамдын паспорт номери|паспорт номери",
        ),
        "identifier",
        identifier="passport",
    ),
    Column(
        "missing_occupation",
        _MISSING,
        _words(
            "missing person occupation|occupation|profession",
            "род занятий пропавшего|род занятий|профессия",
            "жоғалған адамның кәсібі|кәсібі",
            "жоголгон адамдын кесиби|кесиби",
        ),
        "occupation",
    ),
    Column(
        "missing_residence",
        _MISSING,
        _words(
            "missing person usual residence|usual residence|place of residence",
            "место жительства пропавшего|место жительства",
            "жоғалған адамның тұрғылықты жері|тұрғылықты жері",
            "жоголгон адамдын жашаган жери|жашаган жери",
        ),
        "usual_residence",
    ),
    Column(
        "whereabouts",
        _MISSING,
        _words(
            "whereabouts|what is known of whereabouts",
            "местонахождение|что известно о местонахождении",
            "қайда екені|қайда екені туралы не белгілі",
            "кайда экени|кайда экени тууралуу эмне белгилүү",
        ),
        "whereabouts",
    ),
    # what was done
    Column(
        "taking_kind",
        _TAKING,
        _words(
            "what happened|kind of act|what was done",
            "что произошло|что случилось|вид действия",
            "не болды|не істелді",
            "эмне болду|эмне кылынды",
        ),
        "act_kind",
    ),
    Column(
        "taking_date",
        _TAKING,
        _words(
            "date it happened|date taken|date of detention|date of arrest",
            "когда произошло|дата задержания|дата ареста|дата исчезновения",
            "қашан болды|ұсталған күні|жоғалған күні",
            "качан болду|кармалган күнү|жоголгон күнү",
        ),
        "act_date",
    ),
    Column(
        "taking_place",
        _TAKING,
        _words(
            "place it happened|place taken|place of detention|place of arrest",
            "где произошло|место задержания|место ареста",
            "қайда болды|ұсталған жері",
            "кайда болду|кармалган жери",
        ),
        "act_place",
    ),
    Column(
        "taking_country",
        _TAKING,
        _words(
            "country it happened in|country taken|country of detention",
            "в какой стране произошло|страна задержания",
            "қай елде болды|ұсталған елі",
            "кайсы өлкөдө болду|кармалган өлкөсү",
        ),
        holds="country",
    ),
    Column(
        "taking_by",
        _TAKING,
        _words(
            "taken by whom|taken by|who took them|forces",
            "кто забрал|кем задержан|кто задержал",
            "кім алып кетті|кім ұстады",
            "ким алып кетти|ким кармады",
        ),
        "act_responsible",
    ),
    Column(
        "taking_by_kind",
        _TAKING,
        _words(
            "kind of forces|type of perpetrator",
            "чьи это силы|тип исполнителя",
            "күштердің түрі|кімнің күштері",
            "күчтөрдүн түрү|кимдин күчтөрү",
        ),
        "act_perpetrator_type",
    ),
    # the account
    Column(
        "circumstances",
        _MISSING,
        _words(
            "circumstances|account|what is known",
            "обстоятельства|описание",
            "мән-жайлар|мән-жайы",
            "жагдайлар|жагдайы",
        ),
        "circumstances",
    ),
    Column(
        "action_taken",
        _MISSING,
        _words(
            "action taken|steps taken|what the family did",
            "что предприняли|принятые меры|куда обращались",
            "не істелді іздеу үшін|қабылданған шаралар",
            "издөө үчүн эмне кылынды|көрүлгөн чаралар",
        ),
        "action_taken",
    ),
    # written into sheets of rows to mend, and not read
    Column(
        "problems",
        _FAMILY,
        _words("what to mend", "что исправить", "нені түзету керек", "эмнени оңдоо керек"),
        holds="nothing",
    ),
)

COLUMNS_BY_KEY = {column.key: column for column in COLUMNS}
