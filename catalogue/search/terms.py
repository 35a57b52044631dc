"""The index of each language as the script that the page loads: ``abData("nb/terms", {…})``.

``search-rules.js`` reads it; the form is told in ``docs/decisions/0010-search.md``.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any

from catalogue import languages
from catalogue.model import Catalogue
from catalogue.search.gather import EVERY, FIELDS, Found, Where, gather
from catalogue.search.letters import letters, pairs
from catalogue.search.lists import Group
from catalogue.search.rules import Rules, Step, rules, synonyms

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
    "spelling": 34,
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
_Line = tuple[Mapping[Where, str], Mapping[str, set[int]]]
"""Where a word stands with the rows written out, and the numbers of sets by language."""


class Terms:
    """The indexes of a catalogue, read once for all languages.

    The index of a language has its words, those of its neighbours, of the catalogue's source
    language and of English, so that its size does not grow with the other languages.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._gathered = gather(catalogue)
        held = (tag for page in catalogue.languages for tag in self._held(page))
        for group in _synonyms(held):
            for phrase in (one for one in group.found if " " in one):
                self._gathered.add_phrase(phrase)
        self._deltas = [_number(one) for one in range(len(self._gathered.activities) + 1)]
        self._lines = {word: self._line(one) for word, one in self._gathered.terms.items()}
        self._words: dict[str, list[str]] = {}
        for word, one in self._gathered.terms.items():
            for tag in {where[1] for where in one.rows} | one.sets.keys():
                self._words.setdefault(tag, []).append(word)
        self._sets = [
            _SYMBOLS[kind] + self._delta_coded(rows) for kind, rows in self._gathered.sets
        ]

    def file(self, language: str) -> bytes:
        """``assets/data/<language>/terms.js``."""
        told = json.dumps(self.value(language), ensure_ascii=False, separators=(",", ":"))
        return f"abData({json.dumps(f'{language}/terms')},{told});\n".encode()

    def value(self, language: str) -> dict[str, Any]:
        """What ``abSearch.open`` gets."""
        own, held = {language, *languages.neighbours(language)}, self._held(language)
        posts = dict(self._posts(own, {*held, EVERY}))
        groups = list(_groups(_synonyms(held), posts))
        words = sorted(posts.keys() | {word for typed, _ in groups for word in typed})
        return {
            "languages": [tag for tag in self._catalogue.languages if tag in held],
            **_rules(held),
            "weights": dict(zip(_CLASSES, _WEIGHTS.values(), strict=False)),
            "codes": " ".join(one.code for one in self._gathered.activities),
            "titles": "".join(self._title_length(own, one) for one in self._gathered.titles),
            "terms": "\n".join(_front_coded(words)),
            "posts": "\n".join(posts.get(one, "") for one in words),
            "sets": "\n".join(self._sets),
            "groups": _numbered(groups, words),
        }

    def _held(self, language: str) -> list[str]:
        """The languages whose words, rules and synonyms are in an index, the page's own first."""
        near = languages.neighbours(language)
        return list(dict.fromkeys((language, *near, self._catalogue.source_language, "en")))

    def _posts(self, own: set[str], held: set[str]) -> Iterator[tuple[str, str]]:
        """Each word that stands in one of the languages, and where."""
        symbols = {
            (at, tag): _SYMBOLS[_class_of(name, tag in own)]
            for at, name in enumerate(FIELDS)
            for tag in held
        }
        for word in set().union(*(self._words.get(tag, ()) for tag in held)):
            rows, sets = self._lines[word]
            told = "".join(symbols[at] + some for at, some in rows.items() if at in symbols)
            if numbers := set().union(*(sets[tag] for tag in held & sets.keys())):
                told += _SETS + _numbers(sorted(numbers))
            yield word, told

    def _title_length(self, own: set[str], lengths: Mapping[str, int]) -> str:
        counts = [count for tag, count in sorted(lengths.items()) if tag in own]
        return str(min(9, counts[0])) if counts else "0"

    def _line(self, found: Found) -> _Line:
        rows = {where: self._delta_coded(found.rows[where]) for where in sorted(found.rows)}
        return rows, found.sets

    def _delta_coded(self, rows: list[int]) -> str:
        last, deltas, told = -1, self._deltas, []
        for row in rows:
            told.append(deltas[row - last - 1])
            last = row
        return "".join(told)


def _class_of(name: str, own: bool) -> str:
    if own or name.startswith("words") or name in ("summary-part", "spelling"):
        return name
    return {"first": "other-title", "title": "other-title"}.get(name, f"other-{name}")


def _rules(held: Iterable[str]) -> dict[str, Any]:
    """Rules for what is typed: letters, quiet words, endings and compounds."""
    known = [rules(tag) for tag in held]
    joining = next((one for one in known if one.compounds.joints), None)
    steps = list(dict.fromkeys(one.steps for one in known if one.steps))
    told: dict[str, Any] = {
        "pairs": pairs(),
        "letters": letters(),
        "quiet": sorted(set().union(*(one.quiet for one in known))),
        "steps": [[step.told() for step in one] for one in steps],
    }
    if joining:
        told["compounds"] = _compounds(joining, steps)
    return told


def _synonyms(held: Iterable[str]) -> Iterable[Group]:
    """The groups of some languages; those that languages share once."""
    return dict.fromkeys(group for tag in sorted(set(held)) for group in synonyms(tag))


def _groups(
    held: Iterable[Group], known: Container[str]
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Synonyms of which something is found: what is typed, and what stands in listings."""
    for group in held:
        found = tuple(one for one in group.found if one in known)
        if found and group.typed != found[:1]:
            yield group.typed, found


def _numbered(
    groups: Iterable[tuple[tuple[str, ...], tuple[str, ...]]], words: Iterable[str]
) -> str:
    """A line for each group: the numbers of words that are typed, and of those found."""
    number = {one: at for at, one in enumerate(words)}
    return "\n".join(
        " ".join(_numbers(sorted(number[one] for one in words)) for words in group)
        for group in groups
    )


def _compounds(its: Rules, steps: list[tuple[Step, ...]]) -> dict[str, Any]:
    return {
        "like": steps.index(its.steps),
        "joints": list(its.compounds.joints),
        "short": sorted(its.compounds.short),
        "parts": sorted(its.compounds.parts),
        "whole": sorted(its.compounds.whole),
    }


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
