"""Papers of Kazakhstan and Kyrgyzstan: certificates, identity cards, passports."""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

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
from demo.generator.name import Sex
from demo.generator.number import machine_readable_zone
from demo.generator.paper import Paper, Says, Seen, Shown, seen, shown

_LANGUAGE = {"KZ": "kk", "KG": "ky"}
_STATE_IN_ZONE = {"KZ": "KAZ", "KG": "KGZ"}
_PARTS = ("surname", "given", "patronymic")


@cache
def _words() -> Mapping[str, Any]:
    return tomllib.loads((files("demo.generator") / "registry.toml").read_text("utf-8"))


def birth_certificate(country: str, family: Family, whom: Sequence[str], dice: Random) -> Paper:
    """Child, father, mother; a doubtful parent is the one named beside the child."""
    child = shown(family, whom[0], 0, registered=False)
    doubted = {role.rstrip("?") for role in whom if role.endswith("?")}
    father, mother = (
        shown(family, role + "?" * (role in doubted), 0, registered=False)
        for role in family.parents[child.role]
    )
    registered = _after(child.born, 0, dice)
    words = _words()[country]
    fields = {
        **words["certificate"],
        **words["birth"],
        **_parts("child_", child),
        "child_birth_date": _day(child.born),
        "child_birth_place": words["said"]["of_china"],
        "father_name": _whole(father),
        "father_ethnicity": words["said"][father.person.people],
        "mother_name": _whole(mother),
        "mother_ethnicity": words["said"][mother.person.people],
        "registered_on": _day(registered),
        "office": words["office"],
        "issued_on": _day(registered),
        "number": f"{dice.randrange(1000):07}",
    }
    born = Says(child.role, "birth_date", _edtf(child.born), ("child_birth_date",))
    says = [*_named(country, child, "child_"), born]
    for who, one in (("father", father), ("mother", mother)):
        name = NameValue(fields[f"{who}_name"], _LANGUAGE[country], "Cyrl")
        ethnicity = CodeValue(one.person.people.value)
        bond = RelationValue(Relation.CHILD, one.role)
        says += [
            Says(one.role, "name", name, (f"{who}_name",)),
            Says(one.role, "ethnicity", ethnicity, (f"{who}_ethnicity",)),
            Says(child.role, "relation", bond, (f"{who}_name",)),
        ]
    mentions = (
        seen(child, *_marks("child_"), as_written=_whole(child)),
        seen(father, "father_name", as_written=_whole(father)),
        seen(mother, "mother_name", as_written=_whole(mother)),
    )
    return _paper("birth", country, fields, family, mentions, says, registered)


def marriage_certificate(country: str, family: Family, whom: Sequence[str], dice: Random) -> Paper:
    """Husband and wife with their citizenships."""
    pair = sorted(
        (shown(family, role, 0, registered=False) for role in whom),
        key=lambda one: one.person.sex is Sex.FEMALE,
    )
    made = _after(max(one.born for one in pair), 21, dice)
    words = _words()[country]
    fields = {**words["certificate"], **words["marriage"]}
    says: list[Says] = []
    for who, one in zip(("husband_", "wife_"), pair, strict=True):
        citizen = one.person.citizen
        said = words["said"]["of_china" if citizen == "CN" else "card_nationality"]
        fields |= {
            **_parts(who, one),
            f"{who}birth_date": _day(one.born),
            f"{who}nationality": said,
        }
        says += [
            *_named(country, one, who),
            Says(one.role, "birth_date", _edtf(one.born), (f"{who}birth_date",)),
            Says(one.role, "nationality", CountryValue(citizen), (f"{who}nationality",), said),
        ]
    fields |= {
        "married_on": _day(made),
        "surname_after": fields["wife_surname"],
        "office": words["office"],
        "issued_on": _day(made),
        "number": f"{dice.randrange(1000):07}",
    }
    husband, wife = pair
    wed = RelationValue(Relation.SPOUSE, husband.role)
    says.append(Says(wife.role, "relation", wed, (*_marks("husband_"), *_marks("wife_"))))
    mentions = (
        seen(husband, *_marks("husband_"), as_written=_whole(husband)),
        seen(wife, *_marks("wife_"), as_written=_whole(wife)),
    )
    return _paper("marriage", country, fields, family, mentions, says, made)


def identity_card(country: str, family: Family, whom: Sequence[str], dice: Random) -> Paper:
    """Both sides of a card."""
    one = shown(family, whom[0], 0, registered=False)
    made = date(2014 + dice.randrange(3), dice.randrange(1, 13), dice.randrange(1, 28))
    words = _words()[country]
    number = one.person.individual_number if country == "KZ" else one.person.personal_number
    fields = {
        **words["card"],
        **{key: part.upper() for key, part in _parts("", one).items()},
        "sex_code": one.person.sex.value,
        "birth_date": _day(one.born),
        "personal_number": number,
        "birth_place": words["said"]["of_china"],
        "nationality": words["said"]["card_nationality"],
        "ethnicity": words["said"][one.person.people].upper(),
        "number": f"{dice.randrange(1000):09}",
        "issued_on": _day(made),
    }
    kind = "kz.iin" if country == "KZ" else "kg.pin"
    born_in = PlaceValue(fields["birth_place"], "CN", _LANGUAGE[country], "Cyrl")
    says = [
        *_named(country, one, "", capitals=True),
        Says(one.role, "birth_date", _edtf(one.born), ("birth_date",)),
        Says(one.role, "sex", CodeValue(one.person.sex.value)),
        Says(one.role, "identifier", IdentifierValue(number, kind, country), ("personal_number",)),
        Says(one.role, "birth_place", born_in, ("birth_place",)),
        Says(one.role, "nationality", CountryValue(country), ("nationality",)),
        Says(one.role, "ethnicity", CodeValue(one.person.people.value), ("ethnicity",)),
    ]
    mentions = (seen(one, *_marks(""), as_written=_whole(one).upper()),)
    return _paper("identity_card", country, fields, family, mentions, says, made)


