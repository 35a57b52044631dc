"""Which characters the paper's fonts can show, and in which order each script tries them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from catalogue.languages import LANGUAGES

_FIRST = {
    "Latn": ("Brosjyre Sans",),
    "Cyrl": ("Noto Sans",),
    "Arab": ("Vazirmatn",),
    "Ethi": ("Noto Sans Ethiopic",),
    "Guru": ("Noto Sans Gurmukhi",),
}
_ALL = ("Brosjyre Sans", "Noto Sans", "Vazirmatn", "Noto Sans Ethiopic", "Noto Sans Gurmukhi")
_WHOLE_WORDS_ELSEWHERE = {"vi": ("Noto Sans",), "se": ("Noto Sans",)}
"""Latin languages with letters that the Latin face lacks: a word is best in one face."""
_INVISIBLE = frozenset("\u00a0\u200b\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069\u00ad")
"""Need no glyph: they only steer joining, breaking and direction."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The characters that can be printed."""

    characters: frozenset[str]

    def missing(self, words: str) -> str:
        """The characters of ``words`` without a glyph, each once, in order of appearance."""
        return "".join(dict.fromkeys(c for c in words if c not in self.characters))


@cache
def coverage(folder: Path) -> Coverage:
    """What the regular and the bold faces of a folder can both show."""
    by_weight: dict[int, set[int]] = {}
    for file in sorted(folder.glob("*.ttf")):
        with TTFont(file, lazy=True) as font:
            by_weight.setdefault(font["OS/2"].usWeightClass, set()).update(font.getBestCmap())
    shared = set.intersection(*by_weight.values())
    # Some faces give control characters a glyph, which PDF/UA refuses all the same.
    visible = {chr(code) for code in shared if unicodedata.category(chr(code))[0] != "C"}
    return Coverage(frozenset(visible) | _INVISIBLE)


def families(language: str) -> tuple[str, ...]:
    """Font families in the order in which a language's words try them."""
    known = LANGUAGES.get(language)
    first = _WHOLE_WORDS_ELSEWHERE.get(language) or _FIRST[known.script if known else "Latn"]
    return (*first, *(name for name in _ALL if name not in first))
