"""States by ISO 3166 code, and what they are called."""

from babel import Locale, UnknownLocaleError

from darek.findings import LANGUAGES, Words
from darek.law.entry import CountryCode, NamedPack
from darek.law.overlay import pack_cache
from darek.law.pack import load_packs


class State(NamedPack):
    """One State; the words are the short name that letters use."""

    code: CountryCode


@pack_cache
def states() -> dict[str, State]:
    """The States that have packs, by code."""
    return {state.code: state for state in load_packs(State, "darek.law", "packs/states")}


@pack_cache
def state_name(code: str) -> Words:
    """A State's name: from the packs, else from CLDR, else the code itself."""
    state = states().get(code)
    if state is not None:
        return state.name
    named = {language: _cldr_name(code, language) for language in (*LANGUAGES, "zh", "ug")}
    found = {language: name for language, name in named.items() if name}
    return Words({"en": code} | found)


def _cldr_name(code: str, language: str) -> str | None:
    try:
        return Locale(language).territories.get(code)
    except UnknownLocaleError:
        return None
