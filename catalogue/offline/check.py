"""Are the packs light enough for a tablet, and is every file as its manifest says?"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Iterator

from catalogue.offline.manifest import INDEX
from catalogue.offline.packs import SHARED, Packs
from catalogue.problems import Problem, problem

LISTINGS = 200
"""The budget is for so many listings; a larger catalogue may weigh more in proportion."""


def heavy_packs(packs: Packs, source: str, *, budget_mb: float, listings: int) -> list[Problem]:
    """A warning for each language with which a tablet would have to keep too much."""
    limit = budget_mb * 1e6 * max(listings, LISTINGS) / LISTINGS
    sizes = {name: weight(packs, source, name) for name in packs if name != SHARED}
    said = {name: f"{size / 1e6:.1f}" for name, size in sizes.items() if size > limit}
    return [
        problem("C821", INDEX, language=name, megabytes=size, budget=f"{limit / 1e6:g}")
        for name, size in said.items()
    ]


def weight(packs: Packs, source: str, language: str) -> int:
    """Bytes that a tablet keeps for one chosen language; a font that two packs hold counts once."""
    kept = {**packs[SHARED], **packs.get(source, {}), **packs[language]}
    return sum(one.size for one in kept.values())


def check_packs(known: frozenset[str], read: Callable[[str], bytes]) -> Iterator[Problem]:
    """Problems of a finished folder: files that a tablet would refuse, or not find."""
    if INDEX not in known:
        return
    for pack in json.loads(read(INDEX))["packs"].values():
        if not _is(pack["path"], pack["sha256"], known, read):
            yield problem("C822", pack["path"])
            continue
        for path, sha256, _ in json.loads(read(pack["path"])):
            if not _is(path, sha256, known, read):
                yield problem("C822", path)


def _is(path: str, sha256: str, known: frozenset[str], read: Callable[[str], bytes]) -> bool:
    return path in known and hashlib.sha256(read(path)).digest() == base64.b64decode(sha256)
