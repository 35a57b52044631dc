"""Which pictures lie in ``images/``: found by name, NFC and NFD alike, never outside the folder."""

from __future__ import annotations

import difflib
import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from catalogue.vocabulary import nearest_of


class ImageFolder:
    """The files below ``images/``; each folder is listed once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._listed: dict[str, dict[str, str]] = {}

    def find(self, folder: str, name: str) -> str:
        """``file``, ``directory``, ``outside`` (a link that leaves ``images/``) or ``missing``."""
        return self._names(folder).get(unicodedata.normalize("NFC", name), "missing")

    def closest(self, folder: str, name: str) -> str:
        """A file that is there and looks like the wanted one; "" when none does."""
        names = {one.casefold(): one for one, kind in self._names(folder).items() if kind == "file"}
        near = difflib.get_close_matches(name.casefold(), names, n=1, cutoff=0.6)
        return names[near[0]] if near else ""

    def surely(self, folder: str, name: str) -> tuple[str, ...]:
        """The file of that name in another case or with another ending, or the only near one.

        Some to choose between where several are as near; none where no file is near enough.
        """
        files = [one for one, kind in self._names(folder).items() if kind == "file"]
        for same in (str.casefold, _without_ending):
            if found := tuple(one for one in files if same(one) == same(name)):
                return found[:3]
        return nearest_of(name.casefold(), {one.casefold(): one for one in files})

    def _names(self, folder: str) -> dict[str, str]:
        if folder not in self._listed:
            self._listed[folder] = dict(self._walk(self.root / folder, ""))
        return self._listed[folder]

    def _walk(self, folder: Path, before: str) -> Iterator[tuple[str, str]]:
        if not folder.is_dir():
            return
        with os.scandir(folder) as entries:
            for entry in entries:
                name = before + unicodedata.normalize("NFC", entry.name)
                yield name, self._kind(entry)
                if entry.is_dir(follow_symlinks=False):
                    yield from self._walk(Path(entry.path), name + "/")

    def _kind(self, entry: os.DirEntry[str]) -> str:
        if entry.is_symlink():
            target = Path(entry.path).resolve()
            if not target.is_relative_to(self.root.resolve()):
                return "outside"
        return "directory" if entry.is_dir() else "file"


def _without_ending(name: str) -> str:
    return name.casefold().rpartition(".")[0]
