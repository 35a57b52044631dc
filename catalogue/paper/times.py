"""When something happens, said under the name of its weekday."""

from __future__ import annotations

from dataclasses import replace

from catalogue.model import Rule
from catalogue.paper.desk import Desk


def under_its_day(desk: Desk, rule: Rule) -> str:
    """The clock alone, where it is every week; else which weeks or which part of the year too."""
    time = desk.facts.time(rule.start, rule.end)
    if rule.dates or rule.rrule or len(rule.nth) > 1:
        return desk.words.say("paper.not_weekly", time=time)
    if rule.interval > 1 or rule.nth:
        return desk.facts.when(replace(rule, months=()))
    return desk.words.say("paper.part_of_year", time=time) if rule.months else time
