"""Papers of China: household page, certificates, identity card, passport."""

from collections.abc import Sequence
from datetime import date
from random import Random

from darek.records import (
    CodeValue,
    CountryValue,
    DateValue,
    IdentifierValue,
    NameValue,
    PlaceValue,
    Relation,
    RelationValue,
    partial_date,
)
from demo.generator.family import Family
from demo.generator.name import People, Sex
from demo.generator.number import machine_readable_zone
from demo.generator.paper import Paper, Says, Seen, Shown, seen, shown

_ETHNICITY = {
    People.KAZAKH: "哈萨克",
    People.KYRGYZ: "柯尔克孜",
    People.UYGHUR: "维吾尔",
}
_SEX = {Sex.MALE: "男", Sex.FEMALE: "女"}
_KIN = {
    "husband": "丈夫",
    "wife": "妻",
    "father": "父亲",
    "mother": "母亲",
    "son": "子",
    "daughter": "女",
}
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")


def household_page(family: Family, whom: Sequence[str], dice: Random) -> Paper:
    """The head's card and one member's: the member is the head's wife, son, daughter."""
    head, member = (shown(family, role, 0, registered=True) for role in whom)
    made = _after(max(head.born, member.born), 12, dice)
    kin = family.kin_word(member.role, head.role)
    fields = {
        "household_number": f"99{dice.randrange(10**7):07}",
        "address": f"{head.person.county.chinese}样本路0号",
        **_card("head_", head, "户主", made),
        **_card("member_", member, _KIN[kin], made),
    }
    relation = RelationValue(Relation(family.relation(member.role, head.role)), head.role)
    return _paper(
        "cn_hukou",
        fields,
        family,
        seen_in=(_named(head, "head_name"), _named(member, "member_name")),
        says=(
            *_facts(head, "head_"),
            *_facts(member, "member_"),
            Says(member.role, "relation", relation, ("member_position",), _KIN[kin]),
        ),
        made=made,
    )


def birth_certificate(family: Family, whom: Sequence[str], dice: Random) -> Paper:
    """The medical certificate: child, mother, father."""
    child = shown(family, whom[0], 0, registered=True)
    father, mother = (
        shown(family, role, 0, registered=True) for role in family.parents[child.role]
    )
    hour, minute = dice.randrange(24), dice.randrange(60)
    fields = {
        "number": f"Q {dice.randrange(10**6):09}",
        "child_name": child.chinese,
        "child_sex": _SEX[child.person.sex],
        "child_birth_date": f"{_day(child.born)} {hour:02}时{minute:02}分",
        "child_birth_place": child.person.county.chinese,
        "issued_on": _day(child.born),
    }
    for who, one in (("mother", mother), ("father", father)):
        fields |= {
            f"{who}_name": one.chinese,
            f"{who}_age": str(child.born.year - one.born.year),
            f"{who}_ethnicity": f"{_ETHNICITY[one.person.people]}族",
            f"{who}_id_number": one.person.resident_number,
        }
    kin = [
        Says(child.role, "relation", RelationValue(Relation.CHILD, one.role), (f"{who}_name",))
        for who, one in (("mother", mother), ("father", father))
    ]
    return _paper(
        "cn_birth_certificate",
        fields,
        family,
        seen_in=(
            _named(child, "child_name"),
            _named(mother, "mother_name"),
            _named(father, "father_name"),
        ),
        says=(
            *_facts(child, "child_"),
            *_names(mother, "mother_name"),
            *_identifier(mother, "mother_id_number"),
            *_names(father, "father_name"),
            *_identifier(father, "father_id_number"),
            *kin,
        ),
        made=child.born,
    )


def marriage_certificate(family: Family, whom: Sequence[str], dice: Random) -> Paper:
    """The booklet: the husband first."""
    pair = sorted(
        (shown(family, role, 1, registered=True) for role in whom),
        key=lambda one: one.person.sex is Sex.FEMALE,
    )
    made = _after(max(one.born for one in pair), 21, dice)
    fields = {
        "holder_name": pair[0].chinese,
        "married_on": _day(made),
        "number": f"J999999-{made.year}-{dice.randrange(10**6):06}",
    }
    for who, one in zip(("first_", "second_"), pair, strict=True):
        fields |= {
            f"{who}name": one.chinese,
            f"{who}sex": one.person.sex.value,
            f"{who}sex_word": _SEX[one.person.sex],
            f"{who}nationality": "中国",
            f"{who}birth_date": _day(one.born),
            f"{who}id_number": one.person.resident_number,
        }
    wed = RelationValue(Relation.SPOUSE, pair[0].role)
    return _paper(
        "cn_marriage_certificate",
        fields,
        family,
        seen_in=(_named(pair[0], "first_name"), _named(pair[1], "second_name")),
        says=(
            *_marriage_facts(pair[0], "first_"),
            *_marriage_facts(pair[1], "second_"),
            Says(pair[1].role, "relation", wed, ("first_name", "second_name")),
        ),
        made=made,
    )


