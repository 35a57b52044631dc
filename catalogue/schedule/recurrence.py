"""Raw recurrence rules (RFC 5545): read within limits, understood as plain fields, and written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from dateutil.rrule import rrulestr

from catalogue.model import Rule

MAX_SESSIONS = 400
"""No raw rule gives more dates at once…"""
MAX_DAYS = 731
"""…or dates further ahead than two years."""
_MAX_AGE = dt.timedelta(days=20 * 366)
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FREQUENCIES = frozenset(("DAILY", "WEEKLY", "MONTHLY", "YEARLY"))
_ENDS = frozenset(("COUNT", "UNTIL"))
_BY_DATE = frozenset(("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"))
_PARTS = _ENDS | _BY_DATE | {"FREQ", "INTERVAL", "WKST", "BYDAY"}


@lru_cache(maxsize=1024)
def rrule_fault(text: str) -> str:
    """Why a raw rule is refused: ``syntax``, ``frequency`` (hourly…), ``part``; "" when good."""
    try:
        parts = _parts(text)
    except ValueError:
        return "syntax"
    if parts.get("FREQ", "") not in _FREQUENCIES:
        return "frequency" if parts.get("FREQ") in {"HOURLY", "MINUTELY", "SECONDLY"} else "syntax"
    if not parts.keys() <= _PARTS:
        return "part"
    try:
        _limits(parts)
        rrulestr(_without_end(parts), dtstart=dt.datetime(2024, 1, 1))
    except (ValueError, TypeError, IndexError):
        return "syntax"
    return ""


def expand(rule: Rule, first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    """The dates of a raw rule from ``first`` to ``last``; none for a refused rule."""
    return _expand(rule.rrule, rule.first, first, last)


@lru_cache(maxsize=1024)
def _expand(text: str, began: dt.date | None, first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    if rrule_fault(text):
        return ()
    parts = _parts(text)
    count, until = _limits(parts)
    start = began or first
    if count is None:
        start = max(start, first - _MAX_AGE)
    elif start < first - _MAX_AGE:
        return ()
    end = min(last, until or last, max(first, start) + dt.timedelta(days=MAX_DAYS))
    days = islice(_walk(parts, start, end), count)
    return tuple(islice((day for day in days if day >= first), MAX_SESSIONS))


def _walk(parts: Mapping[str, str], start: dt.date, end: dt.date) -> Iterator[dt.date]:
    """Dates from start to end; the end is put into the rule, so that one without hits stops too."""
    if end < start:
        return
    midnight = dt.time()
    text = f"{_without_end(parts)};UNTIL={end:%Y%m%d}T000000"
    for moment in rrulestr(text, dtstart=dt.datetime.combine(start, midnight)):
        yield moment.date()


def understood(rule: Rule) -> Rule:
    """The rule with a simple raw rule turned into weekdays, interval and nth, for sentences."""
    if not rule.rrule or rrule_fault(rule.rrule):
        return rule
    parts = _parts(rule.rrule)
    days = _byday(parts.get("BYDAY", ""))
    extra = parts.keys() - {"FREQ", "INTERVAL", "BYDAY", "BYMONTH", "COUNT", "UNTIL", "WKST"}
    interval = int(parts.get("INTERVAL", "1"))
    if extra or not days:
        return rule
    months = tuple(sorted(int(month) for month in parts.get("BYMONTH", "").split(",") if month))
    weekdays = tuple(sorted({day for _, day in days}))
    places = {place for place, _ in days}
    plain = replace(rule, rrule="", weekdays=weekdays, interval=interval, months=months)
    if parts["FREQ"] == "WEEKLY" and places == {0}:
        return plain
    nth = tuple(sorted(places, key=lambda place: place % 10))
    whole = len(days) == len(weekdays) * len(nth)
    if parts["FREQ"] == "MONTHLY" and interval == 1 and whole and places <= {1, 2, 3, 4, -1}:
        return replace(plain, nth=nth)
    return rule


def rrule_text(rule: Rule) -> str:
    """The value of RRULE; "" for a list of dates. DTSTART has to be the first session."""
    if rule.rrule:
        return rule.rrule
    if not rule.weekdays:
        return ""
    codes = [f"{place or ''}{_CODES[day]}" for place in rule.nth or (0,) for day in rule.weekdays]
    parts = {
        "FREQ": "MONTHLY" if rule.nth else "WEEKLY",
        "INTERVAL": str(rule.interval) if rule.interval > 1 else "",
        "BYDAY": ",".join(codes),
        "BYMONTH": ",".join(map(str, rule.months)),
        "UNTIL": f"{rule.last:%Y%m%d}T235959Z" if rule.last else "",
    }
    return ";".join(f"{name}={value}" for name, value in parts.items() if value)


def _parts(text: str) -> dict[str, str]:
    """Name → value. ValueError when something is not ``NAME=value`` or stands twice."""
    pairs = [part.split("=") for part in text.upper().removeprefix("RRULE:").strip(" ;").split(";")]
    if any(len(pair) != 2 or not all(pair) for pair in pairs):
        raise ValueError(text)
    parts = {name.strip(): value.strip() for name, value in pairs}
    if len(parts) != len(pairs):
        raise ValueError(text)
    return parts


def _limits(parts: Mapping[str, str]) -> tuple[int | None, dt.date | None]:
    """COUNT and UNTIL. ValueError also for an INTERVAL below 1, which would never end."""
    if int(parts.get("INTERVAL", "1")) < 1:
        raise ValueError("INTERVAL")
    count = int(parts["COUNT"]) if "COUNT" in parts else None
    if count is not None and count < 1:
        raise ValueError("COUNT")
    until = parts.get("UNTIL")
    return count, dt.datetime.strptime(until[:8], "%Y%m%d").date() if until else None


def _without_end(parts: Mapping[str, str]) -> str:
    return ";".join(f"{name}={value}" for name, value in parts.items() if name not in _ENDS)


def _byday(text: str) -> list[tuple[int, int]]:
    """``1SA,-1WE`` → place in the month (0 when none) and weekday."""
    codes = [code.strip() for code in text.split(",") if code.strip()]
    return [(int(code[:-2] or "0"), _CODES.index(code[-2:])) for code in codes]
