"""What relatives and acquaintances state, by hand on ruled paper or by word of mouth."""

from dataclasses import dataclass, field
from random import Random

from darek.records import (
    CodeValue,
    CountryValue,
    DateValue,
    MentionKind,
    MentionValue,
    NameValue,
    PlaceValue,
    Relation,
    RelationValue,
    TextValue,
    Value,
    partial_date,
)
from demo.generator.family import APPLICANT, MISSING, Family
from demo.generator.name import Name, Sex, fathers_names, given_names
from demo.generator.paper import Line, Paper, Says, Seen, written_runs
from demo.generator.person import Person
from demo.generator.plan import ActPlan, OtherSource
from demo.generator.tongue import Tongue, whole

_LOCATION = {
    "home": "home",
    "police": "police_station",
    "border": "border_crossing",
    "airport": "airport_or_station",
}
_NAMED_POLICE = {"home", "police", "airport"}
_POLICE = {"kk": "полиция", "kk-Arab": "полиция", "ky": "полиция", "ru": "полиция"}
_KINSHIP_PAPERS = ("hukou", "birth", "marriage", "kinship")


@dataclass
class Draft:
    """Lines as they are written, with the mentions and claims that stand in them."""

    tongue: Tongue
    family: Family
    lines: list[Line] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    says: list[Says] = field(default_factory=list)

    def write(self, key: str, **values: str) -> str:
        """One more line; returns it whole."""
        self.lines.append(self.tongue.line(key, **values))
        return whole(self.lines[-1])

    def see(self, role: str, mark: str, name: str) -> None:
        """A person as this text calls them."""
        self.seen.append(Seen(role, role, MentionKind.PERSON, (mark,), name))

    def say(self, about: str, what: str, value: Value, *marks: str, words: str = "") -> None:
        """One claim; its words are those of its mark, or a whole sentence."""
        said = words or written_runs(self.lines).get(marks[0] if marks else "")
        self.says.append(Says(about, what, value, marks, said or None))

    def text(self, text: str) -> TextValue:
        """Words in the language and script of the statement."""
        return TextValue(text, self.tongue.code, self.tongue.script)

    def name(self, person: Person) -> NameValue:
        """A person's name in the language and script of the statement."""
        said = person.said_in(self.tongue.code)
        return NameValue(said, self.tongue.code, self.tongue.script)


def statement(family: Family, dice: Random) -> Paper:
    """The applicant's own; one that was only spoken has the same claims and no picture."""
    plan = family.plan
    spoken = plan.statement == "spoken"
    draft = Draft(Tongue("kk" if spoken else plan.statement), family)
    _introduce(draft)
    _tell_kinship(draft)
    for number, act in enumerate(plan.acts, start=1):
        _tell_act(draft, f"act{number}", act)
    _tell_whereabouts(draft)
    _tell_action(draft)
    if not any(word in paper for paper in plan.papers for word in _KINSHIP_PAPERS):
        draft.write("no_papers")
    draft.write("truth")
    return Paper(
        name="statement",
        kind="statement",
        template="" if spoken else "statement",
        printed=_by_hand(draft, plan.told_on, family.applicant, dice),
        seen=tuple(draft.seen),
        says=tuple(draft.says),
        language=draft.tongue.code,
        script=draft.tongue.script,
        made_on=plan.told_on,
        issued_in=plan.applicant.citizen if plan.applicant.citizen != "CN" else "KZ",
        received_on=plan.told_on,
        speaker=APPLICANT,
        connection="relative",
        anonymous=plan.anonymous,
    )


