"""Corrections of how values are grouped: lists, fields within fields, texts that were cut."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from catalogue import schedule, vocabulary
from catalogue.load import ids, meant
from catalogue.load.dates import date
from catalogue.load.fieldnames import surely
from catalogue.load.sheet import Cause, Sheet
from catalogue.problems import Correction
from catalogue.yamltext import Node
from catalogue.yamltext.rewriting import without
from catalogue.yamltext.typed import Edit, Field, Span, TypedFile, in_quotes, is_idle, written

Ways = Callable[[Cause, TypedFile, Sheet], Iterator[Correction]]


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


def language(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """The language's tag; or a comma that cut a text in two."""
    node = cause.node
    fields = typed.group_of(node.key_place)
    mine = _field_at(node.key_place, fields)
    name = str(cause.values["field"])
    if mine is None or mine.name != name:
        span = typed.texts.get(node.place)
        if span and (parts := meant.several("language", name)):
            yield _as_several(parts, span, cause, typed)
        elif found := _tag(name):
            correction = typed.replaced(node.place, found)
            yield from [correction] if correction else []
        return
    if node.value is None:
        yield from _cut_by_comma(mine, fields, typed)
        return
    tag = _tag(name)
    if tag and tag not in {field.name for field in fields}:
        correction = typed.replaced(node.key_place, tag)
        yield from [correction] if correction else []


def _tag(name: str) -> str:
    bare = re.sub(r"[\u00a0\u200b\ufeff]", "", name).casefold().strip().replace("_", "-")
    if bare in ("no", "nor", "norsk", "nb-no", "no-nb", "bm", "bokmal"):
        return "nb"
    near = vocabulary.nearest("language", bare.partition("-")[0])
    exact = vocabulary.find("language", bare.partition("-")[0])
    return exact or (vocabulary.find("language", near[0]) or "" if len(near) == 1 else "")


def _field_at(key: tuple[int, int], fields: list[Field]) -> Field | None:
    return next((field for field in fields if field.key.start == key), None)


def _cut_by_comma(mine: Field, fields: list[Field], typed: TypedFile) -> Iterator[Correction]:
    """``{nb: Sjakk, quiz}``: what stands after the comma has no value, and belongs to the text."""
    if not mine.key.in_brackets:
        if mine.name.isascii() or " " in mine.name or not fields.index(mine):
            before = typed.lines.typed[mine.key.start[0] - 1]
            yield from _ending_in_colon(mine, fields, before, typed)
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


def _ending_in_colon(
    mine: Field, fields: list[Field], row: str, typed: TypedFile
) -> Iterator[Correction]:
    """``title: Sjakk-kveld:`` on a line of its own below its field."""
    if len(fields) == 1 and _is_bare(mine):
        line = row[: mine.key.start[1] - 1] + in_quotes(row[mine.key.start[1] - 1 :].rstrip())
        yield Correction(mine.key.start[0], mine.key.start[0], (line,))


