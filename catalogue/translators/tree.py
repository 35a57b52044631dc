"""Changed words back into a language's files, in the order and with the comments they have."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from catalogue import words

_WIDTH = 160
"""Columns in which a small map still stands on one line."""


def write_words(language: str, changed: Mapping[str, str]) -> None:
    """Write the files that hold ``changed`` again, and forget what was read of them."""
    for file in sorted((words.TEMPLATES / "text" / language).glob("*.yml")):
        tree = words.read_tree(file)
        known = [_put(tree, key.split("."), said) for key, said in changed.items()]
        if any(known):
            file.write_text(_head(file) + "\n".join(_lines(tree, "")) + "\n", encoding="utf-8")
    words.forget()


def _put(tree: dict[str, object], names: list[str], said: str) -> bool:
    """Whether the tree has the key; dots may stand inside a name."""
    for length in range(1, len(names) + 1):
        name, rest = ".".join(names[:length]), names[length:]
        below = tree.get(name)
        if isinstance(below, dict) and rest and _put(below, rest, said):
            return True
        if isinstance(below, str) and not rest:
            tree[name] = said
            return True
    return False


def _head(file: Path) -> str:
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    first = next((at for at, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return "".join(lines[:first])


def _lines(tree: Mapping[str, object], indent: str) -> list[str]:
    lines = []
    for name, value in tree.items():
        key = indent + (name if name.replace("_", "").replace("-", "").isalpha() else _quoted(name))
        if not isinstance(value, dict):
            lines.append(f"{key}: {_quoted(str(value))}")
        elif (short := f"{key}: {_flow(value)}") and indent and len(short) <= _WIDTH:
            lines.append(short)
        else:
            lines += [f"{key}:", *_lines(value, indent + "  ")]
        if not indent:
            lines.append("")
    return lines


def _flow(tree: Mapping[str, object]) -> str:
    if any(isinstance(value, dict) for value in tree.values()):
        return " " * _WIDTH
    inside = ", ".join(f"{_quoted(name)}: {_quoted(str(said))}" for name, said in tree.items())
    return "{" + inside + "}"


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)
