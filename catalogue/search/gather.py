"""A catalogue → which word stands where: in a listing's own texts, or on a set of listings.

Nothing of a person is read: no contact, no names, no private address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from catalogue import languages
from catalogue.facts import Facts, pills
from catalogue.model import Activity, Catalogue, Organisation, Place, Text
from catalogue.schedule import weekdays
from catalogue.search.letters import fold, split
from catalogue.search.rules import parts, rules, synonyms
from catalogue.search.spelling import spelled
from catalogue.words import Words

FIELDS = (
    "first", "title", "title-part", "words", "words-part", "summary", "summary-part", "spelling",
)  # fmt: skip
"""Where a word stands in a listing; ``first`` is the first word of the title, ``spelling`` any of
its words in Latin letters."""
EVERY = ""
"""In place of a language: words that a page of any language shows, for the text has neither the
catalogue's source language nor English. They are kept as they are written."""
Where = tuple[int, str]
"""Index in ``FIELDS`` and the language of the text."""
_CHOICES = ("energy", "sound", "group_size", "words", "setting", "joining")
_LISTS = ("open_to", "support", "gives")
_Stems = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(slots=True)
class Found:
    """Where one word stands."""

    rows: dict[Where, list[int]] = field(default_factory=dict)
    """Ascending row numbers."""
    sets: dict[str, set[int]] = field(default_factory=dict)
    """Language → numbers of sets."""


_NOWHERE = Found()


@dataclass(slots=True)
class Gathered:
    """Everything that can be searched, without a page's language."""

    activities: tuple[Activity, ...]
    """By id: the place in here is the row number."""
    terms: dict[str, Found]
    sets: list[tuple[str, list[int]]]
    """Kind (``category``, ``label``, ``owner``, ``place``) and rows."""
    titles: list[dict[str, int]]
    """Row → language → how many words the title has."""

    def add_phrase(self, phrase: str) -> None:
        """Make two words in a row a term of its own, where both stand in one text or name."""
        one, other = (self.terms.get(word, _NOWHERE) for word in phrase.split())
        rows: dict[Where, list[int]] = {}
        for (at, language), numbers in one.rows.items():
            for where in _same_text(at, language):
                both = set(numbers) & set(other.rows.get(where, ()))
                if both:
                    place = (max(at, where[0]), language)
                    rows[place] = sorted(both.union(rows.get(place, ())))
        sets = {tag: numbers & other.sets.get(tag, set()) for tag, numbers in one.sets.items()}
        found = Found(rows, {tag: both for tag, both in sets.items() if both})
        if found.rows or found.sets:
            self.terms[phrase] = found


def gather(catalogue: Catalogue) -> Gathered:
    """The words of a whole catalogue."""
    activities = tuple(sorted(catalogue.activities, key=lambda one: one.id))
    reader = _Reader(catalogue, _known_parts(catalogue, activities))
    for row, one in enumerate(activities):
        reader.listing(row, one)
    labels = _Labels(catalogue, activities)
    for kind, texts, rows in (*labels.closed_lists(), *labels.owners(), *labels.places()):
        reader.named(kind, texts, rows)
    return Gathered(activities, reader.terms, reader.sets, reader.titles)


def _known_parts(catalogue: Catalogue, activities: Iterable[Activity]) -> frozenset[str]:
    """Parts of compounds: the list, and the longer words that clubs and synonyms use alone."""
    known: set[str] = set()
    for language in {*catalogue.languages, catalogue.source_language}:
        its = rules(language)
        if not its.compounds.joints:
            continue
        known |= its.compounds.parts
        texts = {one.title.get(language, "") for one in activities}
        texts |= {words for one in activities for words in one.search_words}
        texts |= {word for group in synonyms(language) for word in group.typed}
        words = {word for text in texts for word in split(text)}
        stems = {its.stem(fold(word)) for word in words}
        known |= {stem for stem in stems if len(stem) >= 4} - its.quiet
    return frozenset(known)