def unknown(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """A field without the space after its colon, under its name, or a text cut by a comma."""
    node = cause.node
    fields = typed.group_of(node.key_place)
    mine = _field_at(node.key_place, fields)
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
        yield from _cut_by_comma(mine, fields, typed)
    else:
        here = {field.name for field in fields}
        for better in surely(name, cause.about):
            if better not in here:
                yield typed.edited([Edit(mine.key, written(better, mine.key))])


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
        if sheet.errors_with(moved) < sheet.errors:
            return moved
    return None


def _indented(row: str, by: int) -> str:
    return " " * by + row if by > 0 else row[min(-by, len(row) - len(row.lstrip(" "))) :]


def _depth(row: str) -> int:
    return len(row) - len(row.lstrip(" -"))


def gone(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """Without the field, which says what is known already."""
    fields = typed.group_of(cause.node.key_place)
    if mine := _field_at(cause.node.key_place, fields):
        yield without(mine, fields, typed)


def owner(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """The organisation's id where its name was typed."""
    name = str(cause.values["name"])
    if isinstance(cause.node.value, str) and ids.slug(cause.node.value) == name:
        correction = typed.replaced(cause.node.place, name)
        yield from [correction] if correction else []


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


def swapped_ages(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """The lower age first."""
    fields = typed.fields.get(cause.node.place, [])
    low, high = cause.values["low"], cause.values["high"]
    bounds = {"min": str(high), "max": str(low)}
    edits = [Edit(one.value, bounds[one.name]) for one in fields if one.name in bounds]
    if edits:
        yield typed.edited(edits)


def clock(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """A time; or both, where start and end were typed in one."""
    node = cause.node
    text = node.value if isinstance(node.value, str) else ""
    fields = typed.group_of(node.key_place)
    mine = _field_at(node.key_place, fields)
    if times := meant.times(text):
        correction = typed.replaced(node.place, times[0], quoted=True)
        yield from [correction] if correction else []
    elif mine and mine.name == "start" and (spans := meant.spans(text)):
        yield from _start_and_end(mine, fields, spans[0], typed)


def _start_and_end(
    mine: Field, fields: list[Field], hours: tuple[str, str], typed: TypedFile
) -> Iterator[Correction]:
    start, end = (f'"{hour}"' for hour in hours)
    typed_end = next((field for field in fields if field.name == "end"), None)
    if typed_end is not None:
        if meant.times(typed_end.text) == (hours[1],):
            yield typed.edited([Edit(mine.value, start)])
    elif mine.key.in_brackets:
        yield typed.edited([Edit(mine.value, f"{start}, end: {end}")])
    else:
        lead = " " * (mine.key.start[1] - 1)
        yield typed.edited([Edit(mine.value, f"{start}\n{lead}end: {end}")])


def day_and_time(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """``every: tirsdag kl. 18``: the day here, the time in its own field."""
    node = cause.node
    text = node.value if isinstance(node.value, str) else ""
    found = re.search(r"(?i)\s*,?\s*((?:kl|fra|klokka|klokken|\d).*)$", text)
    fields = typed.group_of(node.key_place)
    mine = _field_at(node.key_place, fields)
    if not found or mine is None or mine.value.style:
        return
    day = text[: found.start()].strip()
    hours = meant.times(found[1]) or (meant.spans(found[1]) or ((),))[0]
    if not hours or not isinstance(schedule.parse_every(day), schedule.Every):
        return
    missing, agree = [], True
    for name, hour in zip(("start", "end"), hours, strict=False):
        there = next((field for field in fields if field.name == name), None)
        agree = agree and (there is None or tuple(meant.times(there.text)) == (hour,))
        if there is None:
            missing.append(f'{name}: "{hour}"')
    between = ", " if mine.key.in_brackets else "\n" + " " * (mine.key.start[1] - 1)
    if agree:
        yield typed.edited([Edit(mine.value, between.join((day, *missing)))])


def price_line(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """``cost: 300 kr per år`` as a line with its kind and its number."""
    text = cause.node.value if isinstance(cause.node.value, str) else ""
    span = typed.texts.get(cause.node.place)
    if span is None:
        return
    free = [label for label in vocabulary.nearest("cost_kind", text) if _is_free(label)]
    field = "nok" if sheet.currency == "NOK" else "amount"
    lines = [f"{{kind: {kind}, {field}: {number}}}" for kind, number in meant.kinds_of_price(text)]
    entry = cause.node.key_mark is None
    lines = lines[:1] if entry else [f"[{line}]" for line in lines[:1]]
    for new in lines or [written(label, span) for label in free]:
        yield typed.edited([Edit(span, new)])


def _is_free(label: str) -> bool:
    return vocabulary.find("cost_kind", label) in ("free", "voluntary")


def choice(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """The nearest word of the list; several words in one text become a list."""
    name, text = cause.about[0], str(cause.node.value)
    span = typed.texts.get(cause.node.place)
    if span is None or span.style in ("|", ">"):
        return
    if "many" in cause.about and (parts := meant.several(name, text)):
        yield _as_several(parts, span, cause, typed)
        return
    for label in vocabulary.nearest(name, text):
        yield typed.edited([Edit(span, written(label, span))])


def _as_several(parts: Sequence[str], span: Span, cause: Cause, typed: TypedFile) -> Correction:
    """Words with commas between, in brackets unless they stand in some already."""
    said = ", ".join(written(part, Span(span.start, span.end)) for part in parts)
    inside = cause.node.key_mark is None and span.in_brackets
    return typed.edited([Edit(span, said if inside else f"[{said}]")])


def focal(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """Two numbers that were typed as a text."""
    span = typed.texts.get(cause.node.place)
    if span and isinstance(cause.node.value, str):
        for said in meant.fractions(cause.node.value):
            yield typed.edited([Edit(span, said)])


WAYS: Mapping[str, Ways] = {
    "C200": unknown,
    "C202": one_text,
    "C203": as_fields,
    "C204": as_list,
    "C205": choice,
    "C209": blank_entry,
    "C211": language,
    "C212": one_of,
    "C219": choice,
    "C223": gone,
    "C224": unknown,
    "C226": owner,
    "C228": under_inclusion,
    "C310": clock,
    "C326": day_and_time,
    "C334": price_line,
    "C365": either_picture,
    "C367": focal,
    "C371": swapped_ages,
}
"""Code → how the lines can stand."""
