"""Packs of procedures: what is wrong with them comes together, and an office can correct them."""

import pytest

from darek.findings import Faults
from darek.law import use_overlay
from darek.procedures import UnknownProcedure, find_procedure, procedures
from tests.cases import a_case
from tests.judging import CLOSED, NOT_KNOWN, OPEN, SIX, judged, verdict_on
from tests.law.conftest import Lay

READ = 'standing = "sourced"\ncitation = "the office read it"\nchecked_on = 2026-11-20\n'

HEAD = """
id = "test.body"
version = "2026-11"
recipient = "un.wgeid"
purpose = "testing"
order = 1
victim_named = false
languages = ["en"]
reveals_to = []
text.en = "A body of this test"
"""


def rule(kind: str, id: str, asks: str, settings: str = "", level: str = "law") -> str:
    """One condition or requirement."""
    given = f"with = {{ {settings} }}\n" if settings else ""
    leveled = f'level = "{level}"\n' if kind == "requirement" else ""
    return f'\n[[{kind}]]\nid = "{id}"\nasks = "{asks}"\n{given}{leveled}text.en = "asked"\n{READ}'


SOUND = HEAD + rule("condition", "asked", "someone_asks") + rule("requirement", "n", "full_name")


def faults_of(lay: Lay, **packs: str) -> list[str]:
    """What is said to be wrong, each as ``file: place: problem``, without the folder."""
    folder = lay({f"procedures/packs/{name}.toml": text for name, text in packs.items()})
    with pytest.raises(Faults) as error:
        procedures()
    return [
        fault.said().removeprefix(f"{folder}/procedures/packs/") for fault in error.value.faults
    ]


def the_fault(lay: Lay, text: str) -> str:
    """The only thing that is wrong with a pack."""
    (fault,) = faults_of(lay, **{"test.body": text})
    return fault


def test_the_packs_of_the_package_are_sound() -> None:
    assert {procedure.id for procedure in procedures()} == set(SIX)


def test_a_procedure_by_its_id() -> None:
    assert find_procedure("kz.appeal").id == "kz.appeal"
    with pytest.raises(UnknownProcedure, match=r"no procedure kz\.apeal.*kz\.appeal"):
        find_procedure("kz.apeal")


@pytest.mark.parametrize(
    ("text", "place", "problem"),
    [
        pytest.param(
            SOUND.replace('"someone_asks"', '"anyone_asks"'),
            "condition[0].asks",
            "no predicate anyone_asks; there are: whereabouts_unknown",
            id="unknown predicate",
        ),
        pytest.param(
            SOUND + rule("condition", "c", "national_of", 'county = "KZ", country = "KZ"'),
            "condition[1].with.county",
            "no such key",
            id="unknown setting",
        ),
        pytest.param(
            SOUND + rule("requirement", "d", "date_known"),
            "requirement[1].with.precision",
            "missing",
            id="missing setting",
        ),
        pytest.param(
            SOUND + rule("requirement", "d", "date_known", 'precision = "hour"'),
            "requirement[1].with.precision",
            "'month' or 'day'",
            id="setting that is not allowed",
        ),
        pytest.param(
            SOUND + rule("condition", "w", "whereabouts_unknown", 'since = "2018"'),
            "condition[1].with.since",
            "no such key",
            id="settings for what takes none",
        ),
        pytest.param(
            SOUND + rule("requirement", "c", "consent_given", 'recipient = "kz.mfa"'),
            "requirement[1].with.recipient",
            "no such key",
            id="a consent is asked for by the whole pack",
        ),
        pytest.param(
            SOUND + rule("condition", "b", "begun_in_force", 'treaty = "icped"'),
            "condition[1].with.treaty",
            "no icped; there are: apostille",
            id="unknown treaty",
        ),
        pytest.param(
            SOUND + rule("requirement", "s", "stated", 'any_of = ["adress"]'),
            "requirement[1].with.any_of[0]",
            "no adress; there are: act_circumstances",
            id="unknown property",
        ),
        pytest.param(
            SOUND + rule("requirement", "k", "kinship_proven", 'standard = "hearsay"'),
            "requirement[1].with.standard",
            "no hearsay; there are: documentary, statement",
            id="unknown standard",
        ),
        pytest.param(
            SOUND + rule("requirement", "p", "holds_paper", 'kinds = ["kz.pasport"]'),
            "requirement[1].with.kinds[0]",
            "no kz.pasport; there are: affidavit",
            id="unknown kind of paper",
        ),
        pytest.param(
            SOUND + rule("condition", "a", "outside_state", 'country = "Kazakhstan"'),
            "condition[1].with.country",
            "no country code",
            id="no country code",
        ),
        pytest.param(
            SOUND
            + rule(
                "condition", "n", "not_before", 'recipients = ["un.x"], reach_standing = "doubtful"'
            ),
            "condition[1].with.recipients[0]",
            "no un.x",
            id="unknown body in settings",
        ),
        pytest.param(
            SOUND.replace('recipient = "un.wgeid"', 'recipient = "un.wgid"'),
            "recipient",
            "no un.wgid; there are:",
            id="unknown recipient",
        ),
        pytest.param(
            f'{SOUND}\n[[clock]]\nid = "r"\nterm = "kz.apeal"\nstarts = "sent"\n'
            f'waits_for = "body"\ntext.en = "reply"\n{READ}',
            "clock[0].term",
            "no kz.apeal",
            id="unknown term",
        ),
        pytest.param(
            SOUND.replace("order = 1", "order = 1\nweight = 3"),
            "weight",
            "no such key",
            id="unknown key",
        ),
        pytest.param(
            SOUND.replace("order = 1", 'order = "first"'), "order", "integer", id="wrong type"
        ),
        pytest.param(
            SOUND.replace('text.en = "asked"\n', "", 1),
            "condition[0].text",
            "missing",
            id="rule without words",
        ),
        pytest.param(
            SOUND.replace(READ, READ.replace("sourced", "sure"), 1),
            "condition[0].standing",
            "sourced",
            id="unknown standing",
        ),
        pytest.param(
            SOUND.replace("checked_on = 2026-11-20\n", "", 1),
            "condition[0].checked_on",
            "missing",
            id="never checked",
        ),
        pytest.param(
            SOUND.replace('level = "law"', 'level = "must"'),
            "requirement[0].level",
            "law",
            id="unknown level",
        ),
    ],
)
def test_one_thing_wrong(lay: Lay, text: str, place: str, problem: str) -> None:
    said = the_fault(lay, text)
    assert said.startswith(f"test.body.toml: {place}: ")
    assert problem in said


