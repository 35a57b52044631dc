"""One file while it is being read: its problems, and what its values are read against."""

from __future__ import annotations

import bisect
import difflib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from catalogue.load.images import ImageFolder
from catalogue.model import Origin
from catalogue.problems import ERROR, Problem
from catalogue.shapes import Fields
from catalogue.yamltext import MOST_PROBLEMS, Lines, Node

Convert = Callable[[Node, "Sheet"], Any]
"""From a typed value to the model's; reports what is wrong and returns None."""
Table = Mapping[str, Convert]
"""Field name → how its value is read."""

NORWEGIAN_NAMES: Mapping[str, str] = {
    "adresse": "address",
    "aktivitet": "title",
    "alder": "age",
    "beskrivelse": "description",
    "bilde": "images",
    "bilder": "images",
    "dag": "every",
    "day": "every",
    "dato": "date",
    "e-post": "email",
    "epost": "email",
    "fornavn": "first_name",
    "hver": "every",
    "kategori": "category",
    "kontakt": "contact",
    "koordinat": "lat",
    "mobil": "phone",
    "navn": "name",
    "nettside": "website",
    "nettsted": "website",
    "postnummer": "postcode",
    "poststed": "town",
    "price": "cost",
    "pris": "cost",
    "rolle": "role",
    "rullestol": "step-free",
    "sammendrag": "summary",
    "slutt": "end",
    "språk": "languages_spoken",
    "sted": "place",
    "tekst": "text",
    "telefon": "phone",
    "tid": "schedule",
    "tider": "schedule",
    "tittel": "title",
    "til": "end",
    "tlf": "phone",
    "url": "website",
    "wheelchair": "step-free",
}
"""What people type instead of a field's name, for "mente du …?"."""


@dataclass(slots=True)
class Sheet:
    """The file being read. ``language`` is the one that plain texts are written in."""

    lines: Lines
    images: ImageFolder
    language: str = "nb"
    catalogue_language: str = "nb"
    country: str = "NO"
    currency: str = "NOK"
    problems: list[Problem] = field(default_factory=list)
    faulty: frozenset[str] = frozenset()
    """Fields of the file that have an error somewhere inside; filled by ``note_faulty``."""

    @property
    def broken(self) -> bool:
        """Whether an error was found."""
        return any(one.severity == ERROR for one in self.problems)

    def origin(self, node: Node) -> Origin:
        """Where a value was typed."""
        return Origin(self.lines.path, *node.place)

    def report(self, code: str, node: Node, **values: object) -> None:
        """A problem with a value; ``value`` is filled in when the value is text."""
        width = 1
        if isinstance(node.value, str):
            width = len(node.value)
        values.setdefault("value", _typed(node))
        self._add(code, node.place, width, values)

    def report_name(self, code: str, node: Node, name: str, **values: object) -> None:
        """A problem with a field's name."""
        self._add(code, node.key_place, len(name), values | {"field": name})

    def _add(self, code: str, place: tuple[int, int], width: int, values: dict[str, Any]) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(self.lines.problem(code, *place, width=width, **values))

    def fields(self, node: Node, table: Table) -> dict[str, Any] | None:
        """The converted fields of a map; None when it is no map. Empty fields count as absent."""
        if not isinstance(node.value, dict):
            self.report("C203", node, fields=", ".join(list(table)[:3]))
            return None
        found = {}
        for name, child in node.value.items():
            convert = table.get(name)
            if convert is None:
                self.unknown(child, name, table)
            elif child.value is not None:
                value = convert(child, self)
                if value is not None:
                    found[name] = value
        return found

    def filled(self, node: Node, group: Fields) -> dict[str, Any] | None:
        """The converted fields of a map that has all it needs; None otherwise."""
        found = self.fields(node, group.table)
        return found if self.require(node, found, *group.required) else None

    def note_faulty(self, node: Node) -> None:
        """Remembers which fields of a file have errors, while no others were looked for."""
        wrong = [(one.line, one.column) for one in self.problems if one.severity == ERROR]
        if not wrong or not isinstance(node.value, dict):
            return
        starts = [child.key_place for child in node.value.values()]
        fields = list(node.value)
        at = (bisect.bisect_right(starts, place) - 1 for place in wrong)
        self.faulty = frozenset(fields[number] for number in at if number >= 0)

    def unknown(self, node: Node, name: str, known: Iterable[str]) -> None:
        """Reports a field that does not exist, with the one that was meant or a few that exist."""
        better = closest(name, known) if len(self.problems) < MOST_PROBLEMS else ""
        if better:
            self.report_name("C200", node, name, better=better)
        else:
            self.report_name("C224", node, name, known=", ".join(known))

    def require(self, node: Node, found: Mapping[str, Any] | None, *names: str) -> bool:
        """Whether every field is there; reports those that were not typed at all."""
        if found is None:
            return False
        if all(map(found.__contains__, names)):
            return True
        typed = node.value if isinstance(node.value, dict) else {}
        for name in names:
            if name not in typed or typed[name].value is None:
                empty = typed.get(name)
                place = empty.key_mark if empty else node.mark
                self.report("C201", Node(None, place), field=name)
        return False


def _typed(node: Node) -> str:
    if isinstance(node.value, str):
        return node.value
    return "" if node.value is None else "{…}" if isinstance(node.value, dict) else "[…]"


def closest(typed: str, known: Iterable[str]) -> str:
    """The field that was probably meant; "" when none is near."""
    names = list(known)
    meant = NORWEGIAN_NAMES.get(typed.casefold().strip())
    if meant in names:
        return str(meant)
    near = difflib.get_close_matches(typed.casefold().strip(), names, n=1, cutoff=0.6)
    return near[0] if near else ""
