"""Whom a listing is for: groups of ``open_to``, with what follows from one about another."""

from __future__ import annotations

from catalogue import vocabulary
from catalogue.model import Activity

AGES = {
    "children": (0, 12),
    "teens": (13, 17),
    "young-adults": (18, 29),
    "adults": (30, 59),
    "seniors": (60, 200),
}
"""Age groups of ``open_to`` and the years that each is alone about."""
ADMITS = {"adults": ("young-adults", "adults", "seniors"), "everyone": (*AGES, "families")}
"""Groups of ``open_to`` that are open to others too; any other is open to itself."""
NAMED = tuple(
    one for one in vocabulary.ids("open_to") if one not in (*AGES, "families", "everyone")
)
"""Groups of ``open_to`` that are not about age. What is open to everyone is not meant for them."""


def ages(activity: Activity) -> tuple[str, ...]:
    """Age groups and families that may come; nothing when neither groups nor years were said."""
    low, high = activity.age_min or 0, activity.age_max or AGES["seniors"][1]
    limited = bool(activity.age_min or activity.age_max)
    if not (activity.open_to or limited):
        return ()
    named = [one for one in activity.open_to if one in AGES or one in ("everyone", "families")]
    groups = [group for one in named or ("everyone",) for group in ADMITS.get(one, (one,))]
    inside = [one for one in groups if one in AGES and AGES[one][0] <= high and low <= AGES[one][1]]
    families = [one for one in groups if one == "families" and ("families" in named or not limited)]
    return (*inside, *families)


def named(activity: Activity) -> tuple[str, ...]:
    """Groups that it is especially for and that are not about age, such as women."""
    return tuple(one for one in activity.open_to if one in NAMED)


def groups(activity: Activity) -> frozenset[str]:
    """Every group that it is for: the ages, and what it says itself, such as women."""
    return frozenset((*ages(activity), *activity.open_to))
