"""Single fields of a file that somebody wrote, changed; every other line stays as it is."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue import yamltext
from catalogue.drafts.writing import Value, field_lines


class Unchangeable(ValueError):
    """The file cannot be read, or is not written one field a line."""


def changed(text: str, fields: Mapping[str, Value]) -> str:
    """The text with these fields instead of those of the same name; new ones stand at the end.

    An empty value takes the field away. Comments above a field stay. Unchangeable when the file
    has faults or its fields do not begin lines of their own.
    """
    root, faults = yamltext.read(text.encode(), "file.yml")
    if root is None or not isinstance(root.value, dict) or faults:
        raise Unchangeable
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines()
    starts = {name: node.key_place for name, node in root.value.items()}
    rows = [line for line, _ in starts.values()]
    if any(column != 1 for _, column in starts.values()) or len(set(rows)) != len(rows):
        raise Unchangeable
    ends = [*(row - 1 for row in rows[1:]), len(lines)]
    spans = dict(zip(starts, zip(rows, ends, strict=True), strict=True))
    for name, (first, last) in reversed(spans.items()):
        if name in fields:
            lines[first - 1 : _own_end(lines, first, last)] = field_lines(name, fields[name])
    for name, value in fields.items():
        if name not in spans:
            lines += field_lines(name, value)
    return end.join(lines) + end


def _own_end(lines: list[str], first: int, last: int) -> int:
    """The last line of a field: what comes after it may be a comment about the next one."""
    while last > first and (not lines[last - 1].strip() or lines[last - 1].startswith("#")):
        last -= 1
    return last
