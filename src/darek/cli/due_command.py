"""``darek due``: what falls due, the earliest first, for the eye or for a calendar."""

import json
from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from icalendar import Calendar, Event

from darek.cli.case_source import read_cases
from darek.cli.table import table
from darek.cli.writing import write_files
from darek.findings import Message, Words, message, say
from darek.referrals import AgendaItem, agenda

_HEADS = ("day", "case", "what", "who", "state")


def run(options: Namespace) -> Iterator[str]:
    """JSON lines, a table, or a calendar file."""
    items = [
        item
        for file in read_cases(options.cases, options)
        for item in agenda(file.case, options.on)
    ]
    waiting = [item for item in items if options.all or not item.answered]
    waiting.sort(key=lambda item: (item.earliest, item.case, item.record))
    if options.ics is not None:
        place = Path(options.ics)
        data = calendar(waiting, options.on, options.language)
        write_files(place.parent, [(place.name, data)])
        yield say(
            message("cli.due.calendar", count=len(waiting), path=str(place)), options.language
        )
    elif options.json:
        yield from (json.dumps(_as_json(item, options), ensure_ascii=False) for item in waiting)
    elif waiting:
        header = [say(message(f"cli.due.{head}"), options.language) for head in _HEADS]
        yield table([_cells(item, options) for item in waiting], header)
    else:
        yield say(message("cli.due.nothing"), options.language)


def _said(words: Words | Message, language: str) -> str:
    return words.said(language) if isinstance(words, Words) else say(words, language)


def _days(item: AgendaItem) -> str:
    if item.earliest == item.latest:
        return item.earliest.isoformat()
    return f"{item.earliest}/{item.latest}"


def _as_json(item: AgendaItem, options: Namespace) -> dict[str, object]:
    return {
        "case": item.case,
        "record": item.record,
        "what": _said(item.what, options.language),
        "who": _said(item.who, options.language),
        "waits_for": item.waits_for,
        "due": _days(item),
        "counted_from": item.counted_from,
        "state": item.state(options.on),
    }


def _cells(item: AgendaItem, options: Namespace) -> list[str]:
    state = say(message(f"cli.due.state.{item.state(options.on)}"), options.language)
    if item.counted_from == "sent_for_want_of_receipt":
        state = f"{state} ({say(message('cli.due.no_receipt'), options.language)})"
    what, who = _said(item.what, options.language), _said(item.who, options.language)
    return [_days(item), item.case, what, who, state]


def calendar(items: Sequence[AgendaItem], on: date, language: str) -> bytes:
    """An iCalendar file of whole days. It names the case by its reference only."""
    whole = Calendar()
    whole.add("prodid", "-//Darek//due//EN")
    whole.add("version", "2.0")
    for item in items:
        event = Event()
        event.add("uid", f"{item.record}-{item.earliest}@darek.invalid")
        event.add("dtstamp", datetime.combine(on, time(), UTC))
        event.add("dtstart", item.earliest)
        event.add("dtend", item.latest + timedelta(days=1))
        event.add("summary", f"{item.case}: {_said(item.what, language)}")
        whole.add_component(event)
    return bytes(whole.to_ical())
