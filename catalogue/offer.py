"""The languages that a catalogue is offered in when ``catalogue.yml`` names none.

Only those in which nearly everything can be read: the shares are measured on the sample catalogue
by ``python -m bench.shares``, which writes ``data/language_shares.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from catalogue.languages import LANGUAGES

FILE = Path(__file__).parent / "data" / "language_shares.toml"
KINDS = ("catalogue", "activity", "conversation", "sheet")
"""What is looked at, each with a share of its own."""
ENOUGH = 0.9
"""Share of the visible words of each kind that must be in a language (settled question 22)."""
Shares = Mapping[str, float]
"""Kind → share of its visible words that are in a language."""


@cache
def measured() -> Mapping[str, Shares]:
    """Language → its shares, as they were measured last."""
    shares: Mapping[str, Shares] = tomllib.loads(FILE.read_text(encoding="utf-8"))["shares"]
    return shares


def by_default(source: str) -> tuple[str, ...]:
    """The source language and all that say enough, in the order of the picker."""
    known = measured()
    enough = (tag for tag in LANGUAGES if tag in known and says_enough(known[tag]))
    return (source, *(tag for tag in enough if tag != source))


def says_enough(shares: Shares) -> bool:
    """Whether a language has its share on every kind of page."""
    return all(shares[kind] >= ENOUGH for kind in KINDS)
