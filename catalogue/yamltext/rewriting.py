"""Corrections of what YAML reads, but should not: a field that stands twice, shortcuts, marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalogue.problems import Correction, Problem
from catalogue.yamltext.lines import Lines
from catalogue.yamltext.typed import Edit, Field, Span, TypedFile, in_quotes, is_idle


def twice(one: Problem, lines: Lines) -> Iterator[Correction]:
    """Without the second where both say the same; else either of them, to choose."""
    typed = TypedFile(lines)
    fields = typed.group_of((one.line, one.column))
    second = next((each for each in fields if each.key.start == (one.line, one.column)), None)
    if second is None:
        return
    first = next(each for each in fields if each.name == second.name)
    yield without(second, fields, typed)
    if _said(first, typed) != _said(second, typed):
        yield _second_only(first, second, fields, typed)


def _said(field: Field, typed: TypedFile) -> str:
    return field.text or " ".join(typed.text_in(field.value).split())


def _second_only(first: Field, second: Field, fields: list[Field], typed: TypedFile) -> Correction:
    """Without the first; the second takes its line where a hyphen stands before it."""
    rows = typed.lines.typed
    start, end = first.key.start[0], _last_row(first)
    before = rows[start - 1][: first.key.start[1] - 1]
    if first.key.in_brackets or not before.strip():
        return without(first, fields, typed)
    second_start, second_end = second.key.start[0], _last_row(second)
    moved = rows[second_start - 1 : second_end]
    kept = (before + moved[0].lstrip(), *moved[1:], *rows[end : second_start - 1])
    return Correction(start, second_end, kept)


def without(field: Field, fields: list[Field], typed: TypedFile) -> Correction:
    """The lines without one field."""
    rows = typed.lines.typed
    number = fields.index(field)
    if field.key.in_brackets:
        if number:
            span = Span(_end(fields[number - 1]), _end(field))
        else:
            after = fields[1].key.start if len(fields) > 1 else _end(field)
            span = Span(field.key.start, after)
        return typed.edited([Edit(span, "")])
    first, last = field.key.start[0], _last_row(field)
    before = rows[first - 1][: field.key.start[1] - 1]
    if before.strip() and len(fields) > number + 1:
        follower = fields[number + 1].key.start[0]
        kept = (before + rows[follower - 1].lstrip(),)
        return Correction(first, follower, kept)
    return Correction(first, last, ())


def _end(field: Field) -> tuple[int, int]:
    return max(field.key.end, field.value.end)


def _last_row(field: Field) -> int:
    row, column = _end(field)
    return row - 1 if column == 1 and row > field.key.start[0] else row


def shortcut(one: Problem, lines: Lines) -> Iterator[Correction]:
    """The text itself in every place that points at it; else the sign as a part of the text."""
    line, start = lines.typed[one.line - 1], one.column - 1
    sign, name = line[start : start + 1], re.escape(line[start + 1 : start + one.width])
    aim = re.compile(rf"&{name}(?:\s+|$)")
    pointer = re.compile(rf"\*{name}(?=\s*(?:[,\]}}#]|$))")
    aimed = [n for n, row in enumerate(lines.typed, 1) if aim.search(row)]
    pointing = [n for n, row in enumerate(lines.typed, 1) if pointer.search(row)]
    if aimed and pointing:
        found = re.search(rf"&{name}\s+([^\s\[{{#|>][^#,}}\]]*)", lines.typed[aimed[0] - 1])
        if found and len(aimed) == 1:
            text = found[1].strip().replace("\\", "\\\\")
            first, last = min(aimed + pointing), max(aimed + pointing)
            rows = (aim.sub("", pointer.sub(text, row)) for row in lines.typed[first - 1 : last])
            yield Correction(first, last, tuple(rows))
    elif sign == "&" and not line[start + one.width :].strip():
        yield Correction(one.line, one.line, (line[:start].rstrip(),))
    else:
        yield _quoted(one, lines)


def mark(one: Problem, lines: Lines) -> Iterator[Correction]:
    """The exclamation mark as a part of the text; a program's mark is left to people."""
    line, start = lines.typed[one.line - 1], one.column - 1
    if not line[start:].startswith("!!"):
        yield _quoted(one, lines)


def _quoted(one: Problem, lines: Lines) -> Correction:
    line, start = lines.typed[one.line - 1], one.column - 1
    in_brackets = re.search(r"[\[{]", line[:start])
    end = re.search(r"\s*[,\]}]|$" if in_brackets else r"\s+#|\s*$", line[start:])
    at = start + end.start() if end else len(line)
    return Correction(one.line, one.line, (line[:start] + in_quotes(line[start:at]) + line[at:],))


def only_entry(one: Problem, lines: Lines) -> Iterator[Correction]:
    """A file that is a list of one listing: its fields, without the hyphen."""
    typed = TypedFile(lines)
    entries = typed.entries.get((one.line, one.column), [])
    if len(entries) != 1 or not typed.fields.get(entries[0].start):
        return
    column = entries[0].start[1] - 1
    rows = lines.typed[one.line - 1 : entries[0].end[0]]
    moved = (rows[0][column:], *(_back(row, column) for row in rows[1:]))
    yield Correction(one.line, one.line + len(rows) - 1, moved)


def _back(row: str, columns: int) -> str:
    return row if is_idle(row) and not row.startswith(" " * columns) else row[columns:]