def other_statement(family: Family, other: OtherSource, dice: Random) -> Paper:
    """An acquaintance who dates the first act in another way."""
    draft = Draft(Tongue(other.language), family)
    name = _acquaintance(family, dice)
    ours = name.spoken_russian() if other.language == "ru" else name.spoken()
    missing = family.missing.said_in(other.language)
    draft.write("acquaintance", name=ours, missing=missing)
    draft.see("witness", "name", ours)
    draft.see(MISSING, "missing", missing)
    value = NameValue(ours, other.language, draft.tongue.script)
    draft.say("witness", "name", value, "name")
    draft.say(MISSING, "name", draft.name(family.missing), "missing")
    first = family.plan.acts[0]
    _tell_act(draft, "act1", ActPlan(first.kind, other.on, first.way, first.reason))
    draft.write("truth")
    return Paper(
        name="statement-2",
        kind="statement",
        template="statement",
        printed=_by_hand(draft, other.told_on, family.applicant, dice, signature=name),
        seen=tuple(draft.seen),
        says=tuple(draft.says),
        language=draft.tongue.code,
        script=draft.tongue.script,
        made_on=other.told_on,
        issued_in=family.plan.applicant.citizen,
        received_on=other.told_on,
        speaker="witness",
        connection="witness",
    )


def _introduce(draft: Draft) -> None:
    family, tongue = draft.family, draft.tongue
    applicant, missing = family.applicant, family.missing
    if applicant.home is None:
        raise LookupError(f"{family.plan.id}: the applicant lives nowhere")
    address = tongue.home(applicant.home)
    occupation = tongue.written(tongue.words("occupations")[missing.occupation])
    name, sought = applicant.said_in(tongue.code), missing.said_in(tongue.code)
    nationality = tongue.said(missing.citizen)
    born = {who.role: tongue.when(who.born.isoformat()) for who in (applicant, missing)}
    draft.write("opening", name=name, born=born[APPLICANT])
    draft.write("contact", address=address, telephone=applicant.telephone)
    draft.write(
        "missing",
        missing=sought,
        missing_born=born[MISSING],
        nationality=nationality,
        occupation=occupation,
    )
    draft.see(APPLICANT, "name", name)
    draft.see(MISSING, "missing", sought)
    draft.say(APPLICANT, "name", draft.name(applicant), "name")
    draft.say(APPLICANT, "birth_date", _edtf(applicant.born.isoformat()), "born")
    draft.say(APPLICANT, "postal_address", draft.text(address), "address")
    draft.say(APPLICANT, "telephone", TextValue(applicant.telephone), "telephone")
    draft.say(MISSING, "name", draft.name(missing), "missing")
    draft.say(MISSING, "birth_date", _edtf(missing.born.isoformat()), "missing_born")
    draft.say(MISSING, "nationality", CountryValue(missing.citizen), "nationality")
    draft.say(MISSING, "occupation", draft.text(occupation), "occupation")


def _tell_kinship(draft: Draft) -> None:
    family, tongue = draft.family, draft.tongue
    kin = [tongue.words(f"kin.{family.kin_word(one, other)}") for one, other in family.steps]
    if len(kin) == 1:
        words = draft.write("own", word=kin[0][0])
    else:
        between = family.people["between"]
        name = between.said_in(tongue.code)
        his = tongue.words(f"him.{between.sex.value}")
        words = draft.write("through", between=name, word=kin[0][0], his=his, next_word=kin[1][1])
        draft.see("between", "between", name)
        draft.say("between", "name", draft.name(between), "between")
    for (one, other), mark in zip(family.steps, ("word", "next_word"), strict=False):
        relation = RelationValue(Relation(family.relation(one, other)), other)
        draft.say(one, "relation", relation, mark, words=words)
    draft.say(MISSING, "sex", CodeValue(family.missing.sex.value), words=words)
    if family.plan.rite_only:
        draft.write("rite")


