"""Recorded voices of listings: looked at, freed of tags, named by their content.

Nothing is decoded; the kind comes from the first bytes and never from the file name. What a
program or a telephone wrote beside the sound (names, places, times) is not published. A recording
that cannot be used is left out with a warning: the device's own voice reads instead.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from catalogue.model import Activity, Catalogue
from catalogue.problems import Problem, problem
from catalogue.recordings import m4a, mp3, ogg

MAX_BYTES = 3_000_000
"""Three minutes of speech at 128 kbit/s; a tablet keeps all of them without a network."""


@dataclass(frozen=True, slots=True)
class Recordings:
    """What was let in."""

    paths: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """(activity id, language) → path in the site."""
    files: Mapping[str, Path] = field(default_factory=dict)
    """Path in the site → original; ``published`` makes the one from the other."""
    problems: tuple[Problem, ...] = ()

    def find(self, activity: str, language: str) -> str:
        """The recording's path in the site, or empty."""
        return self.paths.get((activity, language), "")


def collect(catalogue: Catalogue, originals: Path) -> Recordings:
    """The recordings of a catalogue as of a day; ``originals`` is the folder ``images``."""
    paths: dict[tuple[str, str], str] = {}
    files: dict[str, Path] = {}
    problems: list[Problem] = []
    for activity, language, name in _named(catalogue):
        file = originals / name
        size = file.stat().st_size if file.is_file() and not file.is_symlink() else 0
        content = published(file) if 0 < size <= MAX_BYTES else b""
        if size > MAX_BYTES:
            size_mb, limit = size / 1_000_000, MAX_BYTES // 1_000_000
            found = _at(activity, "C521", file=name, size=f"{size_mb:.1f}", limit=limit)
            problems.append(found)
        elif not content:
            problems.append(_at(activity, "C520", file=name))
        else:
            path = f"audio/{hashlib.sha256(content).hexdigest()[:20]}.{kind(content)}"
            paths[activity.id, language] = path
            files[path] = file
    return Recordings(paths, files, tuple(problems))


def published(file: Path) -> bytes:
    """The sound of a recording without what was written beside it; empty when it has none."""
    content = file.read_bytes()
    clean = _CLEANED.get(kind(content))
    return clean(content) if clean else b""


def kind(content: bytes) -> str:
    """``mp3``, ``m4a`` or ``ogg`` by the first bytes; empty for anything else."""
    if content.startswith(b"ID3"):
        return "mp3"
    if len(content) > 1 and content[0] == 0xFF and content[1] & 0xE6 == 0xE2:  # MPEG, layer III
        return "mp3"
    if content.startswith(b"OggS"):
        return "ogg"
    if content[4:8] == b"ftyp" and content[8:12] in (b"M4A ", b"M4B ", b"mp42", b"isom", b"mp41"):
        return "m4a"
    return ""


_CLEANED = {"mp3": mp3.cleaned, "m4a": m4a.cleaned, "ogg": ogg.cleaned}


def _named(catalogue: Catalogue) -> Iterator[tuple[Activity, str, str]]:
    for activity in catalogue.activities:
        for language, name in sorted(activity.audio.items()):
            yield activity, language, name


def _at(activity: Activity, code: str, **values: Any) -> Problem:
    line, column = activity.positions.get("audio", (1, 1))
    return problem(code, activity.origin.path, line, column, **values)
