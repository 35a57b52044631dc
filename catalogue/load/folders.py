"""What lies in ``activities/``: which file is what, and which would never be read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from catalogue.load import ids
from catalogue.problems import Problem, problem
from catalogue.yamltext import shown

_ENDINGS = (".yml", ".yaml")
_STRAYS = (
    ("C240", re.compile(r"^\.")),
    ("C241", re.compile(r"(~|\.(bak|orig|swp|old|tmp))$|^#.*#$|^~\$")),
    ("C242", re.compile(r"\.ya?ml\.[a-z]+$", re.IGNORECASE)),
)
_IGNORED = frozenset((".gitkeep", ".gitignore", ".DS_Store", "Thumbs.db", "README.md"))


@dataclass(slots=True)
class Found:
    """Paths relative to the root, by id."""

    catalogue: str = ""
    places: dict[str, str] = field(default_factory=dict)
    organisations: dict[str, str] = field(default_factory=dict)
    """Organisation id → its ``organisation.yml``; ``""`` when the folder has none."""
    activities: dict[str, dict[str, str]] = field(default_factory=dict)
    """Organisation id → file name → path."""
    problems: list[Problem] = field(default_factory=list)


def look(root: Path) -> Found:
    """Every file below ``activities/``, sorted into its kind."""
    found = Found()
    for entry in _entries(root / "activities", "activities", found):
        path = f"activities/{entry.name}"
        if entry.is_dir():
            _look_into(Path(entry.path), entry.name, path, found)
        elif entry.is_file() and entry.name in ("catalogue.yml", "catalogue.yaml"):
            found.catalogue = path
        else:
            found.problems += _stray(entry.name, path, "C244")
    if not found.catalogue:
        found.problems.append(problem("C246", "activities/catalogue.yml"))
    return found


def _look_into(folder: Path, name: str, path: str, found: Found) -> None:
    if name.startswith("."):
        found.problems += _stray(name, path, "C244")
        return
    files = dict(_yaml_files(folder, path, found))
    if name == "places":
        found.places = _named(files, found)
        return
    found.problems += ids.check(name, path, folder=True)
    own = next((file for file in files if file.rpartition(".")[0] == "organisation"), None)
    found.organisations[name] = files.pop(own) if own else ""
    found.activities[name] = _named(files, found)
    if own is None:
        found.problems.append(problem("C245", f"{path}/organisation.yml", folder=shown(path)))


def _yaml_files(folder: Path, path: str, found: Found) -> Iterator[tuple[str, str]]:
    for entry in _entries(folder, path, found):
        name, inside = entry.name, f"{path}/{entry.name}"
        if entry.is_dir():
            found.problems.append(problem("C247", inside, name=shown(name)))
        elif entry.is_file() and name.endswith(_ENDINGS) and not name.startswith("."):
            yield name, inside
        else:
            found.problems += _stray(name, inside, "C243")


def _entries(folder: Path, path: str, found: Found) -> list[os.DirEntry[str]]:
    """What lies in a folder, sorted; symbolic links are reported and left out."""
    if not folder.is_dir():
        return []
    with os.scandir(folder) as listed:
        entries = sorted(listed, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_symlink():
            found.problems.append(problem("C248", f"{path}/{entry.name}", name=shown(entry.name)))
    return [entry for entry in entries if not entry.is_symlink()]


def _named(files: dict[str, str], found: Found) -> dict[str, str]:
    """File names without their ending → path; bad and colliding names are reported."""
    pairs = [(name.rpartition(".")[0], path) for name, path in files.items()]
    for name, path in pairs:
        found.problems += ids.check(name, path, folder=False)
    found.problems += ids.collisions(pairs)
    return dict(pairs)


def _stray(name: str, path: str, otherwise: str) -> Iterator[Problem]:
    if name in _IGNORED:
        return
    for code, pattern in _STRAYS:
        if pattern.search(name):
            yield problem(code, path, name=shown(name), better=_without_ending(name))
            return
    yield problem(otherwise, path, name=shown(name), better=_without_ending(name))


def _without_ending(name: str) -> str:
    bare = re.sub(r"^[.~#$]+|[~#]+$|\.(bak|orig|swp|old|tmp|txt)$", "", name)
    return bare if bare.endswith(_ENDINGS) else f"{ids.slug(bare.partition('.')[0])}.yml"
