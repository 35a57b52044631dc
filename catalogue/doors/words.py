"""The words of the doors, from ``data/doors.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from catalogue.datafile import tables

LANGUAGES = ("nb", "en")
"""Of each pair, in this order; other texts stand alone."""


class Declined(Exception):
    """What cannot be taken in; ``key`` of the answers in ``data/doors.toml`` says why."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


def said_of(name: str) -> Mapping[str, Any]:
    """One table of the file. KeyError where there is none."""
    found: Mapping[str, Any] = tables("doors.toml")[name]
    return found


def pair(table: Mapping[str, Any], key: str, **values: object) -> tuple[str, ...]:
    """A text in bokmål and, where it has one, in English, with its braces filled."""
    return tuple(str(one).format(**values) for one in table[key])


def both(table: Mapping[str, Any], key: str, **values: object) -> str:
    """A text in bokmål with English in small letters below, as Markdown of a forge."""
    first, *rest = pair(table, key, **values)
    return "\n\n".join([first, *(f"<sub>{one}</sub>" for one in rest)])
