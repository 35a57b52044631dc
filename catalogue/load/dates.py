"""Days and times of day as people write them; never a guess between two readings."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Any

from catalogue import schedule
from catalogue.load.sheet import Sheet
from catalogue.load.values import texts
from catalogue.model import Period
from catalogue.shapes import Fields, Form, reads
from catalogue.yamltext import Node

LATEST = dt.date(2099, 12, 31)
"""Later years are typed to mean "for ever"; they are read as this day, with a warning."""
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_NORWEGIAN = re.compile(r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})")
_SPELLED = re.compile(r"([0-9]{1,2})\.? ([^\W\d_]+)\.? ([0-9]{4})")
_SLASHES = re.compile(r"[0-9]{1,4}/[0-9]{1,2}/[0-9]{1,4}")
_WITH_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]+[0-9].*")
_TIME = re.compile(r"(?:kl\.? ?|klokka |klokken )?([0-9]{1,2})(?:[:.]([0-9]{2}))?", re.IGNORECASE)


@reads(Form("date"))
def date(node: Node, sheet: Sheet) -> dt.date | None:
    """Reads 2026-11-02, 2.11.2026 or 2. november 2026."""
    typed = node.value.strip() if isinstance(node.value, str) else ""
    found = _read_date(typed)
    if isinstance(found, str):
        sheet.report(found, node)
        return None
    if found.year > LATEST.year or found.year < 1900:
        sheet.report("C304", node)
        return min(found, LATEST)
    return found


@lru_cache(maxsize=4096)
def _read_date(typed: str) -> dt.date | str:
    """The day, or the code of the problem."""
    year, month, day = 0, 0, 0
    if found := _ISO.fullmatch(typed):
        year, month, day = (int(part) for part in found.groups())
    elif found := _NORWEGIAN.fullmatch(typed):
        day, month, year = (int(part) for part in found.groups())
    elif (found := _SPELLED.fullmatch(typed)) and (number := schedule.parse_month(found[2])):
        day, month, year = int(found[1]), number, int(found[3])
    elif _SLASHES.fullmatch(typed):
        return "C302"
    else:
        return "C303" if _WITH_TIME.fullmatch(typed) else "C300"
    try:
        return dt.date(year, month, day)
    except ValueError:
        return "C301"


@reads(Form("time"))
def time(node: Node, sheet: Sheet) -> dt.time | None:
    """Reads 18:00, 18.00, kl. 18 or 18."""
    found = _read_time(node.value.strip()) if isinstance(node.value, str) else "C310"
    if isinstance(found, str):
        sheet.report(found, node)
        return None
    return found


@lru_cache(maxsize=1024)
def _read_time(typed: str) -> dt.time | str:
    found = _TIME.fullmatch(typed)
    if not found:
        return "C310"
    hour, minute = int(found[1]), int(found[2] or 0)
    if (hour, minute) == (24, 0):
        return "C311"
    return dt.time(hour, minute) if hour < 24 and minute < 60 else "C310"


_PERIOD = Fields(
    "period", {"name": texts(80), "first": date, "last": date}, required=("first", "last")
)


@reads(_PERIOD)
def period(node: Node, sheet: Sheet) -> Period | None:
    """Reads {name, first, last}."""
    found = sheet.filled(node, _PERIOD)
    if found is None or not in_order(node, found, sheet):
        return None
    return Period(**found)


def in_order(node: Node, found: dict[str, Any], sheet: Sheet) -> bool:
    """Whether ``first`` is not after ``last``; reports at ``last``."""
    first, last = found.get("first"), found.get("last")
    if first is None or last is None or first <= last:
        return True
    if isinstance(node.value, dict):
        sheet.report("C305", node.value["last"], first=first)
    return False


PATTERNS = {
    "iso": _ISO,
    "norwegian_date": _NORWEGIAN,
    "spelled_date": _SPELLED,
    "slashes": _SLASHES,
    "with_time": _WITH_TIME,
    "time": _TIME,
}
"""What the page for clubs reads and judges with too (``catalogue/form``)."""
