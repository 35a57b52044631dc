"""One file while it is being read: its problems, and what its values are read against."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from catalogue import yamltext
from catalogue.load.fieldnames import closest
from catalogue.load.images import ImageFolder
from catalogue.model import Origin
from catalogue.problems import ERROR, Correction, Problem
from catalogue.shapes import Fields
from catalogue.yamltext import MOST_PROBLEMS, Lines, Node

Convert = Callable[[Node, "Sheet"], Any]
"""From a typed value to the model's; reports what is wrong and returns None."""
Table = Mapping[str, Convert]
"""Field name → how its value is read."""


class Cause(NamedTuple):
    """What a problem is about, kept until its correction is made."""

    node: Node
    values: Mapping[str, Any]
    """As given, uncut: ``value`` or ``field`` is what was typed."""
    about: tuple[str, ...] = ()
    """What could have been typed instead: the fields, or the name of the closed list (and
    ``many`` where several of its words may stand)."""


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
    causes: dict[int, Cause] = field(default_factory=dict)
    """Number of a problem → what it is about."""
    again: Callable[[Node, Sheet], Any] | None = None
    """How this kind of file is read, to try a correction; set once it has been read."""
    faulty: frozenset[str] = frozenset()
    """Fields of the file that have an error somewhere inside; filled by ``note_faulty``."""

    @property
    def broken(self) -> bool:
        """Whether an error was found."""
        return any(one.severity == ERROR for one in self.problems)

    def origin(self, node: Node) -> Origin:
        """Where a value was typed."""
        return Origin(self.lines.path, *node.place)

    def report(
        self, code: str, node: Node, *, about: tuple[str, ...] = (), **values: object
    ) -> None:
        """A problem with a value; ``value`` is filled in when the value is text."""
        width = 1
        if isinstance(node.value, str):
            width = len(node.value)
        values.setdefault("value", _typed(node))
        self._add(code, node.place, width, Cause(node, values, about))

    def report_name(
        self, code: str, node: Node, name: str, *, about: tuple[str, ...] = (), **values: object
    ) -> None:
        """A problem with a field's name; the fields ``about`` could have been typed instead."""
        cause = Cause(node, values | {"field": name}, about)
        self._add(code, node.key_place, len(name), cause)

    @property
    def is_full(self) -> bool:
        """Whether no more problems are told: then nobody needs to look for what was meant."""
        return len(self.problems) >= MOST_PROBLEMS

    def _add(self, code: str, place: tuple[int, int], width: int, cause: Cause) -> None:
        if not self.is_full:
            self.causes[len(self.problems)] = cause
            self.problems.append(self.lines.problem(code, *place, width=width, **cause.values))

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
        names = tuple(known)
        better = "" if self.is_full else closest(name, names)
        if better:
            self.report_name("C200", node, name, about=names, better=better)
        else:
            self.report_name("C224", node, name, about=names, known=names)

    def errors_with(self, correction: Correction) -> int:
        """How many errors the file would have with a correction; very many if it cannot be read."""
        rows = list(self.lines.typed)
        rows[correction.first_line - 1 : correction.last_line] = correction.lines
        lines = Lines(self.lines.path, "\n".join(rows).encode("utf-8", errors="replace"))
        root, found = yamltext.read(lines.data, lines.path, corrections=False)
        if root is None or self.again is None:
            return MOST_PROBLEMS
        tried = replace(self, lines=lines, problems=found, causes={})
        self.again(root, tried)
        return sum(one.severity == ERROR for one in tried.problems)

    @property
    def errors(self) -> int:
        """How many errors were found."""
        return sum(one.severity == ERROR for one in self.problems)

    def understands(self, convert: Convert, text: str) -> bool:
        """Whether a field would be read with this text, without an error."""
        tried = replace(self, problems=[], causes={})
        return convert(Node(text), tried) is not None and not tried.broken

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
