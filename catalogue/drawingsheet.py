"""The shipped drawings for whoever chooses one: a sheet to look at, and a search by words."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from catalogue import drawinglibrary, templates, words
from catalogue.datafile import tables
from catalogue.search.letters import fold, split
from catalogue.search.rules import key, rules, synonyms

_GROUPS = "drawing_groups.toml"
_LANGUAGE = "nb"
_TYPED = ("nb", "nn", "en")
"""Languages that somebody may name a drawing in."""
_LEAST = 3
"""Letters of a word that is looked for inside longer ones: «tur» finds «sykkeltur»."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """One drawing as it stands on the sheet."""

    name: str
    """What is written in a listing: ``drawing: chess``."""
    label: str
    alt: str
    address: str
    """A ``data:`` address, so that the sheet needs nothing else."""


@dataclass(frozen=True, slots=True)
class Group:
    """The drawings for one kind of activity."""

    heading: str
    drawings: tuple[Drawing, ...]


@cache
def groups() -> Mapping[str, tuple[str, ...]]:
    """Category, ``steps`` or ``wish`` → names of drawings."""
    return {name: tuple(held) for name, held in tables(_GROUPS).items() if name != "headings"}


def of_activities() -> tuple[str, ...]:
    """The drawings that an activity can have for its picture."""
    return tuple(name for kind, held in groups().items() if _is_category(kind) for name in held)


def sheet() -> str:
    """All drawings with their names as one HTML page that needs no network."""
    view = tuple(
        Group(heading(kind), tuple(map(_drawing, held))) for kind, held in groups().items()
    )
    return templates.renderer("pages/drawings.html")(view, {})


def heading(kind: str) -> str:
    """What a group is called, in bokmål."""
    if not _is_category(kind):
        return str(tables(_GROUPS)["headings"][kind])
    return words.Words(_LANGUAGE, own=False).label("category", kind)


def matches(typed: str) -> tuple[str, ...]:
    """Names of the drawings that fit every typed word: first those that are called so."""
    wanted = split(typed)
    if not wanted:
        return ()
    called, named, shown = [], [], []
    for name in drawinglibrary.names():
        own = _words_of(_names_of(name))
        alt = _words_of([drawinglibrary.alt(name, _LANGUAGE)])
        if all(fold(word) in own for word in wanted):
            called.append(name)
        elif all(_fits(word, own) for word in wanted):
            named.append(name)
        elif all(_fits(word, own + alt) for word in wanted):
            shown.append(name)
    return (*called, *named, *shown)


def _is_category(kind: str) -> bool:
    return kind not in ("steps", "wish")


def _drawing(name: str) -> Drawing:
    svg = (drawinglibrary.FOLDER / f"{name}.svg").read_bytes()
    address = f"data:image/svg+xml;base64,{base64.b64encode(svg).decode()}"
    label, alt = (say(name, _LANGUAGE) for say in (drawinglibrary.label, drawinglibrary.alt))
    return Drawing(name, label, alt, address)


def _names_of(name: str) -> Iterator[str]:
    yield name.replace("-", " ")
    yield from (drawinglibrary.label(name, tag) for tag in _TYPED)


def _words_of(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(fold(word) for text in texts for word in split(text))


def _fits(typed: str, known: tuple[str, ...]) -> bool:
    """Whether the word, a part of a compound or a word that means the same is among them."""
    folded, stem = fold(typed), key(typed, rules(_LANGUAGE))
    if any(folded == word or (len(folded) >= _LEAST and folded in word) for word in known):
        return True
    stems = {key(word, rules(_LANGUAGE)) for word in known}
    same = (group.found for group in synonyms(_LANGUAGE) if stem in group.typed)
    meant = (stem, *(one for found in same for one in found))
    return any(stems.issuperset(one.split()) for one in meant if one)
