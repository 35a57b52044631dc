"""Whether a rival's pages are ours: the same pages, and on them the same elements and words.

Seconds of two generators can only be compared while both make the same thing. Our pages change
often; a rival's layouts change with them, or the bench stops here and says where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

from bench.generated import LANGUAGES

KINDS = {
    "Activity": "*/lag-*/aktivitet-*.html",
    "Organisation": "*/lag-*/index.html",
    "Place": "*/place/*.html",
    "Category, at most 60 cards": "*/category/**/*.html",
    "Catalogue": "*/index.html",
}
"""Kind of page → where its files lie below a site's root."""
_CHOICE = "index.html"
_OF_A_KIND = 10
"""So many pages of each kind and language are compared."""
_SHOWN = 8
"""So many pieces of a page are shown from the first that differs."""
_ROOT = "https://root/"
_ADDRESSES = ("href", "src", "srcset")


class Intended(NamedTuple):
    """A difference that is meant: what is read as something else on both sides."""

    pattern: str
    instead: str
    reason: str


INTENDED = (
    Intended(r"pictures/[\w-]+?(?=(-\d+)?\.(svg|webp))", "pictures/…", "ours are called by hash"),
    Intended(r"data:image/png;base64,[^\"]*", "code", "each encoder has its own masks and sizes"),
    Intended(r"/page/(\d+)\.html", r"-\1.html", "what Hugo calls a category's further pages"),
)
"""Beside these, links may start at the site's root, as addresses are compared whole."""
NO_CODES = Intended(r'<div class="ab-qr">.*?</div>', "", "Eleventy has no QR codes of its own")


def check(ours: Path, other: Path, name: str, *more: Intended) -> None:
    """Compare two built sites. ValueError tells the first page that differs, and where in it."""
    intended = (*INTENDED, *more)
    for kind, pattern in KINDS.items():
        for language in LANGUAGES:
            below = pattern.replace("*", language, 1)
            mine, theirs = _pages(ours, below, intended), _pages(other, below, intended)
            if not mine or mine.keys() != theirs.keys():
                missed = ", ".join(sorted(mine.keys() ^ theirs.keys())[:3])
                raise ValueError(f"{kind}: ours and {name} do not have the same pages: {missed}")
            addresses = sorted(mine)
            for address in addresses[:: -(-len(addresses) // _OF_A_KIND)]:
                _compare(address, mine[address], theirs[address], name, intended)
    _compare(_CHOICE, ours / _CHOICE, other / _CHOICE, name, intended)


def _pages(site: Path, pattern: str, intended: Sequence[Intended]) -> dict[str, Path]:
    """Address → file."""
    found = site.glob(pattern)
    return {_read_as(one.relative_to(site).as_posix(), intended): one for one in found}


def _read_as(text: str, intended: Sequence[Intended]) -> str:
    for one in intended:
        text = re.sub(one.pattern, one.instead, text)
    return text


def _compare(
    address: str, ours: Path, other: Path, name: str, intended: Sequence[Intended]
) -> None:
    mine, theirs = (
        pieces(address, _read_as(file.read_text(encoding="utf-8"), intended))
        for file in (ours, other)
    )
    for place, (one, another) in enumerate(zip_longest(mine, theirs)):
        if one != another:
            seen = slice(max(place - 1, 0), place + _SHOWN)
            raise ValueError(
                f"{address} is not the same page.\nours: {' '.join(mine[seen])}\n"
                f"{name}: {' '.join(theirs[seen])}"
            )


def pieces(address: str, html: str) -> list[str]:
    """The tags and words of a page in order, with whole addresses.

    Indentation and the order of attributes say nothing; a space between words does.
    """
    page = _Page(address)
    page.feed(html)
    page.close()
    return page.pieces


class _Page(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self._base = urljoin(_ROOT, address)
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pieces.append(f"<{' '.join([tag, *sorted(self._told(attrs))])}>")

    def handle_endtag(self, tag: str) -> None:
        self.pieces.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        words = re.sub(r"[ \t]*\n\s*", "\n", data).strip("\n")
        if words:
            self.pieces.append(words)

    def _told(self, attrs: list[tuple[str, str | None]]) -> Iterator[str]:
        for name, value in attrs:
            if name in _ADDRESSES:
                value = ", ".join(urljoin(self._base, one) for one in (value or "").split(", "))
            yield f'{name}="{value or ""}"'
