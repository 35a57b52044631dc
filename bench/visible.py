"""Visible words by the language that they are in: of finished pages, of a browser, of paper.

A word is what stands between spaces and has a letter. Left out: what is hidden, only for print or
only for screen readers, the source language's words that wait to be asked for, the menu of
languages, what is marked ``translate="no"``, and the names and addresses of places and
organisations, which nobody translates.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from catalogue.facts import Facts
from catalogue.languages import pick
from catalogue.model import Catalogue
from catalogue.paper.runs import plain

Seen = tuple[str, str]
"""A language and words in it."""
_UNSEEN_CLASSES = frozenset(("ab-hidden", "ab-print-only", "ab-languages__panel", "ab-second"))
_UNSEEN = frozenset(("head", "script", "style", "svg", "dialog", "template"))
_EMPTY = frozenset(("meta", "link", "img", "input", "br", "hr", "source", "wbr"))
IN_BROWSER = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode;
    if (
      data.trim()
      && !parentElement.closest('.ab-hidden, .ab-languages__panel, [translate="no"]')
      && parentElement.checkVisibility({ visibilityProperty: true })
    ) {
      found.push([parentElement.closest("[lang]").lang, data.trim()]);
    }
  }
  return found;
}"""
"""The same of a page that scripts have drawn."""


@dataclass(frozen=True, slots=True)
class Count:
    """Words that are in the wanted language, and all of them."""

    said: int = 0
    every: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.said + other.said, self.every + other.every)

    @property
    def share(self) -> float:
        """Between 0 and 1; ZeroDivisionError when nothing was seen: that is no measurement."""
        return self.said / self.every


def count(seen: Iterable[Seen], language: str, names: Collection[str]) -> Count:
    """How many of the words that were seen are in a language."""
    found = Count()
    for tag, text in seen:
        length = 0 if text in names else _words(text)
        found += Count(length if tag == language else 0, length)
    return found


def _words(text: str) -> int:
    return sum(any(map(str.isalpha, word)) for word in text.split())


def names_of(catalogue: Catalogue) -> frozenset[str]:
    """Names and addresses that stay as they are; what the coordinator is called is no name."""
    source = catalogue.source_language
    facts = Facts(catalogue, source)
    owners = (*catalogue.places.values(), *catalogue.organisations.values())
    names = {words for one in owners for words in one.name.values()}
    told = (fact for one in catalogue.activities for fact in facts.four_facts(one))
    addresses = {fact.plain for fact in told if fact.icon == "material/map-marker"}
    return frozenset(names | addresses) - {pick(catalogue.coordinator.role, source).words}


def of_page(html: str) -> list[Seen]:
    """The visible words of a finished page."""
    page = _Page()
    page.feed(html)
    page.close()
    return page.seen


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[Seen] = []
        self._open: list[tuple[str, str, bool]] = [("", "", True)]
        """Element, language and whether it can be seen, of all that stand around what is read."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _EMPTY:
            return
        _, language, visible = self._open[-1]
        own = dict(attrs)
        self._open.append((tag, own.get("lang") or language, visible and _is_seen(tag, own)))

    def handle_endtag(self, tag: str) -> None:
        while tag not in _EMPTY and len(self._open) > 1 and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        _, language, visible = self._open[-1]
        if visible and data.strip():
            self.seen.append((language, data.strip()))


def _is_seen(tag: str, own: Mapping[str, str | None]) -> bool:
    classes = (own.get("class") or "").split()
    named = own.get("translate") == "no"
    return not (tag in _UNSEEN or "hidden" in own or named or _UNSEEN_CLASSES & {*classes})


def of_values(values: Any) -> Iterator[Seen]:
    """The words of a paper's values, without the lines that repeat them in the source language."""
    if isinstance(values, dict):
        if "t" in values and "lang" in values:
            yield values["lang"], plain(values)
        elif values.get("kind") != "second":
            for name, value in values.items():
                if name != "second":
                    yield from of_values(value)
    elif isinstance(values, list | tuple):
        for value in values:
            yield from of_values(value)