def _marriage_facts(one: Shown, who: str) -> tuple[Says, ...]:
    """As of the wedding: whoever has since become another State's citizen was one of China."""
    nationality: tuple[Says, ...] = ()
    if one.person.citizen == "CN":
        nationality = (
            Says(one.role, "nationality", CountryValue("CN"), (f"{who}nationality",), "中国"),
        )
    return (*_facts(one, who, sex_mark=f"{who}sex_word"), *nationality)


def notarial_certificate(family: Family, whom: Sequence[str], dice: Random) -> Paper:
    """A notary of China certifies what the first is to the second."""
    one, other = (shown(family, role, 1, registered=True) for role in whom)
    made = _after(max(one.born, other.born), 24, dice)
    kin = family.kin_word(one.role, other.role)
    fields = {
        "number": f"（{made.year}）样示证字第{dice.randrange(1000):04}号",
        "relation": _KIN[kin],
        "issued_on": _day(made),
        "other_id_number": other.person.resident_number,
    }
    for who, person in (("applicant", one), ("other", other)):
        fields |= {
            f"{who}_name": person.chinese,
            f"{who}_sex": _SEX[person.person.sex],
            f"{who}_birth_date": _day(person.born),
        }
    relation = RelationValue(Relation(family.relation(one.role, other.role)), other.role)
    return _paper(
        "cn_kinship",
        fields,
        family,
        seen_in=(_named(one, "applicant_name"), _named(other, "other_name")),
        says=(
            *_facts(one, "applicant_"),
            *_facts(other, "other_"),
            Says(one.role, "relation", relation, ("relation",), _KIN[kin]),
        ),
        made=made,
    )


def identity_card(family: Family, whom: Sequence[str], dice: Random) -> Paper:
    """Both sides, with the name in characters and in the Arabic script."""
    one = shown(family, whom[0], 0, registered=True)
    made = date(2006 + dice.randrange(9), dice.randrange(1, 13), dice.randrange(1, 28))
    fields = {
        "name": one.chinese,
        "name_arabic": one.person.name.arabic(),
        "sex": _SEX[one.person.sex],
        "sex_code": one.person.sex.value,
        "ethnicity": _ETHNICITY[one.person.people],
        "birth_date": f"{one.born.year} 年 {one.born.month} 月 {one.born.day} 日",
        "address": f"{one.person.county.chinese}样本路0号",
        "id_number": one.person.resident_number,
        "valid": f"{made:%Y.%m.%d}-{made.replace(year=made.year + 20):%Y.%m.%d}",
    }
    home = PlaceValue(fields["address"], "CN", "zh", "Hans")
    return _paper(
        "cn_resident_id",
        fields,
        family,
        seen_in=(_named(one, "name"),),
        says=(
            *_facts(one, ""),
            Says(one.role, "name", _arabic(one), ("name_arabic",)),
            Says(one.role, "usual_residence", home, ("address",)),
            Says(one.role, "nationality", CountryValue("CN")),
        ),
        made=made,
    )


def passport(family: Family, whom: Sequence[str], dice: Random) -> Paper:
    """The data page: characters, and their pinyin in capitals."""
    one = shown(family, whom[0], 1, registered=True)
    made = date(2014 + dice.randrange(3), dice.randrange(1, 13), dice.randrange(1, 28))
    name = one.person.name
    surname, given = name.given.pinyin(one.spelling), name.father.pinyin(one.spelling)
    fields = {
        **_PASSPORT_LABELS,
        "number": one.person.passport_number,
        "surname": name.given.chinese[one.spelling],
        "surname_latin": surname,
        "given": name.father.chinese[one.spelling],
        "given_latin": given,
        "nationality": "中国 / CHINESE",
        "birth_date": f"{one.born.day:02} {_MONTHS[one.born.month - 1]} {one.born.year}",
        "sex": f"{_SEX[one.person.sex]} / {'M' if one.person.sex is Sex.MALE else 'F'}",
        "sex_code": one.person.sex.value,
        "birth_place": "新疆 / XINJIANG",
        "personal_number": "",
        "issued_on": f"{made.day:02} {_MONTHS[made.month - 1]} {made.year}",
    }
    until = made.replace(year=made.year + 10)
    zone = machine_readable_zone(
        "CHN", surname, given, one.person.passport_number, one.born, one.person.sex, until
    )
    fields |= {"mrz_1": zone[0], "mrz_2": zone[1]}
    number = IdentifierValue(one.person.passport_number, "passport", "CN")
    return _paper(
        "passport",
        fields,
        family,
        seen_in=(Seen(one.role, one.role, marks=_BOTH, as_written=f"{surname} {given}"),),
        says=(
            Says(one.role, "name", NameValue(f"{surname} {given}", "zh", "Latn"), _BOTH_LATIN),
            Says(one.role, "name", NameValue(one.chinese, "zh", "Hans"), _BOTH),
            Says(one.role, "birth_date", _edtf(one.born), ("birth_date",), fields["birth_date"]),
            Says(one.role, "sex", CodeValue(one.person.sex.value), ("sex",), fields["sex"]),
            Says(one.role, "nationality", CountryValue("CN"), ("nationality",)),
            Says(one.role, "identifier", number, ("number",)),
        ),
        made=made,
    )


