"""What a form asks for, and whether it is held."""

import pytest

from darek.findings import Verdict
from darek.records import NameValue
from tests.cases import AIGERIM, CaseOf, a_case
from tests.judging import MET, NOT_KNOWN, UNMET, finding_on, judged, steps, verdict_on

FORM = "un.wgeid.standard"


def with_parts(*parts: str, about: str = "ospan") -> CaseOf:
    case = a_case()
    for part in parts:
        case.says("name", NameValue("Ospan", part=part), about=about)  # type: ignore[arg-type]
    return case


@pytest.mark.parametrize(
    ("parts", "verdict"),
    [
        ((), UNMET),
        (("full",), MET),
        (("given",), UNMET),
        (("family",), UNMET),
        (("patronymic",), UNMET),
        (("given", "family"), MET),
        (("given", "patronymic"), MET),  # many have no surname
        (("family", "patronymic"), UNMET),
        (("former",), UNMET),
        (("nickname", "given"), UNMET),
    ],
)
def test_a_full_name(parts: tuple[str, ...], verdict: Verdict) -> None:
    assert verdict_on(judged(with_parts(*parts), FORM), "victim_name") is verdict
    applicant = with_parts(*parts, about=AIGERIM)
    assert verdict_on(judged(applicant, FORM), "submitter") is verdict


def test_a_denied_or_proposed_name_is_no_name() -> None:
    for how in ({"denied": True}, {"state": "proposed"}):
        assert (
            verdict_on(judged(a_case().named("Ospan Testov", **how), FORM), "victim_name") is UNMET
        )


@pytest.mark.parametrize(
    ("rule", "case"),
    [
        ("place", a_case().taken("2018", "CN")),
        ("place", a_case().last_seen("2018", "CN")),
        ("responsible_forces", a_case().taken("2018")),
        ("responsible_forces", a_case().taken("2018", agents=None, responsible="police")),
        ("submitter_contact", a_case().says("telephone", "+7 000", about=AIGERIM)),
        ("submitter_contact", a_case().says("email", "a@example.org", about=AIGERIM)),
        ("submitter_contact", a_case().says("postal_address", "1 A Street", about=AIGERIM)),
        ("circumstances", a_case().says("circumstances", "taken from the train")),
        ("birth_date", a_case().says("birth_date", "1980")),
        ("sex", a_case().says("sex", "male")),
        ("nationality", a_case().citizen_of("CN")),
        ("occupation", a_case().says("occupation", "herder")),
        ("identity_number", a_case().says("identifier", "N 000")),
        ("ethnicity", a_case().says("ethnicity", "kazakh")),
    ],
)
def test_what_is_stated_is_met_and_what_is_not_is_unmet(rule: str, case: CaseOf) -> None:
    nothing = a_case().says("sex", "male") if rule != "sex" else a_case()
    assert verdict_on(judged(nothing, FORM), rule) is UNMET
    assert verdict_on(judged(case, FORM), rule) is MET
    assert finding_on(judged(case, FORM), rule).used


@pytest.mark.parametrize(
    ("rule", "case"),
    [
        ("birth_date", a_case().says("birth_date", "1980", state="proposed")),
        ("birth_date", a_case().says("birth_date", "1980", denied=True)),
        ("birth_date", a_case().says("birth_date", "1980", about=AIGERIM)),
        ("submitter_contact", a_case().says("telephone", "+7 000")),
        ("place", a_case().act("transferred", "2018", "CN")),
        (
            "submitter_contact",
            a_case().says("postal_address", "1 Old Street", about=AIGERIM, until="2020"),
        ),
    ],
)
def test_what_does_not_count(rule: str, case: CaseOf) -> None:
    assert verdict_on(judged(case, FORM), rule) is UNMET


def test_what_was_proposed_waits_to_be_confirmed() -> None:
    case = a_case().says("birth_date", "1980", state="proposed")
    assert "procedures.mend.confirm_claims" in steps(judged(case, FORM), "birth_date")


@pytest.mark.parametrize(
    ("rule", "case", "verdict"),
    [
        pytest.param(
            "sex",
            a_case().says("sex", "male").says("sex", "female"),
            NOT_KNOWN,
            id="two sexes",
        ),
        pytest.param(
            "birth_date",
            a_case().says("birth_date", "1980-01-01").says("birth_date", "1981-05"),
            NOT_KNOWN,
            id="two birth dates",
        ),
        pytest.param(
            "birth_date",
            a_case().says("birth_date", "1980").says("birth_date", "1980-05"),
            MET,
            id="one finer than the other",
        ),
        pytest.param(
            "nationality",
            a_case().citizen_of("CN").citizen_of("KZ"),
            MET,
            id="of nationalities several can be true",
        ),
        pytest.param(
            "responsible_forces",
            a_case().taken("2018", act="a").taken("2018", agents="private", act="a"),
            NOT_KNOWN,
            id="State or private",
        ),
        pytest.param(
            "responsible_forces",
            a_case()
            .taken("2018", act="a", responsible="county police")
            .taken("2018", agents="private", act="a"),
            MET,
            id="forces named all the same",
        ),
    ],
)
def test_sources_that_disagree(rule: str, case: CaseOf, verdict: Verdict) -> None:
    assert verdict_on(judged(case, FORM), rule) is verdict


# --- papers ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        pytest.param(a_case(), UNMET, id="none"),
        pytest.param(a_case().paper("p", "kz.passport", of=("ospan",)), MET, id="his passport"),
        pytest.param(a_case().paper("p", "kz.identity_card", of=("ospan",)), MET, id="his card"),
        pytest.param(a_case().paper("p", "kz.passport", of=(AIGERIM,)), UNMET, id="her passport"),
        pytest.param(a_case().paper("p", "kz.passport"), MET, id="a passport in his case"),
        pytest.param(
            a_case().paper("p", "kz.passport", of=("ospan", AIGERIM)), MET, id="he and she in it"
        ),
        pytest.param(
            a_case().paper("p", "cn.passport", of=("ospan",)), UNMET, id="another State's"
        ),
        pytest.param(a_case().not_held("p", "kz.passport"), UNMET, id="not held"),
        pytest.param(a_case().spoken("p", "kz.passport"), UNMET, id="only told of"),
    ],
)
def test_a_paper_of_the_missing_persons_citizenship(case: CaseOf, verdict: Verdict) -> None:
    assert verdict_on(judged(case, "kz.consular"), "citizenship_paper") is verdict


def test_a_photograph() -> None:
    assert verdict_on(judged(a_case(), FORM), "photograph") is UNMET
    pictured = a_case().paper("portrait", "photograph", of=("ospan",))
    assert verdict_on(judged(pictured, FORM), "photograph") is MET
    of_her = a_case().paper("portrait", "photograph", of=(AIGERIM,))
    assert verdict_on(judged(of_her, FORM), "photograph") is UNMET
