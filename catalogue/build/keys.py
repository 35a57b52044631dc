"""Which inputs a page was made from, as a short key: an unchanged key means an unchanged page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from catalogue.looks import current
from catalogue.model import Activity
from catalogue.pages import Planned
from catalogue.settings import templates_folder


class Keys:
    """Keys of one build. ``common`` is everything that all pages depend on.

    So do the looks that are worn while the keys are made.
    """

    def __init__(self, digests: Mapping[str, str], common: Iterable[str]) -> None:
        self._digests = digests
        self._listings: dict[str, str] = {}
        self._base = hashlib.blake2b(digest_size=16)
        self._base.update(program().encode())
        self._base.update(current().fingerprint.encode())
        for part in common:
            self._base.update(part.encode())

    def shell(self, *texts: str) -> str:
        """Key of what stands around a page; the first part of the keys of pages."""
        return self._key(texts)

    def activity(self, shell: str, one: Activity, papers: str) -> str:
        """Key of the page of one activity in a shell, with what it says of papers."""
        return f"{shell}{self.listing(one)}{papers}"

    def listing(self, one: Activity) -> str:
        """Key of what a listing says anywhere: its file, its organisation and its places."""
        known = self._listings.get(one.id)
        if known is None:
            parts = [self._digests[one.id], self._digests[f"org:{one.organisation}"]]
            parts += [self._digests.get(f"place:{rule.place}", "") for rule in one.schedule]
            parts += [self._digests.get(f"place:{one.place}", "")]
            parts += [self._digests.get(other, "") for other in one.leads_to]
            known = self._listings[one.id] = self._key(parts)
        return known

    def overview(self, shell: str, planned: Planned) -> str:
        """Key of a page about many listings: any change of one of them makes another page."""
        parts = [self._digests.get(name, name) for name in planned.sources]
        return self._key([shell, *parts, *map(self.listing, planned.activities)])

    def everything(self, activities: Iterable[Activity], more: Iterable[str]) -> str:
        """Key of a file about every listing; ``more`` is whatever else it was made from."""
        parts = [part for one in activities for part in (one.id, self.listing(one))]
        return self._key(["data", *parts, *more])

    def _key(self, parts: Iterable[str]) -> str:
        key = self._base.copy()
        key.update("|".join(parts).encode())
        return key.hexdigest()


@cache
def program() -> str:
    """Hash of the program itself and its templates: another version makes other pages."""
    found = hashlib.blake2b(digest_size=16)
    for folder, endings in (
        (Path(__file__).parents[1], (".py", ".yml", ".toml")),
        (templates_folder(), ()),
    ):
        for file in sorted(folder.rglob("*")):
            if file.is_file() and (not endings or file.suffix in endings):
                found.update(file.read_bytes())
    return found.hexdigest()
