"""Which inputs a page was made from, as a short key: an unchanged key means an unchanged page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from catalogue.model import Activity
from catalogue.settings import templates_folder


class Keys:
    """Keys of one build. ``common`` is everything that all pages depend on."""

    def __init__(self, digests: Mapping[str, str], common: Iterable[str]) -> None:
        self._digests = digests
        self._base = hashlib.blake2b(digest_size=16)
        self._base.update(program().encode())
        for part in common:
            self._base.update(part.encode())

    def activity(self, one: Activity, *more: str) -> str:
        """Key of the page of one activity; ``more`` is whatever else it was made from."""
        parts = [self._digests[one.id], self._digests[f"org:{one.organisation}"], *more]
        parts += [self._digests.get(f"place:{rule.place}", "") for rule in one.schedule]
        parts += [self._digests.get(f"place:{one.place}", "")]
        parts += [self._digests.get(other, "") for other in one.leads_to]
        key = self._base.copy()
        key.update("|".join(parts).encode())
        return key.hexdigest()


@cache
def program() -> str:
    """Hash of the program itself and its templates: another version makes other pages."""
    found = hashlib.blake2b(digest_size=16)
    for folder, endings in ((Path(__file__).parents[1], (".py", ".yml")), (templates_folder(), ())):
        for file in sorted(folder.rglob("*")):
            if file.is_file() and (not endings or file.suffix in endings):
                found.update(file.read_bytes())
    return found.hexdigest()
