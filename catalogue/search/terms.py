"""The index of each language as the script that the page loads: ``abData("nb/terms", {…})``.

``search-rules.js`` reads it; the form is told in ``docs/decisions/0010-search.md``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from catalogue.model import Catalogue
from catalogue.search.gather import FIELDS, Found, gather
from catalogue.search.letters import letters, pairs
from catalogue.search.rules import Rules, rules, synonyms

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""Numbers of five bits; the second half of the letters says that more follows."""
_CLASSES = "!#$%&'()*+,./:;<="
"""Which weight the rows after it have; by its place in ``_WEIGHTS``."""
_WEIGHTS: Mapping[str, int] = {
    "first": 64,
    "title": 56,
    "title-part": 45,
    "other-title": 40,
    "words": 36,
    "other-title-part": 30,
    "words-part": 29,
    "owner": 27,
    "place": 25,
    "category": 22,
    "label": 16,
    "summary": 12,
    "other-summary": 8,
    "summary-part": 6,
}
"""What a hit is worth. Names of fields for the page's own language, ``other-`` for the rest."""
_SETS = ">"
"""The numbers after it are sets of rows, which have a class of their own."""
_SYMBOLS = dict(zip(_WEIGHTS, _CLASSES, strict=False))
_NEIGHBOURS = {"nb": {"nn", "da"}, "nn": {"nb", "da"}, "da": {"nb", "nn"}}


class Terms:
    """The indexes of a catalogue, read once for all languages."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._gathered = gather(catalogue)
        self._tags = self._written()
        groups = list(self._groups())
        typed = {word for words, _ in groups for word in words}
        self._all = sorted(self._gathered.terms.keys() | typed)
        self._groups_text = self._numbered(groups)
        self._front = list(_front_coded(self._all))
        self._deltas = [_number(one) for one in range(len(self._gathered.activities) + 1)]
        self._lines = [self._line(self._gathered.terms.get(one)) for one in self._all]
        self._sets = [
            _SYMBOLS[kind] + self._delta_coded(rows) for kind, rows in self._gathered.sets
        ]

    def file(self, language: str) -> bytes:
        """``assets/data/<language>/terms.js``."""
        told = json.dumps(self.value(language), ensure_ascii=False, separators=(",", ":"))
        return f"abData({json.dumps(f'{language}/terms')},{told});\n".encode()

    def value(self, language: str) -> dict[str, Any]:
        """What ``abSearch.open`` gets."""
        own = {language, *_NEIGHBOURS.get(language, ())}
        symbols = {
            (at, tag): _SYMBOLS[_class_of(name, tag in own)]
            for at, name in enumerate(FIELDS)
            for tag in self._tags
        }
        posts = [
            "".join(symbols[where] + rows for where, rows in line) + sets
            for line, sets in self._lines
        ]
        return {
            **self._rules(language),
            "weights": dict(zip(_CLASSES, _WEIGHTS.values(), strict=False)),
            "codes": " ".join(one.code for one in self._gathered.activities),
            "titles": "".join(self._title_length(own, one) for one in self._gathered.titles),
            "terms": "\n".join(self._front),
            "posts": "\n".join(posts),
            "sets": "\n".join(self._sets),
            "groups": self._groups_text,
        }

    def _written(self) -> list[str]:
        """The languages that are offered, and those that a listing has words in."""
        found = {where[1] for one in self._gathered.terms.values() for where in one.rows}
        return sorted(found | {*self._catalogue.languages, self._catalogue.source_language})

    def _title_length(self, own: set[str], lengths: Mapping[str, int]) -> str:
        counts = [count for tag, count in sorted(lengths.items()) if tag in own]
        return str(min(9, counts[0])) if counts else "0"

    def _offered(self, first: str = "") -> list[str]:
        """The languages whose rules and synonyms are used, the page's own first."""
        return [
            tag for tag in dict.fromkeys((first, *self._catalogue.languages, *self._tags)) if tag
        ]

    def _rules(self, language: str) -> dict[str, Any]:
        """Rules for what is typed: letters, quiet words, endings and compounds."""
        known = [rules(tag) for tag in self._offered(language)]
        joining = next((one for one in known if one.compounds.joints), None)
        steps = list(_different(known))
        told: dict[str, Any] = {
            "pairs": pairs(),
            "letters": letters(),
            "quiet": sorted(set().union(*(one.quiet for one in known))),
            "steps": steps,
        }
        if joining:
            told["compounds"] = _compounds(joining, steps)
        return told

    def _groups(self) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
        """Synonyms of which something is found: what is typed, and what stands in listings."""
        for language in sorted(self._offered()):
            for group in synonyms(language):
                for one in group.found:
                    if " " in one:
                        self._gathered.add_phrase(one)
                found = tuple(one for one in group.found if one in self._gathered.terms)
                if found and group.typed != found[:1]:
                    yield group.typed, found

    def _numbered(self, groups: Iterable[tuple[tuple[str, ...], tuple[str, ...]]]) -> str:
        """A line for each group: the numbers of words that are typed, and of those found."""
        number = {one: at for at, one in enumerate(self._all)}
        return "\n".join(
            " ".join(_numbers(sorted(number[one] for one in words)) for words in group)
            for group in groups
        )

    def _line(self, found: Found | None) -> tuple[list[tuple[tuple[int, str], str]], str]:
        if found is None:
            return [], ""
        rows = [(where, self._delta_coded(found.rows[where])) for where in sorted(found.rows)]
        return rows, _SETS + _numbers(sorted(found.sets)) if found.sets else ""

    def _delta_coded(self, rows: list[int]) -> str:
        last, deltas, told = -1, self._deltas, []
        for row in rows:
            told.append(deltas[row - last - 1])
            last = row
        return "".join(told)


def _class_of(name: str, own: bool) -> str:
    if own or name.startswith("words") or name == "summary-part":
        return name
    return {"first": "other-title", "title": "other-title"}.get(name, f"other-{name}")


def _compounds(its: Rules, steps: list[Any]) -> dict[str, Any]:
    return {
        "like": steps.index(its.steps),
        "joints": list(its.compounds.joints),
        "short": sorted(its.compounds.short),
        "parts": sorted(its.compounds.parts),
        "whole": sorted(its.compounds.whole),
    }


def _different(known: Iterable[Rules]) -> Iterator[Any]:
    seen = []
    for one in known:
        if one.steps and one.steps not in seen:
            seen.append(one.steps)
            yield one.steps


def _front_coded(terms: list[str]) -> Iterator[str]:
    """Each word without the letters that it shares with the one before; their number in front."""
    before = ""
    for term in terms:
        shared = 0
        limit = min(len(before), len(term), len(_DIGITS) - 1)
        while shared < limit and before[shared] == term[shared]:
            shared += 1
        yield _DIGITS[shared] + term[shared:]
        before = term


def _numbers(ascending: list[int]) -> str:
    before = -1
    told = []
    for one in ascending:
        told.append(_number(one - before - 1))
        before = one
    return "".join(told)


def _number(value: int) -> str:
    """Five bits a letter, the lowest first."""
    told = ""
    while value >= 32:
        told += _DIGITS[32 + (value & 31)]
        value >>= 5
    return told + _DIGITS[value]
