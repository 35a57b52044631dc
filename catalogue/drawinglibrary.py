"""The drawings that ship with the product: their names, labels and alternative texts.

``drawings/<name>.svg`` is a drawing; its words stand in ``drawings.yml`` of each language.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from catalogue import vocabulary, words

FOLDER = Path(__file__).parent / "drawings"
_LEAST = 3
"""Letters of a word that words of a drawing may begin with."""


@cache
def names() -> tuple[str, ...]:
    """The names of all drawings, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.svg")))


def label(name: str, language: str) -> str:
    """What a drawing is called in a language; KeyError when there is no such drawing."""
    return words.texts(language)[f"drawings.{name}.name"]


def alt(name: str, language: str) -> str:
    """What it shows, for those who cannot see it; KeyError when there is no such drawing."""
    return words.texts(language)[f"drawings.{name}.alt"]


def find(typed: str) -> str | None:
    """Name of the drawing that was typed as its name or as a label in any language, any case."""
    name = _folded(typed)
    # The words of all languages are read only for what is not a name.
    return name if name in names() else _by_label().get(name)


def showing(typed: str) -> tuple[str, ...]:
    """Drawings of which words begin as all that was typed: «hund» is on that of a dog's walk."""
    wanted = _folded(typed).split()
    if not wanted or len(max(wanted, key=len)) < _LEAST:
        return ()
    return tuple(
        name
        for name, said in _said().items()
        if all(any(one.startswith(word) for one in said) for word in wanted)
    )


@cache
def _said() -> Mapping[str, frozenset[str]]:
    """Name → the words of its labels and alternative texts."""
    return {
        name: frozenset(
            word
            for one in vocabulary.TYPED_LANGUAGES
            for word in _folded(f"{label(name, one)} {alt(name, one)}").split()
        )
        for name in names()
    }


def suggest(typed: str) -> str:
    """The closest drawing's name, or an empty text."""
    if shown := showing(typed):
        return shown[0]
    known = {**_by_label(), **{name: name for name in names()}}
    close = difflib.get_close_matches(_folded(typed), known, n=1)
    return known[close[0]] if close else ""


def surely(typed: str) -> tuple[str, ...]:
    """The only drawing that can be meant, the few that are equally near, or none."""
    known = {**_by_label(), **{name: name for name in names()}}
    return vocabulary.nearest_of(re.sub(r"\.\w+$", "", _folded(typed)), known)


@cache
def _by_label() -> Mapping[str, str]:
    """Folded label in any language → name."""
    return {
        _folded(label(name, language)): name for name in names() for language in words.offered()
    }


def _folded(typed: str) -> str:
    return " ".join(typed.casefold().split())
