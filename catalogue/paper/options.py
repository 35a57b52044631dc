"""What the paper stage is asked for and what it answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from catalogue import settings
from catalogue.choice import Choice
from catalogue.facts import Facts
from catalogue.model import Picture, Rendition
from catalogue.paper.share import Share
from catalogue.problems import Problem
from catalogue.words import Words

FindPicture = Callable[[Picture, str], Rendition | None]
"""From a picture and its shape (``4x3``, ``1x1``) to what the image stage made of it."""
Progress = Callable[[int, int], None]
"""Told after each paper: how many are done, how many there are."""


def shipped_fonts() -> Path:
    """The folder of the paper's fonts."""
    return Path(__file__).parents[1] / "fonts" / "paper"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a paper may cost before it is given up: a stranger's listing must not hang a build."""

    seconds: float = 60.0
    memory_bytes: int = 3_000_000_000
    """Address space of the worker: libraries 0.7 GB, 4 bytes per pixel of a booklet's photos."""


@dataclass(frozen=True, slots=True)
class PaperOptions:
    """One build's papers."""

    languages: tuple[str, ...]
    edition_date: dt.date
    """Printed on every page; the only date that reaches a PDF."""
    cache: Path
    """Folder of finished papers, kept from build to build; safe to delete."""
    facts: Mapping[str, Facts]
    words: Mapping[str, Words]
    names: Mapping[str, str]
    """Kind → what it is called in file names, in the catalogue's own language."""
    kinds: tuple[str, ...] = ("sheet", "brochure")
    """Keys of ``kinds.KINDS``."""
    site_url: str = ""
    """Public address with a trailing slash; without it no QR code is printed."""
    call_first: frozenset[str] = frozenset()
    """Ids of the activities that nobody has confirmed for a while."""
    expired: frozenset[str] = frozenset()
    """Ids of those that are only for the coordinator's own list."""
    choice: Choice = field(default_factory=Choice)
    """What the catalogue has been cut to: told on the cover where that is simple."""
    choice_name: str = ""
    """The same in file names; empty for the whole catalogue."""
    edition_name: str = ""
    """Such as ``trykk`` in file names; empty for the edition that the site has."""
    whole: bool = True
    """These are all papers of a build: any other leaves the cache."""
    limits: Limits = field(default_factory=Limits)
    fonts: Path = field(default_factory=shipped_fonts)
    templates: Path = field(default_factory=lambda: settings.templates_folder() / "paper")


@dataclass(frozen=True, slots=True)
class Made:
    """One finished paper."""

    share: Share
    language: str
    path: str
    """In the site: ``nb/paper/brosjyre-nb.pdf``."""
    file: Path
    """In the cache."""
    pages: int


@dataclass(frozen=True, slots=True)
class Papers:
    """Everything that was made, and what was wrong with the rest."""

    made: tuple[Made, ...]
    problems: tuple[Problem, ...]
    compiled: int = 0
    """How many papers were set anew; the others came from the cache."""

    @property
    def files(self) -> dict[str, Path]:
        """Site path → finished file."""
        return {one.path: one.file for one in self.made}
