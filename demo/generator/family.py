"""A family: who is whose, invented from its plan and the dice."""

from dataclasses import dataclass, field
from datetime import date
from random import Random

from demo.generator.name import Name, NamePart, Sex, fathers_names, given_names
from demo.generator.number import individual_number, personal_number, resident_number
from demo.generator.person import Person
from demo.generator.place import County, Home, counties, homes
from demo.generator.plan import Plan

APPLICANT, BETWEEN, MISSING = "applicant", "between", "missing"
_OPPOSITE = {Sex.MALE: Sex.FEMALE, Sex.FEMALE: Sex.MALE}


@dataclass(frozen=True, slots=True)
class Family:
    """``parents`` gives father and mother of a role; ``couples`` are husband and wife."""

    plan: Plan
    people: dict[str, Person]
    parents: dict[str, tuple[str, str]]
    couples: tuple[tuple[str, str], ...]

    @property
    def missing(self) -> Person:
        """The one whom the case is about."""
        return self.people[MISSING]

    @property
    def applicant(self) -> Person:
        """The one who asks."""
        return self.people[APPLICANT]

    def relation(self, one: str, other: str) -> str:
        """What ``one`` is to ``other``: spouse, parent, child or sibling."""
        if (one, other) in self.couples or (other, one) in self.couples:
            return "spouse"
        if one in self.parents.get(other, ()):
            return "parent"
        if other in self.parents.get(one, ()):
            return "child"
        if self.parents.get(one) == self.parents.get(other) is not None:
            return "sibling"
        raise LookupError(f"{self.plan.id}: {one} and {other} are not next of kin")

    def kin_word(self, one: str, other: str) -> str:
        """What ``one`` is to ``other``, with sex and age: wife, son, elder_brother …"""
        relation, female = self.relation(one, other), self.people[one].sex is Sex.FEMALE
        if relation == "sibling":
            age = "elder" if self.people[one].born < self.people[other].born else "younger"
            return f"{age}_{'sister' if female else 'brother'}"
        words = {
            "spouse": ("husband", "wife"),
            "parent": ("father", "mother"),
            "child": ("son", "daughter"),
        }
        return words[relation][female]

    @property
    def steps(self) -> tuple[tuple[str, str], ...]:
        """From applicant to missing person: each next role and the one before it."""
        roles = (APPLICANT, BETWEEN, MISSING) if len(self.plan.kin) > 1 else (APPLICANT, MISSING)
        return tuple(zip(roles[1:], roles[:-1], strict=True))


@dataclass
class _Draft:
    """Roles before they have names: sex, generation (greater is older), ties."""

    sex: dict[str, Sex] = field(default_factory=dict)
    generation: dict[str, int] = field(default_factory=dict)
    parents: dict[str, tuple[str, str]] = field(default_factory=dict)
    couples: list[tuple[str, str]] = field(default_factory=list)

    def add(self, role: str, sex: Sex, generation: int) -> None:
        self.sex[role], self.generation[role] = sex, generation

    def marry(self, one: str, other: str) -> None:
        husband, wife = (one, other) if self.sex[one] is Sex.MALE else (other, one)
        self.couples.append((husband, wife))

    def give_parents(self, child: str, known: str | None = None) -> None:
        """Both parents of a child; the one already in the story, or none, given."""
        if child in self.parents:
            return
        older = self.generation[child] + 1
        names = {Sex.MALE: f"father_of_{child}", Sex.FEMALE: f"mother_of_{child}"}
        if known is not None:
            names[self.sex[known]] = known
        for sex, role in names.items():
            if role not in self.sex:
                self.add(role, sex, older)
        self.parents[child] = (names[Sex.MALE], names[Sex.FEMALE])
        if self.parents[child] not in self.couples:
            self.couples.append(self.parents[child])


def invent_family(plan: Plan, seed: str) -> Family:
    """The same plan and seed always make the same family."""
    dice = Random(f"{seed}/{plan.id}")
    draft = _draft(plan)
    county = dice.choice(counties(plan.people))
    names = _names(plan, draft, dice)
    people = {role: _person(role, plan, draft, names[role], county, dice) for role in draft.sex}
    return Family(plan, people, draft.parents, tuple(draft.couples))


def _draft(plan: Plan) -> _Draft:
    draft = _Draft()
    draft.add(APPLICANT, plan.applicant.sex, 0)
    roles = (APPLICANT, BETWEEN, MISSING) if len(plan.kin) > 1 else (APPLICANT, MISSING)
    for step, before, role in zip(plan.kin, roles[:-1], roles[1:], strict=True):
        _take_step(draft, step, before, role, _sex_of(plan, draft, step, before, role))
    for role in _needing_parents(plan):
        draft.give_parents(role)
    if any("husband" in paper.split() for paper in plan.papers):
        draft.add("husband", Sex.MALE, draft.generation[MISSING])
        draft.marry("husband", MISSING)
    return draft


