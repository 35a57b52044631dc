"""A word as people type it in Latin letters: ``Шахи`` → ``shakhi``.

Which scripts have a Latin spelling, and why others have none:
``docs/decisions/0015-latin-spelling.md``.
"""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

from catalogue import languages
from catalogue.search.letters import fold

SCRIPTS = ("Cyrl", "Ethi", "Guru")
"""Those that write the vowels."""
_BARE = re.compile("([\u0a15-\u0a39]\u0a3c?)(?=[\u0a15-\u0a39\u0a70\u0a71])")
"""A letter of Gurmukhi with no vowel sign before the next one: «a» is heard between them."""
_HEARD = {"\u0a38\u0a3c": "sh", "\u0a70": "n", "\u0a02": "n"}
"""Gurmukhi that is heard otherwise than the library tells: ਸ਼ and the signs of the nose."""


def spelled(word: str, language: str) -> str:
    """One word in Latin letters; empty when the language has them already, or no vowels."""
    if languages.script(language) not in SCRIPTS:
        return ""
    heard = _BARE.sub(r"\1a", unicodedata.normalize("NFC", word))
    for signs, sound in _HEARD.items():
        heard = heard.replace(signs, sound)
    letters = fold("".join(one for one in anyascii(heard) if one.isalnum()))
    return "" if letters == fold(word) else letters
