"""Values → YAML as a volunteer would write it: one field a line, quotes only where they are needed.

The page that needs no account writes the same text (``tests/doors/written.json`` holds both).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from catalogue import schema
from catalogue.yamltext import quoted

Value: TypeAlias = "str | bool | int | Sequence[Value] | Mapping[str, Value]"
_PLAIN = re.compile(r"[^\W\d_](?:(?:[\w ,.()!?/+@–-]|:(?=\S))*[\w.()!?+/–])?")
"""Begins with a letter, has no sign that means something in YAML, ends without a space."""
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|0|[1-9][0-9]{0,8}")
_WORDS = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null", "none"))
"""What YAML 1.1 or a reader may take for something else than a text."""


def written(path: str, values: Mapping[str, Value]) -> str:
    """The text of a file below the repository: its schema's line, then the fields with a value.

    The order is that of ``values``. ValueError for a path that is no file of a catalogue.
    """
    lines = [schema.modeline(path)]
    for name, value in values.items():
        lines += field_lines(name, value)
    return "\n".join(lines) + "\n"


def field_lines(name: str, value: Value) -> list[str]:
    """The lines of one field; none for a value that is empty."""
    if isinstance(value, str | bool | int):
        return [f"{name}: {_scalar(value)}"] if value != "" else []
    if isinstance(value, Mapping):
        inner = [line for key, one in value.items() for line in field_lines(key, one)]
        return [f"{name}:", *(f"  {line}" for line in inner)] if inner else []
    entries = [line for one in value for line in _entry(one)]
    return [f"{name}:", *(f"  {line}" for line in entries)] if entries else []


def _entry(value: Value) -> list[str]:
    if isinstance(value, Mapping):
        inner = [line for key, one in value.items() for line in field_lines(key, one)]
        return [("- " if number == 0 else "  ") + line for number, line in enumerate(inner)]
    if isinstance(value, str | bool | int):
        return [f"- {_scalar(value)}"] if value != "" else []
    raise TypeError("a list in a list is nothing that a listing has")


def _scalar(value: str | bool | int) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nei"
    text = unicodedata.normalize("NFC", str(value))
    if _DATE.fullmatch(text):
        return text
    if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS:
        return text
    return quoted(text)
