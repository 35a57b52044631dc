"""Dotted field names → line and column, read from the file's bytes only when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from catalogue import yamltext
from catalogue.yamltext import Lines, Node


class Positions(Mapping[str, tuple[int, int]]):
    """``positions["images.0.file"]`` is where that value stands; KeyError when it was not typed."""

    __slots__ = ("_lines", "_tree")

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._tree: Node | None = None

    @property
    def _root(self) -> Node:
        if self._tree is None:
            self._tree = yamltext.read(self._lines.data, self._lines.path)[0] or Node(None)
        return self._tree

    def __getitem__(self, name: str) -> tuple[int, int]:
        node = self._root
        for part in name.split("."):
            value = node.value
            if isinstance(value, dict):
                node = value[part]
            elif isinstance(value, list) and part.isdecimal() and int(part) < len(value):
                node = value[int(part)]
            else:
                raise KeyError(name)
        return node.place

    def __iter__(self) -> Iterator[str]:
        return _names(self._root, "")

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _names(node: Node, before: str) -> Iterator[str]:
    value = node.value
    if isinstance(value, dict):
        children = list(value.items())
    elif isinstance(value, list):
        children = [(str(number), child) for number, child in enumerate(value)]
    else:
        return
    for name, child in children:
        yield before + name
        yield from _names(child, f"{before}{name}.")
