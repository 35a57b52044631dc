"""The free texts of a listing, one by one, with the place where each was typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from catalogue import contents
from catalogue.model import Activity, Catalogue, Origin
from catalogue.problems import Problem, problem
from catalogue.sourcetext import source_language

LONGEST_SHOWN = 60
_WORD = re.compile(r"[^\W_]+(?:[-'’.:,][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?…]+(?=\s+[\"«“(]?[A-ZÆØÅ{\d])")
_SHORTENED = re.compile(
    r"(?i)\b(kl|ca|nr|tlf|bl\.a|f\.eks|dvs|osv|m\.m|evt|inkl|maks|min|e\.g|i\.e|approx|no)\.$"
)


class OddWords:
    """Finds the words of a text that some rule may mind.

    Most words return in listing after listing, so each is looked at once for the whole catalogue.
    """

    def __init__(self, signs: Iterable[str]) -> None:
        self._sign = re.compile("|".join(signs), re.IGNORECASE)
        self._plain: set[str] = set()

    def of(self, text: str) -> str:
        """The odd words on one line, in no order; nearly always none."""
        words = text.split()
        if self._plain.issuperset(words):
            return ""
        fresh = set(words) - self._plain
        odd = set(filter(self._sign.search, fresh))
        self._plain |= fresh - odd
        return " ".join(odd)


@dataclass(frozen=True, slots=True)
class Listing:
    """One listing as the rules see it; its texts are gathered once for all of them."""

    activity: Activity
    catalogue: Catalogue
    language: str
    """The one that its organisation writes."""
    everything: str
    """All free texts and search words, in every language."""
    odd: str
    """Those words of them that bear a sign, for a rule to see at once that it finds nothing."""

    @classmethod
    def of(cls, activity: Activity, catalogue: Catalogue, odd: OddWords) -> Listing:
        """The listing with its texts."""
        found = [words for _, text in contents.texts(activity) for words in text.values()]
        everything = "\n".join((*found, *activity.search_words))
        own = source_language(activity, catalogue)
        return cls(activity, catalogue, own, everything, odd.of(everything))

    def lines(self) -> Iterator[Line]:
        """All free texts, in every language."""
        for field, text in contents.texts(self.activity):
            for tag, words in text.items():
                yield Line(field, tag, words)

    def report(self, code: str, field: str, **values: object) -> Problem:
        """A problem at a dotted field of the listing."""
        return found_at(code, self.activity.at(field), **values)


class Line(NamedTuple):
    """One text in one language."""

    field: str
    """Dotted, without the language: ``what_happens.0.text``."""
    tag: str
    words: str


def found_at(code: str, place: Origin, **values: object) -> Problem:
    """A problem at a place, its values fit for one line; a corrected text stays whole."""
    fit = {
        name: " ".join(str(value).split()) if name == "better" else shortened(str(value))
        for name, value in values.items()
    }
    made = problem(code, place.path, place.line, place.column)
    return Problem(
        made.path, made.line, made.column, made.code, made.severity, tuple(sorted(fit.items()))
    )


def shortened(words: str) -> str:
    """At most 60 characters on one line."""
    flat = " ".join(words.split())
    return flat if len(flat) <= LONGEST_SHOWN else flat[: LONGEST_SHOWN - 1] + "…"


def words_of(text: str) -> list[str]:
    """The words, each clock time or number as one; a placeholder counts as a word."""
    return list(chain.from_iterable(map(_words_in, text.split())))


@lru_cache(maxsize=65536)
def _words_in(part: str) -> tuple[str, ...]:
    """The words between two spaces: mostly one."""
    return tuple(_WORD.findall(part))


def sentences_of(text: str) -> list[str]:
    """The sentences; "kl. 18" and "3. mai" do not end one."""
    parts, start = [], 0
    for end in _SENTENCE_END.finditer(text):
        part = text[start : end.end()]
        if end[0] != "." or not _is_shortened(part.rsplit(None, 1)[-1]):
            parts.append(part)
            start = end.end()
    return [part for part in (*parts, text[start:]) if part.strip()]


@lru_cache(maxsize=65536)
def _is_shortened(word: str) -> bool:
    return _SHORTENED.search(word) is not None


PATTERNS = {"word": _WORD, "sentence_end": _SENTENCE_END, "shortened": _SHORTENED}
"""What the page for clubs reads and judges with too (``catalogue/form``)."""
