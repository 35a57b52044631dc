"""The lines of one file as typed, for excerpts under a problem."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from catalogue.problems import Problem, problem

_LONGEST_EXCERPT = 160
_LONGEST_SHOWN = 60
_MOST_CHOICES = 16
_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]"
)


def shown(text: str) -> str:
    """Text fit for one line of a message: invisible characters visible, at most 60 characters."""
    flat = _INVISIBLE.sub(lambda hit: f"<U+{ord(hit[0]):04X}>", re.sub(r"[\t\r\n]+", " ", text))
    return flat if len(flat) <= _LONGEST_SHOWN else flat[: _LONGEST_SHOWN - 1] + "…"


def choices(names: Sequence[str]) -> str:
    """Whole names with commas between: all of few, the first of many."""
    left_out = ", …" if len(names) > _MOST_CHOICES else ""
    return ", ".join(map(shown, names[:_MOST_CHOICES])) + left_out


class Lines:
    """One file's path and lines; makes problems with an excerpt."""

    def __init__(self, path: str, data: bytes = b"") -> None:
        self.path = path
        self.data = data
        """The file's bytes; split only when a problem needs an excerpt."""

    @cached_property
    def typed(self) -> list[str]:
        """The lines without their ends, as YAML counts them."""
        text = self.data.decode("utf-8", errors="replace").removeprefix("\ufeff")
        return re.split("\r\n|[\r\n]", text)

    def line(self, number: int, longest: int | None = None) -> str:
        """One line, invisible characters replaced one for one; "" where there is none."""
        if not 1 <= number <= len(self.typed):
            return ""
        return _INVISIBLE.sub("\N{REPLACEMENT CHARACTER}", self.typed[number - 1][:longest])

    def problem(
        self, code: str, line: int, column: int, *, width: int = 1, **values: object
    ) -> Problem:
        """A problem here; every value is made fit for one line; a tuple holds choices."""
        source = self.line(line, _LONGEST_EXCERPT).rstrip()
        if column > len(source):
            source = source if column <= len(source) + 1 else ""
        width = max(1, min(width, len(source) - column + 1))
        fit = {
            key: choices(value) if isinstance(value, tuple) else shown(str(value))
            for key, value in values.items()
        }
        return problem(code, self.path, line, column, source=source, width=width, **fit)
