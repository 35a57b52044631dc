"""The tree that a YAML file becomes."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

Strings: TypeAlias = "str | list[Strings] | dict[str, Strings]"
"""Texts, lists and maps of them."""


class Node(NamedTuple):
    """One value and where it was typed (1-based). A named tuple because a build makes a million."""

    value: str | list[Node] | dict[str, Node] | None
    """Text, a list, fields by name, or ``None`` for an empty value."""
    line: int = 1
    column: int = 1
    key_line: int = 0
    """Where the field's name stands; 0 for an entry of a list and for the whole file."""
    key_column: int = 0

    def strings(self) -> Strings:
        """The value without positions; an empty value is ``""``."""
        if isinstance(self.value, dict):
            return {key: child.strings() for key, child in self.value.items()}
        if isinstance(self.value, list):
            return [child.strings() for child in self.value]
        return self.value or ""
