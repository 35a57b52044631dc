"""One file's text with values taken out or put in; all else, comments too, stays as it was typed.

Every change is proved: the new text, read again, gives the old tree with just that change.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from yaml import (
    MappingEndEvent,
    MappingStartEvent,
    MarkedYAMLError,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from yaml._yaml import CParser

from catalogue.yamltext.lines import Lines
from catalogue.yamltext.node import Strings
from catalogue.yamltext.tree import Unreadable, build

Path = tuple[str | int, ...]
"""Fields and numbers of entries from the top: ``("images", 0, "alt")``."""


class Unchangeable(Exception):
    """The text is laid out so that the value cannot be changed alone; ``path`` says which."""

    def __init__(self, path: Path) -> None:
        super().__init__(".".join(map(str, path)))
        self.path = path


@dataclass(slots=True)
class _Spot:
    """Where a value stands: offsets into the text. ``end`` is behind its last letter."""

    start: int
    end: int
    key: int = -1
    """Where its field's name begins; -1 for entries of lists."""
    flow: bool = False
    fields: dict[str, _Spot] | None = None
    entries: list[_Spot] | None = None
    style: str = ""

    def below(self, path: Path) -> _Spot:
        """The value at a path. KeyError or IndexError when there is none."""
        spot = self
        for part in path:
            if isinstance(part, str):
                spot = (spot.fields or {})[part]
            else:
                spot = (spot.entries or [])[part]
        return spot

    @property
    def children(self) -> list[_Spot]:
        return list((self.fields or {}).values()) + (self.entries or [])


@dataclass(frozen=True, slots=True)
class Text:
    """The text of one YAML file that can be read. Every change gives a new one."""

    written: str
    _root: _Spot = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_root", _Spots(self.written).root)

    @property
    def tree(self) -> Strings:
        """What the file says: texts, lists and maps of them."""
        return _read(self.written)

    def place(self, path: Path) -> tuple[int, int]:
        """1-based line and column of a value."""
        start = self._root.below(path).start
        line = self._line_start(start)
        return len(re.findall("\r\n|[\r\n]", self.written[:line])) + 1, start - line + 1

    def lines_of(self, path: Path) -> int:
        """How many lines a value goes on after its first."""
        spot = self._root.below(path)
        return len(re.findall("\r\n|[\r\n]", self.written[spot.start : spot.end]))

    def without(self, path: Path) -> Text:
        """The field or entry taken out; with it a group or list that would be left empty."""
        while len(path) > 1 and len(self._root.below(path[:-1]).children) == 1:
            path = path[:-1]
        begin, end = self._taken(path)
        new = self.written[:begin] + self.written[end:]
        return _proved(new, _without(self.tree, path), path)

    def with_text(self, path: Path, value: str) -> Text:
        """Another text at a place that has one; quoted, unless it is a block of lines."""
        spot = self._root.below(path)
        old = self.written[spot.start : spot.end]
        new = json.dumps(value, ensure_ascii=False)
        if spot.style in ("|", ">"):
            raise Unchangeable(path)
        changed = self.written[: spot.start] + new + self.written[spot.start + len(old) :]
        return _proved(changed, _with(self.tree, path, value), path)

    def with_words(self, path: Path, pattern: re.Pattern[str], words: str) -> Text:
        """A text in which ``words`` stand for what the pattern finds."""
        value = _at(self.tree, path)
        if not isinstance(value, str):
            raise Unchangeable(path)
        new = pattern.sub(lambda _: words, value)
        spot = self._root.below(path)
        if spot.style not in ("|", ">"):
            return self.with_text(path, new)
        typed = pattern.sub(lambda _: words, self.written[spot.start : spot.end])
        changed = self.written[: spot.start] + typed + self.written[spot.end :]
        return _proved(changed, _with(self.tree, path, new), path)

    def with_field(self, beside: Path, name: str, value: Strings) -> Text:
        """A new field after the one at ``beside``, in the way that one is written."""
        spot = self._root.below(beside)
        typed = f"{name}: {json.dumps(value, ensure_ascii=False)}"
        if self._root.below(beside[:-1]).flow:
            changed = f"{self.written[: spot.end]}, {typed}{self.written[spot.end :]}"
        else:
            end = self._line_end(spot.end)
            newline = "\r\n" if "\r\n" in self.written else "\n"
            head = self.written[:end]
            head += "" if head.endswith(("\n", "\r")) else newline
            indent = " " * (spot.key - self._line_start(spot.key))
            changed = f"{head}{indent}{typed}{newline}{self.written[end:]}"
        path = (*beside[:-1], name)
        return _proved(changed, _with(self.tree, path, value), path)

    def _taken(self, path: Path) -> tuple[int, int]:
        """The piece of text that goes."""
        group = self._root.below(path[:-1])
        spot = group.below(path[-1:])
        children = group.children
        at = next(number for number, one in enumerate(children) if one is spot)
        begin = _begin(spot)
        if group.flow:
            if at + 1 < len(children):
                return begin, _begin(children[at + 1])
            return (children[at - 1].end, spot.end) if at else (begin, spot.end)
        if spot.key < 0:
            begin = self._dash(spot.start, path)
        line = self._line_start(begin)
        if not self.written[line:begin].strip():
            return line, self._line_end(spot.end)
        if spot.key >= 0 and at + 1 < len(children):
            return begin, children[at + 1].key
        raise Unchangeable(path)

    def _dash(self, start: int, path: Path) -> int:
        line = self._line_start(start)
        found = re.fullmatch(r"( *)-[ ]+", self.written[line:start])
        if found is None:
            raise Unchangeable(path)
        return line + len(found[1])

    def _line_start(self, offset: int) -> int:
        return max(self.written.rfind("\n", 0, offset), self.written.rfind("\r", 0, offset)) + 1

    def _line_end(self, offset: int) -> int:
        """Behind the end of the line that an offset is in."""
        found = re.compile("\r\n|[\r\n]").search(self.written, offset)
        return found.end() if found else len(self.written)


