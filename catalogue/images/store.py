"""The picture cache: finished files under the hash of what made them, and one small index.

The index saves reading and hashing originals whose size and modification time are as last time.
A broken or foreign index is forgotten, never an error: the cache is safe to delete at any time.
"""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Mapping
from dataclasses import asdict, astuple, dataclass, field
from pathlib import Path

from catalogue.images.uses import Made, PictureOptions

RECIPE = "2"
"""Raise it when the same original and options shall give other bytes."""

INDEX = "index.json"


def recipe(options: PictureOptions) -> str:
    """Everything but the original and the crop that decides the bytes of a finished picture."""
    chosen = {key: value for key, value in asdict(options).items() if key in _IN_RECIPE}
    return RECIPE + json.dumps(chosen, sort_keys=True)


_IN_RECIPE = (
    "widths_px",
    "webp_quality",
    "webp_method",
    "paper_width_px",
    "paper_qualities",
    "paper_bytes",
    "paper_colour",
)


def digest(data: bytes) -> str:
    """Hex digest of an original's content."""
    return hashlib.sha256(data).hexdigest()


def finished_name(original: str, recipe_text: str, crop: str) -> str:
    """Stem of the finished files: 20 hex digits over content, options and crop."""
    return hashlib.sha256(f"{original}\n{recipe_text}\n{crop}".encode()).hexdigest()[:20]


@dataclass(slots=True)
class Store:
    """Finished pictures below ``folder``. Its methods may be called from several threads."""

    folder: Path
    originals: dict[str, tuple[int, int, str]] = field(default_factory=dict)
    """File below the originals → size, modification time in ns, digest."""
    made: dict[str, Made] = field(default_factory=dict)
    changed: bool = False

    @classmethod
    def open(cls, folder: Path) -> Store:
        """The store in ``folder``, with what its index remembers."""
        folder.mkdir(parents=True, exist_ok=True)
        try:
            plain = json.loads((folder / INDEX).read_text(encoding="utf-8"))
            originals = {
                str(k): (int(a), int(b), str(c)) for k, (a, b, c) in plain["originals"].items()
            }
            made = {name: _made(name, values) for name, values in plain["made"].items()}
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return cls(folder)
        return cls(folder, originals, made)

    def known_digest(self, file: str, size_and_time: tuple[int, int]) -> str:
        """The digest of an original that has not been touched since, else an empty text."""
        size, time_ns, known = self.originals.get(file, (-1, -1, ""))
        return known if (size, time_ns) == size_and_time else ""

    def remember_original(self, file: str, size_and_time: tuple[int, int], known: str) -> None:
        """Keep an original's digest for the next build."""
        self.originals[file] = (*size_and_time, known)
        self.changed = True

    def finished(self, name: str, *, on_paper: bool) -> Made | None:
        """What was made under ``name``, if all files that are needed are still there."""
        made = self.made.get(name)
        if made is None or not all(map(self._whole, made.file_names(on_paper=on_paper))):
            return None
        return made

    def keep(self, made: Made, files: Mapping[str, bytes]) -> None:
        """Write finished files, each at once or not at all, and remember them."""
        for file, data in files.items():
            self._write(file, data)
        self.made[made.name] = made
        self.changed = True

    def save_index(self) -> None:
        """Write the index, if anything is new."""
        if not self.changed:
            return
        plain = {
            "made": {name: astuple(made)[1:] for name, made in sorted(self.made.items())},
            "originals": dict(sorted(self.originals.items())),
        }
        self._write(INDEX, json.dumps(plain).encode())
        self.changed = False

    def _whole(self, file: str) -> bool:
        try:
            return (self.folder / file).stat().st_size > 0
        except OSError:
            return False

    def _write(self, file: str, data: bytes) -> None:
        unfinished = self.folder / f".{file}.{os.getpid()}.{threading.get_ident()}"
        unfinished.write_bytes(data)
        unfinished.replace(self.folder / file)


def _made(name: str, values: list[object]) -> Made:
    widths, *sizes = values
    if not isinstance(widths, list) or len(sizes) != 3:
        raise ValueError(name)
    width, height, original = (int(str(size)) for size in sizes)
    return Made(name, tuple(int(each) for each in widths), width, height, original)