class _Reader:
    """Puts words where they stand. Each word is folded and cut once, however often it is read."""

    def __init__(self, catalogue: Catalogue, known: frozenset[str]) -> None:
        self.source = catalogue.source_language
        self.known = known
        self.terms: dict[str, Found] = {}
        self.sets: list[tuple[str, list[int]]] = []
        self.titles: list[dict[str, int]] = []
        self._stems: dict[str, dict[str, _Stems]] = {}

    def listing(self, row: int, one: Activity) -> None:
        """A listing's own texts."""
        person = one.contact.first_name if one.contact else ""
        lengths: dict[str, int] = {}
        for language, text in _texts(one.title, self.source):
            lengths[language] = self._title(row, language, _without(person, text))
        self.titles.append(lengths)
        for language, text in _texts(one.summary, self.source):
            self._put(row, language, _without(person, text), "summary")
        self._put(row, self.source, " ".join(one.search_words), "words")

    def named(self, kind: str, texts: Iterable[tuple[str, str]], rows: list[int]) -> None:
        """A name that many listings share, in several languages."""
        number = len(self.sets)
        self.sets.append((kind, rows))
        for language, text in texts:
            for word in split(text):
                whole, pieces = self._cut(word, language)
                latin = self._spelled(word, language) if kind == "category" else ()
                for stem in (*whole, *pieces, *latin):
                    self._term(stem).sets.setdefault(language, set()).add(number)

    def _title(self, row: int, language: str, text: str) -> int:
        loud = [word for word in split(text) if self._cut(word, language)[0]]
        for word in loud[:1]:
            self._put(row, language, word, "first", "title-part")
        self._put(row, language, " ".join(loud[1:]), "title")
        for word in loud:
            for latin in self._spelled(word, language):
                self._add(latin, (FIELDS.index("spelling"), language), row)
        return len(loud)

    def _put(self, row: int, language: str, text: str, name: str, part: str = "") -> None:
        at, inside = FIELDS.index(name), FIELDS.index(part or f"{name}-part")
        for word in split(text):
            whole, pieces = self._cut(word, language)
            for stem in whole:
                self._add(stem, (at, language), row)
            for stem in pieces:
                self._add(stem, (inside, language), row)

    def _add(self, stem: str, where: Where, row: int) -> None:
        found = self.terms.get(stem)
        if found is None:
            found = self.terms[stem] = Found()
        rows = found.rows.get(where)
        if rows is None:
            found.rows[where] = [row]
        elif rows[-1] != row:
            rows.append(row)

    def _term(self, stem: str) -> Found:
        return self.terms.setdefault(stem, Found())

    def _spelled(self, word: str, language: str) -> tuple[str, ...]:
        """The Latin spelling of a word, where it has one and is not quiet."""
        latin = spelled(word, language)
        return (latin,) if latin and self._cut(word, language)[0] else ()

    def _cut(self, word: str, language: str) -> _Stems:
        """The stems of a word as written, and of its parts; nothing for a quiet word."""
        memory = self._stems.setdefault(language, {})
        if word not in memory:
            memory[word] = self._cut_anew(word, language)
        return memory[word]

    def _cut_anew(self, word: str, language: str) -> _Stems:
        its, folded = rules(language), fold(word)
        if not folded or folded in its.quiet:
            return (), ()
        whole = its.forms(folded)
        if not its.compounds.joints:
            return whole, ()
        pieces = parts(folded, self.known, its.compounds, its.stem)
        return whole, tuple(dict.fromkeys(piece for piece in pieces if piece not in whole))


class _Labels:
    """The names that listings share: closed lists, weekdays, organisations and places."""

    def __init__(self, catalogue: Catalogue, activities: tuple[Activity, ...]) -> None:
        self.catalogue = catalogue
        self.activities = activities
        self.words = {language: Words(language) for language in catalogue.languages}
        self.facts = {language: Facts(catalogue, language) for language in catalogue.languages}

    def closed_lists(self) -> Iterator[tuple[str, list[tuple[str, str]], list[int]]]:
        """Categories, facets, pills and weekdays with the rows that have them."""
        rows: dict[tuple[str, str], list[int]] = {}
        for row, one in enumerate(self.activities):
            for chosen in dict.fromkeys(self._values(one)):
                rows.setdefault(chosen, []).append(row)
        for (name, value), having in sorted(rows.items()):
            kind = "category" if name == "category" else "label"
            yield kind, [(tag, self._said(tag, name, value)) for tag in self.words], having

    def owners(self) -> Iterator[tuple[str, list[tuple[str, str]], list[int]]]:
        """Organisations by their names."""
        rows = _grouped((one.organisation, row) for row, one in enumerate(self.activities))
        for name, having in rows.items():
            owner = self.catalogue.organisations.get(name)
            if owner:
                yield "owner", self._names(owner), having

    def places(self) -> Iterator[tuple[str, list[tuple[str, str]], list[int]]]:
        """Places by name, and by address where that may be told."""
        rows = _grouped(
            (place, row)
            for row, one in enumerate(self.activities)
            for place in dict.fromkeys((one.place, *(rule.place for rule in one.schedule)))
            if place
        )
        for name, having in rows.items():
            place = self.catalogue.places.get(name)
            if place:
                yield "place", self._names(place) + self._address(place), having

    def _values(self, one: Activity) -> Iterator[tuple[str, str]]:
        for category in (one.category, *one.also):
            yield "category", category
        for name in _LISTS:
            for listed in getattr(one, name):
                yield name, listed
        for name in _CHOICES:
            if chosen := getattr(one, name):
                yield name, chosen
        for pill in pills(one, self.catalogue):
            yield "pill", pill
        for day in weekdays(one):
            yield "weekday", str(day)

    def _said(self, language: str, name: str, value: str) -> str:
        if name == "weekday":
            return self.facts[language].day(int(value))
        if name == "pill":
            return self.facts[language].pill(value)
        label = self.words[language].label(name, value)
        return f"{label} {self.words[language].short(name, value)}"

    def _names(self, named: Organisation | Place) -> list[tuple[str, str]]:
        return list(_texts(named.name, self.catalogue.source_language))

    def _address(self, place: Place) -> list[tuple[str, str]]:
        if place.private:
            return []
        told = " ".join((place.address, place.town, place.bus_stop))
        return [(self.catalogue.source_language, told)]


def _same_text(at: int, language: str) -> Iterator[Where]:
    """Where else in the same text a word may stand: the title's first word is of the title."""
    title = ("first", "title")
    names = title if FIELDS[at] in title else (FIELDS[at],)
    yield from ((FIELDS.index(name), language) for name in names)


def _without(person: str, text: str) -> str:
    """A text without the name that ``{contact}`` was filled with: a person is not searched for."""
    return re.sub(rf"\b{re.escape(person)}\b", " ", text) if person and person in text else text


def _texts(text: Text, source: str) -> Iterator[tuple[str, str]]:
    """Language and words; what stands on every page again under ``EVERY``."""
    yield from sorted(text.items())
    shown = languages.pick(text, EVERY, source)
    if shown and shown.language not in (source, "en"):
        yield EVERY, shown.words


def _grouped(pairs: Iterable[tuple[str, int]]) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = {}
    for name, row in pairs:
        found.setdefault(name, []).append(row)
    return dict(sorted(found.items()))
