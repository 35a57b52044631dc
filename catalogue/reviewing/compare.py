"""Two prepared catalogues → which listings differ, and which problems the newer one brings."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from catalogue import contents
from catalogue.build import Prepared
from catalogue.model import Activity, Catalogue
from catalogue.problems import ERROR, Problem
from catalogue.reviewing.record import BROKEN, CHANGED, GONE, NEW, Change

_NOT_TOLD = frozenset(("origin", "positions"))
"""Fields that say where something was typed; a line that moved is no change."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What a change does to a catalogue."""

    changes: tuple[Change, ...]
    """Sorted by id."""
    problems: tuple[Problem, ...]
    """Those of changed files, and those that the earlier catalogue did not have."""


def compare(base: Prepared | None, head: Prepared, touched: Collection[str]) -> Compared:
    """``base`` is ``None`` where there was no catalogue; ``touched`` are the paths, relative to
    the root, whose bytes differ."""
    before, after = _told(base), _told(head)
    broken = {one.path for one in head.problems if one.severity == ERROR}
    changes = []
    for name in sorted(before.keys() | after.keys()):
        if before.get(name) != after.get(name):
            one = _activity(head, name) or _activity(base, name)
            assert one is not None
            changes.append(Change(name, _kind(name, before, after, one, broken), _title(one)))
    known = {_same(one) for one in base.problems} if base else set()
    problems = [one for one in head.problems if one.path in touched or _same(one) not in known]
    return Compared(tuple(changes), tuple(problems))


def _kind(
    name: str,
    before: Mapping[str, object],
    after: Mapping[str, object],
    one: Activity,
    broken: Collection[str],
) -> str:
    if name in after:
        return CHANGED if name in before else NEW
    return BROKEN if one.origin.path in broken else GONE


def _same(one: Problem) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """What stays of a problem when lines above it are added."""
    return one.path, one.code, one.values


def _activity(prepared: Prepared | None, name: str) -> Activity | None:
    listed = prepared.catalogue.activities if prepared and prepared.catalogue else ()
    return next((one for one in listed if one.id == name), None)


def _title(one: Activity) -> str:
    return next(iter(one.title.values()), one.id)


def _told(prepared: Prepared | None) -> dict[str, object]:
    """Id → all that a reader gets to know of a listing, as values that can be compared."""
    if prepared is None or prepared.catalogue is None:
        return {}
    catalogue = prepared.catalogue
    return {
        one.id: (_bare(one), tuple(_around(one, catalogue)), tuple(_pictures(one, prepared)))
        for one in catalogue.activities
    }


def _around(one: Activity, catalogue: Catalogue) -> Iterator[object]:
    """Its organisation and its places."""
    yield _bare(catalogue.organisations.get(one.organisation))
    for place in (one.place, *(rule.place for rule in one.schedule)):
        yield _bare(catalogue.places.get(place))


def _pictures(one: Activity, prepared: Prepared) -> Iterator[str]:
    """Names of its finished pictures: they say what is in them."""
    for _, picture in contents.pictures(one):
        for shape in ("4x3", "1x1"):
            if made := prepared.pictures.find(picture, shape):
                yield made.name


def _bare(value: object) -> object:
    """A value of the model without where it was typed."""
    if is_dataclass(value) and not isinstance(value, type):
        names = (one.name for one in fields(value) if one.name not in _NOT_TOLD)
        return tuple((name, _bare(getattr(value, name))) for name in names)
    if isinstance(value, Mapping):
        return tuple(sorted((str(key), _bare(one)) for key, one in value.items()))
    if isinstance(value, tuple):
        return tuple(_bare(one) for one in value)
    return value
