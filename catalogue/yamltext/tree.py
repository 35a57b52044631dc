"""The parser's events → nodes. The only importer of yaml, and only of its C parser.

One parser everywhere: the pure one and libyaml disagree on tabs and lone surrogates, and the pure
one is twelve times slower. No resolver runs, so ``no``, ``18:00`` and ``1910`` stay what was typed.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from yaml import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    MarkedYAMLError,
    ScalarEvent,
    SequenceEndEvent,
)
from yaml._yaml import CParser

from catalogue.problems import Problem
from catalogue.yamltext.lines import Lines
from catalogue.yamltext.node import Node

_MAX_DEPTH = 20
"""Levels of nesting; a listing needs six."""
MOST_PROBLEMS = 50
"""More from one file help nobody."""
_NULLS = frozenset(("~", "null", "Null", "NULL"))
_DOUBTFUL = _NULLS | {""}
"""Values that may be nothing when they stand without quotes."""
_NO_NAMES = frozenset(("", "<<"))
_TEXT_TAG = "tag:yaml.org,2002:str"
_new = tuple.__new__
"""Makes a named tuple in half the time of its own constructor."""
_CUT = re.compile(r"( +)#(.?)")


@dataclass
class Unreadable(Exception):
    """The parser gave up: its words and the two places it names (1-based; 0 when it names none)."""

    said: str
    line: int
    column: int
    about: str = ""
    about_line: int = 0
    about_column: int = 0


def build(text: str, lines: Lines) -> tuple[Node | None, list[Problem]]:
    """The first document's tree, ``None`` for an empty file. Raises ``Unreadable``."""
    builder = _Builder(text, lines)
    try:
        return builder.document(), builder.problems
    except MarkedYAMLError as fault:
        raise _unreadable(fault) from None


def _unreadable(fault: MarkedYAMLError) -> Unreadable:
    mark, about = fault.problem_mark, fault.context_mark
    return Unreadable(
        str(fault.problem),
        mark.line + 1 if mark else 1,
        mark.column + 1 if mark else 1,
        str(fault.context or ""),
        about.line + 1 if about else 0,
        about.column + 1 if about else 0,
    )


class _Builder:
    def __init__(self, text: str, lines: Lines) -> None:
        self.parser: Any = CParser(lines.data.removeprefix(codecs.BOM_UTF8))
        self.next: Callable[[], Any] = self.parser.get_event
        self.lines = lines
        self.problems: list[Problem] = []
        self.cut_lines: frozenset[int] = frozenset()
        """Numbers (from 0) of lines in which a value may be cut by " #"."""
        if " #" in text:
            self.cut_lines = frozenset(n for n, line in enumerate(lines.typed) if " #" in line)

    def document(self) -> Node | None:
        self.next()
        event = self.next()
        if type(event) is not DocumentStartEvent:
            return None
        root = self.node(self.next(), None, 0)
        self.next()
        self.refuse_more()
        return root

    def refuse_more(self) -> None:
        event = self.next()
        if not isinstance(event, DocumentStartEvent):
            return
        content = self.next()
        empty = type(content) is ScalarEvent and content.value == ""
        if not (empty and type(self.next()) is DocumentEndEvent and self.is_last()):
            self.report("C114", event.start_mark, width=3)

    def is_last(self) -> bool:
        return type(self.next()) is not DocumentStartEvent

    def node(self, event: Any, key_mark: Any, depth: int) -> Node:
        kind, mark = type(event), event.start_mark
        value: str | list[Node] | dict[str, Node] | None
        if event.anchor is not None:
            self.refuse_anchor(event)
        if kind is ScalarEvent:
            value = event.value
            if event.implicit[0]:
                if value in _DOUBTFUL or self.cut_lines:
                    value = self.plain(event)
            elif event.tag is not None:
                self.check_tag(event)
        elif kind is AliasEvent:
            value = ""
        else:
            if depth == _MAX_DEPTH:
                raise Unreadable("too deep", mark.line + 1, mark.column + 1)
            if event.tag is not None:
                self.check_tag(event)
            is_map = kind is MappingStartEvent
            value = self.fields(depth + 1) if is_map else self.entries(depth + 1)
        return _new(Node, (value, mark, key_mark))

    def plain(self, event: Any) -> str | None:
        """A value without quotes: it may be nothing, or less than what was typed."""
        value: str = event.value
        if value == "":
            return None
        if value in _NULLS:
            self.report("C126", event.start_mark, width=len(value), value=value)
        if event.end_mark.line in self.cut_lines:
            self.check_cut(event)
        return value

    def check_cut(self, event: Any) -> None:
        end = event.end_mark
        hit = _CUT.match(self.lines.typed[end.line], end.column)
        if hit is None or (hit[2] in ("", " ") and len(hit[1]) > 1):
            return
        typed = self.lines.typed[end.line][end.column :].rstrip()
        whole = f'"{event.value}{typed}"'
        self.report("C123", end, len(hit[1]), lost=typed.strip(), value=whole)

    def entries(self, depth: int) -> list[Node]:
        found: list[Node] = []
        get, node = self.next, self.node
        while type(event := get()) is not SequenceEndEvent:
            found.append(node(event, None, depth))
        return found

    def fields(self, depth: int) -> dict[str, Node]:
        found: dict[str, Node] = {}
        get, node = self.next, self.node
        while type(event := get()) is not MappingEndEvent:
            mark = event.start_mark
            if type(event) is ScalarEvent and event.anchor is None and event.value not in _NO_NAMES:
                key = event.value
                child = node(get(), mark, depth)
                if key not in found:
                    found[key] = child
                else:
                    first = found[key].key_place[0]
                    self.report("C109", mark, width=len(key), field=key, first=first)
            else:
                self.refuse_name(event, depth)
                node(get(), mark, depth)
        return found

    def refuse_name(self, event: Any, depth: int) -> None:
        value = self.node(event, None, depth).value
        code = "C111" if value == "<<" else "C125"
        self.report(code, event.start_mark, width=2 if value == "<<" else 1)

    def refuse_anchor(self, event: Any) -> None:
        sign = "*" if type(event) is AliasEvent else "&"
        width = len(event.anchor) + 1
        self.report("C110", event.start_mark, width=width, value=f"{sign}{event.anchor}")

    def check_tag(self, event: Any) -> None:
        if event.tag == _TEXT_TAG:
            return
        said = event.tag.replace("tag:yaml.org,2002:", "!!")
        self.report("C112", event.start_mark, width=len(said), value=said)

    def report(
        self, code: str, mark: Any, further: int = 0, *, width: int = 1, **values: object
    ) -> None:
        """A problem at a mark, or some columns ``further``."""
        if len(self.problems) < MOST_PROBLEMS:
            line, column = mark.line + 1, mark.column + 1 + further
            self.problems.append(self.lines.problem(code, line, column, width=width, **values))
