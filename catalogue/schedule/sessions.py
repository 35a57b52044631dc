"""A rule and the closed days → sessions. Own arithmetic; only raw rules go to a library."""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from catalogue.model import Activity, Rule
from catalogue.schedule.closed import ONE_DAY, Closed
from catalogue.schedule.recurrence import expand, understood

EVENING = dt.time(16)
"""A session that starts now or later is in the evening (settled question 21)."""
HORIZON = dt.timedelta(days=731)
"""How far ahead the next sessions are looked for."""
_WEEK = 7 * ONE_DAY
_ANCHOR = dt.date(2024, 1, 1)
"""A Monday to count "every other week" from when a rule does not say its first day."""


class Session(NamedTuple):
    """One meeting."""

    date: dt.date
    start: dt.time
    end: dt.time | None = None
    place: str = ""
    """Place id when it is not the listing's place."""


def sessions(rule: Rule, closed: Closed, first: dt.date, last: dt.date) -> tuple[Session, ...]:
    """All sessions of one rule from ``first`` to ``last``, both included, by date."""
    days = _open_days(rule, closed, first, last)
    return tuple(Session(day, rule.start, rule.end, rule.place) for day in days)


def next_sessions(
    activity: Activity, closed: Closed, today: dt.date, count: int = 3
) -> tuple[Session, ...]:
    """The next sessions of an activity, today included, over all its rules."""
    ahead = [
        Session(day, rule.start, rule.end, rule.place)
        for rule in activity.schedule
        for day in _next_days(_recurrence(rule), closed, today, count)
    ]
    if len(activity.schedule) > 1:
        ahead.sort(key=_moment)
    return tuple(ahead[:count])


def cancelled(rule: Rule, closed: Closed, first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    """Dates on which the rule would have had a session but for a closed day or an exception."""
    away = _away(rule, closed)
    return tuple(day for day in _days(rule, first, last) if day in away)


def weekdays(activity: Activity) -> tuple[int, ...]:
    """The weekdays of an activity, 0 = Monday, ascending; a list of dates counts by its dates."""
    return tuple(sorted({day for rule in activity.schedule for day in _rule_weekdays(rule)}))


def day_parts(activity: Activity) -> tuple[bool, bool]:
    """Whether some session starts in the day (before 16:00), and some in the evening."""
    starts = [rule.start for rule in activity.schedule]
    return any(start < EVENING for start in starts), any(start >= EVENING for start in starts)


def _moment(session: Session) -> tuple[dt.date, dt.time, str]:
    return session.date, session.start, session.place


_Recurrence = tuple[object, ...]
_recurrence = attrgetter(
    *("weekdays", "interval", "nth", "months", "dates", "rrule"),
    *("first", "last", "year_round", "closed", "exceptions", "extra"),
)
"""Of a rule, all that its days depend on."""


@lru_cache(maxsize=4096)
def _next_days(
    recurrence: _Recurrence, closed: Closed, today: dt.date, count: int
) -> tuple[dt.date, ...]:
    """The same for all listings that meet on Tuesdays in one season, so it is worked out once."""
    rule = Rule(dt.time(), None, *recurrence)  # type: ignore[arg-type]  # the fields of _recurrence
    return tuple(islice(_open_days(rule, closed, today, today + HORIZON), count))


def _open_days(rule: Rule, closed: Closed, first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """Regular days that are not closed, and the extra ones, in order and each once."""
    away = _away(rule, closed)
    regular = (day for day in _days(rule, first, last) if day not in away)
    if not rule.extra:
        yield from regular
        return
    extra = sorted(day for day in rule.extra if first <= day <= last and day not in rule.exceptions)
    before: dt.date | None = None
    for day in heapq.merge(regular, extra):
        if day != before:
            yield day
        before = day


def _away(rule: Rule, closed: Closed) -> frozenset[dt.date]:
    days = closed.of(rule.closed) if rule.closed else frozenset()
    return days.union(rule.exceptions) if rule.exceptions else days


def _days(rule: Rule, first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """The regular days of a rule inside both its own season and the asked time."""
    start = max(first, rule.first or first)
    end = min(last, rule.last or last)
    if rule.dates:
        return iter(sorted({day for day in rule.dates if start <= day <= end}))
    if rule.rrule:
        return iter(expand(rule, start, end))
    days = _monthly(rule, start, end) if rule.nth else _weekly(rule, start, end)
    return (day for day in days if day.month in rule.months) if rule.months else days


def _weekly(rule: Rule, first: dt.date, last: dt.date) -> Iterator[dt.date]:
    monday = first - first.weekday() * ONE_DAY
    if rule.interval > 1:
        away = (monday - _week_one(rule)).days // 7 % rule.interval
        monday += (rule.interval - away if away else 0) * _WEEK
    offsets = [day * ONE_DAY for day in rule.weekdays]
    step = rule.interval * _WEEK
    while offsets and monday <= last:
        for offset in offsets:
            day = monday + offset
            if first <= day <= last:
                yield day
        monday += step


def _week_one(rule: Rule) -> dt.date:
    """Monday of the week that "every other" counts from: the first session's, not ``first``'s."""
    start = rule.first or _ANCHOR
    wait = min(((day - start.weekday()) % 7 for day in rule.weekdays), default=0)
    day = start + wait * ONE_DAY
    return day - day.weekday() * ONE_DAY


def _monthly(rule: Rule, first: dt.date, last: dt.date) -> Iterator[dt.date]:
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        days = {_nth_day(year, month, day, nth) for day in rule.weekdays for nth in rule.nth}
        yield from (day for day in sorted(days) if first <= day <= last)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _nth_day(year: int, month: int, weekday: int, nth: int) -> dt.date:
    """The nth such weekday of a month; -1 is the last one."""
    if nth < 0:
        after = dt.date(year + month // 12, month % 12 + 1, 1)
        return after - ((after.weekday() - weekday - 1) % 7 + 1) * ONE_DAY
    start = dt.date(year, month, 1)
    return start + ((weekday - start.weekday()) % 7 + 7 * (nth - 1)) * ONE_DAY


def _rule_weekdays(rule: Rule) -> tuple[int, ...]:
    if rule.dates:
        return tuple(day.weekday() for day in rule.dates)
    plain = understood(rule)
    if plain.weekdays or not rule.first:
        return plain.weekdays
    return tuple(day.weekday() for day in expand(rule, rule.first, rule.first + HORIZON))
