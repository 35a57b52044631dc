"""The maintained lists in ``data/search`` and ``data/synonyms``; a broken one says where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from catalogue import words, yamltext

DATA = Path(__file__).parents[1] / "data"


class BrokenList(ValueError):
    """A list of the project cannot be used as it stands: file, line, what is wrong."""

    def __init__(self, file: Path, line: int, what: str) -> None:
        super().__init__(f"{file.parent.name}/{file.name}:{line}: {what}")


@dataclass(frozen=True, slots=True)
class Group:
    """Whoever types one of the words finds the others too."""

    typed: tuple[str, ...]
    found: tuple[str, ...]
    line: int


def table(name: str, key: str = "") -> Mapping[str, Any]:
    """A file of ``data/search``, or one map in it."""
    tree: Any = _tree(name)
    found: Mapping[str, Any] = tree[key] if key else tree
    return found


def groups(file: Path) -> tuple[Group, ...]:
    """The synonyms of one language. BrokenList when the file is not as ``nb.yml`` says."""
    node, problems = yamltext.read(file.read_bytes(), file.name)
    if node is None or problems:
        why = problems[0].say("what", "en") if problems else "the file is empty"
        raise BrokenList(file, problems[0].line if problems else 1, why)
    if not isinstance(node.value, dict):
        raise BrokenList(file, node.place[0], "not a map with «same» and «wider»")
    unknown = node.value.keys() - {"same", "wider"}
    if unknown:
        raise BrokenList(file, node.place[0], f"unknown part «{min(unknown)}»")
    return tuple(_groups(file, node.value))


def _groups(file: Path, parts: Mapping[str, yamltext.Node]) -> Iterator[Group]:
    same = parts.get("same", yamltext.Node([])).value or []
    if not isinstance(same, list):
        raise BrokenList(file, parts["same"].place[0], "«same» is not a list of groups")
    seen: dict[frozenset[str], int] = {}
    for one in same:
        found = _words(file, one)
        if len(found) < 2:
            raise BrokenList(file, one.place[0], "a group needs two words or more")
        first = seen.setdefault(frozenset(found), one.place[0])
        if first != one.place[0]:
            raise BrokenList(file, one.place[0], f"the same group as on line {first}")
        yield Group(found, found, one.place[0])
    wider = parts.get("wider", yamltext.Node({})).value or {}
    if not isinstance(wider, dict):
        raise BrokenList(file, parts["wider"].place[0], "«wider» is not a map of words")
    for typed, node in wider.items():
        found = _words(file, node)
        if not found or typed in found:
            raise BrokenList(file, node.place[0], f"«{typed}» needs other words that it finds")
        yield Group((typed,), found, node.place[0])


def _words(file: Path, node: yamltext.Node) -> tuple[str, ...]:
    if not isinstance(node.value, list):
        raise BrokenList(file, node.place[0], "a group is a list of words: [tur, gåtur]")
    found: list[str] = []
    for entry in node.value:
        if not isinstance(entry.value, str) or not entry.value.strip():
            raise BrokenList(file, entry.place[0], "an empty word, or one that is not text")
        if entry.value in found:
            raise BrokenList(file, entry.place[0], f"«{entry.value}» stands twice in one group")
        found.append(entry.value)
    return tuple(found)


@cache
def _tree(name: str) -> Mapping[str, object]:
    return words.read_tree(DATA / "search" / f"{name}.yml")
