"""``schedule``: when sessions happen, from plain words to ``model.Rule``."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from catalogue import schedule
from catalogue.load.dates import date, in_order, time
from catalogue.load.sheet import Sheet
from catalogue.load.values import choices, flag, listed_or_one, place_name, texts
from catalogue.model import Quiet, Rule, Text
from catalogue.shapes import Either, Fields, Form, Many, Words, reads
from catalogue.yamltext import Node

_ZONES = {
    "NO": "Europe/Oslo",
    "DK": "Europe/Copenhagen",
    "SE": "Europe/Stockholm",
    "FI": "Europe/Helsinki",
    "GB": "Europe/London",
    "DE": "Europe/Berlin",
}
_UNCLEAR = {"no-weekday": "C317", "months": "C325", "time": "C326"}
_LONGEST_FREE = 500
_EVENING, _MORNING = dt.time(17), dt.time(6)


def rules(node: Node, sheet: Sheet) -> tuple[Rule | Text, ...] | None:
    """Reads the lines of a schedule. Free text stays text, with a warning."""
    if isinstance(node.value, str):
        said = _free_text(node, sheet)
        return (said,) if said else None
    if not isinstance(node.value, list):
        sheet.report("C204", node)
        return None
    found = (_line(entry, sheet) for entry in node.value)
    return tuple(line for line in found if line is not None)


def _line(node: Node, sheet: Sheet) -> Rule | Text | None:
    return _free_text(node, sheet) if isinstance(node.value, str) else rule(node, sheet)


def _free_text(node: Node, sheet: Sheet) -> Text | None:
    said: Text | None = texts(_LONGEST_FREE)(node, sheet)
    if said:
        sheet.report("C321", node)
    return said


def rule(node: Node, sheet: Sheet) -> Rule | None:
    """Reads one line of a schedule."""
    found = sheet.filled(node, _RULE)
    if found is None:
        return None
    typed = node.value if isinstance(node.value, dict) else {}
    ways = [name for name in ("every", "dates", "rrule") if name in typed]
    if len(ways) != 1:
        sheet.report("C318", node, found=" + ".join(ways) or "–")
        return None
    if ways[0] not in found or not _hours_make_sense(node, found, sheet):
        return None
    if not in_order(node, found, sheet) or not _ends_some_day(node, found, sheet):
        return None
    _warn_of_clock_change(node, found, sheet)
    return _as_rule(node, found, sheet)


def _as_rule(node: Node, found: dict[str, Any], sheet: Sheet) -> Rule:
    every = found.pop("every", None)
    if every:
        found |= {"weekdays": every.weekdays, "interval": every.interval, "nth": every.nth}
    found["exceptions"] = found.pop("except", ())
    return Rule(origin=sheet.origin(node), **found)


def _hours_make_sense(node: Node, found: dict[str, Any], sheet: Sheet) -> bool:
    start, end = found["start"], found.get("end")
    if end is None or end > start or not isinstance(node.value, dict):
        return True
    place = node.value["end"]
    if start >= _EVENING and end <= _MORNING:
        sheet.report("C313", place, start=f"{start:%H:%M}")
        return True
    sheet.report("C312", place, start=f"{start:%H:%M}")
    return False


def _ends_some_day(node: Node, found: dict[str, Any], sheet: Sheet) -> bool:
    bounded = "COUNT=" in found.get("rrule", "") or "UNTIL=" in found.get("rrule", "")
    if "dates" in found or "last" in found or found.get("year_round") or bounded:
        return True
    if not (isinstance(node.value, dict) and "last" in node.value):
        sheet.report("C319", node)
    return False


def _warn_of_clock_change(node: Node, found: dict[str, Any], sheet: Sheet) -> None:
    days = (*found.get("dates", ()), *found.get("extra", ()))
    place = node.value["start"] if isinstance(node.value, dict) else node
    for day in days:
        if dt.time(0) < found["start"] < dt.time(5):
            code = clock_change(day, found["start"], sheet.country)
            if code:
                sheet.report(code, place, day=day)


def clock_change(day: dt.date, start: dt.time, country: str) -> str | None:
    """The code of a time that does not exist (C314) or exists twice (C315) on a day."""
    try:
        zone = ZoneInfo(_ZONES.get(country, "UTC"))
    except ZoneInfoNotFoundError:
        return None
    moment = dt.datetime.combine(day, start, zone)
    before, after = moment.utcoffset(), moment.replace(fold=1).utcoffset()
    if before is None or after is None or before == after:
        return None
    return "C314" if before < after else "C315"


@reads(Either((Form("days"), Many(Form("days")))))
def _every(node: Node, sheet: Sheet) -> schedule.Every | None:
    entries = node.value if isinstance(node.value, list) else [node]
    if any(not isinstance(entry.value, str) for entry in entries):
        sheet.report("C202", node)
        return None
    typed = [str(entry.value) for entry in entries]
    if re.match(r"\s*-?\d+\s*$", typed[0]):
        sheet.report("C322", node)
        return None
    read = _parsed(tuple(typed))
    if isinstance(read, schedule.Every):
        return read
    holding = (entry for entry in entries if read.word and read.word in str(entry.value))
    wrong = next(holding, entries[0])
    better = read.suggestion or "tirsdag"
    code = _UNCLEAR.get(read.reason, "C316")
    word = read.word if read.word and code != "C326" else wrong.value
    sheet.report(code, wrong, word=word, better=better)
    return None


@lru_cache(maxsize=4096)
def _parsed(typed: tuple[str, ...]) -> schedule.Every | schedule.Unclear:
    return schedule.parse_every(typed[0] if len(typed) == 1 else typed)


@reads(Form("month"))
def _month(node: Node, sheet: Sheet) -> int | None:
    typed = node.value if isinstance(node.value, str) else ""
    number = schedule.parse_month(typed)
    if number is None:
        sheet.report("C323", node)
    return number


@reads(Form("rrule"))
def _rrule(node: Node, sheet: Sheet) -> str | None:
    typed = node.value.strip() if isinstance(node.value, str) else ""
    bare = typed.removeprefix("RRULE:")
    fault = schedule.rrule_fault(bare)
    if fault:
        sheet.report("C320", node, part=fault)
        return None
    return bare


_QUIET = Fields(
    "quiet", {"start": time, "end": time, "text": texts(200)}, required=("start", "end")
)


@reads(_QUIET)
def _quiet(node: Node, sheet: Sheet) -> Quiet | None:
    found = sheet.filled(node, _QUIET)
    if found is None or not _hours_make_sense(node, found, sheet):
        return None
    return Quiet(**found)


_RULE = Fields(
    "rule",
    {
        "every": _every,
        "dates": listed_or_one(date),
        "rrule": _rrule,
        "months": listed_or_one(_month),
        "start": time,
        "end": time,
        "first": date,
        "last": date,
        "year_round": flag,
        "closed": choices("closed"),
        "except": listed_or_one(date),
        "extra": listed_or_one(date),
        "quiet": _quiet,
        "place": place_name,
    },
    required=("start",),
    either=(("every", "dates", "rrule"), ("dates", "last", "year_round", "rrule")),
)
_FREE = Words(_LONGEST_FREE, by_language=True)
reads(Either((_FREE, Many(Either((_RULE, _FREE))))))(rules)
