"""Listings in which no rule found anything, so that an unchanged file is not judged again."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from catalogue import owncache
from catalogue.build.keys import Keys
from catalogue.model import Activity
from catalogue.problems import Problem


class Judged:
    """``<folder>/judged``: keys of sound listings, one per line; a foreign file is an empty one.

    The rules look at a listing, its organisation and the catalogue's file, which the keys cover.
    """

    def __init__(self, folder: Path, keys: Keys) -> None:
        self._file = folder / "judged"
        self._keys = keys
        self._stored = self._read()

    def sound(self, activities: Iterable[Activity]) -> frozenset[str]:
        """Ids of the listings that an earlier run found nothing in."""
        return frozenset(one.id for one in activities if self._keys.listing(one) in self._stored)

    def remember(self, activities: Iterable[Activity], found: Iterable[Problem]) -> None:
        """Keep the keys of the listings without a problem, and only those."""
        faulty = {one.path for one in found}
        keys = {self._keys.listing(one) for one in activities if one.origin.path not in faulty}
        if keys != self._stored:
            owncache.write(self._file, "\n".join(sorted(keys)).encode())

    def _read(self) -> frozenset[str]:
        return frozenset(owncache.read(self._file).decode().split())
