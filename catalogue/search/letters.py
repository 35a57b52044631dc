"""Text → words with letters made alike, so that å, aa and a are one and Arabic alef has one form.

``site_templates/components/search/search-rules.js`` does the same with the same table;
``tests/search/cases.json`` holds both to it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from catalogue.search.lists import table

_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c\u200d'’‘ʼ"
"""Signs inside a word that are dropped; the vowel signs of Gurmukhi are letters and stay."""
_GURMUKHI = "\u0a01-\u0a03\u0a3c-\u0a4d\u0a70\u0a71"
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}{_GURMUKHI}])*")
_DROPPED = re.compile(f"[{_MARKS}]")


def split(text: str) -> list[str]:
    """The words of a text as they are written."""
    return _WORD.findall(text)


def fold(word: str) -> str:
    """One word in the letters that are compared: ``Svømming`` → ``svomming``."""
    small = word.lower()
    for pair, letter in pairs().items():
        small = small.replace(pair, letter)
    plain = _DROPPED.sub("", unicodedata.normalize("NFKD", small))
    return plain.translate(_translation())


@cache
def pairs() -> Mapping[str, str]:
    """Two letters that stand for one: ``aa`` → ``a``."""
    return {key: str(value) for key, value in table("letters", "pairs").items()}


@cache
def letters() -> Mapping[str, str]:
    """Every single letter that becomes another, or nothing."""
    made = {key: str(value) for key, value in table("letters", "letters").items()}
    for first, onto in table("letters", "ethiopic").items():
        made |= {chr(ord(first) + order): chr(ord(str(onto)) + order) for order in range(7)}
    for first in map(str, table("letters")["fourth"]):
        fourth = chr(ord(first) + 3)
        made = {key: first if value == fourth else value for key, value in made.items()}
        made[fourth] = first
    for zero in table("letters")["digits"]:
        made |= {chr(ord(str(zero)) + number): str(number) for number in range(10)}
    return made


@cache
def _translation() -> Mapping[int, str]:
    return str.maketrans(dict(letters()))
