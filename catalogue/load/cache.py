"""Listings that were read without a problem, so that an unchanged file is not read again."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from catalogue.load import frozen
from catalogue.load.positions import Positions
from catalogue.model import Activity, Picture
from catalogue.settings import templates_folder

_PACKAGE = Path(__file__).parents[1]
_SOURCES = ("load/*.py", "yamltext/*.py", "schedule/*.py", "*.py", "data/*.yml", "drawings/*.yml")
_THAW = frozen.thaw(Activity)


class Cache:
    """``<folder>/listings.json``; a missing, broken or foreign file is an empty cache."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "listings.json"
        self._made_by = _fingerprint()
        self._stored: dict[str, Any] = self._read()
        self._used: dict[str, Any] = {}

    def get(self, key: str, positions: Positions) -> Activity | None:
        """The listing that was put under this key, with its positions. A key is given out once."""
        raw = self._stored.get(key)
        if raw is None or _THAW is None:
            return None
        self._used[key] = raw
        activity: Activity = _THAW({**raw, "positions": positions})
        return activity

    def put(self, key: str, activity: Activity) -> None:
        """Remembers a listing that had no problems."""
        self._used[key] = frozen.freeze(activity)

    def save(self) -> None:
        """Writes what this run used, if that changed; what it did not use is forgotten."""
        if self._used.keys() == self._stored.keys():
            return
        self.file.parent.mkdir(parents=True, exist_ok=True)
        stored = {"made_by": self._made_by, "listings": self._used}
        beside = self.file.with_suffix(".new")
        beside.write_text(json.dumps(stored, ensure_ascii=False), encoding="utf-8")
        beside.replace(self.file)

    def _read(self) -> dict[str, Any]:
        try:
            stored = json.loads(self.file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(stored, dict) or stored.get("made_by") != self._made_by:
            return {}
        listings: dict[str, Any] = stored["listings"]
        return listings


def pictures(activity: Activity) -> list[Picture]:
    """Every picture of a listing, wherever it stands."""
    found = [*activity.images, *(step.picture for step in activity.what_happens)]
    found.append(activity.come_first.door_photo if activity.come_first else None)
    found.append(activity.contact.photo if activity.contact else None)
    return [one for one in found if one is not None]


def _fingerprint() -> str:
    """Hash of everything that decides how a file is read; another version has another cache."""
    files = [file for pattern in _SOURCES for file in sorted(_PACKAGE.glob(pattern))]
    files += sorted((templates_folder() / "text").glob("*.yml"))
    total = hashlib.blake2b(digest_size=16)
    for file in files:
        total.update(file.name.encode() + b"\0" + file.read_bytes())
    return total.hexdigest()
