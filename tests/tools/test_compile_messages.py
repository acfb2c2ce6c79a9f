"""Catalogues are compiled when they changed, and a faulty one is named."""

import gettext
import os
from pathlib import Path

import pytest

from tools.compile_messages import compile_all

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
WORDS = 'msgid "kinship.relation.child"\nmsgstr "балаcы"\n'


@pytest.fixture
def kazakh(tmp_path: Path) -> Path:
    """A Kazakh catalogue in a tree laid out like ours."""
    folder = tmp_path / "src" / "darek" / "findings" / "locale" / "kk" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    po = folder / "kinship.po"
    po.write_text(HEAD + WORDS, encoding="utf-8")
    return po


def word(po: Path, id_: str) -> str:
    """What the compiled catalogue says for an id."""
    with po.with_suffix(".mo").open("rb") as compiled:
        return gettext.GNUTranslations(compiled).gettext(id_)


def test_words_are_found_after_compiling(tmp_path: Path, kazakh: Path) -> None:
    assert compile_all(tmp_path) == []
    assert word(kazakh, "kinship.relation.child") == "балаcы"


def test_a_changed_catalogue_is_compiled_again(tmp_path: Path, kazakh: Path) -> None:
    compile_all(tmp_path)
    kazakh.write_text(HEAD + WORDS.replace("балаcы", "перзенті"), encoding="utf-8")
    later = kazakh.with_suffix(".mo").stat().st_mtime + 1
    os.utime(kazakh, (later, later))
    compile_all(tmp_path)
    assert word(kazakh, "kinship.relation.child") == "перзенті"


def test_an_unchanged_catalogue_is_left_alone(tmp_path: Path, kazakh: Path) -> None:
    compile_all(tmp_path)
    before = kazakh.with_suffix(".mo").stat().st_mtime_ns
    compile_all(tmp_path)
    assert kazakh.with_suffix(".mo").stat().st_mtime_ns == before


def test_what_no_catalogue_stands_behind_is_removed(tmp_path: Path, kazakh: Path) -> None:
    compile_all(tmp_path)
    kazakh.unlink()
    compile_all(tmp_path)
    assert not kazakh.with_suffix(".mo").exists()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        pytest.param(b'msgid "a"\nmsgstr balasy\n', "line 5: not a comment", id="no quotes"),
        pytest.param(b'msgid "a"\nmsgstr "b\n', "line 5: not a comment", id="quote not closed"),
        pytest.param(b'msgid "a"\nmsgstr "b "c""\n', "line 5: not a comment", id="quote inside"),
        pytest.param(b"<<<<<<< ours\n", "line 4: not a comment", id="half-merged"),
        pytest.param(b'msgid "a"\n', "missing msgstr", id="no words"),
        pytest.param(
            b'msgid "a"\nmsgstr "b"\nmsgid "a"\nmsgstr "c"\n',
            'line 6: "a" stands on line 4 already',
            id="twice",
        ),
        pytest.param(b'msgid "a"\nmsgstr "\xff\xfe"\n', "can't decode", id="not UTF-8"),
    ],
)
def test_a_faulty_catalogue_is_named_and_leaves_nothing(
    tmp_path: Path, kazakh: Path, written: bytes, said: str
) -> None:
    kazakh.write_bytes(HEAD.encode() + written)
    (fault,) = compile_all(tmp_path)
    assert fault.startswith("src/darek/findings/locale/kk/LC_MESSAGES/kinship.po: ")
    assert said in fault
    assert [file.name for file in kazakh.parent.iterdir()] == ["kinship.po"]


def test_all_faults_are_named_together(tmp_path: Path, kazakh: Path) -> None:
    kazakh.write_text(HEAD + "one\ntwo\n", encoding="utf-8")
    assert len(compile_all(tmp_path)) == 2
