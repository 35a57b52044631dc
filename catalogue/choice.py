"""A choice of listings: what somebody asks paper for, such as all that is for seniors."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, fields

from catalogue import vocabulary
from catalogue.audience import groups
from catalogue.model import Activity, Catalogue

LONGEST_NAME = 48
"""Letters of a choice in a file's name; a longer one is cut and told apart by a short hash."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Values of one criterion are alternatives; several criteria add up. All empty: everything."""

    category: tuple[str, ...] = ()
    """Also a listing's further categories count, as on the category's page."""
    place: tuple[str, ...] = ()
    organisation: tuple[str, ...] = ()
    group: tuple[str, ...] = ()
    """Ids of ``open_to``; what is open to adults is for seniors too."""
    activity: tuple[str, ...] = ()
    """Ids or printed codes."""

    @property
    def criteria(self) -> Mapping[str, tuple[str, ...]]:
        """The criteria that were given, in this order, each with its values."""
        given = {one.name: tuple(getattr(self, one.name)) for one in fields(self)}
        return {name: values for name, values in given.items() if values}

    @property
    def only(self) -> tuple[str, str]:
        """(criterion, value) of a choice that is a single value; else two empty texts."""
        named = [(name, value) for name, values in self.criteria.items() for value in values]
        return named[0] if len(named) == 1 else ("", "")


@dataclass(frozen=True, slots=True)
class Unknown:
    """A value that does not exist, and those that do."""

    criterion: str
    value: str
    hint: str
    """The value that was probably meant, or empty."""
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nothing:
    """No listing has all that was asked for."""

    criterion: str
    """The first criterion after which none was left."""
    values: tuple[str, ...]


def choose(catalogue: Catalogue, choice: Choice) -> tuple[Activity, ...] | Unknown | Nothing:
    """The chosen listings in the catalogue's order, or why there are none."""
    left = catalogue.activities
    for name, values in choice.criteria.items():
        if unknown := _unknown(catalogue, name, values):
            return unknown
    for name, values in choice.criteria.items():
        wanted = frozenset(values)
        left = tuple(one for one in left if not wanted.isdisjoint(_OF[name](one)))
        if not left:
            return Nothing(name, values)
    return left


def file_name(catalogue: Catalogue, choice: Choice) -> str:
    """What was chosen as part of a file's name: ``seniors``, ``nature-place-library``; or empty.

    A value says what it is of only where something else in the catalogue has the same id.
    """
    parts = []
    for name, values in choice.criteria.items():
        others = {id_ for other in _OF if other != name for id_ in known(catalogue, other)}
        parts += [f"{name}-{one}" if one in others else one for one in values]
    whole = "-".join(parts).replace("/", "--")
    if len(whole) <= LONGEST_NAME:
        return whole
    mark = hashlib.sha256(whole.encode()).hexdigest()[:6]
    return f"{whole[: LONGEST_NAME - 7].rstrip('-')}-{mark}"


def known(catalogue: Catalogue, criterion: str) -> tuple[str, ...]:
    """Every value that may be asked for."""
    if criterion == "group":
        return vocabulary.ids("open_to")
    if criterion == "category":
        return vocabulary.ids("category")
    if criterion == "activity":
        codes = sorted(one.code for one in catalogue.activities if one.code)
        return (*sorted(one.id for one in catalogue.activities), *codes)
    return tuple(sorted(catalogue.places if criterion == "place" else catalogue.organisations))


def _unknown(catalogue: Catalogue, criterion: str, values: Collection[str]) -> Unknown | None:
    there = known(catalogue, criterion)
    for value in values:
        if value not in there:
            close = difflib.get_close_matches(value, there, n=1)
            return Unknown(criterion, value, close[0] if close else "", there)
    return None


_OF: Mapping[str, Callable[[Activity], Collection[str]]] = {
    "category": lambda one: (one.category, *one.also),
    "place": lambda one: (one.place, *(rule.place for rule in one.schedule)),
    "organisation": lambda one: (one.organisation,),
    "group": groups,
    "activity": lambda one: (one.id, one.code),
}
"""Criterion → what a listing has of it."""