def _sex_of(plan: Plan, draft: _Draft, step: str, before: str, role: str) -> Sex:
    if role == MISSING:
        return plan.missing.sex
    if step == "spouse":
        return _OPPOSITE[draft.sex[before]]
    # the daughter of a mother-in-law; the father through whom an aunt is related
    return _OPPOSITE[plan.missing.sex] if plan.kin[1] == "spouse" else Sex.MALE


def _take_step(draft: _Draft, step: str, before: str, role: str, sex: Sex) -> None:
    shift = {"parent": 1, "child": -1}.get(step, 0)
    draft.add(role, sex, draft.generation[before] + shift)
    if step == "spouse":
        draft.marry(before, role)
    elif step == "parent":
        draft.give_parents(before, known=role)
    elif step == "child":
        draft.give_parents(role, known=before)
    else:
        draft.give_parents(before)
        draft.parents[role] = draft.parents[before]


def _needing_parents(plan: Plan) -> list[str]:
    """Whoever has a birth certificate has parents in it."""
    return [paper.split()[1].rstrip("?") for paper in plan.papers if "birth_certificate" in paper]


def _names(plan: Plan, draft: _Draft, dice: Random) -> dict[str, Name]:
    """From the oldest down: a child's father's name is its father's own."""
    names: dict[str, Name] = {}
    taken: set[str] = set()
    for role in sorted(draft.sex, key=lambda role: -draft.generation[role]):
        free = [p for p in given_names(plan.people, draft.sex[role]) if p.cyrillic not in taken]
        given = dice.choice(free)
        taken.add(given.cyrillic)
        father, grandfather = _forefathers(plan, draft, role, names, dice)
        names[role] = Name(given, father, grandfather)
    return names


def _forefathers(
    plan: Plan, draft: _Draft, role: str, names: dict[str, Name], dice: Random
) -> tuple[NamePart, NamePart]:
    father_role = draft.parents.get(role, ("", ""))[0]
    if father_role in names:
        father = names[father_role]
        return father.given, father.father
    one, two = dice.sample(fathers_names(plan.people), 2)
    return one, two


def _person(
    role: str, plan: Plan, draft: _Draft, name: Name, county: County, dice: Random
) -> Person:
    born = _birth_date(plan, draft, role, dice)
    in_papers = date(born.year + 1, 1, 1) if plan.registered_birth and role == MISSING else born
    citizen, home = _belonging(plan, role, dice)
    return Person(
        role=role,
        name=name,
        people=plan.people,
        citizen=citizen,
        born=born,
        registered_born=in_papers,
        county=county,
        home=home,
        resident_number=resident_number(in_papers, name.sex, dice),
        individual_number=individual_number(born, name.sex, dice),
        personal_number=personal_number(born, name.sex),
        passport_number=f"{'E' if citizen == 'CN' else 'N'}0000{dice.randrange(10000):04}",
        telephone=f"{'+996 000 00' if plan.applicant.citizen == 'KG' else '+7 000 000'} "
        f"{dice.randrange(100):02} {dice.randrange(100):02}",
        occupation=dice.randrange(8),
    )


def _birth_date(plan: Plan, draft: _Draft, role: str, dice: Random) -> date:
    """So that whoever asks and whoever is missing are grown up when it happens."""
    youngest, spread = 1994, 4
    if "cn.birth_certificate" in " ".join(plan.papers):
        youngest, spread = 1998, 1  # certificates of China begin in 1996
    if plan.told_on > "2026":
        youngest += 6
    generation = draft.generation[role] - min(draft.generation.values())
    year = youngest - 26 * generation + dice.randint(-spread, spread)
    return date(year, dice.randrange(1, 13), dice.randrange(1, 28))


def _belonging(plan: Plan, role: str, dice: Random) -> tuple[str, Home | None]:
    """Citizenship and, for those outside China, a home."""
    abroad = "KG" if plan.applicant.citizen == "KG" else "KZ"
    home = dice.choice(homes(abroad))
    if role == MISSING:
        return plan.missing.citizen, None
    if role in (APPLICANT, BETWEEN):
        return (plan.applicant.citizen, home) if role == APPLICANT else (_between(plan), home)
    return "CN", None


def _between(plan: Plan) -> str:
    """Whoever stands between lives with the applicant, if the first step is a marriage."""
    return plan.applicant.citizen if plan.kin[0] in ("spouse", "child") else "CN"
