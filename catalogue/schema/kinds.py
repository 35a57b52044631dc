"""The kinds of file that people write, and which schema each of them has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from catalogue.load import activity, overlay, places
from catalogue.shapes import ByName, Either, Fields, Many, Shape

FOLDER = "schemas"
"""Where a repository keeps the schemas, beside ``activities``."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file."""

    name: str
    """The schema's file is ``schemas/<name>.json``."""
    pattern: str
    """Which files are of this kind, below the repository; the first kind that fits counts."""
    fields: Fields

    @property
    def groups(self) -> dict[str, Fields]:
        """Name → every group of fields inside, its own first."""
        return {group.name: group for group in _groups(self.fields)}


KINDS = (
    Kind("catalogue", "activities/catalogue.yml", places.CATALOGUE),
    Kind("place", "activities/places/*.yml", places.PLACE),
    Kind("organisation", "activities/*/organisation.yml", places.ORGANISATION),
    Kind("activity", "activities/*/*.yml", activity.LISTING),
    Kind("private-place", "private/places/*.yml", overlay.PRIVATE_PLACE),
    Kind("private-activity", "private/*/*.yml", overlay.PRIVATE_LISTING),
)


def kind_of(path: str) -> Kind:
    """The kind of a file below the repository. ValueError for a file that is none of ours."""
    for kind in KINDS:
        if PurePosixPath(path).match(kind.pattern):
            return kind
    raise ValueError(path)


def modeline(path: str) -> str:
    """The comment by which an editor finds the schema of a file below the repository."""
    up = "../" * (len(PurePosixPath(path).parts) - 1)
    return f"# yaml-language-server: $schema={up}{FOLDER}/{kind_of(path).name}.json"


def _groups(shape: Shape) -> Iterator[Fields]:
    if isinstance(shape, Fields):
        yield shape
        for inner in shape.shapes.values():
            yield from _groups(inner)
    elif isinstance(shape, Either):
        for inner in shape.of:
            yield from _groups(inner)
    elif isinstance(shape, Many | ByName):
        yield from _groups(shape.of)
