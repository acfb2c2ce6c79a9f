"""When a consent stands."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from darek.records import Consent, read_case
from tests.records.faulty import FIXTURE


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.fixture(scope="module")
def consent() -> Consent:
    """Given on 3 September 2018, without an end."""
    (found, *_) = read_case(FIXTURE.read_bytes(), "1.json").consents
    return replace(found, given_on=day("2018-09-03"), expires_on=None, withdrawn_on=None)


@pytest.mark.parametrize(
    ("changes", "on", "stands"),
    [
        pytest.param({}, "2018-09-02", False, id="before it was given"),
        pytest.param({}, "2018-09-03", True, id="on the day it was given"),
        pytest.param({}, "2099-01-01", True, id="without an end"),
        pytest.param({"expires_on": "2020-09-03"}, "2020-09-03", True, id="on its last day"),
        pytest.param({"expires_on": "2020-09-03"}, "2020-09-04", False, id="expired"),
        pytest.param({"withdrawn_on": "2018-12-01"}, "2018-11-30", True, id="not yet withdrawn"),
        pytest.param({"withdrawn_on": "2018-12-01"}, "2018-12-01", False, id="withdrawn that day"),
        pytest.param({"withdrawn_on": "2018-12-01"}, "2019-12-01", False, id="withdrawn"),
        pytest.param({"withdrawn_on": "2018-09-03"}, "2018-09-03", False, id="withdrawn at once"),
        pytest.param(
            {"withdrawn_on": "2018-12-01", "expires_on": "2020-09-03"},
            "2019-01-01",
            False,
            id="withdrawn before its end",
        ),
    ],
)
def test_stands(consent: Consent, changes: dict[str, Any], on: str, stands: bool) -> None:
    changed = replace(consent, **{key: day(value) for key, value in changes.items()})
    assert changed.stands_on(day(on)) is stands
