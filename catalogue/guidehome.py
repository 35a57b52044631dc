"""The guides for those who make the brochure: which there are, and where each reader finds them.

They are written in two languages. Whoever reads another one is sent to English, or from nynorsk to
bokmål; where neither is offered, the pages lie in the folder of the source language.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from catalogue.datafile import tables
from catalogue.settings import GUIDE, REFERENCE

WRITTEN = ("nb", "en")
"""The languages that the guides are written in."""
GUIDES = ("coordinator", "club", "maintainer")
REFERENCES = ("fields", "commands", "problems", "templates")
FIRST = f"{GUIDE}s.html"
"""The page that leads to all of them, below its language."""
ADDRESSES = (
    FIRST,
    *(f"{GUIDE}-{name}.html" for name in GUIDES),
    *(f"{REFERENCE}{name}.html" for name in REFERENCES),
)
"""Every page, below its language."""
NAMES = tuple(one.removeprefix("page/").removesuffix(".html") for one in ADDRESSES)
"""File names without ending; a text page of a municipality that is called so takes its place."""
_WORDS = "guides/words.toml"


class Home(NamedTuple):
    """Where guides lie."""

    written: str
    """The language of their words."""
    folder: str
    """The language in whose folder they lie; nearly always the same."""


def homes(offered: tuple[str, ...], source: str) -> tuple[Home, ...]:
    """Where the guides of a catalogue lie: at least one place."""
    both = tuple(Home(tag, tag) for tag in WRITTEN if tag in offered)
    return both or (Home(_order(source)[0], source),)


def home(language: str, offered: tuple[str, ...], source: str) -> Home:
    """Where somebody who reads ``language`` is sent."""
    known = {one.written: one for one in homes(offered, source)}
    return next(known[tag] for tag in _order(language) if tag in known)


def link_words(written: str) -> str:
    """What the link to the first page says."""
    return str(words(written)["link"])


@cache
def words(written: str) -> Mapping[str, Any]:
    """Names and small words of the guides in one language: ``data/guides/words.toml``."""
    return dict(tables(_WORDS)[written])


def commands() -> Mapping[str, str]:
    """Name → a command as guides tell to type it."""
    return dict(tables(_WORDS)["commands"])


def _order(language: str) -> tuple[str, ...]:
    """Which of the two is read first by whoever reads ``language``."""
    return WRITTEN if language in ("nb", "nn") else WRITTEN[::-1]
