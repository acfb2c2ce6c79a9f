"""Which State is bound by which treaty, on which day, and how sure that is."""

from datetime import date

import pytest

from darek.findings import Verdict, say
from darek.law import Standing, UnknownTreaty, entry_into_force, party, treaties

YES, NO, NOT_KNOWN = Verdict.YES, Verdict.NO, Verdict.NOT_KNOWN
SOURCED, UNVERIFIED, DOUBTFUL = Standing.SOURCED, Standing.UNVERIFIED, Standing.DOUBTFUL


@pytest.mark.parametrize(
    ("treaty", "state", "on", "verdict", "standing"),
    [
        pytest.param("icpped", "KZ", "2019-01-15", YES, SOURCED, id="party"),
        pytest.param("icpped", "KZ", "2010-12-23", YES, SOURCED, id="the day it enters into force"),
        pytest.param("icpped", "KZ", "2010-12-22", NO, SOURCED, id="the day before"),
        pytest.param("icpped", "CN", "2024-08-29", NO, SOURCED, id="no, the day of the source"),
        pytest.param("icpped", "CN", "2026-11-20", NO, SOURCED, id="no, until a source says yes"),
        pytest.param("cat_22", "CN", "2026-11-20", NO, UNVERIFIED, id="no, general knowledge"),
        pytest.param("icpped", "KG", "2019-01-15", NO, SOURCED, id="neither signed nor ratified"),
        pytest.param("icpped", "KG", "2026-11-20", NOT_KNOWN, DOUBTFUL, id="doubtful is not known"),
        pytest.param("icpped", "MN", "2026-11-20", NOT_KNOWN, DOUBTFUL, id="no entry"),
        pytest.param("iccpr_op1", "KZ", "2009-09-29", NO, SOURCED, id="ratified, not yet in force"),
        pytest.param("iccpr_op1", "KZ", "2009-09-30", YES, SOURCED, id="three months later"),
        pytest.param("cat_22", "KZ", "2019-01-15", YES, SOURCED, id="competence accepted"),
        pytest.param("cat_22", "KZ", "2007-01-15", NOT_KNOWN, DOUBTFUL, id="before the source"),
        pytest.param("cat_22", "KG", "2019-01-15", NOT_KNOWN, DOUBTFUL, id="competence in doubt"),
        pytest.param("apostille", "CN", "2023-11-06", NO, SOURCED, id="apostille not yet"),
        pytest.param("apostille", "CN", "2023-11-07", YES, SOURCED, id="apostille"),
        pytest.param("refugees", "KZ", "1999-04-15", YES, SOURCED, id="ninetieth day"),
        pytest.param("cn_kg_consular", "KG", "1994-05-22", NO, SOURCED, id="bilateral, not yet"),
    ],
)
def test_party(treaty: str, state: str, on: str, verdict: Verdict, standing: Standing) -> None:
    ruling = party(treaty, state, date.fromisoformat(on))
    assert (ruling.finding.verdict, ruling.standing) == (verdict, standing)


@pytest.mark.parametrize(
    ("treaty", "state", "on", "begins"),
    [
        (
            "icpped",
            "CN",
            "2019-01-15",
            "China is not a party to this treaty: ",
        ),
        (
            "cat_22",
            "KZ",
            "2019-01-15",
            "Kazakhstan accepts this: article 22 of the Convention against Torture",
        ),
        (
            "cat_22",
            "KG",
            "2019-01-15",
            "It is doubtful whether Kyrgyzstan accepts this: article 22 of the",
        ),
    ],
)
def test_the_finding_says_why(treaty: str, state: str, on: str, begins: str) -> None:
    because = say(party(treaty, state, date.fromisoformat(on)).finding.because)
    assert because.startswith(begins)
    assert because.endswith(f"{treaties()[treaty].name.said('en')}.")


def test_a_ruling_names_its_source_and_one_without_an_entry_names_none() -> None:
    assert "A/HRC/46/57/Add.1" in str(party("icpped", "KG", date(2019, 1, 15)).citation)
    assert party("icpped", "MN", date(2019, 1, 15)).citation is None


@pytest.mark.parametrize(
    ("treaty", "state", "day", "standing"),
    [
        ("icpped", "KZ", "2010-12-23", SOURCED),
        ("iccpr", "KZ", "2006-04-24", UNVERIFIED),
        ("cat", "KG", "1997-10-05", SOURCED),
        ("cedaw_op", "KG", "2002-10-22", SOURCED),
    ],
)
def test_entry_into_force(treaty: str, state: str, day: str, standing: Standing) -> None:
    entry = entry_into_force(treaty, state)
    assert entry is not None
    assert (entry.day, entry.standing) == (date.fromisoformat(day), standing)


@pytest.mark.parametrize(
    ("treaty", "state"), [("icpped", "CN"), ("icpped", "MN"), ("cat_22", "KZ")]
)
def test_no_entry_into_force_is_known(treaty: str, state: str) -> None:
    assert entry_into_force(treaty, state) is None


def test_unknown_treaty_lists_the_known_ones() -> None:
    with pytest.raises(UnknownTreaty) as error:
        party("icped", "KZ", date(2019, 1, 15))
    assert "icped" in str(error.value)
    assert "icpped" in str(error.value)


def test_every_treaty_speaks_of_the_first_three_states_where_it_is_not_bilateral() -> None:
    for treaty in treaties().values():
        states = {entry.state for entry in treaty.party}
        if "_consular" in treaty.id:
            assert len(states) == 2, treaty.id
        elif treaty.id != "icpped_31":  # whoever is not a party cannot accept its article 31
            assert {"CN", "KZ", "KG"} <= states, treaty.id
