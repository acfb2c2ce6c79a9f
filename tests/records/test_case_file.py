"""The case file: what is written is read again, byte for byte and letter for letter."""

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from darek.findings import Faults
from darek.records import FORMAT, Case, read_case, write_case
from tests.records.strategies import cases

FORMATS = Path(__file__).parent / "formats"


@given(cases())
@settings(max_examples=60)
def test_what_is_written_is_read_again_and_written_alike(case: Case) -> None:
    written = write_case(case)
    read = read_case(written, "case.json")
    assert read == case
    assert write_case(read) == written


@given(cases(), st.randoms(use_true_random=False))
@settings(max_examples=30)
def test_the_order_of_records_and_keys_does_not_matter(case: Case, dice: random.Random) -> None:
    raw = json.loads(write_case(case))
    for listed in raw.values():
        if isinstance(listed, list) and listed and "id" in listed[0]:
            dice.shuffle(listed)
    keys = list(raw)
    dice.shuffle(keys)
    shuffled = json.dumps({key: raw[key] for key in keys}, ensure_ascii=True).encode()
    assert read_case(shuffled, "case.json") == case


def test_every_format_has_a_fixture_kept_for_ever() -> None:
    assert sorted(file.name for file in FORMATS.iterdir()) == [
        f"{number}.json" for number in range(1, FORMAT + 1)
    ]


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_each_format_reads_and_the_newest_writes_back_byte_for_byte(number: int) -> None:
    data = (FORMATS / f"{number}.json").read_bytes()
    case = read_case(data, "case.json")
    if number == FORMAT:
        assert write_case(case) == data


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("caf\u00e9", id="one code point"),
        pytest.param("cafe\u0301", id="two code points"),
        pytest.param("\u0439 \u0438\u0306", id="both"),
        pytest.param("\ufb01", id="a ligature"),
        pytest.param("\uff21", id="full width"),
        pytest.param("\u0643\u0640\u0644", id="stretched Arabic"),
        pytest.param("\u200f\u0645\u200c\u0646", id="marks of direction and joining"),
        pytest.param("\U0002a6d6", id="beyond the basic plane"),
        pytest.param(" two  spaces ", id="spaces"),
    ],
)
def test_what_was_written_is_not_normalised(text: str) -> None:
    case = replace(a_case(), title=text)
    written = write_case(case)
    assert text.encode() in written
    assert read_case(written, "case.json").title == text


def a_case() -> Case:
    return read_case((FORMATS / "1.json").read_bytes(), "1.json")


def test_the_writing_is_canonical() -> None:
    written = write_case(a_case())
    text = written.decode("utf-8")
    assert text.endswith("}\n")
    assert not text.endswith("\n\n")
    assert "null" not in text
    raw = json.loads(text)
    again = json.dumps(raw, ensure_ascii=False, sort_keys=True, indent=2) + "\n"
    assert again == text
    for listed in raw.values():
        if isinstance(listed, list) and "id" in listed[0]:
            assert [record["id"] for record in listed] == sorted(r["id"] for r in listed)


def test_what_is_not_known_may_be_null_or_left_out() -> None:
    raw = json.loads(write_case(replace(a_case(), title=None)))
    assert "title" not in raw
    with_null = json.dumps({**raw, "title": None}).encode()
    assert read_case(with_null, "case.json").title is None


# --- files that are none -------------------------------------------------------------------------

MINIMAL = '"format": 1, "reference": "K7QF", "missing_person": "p", "opened_on": "2018-09-01"'


def faults_of(data: bytes) -> list[tuple[str, str]]:
    """Places and problems, as read_case reports them all together."""
    with pytest.raises(Faults) as refused:
        read_case(data, "case.json")
    assert {fault.file for fault in refused.value.faults} == {"case.json"}
    assert "{" not in str(refused.value).replace("{…}", ""), "a placeholder was left open"
    return [(fault.place, fault.problem.id) for fault in refused.value.faults]


def test_a_case_of_nothing_but_its_name_is_one() -> None:
    case = read_case(f"{{{MINIMAL}}}".encode(), "case.json")
    assert case.claims == ()
    assert case.applicants == ()


