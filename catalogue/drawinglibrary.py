"""The drawings that ship with the product: their names, labels and alternative texts.

``drawings/<name>.svg`` is a drawing; any ``drawings/*.yml`` maps names to
``{nb: label, en: …, alt: {nb: what it shows, en: …}}``.
A drawing without words is there too.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from catalogue import yamltext
from catalogue.model import Text
from catalogue.yamltext import Node

FOLDER = Path(__file__).parent / "drawings"


@dataclass(frozen=True, slots=True)
class ShippedDrawing:
    """One drawing of the library."""

    name: str
    label: Text = field(default_factory=dict)
    alt: Text = field(default_factory=dict)


@cache
def library(folder: Path = FOLDER) -> Mapping[str, ShippedDrawing]:
    """Name → drawing, sorted by name. ValueError when a file of words cannot be read."""
    words = dict(_words(folder))
    names = sorted(path.stem for path in folder.glob("*.svg"))
    return {name: words.get(name, ShippedDrawing(name)) for name in names}


def find(typed: str, folder: Path = FOLDER) -> str | None:
    """Name of the drawing that was typed as its name or as a label in any language, any case."""
    return _typed_names(folder).get(_folded(typed))


def suggest(typed: str, folder: Path = FOLDER) -> str:
    """The closest drawing's name, or an empty text."""
    names = _typed_names(folder)
    close = difflib.get_close_matches(_folded(typed), names, n=1)
    return names[close[0]] if close else ""


@cache
def _typed_names(folder: Path) -> Mapping[str, str]:
    drawings = library(folder)
    labels = {_folded(label): one.name for one in drawings.values() for label in one.label.values()}
    return labels | {_folded(name): name for name in drawings}


def _folded(typed: str) -> str:
    return " ".join(typed.casefold().split())


def _words(folder: Path) -> Iterator[tuple[str, ShippedDrawing]]:
    for path in sorted(folder.glob("*.yml")):
        root, problems = yamltext.read(path.read_bytes(), path.name)
        if root is None or problems or not isinstance(root.value, dict):
            raise ValueError(f"{path}: not a map of drawings: {problems}")
        for name, entry in root.value.items():
            fields = entry.value if isinstance(entry.value, dict) else {}
            yield name, ShippedDrawing(name, _text(fields), _alt(fields))


def _alt(fields: Mapping[str, Node]) -> Text:
    alt = fields.get("alt")
    return _text(alt.value) if alt is not None and isinstance(alt.value, dict) else {}


def _text(fields: Mapping[str, Node]) -> Text:
    return {tag: node.value for tag, node in fields.items() if isinstance(node.value, str)}
