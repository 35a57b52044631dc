"""Where a name, a number or a file is still told of in the working tree."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from catalogue import reach
from catalogue.forgetting.changes import Sought
from catalogue.problems import Problem, problem
from catalogue.yamltext import edit

LARGEST = 4_000_000
"""Bytes; a longer text is no listing and no page."""
_SKIPPED = frozenset((".git", ".cache", ".venv", "venv", "node_modules", "__pycache__"))
_BETWEEN = r"[\s.\-–—/()\u00a0\u2007\u2009\u202f]*"
_RUN = re.compile(rf"\+?\d(?:{_BETWEEN}\d)*")
_WHOLE = 5
"""Digits; a shorter number is only found where it stands alone."""
_EXCERPT = 160
_CODES = re.compile(
    rf"^(?:00)?(?:{'|'.join(code[1:] for code in reach.ABROAD.values())})"
    rf"(?=\d{{{reach.WHOLE_NUMBER}}}$)"
)
"""Of a country, before a whole number: a file may hold the number without it."""


def word(name: str) -> re.Pattern[str]:
    """A name as a word of its own, whatever its case, also with a genitive s."""
    return re.compile(rf"(?<!\w){re.escape(name)}(?=s?(?!\w))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hit:
    """One find in a line: 0-based first letter, and what was found."""

    at: int
    said: str


def finder(sought: Sought) -> Callable[[str], list[Hit]]:
    """A function that finds names and numbers in one line of text."""
    words = [word(_plain(one)) for one in sought.words if one.strip()]
    numbers = [_CODES.sub("", digits) for one in sought.numbers if (digits := digits_of(one))]

    def found(line: str) -> list[Hit]:
        plain = _plain(line)
        hits = [Hit(hit.start(), hit[0]) for one in words for hit in one.finditer(plain)]
        for run in _RUN.finditer(plain) if numbers else ():
            here = digits_of(run[0])
            if any(here == one or (len(one) >= _WHOLE and one in here) for one in numbers):
                hits.append(Hit(run.start(), run[0]))
        return sorted(hits, key=lambda hit: hit.at)

    return found


def traces(root: Path, sought: Sought, skipped: frozenset[str] = frozenset()) -> list[Problem]:
    """Each place in a file or a file's name, as a warning (C431). ``skipped``: folders' names."""
    find, files = finder(sought), [Path(one).name for one in sought.files]
    found: list[Problem] = []
    for path in _paths(root, _SKIPPED | skipped):
        named = find(re.sub(r"[-_./]", " ", path))
        found += [problem("C431", path, value=one.said) for one in named[:1]]
        data = (root / path).read_bytes()[:LARGEST]
        if b"\0" not in data:
            found += _in_text(path, data, find, files)
    return sorted(set(found))


def digits_of(text: str) -> str:
    """The digits of a text, in whatever script, as 0–9."""
    return "".join(str(unicodedata.digit(one, "")) for one in text if one.isdigit())


def _in_text(
    path: str, data: bytes, find: Callable[[str], list[Hit]], files: list[str]
) -> Iterator[Problem]:
    text = data.decode("utf-8", errors="replace").removeprefix("\ufeff")
    lines = re.split("\r\n|[\r\n]", text)
    seen = set()
    for number, line in enumerate(lines, 1):
        hits = find(line)
        hits += [Hit(line.find(name), name) for name in files if name in line]
        for hit in hits:
            seen.add(number)
            source = line[:_EXCERPT].rstrip()
            yield _trace(path, number, hit.at + 1, hit.said, source)
    if path.endswith((".yml", ".yaml")):
        yield from _escaped(path, data, find, seen)


def _escaped(
    path: str, data: bytes, find: Callable[[str], list[Hit]], seen: set[int]
) -> Iterator[Problem]:
    """Values that are written with escapes or over several lines."""
    try:
        text = edit.text_of(data)
    except edit.Unchangeable:
        return
    for place, value in edit.places(text.tree):
        line, column = text.place(place) if place else (1, 1)
        last = line + text.lines_of(place)
        if not seen.intersection(range(line, last + 1)):
            for hit in find(" ".join(value.split())):
                yield _trace(path, line, column, hit.said, "")


def _trace(path: str, line: int, column: int, said: str, source: str) -> Problem:
    return problem("C431", path, line, column, source=source, width=len(said), value=said)


def _paths(root: Path, skipped: frozenset[str]) -> Iterator[str]:
    """Every file below the root, sorted; links are not followed."""
    for folder, names, files in os.walk(root):
        names[:] = sorted(one for one in names if one not in skipped)
        for name in sorted(files):
            file = Path(folder) / name
            if file.is_file() and not file.is_symlink():
                yield file.relative_to(root).as_posix()


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text)
