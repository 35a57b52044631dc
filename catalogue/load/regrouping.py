"""Corrections of how values are grouped: lists, fields within fields, texts that were cut."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from catalogue.load import meant
from catalogue.load.dates import date
from catalogue.load.fieldnames import surely
from catalogue.load.sheet import Cause, Sheet
from catalogue.problems import Correction
from catalogue.yamltext import Node
from catalogue.yamltext.rewriting import without
from catalogue.yamltext.typed import Edit, Field, Span, TypedFile, in_quotes, is_idle

_NO_FIELD = "0"
"""A name that no field has."""
Ways = Callable[[Cause, TypedFile, Sheet], Iterator[Correction]]
"""From a problem's cause to corrections: one, or a few to choose between."""


def as_list(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """Fields become the only entry of a list."""
    start = cause.node.place
    group = typed.groups.get(start)
    if group is None:
        return
    if group.style == "{":
        yield typed.edited([Edit(group, f"[{typed.text_in(group)}]")])
        return
    rows = typed.lines.typed[start[0] - 1 : group.end[0]]
    column = start[1] - 1
    first = rows[0][:column] + "- " + rows[0][column:]
    yield Correction(start[0], group.end[0], (first, *_further_in(rows[1:])))


def _further_in(rows: list[str]) -> list[str]:
    return ["  " + row if row else row for row in rows]


def as_fields(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """The only entry of a list becomes what it holds; "18–30" and a bare day become fields."""
    if cause.node.value is None:
        yield from blank_entry(cause, typed, sheet)
        return
    yield from _only_entry(cause.node, typed)
    span = typed.texts.get(cause.node.place)
    name = _name_of(cause.node, typed)
    if span is None or not isinstance(cause.node.value, str):
        return
    if name == "age" and (said := meant.ages(cause.node.value)):
        yield typed.edited([Edit(span, said)])
    if name == "verified":
        text = cause.node.value.strip()
        for day in [text] if sheet.understands(date, text) else meant.dates(text):
            yield typed.edited([Edit(span, f"{{date: {day}}}")])


def _name_of(node: Node, typed: TypedFile) -> str:
    group = typed.group_of(node.key_place)
    return next((field.name for field in group if field.key.start == node.key_place), "")


def _only_entry(node: Node, typed: TypedFile) -> Iterator[Correction]:
    entries = typed.entries.get(node.place, [])
    group = typed.groups.get(node.place)
    if len(entries) != 1 or group is None:
        return
    if group.style == "[":
        yield typed.edited([Edit(group, typed.text_in(entries[0]))])
    elif entries[0].start not in typed.groups:
        yield _on_its_field(node, entries[0], typed)
    else:
        row = typed.lines.typed[node.place[0] - 1]
        column = node.place[1] - 1
        line = row[:column] + row[column:].replace("-", " ", 1)
        yield Correction(node.place[0], node.place[0], (line,))


def _on_its_field(node: Node, entry: Span, typed: TypedFile) -> Correction:
    """The text of a list on lines of its own, behind its field's name."""
    above = typed.lines.typed[node.key_place[0] - 1].rstrip()
    line = f"{above} {typed.text_in(entry)}"
    return Correction(node.key_place[0], entry.end[0], (line,))


def one_text(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """The only text of a list; a text that ends in a colon, in quotes."""
    yield from _only_entry(cause.node, typed)


def one_of(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """The only choice of a list, or each of them."""
    entries = typed.entries.get(cause.node.place, [])
    group = typed.groups.get(cause.node.place)
    if len(entries) == 1:
        yield from _only_entry(cause.node, typed)
    elif group and group.style:
        for entry in entries[:3]:
            yield typed.edited([Edit(group, typed.text_in(entry))])


def under_inclusion(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """``contact`` with the one word between that it needs."""
    group = typed.group_at(cause.node.key_place)
    fields = typed.group_of(cause.node.key_place)
    if group is None or any(field.name == "inclusion" for field in fields):
        return
    if group.style:
        yield typed.edited([Edit(group, "{inclusion: " + typed.text_in(group) + "}")])
        return
    rows = typed.lines.typed[group.start[0] - 1 : group.end[0]]
    lead = " " * (group.start[1] - 1)
    if rows[0][: group.start[1] - 1].strip():
        return
    yield Correction(group.start[0], group.end[0], (f"{lead}inclusion:", *_further_in(rows)))


def field_at(key: tuple[int, int], fields: list[Field]) -> Field | None:
    """The field whose name stands at a place."""
    return next((field for field in fields if field.key.start == key), None)


def cut_by_comma(mine: Field, fields: list[Field], typed: TypedFile) -> Iterator[Correction]:
    """``{nb: Sjakk, quiz}``: what stands after the comma has no value, and belongs to the text."""
    if not mine.key.in_brackets:
        yield from _ending_in_colon(mine, fields, typed)
        return
    first = last = fields.index(mine)
    while first and _is_bare(fields[first]):
        first -= 1
    while last + 1 < len(fields) and _is_bare(fields[last + 1]):
        last += 1
    start, end = fields[first].value, fields[last].key
    if first == last or start.start == start.end or start.style or start.start[0] != end.end[0]:
        return
    whole = Span(start.start, end.end)
    yield typed.edited([Edit(whole, in_quotes(typed.text_in(whole)))])


def _is_bare(field: Field) -> bool:
    return field.value.start >= field.value.end


def _ending_in_colon(mine: Field, fields: list[Field], typed: TypedFile) -> Iterator[Correction]:
    """A text that ends in a colon, on a line of its own below its field."""
    row, start = typed.lines.typed[mine.key.start[0] - 1], mine.key.start[1] - 1
    if len(fields) == 1 and _is_bare(mine):
        line = row[:start] + in_quotes(row[start:].rstrip())
        yield Correction(mine.key.start[0], mine.key.start[0], (line,))


def unknown(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """A field without the space after its colon, under its name, or a text cut by a comma."""
    node = cause.node
    fields = typed.group_of(node.key_place)
    mine = field_at(node.key_place, fields)
    name = str(cause.values["field"])
    if mine is None:
        return
    if moved := _elsewhere(mine, typed, sheet):
        yield moved
        return
    glued = re.fullmatch(r"([\w-]+):(.+)", name)
    if glued and _is_bare(mine) and glued[1] in cause.about:
        value = typed.text_in(mine.key).partition(":")[2]
        yield typed.edited([Edit(mine.key, f"{glued[1]}: {value}")])
    elif _is_bare(mine) and mine.key.in_brackets:
        yield from cut_by_comma(mine, fields, typed)
    else:
        here = {field.name for field in fields}
        for better in surely(name, cause.about):
            if better not in here:
                yield typed.edited([Edit(mine.key, better)])


def _elsewhere(mine: Field, typed: TypedFile, sheet: Sheet) -> Correction | None:
    """The field as far in as another line above, if it is known there and all else still is."""
    rows = typed.lines.typed
    first, column = mine.key.start
    if mine.key.in_brackets or rows[first - 1][: column - 1].strip():
        return None
    end, end_column = max(mine.key.end, mine.value.end)
    last = end - 1 if end_column == 1 and end > first else end
    above = [row for row in rows[: first - 1] if not is_idle(row)]
    own = column - 1
    depths = {_depth(row) for row in above[-10:]} - {own}
    for depth in sorted(depths, key=lambda depth: (depth < own, -depth)):
        lines = (_indented(row, depth - own) for row in rows[first - 1 : last])
        moved = Correction(first, last, tuple(lines))
        errors = sheet.errors_with(moved)
        if errors < sheet.errors and errors < sheet.errors_with(_nameless(moved, mine)):
            return moved
    return None


def _nameless(moved: Correction, mine: Field) -> Correction:
    """The moved field under a name that no field has, which only goes unseen where none is read."""
    head, *rest = moved.lines
    return replace(moved, lines=(head.replace(mine.name, _NO_FIELD, 1), *rest))


def _indented(row: str, by: int) -> str:
    return " " * by + row if by > 0 else row[min(-by, len(row) - len(row.lstrip(" "))) :]


def _depth(row: str) -> int:
    return len(row) - len(row.lstrip(" -"))


def gone(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """Without the field, which says what is known already."""
    fields = typed.group_of(cause.node.key_place)
    if mine := field_at(cause.node.key_place, fields):
        yield without(mine, fields, typed)


def blank_entry(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """A list without the entry that holds nothing."""
    line = typed.lines.typed[cause.node.place[0] - 1]
    if cause.node.key_mark is None and line.strip() == "-":
        yield Correction(cause.node.place[0], cause.node.place[0], ())


def either_picture(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """The picture or the drawing, where both stand."""
    fields = typed.fields.get(cause.node.place, [])
    for name in ("drawing", "file"):
        both = [field for field in fields if field.name == name]
        if both and len(fields) > 1:
            yield without(both[0], fields, typed)


WAYS: Mapping[str, Ways] = {
    "C200": unknown,
    "C202": one_text,
    "C203": as_fields,
    "C204": as_list,
    "C209": blank_entry,
    "C212": one_of,
    "C223": gone,
    "C224": unknown,
    "C228": under_inclusion,
    "C365": either_picture,
}
"""Code → how the lines can stand."""