def _begin(spot: _Spot) -> int:
    return spot.key if spot.key >= 0 else spot.start


class _Spots:
    """The parser's events → where everything stands."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = [0, *(hit.end() for hit in re.finditer("\r\n|[\r\n]", text))]
        self._parser: Any = CParser(text.encode("utf-8"))
        self._parser.get_event()
        self._parser.get_event()
        self.root = self._spot(self._parser.get_event(), -1)

    def _offset(self, mark: Any) -> int:
        if mark.line >= len(self._lines):
            return len(self._text)
        offset: int = self._lines[mark.line] + mark.column
        return min(offset, len(self._text))

    def _spot(self, event: Any, key: int) -> _Spot:
        start = self._offset(event.start_mark)
        if isinstance(event, ScalarEvent):
            end = self._offset(event.end_mark)
            while end > start and self._text[end - 1] in "\r\n":
                end -= 1
            return _Spot(start, end, key, style=event.style or "")
        if not isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            raise Unchangeable(())
        spot = _Spot(start, start, key, flow=bool(event.flow_style))
        last = self._fields(spot) if isinstance(event, MappingStartEvent) else self._entries(spot)
        ends = [one.end for one in spot.children]
        spot.end = self._offset(last.end_mark) if spot.flow else max([start, *ends])
        return spot

    def _fields(self, spot: _Spot) -> Any:
        spot.fields = {}
        while not isinstance(event := self._parser.get_event(), MappingEndEvent):
            value = self._spot(self._parser.get_event(), self._offset(event.start_mark))
            value.end = max(value.end, self._offset(event.end_mark) + 1)
            spot.fields[event.value] = value
        return event

    def _entries(self, spot: _Spot) -> Any:
        spot.entries = []
        while not isinstance(event := self._parser.get_event(), SequenceEndEvent):
            spot.entries.append(self._spot(event, -1))
        return event


def text_of(data: bytes) -> Text:
    """A file's bytes, a byte order mark left out. Unchangeable when it cannot be read."""
    try:
        return Text(data.decode("utf-8").removeprefix("\ufeff"))
    except (UnicodeDecodeError, MarkedYAMLError):
        raise Unchangeable(()) from None


def places(value: Strings, path: Path = ()) -> Iterable[tuple[Path, str]]:
    """Every text of a tree with its path."""
    if isinstance(value, str):
        yield path, value
    children = value.items() if isinstance(value, dict) else enumerate(value)
    if not isinstance(value, str):
        for name, child in children:
            yield from places(child, (*path, name))


def _read(text: str) -> Strings:
    root, _ = build(text, Lines("", text.encode("utf-8")))
    return root.strings() if root else {}


def _proved(text: str, expected: Strings, path: Path) -> Text:
    """The changed text, when it says what it should and nothing else."""
    try:
        found = _read(text)
    except Unreadable:
        found = ""
    if found != expected:
        raise Unchangeable(path)
    return Text(text) if expected else Text("{}\n")


def _at(value: Strings, path: Path) -> Strings:
    for part in path:
        value = value[part]  # type: ignore[index]
    return value


def _without(value: Strings, path: Path) -> Strings:
    del _at(value, path[:-1])[path[-1]]  # type: ignore[union-attr,arg-type]
    return value


def _with(value: Strings, path: Path, new: Strings) -> Strings:
    _at(value, path[:-1])[path[-1]] = new  # type: ignore[index]
    return value
