"""The closed lists: what volunteers type becomes an id; an unknown word gets a suggestion.

Ids, icons and everyday forms stand in ``data/vocabulary.yml``; labels in each language's words.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from catalogue import words

SURE, MARGIN = 0.72, 0.06
"""Likeness (difflib) above which a word can be meant, and between words that are equally near."""
SURER = 0.88
"""The same where a wrong guess would publish somebody: "people" is not far from "no-people"."""
_CONSENT_HANGS_ON = frozenset(("photo_kind", "minors"))
TYPED_LANGUAGES = ("nb", "nn", "en", "da")
"""Whose labels a volunteer may type instead of an id."""
_FILE = Path(__file__).parent / "data" / "vocabulary.yml"
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_DASHES = re.compile(r"\s*[‐‑‒–—-]\s*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a closed list."""

    id: str
    icon: str
    """Name in the icon sets that Material ships, such as ``material/music-note``."""
    tint: str = ""
    """``#RRGGBB`` behind a category's picture, decoration only; empty for the other lists."""
    companion: bool = False
    """Whether this kind of support is a person who comes along."""
    maps: tuple[str, ...] = ()
    """The value in other standards: ``schema:``, ``hsds:``, ``oa:`` (OpenActive), ``icnpo:``…"""
    accepts: tuple[str, ...] = ()
    """Everyday forms that may be typed."""


@cache
def lists() -> Mapping[str, Mapping[str, Entry]]:
    """List name → id → entry, in the order of the file."""
    tree = words.read_tree(_FILE)
    return {name: dict(_entries(values)) for name, values in tree.items()}


def ids(name: str) -> tuple[str, ...]:
    """The ids of one list in its order."""
    return tuple(lists()[name])


def entry(name: str, value: str) -> Entry:
    """The entry of an id; KeyError for an id that does not exist."""
    return lists()[name][value]


@cache
def companion_kinds() -> frozenset[str]:
    """The kinds of support in which a person comes along (the pill "Noen blir med")."""
    return frozenset(one.id for one in lists()["support"].values() if one.companion)


@lru_cache(maxsize=4096)
def find(name: str, typed: str) -> str | None:
    """The id of what was typed: an id, a label (nb, nn, en, da) or an everyday form; else None."""
    return forms(name).get(fold(typed))


def suggest(name: str, typed: str) -> str:
    """The closest bokmål label for "mente du …?", or "" when nothing is near."""
    known = forms(name)
    near = difflib.get_close_matches(fold(typed[:80]), known, n=1, cutoff=0.6)
    return words.Words("nb", own=False).label(name, known[near[0]]) if near else ""


def nearest(name: str, typed: str) -> tuple[str, ...]:
    """Bokmål labels so near that only they can be meant: one, the equally near, or none."""
    said = words.Words("nb")
    sure = SURER if name in _CONSENT_HANGS_ON else SURE
    near = nearest_of(fold(typed[:80]), forms(name), sure)
    return tuple(said.label(name, one) for one in near)


def nearest_of(typed: str, known: Mapping[str, str], sure: float = SURE) -> tuple[str, ...]:
    """What the nearest of the ``known`` forms stand for, at most three; empty when none is near."""
    ratios: dict[str, float] = {}
    for form, meant in known.items():
        ratio = difflib.SequenceMatcher(None, typed, form).ratio()
        ratios[meant] = max(ratios.get(meant, 0.0), ratio)
    best = max(ratios.values(), default=0.0)
    near = sorted(ratios, key=lambda meant: -ratios[meant])
    return tuple(one for one in near if ratios[one] > max(sure, best - MARGIN))[:3]


def labels(name: str, language: str = "nb") -> tuple[str, ...]:
    """The labels of one list, for messages and forms."""
    said = words.Words(language, own=False)
    return tuple(said.label(name, value) for value in lists()[name])


def fold(typed: str) -> str:
    """Words made comparable: NFC, small letters, single spaces, one kind of dash, no full stop."""
    text = unicodedata.normalize("NFC", typed).casefold()
    text = _DASHES.sub("-", text).replace("pr.", "per")
    text = " ".join(text.rstrip(".!").split())
    return "per " + text[3:] if text.startswith("pr ") else text


@cache
def forms(name: str) -> Mapping[str, str]:
    """Everything that may be typed, folded → id.

    Ids win over labels, those over everyday forms and shortened labels.
    """
    claims: dict[str, str] = {}
    for strength in (_own_ids, _own_labels, _own_accepts, _own_shortened):
        for one in lists()[name].values():
            for form in strength(name, one):
                claims.setdefault(fold(form), one.id)
    return claims


def _own_ids(name: str, one: Entry) -> Iterator[str]:
    yield one.id
    yield one.id.replace("-", " ")


def _own_labels(name: str, one: Entry) -> Iterator[str]:
    for language in TYPED_LANGUAGES:
        said = words.Words(language, own=False)
        yield said.label(name, one.id)
        yield said.short(name, one.id)


def _own_accepts(name: str, one: Entry) -> Iterator[str]:
    yield from one.accepts


def _own_shortened(name: str, one: Entry) -> Iterator[str]:
    """Parts of a label: "per år" of "Per år (medlem)", "tegning" of "Tegning/piktogram"."""
    for language in TYPED_LANGUAGES:
        label = words.Words(language, own=False).label(name, one.id)
        bare = _BRACKETS.sub("", label)
        yield bare
        yield from bare.split("/")
        yield from bare.split(" – ")


def _entries(values: object) -> Iterator[tuple[str, Entry]]:
    assert isinstance(values, dict)
    for value, fields in values.items():
        yield (
            value,
            Entry(
                value,
                icon=fields["icon"],
                tint=fields.get("tint", ""),
                companion=fields.get("companion") == "true",
                maps=tuple(fields.get("maps", ())),
                accepts=tuple(fields.get("accepts", ())),
            ),
        )
