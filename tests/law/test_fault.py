"""Wrong packs: every fault of every file at once, each with its file, its place and the problem."""

from datetime import date
from pathlib import Path

import pytest

from darek.findings import Faults
from darek.law import NoOverlay, check_law, party, use_overlay
from tests.law.conftest import Lay

SOURCE = 'standing = "sourced"\ncitation = "a source that was read"\nchecked_on = 2026-11-23\n'
TERM = f'[[reading]]\nlength = "P5D"\ncounted = "calendar"\n{SOURCE}'
WORKING = TERM.replace("calendar", "working")


def lines_of(faults: Faults, folder: Path) -> list[str]:
    """The faults as said, without the line that counts them and the folder's own place."""
    return faults.said().replace(f"{folder}/law/packs/", "").splitlines()[1:]


@pytest.mark.parametrize(
    ("place", "text", "line"),
    [
        pytest.param(
            "terms/a.toml",
            'id = "a"\nreading = [\n',
            "terms/a.toml: This is no TOML: ",
            id="no TOML",
        ),
        pytest.param(
            "terms/a.toml",
            f'id = "a"\n{TERM}colour = "red"\n',
            "terms/a.toml: reading[0].colour: There is no such key here",
            id="unknown key",
        ),
        pytest.param(
            "terms/a.toml",
            'id = "a"\n[[reading]]\nlength = "P5D"\ncounted = "calendar"\n'
            'standing = "sourced"\nchecked_on = 2026-11-23\n',
            "terms/a.toml: reading[0].citation: This is missing and must be given.",
            id="no citation",
        ),
        pytest.param(
            "terms/a.toml",
            f'id = "a"\n{TERM.replace("P5D", "five days")}',
            "terms/a.toml: reading[0].length: This cannot stand here: not a period such as P3M",
            id="no period",
        ),
        pytest.param(
            "terms/a.toml",
            f'id = "a"\n{TERM.replace("sourced", "certain")}',
            "terms/a.toml: reading[0].standing: This cannot stand here: Input should be 'sourced',",
            id="unknown standing",
        ),
        pytest.param(
            "terms/a.toml",
            f'id = "a"\n{WORKING}',
            "terms/a.toml: reading[0]: This cannot stand here: working days need a calendar",
            id="working days of nowhere",
        ),
        pytest.param(
            "terms/a.toml",
            f'id = "a"\n{WORKING}calendar = "FR"\n',
            "terms/a.toml: reading[0].calendar: No pack has the working days of FR.",
            id="reference to a calendar that is not there",
        ),
        pytest.param(
            "terms/a.toml",
            f'id = "a"\n{WORKING.replace("P5D", "P1M")}calendar = "KZ"\n',
            "terms/a.toml: reading[0]: This cannot stand here: months are not counted in working",
            id="working months",
        ),
        pytest.param(
            "terms/a.toml",
            f'id = "a"\n{TERM}valid_from = 2021-07-01\nvalid_until = 2021-06-30\n',
            "terms/a.toml: reading[0]: This cannot stand here: valid_until lies before valid_from.",
            id="ends before it begins",
        ),
        pytest.param(
            "terms/a.toml",
            f'id = "a"\n{TERM}valid_until = 2021-07-01\n{TERM}valid_from = 2021-07-01\n',
            "terms/a.toml: reading[1]: It speaks of the same thing as reading[0]",
            id="two readings on one day",
        ),
        pytest.param(
            "terms/a.toml",
            f'id = "b"\n{TERM}',
            "terms/a.toml: id: The id must be the same as the file's name, a.toml.",
            id="id is not the file's name",
        ),
        pytest.param(
            "terms/kz.appeal.reply.toml",
            f'id = "kz.appeal.reply"\n{TERM}',
            "terms/kz.appeal.reply.toml: id: There is a pack kz.appeal.reply already",
            id="takes a pack's place unsaid",
        ),
        pytest.param(
            "terms/a.toml",
            f'corrects = "kz.apeal.reply"\n{TERM}',
            "terms/a.toml: corrects: There is no pack kz.apeal.reply to correct",
            id="corrects nothing",
        ),
        pytest.param(
            "terms/a.toml",
            f'corrects = "kz.appeal.reply"\n{TERM.replace("P5D", "soon")}',
            "terms/a.toml: reading[0].length: This cannot stand here: not a period",
            id="correction with a wrong entry, by its own place",
        ),
        pytest.param(
            "terms/a.toml",
            f'corrects = "kz.appeal.reply"\n{TERM}valid_from = 2026-12-01\n',
            "terms/a.toml: reading[2]: It speaks of the same thing as reading[1]",
            id="correction that does not end the reading before it",
        ),
        pytest.param(
            "treaties/a.toml",
            f'id = "a"\ntext.en = "A"\n[[party]]\nstate = "QQ"\nparty = "yes"\n{SOURCE}',
            "treaties/a.toml: party[0].state: This cannot stand here: QQ is no country code",
            id="unknown country",
        ),
        pytest.param(
            "treaties/a.toml",
            f'id = "a"\ntext.en = "A"\n[[party]]\nstate = "MN"\nparty = "no"\n'
            f"binding_from = 2020-01-01\n{SOURCE}",
            "treaties/a.toml: party[0]: This cannot stand here: binding_from is for a State that",
            id="binds who is no party",
        ),
        pytest.param(
            "treaties/a.toml",
            'id = "a"\ntext.ru = "А"\nparty = []\n',
            "treaties/a.toml: text: This cannot stand here: English words (text.en) must be",
            id="no English words",
        ),
        pytest.param(
            "papers/a.toml",
            'id = "a"\neffort = 10\ntext.en = "A"\n',
            "papers/a.toml: effort: This cannot stand here: Input should be less than or equal",
            id="effort out of range",
        ),
        pytest.param(
            "bodies/a.toml",
            f'id = "a"\nkind = "state"\ntext.en = "A"\n'
            f'[[channel]]\nkind = "pigeon"\naddress = "roof"\n{SOURCE}',
            "bodies/a.toml: channel[0].kind: This cannot stand here: Input should be 'email',",
            id="unknown channel",
        ),
        pytest.param(
            "calendars/kz.more.toml",
            f'corrects = "kz"\n[[override]]\nday = 2026-13-01\nworks = false\n{SOURCE}',
            "calendars/kz.more.toml: This is no TOML: ",
            id="a day that there is not",
        ),
    ],
)
def test_one_fault(lay: Lay, place: str, text: str, line: str) -> None:
    folder = lay({f"law/packs/{place}": text})
    with pytest.raises(Faults) as error:
        check_law()
    said = lines_of(error.value, folder)
    assert len(said) == 1, said
    assert said[0].startswith(line)


