"""Kinds of field that the forms share; each error says the next step."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from babel import Locale
from django import forms

from darek.findings import has_words, message, say
from darek.records import VOCABULARIES, BadDate, PartialDate, partial_date
from darek.web.judgement import LANGUAGE_NAMES

type Choices = Sequence[tuple[str, str]]

SHORT, LONG = 1_000, 100_000
"""Characters, as the case file has them."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_ERRORS = ("required", "invalid_choice", "max_length", "invalid", "min_value")
_VOCABULARIES = {vocabulary.name: vocabulary for vocabulary in VOCABULARIES}
_LANGUAGES = ("kk", "kk-Arab", "ky", "ug", "zh", "ru", "en")
_SCRIPTS = ("Cyrl", "Arab", "Latn", "Hans", "Hant")


class PageForm(forms.Form):
    """A form in the language of its page: labels, helps and errors come from the catalogues."""

    required_css_class = "required"

    def __init__(self, *arguments: Any, language: str, **named: Any) -> None:
        super().__init__(*arguments, **(named | {"label_suffix": ""}))
        self.language = language
        for name, field in self.fields.items():
            self.put_into_words(name, field)

    def put_into_words(self, name: str, field: forms.Field) -> None:
        """Give one field its label, its help where there is one, and its errors."""
        field.label = self.say(f"web.field.{name}")
        if has_words(f"web.help.{name}", "en"):
            field.help_text = self.say(f"web.help.{name}")
        for error in _ERRORS:
            field.error_messages[error] = self.say(f"web.field_error.{error}")
        if isinstance(field, WhenField):
            field.language = self.language

    def add(self, name: str, field: forms.Field) -> None:
        """A field that depends on the case or the language."""
        self.fields[name] = field
        self.put_into_words(name, field)

    def say(self, id: str) -> str:
        """The words of an id."""
        return say(message(id), self.language)

    def text(self, name: str) -> str | None:
        """What was typed; None where nothing was."""
        return self.cleaned_data.get(name) or None

    def required_text(self, name: str) -> str:
        """What was typed into a field that must be filled."""
        return str(self.cleaned_data[name])

    def when(self, name: str) -> PartialDate | None:
        """A date as far as it is known."""
        value = self.cleaned_data.get(name)
        return value if isinstance(value, PartialDate) else None

    def day(self, name: str) -> date | None:
        """A day."""
        value = self.cleaned_data.get(name)
        return value if isinstance(value, date) else None

    def terms(self, name: str) -> Choices:
        """The terms of the vocabulary of that name."""
        vocabulary = _VOCABULARIES[name]
        return [(term.code, self.say(vocabulary.label_id(term.code))) for term in vocabulary.terms]


class WordsField(forms.CharField):
    """Words to be kept as they were typed."""

    def __init__(self, *, long: bool = False, required: bool = False) -> None:
        widget = forms.Textarea(attrs={"rows": 4}) if long else forms.TextInput()
        widget.attrs |= {"dir": "auto", "autocomplete": "off"}
        super().__init__(max_length=LONG if long else SHORT, required=required, widget=widget)

    def clean(self, value: Any) -> str:
        """Refuse what steers a terminal; a browser's line breaks become one sign."""
        text: str = super().clean(value).replace("\r\n", "\n")
        if _CONTROL.search(text):
            raise forms.ValidationError(self.error_messages["invalid"])
        return text


class WhenField(forms.CharField):
    """A date as far as it is known, in EDTF: 2018-05, 2018-05~, 2017/2018."""

    def __init__(self, *, required: bool = False) -> None:
        attributes = {"autocomplete": "off", "spellcheck": "false", "dir": "ltr"}
        super().__init__(
            max_length=200, required=required, widget=forms.TextInput(attrs=attributes)
        )
        self.language = "en"

    def clean(self, value: Any) -> Any:
        """The date, or why it is none."""
        text = super().clean(value)
        if not text:
            return None
        try:
            return partial_date(text)
        except BadDate as error:
            raise forms.ValidationError(say(error.message, self.language)) from error


class DayField(forms.DateField):
    """A whole day."""

    def __init__(self, *, required: bool = False, initial: date | None = None) -> None:
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(
            required=required, initial=initial, widget=widget, input_formats=["%Y-%m-%d"]
        )


def choice(choices: Iterable[tuple[str, str]], *, required: bool = False) -> forms.ChoiceField:
    """One of a list. It begins with a dash: nothing is said that nobody chose."""
    listed = [("", "–"), *choices]
    return forms.ChoiceField(choices=listed, required=required)


def languages() -> Choices:
    """Languages of papers and people, each in its own words where we have them."""
    return [(code, LANGUAGE_NAMES.get(code) or _own_name(code)) for code in _LANGUAGES]


def scripts(language: str) -> Choices:
    """Scripts by ISO 15924."""
    names = Locale(_babel(language)).scripts
    return [(code, str(names.get(code, code))) for code in _SCRIPTS]


def countries(language: str) -> Choices:
    """States by ISO 3166, by name; those whose papers we know come first."""
    names = Locale(_babel(language)).territories
    known = [(code, str(name)) for code, name in names.items() if len(code) == 2 and code.isalpha()]
    near = ("KZ", "KG", "CN")
    return sorted(known, key=lambda pair: (pair[0] not in near, pair[1]))


def _babel(language: str) -> str:
    return language if language in LANGUAGE_NAMES else "en"


def _own_name(code: str) -> str:
    locale = Locale.parse(code, sep="-")
    return str(locale.get_display_name() or code)
