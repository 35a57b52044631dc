"""File names are ids and addresses: which are allowed, and which would be taken for one another."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator

from catalogue.problems import Problem, problem
from catalogue.settings import RESERVED
from catalogue.yamltext import shown

MAX_LETTERS = 60
_ALLOWED = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
WINDOWS = frozenset(("con", "prn", "aux", "nul")) | {
    f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)
}
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "đ": "d"})
_LOOKALIKES = str.maketrans("аеорсухіјѕԁһ", "aeopcyxijsdh")
"""Cyrillic letters that look Latin."""


def slug(name: str) -> str:
    """The allowed name nearest to what was typed: ``Blåbærtur 1`` → ``blaabaertur-1``."""
    if _ALLOWED.fullmatch(name) and len(name) <= MAX_LETTERS:
        return name
    text = unicodedata.normalize("NFC", name).casefold().translate(_LETTERS).translate(_LOOKALIKES)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:MAX_LETTERS].rstrip("-") or "aktivitet-1"


def check(name: str, path: str, *, folder: bool) -> Iterator[Problem]:
    """What is wrong with the name of a file or of an organisation's folder."""
    if not _ALLOWED.fullmatch(name) or not re.search("[a-z]", name):
        yield problem("C220", path, name=shown(name), better=_better(name))
    elif len(name) > MAX_LETTERS:
        yield problem("C225", path, name=shown(name), limit=MAX_LETTERS)
    elif name in WINDOWS or name == "index" or (folder and name in RESERVED):
        yield problem("C221", path, name=name, better=f"{name}-lag" if folder else f"{name}-1")


def _better(name: str) -> str:
    better = slug(name)
    return better if re.search("[a-z]", better) else f"aktivitet-{better}"


def collisions(names: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """Problems for (name, path) pairs of one folder that give the same address."""
    same: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, path in names:
        same[slug(name)].append((name, path))
    for group in same.values():
        for name, path in group[1:]:
            yield problem("C222", path, name=shown(name), other=group[0][1])
