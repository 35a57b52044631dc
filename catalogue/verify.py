"""A finished site folder → problems: every page there, lang and dir, alt, links, hosts, weight.

Looks only at files, so it works whatever engine wrote them. It reads the HTML with regular
expressions (far faster than a parser): our templates quote every attribute and escape ``>``.
"""

from __future__ import annotations

import gzip
import html
import posixpath
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import unquote

from catalogue.languages import LANGUAGES
from catalogue.problems import Problem, problem

_HTML = re.compile(r"<html\b([^>]*)>")
_LINK = re.compile(r"<link\b([^>]*)>")
_IMAGE_WITHOUT_ALT = re.compile(r"""<img\b(?![^>]*\salt=")[^>]*>""")
_ATTRIBUTE = re.compile(r'([a-zA-Z:-]+)="([^"]*)"')
_ADDRESSES = {
    name: re.compile(f'{name}="([^"]+)"')
    for name in ("href", "src", "srcset", "action", "data", "poster")
}
"""One pattern each: a fixed start lets the engine skip through a page five times faster than a
choice."""
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
_STORAGE = re.compile(r"\b(localStorage|sessionStorage|indexedDB|document\.cookie)\b")


@dataclass(frozen=True, slots=True)
class Expectation:
    """What the site should be: its languages, and the weight that a page may have."""

    languages: tuple[str, ...]
    budget_kb: int
    """Largest compressed HTML page, in kB of 1,000 bytes."""


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


def missing_pages(
    paths: Container[str] | Iterable[str], languages: tuple[str, ...]
) -> Iterator[Problem]:
    """A page of one language that another language lacks."""
    pages: dict[str, set[str]] = {}
    for path in paths:  # type: ignore[union-attr]
        language, slash, rest = path.partition("/")
        if slash and language in languages and path.endswith(".html"):
            pages.setdefault(rest, set()).add(language)
    for rest, there in sorted(pages.items()):
        for language in languages:
            if language not in there:
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
    page = _HTML.search(text)
    yield from _check_language(path, _attributes(page[1]) if page else {}, expected)
    for image in _IMAGE_WITHOUT_ALT.finditer(text):
        picture = _attributes(image[0]).get("src", "")
        yield _at("C804", path, text, image[0], picture=picture)
    for link in _LINK.finditer(text):
        attributes = _attributes(link[1])
        loads = _LOADING_LINKS & set(attributes.get("rel", "").split())
        if loads and _FOREIGN.match(attributes.get("href", "")):
            yield _at("C806", path, text, link[0], address=attributes["href"])
    folder = posixpath.dirname(path)
    for name, value in _addresses(text):
        for address in _candidates(value) if name == "srcset" else (html.unescape(value),):
            if _FOREIGN.match(address):
                if name != "href":
                    yield _at("C806", path, text, value, address=address)
            elif not _leads_somewhere(_target(folder, address), known):
                yield _at("C805", path, text, value, address=address)


def _check_language(
    path: str, attributes: Mapping[str, str], expected: Expectation
) -> Iterator[Problem]:
    language = path.partition("/")[0]
    if language not in expected.languages:
        language = attributes.get("lang", "")
    if language not in LANGUAGES or attributes.get("lang") != language:
        yield problem("C802", path, language=language)
    elif attributes.get("dir") != LANGUAGES[language].direction:
        yield problem("C803", path, language=language, direction=LANGUAGES[language].direction)


def _check_weight(path: str, content: bytes, expected: Expectation) -> Iterator[Problem]:
    limit = expected.budget_kb * 1000
    if len(content) > limit:
        weight = len(gzip.compress(content, mtime=0))
        if weight > limit:
            yield problem("C807", path, kilobytes=weight // 1000, budget=expected.budget_kb)


def _attributes(tag: str) -> dict[str, str]:
    return {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(tag)}


def _addresses(text: str) -> Iterator[tuple[str, str]]:
    """(attribute, value) of every address, each value once."""
    for name, pattern in _ADDRESSES.items():
        if f' {name}="' in text or f'\n{name}="' in text:
            for value in sorted(set(pattern.findall(text))):
                yield name, value


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
    for found in _STORAGE.finditer(text):
        yield _at("C808", path, text, found[0], name=found[1])


def _at(code: str, path: str, text: str, passage: str, **values: Any) -> Problem:
    """A problem where ``passage`` first stands in ``text``."""
    offset = text.find(passage)
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    return problem(code, path, line, column, **values)
