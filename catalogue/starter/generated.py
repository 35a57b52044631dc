"""The files of a municipality's repository that the program writes and renews: one obvious list.

A generator gives path → text; to add files, write one and put it into ``GENERATORS``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue import schema
from catalogue.model import Catalogue

TREE = Path(__file__).parent / "repository"
"""A new municipality's repository, as it will lie there; some files have placeholders."""
_FORGE = TREE / ".github"


@dataclass(frozen=True, slots=True)
class Repository:
    """What generators may know of the repository that they write for."""

    root: Path
    catalogue: Catalogue


Generator = Callable[[Repository], Mapping[str, str]]


def forge_files(_: Repository) -> Mapping[str, str]:
    """Workflows and what else lies in ``.github`` as it ships, the same for everybody."""
    found = (file for file in sorted(_FORGE.rglob("*")) if file.is_file())
    return {
        file.relative_to(TREE).as_posix(): file.read_text(encoding="utf-8")
        for file in found
        if file.name != ".gitkeep"
    }


def schemas(_: Repository) -> Mapping[str, str]:
    """What editors complete and check by."""
    return schema.files()


GENERATORS: tuple[Generator, ...] = (forge_files, schemas)
"""Who writes files that ``brosjyre renew`` keeps up to date."""


def files(repository: Repository) -> dict[str, str]:
    """Path below the root → text of every generated file, sorted. ValueError for a path twice."""
    made: dict[str, str] = {}
    for generator in GENERATORS:
        for path, text in generator(repository).items():
            if path in made:
                raise ValueError(f"two generators write {path}")
            made[path] = text
    return dict(sorted(made.items()))
