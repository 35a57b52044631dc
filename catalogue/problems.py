"""Problems are data: what is wrong, where, why it matters and how to put it right.

Stages return problems; an adapter prints them. Words live in ``data/problems/*.toml``, one file per
stage, one table per code, Norwegian and English. Imports nothing of ours.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

ERROR, WARNING = "error", "warning"


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
