"""The week as a grid: what happens on each weekday, by the clock."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from catalogue.model import Activity, Rule
from catalogue.schedule.sessions import weekdays

Moment = tuple[Rule, Activity]


def week(activities: Iterable[Activity]) -> tuple[tuple[Moment, ...], ...]:
    """Monday to Sunday; a rule stands on each of its days, a list of dates on those of its dates.

    Rules that differ only in their season would stand twice and stand once.
    """
    days: list[list[Moment]] = [[] for _ in range(7)]
    for activity in activities:
        for rule in _one_each(activity.schedule):
            for day in weekdays(replace(activity, schedule=(rule,))):
                days[day].append((rule, activity))
    return tuple(tuple(sorted(day, key=_clock)) for day in days)


def _one_each(rules: Sequence[Rule]) -> list[Rule]:
    same = {(one.weekdays, one.start, one.end, one.nth, one.dates, one.rrule): one for one in rules}
    return list(same.values())


def _clock(moment: Moment) -> tuple[str, str]:
    rule, activity = moment
    return rule.start.isoformat(), activity.id
