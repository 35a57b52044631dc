"""Corrections of values in another form: times, prices, words of closed lists, names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from catalogue import schedule, vocabulary
from catalogue.load import ids, meant
from catalogue.load.regrouping import Ways, cut_by_comma, field_at
from catalogue.load.sheet import Cause, Sheet
from catalogue.problems import Correction
from catalogue.yamltext.rewriting import without
from catalogue.yamltext.typed import Edit, Field, Span, TypedFile, written


def language(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """The language's tag; or a comma that cut a text in two."""
    node = cause.node
    fields = typed.group_of(node.key_place)
    mine = field_at(node.key_place, fields)
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
        yield from cut_by_comma(mine, fields, typed)
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


def owner(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """The organisation's id where its name was typed."""
    name = str(cause.values["name"])
    if isinstance(cause.node.value, str) and ids.slug(cause.node.value) == name:
        correction = typed.replaced(cause.node.place, name)
        yield from [correction] if correction else []


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
    mine = field_at(node.key_place, fields)
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


def whole_year(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """``last: hele året``: the field that says so."""
    text = cause.node.value if isinstance(cause.node.value, str) else ""
    fields = typed.group_of(cause.node.key_place)
    mine = field_at(cause.node.key_place, fields)
    if not mine or mine.name != "last" or text.strip(" .").casefold() not in meant.ALL_YEAR:
        return
    if any(one.name == "year_round" for one in fields):
        yield without(mine, fields, typed)
    else:
        yield typed.edited([Edit(Span(mine.key.start, mine.value.end), "year_round: true")])


def day_and_time(cause: Cause, typed: TypedFile, sheet: Sheet) -> Iterator[Correction]:
    """``every: tirsdag kl. 18``: the day here, the time in its own field."""
    node = cause.node
    text = node.value if isinstance(node.value, str) else ""
    found = re.search(r"(?i)\s*,?\s*((?:kl|fra|klokka|klokken|\d).*)$", text)
    fields = typed.group_of(node.key_place)
    mine = field_at(node.key_place, fields)
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
    "C205": choice,
    "C211": language,
    "C219": choice,
    "C226": owner,
    "C300": whole_year,
    "C310": clock,
    "C326": day_and_time,
    "C334": price_line,
    "C367": focal,
    "C371": swapped_ages,
}
"""Code → how the lines can stand."""
