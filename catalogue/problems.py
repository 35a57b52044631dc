"""Problems are data: what is wrong, where, why it matters and how to put it right.

Stages return problems; an adapter prints them. Words live in ``data/problems/*.toml``, one file per
stage, one table per code, Norwegian and English. Imports nothing of ours.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources
from typing import Any

ERROR, WARNING = "error", "warning"
LONGEST_LINE, MOST_LINES = 1_000, 150
"""Longer corrections are not shown: nobody copies them by hand."""
_HARMLESS = "\u00a0\u202f\u200c\u200d"
"""Spaces that do not break, and the joiners that Persian needs: invisible, but text."""


@dataclass(frozen=True, slots=True)
class Correction:
    """Whole lines of a file as they should stand, indentation included.

    ``lines`` replace the lines ``first_line`` to ``last_line`` (1-based, both included). Nothing
    is replaced when ``first_line`` is one more than ``last_line``: ``lines`` are then inserted
    after ``last_line``. Without ``lines`` the old ones are deleted.
    """

    first_line: int
    last_line: int
    lines: tuple[str, ...]

    def can_be_copied(self) -> bool:
        """Whether it is short, and every character of it shows itself on a screen."""
        if len(self.lines) > MOST_LINES or any(len(line) > LONGEST_LINE for line in self.lines):
            return False
        return all(letter.isprintable() or letter in _HARMLESS for letter in "".join(self.lines))


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault. Sorts by path, line, column and code."""

    path: str
    """Relative to the catalogue's root, POSIX."""
    line: int
    column: int
    code: str
    severity: str
    values: tuple[tuple[str, str], ...] = ()
    """What fills the placeholders of the code's sentences."""
    source: str = ""
    """The line as typed (shortened), for the excerpt; may be empty."""
    width: int = 1
    """How many characters the caret line marks."""
    corrections: tuple[Correction, ...] = field(default=(), compare=False)
    """Where it can be known how the lines should stand: one, or the few to choose between."""

    @property
    def correction(self) -> Correction | None:
        """The only one; None where nobody can know it, or where somebody has to choose."""
        return self.corrections[0] if len(self.corrections) == 1 else None

    def corrected(self, *corrections: Correction) -> Problem:
        """The same problem with those of the corrections that can be shown and copied.

        One that cannot leaves none at all: what is left would look like the only way.
        """
        different = tuple(dict.fromkeys(corrections))
        shown = all(one.can_be_copied() for one in different)
        return replace(self, corrections=different if shown else ())

    def say(self, part: str, language: str = "nb") -> str:
        """``what``, ``why`` or ``fix`` in ``nb`` or ``en``."""
        return str(known_codes()[self.code][language][part]).format_map(dict(self.values))


def problem(
    code: str,
    path: str,
    line: int = 1,
    column: int = 1,
    *,
    source: str = "",
    width: int = 1,
    **values: object,
) -> Problem:
    """A ``Problem`` of a known code, with that code's severity. KeyError for an unknown code."""
    filled = tuple(sorted((key, printable(str(value))) for key, value in values.items()))
    severity = str(known_codes()[code]["severity"])
    return Problem(printable(path), line, column, code, severity, filled, printable(source), width)


@cache
def known_codes() -> Mapping[str, Mapping[str, Any]]:
    """Code → {severity, nb: {what, why, fix, more}, en: {what, why, fix, more}}."""
    codes: dict[str, Mapping[str, Any]] = {}
    folder = resources.files("catalogue") / "data" / "problems"
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".toml"):
            codes.update(tomllib.loads(file.read_text(encoding="utf-8")))
    return codes


def printable(text: str) -> str:
    """One line without control characters, so that a listing cannot steer a terminal or a log."""
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text
    )
