"""What only shows when all files are side by side: references, codes and former addresses."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from catalogue.load.people import reachable
from catalogue.model import Activity, Catalogue, Origin
from catalogue.problems import Problem
from catalogue.yamltext import Lines


class Joins:
    """Checks the activities of one catalogue against everything that was found."""

    def __init__(self, catalogue: Catalogue, sources: dict[str, Lines]) -> None:
        self.catalogue = catalogue
        self.sources = sources
        """Activity id → the lines of its file."""
        self.problems: list[Problem] = []

    def report(self, code: str, activity: Activity, field: str, **values: object) -> None:
        """A problem at a field of a listing."""
        place: Origin = activity.at(field)
        width = len(str(values.get("value", "x")))
        lines = self.sources[activity.id]
        self.problems.append(lines.problem(code, place.line, place.column, width=width, **values))

    def check_places(self, activity: Activity, files: frozenset[str]) -> None:
        """Every place that is named has a file (``files``), and it can be read."""
        named = [("place", activity.place)]
        named += [(f"schedule.{n}.place", rule.place) for n, rule in enumerate(activity.schedule)]
        for field, name in named:
            if not name or name in self.catalogue.places:
                continue
            if name in files:
                self.report("C251", activity, field, value=name, file=f"places/{name}.yml")
            else:
                self.report("C250", activity, field, value=name, better=_near(name, files))

    def check_owner(self, activity: Activity, files: frozenset[str]) -> None:
        """The organisation's file can be read, and somebody can be reached."""
        name = activity.organisation
        owner = self.catalogue.organisations.get(name)
        if owner is None:
            if name in files:
                file = f"{name}/organisation.yml"
                self.report("C251", activity, "", value=name, file=file)
        elif not (reachable(activity.contact) or owner.phone or owner.email):
            self.report("C239", activity, "contact")

    def check_others(self, activity: Activity, ids: frozenset[str]) -> None:
        """Stepping stones exist, and no former address belongs to a listing that still exists."""
        for number, other in enumerate(activity.leads_to):
            if other not in ids or other == activity.id:
                better = _near(other, ids - {activity.id})
                self.report("C252", activity, f"leads_to.{number}", value=other, better=better)
        for number, former in enumerate(activity.former_ids):
            if former in ids:
                self.report("C253", activity, f"former_ids.{number}", value=former)

    def check_codes(self, activities: Iterable[Activity]) -> None:
        """Printed codes are there and unique; suggests free ones."""
        owners: dict[str, Activity] = {}
        without: list[Activity] = []
        for activity in activities:
            if not activity.code:
                without.append(activity)
            elif activity.code in owners:
                other = owners[activity.code].id
                self.report("C218", activity, "code", value=activity.code, other=other)
            else:
                owners[activity.code] = activity
        for activity, code in zip(without, _free_codes(frozenset(owners)), strict=False):
            self.report("C217", activity, "", better=code)


def _free_codes(taken: frozenset[str]) -> Iterator[str]:
    return (str(code) for code in range(101, 10_000) if str(code) not in taken)


def _near(name: str, known: Iterable[str]) -> str:
    names = sorted(known)
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    return near[0] if near else " / ".join(names[:3]) or "…"
