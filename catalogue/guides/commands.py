"""Every command and option with its words, from ``data/guides/commands.toml``.

``docs/write_commands.py`` writes that file from the command line itself; only the English words
(and those of ``mkdocs.yml``) are written by hand.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).parents[1] / "data" / "guides" / "commands.toml"


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a command, or one that it is given without a name."""

    name: str
    value: str
    """What stands after it, as the help shows it; empty for a switch."""
    choices: tuple[str, ...]
    words: Mapping[str, str]
    """Language → what it does."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command; ``mkdocs.yml`` stands here with its options too."""

    name: str
    words: Mapping[str, str]
    options: tuple[Option, ...]


@cache
def commands() -> tuple[Command, ...]:
    """Every command in the order of its help."""
    tree = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return tuple(_command(name, one) for name, one in tree.items())


def _command(name: str, one: Mapping[str, object]) -> Command:
    options = one.get("options", {})
    assert isinstance(options, dict)
    return Command(
        name,
        {tag: str(one[tag]) for tag in ("nb", "en")},
        tuple(
            Option(
                option,
                str(told.get("value", "")),
                tuple(told.get("choices", ())),
                {tag: str(told[tag]) for tag in ("nb", "en")},
            )
            for option, told in options.items()
        ),
    )