def test_unknown_terms_of_a_limit_are_all_named(lay: Lay) -> None:
    terms = ", ".join(
        f'{name} = "{name}"' for name in ("term", "connected_term", "warn_term", "urge_term")
    )
    text = HEAD + "requirement = []\n" + rule("condition", "w", "disappeared_within", terms)
    faults = faults_of(lay, **{"test.body": text})
    assert [fault.split(": ")[1] for fault in faults] == [
        "condition[0].with.term",
        "condition[0].with.connected_term",
        "condition[0].with.warn_term",
        "condition[0].with.urge_term",
    ]


def test_all_that_is_wrong_in_all_packs_comes_together(lay: Lay) -> None:
    one = SOUND.replace('"someone_asks"', '"anyone_asks"') + rule("requirement", "d", "date_known")
    other = SOUND.replace("test.body", "test.other").replace("order = 1", "weight = 3")
    third = "id = \n"
    faults = faults_of(lay, **{"test.body": one, "test.other": other, "test.third": third})
    assert [": ".join(fault.split(": ")[:2]) for fault in faults] == [
        "test.body.toml: condition[0].asks",
        "test.body.toml: requirement[1].with.precision",
        "test.other.toml: order",
        "test.other.toml: weight",
        "test.third.toml: This is no TOML",
    ]


# --- corrections -----------------------------------------------------------------------------


def test_a_new_pack_adds_a_procedure_and_is_taken_away_again(lay: Lay) -> None:
    lay({"procedures/packs/test.body.toml": SOUND})
    assert [procedure.id for procedure in procedures()] == ["test.body", *SIX], "by their order"
    assert judged(a_case(), "test.body").answer is OPEN
    use_overlay(None)
    assert [procedure.id for procedure in procedures()] == list(SIX)


def test_a_correction_replaces_one_rule_and_leaves_the_others(lay: Lay) -> None:
    of_china = a_case().citizen_of("CN").taken("2018", "CN")
    assert judged(of_china, "kz.consular").answer is CLOSED
    doubtful = rule("condition", "citizen", "national_of", 'country = "KZ"')
    doubtful = doubtful.replace('"sourced"', '"doubtful"')
    lay({"procedures/packs/doubt.toml": f'corrects = "kz.consular"\n{doubtful}'})
    assert judged(of_china, "kz.consular").answer is NOT_KNOWN
    assert verdict_on(judged(of_china, "kz.consular"), "held_abroad") is OPEN
    use_overlay(None)
    assert judged(of_china, "kz.consular").answer is CLOSED


def test_a_correction_of_the_law_changes_what_procedures_answer(lay: Lay) -> None:
    case = a_case().taken("2018-03-05", "CN").whereabouts("unknown")
    assert judged(case, "un.wgeid.urgent", "2018-07-01").answer is CLOSED
    longer = f'[[reading]]\nlength = "P4M"\ncounted = "calendar"\n{READ}'
    lay({"law/packs/terms/longer.toml": f'corrects = "un.wgeid.urgent.window"\n{longer}'})
    assert judged(case, "un.wgeid.urgent", "2018-07-01").answer is OPEN
    use_overlay(None)
    assert judged(case, "un.wgeid.urgent", "2018-07-01").answer is CLOSED


def test_a_correction_of_whom_it_reveals_to_replaces_that_party(lay: Lay) -> None:
    party = f'[[reveals_to]]\nparty = "public"\nanswer = "yes"\n{READ}'
    lay({"procedures/packs/public.toml": f'corrects = "un.wgeid.standard"\n{party}'})
    answers = [
        entry.answer
        for entry in find_procedure("un.wgeid.standard").pack.reveals_to
        if entry.party == "public"
    ]
    assert answers == ["yes"]
