"""The tree that a YAML file becomes."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeAlias

Strings: TypeAlias = "str | list[Strings] | dict[str, Strings]"
"""Texts, lists and maps of them."""


class Node(NamedTuple):
    """One value and where it was typed. A named tuple because a build makes half a million."""

    value: str | list[Node] | dict[str, Node] | None
    """Text, a list, fields by name, or ``None`` for an empty value."""
    mark: Any = None
    """The parser's own mark of the place; nearly no value is ever asked for its line."""
    key_mark: Any = None
    """The mark of the field's name; ``None`` for an entry of a list and for the whole file."""

    @property
    def place(self) -> tuple[int, int]:
        """1-based line and column of the value; the top for a value that nobody typed."""
        return (self.mark.line + 1, self.mark.column + 1) if self.mark else (1, 1)

    @property
    def key_place(self) -> tuple[int, int]:
        """1-based line and column of the field's name; those of the value where it has none."""
        mark = self.key_mark
        return (mark.line + 1, mark.column + 1) if mark else self.place

    def strings(self) -> Strings:
        """The value without positions; an empty value is ``""``."""
        if isinstance(self.value, dict):
            return {key: child.strings() for key, child in self.value.items()}
        if isinstance(self.value, list):
            return [child.strings() for child in self.value]
        return self.value or ""
