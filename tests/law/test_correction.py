"""An office's own corrections: single entries replaced, entries and packs added, nothing unsaid."""

from datetime import date

from darek.findings import Verdict
from darek.law import (
    Standing,
    add_working_days,
    bodies,
    entry_into_force,
    is_working_day,
    paper_kinds,
    paper_name,
    party,
    term,
    use_overlay,
)
from darek.records import Relation
from tests.law.conftest import Lay

READ = 'standing = "sourced"\ncitation = "the office read it"\nchecked_on = 2026-11-23\n'
TODAY = date(2026, 11, 20)


def test_an_entry_named_alike_and_begun_on_the_same_day_is_replaced(lay: Lay) -> None:
    lay(
        {
            "law/packs/treaties/kg-acceded.toml": 'corrects = "icpped"\n'
            f'[[party]]\nstate = "KG"\nparty = "yes"\nbinding_from = 2026-05-01\n'
            f"valid_from = 2021-01-01\n{READ}"
        }
    )
    assert party("icpped", "KG", TODAY).finding.verdict is Verdict.YES
    assert party("icpped", "KG", TODAY).citation == "the office read it"
    assert party("icpped", "KG", date(2026, 4, 30)).finding.verdict is Verdict.NO
    assert party("icpped", "KG", date(2019, 1, 15)).finding.verdict is Verdict.NO
    assert party("icpped", "KZ", TODAY).finding.verdict is Verdict.YES


def test_a_reading_is_ended_and_another_begun(lay: Lay) -> None:
    old = (
        '[[reading]]\nlength = "P14D"\ncounted = "working"\ncalendar = "KG"\n'
        f"valid_until = 2026-08-31\n{READ}"
    )
    new = old.replace("P14D", "P10D").replace("valid_until = 2026-08-31", "valid_from = 2026-09-01")
    lay({"law/packs/terms/ten-days.toml": f'corrects = "kg.appeal.reply"\n{old}{new}'})
    assert term("kg.appeal.reply", date(2026, 8, 31)).period.days == 14
    assert term("kg.appeal.reply", date(2026, 9, 1)).period.days == 10


def test_a_day_is_decided(lay: Lay) -> None:
    assert is_working_day("KZ", date(2026, 11, 23))
    lay(
        {
            "law/packs/calendars/kz-november.toml": 'corrects = "kz"\n'
            f"[[override]]\nday = 2026-11-23\nworks = false\n{READ}"
            f"[[override]]\nday = 2026-11-28\nworks = true\n{READ}"
        }
    )
    assert not is_working_day("KZ", date(2026, 11, 23))
    assert add_working_days("KZ", date(2026, 11, 27), 1) == date(2026, 11, 28)


def test_an_address_is_replaced_and_others_stay(lay: Lay) -> None:
    lay(
        {
            "law/packs/bodies/wgeid.toml": 'corrects = "un.wgeid"\n'
            f'[[channel]]\nkind = "email"\naddress = "new@example.org"\n{READ}'
        }
    )
    assert {entry.kind: entry.address for entry in bodies()["un.wgeid"].channel} == {
        "email": "new@example.org",
        "fax": "+41 22 917 9006",
        "post": "Working Group on Enforced or Involuntary Disappearances, OHCHR, Palais des "
        "Nations, 8–14 avenue de la Paix, 1211 Geneva 10, Switzerland",
    }


def test_a_plain_value_is_replaced(lay: Lay) -> None:
    lay({"law/packs/papers/effort.toml": 'corrects = "kg.court_finding"\neffort = 8\n'})
    assert paper_kinds()["kg.court_finding"].effort == 8
    assert paper_kinds()["kg.court_finding"].proves(Relation.SIBLING)


def test_a_pack_is_added(lay: Lay) -> None:
    lay(
        {
            "law/packs/papers/mn.birth_certificate.toml": 'id = "mn.birth_certificate"\n'
            'effort = 3\nissued_by = "MN"\ntext.en = "birth certificate of Mongolia"\n'
            f'[[asserts]]\nwhat = ["child", "parent"]\nstrength = "proof"\n{READ}'
        }
    )
    assert paper_kinds()["mn.birth_certificate"].proves(Relation.CHILD)
    assert paper_name("mn.birth_certificate").said("ru") == "birth certificate of Mongolia"


def test_two_corrections_of_one_pack_both_hold(lay: Lay) -> None:
    entry = '[[party]]\nstate = "{}"\nparty = "yes"\nbinding_from = 2012-01-01\n' + READ
    lay(
        {
            "law/packs/treaties/a.toml": 'corrects = "icpped"\n' + entry.format("MN"),
            "law/packs/treaties/b.toml": 'corrects = "icpped"\n' + entry.format("FR"),
        }
    )
    for state in ("MN", "FR"):
        entered = entry_into_force("icpped", state)
        assert entered is not None
        assert (entered.day, entered.standing) == (date(2012, 1, 1), Standing.SOURCED)


def test_what_is_taken_away_is_forgotten(lay: Lay) -> None:
    lay({"law/packs/papers/effort.toml": 'corrects = "kg.court_finding"\neffort = 8\n'})
    assert paper_kinds()["kg.court_finding"].effort == 8
    use_overlay(None)
    assert paper_kinds()["kg.court_finding"].effort == 4
