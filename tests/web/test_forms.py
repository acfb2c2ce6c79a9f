"""Adding to a case: what comes of a form, and what becomes of one that has faults."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from darek.office import access_case, load_case
from darek.records import Case, ClaimState, DateValue, HeldPaper, NameValue, PlaceValue
from tests.web.conftest import Cast

REFERENCE = "KFJT-FC89"
CASE = f"/case/{REFERENCE}"
PNG = b"\x89PNG\r\n\x1a\n" + b"canary-in-a-paper" * 40_000


def held(cast: Cast, reference: str = REFERENCE) -> Case:
    """The case as the office has it now."""
    return load_case(access_case(cast.amal, reference))


def mistakes(client: Client, address: str, typed: Mapping[str, str]) -> str:
    """The page that comes back from a form with faults."""
    response = client.post(address, typed)
    assert response.status_code == 400
    return response.content.decode()


def test_a_claim_is_added_with_the_mention_it_needs(cast: Cast, amal: Client) -> None:
    before = held(cast)
    typed = {
        "property": "name",
        "about": before.missing_person,
        "source": "told-today",
        "text": "  قۋانىش  ",
        "part": "nickname",
        "value_language": "kk",
        "value_script": "Arab",
        "hedge": "as I heard",
    }
    assert amal.post(f"{CASE}/claim", typed).headers["Location"] == CASE
    after = held(cast)
    (new,) = set(after.claims) - set(before.claims)
    assert new.value == NameValue("قۋانىش", "kk", "Arab", "nickname")
    assert (new.state, new.hedge) == (ClaimState.CONFIRMED, "as I heard")
    (told,) = set(after.sources) - set(before.sources)
    assert (told.kind, new.source) == ("statement", told.id)
    page = amal.get(CASE).content.decode()
    assert '<bdi lang="kk-Arab">قۋانىش</bdi>' in page
    assert "The claim was added." in page
    assert "The claim was added." not in amal.get(CASE).content.decode()


def test_a_new_act_comes_with_the_one_to_whom_it_was_done(cast: Cast, amal: Client) -> None:
    acts = amal.get(CASE).content.decode().count('class="role">Act<')
    typed = {
        "property": "act_place",
        "about": "new-act",
        "source": held(cast).sources[0].id,
        "text": "Test town",
        "country": "CN",
    }
    amal.post(f"{CASE}/claim", typed)
    assert amal.get(CASE).content.decode().count('class="role">Act<') == acts + 1
    added = [c for c in held(cast).claims if c.value == PlaceValue("Test town", "CN")]
    assert [claim.property for claim in added] == ["act_place"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"date": "2018-13"}, "2018-13"),
        ({"date": ""}, "This is needed"),
        ({"date": "2018-05", "since": "soon"}, "soon"),
        ({"date": "2018-05", "about": "nobody"}, "Choose one of the list"),
        ({"date": "2018-05", "as_written": "bell \x07"}, "without control characters"),
        ({"date": "2018-05", "page": "0"}, "Count pages from 1"),
        ({"date": "2018-05", "since": "2020", "until": "2018"}, "Nothing was saved yet"),
    ],
    ids=lambda value: None if isinstance(value, str) else str(sorted(value.items())),
)
def test_a_faulty_claim_is_not_added_and_stays_as_typed(
    cast: Cast, amal: Client, typed: dict[str, str], said: str
) -> None:
    before = held(cast)
    whole = {
        "property": "birth_date",
        "about": before.missing_person,
        "source": before.sources[0].id,
        "hedge": "typed & kept",
        **typed,
    }
    page = mistakes(amal, f"{CASE}/claim", whole)
    assert said in page
    assert "typed &amp; kept" in page
    assert held(cast) == before


def test_only_the_fields_of_a_property_are_sent_to_the_script(amal: Client) -> None:
    part = amal.get(
        f"{CASE}/claim", {"property": "birth_date"}, headers={"HX-Request": "true"}
    ).content.decode()
    assert "<html" not in part
    assert 'name="date"' in part
    assert 'name="property" value="birth_date"' in part


@pytest.mark.parametrize("name", ["act_victim", "no_such_property"])
def test_what_is_no_property_has_no_form(amal: Client, name: str) -> None:
    assert amal.get(f"{CASE}/claim", {"property": name}).status_code == 404


def upload(data: bytes = PNG, name: str = "Гүлнар's passport.png") -> SimpleUploadedFile:
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, data, "image/png")


def test_a_paper_is_sealed_and_shown_again(cast: Cast, amal: Client, basil: Client) -> None:
    before = held(cast)
    typed = {"file": upload(), "kind": "cn.passport", "made_on": "2014-05", "issued_in": "CN"}
    assert amal.post(f"{CASE}/paper", typed).status_code == 302
    (new,) = set(held(cast).sources) - set(before.sources)
    assert isinstance(new.carrier, HeldPaper)
    assert new.carrier.media_type == "image/png"
    assert "passport" not in new.carrier.file
    shown = basil.get(f"{CASE}/paper/{new.id}")
    assert b"".join(shown) == PNG
    assert shown.headers["Content-Type"] == "image/png"
    shown.close()


def test_a_file_that_only_calls_itself_a_picture_is_never_shown_as_one(
    cast: Cast, amal: Client
) -> None:
    before = held(cast)
    page = b"<html><script>alert(1)</script></html>"
    amal.post(f"{CASE}/paper", {"file": upload(page, "photo.png"), "kind": "photograph"})
    (new,) = set(held(cast).sources) - set(before.sources)
    shown = amal.get(f"{CASE}/paper/{new.id}")
    assert shown.headers["Content-Type"] == "application/octet-stream"
    assert shown.headers["Content-Disposition"].startswith("attachment")
    shown.close()


def files_of(folder: Path) -> set[str]:
    """Everything in the folder of sealed papers."""
    return {str(file) for file in (folder / "papers").rglob("*")}


@pytest.mark.parametrize(
    ("address", "status"), [(f"{CASE}/paper", 400), (f"{CASE}/consent", 400), ("/search", 302)]
)
def test_a_paper_whose_form_has_faults_leaves_nothing(
    cast: Cast, amal: Client, address: str, status: int
) -> None:
    before = files_of(cast.folder)
    response = amal.post(address, {"file": upload(PNG + address.encode()), "title": "kept"})
    assert response.status_code == status
    response.close()
    assert files_of(cast.folder) == before
    if address.endswith("/paper"):
        page = response.content.decode()
        assert "Choose the file again" in page
        assert 'value="kept"' in page


def test_nobody_who_is_not_logged_in_can_fill_the_disk(cast: Cast) -> None:
    before = files_of(cast.folder)
    client = Client(HTTP_HOST="127.0.0.1")
    assert client.post(f"{CASE}/paper", {"file": upload(PNG + b"x")}).status_code == 302
    assert files_of(cast.folder) == before


def test_an_upload_never_touches_a_temporary_file(
    cast: Cast, amal: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a temporary file was made")

    for name in ("NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "mkstemp"):
        monkeypatch.setattr(f"tempfile.{name}", refuse)
    large = upload(PNG + b"large" * 2_000_000)
    assert amal.post(f"{CASE}/paper", {"file": large, "kind": "photograph"}).status_code == 302
    canary = b"canary-in-a-paper"
    stored = [f for f in cast.folder.rglob("*") if f.is_file()]
    assert [f.name for f in stored if canary in f.read_bytes()] == []


def test_a_consent_opens_the_gate_and_its_withdrawal_shuts_it(cast: Cast, amal: Client) -> None:
    before = held(cast)
    typed = {
        "giver": before.applicants[0].person,
        "capacity": "next_of_kin",
        "for_what": "un.ced urgent_action",
        "reveals_to": ["detaining_state", "own_ministry", "own_security_service", "public"],
        "victim_named": "on",
        "explained_in": "kk",
        "how": "signed",
        "given_on": "2026-11-19",
    }
    assert amal.post(f"{CASE}/consent", typed).status_code == 302
    (new,) = set(held(cast).consents) - set(before.consents)
    assert (new.recipient, new.purpose, new.recorded_by) == ("un.ced", "urgent_action", "amal")
    assert (new.victim_named, new.source_named, len(new.reveals_to)) == (True, False, 4)
    assert amal.post(f"{CASE}/consent/{new.id}/withdrawal", {"effects": ""}).status_code == 302
    (withdrawn,) = (c for c in held(cast).consents if c.id == new.id)
    assert str(withdrawn.withdrawn_on) == "2026-11-20"
    assert amal.get(f"{CASE}/consent/{new.id}/withdrawal").status_code == 404


def test_a_referral_starts_a_clock_and_a_reply_answers_it(cast: Cast, amal: Client) -> None:
    before = held(cast)
    typed = {"procedure": "kz.appeal", "sent_on": "2026-11-10", "receipt_no": "ТЕСТ-1"}
    assert amal.post(f"{CASE}/referral", typed).status_code == 302
    (new,) = set(held(cast).referrals) - set(before.referrals)
    assert (new.recipient, new.receipt_no) == ("kz.mfa", "ТЕСТ-1")
    assert f"/case/{REFERENCE}/referral/{new.id}/reply" in amal.get(CASE).content.decode()
    answer = {"response": "cannot_interfere", "dated": "2026-11-18", "said": "Мы не можем."}
    assert amal.post(f"{CASE}/referral/{new.id}/reply", answer).status_code == 302
    (reply,) = (r for r in held(cast).replies if r.referral == new.id)
    assert reply.said == "Мы не можем."
    assert "Мы не можем." in amal.get(CASE).content.decode()


def test_a_reply_to_what_was_never_sent_has_no_form(amal: Client) -> None:
    assert amal.get(f"{CASE}/referral/no-such/reply").status_code == 404


@pytest.mark.parametrize("form", ["claim", "paper", "consent", "referral"])
def test_nothing_is_chosen_before_somebody_chooses(amal: Client, form: str) -> None:
    page = amal.get(f"{CASE}/{form}").content.decode()
    chosen = re.findall(r'<option value="([^"]*)" selected>', page)
    assert set(chosen) <= ({"name", ""} if form == "claim" else {""})
    first = re.findall(r'<select name="(\w+)"[^>]*>\s*<option value="([^"]*)"', page)
    assert {name for name, value in first if value} == set()


@pytest.mark.parametrize("form", ["claim", "paper", "consent", "referral"])
def test_an_empty_form_says_what_is_needed(cast: Cast, amal: Client, form: str) -> None:
    before = held(cast)
    page = mistakes(amal, f"{CASE}/{form}", {})
    assert "This is needed: fill it in or choose." in page
    assert held(cast) == before


def test_dates_typed_in_a_form_are_kept_as_typed(cast: Cast, amal: Client) -> None:
    before = held(cast)
    typed = {
        "property": "birth_date",
        "about": before.missing_person,
        "source": before.sources[0].id,
        "date": "1970-05~",
    }
    amal.post(f"{CASE}/claim", typed)
    (new,) = set(held(cast).claims) - set(before.claims)
    assert isinstance(new.value, DateValue)
    assert new.value.edtf.edtf == "1970-05~"
    assert "sources disagree" in amal.get(CASE).content.decode()
