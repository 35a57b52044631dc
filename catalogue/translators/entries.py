"""Entries: a language's words with their source, their note and their status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache

from catalogue import words
from catalogue.problems import Problem, problem
from catalogue.translators import ledger
from catalogue.translators.ledger import SOURCE, Status

_ROOM = 40
"""Letters that have room anywhere, also where bokmål is much shorter."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of one language."""

    key: str
    source: str
    """The words in bokmål; for a plural form that bokmål lacks, those of ``other``."""
    words: str
    status: Status | None
    """``None`` for words that stand in no ledger."""

    @property
    def context(self) -> str:
        """What it is for, in bokmål: its own note and those of its groups."""
        found = (note.get("for", "") for pattern, note in _notes() if fits(self.key, pattern))
        return " ".join(filter(None, found))

    @property
    def longest(self) -> int:
        """Letters that have room: what the notes say, else twice the source and some."""
        limits = [
            int(note["max"])
            for pattern, note in _notes()
            if "max" in note and fits(self.key, pattern)
        ]
        return min(limits) if limits else max(_ROOM, 2 * len(self.source) + 12)

    @property
    def stale(self) -> bool:
        """Whether the source has changed since, or nobody has said what it was made from."""
        return self.status is None or self.status.of != ledger.fingerprint(self.key)

    @property
    def reviewed(self) -> bool:
        """Whether somebody who knows the language has read it as it stands."""
        return not self.stale and self.status is not None and self.status.status == ledger.REVIEWED


def entries(language: str) -> Iterator[Entry]:
    """Every entry of a language in the order of its files. MissingWord when there are none."""
    known = ledger.read(language)
    for key, said in words.shipped_texts(language).items():
        yield Entry(key, ledger.source(key), said, known.get(key))


def stale(language: str) -> list[str]:
    """Keys of a language whose words are older than the source's; none for the source itself."""
    return [] if language == SOURCE else [one.key for one in entries(language) if one.stale]


def problems(languages: Iterable[str]) -> Iterator[Problem]:
    """One warning for each language that has words older than the source's."""
    for language in languages:
        if old := stale(language):
            path = f"site_templates/text/{language}/status.tsv"
            yield problem("C811", path, language=language, count=str(len(old)), key=old[0])


def fits(key: str, pattern: str) -> bool:
    """Whether a note's pattern is for a key."""
    return fnmatchcase(key, pattern)


@cache
def _notes() -> list[tuple[str, dict[str, str]]]:
    tree = words.read_tree(words.TEMPLATES / "text" / "notes.yml")
    return [(key, note) for key, note in tree.items() if isinstance(note, dict)]
