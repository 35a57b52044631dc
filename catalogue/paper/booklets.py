"""How the catalogue is shared out over booklets, and what stands in their contents and index."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from catalogue import vocabulary
from catalogue.model import Activity, Rule
from catalogue.paper import plan
from catalogue.paper.share import Share
from catalogue.schedule import week

MOST_PAGES = 24
"""Six sheets of A3 folded once; more does not stay closed with two staples."""
ON_A_PAGE = 2
PageCount = Callable[[Sequence[Activity]], int]
OTHER = 7
"""The "weekday" of what happens by arrangement or at times that are told in words."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the weekday index."""

    activity: Activity
    rule: Rule | None
    """``None`` under "at other times"."""


def booklets(
    kind: str, activities: Sequence[Activity], pages: PageCount | None = None
) -> tuple[Share, ...]:
    """The catalogue in as few booklets as possible, cut between categories if that can be done.

    In each, activities stand by category in the order of the vocabulary, then by id. ``pages``
    counts those of a booklet; without it, a brochure's.
    """
    count = pages or page_count
    groups = _in_chunks(by_category(activities), count)

    def together(first: int, end: int) -> list[Activity]:
        return [activity for group in groups[first:end] for activity in group.entries]

    def fits(first: int, end: int) -> bool:
        return count(together(first, end)) <= MOST_PAGES

    runs = plan.split([len(group.entries) for group in groups], fits)
    return tuple(
        Share(kind, "", tuple(together(*run)), number, len(runs))
        for number, run in enumerate(runs, 1)
    )


def by_category(activities: Sequence[Activity]) -> list[plan.Group[Activity]]:
    """Categories that have activities, in the order of the vocabulary."""
    found: dict[str, list[Activity]] = {name: [] for name in vocabulary.ids("category")}
    for activity in activities:
        found[activity.category].append(activity)
    return [plan.Group(name, tuple(some)) for name, some in found.items() if some]


def page_count(activities: Sequence[Activity]) -> int:
    """Cover, contents, activities, weekday index and the page of how to get in touch."""
    contents = plan.page_count(by_category(activities), plan.CONTENTS)
    index = plan.page_count(by_weekday(activities), plan.WEEKDAYS)
    return 2 + contents + -(-len(activities) // ON_A_PAGE) + index


def by_weekday(activities: Sequence[Activity]) -> list[plan.Group[Entry]]:
    """Monday to Sunday by the clock, then what has no weekday."""
    days = [[Entry(activity, rule) for rule, activity in day] for day in week(activities)]
    unruled = sorted((one for one in activities if not one.schedule), key=lambda one: one.id)
    days.append([Entry(one, None) for one in unruled])
    return [plan.Group(str(day), tuple(entries)) for day, entries in enumerate(days) if entries]


def _in_chunks(
    groups: Sequence[plan.Group[Activity]], count: PageCount
) -> list[plan.Group[Activity]]:
    """Categories, those that would not fit into one booklet alone in equal parts."""
    chunks: list[plan.Group[Activity]] = []
    for group in groups:
        parts = 1
        while count(group.entries[: -(-len(group.entries) // parts)]) > MOST_PAGES:
            parts += 1
        size = -(-len(group.entries) // parts)
        for at in range(0, len(group.entries), size):
            chunks.append(plan.Group(group.name, group.entries[at : at + size]))
    return chunks