def test_all_faults_of_all_files_come_together(lay: Lay) -> None:
    folder = lay(
        {
            "law/packs/terms/a.toml": f'id = "a"\ncolour = 1\n{TERM.replace("P5D", "soon")}',
            "law/packs/terms/b.toml": "not TOML at all",
            "law/packs/treaties/c.toml": f'text.en = "C"\n[[party]]\nstate = "CN"\n{SOURCE}',
            "law/packs/terms/e.toml": f'id = "e"\n{WORKING}calendar = "FR"\n',
            "law/packs/bodies/d.toml": f'corrects = "un.wgied"\n{SOURCE}',
        }
    )
    with pytest.raises(Faults) as error:
        check_law()
    assert [": ".join(line.split(": ")[:2]) for line in lines_of(error.value, folder)] == [
        "bodies/d.toml: corrects",
        "terms/a.toml: reading[0].length",
        "terms/a.toml: colour",
        "terms/b.toml: This is no TOML",
        "terms/e.toml: reading[0].calendar",
        "treaties/c.toml: id",
        "treaties/c.toml: party[0].party",
    ]


def test_a_file_that_is_not_utf_8(lay: Lay, tmp_path: Path) -> None:
    lay({"law/packs/terms/a.toml": ""})
    (tmp_path / "law/packs/terms/a.toml").write_bytes('id = "ә"'.encode("utf-16"))
    with pytest.raises(Faults, match=r"a\.toml: The file is not in UTF-8"):
        check_law()


def test_a_file_larger_than_any_pack(lay: Lay) -> None:
    lay({"law/packs/terms/a.toml": "#" * (1024 * 1024 + 1)})
    with pytest.raises(Faults, match=r"a\.toml: The file is larger than 1048576 bytes"):
        check_law()


@pytest.mark.parametrize("place", ["law/packs/treatys", "law/treaties", "packs", "lew/packs/terms"])
def test_a_file_where_no_packs_are_read_is_a_fault_at_once(lay: Lay, place: str) -> None:
    with pytest.raises(Faults, match=f"No packs are read from a folder named {place};"):
        lay({f"{place}/a.toml": f'id = "a"\n{TERM}'})


def test_a_folder_of_corrections_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NoOverlay, match="corrections is not there"):
        use_overlay(tmp_path / "nowhere")


def test_a_refused_folder_leaves_the_rulings_as_they_were(
    lay: Lay,
) -> None:
    before = party("icpped", "KZ", date(2026, 1, 1))
    with pytest.raises(Faults):
        lay({"law/packs/treatys/icpped.toml": 'corrects = "icpped"\nparty = []\n'})
    assert party("icpped", "KZ", date(2026, 1, 1)) == before
