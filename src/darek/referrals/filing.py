"""A packet in the making: the case on a day, the procedure, the consent, and who tells it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from darek.procedures import Assessment, CaseOnDay, Procedure
from darek.records import Consent, HeldPaper, Source
from darek.referrals.annex import Annexes
from darek.referrals.discretion import Discretion
from darek.referrals.telling import Telling
from darek.referrals.wording import Wording


@dataclass(frozen=True)
class Filing:
    """What every builder of a letter or form starts from."""

    case: CaseOnDay
    assessment: Assessment
    consent: Consent
    wording: Wording
    telling: Telling

    @property
    def procedure(self) -> Procedure:
        """The way to the body."""
        return self.assessment.procedure

    @property
    def on(self) -> date:
        """The day the packet is made."""
        return self.case.on

    @property
    def missing(self) -> str:
        """The missing person, as the letter calls them."""
        return self.telling.person(self.case.case.missing_person)

    @property
    def signer(self) -> str:
        """The applicant who signs; the giver of the consent where the case names no applicant."""
        return self.case.signatory or self.consent.giver


def start_filing(
    case: CaseOnDay,
    assessment: Assessment,
    consent: Consent,
    wording: Wording,
    papers: Mapping[str, bytes],
) -> Filing:
    """A filing whose letter has not cited anything yet."""
    discretion = Discretion(case.dossier, consent, _own_state(assessment.procedure))
    telling = Telling(case, wording, Annexes(papers), discretion)
    return Filing(case, assessment, consent, wording, telling)


def _own_state(procedure: Procedure) -> str | None:
    """The State whose consul is asked; only there is nationality evidence held back."""
    if procedure.pack.purpose != "consular_protection":
        return None
    return procedure.pack.recipient.partition(".")[0].upper()


def cite_companions(telling: Telling) -> None:
    """Cite what goes with the papers already cited: translations, then photographs."""
    cited = {annex.source.id for annex in telling.annexes}
    for source in telling.dossier.case.sources:
        belongs = source.translation_of in cited or _is_photograph(telling, source)
        held = isinstance(source.carrier, HeldPaper)
        if belongs and held and telling.discretion.may_attach(source):
            telling.annexes.cite(source)


def _is_photograph(telling: Telling, source: Source) -> bool:
    """A photograph of the missing person, or of which nobody says whom it shows."""
    shown = {
        telling.dossier.being(mention.id)
        for mention in telling.dossier.case.mentions
        if mention.source == source.id
    }
    missing = telling.dossier.case.missing_person
    return source.kind == "photograph" and (not shown or missing in shown)