def _tell_act(draft: Draft, key: str, act: ActPlan) -> None:
    tongue = draft.tongue
    values = {
        "date": tongue.when(act.on),
        "him": tongue.words(f"him.{draft.family.missing.sex.value}"),
        "place": tongue.county(draft.family.missing.county),
        "sentence": tongue.words("sentence"),
    }
    marked = {name: f"{name}_of_{key}" for name in ("date", "place", "sentence")}
    line = tongue.line(f"act.{act.way or act.kind}", **values)
    for run in line:
        run["key"] = marked.get(run["key"], "")
    draft.lines.append(line)
    words = whole(line)
    draft.seen.append(Seen(key, key, MentionKind.ACT, (marked["date"],), words))
    draft.say(key, "act_kind", CodeValue(act.kind), words=words)
    draft.say(key, "act_victim", MentionValue(MISSING), words=words)
    draft.say(key, "act_date", _edtf(act.on), marked["date"])
    if act.way:
        _tell_taking(draft, key, act, marked["place"], words)
    if act.kind == "sentenced":
        draft.say(key, "act_sentence", draft.text(tongue.said("sentence")), marked["sentence"])


def _tell_taking(draft: Draft, key: str, act: ActPlan, mark: str, words: str) -> None:
    tongue = draft.tongue
    place = tongue.county(draft.family.missing.county)
    value = PlaceValue(place, "CN", tongue.code, tongue.script)
    draft.say(key, "act_place", value, mark)
    draft.say(key, "act_circumstances", draft.text(words), words=words)
    if act.way in _LOCATION:
        draft.say(key, "act_location_type", CodeValue(_LOCATION[act.way]), words=words)
        draft.say(key, "act_perpetrator_type", CodeValue("governmental"), words=words)
    if act.way in _NAMED_POLICE:
        police = draft.text(tongue.written(_POLICE[tongue.code]))
        draft.say(key, "act_responsible", police, words=words)
    if act.way in _LOCATION:
        reason = draft.write(f"reason.{act.reason or 'none'}")
        if act.reason:
            draft.say(key, "act_stated_reason", draft.text(reason), words=reason)


def _tell_whereabouts(draft: Draft) -> None:
    plan, tongue = draft.family.plan, draft.tongue
    if not plan.whereabouts:
        return
    him = tongue.words(f"him.{draft.family.missing.sex.value}")
    values = {"him": him, "held_at": tongue.words("held_at")}
    words = draft.write(f"where.{plan.whereabouts}", **values)
    mark = ("held_at",) if plan.whereabouts == "place_disclosed" else ()
    draft.say(MISSING, "whereabouts", CodeValue(plan.whereabouts), *mark, words=words)
    if plan.whereabouts == "at_liberty":
        status = CodeValue("restricted_in_movement")
        draft.say(MISSING, "victim_status", status, words=words)


def _tell_action(draft: Draft) -> None:
    plan = draft.family.plan
    if plan.connected_on:
        draft.write("connected", connected=draft.tongue.when(plan.connected_on))
        draft.say(MISSING, "connected_case", _edtf(plan.connected_on), "connected")
    if not plan.action:
        return
    home = draft.family.applicant.home
    body = draft.tongue.words(f"body.{home.country}") if home else ""
    words = draft.write(f"action.{plan.action}", body=body)
    what = "no_action_reason" if plan.action == "afraid" else "action_taken"
    draft.say(MISSING, what, draft.text(words), words=words)


def _by_hand(
    draft: Draft, made_on: str, applicant: Person, dice: Random, signature: Name | None = None
) -> dict[str, object]:
    """What the template needs; every word sits a little off its line."""
    year, month, day = made_on.split("-")
    name = signature or applicant.name
    arabic = draft.tongue.right_to_left
    return {
        "fields": {
            "title": draft.tongue.said("title"),
            "direction": "rtl" if arabic else "ltr",
            "language": draft.tongue.code.partition("-")[0],
            "made_on": f"{day}.{month}.{year}",
            "signature": name.given.arabic if arabic else name.given.cyrillic,
        },
        "lines": draft.lines,
        "offsets": [dice.randint(-6, 6) for _ in range(29)],
    }


def _acquaintance(family: Family, dice: Random) -> Name:
    people = family.plan.people
    taken = {person.name.given for person in family.people.values()}
    free = [part for part in given_names(people, Sex.MALE) if part not in taken]
    return Name(dice.choice(free), *dice.sample(fathers_names(people), 2))


def _edtf(text: str) -> DateValue:
    return DateValue(partial_date(text))
