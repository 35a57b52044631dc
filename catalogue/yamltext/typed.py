"""One file as it was typed: where each value begins and ends, and the same lines with another.

Read only for a file that has a problem, so that good files cost nothing.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from yaml import (
    MappingEndEvent,
    MappingStartEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    YAMLError,
)
from yaml._yaml import CParser

from catalogue.problems import Correction
from catalogue.yamltext.lines import Lines

_ENDS = (MappingEndEvent, SequenceEndEvent)
Place = tuple[int, int]
"""1-based line and column."""
_BARE = re.compile(r"[^\W_](?:(?:[^\W_]|[ ./()+-])*[^\W_])?[.)!?]?")
"""Text that needs no quotes anywhere; what else might do without gets them all the same."""
_READ_OTHERWISE = re.compile(r"0.*|~|null|true|false|yes|no|on|off", re.IGNORECASE)
"""What other programs than ours take for something else than text."""


@dataclass(frozen=True, slots=True)
class Span:
    """From the first character of a value to the one after its last."""

    start: Place
    end: Place
    style: str = ""
    """``'``, ``"``, ``|`` or ``>`` around a text; ``[`` or ``{`` around a list or fields, "" for
    those on lines of their own and for a text without quotes."""
    in_brackets: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a group of fields."""

    name: str
    key: Span
    value: Span
    """Of no width where no value was typed."""
    text: str = ""
    """The value where it is text."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What shall stand instead of a span."""

    span: Span
    text: str


class TypedFile:
    """The values of one readable file by their places."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.texts: dict[Place, Span] = {}
        """Texts and names of fields."""
        self.groups: dict[Place, Span] = {}
        """Lists and fields in brackets or on lines of their own."""
        self.fields: dict[Place, list[Field]] = {}
        """The fields of the groups, by the place of the group's first character."""
        self.entries: dict[Place, list[Span]] = {}
        """The entries of the lists, likewise."""
        self._parser: Any = CParser(lines.data.removeprefix(codecs.BOM_UTF8))
        try:
            self._document()
        except YAMLError:
            return

    def group_of(self, key: Place) -> list[Field]:
        """The fields among which the one with its name at a place stands; empty when none does."""
        return next((all_ for all_ in self.fields.values() if key in _key_places(all_)), [])

    def group_at(self, key: Place) -> Span | None:
        """The whole group to which the field with its name at a place belongs."""
        start = next((at for at, all_ in self.fields.items() if key in _key_places(all_)), None)
        return self.groups[start] if start else None

    def field_with(self, value: Place) -> Field | None:
        """The field whose value stands at a place."""
        every = (one for all_ in self.fields.values() for one in all_)
        return next((one for one in every if one.value.start == value), None)

    def text_in(self, span: Span) -> str:
        """What was typed from the first to the last character."""
        (row, column), (end_row, end_column) = span.start, span.end
        rows = list(self.lines.typed[row - 1 : end_row])
        rows[-1] = rows[-1][: end_column - 1]
        rows[0] = rows[0][column - 1 :]
        return "\n".join(rows)

    def replaced(self, place: Place, text: str, *, quoted: bool = False) -> Correction | None:
        """The lines with another text there; None where a text over several lines stands."""
        span = self.texts.get(place)
        if span is None or span.style in ("|", ">"):
            return None
        return self.edited([Edit(span, written(text, span, quoted=quoted))])

    def edited(self, edits: Iterable[Edit]) -> Correction:
        """The lines that some edits touch, with all of them made; none may overlap."""
        ordered = sorted(edits, key=lambda edit: edit.span.start, reverse=True)
        first = min(edit.span.start[0] for edit in ordered)
        last = max(edit.span.end[0] for edit in ordered)
        rows = list(self.lines.typed[first - 1 : last])
        for edit in ordered:
            (row, column), (end_row, end_column) = edit.span.start, edit.span.end
            before = rows[row - first][: column - 1]
            after = rows[end_row - first][end_column - 1 :]
            rows[row - first : end_row - first + 1] = (before + edit.text + after).split("\n")
        return Correction(first, last, tuple(row.rstrip(" ") for row in rows))

    def with_field(self, name: str, text: str) -> Correction:
        """One more field at the end of a file whose fields stand on lines of their own."""
        rows = self.lines.typed
        last = max((n for n, row in enumerate(rows, 1) if not is_idle(row)), default=0)
        return Correction(last + 1, last, (f"{name}: {in_quotes(text)}",))

    def _document(self) -> None:
        for _ in range(2):
            self._parser.get_event()
        self._value(self._parser.get_event(), in_brackets=False)

    def _value(self, event: Any, *, in_brackets: bool) -> tuple[Span, str]:
        start, end = _place(event.start_mark), _place(event.end_mark)
        if isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            return self._group(event, in_brackets=in_brackets), ""
        span = Span(start, end, getattr(event, "style", "") or "", in_brackets)
        if start != end:
            self.texts[start] = span
        return span, getattr(event, "value", "")

    def _group(self, event: Any, *, in_brackets: bool) -> Span:
        start = _place(event.start_mark)
        is_map = isinstance(event, MappingStartEvent)
        sign = ("{" if is_map else "[") if event.flow_style else ""
        inside = in_brackets or bool(sign)
        fields: list[Field] = []
        entries: list[Span] = []
        while not isinstance(event := self._parser.get_event(), _ENDS):
            span, text = self._value(event, in_brackets=inside)
            if is_map:
                value, said = self._value(self._parser.get_event(), in_brackets=inside)
                fields.append(Field(text, span, value, said))
            else:
                entries.append(span)
        end = _place(event.end_mark)
        whole = Span(start, end if sign else self._last_line(start, end), sign, in_brackets)
        self.groups[start] = whole
        self.fields[start], self.entries[start] = fields, entries
        return whole

    def _last_line(self, start: Place, end: Place) -> Place:
        """Where fields on lines of their own end; the parser names what follows them."""
        last = min(end[0], len(self.lines.typed))
        if last == end[0] and not self.lines.typed[last - 1][: end[1] - 1].strip(" -"):
            last -= 1
        while last > start[0] and is_idle(self.lines.typed[last - 1]):
            last -= 1
        return last, len(self.lines.typed[last - 1]) + 1


def written(text: str, span: Span, *, quoted: bool = False) -> str:
    """A text as it is typed in place of another: in the same quotes, or in some if need be."""
    if span.style == "'" and "\n" not in text:
        return "'" + text.replace("'", "''") + "'"
    bare = _BARE.fullmatch(text) and not _READ_OTHERWISE.fullmatch(text)
    if bare and not span.style and not quoted:
        return text
    return in_quotes(text)


def in_quotes(text: str) -> str:
    """A text in straight quotes; in single ones where it holds a straight double one."""
    if '"' in text and "\n" not in text:
        return "'" + text.replace("'", "''") + "'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _key_places(fields: Iterable[Field]) -> set[Place]:
    return {one.key.start for one in fields}


def _place(mark: Any) -> Place:
    return mark.line + 1, mark.column + 1


def is_idle(line: str) -> bool:
    """Whether a line holds nothing, or a comment only."""
    return not line.strip() or line.lstrip().startswith("#")
