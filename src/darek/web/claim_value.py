"""The fields that a claim's value is typed into, by the type that its property has."""

from collections.abc import Callable

from django import forms

from darek.records import (
    CodeValue,
    CountryValue,
    DateValue,
    IdentifierValue,
    NameValue,
    PlaceValue,
    Property,
    Relation,
    RelationValue,
    TextValue,
    Value,
)
from darek.web.field import Choices, PageForm, WhenField, WordsField, choice
from darek.web.field import countries as country_choices
from darek.web.field import languages as language_choices
from darek.web.field import scripts as script_choices

_PARTS = ("full", "given", "family", "patronymic", "former", "nickname")
_NUMBERS = ("cn.resident_id", "kz.iin", "kg.pin", "passport", "other")

type MentionOf = Callable[[str], str]
"""From a person to the mention of that person in the claim's source."""


def add_value_fields(form: PageForm, about: Property, people: Choices) -> None:
    """Give a form what the property's value needs."""
    for name, field in _fields(form, about, people).items():
        form.add(name, field)


def _fields(  # noqa: PLR0911 - one answer for each type of value
    form: PageForm, about: Property, people: Choices
) -> dict[str, forms.Field]:
    language = form.language
    written: dict[str, forms.Field] = {
        "value_language": choice(language_choices()),
        "value_script": choice(script_choices(language)),
    }
    match about.value:
        case "name":
            parts = [(part, form.say(f"web.name.{part}")) for part in _PARTS]
            return {
                "text": WordsField(required=True),
                "part": choice(parts, required=True),
                **written,
            }
        case "text":
            return {"text": WordsField(long=True, required=True), **written}
        case "date":
            return {"date": WhenField(required=True)}
        case "code" if about.vocabulary is not None:
            return {"code": choice(form.terms(about.vocabulary.name), required=True)}
        case "country":
            return {"country": choice(country_choices(language), required=True)}
        case "place":
            return {
                "text": WordsField(required=True),
                "country": choice(country_choices(language)),
                **written,
            }
        case "identifier":
            numbers = [(kind, kind) for kind in _NUMBERS]
            return {
                "number": WordsField(required=True),
                "number_kind": choice(numbers, required=True),
                "country": choice(country_choices(language)),
            }
        case "relation":
            kin = [(r.value, form.say(f"kinship.kin.{r.value}")) for r in Relation]
            return {
                "relation": choice(kin, required=True),
                "of": choice(people, required=True),
            }
    raise LookupError(f"no form for values of type {about.value!r}")


def value_of(form: PageForm, about: Property, mention_of: MentionOf) -> Value:  # noqa: PLR0911
    """The value that was typed, of the property's type."""
    text, country = form.text("text") or "", form.text("country")
    language, script = form.text("value_language"), form.text("value_script")
    match about.value:
        case "name":
            return NameValue(text, language, script, form.cleaned_data["part"])
        case "text":
            return TextValue(text, language, script)
        case "date":
            return DateValue(form.cleaned_data["date"])
        case "code":
            return CodeValue(form.required_text("code"))
        case "country":
            return CountryValue(form.required_text("country"))
        case "place":
            return PlaceValue(text, country, language, script)
        case "identifier":
            number, kind = form.required_text("number"), form.required_text("number_kind")
            return IdentifierValue(number, kind, country)
    relation = Relation(form.required_text("relation"))
    return RelationValue(relation, mention_of(form.required_text("of")))
