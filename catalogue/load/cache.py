"""Listings that were read without a problem, so that an unchanged file is not read again."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from catalogue import owncache
from catalogue.load import frozen
from catalogue.load.positions import Positions
from catalogue.model import Activity, Picture
from catalogue.settings import templates_folder

_PACKAGE = Path(__file__).parents[1]
_SOURCES = ("load/*.py", "model/*.py", "yamltext/*.py", "schedule/*.py", "*.py", "data/*.yml")
KEY_LENGTH = 32
_THAW = frozen.thaw(Activity)


class Cache:
    """``<folder>/listings``: a key and a row of JSON per line, and last what made them.

    A missing, foreign or cut file is an empty cache.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / "listings"
        self._made_by = _fingerprint()
        self._stored = self._read()
        self._used: dict[bytes, bytes] = {}

    def get(self, key: bytes, positions: Positions) -> Activity | None:
        """The listing that was put under this key, with its positions."""
        row = self._stored.get(key)
        if row is None or _THAW is None:
            return None
        self._used[key] = row
        activity: Activity = _THAW([*json.loads(row.decode()), positions])
        return activity

    def put(self, key: bytes, activity: Activity) -> None:
        """Remembers a listing that had no problems."""
        self._used[key] = frozen.freeze(activity).encode()

    def save(self) -> None:
        """Writes what this run used, if that changed; what it did not use is forgotten."""
        if self._used.keys() != self._stored.keys():
            lines = (key + row for key, row in self._used.items())
            owncache.write(self._file, b"\n".join((*lines, self._made_by)))

    def _read(self) -> dict[bytes, bytes]:
        *lines, made_by = owncache.read(self._file).split(b"\n")
        if made_by != self._made_by:
            return {}
        return {line[:KEY_LENGTH]: line[KEY_LENGTH:] for line in lines}


def key(*parts: str) -> bytes:
    """The key of everything that a listing is read from, short and always of one length."""
    found = hashlib.blake2b("|".join(parts).encode(), digest_size=KEY_LENGTH // 2)
    return found.hexdigest().encode()


def pictures(activity: Activity) -> list[Picture]:
    """Every picture of a listing, wherever it stands."""
    found = [*activity.images, *(step.picture for step in activity.what_happens)]
    found.append(activity.come_first.door_photo if activity.come_first else None)
    found.append(activity.contact.photo if activity.contact else None)
    return [one for one in found if one is not None]


def _fingerprint() -> bytes:
    """Hash of everything that decides how a file is read; another version has another cache."""
    files = [file for pattern in _SOURCES for file in sorted(_PACKAGE.glob(pattern))]
    files += sorted((templates_folder() / "text").glob("*/*.yml"))
    total = hashlib.blake2b(digest_size=16)
    for file in files:
        total.update(file.name.encode() + b"\0" + file.read_bytes())
    return total.hexdigest().encode()