@pytest.mark.parametrize(
    ("data", "place", "problem"),
    [
        pytest.param(b"", "line 1, column 1", "not_json", id="empty"),
        pytest.param(b"{", "line 1, column 2", "not_json", id="cut off"),
        pytest.param(b'{"a": 1,}', "line 1, column 8", "not_json", id="a comma too many"),
        pytest.param(b"{}\n{}", "line 2, column 1", "not_json", id="two objects"),
        pytest.param(b"{\n\"a\": 'x'}", "line 2, column 6", "not_json", id="wrong quotes"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "byte 0", "not_utf8", id="a picture"),
        pytest.param('{"a": "é"}'.encode("latin-1"), "byte 7", "not_utf8", id="Latin-1"),
        pytest.param('{"a": 1}'.encode("utf-16"), "byte 0", "not_utf8", id="UTF-16"),
        pytest.param(b"\xed\xa0\x80", "byte 0", "not_utf8", id="a surrogate in UTF-8"),
        pytest.param(b"\xef\xbb\xbf{}", "byte 0", "byte_order_mark", id="byte order mark"),
        pytest.param(b"[]", "", "not_a_case", id="a list"),
        pytest.param(b"null", "", "not_a_case", id="null"),
        pytest.param(b"1", "", "not_a_case", id="a number"),
        pytest.param(b"NaN", "", "not_a_case", id="NaN alone"),
        pytest.param(b"9" * 10_000, "", "not_a_case", id="an endless number alone"),
        pytest.param(b"[" * 200_000, "", "too_deep", id="too many brackets"),
        pytest.param(b'{"a":' * 200_000, "", "too_deep", id="too many braces"),
        pytest.param(b" " * (64 * 1024 * 1024 + 1), "", "too_large", id="too large"),
        pytest.param(b"{}", "format", "no_format", id="no format"),
        pytest.param(b'{"format": "1"}', "format", "no_format", id="format in quotes"),
        pytest.param(b'{"format": true}', "format", "no_format", id="format true"),
        pytest.param(b'{"format": 1.0}', "format", "no_format", id="format 1.0"),
        pytest.param(b'{"format": 0}', "format", "no_format", id="format 0"),
        pytest.param(b'{"format": -1}', "format", "no_format", id="format -1"),
        pytest.param(b'{"format": NaN}', "format", "no_format", id="format NaN"),
        pytest.param(b'{"format": null}', "format", "no_format", id="format null"),
        pytest.param(b'{"format": 1e400}', "format", "no_format", id="format infinite"),
        pytest.param(b'{"format": 2}', "format", "newer_format", id="newer format"),
    ],
)
def test_what_is_no_case_file(data: bytes, place: str, problem: str) -> None:
    assert faults_of(data) == [(place, f"records.file.{problem}")]


@pytest.mark.parametrize(
    ("extra", "faults"),
    [
        pytest.param('"title": "a", "title": "b"', [("", "key_twice")], id="doubled key"),
        pytest.param(
            '"sources": [{"id": "s", "kind": "statement", "kind": "statement",'
            ' "received_on": "2018-09-01", "carrier": {"type": "spoken", "type": "spoken"}}]',
            [("sources[0].carrier", "key_twice"), ("sources[0]", "key_twice")],
            id="doubled keys within",
        ),
        pytest.param(
            '"title": "a", "title": "b", "applicants": {}',
            [("", "key_twice"), ("applicants", "not_a_list")],
            id="doubled key and another fault",
        ),
        pytest.param('"title": NaN', [("title", "not_text")], id="NaN"),
        pytest.param('"x": -Infinity', [("x", "unknown_key")], id="infinity"),
        pytest.param(f'"title": {"9" * 5000}', [("title", "not_text")], id="endless number"),
        pytest.param(f'"title": {"[" * 900}{"]" * 900}', [("title", "not_text")], id="deep"),
        pytest.param('"title": "\\ud800"', [("title", "not_unicode")], id="half a pair"),
        pytest.param('"\\ud800": 1', [("", "not_unicode")], id="half a pair for a key"),
        pytest.param('"title": ""', [("title", "empty")], id="empty text"),
        pytest.param('"title": " \\u00a0\\n"', [("title", "empty")], id="blank text"),
        pytest.param('"title": "a\\u001b[2J"', [("title", "control_character")], id="escape"),
        pytest.param('"title": "a\\u0000"', [("title", "control_character")], id="NUL"),
        pytest.param('"title": "a\\u009b"', [("title", "control_character")], id="C1"),
        pytest.param(f'"title": "{"x" * 1001}"', [("title", "too_long")], id="long text"),
        pytest.param('"Title": "a"', [("Title", "unknown_key")], id="capital letter"),
        pytest.param('"a\\u001b b": 1', [('["a\\x1b b"]', "unknown_key")], id="odd key"),
        pytest.param('"mentions": [3]', [("mentions[0]", "not_an_object")], id="no object"),
    ],
)
def test_faults_in_a_file_that_is_json(extra: str, faults: list[tuple[str, str]]) -> None:
    found = faults_of(f"{{{MINIMAL}, {extra}}}".encode())
    assert found == [(place, f"records.file.{problem}") for place, problem in faults]


@given(st.binary(max_size=200))
def test_any_bytes_are_a_case_or_faults(data: bytes) -> None:
    with pytest.raises(Faults):
        read_case(data, "case.json")


def outcome(data: bytes) -> str:
    """The case's reference, or what is wrong."""
    try:
        return read_case(data, "case.json").reference
    except Faults as refused:
        return str(refused)


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda parts: (
        st.lists(parts, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "value", "type", "carrier", "kind", "about", "of", "x"]),
            parts,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(
    st.dictionaries(
        st.sampled_from(sorted(json.loads((FORMATS / "1.json").read_bytes()))), json_like
    )
)
def test_any_json_is_a_case_or_faults(parts: dict[str, object]) -> None:
    data = json.dumps({**parts, "format": 1}).encode()
    said = outcome(data)
    assert said.encode(), "what is said can be printed"
