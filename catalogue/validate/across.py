"""What only shows when lines or files are put side by side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from catalogue.contents import was_address
from catalogue.model import Activity, Catalogue, Rule
from catalogue.problems import Problem
from catalogue.schedule import Closed, sessions
from catalogue.validate.texts import Listing, found_at

LOOK_AHEAD = dt.timedelta(days=366)
"""Two lines that meet at all meet within a year of their common start."""
ANY_START = dt.date(2024, 1, 1)
"""Where lines without a first day are compared from; never the clock's day."""


def schedule_lines_do_not_overlap(listing: Listing) -> Iterator[Problem]:
    """One group is not twice in the same room at the same time."""
    rules = list(enumerate(listing.activity.schedule))
    for (earlier, one), (later, other) in combinations(rules, 2):
        if one.place == other.place and _times_overlap(one, other):
            day = _common_day(one, other)
            if day:
                field = f"schedule.{later}"
                yield listing.report("C701", field, one=earlier + 1, other=later + 1, day=day)


def former_ids_were_addresses(listing: Listing) -> Iterator[Problem]:
    """An old address is written as a club's folder, a slash and a file's name."""
    for number, former in enumerate(listing.activity.former_ids):
        if not was_address(former):
            yield listing.report("C704", f"former_ids.{number}", former=former)


def former_ids_are_unique(catalogue: Catalogue) -> Iterator[Problem]:
    """An old address leads to one listing."""
    owners: dict[str, Activity] = {}
    for activity in catalogue.activities:
        for number, former in enumerate(activity.former_ids):
            owner = owners.setdefault(former, activity)
            if owner.id != activity.id:
                place = activity.at(f"former_ids.{number}")
                yield found_at("C702", place, former=former, other=owner.id)


def organisation_numbers_are_unique(catalogue: Catalogue) -> Iterator[Problem]:
    """Two folders with one number are one club."""
    owners: dict[str, str] = {}
    for name, organisation in catalogue.organisations.items():
        if organisation.orgnr:
            owner = owners.setdefault(organisation.orgnr, name)
            if owner != name:
                number, place = organisation.orgnr, organisation.at("orgnr")
                yield found_at("C703", place, number=number, other=owner)


def _times_overlap(one: Rule, other: Rule) -> bool:
    if one.end is None or other.end is None:
        return one.start == other.start
    if one.end <= one.start or other.end <= other.start:  # past midnight
        return one.start == other.start
    return one.start < other.end and other.start < one.end


def _common_day(one: Rule, other: Rule) -> dt.date | None:
    """First day on which both lines have a session, closed days not considered."""
    starts = [rule.first or min(rule.dates, default=ANY_START) for rule in (one, other)]
    first = max(starts)
    days = [
        {session.date for session in sessions(rule, Closed(), first, first + LOOK_AHEAD)}
        for rule in (one, other)
    ]
    return min(days[0] & days[1], default=None)
