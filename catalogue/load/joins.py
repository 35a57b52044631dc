"""What only shows when all files are side by side: references, codes and former addresses."""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from catalogue.load import ids, mending
from catalogue.load.people import reachable
from catalogue.load.sheet import Sheet
from catalogue.model import Activity, Catalogue, Origin, Place, Rule
from catalogue.problems import Problem
from catalogue.vocabulary import nearest_of
from catalogue.yamltext import Lines
from catalogue.yamltext.typed import TypedFile


class Joins:
    """Checks the activities of one catalogue against everything that was found.

    Also those with errors: what they do refer to is told at once, and not what an error hides.
    """

    def __init__(
        self, catalogue: Catalogue, sheets: Mapping[str, Sheet], listings: Sequence[Activity]
    ) -> None:
        self.catalogue = catalogue
        self.listings = listings
        self.sheets = sheets
        """Activity id → its file as it was read."""
        self.problems: list[Problem] = []

    def report(self, code: str, activity: Activity, field: str, **values: object) -> None:
        """A problem at a field of a listing."""
        place: Origin = activity.at(field)
        width = len(str(values.get("value", "x")))
        lines = self.sheets[activity.id].lines
        found = lines.problem(code, place.line, place.column, width=width, **values)
        self.problems.append(self._corrected(found, activity, lines, values))

    def _corrected(
        self, one: Problem, activity: Activity, lines: Lines, values: dict[str, Any]
    ) -> Problem:
        """The problem with the reference that was meant, or the code that is free."""
        typed = str(values.get("value", ""))
        if one.code == "C217":
            return one.corrected(TypedFile(lines).with_field("code", str(values["better"])))
        if one.code in ("C218", "C257", "C260"):
            return mending.instead(one, (str(values["better"]),), TypedFile(lines), quoted=True)
        if one.code == "C250":
            names = {place.id: tuple(place.name.values()) for place in self._places()}
            return mending.instead(one, _meant(typed, names), TypedFile(lines))
        if one.code == "C252":
            names = {each.id: tuple(each.title.values()) for each in self.listings}
            names.pop(activity.id, None)
            return mending.instead(one, _meant(typed, names), TypedFile(lines))
        return one

    def _places(self) -> Iterable[Place]:
        return self.catalogue.places.values()

    def check_places(self, activity: Activity, files: frozenset[str]) -> None:
        """Every place that is named has a file (``files``), and it can be read."""
        for rule, name in self._named_places(activity):
            field = f"{_typed_as(activity, rule)}.place" if rule else "place"
            if name in files:
                self.report("C251", activity, field, value=name, file=f"places/{name}.yml")
            else:
                self.report("C250", activity, field, value=name, better=_near(name, files))

    def _named_places(self, activity: Activity) -> Iterator[tuple[Rule | None, str]]:
        """Places that cannot be shown, with the line of the schedule that names them."""
        named = [(None, activity.place), *((rule, rule.place) for rule in activity.schedule)]
        return ((rule, name) for rule, name in named if name and name not in self.catalogue.places)

    def check_owner(self, activity: Activity, files: frozenset[str]) -> None:
        """The organisation's file can be read, and somebody can be reached."""
        name = activity.organisation
        owner = self.catalogue.organisations.get(name)
        if owner is None:
            if name in files:
                file = f"{name}/organisation.yml"
                self.report("C251", activity, "", value=name, file=file)
        elif "contact" not in self._faulty(activity) and not (
            reachable(activity.contact) or owner.phone or owner.email
        ):
            self.report("C239", activity, "contact")

    def check_others(self, activity: Activity, ids: frozenset[str]) -> None:
        """Stepping stones exist, and no former address belongs to a listing that still exists."""
        for number, other in enumerate(activity.leads_to):
            if other not in ids or other == activity.id:
                better = _near(other, ids - {activity.id})
                field = self._entry(activity, "leads_to", number)
                self.report("C252", activity, field, value=other, better=better)
        for number, former in enumerate(activity.former_ids):
            if former in ids:
                field = self._entry(activity, "former_ids", number)
                self.report("C253", activity, field, value=former)

    def _entry(self, activity: Activity, field: str, number: int) -> str:
        """An entry of a list; the list itself where an unreadable entry may stand before it."""
        return field if field in self._faulty(activity) else f"{field}.{number}"

    def _faulty(self, activity: Activity) -> frozenset[str]:
        return self.sheets[activity.id].faulty

    def sound_part(self, activity: Activity) -> Activity:
        """What the rules can judge of a listing with errors: the fields that have none.

        Whether a translation agrees hangs on all texts, so that waits until these are mended.
        """
        empty = Activity(activity.id, activity.organisation, {}, {}, "", activity.origin)
        gone = {"translations", *self._faulty(activity)} & {one.name for one in fields(Activity)}
        if "schedule" in gone:
            gone.add("schedule_text")
        unread: dict[str, Any] = {name: getattr(empty, name) for name in gone}
        return replace(activity, **unread)

    def check_codes(self) -> None:
        """Printed codes are there, unique and of no listing that is gone; suggests free ones."""
        retired = frozenset(self.catalogue.retired_codes)
        owners: dict[str, Activity] = {}
        shared: dict[str, list[Activity]] = {}
        without: list[Activity] = []
        for activity in self.listings:
            if not activity.code:
                if "code" not in self._faulty(activity):
                    without.append(activity)
            elif activity.code in owners:
                shared.setdefault(activity.code, []).append(activity)
            else:
                owners[activity.code] = activity
        free = free_codes(retired.union(owners))
        for code, others in shared.items():
            self._tell_shared(owners[code], others, free)
        for activity in owners.values():
            if activity.code in retired:
                self.report("C257", activity, "code", value=activity.code, better=next(free))
        for activity, code in zip(without, free, strict=False):
            self.report("C217", activity, "", better=code)

    def _tell_shared(self, first: Activity, others: list[Activity], free: Iterator[str]) -> None:
        """Nothing here tells which listing is new: each is told, each with a code of its own.

        Only the later ones are errors, so that one of them can still be shown.
        """
        for code, one, other in (
            *(("C218", one, first) for one in others),
            ("C260", first, others[0]),
        ):
            told = {"value": one.code, "other": other.id, "better": next(free)}
            self.report(code, one, "code", **told)


def _typed_as(activity: Activity, rule: Rule) -> str:
    """The field of a line of the schedule; lines of free text are not among the rules."""
    place = (rule.origin.line, rule.origin.column)
    fields = (f"schedule.{number}" for number in itertools.count())
    typed = itertools.takewhile(lambda field: field in activity.positions, fields)
    return next((field for field in typed if activity.positions[field] == place), "schedule")


def free_codes(taken: frozenset[str]) -> Iterator[str]:
    """Printed codes that no listing has, the lowest first."""
    return (str(code) for code in range(101, 10_000) if str(code) not in taken)


def _near(name: str, known: Iterable[str]) -> str:
    names = sorted(known)
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    return near[0] if near else " / ".join(names[:3]) or "…"


def _meant(typed: str, names: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The id that was typed as a name, or with a slip of the finger; the few that may be meant."""
    slug = ids.slug(typed)
    same = tuple(
        one
        for one, said in names.items()
        if slug in (one, one.rpartition("/")[2], *map(ids.slug, said))
    )
    near = {one: one for one in names}
    near |= {ids.slug(name): one for one, said in names.items() for name in said}
    return same[:3] or nearest_of(slug if "/" not in typed else typed.casefold(), near)
