"""The drawings that ship with the product: their names, labels and alternative texts.

``drawings/<name>.svg`` is a drawing; its words stand in ``drawings.yml`` of each language.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from catalogue import words
from catalogue.model import Text

FOLDER = Path(__file__).parent / "drawings"


@dataclass(frozen=True, slots=True)
class ShippedDrawing:
    """One drawing of the library."""

    name: str
    label: Text
    alt: Text
    """What it shows, for those who cannot see it."""


@cache
def library() -> Mapping[str, ShippedDrawing]:
    """Name → drawing, sorted by name."""
    names = sorted(path.stem for path in FOLDER.glob("*.svg"))
    return {name: ShippedDrawing(name, _said(name, "name"), _said(name, "alt")) for name in names}


def find(typed: str) -> str | None:
    """Name of the drawing that was typed as its name or as a label in any language, any case."""
    return _typed_names().get(_folded(typed))


def suggest(typed: str) -> str:
    """The closest drawing's name, or an empty text."""
    names = _typed_names()
    close = difflib.get_close_matches(_folded(typed), names, n=1)
    return names[close[0]] if close else ""


@cache
def _typed_names() -> Mapping[str, str]:
    drawings = library()
    labels = {_folded(label): one.name for one in drawings.values() for label in one.label.values()}
    return labels | {_folded(name): name for name in drawings}


def _folded(typed: str) -> str:
    return " ".join(typed.casefold().split())


def _said(name: str, what: str) -> Text:
    key = f"drawings.{name}.{what}"
    everywhere = {tag: words.texts(tag).get(key) for tag in words.offered()}
    return {tag: said for tag, said in everywhere.items() if said}
