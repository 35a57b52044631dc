"""The catalogue's files → the model, and every problem of every file in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue.load.cache import Cache
from catalogue.load.mending import checked_on, corrected_by_rules
from catalogue.load.reader import Reader
from catalogue.model import Activity, Catalogue
from catalogue.problems import Problem

__all__ = ["Cache", "Loaded", "checked_on", "corrected_by_rules", "load"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read."""

    catalogue: Catalogue | None
    """The readable listings; None when ``catalogue.yml`` itself cannot be read."""
    problems: tuple[Problem, ...]
    """Sorted by path, line and column."""
    digests: Mapping[str, str]
    """Activity id, ``org:<id>``, ``place:<id>``, ``catalogue`` → hash of the bytes and overlay."""
    partly: tuple[Activity, ...] = ()
    """Drafts, and listings with errors (without the faulty fields): to judge, never to show."""


def load(root: Path, *, cache: Cache | None = None, private: Path | None = None) -> Loaded:
    """Reads ``root/activities`` and looks up pictures in ``root/images``.

    A listing with errors is left out and reported. ``private`` is the overlay of the coordinator
    edition; without it nothing private can be in the result.
    """
    reader = Reader(root, cache, private)
    catalogue = reader.read()
    if cache is not None:
        cache.save()
    problems = tuple(sorted(set(reader.problems)))
    return Loaded(catalogue, problems, dict(sorted(reader.digests.items())), reader.partly)
