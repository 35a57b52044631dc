"""Who has read which entry, and which source words it was made from: ``status.tsv`` of a language.

One line an entry, sorted: key, fingerprint of the source, status, role, day. An entry without a
line has been drafted by nobody yet, so it counts as stale.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from catalogue import words

SOURCE = "nb"
DRAFTED, REVIEWED = "drafted", "reviewed"


@dataclass(frozen=True, slots=True)
class Status:
    """One line of the ledger."""

    of: str
    """Fingerprint of the source words that the entry was made from."""
    status: str
    """``drafted`` or ``reviewed``."""
    role: str = ""
    """Who reviewed it, as a role ("språklærer"), never a name."""
    date: str = ""
    """ISO day of the draft or review."""


@cache
def source(key: str) -> str:
    """The words in bokmål for a key; for a plural form that bokmål lacks, those of ``other``."""
    known, group = words.shipped_texts(SOURCE), words.plural_group(key)
    return known.get(key) or known.get(f"{group}.other") or known.get(group, "")


@cache
def fingerprint(key: str) -> str:
    """Six hex digits over the source's words for a key; all plural forms together."""
    known, group = words.shipped_texts(SOURCE), words.plural_group(key)
    said = [known[name] for name in (key, group, *_forms(group)) if name in known]
    return hashlib.sha256("\0".join(said).encode()).hexdigest()[:6]


def _forms(group: str) -> list[str]:
    return [f"{group}.{form}" for form in sorted(words.PLURALS)] if group else []


def path(language: str) -> Path:
    """Where a language's ledger lies."""
    return words.TEMPLATES / "text" / language / "status.tsv"


@cache
def read(language: str) -> Mapping[str, Status]:
    """Key → status; empty for the source and for a language without a ledger."""
    file = path(language)
    if not file.is_file():
        return {}
    with file.open(encoding="utf-8", newline="") as lines:
        return {key: Status(*rest) for key, *rest in csv.reader(lines, delimiter="\t")}


def accept(language: str, keys: Iterable[str], status: str, role: str, date: str) -> None:
    """Write down that entries have been drafted or reviewed as the source stands now."""
    known = dict(read(language)) | {
        key: Status(fingerprint(key), status, role, date) for key in keys
    }
    own = words.shipped_texts(language)
    with path(language).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        for key in sorted(known.keys() & own.keys()):
            one = known[key]
            writer.writerow((key, one.of, one.status, one.role, one.date))
    forget()


def forget() -> None:
    """Read everything anew next time: somebody has written to the files."""
    read.cache_clear()
    source.cache_clear()
    fingerprint.cache_clear()
