"""States by ISO 3166 code, and what they are called."""

from babel import Locale, UnknownLocaleError

from darek.findings import LANGUAGES, Words
from darek.law.entry import CountryCode, PackModel
from darek.law.overlay import pack_cache
from darek.law.pack import load_packs


class State(PackModel):
    """One State; the words are the short name that letters use."""

    id: str
    code: CountryCode
    text: dict[str, str]


@pack_cache
def _states() -> dict[str, State]:
    return {state.code: state for state in load_packs(State, "darek.law", "packs/states")}


@pack_cache
def state_name(code: str) -> Words:
    """A State's name: from the packs, else from CLDR, else the code itself."""
    state = _states().get(code)
    if state is not None:
        return Words(state.text)
    named = {language: _cldr_name(code, language) for language in (*LANGUAGES, "zh", "ug")}
    return Words({language: name for language, name in named.items() if name} | _english(code))


def _cldr_name(code: str, language: str) -> str | None:
    try:
        return Locale(language).territories.get(code)
    except UnknownLocaleError:
        return None


def _english(code: str) -> dict[str, str]:
    return {"en": _cldr_name(code, "en") or code}
