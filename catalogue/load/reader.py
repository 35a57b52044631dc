"""Reads the files in the order in which they need one another, then joins them."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from catalogue import yamltext
from catalogue.load import activity, folders, overlay, places
from catalogue.load.cache import Cache, pictures
from catalogue.load.images import ImageFolder
from catalogue.load.joins import Joins
from catalogue.load.positions import Positions
from catalogue.load.sheet import Sheet, Table
from catalogue.model import Activity, Catalogue, Contact, Organisation, Place
from catalogue.problems import ERROR, Problem, problem
from catalogue.yamltext import Lines, Node

_UNNAMED = Catalogue({}, "", "NO", "nb", ("nb",), "NOK", Contact(role={}))
"""Stands in for a broken ``catalogue.yml``, so that the other files are checked all the same."""


class Reader:
    """One run over a catalogue; ``problems`` and ``digests`` are filled by ``read``."""

    def __init__(self, root: Path, cache: Cache | None, private: Path | None) -> None:
        self.root = root
        self.cache = cache
        self.images = ImageFolder(root / "images")
        self.overlay = overlay.files(private)
        self.problems: list[Problem] = []
        self.digests: dict[str, str] = {}
        self.sources: dict[str, Lines] = {}
        self.language = "nb"
        self.languages: dict[str, str] = {}
        """Organisation id → the language it writes, where that is another."""
        self.country = "NO"

    def read(self) -> Catalogue | None:
        """The whole catalogue."""
        found = folders.look(self.root)
        self.problems += found.problems
        catalogue = self._catalogue(found.catalogue)
        sites = {name: self._place(name, path) for name, path in found.places.items()}
        owners = {name: self._owner(name, path) for name, path in found.organisations.items()}
        listings = [
            one
            for owner, files in found.activities.items()
            for name, path in files.items()
            if (one := self._activity(owner, name, path))
        ]
        self._report_unmatched(found)
        joined = replace(
            catalogue or _UNNAMED,
            places={name: one for name, one in sites.items() if one},
            organisations={name: one for name, one in owners.items() if one},
        )
        kept = self._join(joined, listings, found)
        return replace(joined, activities=kept) if catalogue else None

    def _catalogue(self, path: str) -> Catalogue | None:
        if not path:
            return None
        root, sheet = self._open(path, self.root / path, "catalogue")
        self.language = places.written_language(root, "nb")
        self.country = places.written_country(root)
        sheet.language = sheet.catalogue_language = self.language
        sheet.country = self.country
        read = places.catalogue(root, sheet) if root else None
        self.problems += sheet.problems
        return read

    def _place(self, name: str, path: str) -> Place | None:
        root, sheet = self._open(path, self.root / path, f"place:{name}")
        read = places.place(root, sheet, name) if root else None
        self.problems += sheet.problems
        extra = self._private(f"places/{name}", f"place:{name}", overlay.OVERLAY_PLACE_FIELDS)
        return overlay.join_place(read, extra) if read and extra else read

    def _owner(self, name: str, path: str) -> Organisation | None:
        if not path:
            return None
        root, sheet = self._open(path, self.root / path, f"org:{name}")
        sheet.language = self.languages[name] = places.written_language(root, self.language)
        read = places.organisation(root, sheet, name) if root else None
        self.problems += sheet.problems
        return read

    def _activity(self, owner: str, name: str, path: str) -> Activity | None:
        id_ = f"{owner}/{name}"
        sheet = self._sheet(path, self.root / path, id_)
        sheet.language = self.languages.get(owner, self.language)
        self.sources[id_] = sheet.lines
        read = self._remembered(sheet, id_) or self._read_activity(sheet, owner, name)
        extra = self._private(id_, id_, overlay.ACTIVITY_FIELDS) if self.overlay else {}
        return overlay.join_activity(read, extra) if read and extra else read

    def _read_activity(self, sheet: Sheet, owner: str, name: str) -> Activity | None:
        root = _tree(sheet)
        read = activity.read(root, sheet, owner, name) if root else None
        self.problems += sheet.problems
        if self.cache and read and not sheet.problems:
            self.cache.put(self._key(sheet, read.id), read)
        return read

    def _remembered(self, sheet: Sheet, id_: str) -> Activity | None:
        """The listing from the cache, if its pictures are still there."""
        if self.cache is None:
            return None
        read = self.cache.get(self._key(sheet, id_), Positions(sheet.lines))
        if read is None:
            return None
        files = [one.file for one in pictures(read) if one.file]
        files += read.audio.values()
        there = all(self.images.find(*file.split("/", 1)) == "file" for file in files)
        return read if there else None

    def _key(self, sheet: Sheet, id_: str) -> str:
        read_as = (sheet.lines.path, sheet.language, sheet.catalogue_language, sheet.country)
        return "|".join((*read_as, self.digests[id_]))

    def _private(self, key: str, digest_name: str, table: Table) -> dict[str, Any]:
        file = self.overlay.get(key)
        if file is None:
            return {}
        public = self.digests[digest_name]
        root, sheet = self._open(f"private/{key}{file.suffix}", file, digest_name)
        own = self.digests[digest_name]
        self.digests[digest_name] = _digest(f"{public} {own}".encode())
        found = sheet.fields(root, table) if root else None
        self.problems += sheet.problems
        return found or {}

    def _sheet(self, path: str, file: Path, digest_name: str) -> Sheet:
        data = file.read_bytes()
        self.digests[digest_name] = _digest(data)
        lines = Lines(path, data)
        return Sheet(lines, self.images, self.language, self.language, self.country)

    def _open(self, path: str, file: Path, digest_name: str) -> tuple[Node | None, Sheet]:
        sheet = self._sheet(path, file, digest_name)
        return _tree(sheet), sheet

    def _report_unmatched(self, found: folders.Found) -> None:
        """Overlay files that belong to nothing would be forgotten in silence."""
        known = {f"places/{name}" for name in found.places}
        known |= {f"{owner}/{name}" for owner, files in found.activities.items() for name in files}
        for key, file in self.overlay.items():
            if key not in known:
                self.problems.append(problem("C254", f"private/{key}{file.suffix}", name=key))

    def _join(
        self, catalogue: Catalogue, listings: list[Activity], found: folders.Found
    ) -> tuple[Activity, ...]:
        """The listings whose references hold."""
        ids = frozenset(f"{owner}/{n}" for owner, files in found.activities.items() for n in files)
        places_typed = frozenset(found.places)
        owners_typed = frozenset(name for name, path in found.organisations.items() if path)
        joins = Joins(catalogue, self.sources)
        for one in listings:
            joins.check_places(one, places_typed)
            joins.check_owner(one, owners_typed)
            joins.check_others(one, ids)
        joins.check_codes(listings)
        self.problems += joins.problems
        broken = {one.path for one in joins.problems if one.severity == ERROR}
        return tuple(sorted((one for one in listings if one.origin.path not in broken), key=_id))


def _tree(sheet: Sheet) -> Node | None:
    root, problems = yamltext.read(sheet.lines.data, sheet.lines.path)
    sheet.problems += problems
    return root


def _id(activity: Activity) -> str:
    return activity.id


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()