def passport(country: str, family: Family, whom: Sequence[str], dice: Random) -> Paper:
    """The data page: Cyrillic, Latin and the machine-readable zone."""
    one = shown(family, whom[0], 0, registered=False)
    made = date(2014 + dice.randrange(3), dice.randrange(1, 13), dice.randrange(1, 28))
    words, person = _words()[country], one.person
    surname, given, _ = (part.upper() for part in person.registry_parts("latin"))
    number = person.individual_number if country == "KZ" else person.personal_number
    until = made.replace(year=made.year + 10)
    zone = machine_readable_zone(
        _STATE_IN_ZONE[country], surname, given, person.passport_number, one.born, person.sex, until
    )
    fields = {
        **words["passport"],
        "number": person.passport_number,
        "surname": person.registry_parts()[0].upper(),
        "surname_latin": surname,
        "given": person.registry_parts()[1].upper(),
        "given_latin": given,
        "nationality": words["said"]["nationality"],
        "birth_date": _day(one.born),
        "sex": words["said"][person.sex],
        "sex_code": person.sex.value,
        "birth_place": words["said"]["china"],
        "personal_number": number,
        "issued_on": _day(made),
        "mrz_1": zone[0],
        "mrz_2": zone[1],
    }
    return _paper(
        "passport",
        country,
        fields,
        family,
        (seen(one, "surname", "given", as_written=f"{fields['surname']} {fields['given']}"),),
        _passport_says(country, one, fields),
        made,
    )


def _passport_says(country: str, one: Shown, fields: Mapping[str, str]) -> list[Says]:
    language, role = _LANGUAGE[country], one.role
    cyrillic = NameValue(f"{fields['surname']} {fields['given']}", language, "Cyrl")
    latin = NameValue(f"{fields['surname_latin']} {fields['given_latin']}", language, "Latn")
    kind = "kz.iin" if country == "KZ" else "kg.pin"
    personal = IdentifierValue(fields["personal_number"], kind, country)
    number = IdentifierValue(fields["number"], "passport", country)
    born_in = PlaceValue(fields["birth_place"], "CN", language)
    return [
        Says(role, "name", cyrillic, ("surname", "given")),
        Says(role, "name", latin, ("surname_latin", "given_latin")),
        Says(role, "birth_date", _edtf(one.born), ("birth_date",)),
        Says(role, "sex", CodeValue(one.person.sex.value), ("sex",)),
        Says(role, "birth_place", born_in, ("birth_place",)),
        Says(role, "nationality", CountryValue(country), ("nationality",)),
        Says(role, "identifier", personal, ("personal_number",)),
        Says(role, "identifier", number, ("number",)),
    ]


_TEMPLATES = {
    "birth": ("birth_certificate", "birth_certificate"),
    "marriage": ("marriage_certificate", "marriage_certificate"),
    "identity_card": ("identity_card", "identity_card"),
    "passport": ("passport", "passport"),
}


def _paper(
    name: str,
    country: str,
    fields: Mapping[str, str],
    family: Family,
    mentions: tuple[Seen, ...],
    says: Sequence[Says],
    made: date,
) -> Paper:
    template, kind = _TEMPLATES[name]
    return Paper(
        name=f"{country.lower()}-{name.replace('_', '-')}",
        kind=f"{country.lower()}.{kind}",
        template=template,
        printed={"fields": fields},
        seen=mentions,
        says=tuple(says),
        language=_LANGUAGE[country],
        script="Cyrl",
        made_on=made.isoformat(),
        issued_in=country,
        received_on=family.plan.told_on,
    )


def _parts(who: str, one: Shown) -> dict[str, str]:
    """The three boxes of a name; a doubtful likeness has another official's spelling."""
    parts = one.person.registry_parts()
    return {f"{who}{key}": part for key, part in zip(_PARTS, parts, strict=True)}


def _whole(one: Shown) -> str:
    """The name in one box; a doubtful likeness is written as Russian hears it."""
    form = "cyrillic" if one.confirmed else "russian"
    return " ".join(part for part in one.person.registry_parts(form) if part)


def _marks(who: str) -> tuple[str, ...]:
    return tuple(f"{who}{key}" for key in _PARTS)


def _named(country: str, one: Shown, who: str, *, capitals: bool = False) -> tuple[Says, ...]:
    whole = _whole(one).upper() if capitals else _whole(one)
    value = NameValue(whole, _LANGUAGE[country], "Cyrl")
    return (Says(one.role, "name", value, _marks(who)),)


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _edtf(day: date) -> DateValue:
    return DateValue(partial_date(day.isoformat()))


def _after(born: date, years: int, dice: Random) -> date:
    """A day some years after a birth, or within weeks of it."""
    if years == 0:
        return date(born.year + (born.month == 12), born.month % 12 + 1, dice.randrange(1, 28))
    year = min(born.year + years + dice.randrange(3), 2016)
    return date(year, dice.randrange(1, 13), dice.randrange(1, 28))
