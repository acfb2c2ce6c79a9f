"""What the office must know of a packet's rules: unmet, not known, overridden, not verified."""

from darek.findings import Verdict
from darek.law import Entry, Standing
from darek.procedures import Assessment, Judged
from darek.referrals.document import Block, Listing, Paragraphs
from darek.referrals.wording import Wording, capitalised


def open_points(assessment: Assessment, office: Wording) -> tuple[Block, ...]:
    """The answer of the day, and each condition and requirement that is not plainly met."""
    said = [office(f"cover.answer.{assessment.answer.name.lower()}")]
    if assessment.days_left is not None:
        said.append(office("cover.days_left", days=assessment.days_left))
    judged = (*assessment.conditions, *assessment.requirements)
    rows = tuple(
        _row(entry, office) for entry in judged if entry.finding.verdict is not Verdict.YES
    )
    columns = tuple(office(f"cover.lacking.{name}") for name in ("rule", "why", "mend"))
    table = (Listing(columns, (4, 5, 5), rows),) if rows else ()
    return (Paragraphs(tuple(said)), *table)


def unverified_rules(assessment: Assessment, office: Wording) -> tuple[Block, ...]:
    """Every rule behind this packet that no source was read for, or that may be wrong."""
    pack, on = assessment.procedure.pack, assessment.on
    entries: tuple[Entry, ...] = (
        *pack.basis, *pack.condition, *pack.requirement, *pack.clock
    )  # fmt: skip
    shaky = {
        (entry.words.said(office.language), entry.standing, entry.citation): None
        for entry in entries
        if entry.in_force(on) and entry.standing in (Standing.UNVERIFIED, Standing.DOUBTFUL)
    }
    if not shaky:
        return ()
    columns = tuple(office(f"cover.standings.{name}") for name in ("rule", "standing", "citation"))
    rows = tuple(
        (capitalised(said), office(f"standing.{standing.value}"), citation)
        for said, standing, citation in shaky
    )
    return (Listing(columns, (5, 3, 6), rows),)


def _row(judged: Judged, office: Wording) -> tuple[str, str, str]:
    level = judged.level.value if judged.level is not None else "condition"
    rule = capitalised(judged.rule.words.said(office.language))
    mend = [office.say(step) for step in judged.finding.mend]
    if judged.override is not None:
        mend.append(
            office(
                "cover.override",
                by=judged.override.decided_by,
                day=office.day(judged.override.decided_on),
                reason=judged.override.reason,
            )
        )
    why = office.say(judged.finding.because)
    return f"{rule}\n({office(f'level.{level}')})", why, "\n".join(mend)
