"""The catalogues: complete, alike in every language, and marked until someone reviewed them."""

import re
from collections.abc import Callable
from gettext import c2py
from pathlib import Path

import pytest
from babel import Locale

from darek.findings import LANGUAGES
from tests.findings.catalogue_files import (
    FILES,
    LOCALE,
    TRANSLATED,
    catalogue,
    english,
    english_entries,
    english_rooms,
    entries,
    placeholders,
    without_placeholders,
)
from tests.findings.script import foreign_letters

REVIEW = re.compile(r"unreviewed|reviewed \d{4}-\d{2}-\d{2}, \S.*")


def shown(file: Path) -> str:
    """A file's name in reports: ``ru/kinship``."""
    return f"{file.parts[-3]}/{file.stem}"


def has_plurals(file: Path) -> bool:
    """Whether anything in a file is counted."""
    return any(entry.plural for entry in catalogue(file).entries)


every_file = pytest.mark.parametrize("file", FILES, ids=shown)
whole_rooms = [room for room in english_rooms() if room != "referrals"]
"""Each letter is written in the languages of its body only; what those lack is refused there."""


def test_english_stands_first_and_all_languages_of_commands_are_there() -> None:
    assert set(LANGUAGES) == {"en", *TRANSLATED}
    assert {"findings", "records", "law", "kinship", "procedures", "cli"} <= set(english_rooms())


def plural_rule(file: Path) -> tuple[int, Callable[[int], int]]:
    """How many plural forms a file has, and which of them a count takes."""
    stated = catalogue(file).header["Plural-Forms"]
    match = re.fullmatch(r"nplurals=(\d); plural=(.+);", stated)
    assert match is not None, f"Plural-Forms cannot be read: {stated}"
    return int(match[1]), c2py(match[2])


@every_file
def test_the_header_says_language_and_encoding(file: Path) -> None:
    read = catalogue(file)
    assert read.header["Language"] == read.language
    assert read.header["Content-Type"].lower() == "text/plain; charset=utf-8"
    assert file.read_text(encoding="utf-8").startswith("# "), "say what the file is"


@pytest.mark.parametrize("file", [f for f in FILES if has_plurals(f)], ids=shown)
def test_plural_forms_part_whole_numbers_as_cldr_does(file: Path) -> None:
    forms, form_of = plural_rule(file)
    category_of = Locale.parse(catalogue(file).language).plural_form
    pairs = {(form_of(count), category_of(count)) for count in range(1000)}
    assert len(pairs) == len({form for form, _ in pairs}) == len({name for _, name in pairs})
    assert {form for form, _ in pairs} == set(range(forms))


@every_file
def test_entries_are_sorted_and_stand_once(file: Path) -> None:
    ids = re.findall(r'^msgid "(.+)"$', file.read_text(encoding="utf-8"), re.MULTILINE)
    assert ids == sorted(set(ids))


@every_file
def test_a_file_holds_only_ids_of_its_room(file: Path) -> None:
    read = catalogue(file)
    starts = (f"{read.room}.", f"error.{read.room}.")
    strangers = [id for id in read.by_id if not id.startswith(starts)]
    assert [id for id in strangers if (read.room, id) != ("findings", "error.faults")] == []


@every_file
def test_no_entry_is_empty_or_waits_for_a_form(file: Path) -> None:
    plural_forms = plural_rule(file)[0] if has_plurals(file) else 1
    for entry in catalogue(file).entries:
        forms = plural_forms if entry.plural else 1
        assert all(form.strip() for form in entry.forms), f"{entry.id} has no words"
        assert len(entry.forms) == forms, f"{entry.id} lacks a form"


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("room", whole_rooms)
def test_every_english_entry_is_said_in_each_language(room: str, language: str) -> None:
    said = catalogue(LOCALE / language / "LC_MESSAGES" / f"{room}.po").by_id
    silent = sorted(english(room).by_id.keys() - said.keys())
    assert silent == [], f"{language} has no words for these"


@every_file
def test_no_language_says_what_english_does_not(file: Path) -> None:
    read = catalogue(file)
    wanted = english(read.room).by_id
    assert sorted(read.by_id.keys() - wanted.keys()) == []
    assert [e.id for e in read.entries if e.plural != wanted[e.id].plural] == []


def test_placeholders_are_those_of_the_english() -> None:
    known = english_entries()
    wrong = [
        f"{language}: {entry.id}: {form}"
        for language, entry in entries()
        for form in entry.forms
        if placeholders(form) != placeholders(known[entry.id].forms[-1])
    ]
    assert wrong == []


def test_placeholders_are_plain_names() -> None:
    odd = [
        f"{language}: {entry.id}"
        for language, entry in entries()
        for form in entry.forms
        if not all(name.isidentifier() for name in placeholders(form))
        or re.search(r"\{\w+[!:]", form)
    ]
    assert odd == []


def test_each_entry_says_whether_a_native_speaker_reviewed_it() -> None:
    unmarked = [
        f"{language}: {entry.id}"
        for language, entry in entries(but="en")
        if not any(REVIEW.fullmatch(mark) for mark in entry.marks)
    ]
    assert unmarked == []


def test_words_are_in_the_letters_of_their_language() -> None:
    slips = [
        f"{language}: {entry.id}: {letters}"
        for language, entry in entries()
        for form in entry.forms
        if (letters := foreign_letters(without_placeholders(form), language))
    ]
    assert slips == []


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("неизвестно", "ru", ""),
        ("нeизвестно", "ru", "e"),
        ("белгісіз", "kk", ""),
        ("белгiсiз", "kk", "ii"),
        ("белгісіз", "ky", "іі"),
        ("белгисиз", "ky", ""),
        ("Нет файла (*.json): ключ --packs, -o, папка law/packs/terms", "ru", ""),
        ("Darek читает UTF-8", "ru", ""),
        ("Darek-тің осы нұсқасы", "kk", ""),
        ("PDFти", "ky", ""),
        ("Darek reads", "ru", "reads"),
        ("не известно", "en", "неизвестно"),
    ],
)
def test_what_counts_as_a_foreign_letter(text: str, language: str, found: str) -> None:
    assert foreign_letters(text, language) == found


@every_file
def test_what_programs_read_is_compiled_from_what_stands_here(file: Path) -> None:
    compiled = file.with_suffix(".mo")
    assert compiled.exists(), "run tools/compile_messages.py"
    assert compiled.stat().st_mtime_ns >= file.stat().st_mtime_ns, "run tools/compile_messages.py"
