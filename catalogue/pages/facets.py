"""The second layer of filters: what a listing is under each heading, as ids of closed lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypedDict

from catalogue import vocabulary
from catalogue.audience import AGES, NAMED, ages, named
from catalogue.facts.people import companion_kinds_of
from catalogue.model import Activity, Catalogue
from catalogue.schedule import weekdays

FACETS = (
    "weekday", "age", "for", "place", "energy", "sound", "group", "words", "setting", "support",
)  # fmt: skip
"""All facets, in the order in which they are shown."""
_SAID = {
    "energy": "facts.energy",
    "group": "facts.group",
    "age": "vocabulary.open_to",
    "for": "vocabulary.open_to",
    "words": "vocabulary.words",
    "sound": "vocabulary.sound",
    "setting": "vocabulary.setting",
    "support": "vocabulary.support",
}


class Facet(TypedDict):
    """One heading: its values that occur, and for each listing the numbers of its values."""

    values: list[str]
    rows: list[list[int]]


def label_key(facet: str, value: str) -> str:
    """The key of the words for a value of a closed list; weekdays and places have none."""
    return f"{_SAID[facet]}.{value}"


def facets(activities: Sequence[Activity], catalogue: Catalogue) -> dict[str, Facet]:
    """Every facet of the listings, by its name."""
    found = {name: [_OF[name](one, catalogue) for one in activities] for name in FACETS}
    return {name: _numbered(of, _ORDER.get(name, ())) for name, of in found.items()}


def _numbered(of: Sequence[Sequence[str]], order: Iterable[str]) -> Facet:
    there = set().union(*of)
    values = [*(one for one in order if one in there), *sorted(there.difference(order))]
    number = {value: at for at, value in enumerate(values)}
    known: dict[tuple[str, ...], list[int]] = {}
    rows = []
    for mine in of:
        key = tuple(mine)
        if key not in known:
            known[key] = sorted({number[one] for one in key})
        rows.append(known[key])
    return {"values": values, "rows": rows}


def _weekdays(activity: Activity, _: Catalogue) -> Sequence[str]:
    return [str(day) for day in weekdays(activity)]


def _ages(activity: Activity, _: Catalogue) -> Sequence[str]:
    return ages(activity)


def _named(activity: Activity, _: Catalogue) -> Sequence[str]:
    return named(activity)


def _places(activity: Activity, catalogue: Catalogue) -> Sequence[str]:
    if not any(rule.place for rule in activity.schedule):
        return (activity.place,) if activity.place in catalogue.places else ()
    used = (activity.place, *(rule.place for rule in activity.schedule))
    return [one for one in dict.fromkeys(used) if one in catalogue.places]


def _setting(activity: Activity, _: Catalogue) -> Sequence[str]:
    if activity.setting == "both":
        return ("indoors", "outdoors")
    return (activity.setting,) if activity.setting else ()


def _support(activity: Activity, catalogue: Catalogue) -> Sequence[str]:
    """What the group offers, and who of the pool may come along to any activity."""
    kinds = (*activity.support, *companion_kinds_of(activity))
    if activity.companion and activity.companion.not_yet:
        kinds = tuple(one for one in kinds if one not in vocabulary.companion_kinds())
    return (*kinds, *catalogue.pool)


def _one(field: str) -> Callable[[Activity, Catalogue], Sequence[str]]:
    return lambda activity, _: (value,) if (value := getattr(activity, field)) else ()


_OF: Mapping[str, Callable[[Activity, Catalogue], Sequence[str]]] = {
    "weekday": _weekdays,
    "age": _ages,
    "for": _named,
    "place": _places,
    "energy": _one("energy"),
    "sound": _one("sound"),
    "group": _one("group_size"),
    "words": _one("words"),
    "setting": _setting,
    "support": _support,
}
_ORDER: Mapping[str, Sequence[str]] = {
    "age": (*AGES, "families"),
    "for": NAMED,
    **{name: vocabulary.ids(name) for name in ("energy", "sound", "words", "setting", "support")},
    "group": vocabulary.ids("group_size"),
}
