"""Reads the files in the order in which they need one another, then joins them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from catalogue import yamltext
from catalogue.load import activity, folders, mending, overlay, places
from catalogue.load.cache import Cache, pictures
from catalogue.load.cache import key as cache_key
from catalogue.load.images import ImageFolder
from catalogue.load.joins import Joins
from catalogue.load.positions import Positions
from catalogue.load.sheet import Sheet, Table
from catalogue.model import Activity, Catalogue, Contact, Organisation, Place
from catalogue.problems import ERROR, Problem, problem
from catalogue.yamltext import Lines, Node

_Shared = TypeVar("_Shared", Place, Organisation)
_Read = TypeVar("_Read")
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
        self.partly: tuple[Activity, ...] = ()
        """Drafts; and listings with errors, without the fields that have them."""
        self.sheets: dict[str, Sheet] = {}
        """Activity id → its file as it was read."""
        self.language = "nb"
        self.languages: dict[str, str] = {}
        """Organisation id → the language it writes, where that is another."""
        self.country, self.currency = "NO", "NOK"

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
            places=self._sound(sites),
            organisations=self._sound(owners),
        )
        kept = self._join(joined, listings, found)
        return replace(joined, activities=kept) if catalogue else None

    def _catalogue(self, path: str) -> Catalogue | None:
        if not path:
            return None
        root, sheet = self._open(path, f"{self.root}/{path}", "catalogue")
        self.language = places.written_language(root, "nb")
        self.country = places.written_country(root)
        self.currency = places.written_currency(root, self.country)
        sheet.language = sheet.catalogue_language = self.language
        sheet.country, sheet.currency = self.country, self.currency
        read = self._read(root, sheet, places.catalogue)
        return read

    def _place(self, name: str, path: str) -> Place | None:
        root, sheet = self._open(path, f"{self.root}/{path}", f"place:{name}")
        read = self._read(root, sheet, partial(places.place, name=name))
        extra = self._private(f"places/{name}", f"place:{name}", overlay.PRIVATE_PLACE.table)
        return overlay.join_place(read, extra) if read and extra else read

    def _owner(self, name: str, path: str) -> Organisation | None:
        if not path:
            return None
        root, sheet = self._open(path, f"{self.root}/{path}", f"org:{name}")
        sheet.language = self.languages[name] = places.written_language(root, self.language)
        read = self._read(root, sheet, partial(places.organisation, name=name))
        return read

    def _activity(self, owner: str, name: str, path: str) -> Activity | None:
        id_ = f"{owner}/{name}"
        sheet = self._sheet(path, f"{self.root}/{path}", id_)
        sheet.language = self.languages.get(owner, self.language)
        self.sheets[id_] = sheet
        key = self._key(sheet, id_)
        read = self._remembered(sheet, key) or self._read_activity(sheet, owner, name, key)
        extra = self._private(id_, id_, overlay.PRIVATE_LISTING.table) if self.overlay else {}
        return overlay.join_activity(read, extra) if read and extra else read

    def _read_activity(self, sheet: Sheet, owner: str, name: str, key: bytes) -> Activity | None:
        root = _tree(sheet)
        read = self._read(root, sheet, partial(activity.read, organisation=owner, name=name))
        if self.cache and read and not sheet.problems:
            self.cache.put(key, read)
        return read

    def _remembered(self, sheet: Sheet, key: bytes) -> Activity | None:
        """The listing from the cache, if its pictures are still there."""
        if self.cache is None:
            return None
        read = self.cache.get(key, Positions(sheet.lines))
        if read is None:
            return None
        files = [one.file for one in pictures(read) if one.file]
        files += read.audio.values()
        there = all(self.images.find(*file.split("/", 1)) == "file" for file in files)
        return read if there else None

    def _key(self, sheet: Sheet, id_: str) -> bytes:
        languages = (sheet.language, sheet.catalogue_language)
        read_as = (sheet.lines.path, *languages, sheet.country, sheet.currency)
        return cache_key(*read_as, self.digests[id_])

    def _private(self, key: str, digest_name: str, table: Table) -> dict[str, Any]:
        file = self.overlay.get(key)
        if file is None:
            return {}
        public = self.digests[digest_name]
        root, sheet = self._open(f"private/{key}{file.suffix}", str(file), digest_name)
        own = self.digests[digest_name]
        self.digests[digest_name] = _digest(f"{public} {own}".encode())
        return self._read(root, sheet, lambda node, typed: typed.fields(node, table)) or {}

    def _read(
        self, root: Node | None, sheet: Sheet, convert: Callable[[Node, Sheet], _Read]
    ) -> _Read | None:
        """What a kind of file becomes; its problems are kept, with corrections."""
        sheet.again = convert
        read = convert(root, sheet) if root else None
        self.problems += mending.corrected(sheet)
        return read

    def _sheet(self, path: str, file: str, digest_name: str) -> Sheet:
        with open(file, "rb", buffering=0) as opened:  # noqa: PTH123 -- Path costs as much again
            data = opened.read()
        self.digests[digest_name] = _digest(data)
        lines = Lines(path, data)
        language = self.language
        return Sheet(lines, self.images, language, language, self.country, self.currency)

    def _open(self, path: str, file: str, digest_name: str) -> tuple[Node | None, Sheet]:
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
        """The listings without any error; those with one are joined too, so that all is told."""
        ids = frozenset(f"{owner}/{n}" for owner, files in found.activities.items() for n in files)
        broken = self._broken()
        owners_typed = frozenset(
            name
            for name, path in found.organisations.items()
            if path and f"activities/{name}" not in broken
        )
        joins = Joins(catalogue, self.sheets, listings)
        for one in listings:
            joins.check_places(one, frozenset(found.places))
            joins.check_owner(one, owners_typed)
            joins.check_others(one, ids)
        joins.check_codes()
        self.problems += joins.problems
        broken = self._broken()
        owned = [one for one in listings if one.organisation in catalogue.organisations]
        good = [one for one in owned if one.origin.path not in broken]
        parts = (joins.sound_part(one) for one in owned if one.origin.path in broken)
        self.partly = (*parts, *(one for one in good if one.draft))
        return tuple(sorted((one for one in good if not one.draft), key=_id))

    def _broken(self) -> frozenset[str]:
        """Paths of the files and folders that have an error."""
        return frozenset(one.path for one in self.problems if one.severity == ERROR)

    def _sound(self, read: Mapping[str, _Shared | None]) -> dict[str, _Shared]:
        """The places or organisations that were read and whose names can be addresses."""
        broken = self._broken()
        return {
            name: one
            for name, one in read.items()
            if one and broken.isdisjoint((one.origin.path, one.origin.path.rpartition("/")[0]))
        }


def _tree(sheet: Sheet) -> Node | None:
    root, problems = yamltext.read(sheet.lines.data, sheet.lines.path)
    sheet.problems += problems
    return root


def _id(activity: Activity) -> str:
    return activity.id


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()