_BOTH = ("surname", "given")
_BOTH_LATIN = ("surname_latin", "given_latin")
_PASSPORT_LABELS = {
    "title": "中华人民共和国 · 护照",
    "state": "中国 · CHINA",
    "label_number": "护照号 / Passport No.",
    "label_surname": "姓 / Surname",
    "label_given": "名 / Given names",
    "label_nationality": "国籍 / Nationality",
    "label_born": "出生日期 / Date of birth",
    "label_sex": "性别 / Sex",
    "label_place": "出生地点 / Place of birth",
    "label_personal_number": "",
    "label_issued": "签发日期 / Date of issue",
}


_FORMS = {
    "cn_hukou": ("hukou", "cn.hukou_page"),
    "cn_birth_certificate": ("birth", "cn.birth_certificate"),
    "cn_marriage_certificate": ("marriage", "cn.marriage_certificate"),
    "cn_kinship": ("notarial", "cn.kinship_certificate"),
    "cn_resident_id": ("card", "cn.resident_id"),
    "passport": ("passport-cn", "cn.passport"),
}


def _paper(
    template: str,
    fields: dict[str, str],
    family: Family,
    *,
    seen_in: tuple[Seen, ...],
    says: tuple[Says, ...],
    made: date,
) -> Paper:
    name, kind = _FORMS[template]
    return Paper(
        name=name,
        kind=kind,
        template=template,
        printed={"fields": fields},
        seen=seen_in,
        says=says,
        language="zh",
        script="Hans",
        made_on=made.isoformat(),
        issued_in="CN",
        received_on=family.plan.told_on,
    )


def _card(who: str, one: Shown, position: str, made: date) -> dict[str, str]:
    return {
        f"{who}name": one.chinese,
        f"{who}position": position,
        f"{who}sex": _SEX[one.person.sex],
        f"{who}birth_place": one.person.county.chinese,
        f"{who}origin": one.person.county.chinese,
        f"{who}ethnicity": f"{_ETHNICITY[one.person.people]}族",
        f"{who}birth_date": _day(one.born),
        f"{who}id_number": one.person.resident_number,
        f"{who}civil_status": "已婚" if made.year - one.born.year > 22 else "未婚",
        f"{who}registered_on": _day(made),
    }


def _facts(one: Shown, who: str, sex_mark: str = "") -> tuple[Says, ...]:
    """Name, sex, birth date; place, ethnicity and number where the form has them."""
    sex = _SEX[one.person.sex]
    common = (
        *_names(one, f"{who}name"),
        Says(one.role, "sex", CodeValue(one.person.sex.value), (sex_mark or f"{who}sex",), sex),
        Says(one.role, "birth_date", _edtf(one.born), (f"{who}birth_date",), _day(one.born)),
    )
    return (*common, *_further_facts(one, who))


_WITH_PLACE = {"head_", "member_", "child_"}
_WITH_ETHNICITY = {"head_", "member_", ""}
_WITH_NUMBER = {"head_", "member_", "", "first_", "second_", "other_"}


def _further_facts(one: Shown, who: str) -> tuple[Says, ...]:
    says: list[Says] = []
    if who in _WITH_PLACE:
        place = PlaceValue(one.person.county.chinese, "CN", "zh", "Hans")
        says.append(Says(one.role, "birth_place", place, (f"{who}birth_place",)))
    if who in _WITH_ETHNICITY:
        code = CodeValue(one.person.people.value)
        word = _ETHNICITY[one.person.people]
        says.append(Says(one.role, "ethnicity", code, (f"{who}ethnicity",), word))
    if who in _WITH_NUMBER:
        says += _identifier(one, f"{who}id_number")
    return tuple(says)


def _names(one: Shown, mark: str) -> tuple[Says, ...]:
    return (Says(one.role, "name", NameValue(one.chinese, "zh", "Hans"), (mark,)),)


def _identifier(one: Shown, mark: str) -> tuple[Says, ...]:
    value = IdentifierValue(one.person.resident_number, "cn.resident_id", "CN")
    return (Says(one.role, "identifier", value, (mark,)),)


def _named(one: Shown, mark: str) -> Seen:
    return seen(one, mark, as_written=one.chinese)


def _arabic(one: Shown) -> NameValue:
    language = {People.KAZAKH: "kk-Arab", People.KYRGYZ: "ky-Arab", People.UYGHUR: "ug"}
    return NameValue(one.person.name.arabic(), language[one.person.people], "Arab")


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _edtf(day: date) -> DateValue:
    return DateValue(partial_date(day.isoformat()))


def _after(born: date, years: int, dice: Random) -> date:
    """A day some years after a birth, and before the troubles."""
    year = min(born.year + years + dice.randrange(3), 2016)
    return date(year, dice.randrange(1, 13), dice.randrange(1, 28))
