"""YAML that people typed → a plain tree in which every scalar is text with its line and column.

A leaf: knows nothing of listings. Bad content becomes problems (C100–C139), never an exception.
"""

from __future__ import annotations

from catalogue.problems import Problem
from catalogue.yamltext import characters, faults, mending, tree
from catalogue.yamltext.lines import Lines, shown
from catalogue.yamltext.node import Node
from catalogue.yamltext.quoting import quoted, quoted_list
from catalogue.yamltext.tree import MOST_PROBLEMS

__all__ = [
    "MAX_FILE_KB",
    "MAX_MENDED_KB",
    "MOST_PROBLEMS",
    "Lines",
    "Node",
    "quoted",
    "quoted_list",
    "read",
    "shown",
]

MAX_FILE_KB = 256
"""Larger files are refused unread: a listing is 2 kB; 10 MB by mistake must not stop a build."""
MAX_MENDED_KB = 32
"""Larger files are not listings; every correction that is tried reads the whole file again."""


def read(data: bytes, path: str, *, corrections: bool = True) -> tuple[Node | None, list[Problem]]:
    """The top-level fields of one file and its problems; ``None`` when it cannot be read at all.

    Without ``corrections`` the problems are only counted, which is how a correction is tried.
    """
    lines = Lines(path)
    if len(data) > MAX_FILE_KB * 1024:
        size = f"{len(data) / 1024:.0f}"
        return None, [lines.problem("C100", 1, 1, size=size, limit=MAX_FILE_KB)]
    text, problems = characters.decode(data, lines)
    if text is None:
        return None, problems
    plain = characters.is_plain(text)
    root: Node | None = None
    if plain or not (problems := characters.check(text, lines)):
        root, problems = _parse(text, lines, plain=plain)
    if corrections and len(data) <= MAX_MENDED_KB * 1024:
        problems = [mending.mended(one, lines) for one in problems]
    return root, problems


def _parse(text: str, lines: Lines, *, plain: bool) -> tuple[Node | None, list[Problem]]:
    try:
        root, problems = tree.build(text, lines)
    except tree.Unreadable as fault:
        return None, [faults.diagnose(fault, lines)]
    root, top = faults.check_top(root, lines)
    problems += top
    if root is not None and (not plain or characters.may_surprise(text)):
        problems += characters.check_values(root, lines)
    if any(one.severity == "error" for one in problems):
        root = None
    return root, problems
