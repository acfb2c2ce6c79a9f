"""What holds a case together: references, kinds, identities, the order of time."""

import json
from typing import Any

import pytest

from darek.findings import Faults
from darek.records import Case, read_case
from tests.records.faulty import GONE, Json, place_of, put, rich_case


def spoiled(changes: dict[str, Any]) -> Json:
    raw = rich_case()
    for path, value in changes.items():
        put(raw, path, value)
    return raw


def read(raw: Json) -> Case:
    return read_case(json.dumps(raw).encode(), "case.json")


def found(raw: Json) -> list[tuple[str, str]]:
    with pytest.raises(Faults) as refused:
        read(raw)
    return [
        (fault.place, fault.problem.id.removeprefix("records.file."))
        for fault in refused.value.faults
    ]


DECISION = {
    "id": "i-99",
    "mention": "m-cousin",
    "identified_as": "person-cousin",
    "state": "confirmed",
    "because": "Sample.",
    "decided_by": "Worker Sample",
    "decided_on": "2018-09-03",
}


@pytest.mark.parametrize(
    ("changes", "path", "problem"),
    [
        # references
        pytest.param(
            {"claims/c-sex/source": "s-none"},
            "claims/c-sex/source",
            "dangling",
            id="a claim that points at no source",
        ),
        pytest.param(
            {"claims/c-sex/about": "m-none"},
            "claims/c-sex/about",
            "dangling",
            id="a claim about no mention",
        ),
        pytest.param(
            {"claims/c-birth/corrects": "c-none"},
            "claims/c-birth/corrects",
            "dangling",
            id="a correction of nothing",
        ),
        pytest.param(
            {"mentions/m-namesake/source": "s-none"},
            "mentions/m-namesake/source",
            "dangling",
            id="a mention in no source",
        ),
        pytest.param(
            {"sources/s-hukou-kk/translation_of": "s-none"},
            "sources/s-hukou-kk/translation_of",
            "dangling",
            id="a translation of nothing",
        ),
        pytest.param(
            {"sources/s-sister/speaker": "person-sister"},
            "sources/s-sister/speaker",
            "dangling",
            id="a person where a mention is asked for",
        ),
        pytest.param(
            {"identifications/i-11/mention": "m-none"},
            "identifications/i-11/mention",
            "dangling",
            id="a decision on no mention",
        ),
        pytest.param(
            {"claims/c-act-victim/value/mention": "person-missing"},
            "claims/c-act-victim/value/mention",
            "dangling",
            id="an act on a person instead of a mention",
        ),
        pytest.param(
            {"claims/c-sibling/value/of": "m-none"},
            "claims/c-sibling/value/of",
            "dangling",
            id="a sibling of nobody",
        ),
        pytest.param(
            {"consents/k-wgeid/paper": "s-none"},
            "consents/k-wgeid/paper",
            "dangling",
            id="a consent on no paper",
        ),
        pytest.param(
            {"replies/y-mfa/referral": "r-none"},
            "replies/y-mfa/referral",
            "dangling",
            id="a reply to no referral",
        ),
        pytest.param(
            {"promises/p-mfa/by": "m-none"},
            "promises/p-mfa/by",
            "dangling",
            id="a promise by nobody",
        ),
        # persons
        pytest.param(
            {"consents/k-wgeid/giver": "person-none"},
            "consents/k-wgeid/giver",
            "nobody",
            id="a consent of nobody",
        ),
        pytest.param(
            {"referrals/r-mfa/sent_by": "person-none"},
            "referrals/r-mfa/sent_by",
            "nobody",
            id="a letter from nobody",
        ),
        pytest.param(
            {"missing_person": "person-misspelt"},
            "missing_person",
            "nobody_is_missing",
            id="no mention is the missing person",
        ),
        pytest.param(
            {"applicants/1/person": "person-sister"},
            "applicants/1/person",
            "same_person_twice",
            id="an applicant twice",
        ),
        pytest.param(
            {"applicants/1/person": "person-missing"},
            "applicants/1/person",
            "same_person_twice",
            id="the missing person as applicant",
        ),
        # ids and circles
        pytest.param(
            {"overrides/+": {**rich_case()["overrides"][0]}},
            "overrides/1/id",
            "id_twice",
            id="an id twice",
        ),
        pytest.param(
            {"claims/c-sex/corrects": "c-sex"},
            "claims/c-sex/corrects",
            "circle",
            id="a claim that corrects itself",
        ),
        pytest.param(
            {"claims/c-birth-told/corrects": "c-birth"},
            "claims/c-birth/corrects",
            "circle",
            id="two claims that correct each other",
        ),
        pytest.param(
            {"sources/s-hukou/translation_of": "s-hukou-kk"},
            "sources/s-hukou/translation_of",
            "circle",
            id="two translations of each other",
        ),
        # kinds
        pytest.param(
            {"claims/c-sex/about": "m-taking"},
            "claims/c-sex/about",
            "wrong_kind",
            id="the sex of an act",
        ),
        pytest.param(
            {"claims/c-act-date/about": "m-missing-told"},
            "claims/c-act-date/about",
            "wrong_kind",
            id="the date of a person",
        ),
        pytest.param(
            {"claims/c-sex/about": "m-ministry"},
            "claims/c-sex/about",
            "wrong_kind",
            id="the sex of a ministry",
        ),
        pytest.param(
            {"claims/c-act-victim/value/mention": "m-ministry"},
            "claims/c-act-victim/value/mention",
            "wrong_kind",
            id="a ministry taken",
        ),
        pytest.param(
            {"claims/c-sibling/value/of": "m-taking"},
            "claims/c-sibling/value/of",
            "wrong_kind",
            id="the sibling of an act",
        ),
        pytest.param(
            {"sources/s-sister/speaker": "m-taking"},
            "sources/s-sister/speaker",
            "wrong_kind",
            id="an act that speaks",
        ),
        pytest.param(
            {"promises/p-mfa/by": "m-taking"},
            "promises/p-mfa/by",
            "wrong_kind",
            id="an act that promises",
        ),
        # identities
        pytest.param(
            {"identifications/+": {**DECISION, "identified_as": "person-other"}},
            "identifications/11",
            "two_identities",
            id="one mention, two persons",
        ),
        pytest.param(
            {
                "identifications/i-10/identified_as": "act-taking",
                "identifications/i-10/state": "confirmed",
            },
            "identifications/i-10/identified_as",
            "two_kinds",
            id="a person and an act in one",
        ),
        pytest.param(
            {"identifications/i-08/identified_as": "person-sister"},
            "identifications/i-08/identified_as",
            "two_kinds",
            id="an act for an applicant",
        ),
        pytest.param(
            {"identifications/i-06/identified_as": "m-sister-own"},
            "identifications/i-06/identified_as",
            "through_a_mention",
            id="identified as another mention",
        ),
        # places in a source
        pytest.param(
            {"claims/c-act-date-witness/locator/characters/0": [130, 90]},
            "claims/c-act-date-witness/locator/characters/0",
            "range_backwards",
            id="a range that runs backwards",
        ),
        pytest.param(
            {"claims/c-act-date-witness/locator/characters/0": [3990, 4001]},
            "claims/c-act-date-witness/locator/characters/0",
            "range_outside",
            id="a range outside the text",
        ),
        # time
        pytest.param(
            {"consents/k-wgeid/expires_on": "2018-09-02"},
            "consents/k-wgeid/expires_on",
            "before",
            id="a consent that ends before it begins",
        ),
        pytest.param(
            {"consents/k-appeal/withdrawn_on": "2018-09-02"},
            "consents/k-appeal/withdrawn_on",
            "before",
            id="a consent withdrawn before it was given",
        ),
        pytest.param(
            {"identifications/i-09/undone_on": "2018-09-02"},
            "identifications/i-09/undone_on",
            "before",
            id="a decision undone before it was made",
        ),
        pytest.param(
            {"referrals/r-mfa/received_on": "2018-08"},
            "referrals/r-mfa/received_on",
            "before",
            id="a letter received before it was sent",
        ),
        pytest.param(
            {"claims/c-nat-kz/until": "2015"},
            "claims/c-nat-kz/until",
            "before",
            id="a nationality that ends before it begins",
        ),
    ],
)
def test_each_fault_is_named_alone_and_with_its_place(
    changes: dict[str, Any], path: str, problem: str
) -> None:
    raw = spoiled(changes)
    assert found(raw) == [(place_of(raw, path), problem)]


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"consents/k-wgeid/giver": "person-cousin"}, id="another person consents"),
        pytest.param({"consents/k-wgeid/giver": "m-witness-own"}, id="a mention is its own being"),
        pytest.param({"referrals/r-mfa/sent_by": "m-ministry"}, id="a body sends"),
        pytest.param(
            {"identifications/+": {**DECISION, "mention": "m-cousin"}}, id="the same decision twice"
        ),
        pytest.param(
            {"identifications/+": {**DECISION, "identified_as": "x", "state": "proposed"}},
            id="another identity proposed",
        ),
        pytest.param(
            {"identifications/+": {**DECISION, "identified_as": "x", "undone_on": "2018-09-03"}},
            id="another identity undone on the day",
        ),
        pytest.param({"identifications/i-06/identified_as": "m-cousin"}, id="its own id"),
        pytest.param(
            {"identifications/i-06/identified_as": "m-namesake", "applicants/1": GONE},
            id="the id of a mention that nobody identified",
        ),
        pytest.param(
            {"claims/c-act-date-witness/locator/characters/0": [4000, 4000]}, id="at the very end"
        ),
        pytest.param({"consents/k-wgeid/expires_on": "2018-09-03"}, id="a consent for one day"),
        pytest.param({"claims/c-nat-kz/until": "2016~"}, id="perhaps later, perhaps not"),
        pytest.param({"referrals/r-mfa/received_on": "2018"}, id="received some time that year"),
        pytest.param({"claims/c-birth/id": "c-sex2", "overrides/o-appeal/id": "c-sex"}, id="ids"),
    ],
)
def test_what_holds_together(changes: dict[str, Any]) -> None:
    assert read(spoiled(changes)).reference == rich_case()["reference"]


def test_a_case_may_name_persons_whom_nothing_mentions_yet() -> None:
    raw = {key: rich_case()[key] for key in ("format", "reference", "missing_person", "opened_on")}
    raw["applicants"] = [{"person": "person-sister"}]
    assert read(raw).applicants[0].person == "person-sister"


def test_a_long_chain_of_corrections_is_read_in_good_time() -> None:
    raw = rich_case()
    model = raw["claims"][-1]
    raw["claims"] += [
        {**model, "id": f"x{n}", "corrects": f"x{n - 1}" if n else model["id"]}
        for n in range(5_000)
    ]
    assert len(read(raw).claims) == len(raw["claims"])
    put(raw, f"claims/{model['id']}/corrects", "x4999")
    assert found(raw) == [(place_of(raw, f"claims/{model['id']}/corrects"), "circle")]
