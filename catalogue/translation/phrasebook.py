"""Sentences that many listings use, and what they are called in every language.

The words of a listing are looked up, never guessed: a text is known when all of its sentences are
in the list (``site_templates/text/<language>/phrases.yml``). A pattern has slots for numbers and
times (``{n}``, ``{time}``); ``{contact}`` is left for the person's name.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from catalogue import looks, words
from catalogue.facts.parts import clock
from catalogue.words import PLURALS, Words

_VALUE = re.compile(r"\{(?!contact\}|municipality\})\w+\}|\d{1,2}:\d{2}|\d+")
"""What differs between two uses of a sentence: a slot in the pattern, a number in a text."""
LEFT = ("contact", "municipality")
"""Slots for names, which stay as they are."""
_TIMES = frozenset(("time", "start", "end"))
_BEFORE_VOWEL = {"uk": (" о 11", " об 11")}
"""Where a word before the hour changes with it: "об 11:00"."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


class Phrase(str):
    """Words from the list of phrases: nobody has translated this very listing."""

    __slots__ = ()


def look_up(text: str, source: str, wanted: str) -> Phrase | None:
    """A text of the language ``source`` in ``wanted``; ``None`` when a sentence is not known."""
    whole = _sentence(text, source, wanted)
    if whole is not None:
        return Phrase(whole)
    sentences = _SENTENCE.split(text.strip())
    if len(sentences) < 2:
        return None
    said = [_sentence(one, source, wanted) for one in sentences]
    return None if None in said else Phrase(" ".join(filter(None, said)))


@looks.remembered_lately(65536)
def _sentence(sentence: str, source: str, wanted: str) -> str | None:
    found = _pattern(sentence, source)
    return _said(*found, wanted) if found else None


@lru_cache(maxsize=8192)
def _pattern(sentence: str, source: str) -> tuple[str, Mapping[str, str]] | None:
    """Key of the pattern that a sentence follows, and what stands in its slots."""
    values = _VALUE.findall(sentence)
    for key, slots in _known(source).get(_shape(sentence), ()):
        pairs = list(zip(slots, values, strict=True))
        if all(slot[0] == "{" or slot == value for slot, value in pairs):
            return key, {slot[1:-1]: value for slot, value in pairs if slot[0] == "{"}
    return None


def _said(key: str, values: Mapping[str, str], wanted: str) -> str | None:
    own = _words(wanted)
    filled = {name: _written(name, value, wanted) for name, value in values.items()}
    filled |= {name: f"{{{name}}}" for name in LEFT}
    if own.has(f"{key}.other"):
        number = int(filled.pop("n"))
        return own.plural(key, number, **filled)
    if not own.has(key):
        return None
    said = own.say(key, **filled)
    return said.replace(*_BEFORE_VOWEL[wanted]) if wanted in _BEFORE_VOWEL else said


def _written(slot: str, value: str, wanted: str) -> str:
    """A time as the language writes it, "18 h 30"; any other value as it stands."""
    if slot not in _TIMES:
        return value
    hour, _, minute = value.partition(":")
    try:
        return clock(wanted, dt.time(int(hour), int(minute or 0)))
    except ValueError:
        return value


@cache
def _known(source: str) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Shape → (key, slots) of every pattern of a language."""
    known: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for key, pattern in _patterns(source):
        known.setdefault(_shape(pattern), []).append((key, tuple(_VALUE.findall(pattern))))
    return known


def _patterns(source: str) -> Iterator[tuple[str, str]]:
    for key, said in words.section(source, "phrases").items():
        parent, _, last = key.rpartition(".")
        yield f"phrases.{parent if last in PLURALS else key}", said


def _shape(sentence: str) -> str:
    """What all uses of a pattern have in common; capitals and a full stop do not matter."""
    return _VALUE.sub("#", " ".join(sentence.split())).casefold().rstrip(".")


@cache
def _words(language: str) -> Words:
    return Words(language, own=False)
