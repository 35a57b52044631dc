"""Words → runs: pieces of text with their language, safe to print and isolated from others.

A run travels to the typesetter as a JSON value, never as markup. Direction is part of its words:
Unicode isolates (UAX #9) keep a Norwegian name or a phone number together inside Arabic, in print
and in what a screen reader gets.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from catalogue.languages import Said, direction, pick
from catalogue.model import Activity, Catalogue, Text
from catalogue.paper.coverage import Coverage
from catalogue.problems import Problem, problem

Run = Mapping[str, str]
"""``t`` words, ``lang`` tag, ``activity`` id and dotted ``field`` that they come from."""

_LTR, _RTL, _FIRST, _POP = "\u2066", "\u2067", "\u2068", "\u2069"
_STEERING = re.compile("[\u202a-\u202e\ufe00-\ufe0f]")
"""Embeddings and overrides (they could turn a phone number around) and variation selectors."""
_NUMBER = re.compile(r"\+?\d[\d \u00a0]{4,}\d")
_TIED = tuple(
    (re.compile(pattern), tied)
    for pattern, tied in (
        (r"(\bkl\.|\d\.) (?=\d|[a-zæøå]{3})|(\b\d{4}) (?=[A-ZÆØÅ])", "\\1\\2\u00a0"),
        (r"(\d) (إلى|تا|تر|ਵਜੇ|بجے)(?!\w)", "\\1\u00a0\\2"),
        (r"(\d\u00a0(?:إلى|تا|تر)|\bمن) (?=\d)", "\\1\u00a0"),
    )
)
"""Where no line breaks: "kl. 18", "13. mars", "0000 Eksempelvik", and "to" between hours."""
LONGEST = 1200
"""Letters of one text that the typesetter gets to see; a whole sheet has room for about 700."""
_LONG_WORD = re.compile(r"\S{41,}")
_BREAK_EVERY = 14
"""Letters between break points; words of up to 40 letters are left to the dictionary."""


class Runs:
    """Makes the runs of one page language and remembers what could not be printed."""

    def __init__(self, catalogue: Catalogue, language: str, coverage: Coverage) -> None:
        self.language = self._page = language
        self.problems: set[Problem] = set()
        self._catalogue = catalogue
        self._coverage = coverage

    def beside(self, language: str) -> Runs:
        """Runs in another language on this language's page; its problems are told already."""
        other = Runs(self._catalogue, language, self._coverage)
        other._page = self._page
        return other

    def text(self, text: Text, field: str, activity: Activity | None = None) -> Run | None:
        """A volunteer's text in the best language there is; ``None`` when nothing was written."""
        said = pick(text, self.language, self._catalogue.source_language)
        return self.said(said, f"{field}.{said.language}", activity)

    def own(self, words: str, field: str = "", activity: Activity | None = None) -> Run:
        """Words that are already in the page's language."""
        return self.said(Said(words, self.language), field, activity) or self._run("", "", activity)

    def said(self, said: Said, field: str, activity: Activity | None = None) -> Run | None:
        """Words in a known language; ``None`` when nothing is left to print."""
        clean = self._printable(said.words, field, activity)
        if not clean:
            return None
        ready = _ready(clean, said.language, self._page)
        return self._run(ready, field, activity) | {"lang": said.language}

    def _run(self, words: str, field: str, activity: Activity | None) -> dict[str, str]:
        owner = activity.id if activity else ""
        return {"t": words, "lang": self.language, "activity": owner, "field": field}

    def _printable(self, words: str, field: str, activity: Activity | None) -> str:
        """NFC, one line, without characters that no font has; those become problems."""
        line = " ".join(_STEERING.sub("", unicodedata.normalize("NFC", words)).split())
        if len(line) > LONGEST:
            self.problems.add(self._problem("C902", field, activity))
            line = line[:LONGEST].rpartition(" ")[0] + " …"
        missing = self._coverage.missing(line)
        if not missing:
            return line
        shown = " ".join(f"U+{ord(character):04X}" for character in missing[:5])
        self.problems.add(self._problem("C901", field, activity, characters=shown))
        return " ".join(line.translate(dict.fromkeys(map(ord, missing))).split())

    def _problem(self, code: str, field: str, activity: Activity | None, **values: Any) -> Problem:
        origin = activity.at(field) if activity else self._catalogue.origin
        return problem(code, origin.path, origin.line, origin.column, field=field, **values)


def plain(run: Run) -> str:
    """A run's words without the invisible characters, for document titles and alternative texts."""
    return re.sub("[\u200b\u2066-\u2069]", "", run["t"]).replace("\u00a0", " ")


@lru_cache(maxsize=4096)
def _ready(words: str, language: str, page: str) -> str:
    """Words in which lines break, and letters run, where they should."""
    return _isolate(_tied(_breakable(words)), language, page)


def _tied(words: str) -> str:
    """Times, dates and addresses that stay in one line. Spans are tied by `say` in common.typ."""
    for pattern, tied in _TIED:
        words = pattern.sub(tied, words)
    return words


def _breakable(words: str) -> str:
    """Break points inside very long words, so that they never run off the page."""
    return _LONG_WORD.sub(
        lambda found: "\u200b".join(
            found[0][start : start + _BREAK_EVERY]
            for start in range(0, len(found[0]), _BREAK_EVERY)
        ),
        words,
    )


def _isolate(words: str, language: str, around: str) -> str:
    """Phone numbers kept from left to right; words of the other direction kept together."""
    own, page = direction(language), direction(around)
    if "rtl" not in (own, page):
        return words
    if own == "ltr" or not any(
        unicodedata.bidirectional(letter) in ("R", "AL") for letter in words
    ):
        return f"{_LTR}{words}{_POP}"
    numbered = _NUMBER.sub(lambda found: f"{_LTR}{found[0]}{_POP}", words)
    return numbered if page == "rtl" else f"{_RTL}{numbered}{_POP}"
