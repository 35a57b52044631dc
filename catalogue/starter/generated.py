"""The files of a municipality's repository that the program writes and renews: one obvious list.

A generator gives path → text; to add files, write one and put it into ``GENERATORS``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue import doors, schema
from catalogue.model import Catalogue
from catalogue.starter import clubpage, owners

TREE = Path(__file__).parent / "repository"
"""A new municipality's repository, as it will lie there; some files have placeholders."""
RENEWED = (".github", "hosting")
"""Folders of the tree that the program keeps: workflows, and files for web servers."""


@dataclass(frozen=True, slots=True)
class Repository:
    """What generators may know of the repository that they write for."""

    root: Path
    catalogue: Catalogue


Generator = Callable[[Repository], Mapping[str, str]]


def shipped(_: Repository) -> Mapping[str, str]:
    """Workflows and what else is the same for everybody, as it lies in the tree."""
    found = (file for name in RENEWED for file in sorted((TREE / name).rglob("*")))
    return {
        file.relative_to(TREE).as_posix(): file.read_text(encoding="utf-8")
        for file in found
        if file.is_file()
    }


def schemas(_: Repository) -> Mapping[str, str]:
    """What editors complete and check by."""
    return schema.files()


def code_owners(repository: Repository) -> Mapping[str, str]:
    """Who is asked about which files; follows the organisations."""
    return {owners.FILE: owners.owners(repository.catalogue)}


def forms(repository: Repository) -> Mapping[str, str]:
    """The forms that clubs answer at the forge."""
    return doors.issue_forms(repository.catalogue)


def for_clubs(repository: Repository) -> Mapping[str, str]:
    """What clubs read at the forge; follows the coordinator's number."""
    text = (TREE / clubpage.FILE).read_text(encoding="utf-8")
    return {clubpage.FILE: clubpage.filled(text, repository.catalogue)}


GENERATORS: tuple[Generator, ...] = (shipped, schemas, code_owners, forms, for_clubs)
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
