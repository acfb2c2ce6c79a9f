"""The name by which a letter calls a person, and the other names that sources have."""

from darek.records import Claim, Dossier, NameValue
from darek.referrals.wording import Wording

_SCRIPTS = {
    "en": ("Latn", "Cyrl"),
    "ru": ("Cyrl", "Latn"),
    "kk": ("Cyrl", "Latn"),
    "kk_Arab": ("Arab", "Cyrl", "Latn"),
    "ky": ("Cyrl", "Latn"),
    "zh": ("Hans", "Hant", "Latn", "Cyrl"),
    "ug": ("Arab", "Latn", "Cyrl"),
}
"""The scripts that a reader of each language reads first."""

_FORMER = frozenset({"former", "nickname"})


def name_claims(dossier: Dossier, being: str) -> tuple[Claim, ...]:
    """Everything that sources call a person, in the order of the case file."""
    return tuple(
        claim
        for claim in dossier.claims(being, "name")
        if isinstance(claim.value, NameValue) and not claim.negated
    )


def main_claim(dossier: Dossier, being: str, wording: Wording) -> Claim | None:
    """The claim of the full name in the script that the letter's reader reads best."""
    scripts = _SCRIPTS[wording.language]

    def rank(claim: Claim) -> tuple[int, int, int]:
        value = claim.value
        if not isinstance(value, NameValue):
            raise TypeError("a name claim has a name")
        script = scripts.index(value.script) if value.script in scripts else len(scripts)
        own = 0 if value.language == wording.language else 1
        return (0 if value.part == "full" else 1, script, own)

    usable = [c for c in name_claims(dossier, being) if _part(c) not in _FORMER]
    return min(usable, key=rank, default=None)


def main_name(dossier: Dossier, being: str, wording: Wording) -> str:
    """That name; empty when no source names the person."""
    claim = main_claim(dossier, being, wording)
    if claim is None or not isinstance(claim.value, NameValue):
        return ""
    if claim.value.part == "full":
        return claim.value.text
    return _composed(dossier, being, claim.value.script)


def other_names(dossier: Dossier, being: str, wording: Wording) -> tuple[Claim, ...]:
    """Every other full name, former name and nickname, in every script."""
    main = main_name(dossier, being, wording)
    return tuple(
        claim
        for claim in name_claims(dossier, being)
        if _part(claim) in {"full", *_FORMER} and _text(claim) != main
    )


def _composed(dossier: Dossier, being: str, script: str | None) -> str:
    """Family name, given name and patronymic in the order of papers, where no source has all."""
    parts = {
        _part(claim): _text(claim)
        for claim in name_claims(dossier, being)
        if isinstance(claim.value, NameValue) and claim.value.script == script
    }
    order = ("family", "given", "patronymic")
    return " ".join(parts[part] for part in order if part in parts)


def _part(claim: Claim) -> str:
    return claim.value.part if isinstance(claim.value, NameValue) else ""


def _text(claim: Claim) -> str:
    return claim.value.text if isinstance(claim.value, NameValue) else ""
