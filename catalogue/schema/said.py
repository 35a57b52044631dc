"""What the fields are called and what they are for, from ``data/fields/*.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

LANGUAGES = ("nb", "en")
"""Clubs and maintainers read one of these."""


@dataclass(frozen=True, slots=True)
class Said:
    """The words about one field."""

    label: Mapping[str, str]
    """Language → what the field is called in a form."""
    help: Mapping[str, str]
    """Language → what to write there, and why; one to three short sentences."""
    example: str
    """YAML as it is typed after the colon; empty for a field that may never be used."""


def said(group: str, field: str) -> Said:
    """The words about a field of a group of ``shapes``. KeyError where there are none."""
    return _all()[group][field]


@cache
def _all() -> Mapping[str, Mapping[str, Said]]:
    found: dict[str, dict[str, Said]] = {}
    folder = resources.files("catalogue") / "data" / "fields"
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        for group, fields in tomllib.loads(file.read_text(encoding="utf-8")).items():
            found.setdefault(group, {}).update(
                (name, _said(words)) for name, words in fields.items()
            )
    return found


def _said(words: Mapping[str, object]) -> Said:
    pairs = {tag: words[tag] for tag in LANGUAGES}
    return Said(
        {tag: str(pair[0]) for tag, pair in pairs.items() if isinstance(pair, list)},
        {tag: str(pair[1]) for tag, pair in pairs.items() if isinstance(pair, list)},
        str(words.get("example", "")),
    )
