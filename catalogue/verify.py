"""A finished site folder → problems: every page there, lang and dir, alt, links, hosts, weight.

Looks only at files, so it works whatever engine wrote them. It reads the HTML with regular
expressions (far faster than a parser): our templates quote every attribute and escape ``>``.
"""

from __future__ import annotations

import gzip
import html
import posixpath
import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import unquote

from catalogue.languages import LANGUAGES
from catalogue.problems import Problem, problem
from catalogue.settings import GUIDE, REFERENCE

_HTML = re.compile(r"<html\b([^>]*)>")
_LINK = re.compile(r"<link\b([^>]*)>")
_IMAGE_WITHOUT_ALT = re.compile(r"""<img\b(?![^>]*\salt=")[^>]*>""")
_DOUBTFUL = re.compile(r"""<(?:img\b(?![^>]*\salt=")|link\b)[^>]*>""")
"""A picture without words for it, or a link of the page's head, which may load something."""
_ATTRIBUTE = re.compile(r'([a-zA-Z:-]+)="([^"]*)"')
_ADDRESS = re.compile(
    r'="(?<=[acfnrt]=")'
    r'(?:(?<=\W(href|data)=")|(?<=\W(src)=")|(?<=\W(srcset|action|poster)="))'
    r'(?!(?:data|tel|sms|mailto):[^/])([^"]+)"'
)
"""Every address of a page that leads or loads; the name stands in one of the first three groups.

It looks back from ``="``: such a fixed start lets the engine skip through a page four times faster
than a choice of names does.
"""
_LOADING_LINKS = {
    "stylesheet",
    "icon",
    "preload",
    "modulepreload",
    "manifest",
    "prefetch",
    "preconnect",
}
_FOREIGN = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_CSS_ADDRESS = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])([^"')]+)""")
_PLAIN = re.compile(r"((?:\.\./)*)((?:[\w-]+/)*[\w-]+\.\w+)")
"""Addresses that mean what they say: nearly all of ours. The rest is worked out by ``_target``."""
_IN_FEW = (GUIDE, REFERENCE)
"""Pages for those who make the brochure; nobody translates them into every language."""
_STORAGES = ("localStorage", "sessionStorage", "indexedDB", "document.cookie")
_STORAGE = re.compile(rf"\b({'|'.join(map(re.escape, _STORAGES))})\b")


@dataclass(frozen=True, slots=True)
class Expectation:
    """What the site should be: its languages, and the weight that a page may have."""

    languages: tuple[str, ...]
    budget_kb: int
    """Largest compressed HTML page, in kB of 1,000 bytes."""


_Found = set[tuple[str, str]]
"""(attribute, value) of addresses."""


class Sieve:
    """Reads pages while their text is at hand and tells which need no second reading.

    It looks for the same faults as ``check_file``, only faster, and never says where: a page that
    it does not clear is read again by ``check_file``, which does.
    """

    def __init__(self, expected: Expectation) -> None:
        self.expected = expected
        self._frames: dict[tuple[str, ...], _Found | None] = {}
        self._sound: dict[tuple[tuple[str, ...], str], bool] = {}
        self._rooted: dict[int, _Found] = {}
        self._targets: set[str] = set()
        self._cleared: set[str] = set()

    def add(self, path: str, frame: tuple[str, ...], text: str, content: bytes) -> None:
        """Read one page: ``frame`` is all that it shares with others, ``text`` the rest of it,
        ``content`` the whole as it will be written.

        A frame is read once, and its addresses are followed once from each folder.
        """
        folder = path[: path.rfind("/") + 1]
        if (frame, folder) not in self._sound:
            self._sound[frame, folder] = self._is_sound(path, folder, frame)
        if self._sound[frame, folder] and not _is_heavy(content, self.expected):
            found = _found(text)
            if found is not None and self._are_near(folder, found):
                self._cleared.add(path)

    def cleared(self, known: Container[str]) -> Container[str]:
        """The pages without a fault; none when any link of any page leads nowhere."""
        whole = all(_leads_somewhere(target, known) for target in self._targets)
        return self._cleared if whole else ()

    def _is_sound(self, path: str, folder: str, frame: tuple[str, ...]) -> bool:
        text = "".join(frame)
        if frame not in self._frames:
            self._frames[frame] = _found(text)
        found = self._frames[frame]
        said = list(_check_language(path, text, self.expected))
        return not said and found is not None and self._are_near(folder, found)

    def _are_near(self, folder: str, found: _Found) -> bool:
        """Whether the addresses may stand on a page of the folder; their targets are noted.

        Those that start at the root mean the same in every folder as deep, and come back often.
        """
        depth = folder.count("/")
        rooted = self._rooted.setdefault(depth, set())
        for name, value in found - rooted:
            plain = _PLAIN.fullmatch(value)
            if plain is not None:
                steps = len(plain[1]) // 3
                if steps > depth:
                    return False
                self._targets.add(_ways_up(folder)[steps] + plain[2])
                if steps == depth:
                    rooted.add((name, value))
                continue
            for address in _meant(name, value):
                if _FOREIGN.match(address):
                    if name != "href":
                        return False
                elif not _SCHEME.match(address):
                    self._targets.add(_target(folder, address))
        return True


def _found(text: str) -> _Found | None:
    """The addresses of some HTML; None when a picture or link in it needs a closer look."""
    for tag in _DOUBTFUL.findall(text):
        if tag.startswith("<img") or _loads_elsewhere(tag[5:]):
            return None
    return _addresses(text)


def verify(
    paths: Iterable[str], read: Callable[[str], bytes], expected: Expectation
) -> list[Problem]:
    """All problems of a whole site.

    ``paths`` are POSIX and relative; ``read`` gives a file's bytes.
    """
    known = frozenset(paths)
    found = list(missing_pages(known, expected.languages))
    for path in sorted(known):
        if path.endswith((".html", ".css", ".js")):
            found += check_file(path, read(path), known, expected)
    return found


def missing_pages(paths: Iterable[str], languages: tuple[str, ...]) -> Iterator[Problem]:
    """A page of one language that another language lacks, but for guides and reference."""
    pages: dict[str, set[str]] = {language: set() for language in languages}
    for path in paths:
        language, _, rest = path.partition("/")
        if language in pages and rest.endswith(".html") and not rest.startswith(_IN_FEW):
            pages[language].add(rest)
    everywhere = set().union(*pages.values())
    lacking = ((rest, one) for one in languages for rest in everywhere - pages[one])
    for rest, language in sorted(lacking, key=lambda one: (one[0], languages.index(one[1]))):
        yield problem("C801", f"{language}/{rest}", language=language, page=rest)


def check_file(
    path: str, content: bytes, known: Container[str], expected: Expectation
) -> list[Problem]:
    """Problems of one file; ``known`` answers whether an address of the site exists."""
    text = content.decode("utf-8", errors="replace")
    if path.endswith(".css"):
        return list(_check_style(path, text))
    if path.endswith(".js"):
        return list(_check_script(path, text))
    return [*_check_page(path, text, known, expected), *_check_weight(path, content, expected)]


def _check_page(
    path: str, text: str, known: Container[str], expected: Expectation
) -> Iterator[Problem]:
    yield from _check_language(path, text, expected)
    for image in _IMAGE_WITHOUT_ALT.finditer(text):
        picture = _attributes(image[0]).get("src", "")
        yield _at("C804", path, text, image[0], picture=picture)
    for link in _LINK.finditer(text):
        if _loads_elsewhere(link[1]):
            yield _at("C806", path, text, link[0], address=_attributes(link[1])["href"])
    folder = posixpath.dirname(path)
    for name, value in sorted(_addresses(text)):
        for address in _meant(name, value):
            if _FOREIGN.match(address):
                if name != "href":
                    yield _at("C806", path, text, value, address=address)
            elif not _leads_somewhere(_target(folder, address), known):
                yield _at("C805", path, text, value, address=address)


def _check_language(path: str, text: str, expected: Expectation) -> Iterator[Problem]:
    page = _HTML.search(text)
    attributes = _attributes(page[1]) if page else {}
    language = path.partition("/")[0]
    if language not in expected.languages:
        language = attributes.get("lang", "")
    if language not in LANGUAGES or attributes.get("lang") != language:
        yield problem("C802", path, language=language)
    elif attributes.get("dir") != LANGUAGES[language].direction:
        yield problem("C803", path, language=language, direction=LANGUAGES[language].direction)


def _check_weight(path: str, content: bytes, expected: Expectation) -> Iterator[Problem]:
    if _is_heavy(content, expected):
        kilobytes = len(gzip.compress(content, mtime=0)) // 1000
        yield problem("C807", path, kilobytes=kilobytes, budget=expected.budget_kb)


def _is_heavy(content: bytes, expected: Expectation) -> bool:
    """Whether a page stays too large however it is compressed; the fast way mostly tells."""
    limit = expected.budget_kb * 1000
    return len(content) > limit and all(
        len(gzip.compress(content, level, mtime=0)) > limit for level in (1, 9)
    )


def _attributes(tag: str) -> dict[str, str]:
    return {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(tag)}


def _addresses(text: str) -> _Found:
    return {(one or two or three, value) for one, two, three, value in _ADDRESS.findall(text)}


def _loads_elsewhere(link: str) -> bool:
    """Whether a ``<link>`` with these attributes fetches something from another host."""
    if link.startswith((' rel="canonical"', ' rel="alternate"')):  # nearly all, and only named
        return False
    attributes = _attributes(link)
    loads = _LOADING_LINKS & set(attributes.get("rel", "").split())
    return bool(loads and _FOREIGN.match(attributes.get("href", "")))


@lru_cache(maxsize=64)
def _ways_up(folder: str) -> tuple[str, ...]:
    """A folder of the site and those above it: ``nb/lag/``, ``nb/`` and the root, which is empty.

    Pages come folder by folder, so that few need to be remembered.
    """
    parts = folder.split("/")[:-1]
    return tuple("".join(f"{one}/" for one in parts[:end]) for end in range(len(parts), -1, -1))


def _meant(name: str, value: str) -> Sequence[str]:
    """The addresses that an attribute holds: several in ``srcset``."""
    if name == "srcset":
        return _candidates(value)
    return (html.unescape(value),) if "&" in value else (value,)


def _candidates(srcset: str) -> list[str]:
    return [part.split()[0] for part in html.unescape(srcset).split(",") if part.strip()]


@lru_cache(maxsize=65536)
def _target(folder: str, address: str) -> str:
    """The site's path that a relative address means; empty for one that needs no file."""
    path = unquote(address.partition("#")[0].partition("?")[0])
    if not path or _SCHEME.match(address):
        return ""
    return posixpath.normpath(posixpath.join(folder, path))


def _leads_somewhere(target: str, known: Container[str]) -> bool:
    return not target or target in known or f"{target}/index.html" in known


def _check_style(path: str, text: str) -> Iterator[Problem]:
    for found in _CSS_ADDRESS.finditer(text):
        if _FOREIGN.match(found[1]):
            yield _at("C806", path, text, found[0], address=found[1])


def _check_script(path: str, text: str) -> Iterator[Problem]:
    if not any(name in text for name in _STORAGES):
        return  # the data files are megabytes, and this look is ten times faster than the search
    for found in _STORAGE.finditer(text):
        yield _at("C808", path, text, found[0], name=found[1])


def _at(code: str, path: str, text: str, passage: str, **values: Any) -> Problem:
    """A problem where ``passage`` first stands in ``text``."""
    offset = text.find(passage)
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    return problem(code, path, line, column, **values)
