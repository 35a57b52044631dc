"""A review as JSON, for the one workflow that reads a change to the one that may write a comment.

What is read may come from anybody: the workflow of a pull request runs what the pull request says.
Every value is checked for its type and size, and the sentences are said anew from our own words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from catalogue.problems import ERROR, WARNING, Correction, Problem, known_codes
from catalogue.report import as_json

RECORD = "review.json"
FORMAT = 1
"""Raise when an older program must not read a newer record."""
NEW, CHANGED, GONE, BROKEN = "new", "changed", "gone", "broken"
KINDS = (NEW, CHANGED, GONE, BROKEN)
SIDES = ("before", "after")
PICTURES = ("card", "sheet")
MOST_CHANGES = 200
MOST_FINDINGS = 100
PICTURED = 10
"""So many changed listings get pictures: four each, and a forge takes 80 files a minute."""
_LONGEST = 500
"""Letters of one text."""
_LONGEST_LINE, _MOST_LINES = 1_000, 80
"""Of a correction, which is taken word for word and so never cut."""
_MOST_CHOICES = 6
"""Corrections of one problem that somebody chooses between."""
_ID = re.compile(r"[a-z0-9-]{1,60}/[a-z0-9-]{1,60}")
_Read = TypeVar("_Read")


class Refused(Exception):
    """A record or a file that is not let in: ``why`` is a key of ``data/reviewing.toml``."""

    def __init__(self, why: str, **values: object) -> None:
        super().__init__(why)
        self.why = why
        self.values = {name: str(value) for name, value in values.items()}


@dataclass(frozen=True, slots=True)
class Change:
    """One listing that is not as it was."""

    id: str
    kind: str
    """One of ``KINDS``."""
    title: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem, with its correction where there is one; of several somebody has to choose."""

    problem: Problem
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """What is said about one pull request."""

    changes: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()


def picture_name(number: int, side: str, kind: str) -> str:
    """File name of a picture of the change with this number, from 1: ``3-after-card.png``."""
    return f"{number}-{side}-{kind}.png"


def as_record(changes: Sequence[Change], problems: Sequence[Problem]) -> bytes:
    """The record; longer lists are cut, errors come first."""
    ranked = sorted(problems, key=lambda one: (one.severity != ERROR, one))[:MOST_FINDINGS]
    by_place = sorted(ranked)
    found = [
        {
            "path": one.path[:_LONGEST],
            "line": one.line,
            "column": one.column,
            "code": one.code,
            "severity": one.severity,
            "values": {key: value[:_LONGEST] for key, value in one.values},
            "source": one.source[:_LONGEST],
            "corrections": _corrections(row),
        }
        for one, row in zip(by_place, json.loads(as_json(by_place)), strict=True)
    ]
    listed = [
        {"id": one.id, "kind": one.kind, "title": one.title[:_LONGEST]}
        for one in changes[:MOST_CHANGES]
    ]
    record = {"format": FORMAT, "changes": listed, "problems": found}
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


def _corrections(row: Mapping[str, Any]) -> list[Any]:
    """As the report tells them: the only one, or those to choose between."""
    only = row.get("correction")
    found = [only] if only else row.get("choices", [])
    return found if len(found) <= _MOST_CHOICES else []


def from_record(content: bytes) -> Review:
    """The review of a record that nobody vouches for. Refused when anything is not as expected."""
    try:
        read = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise Refused("not_json") from error
    record = _fields(read, "format", "changes", "problems")
    if record["format"] != FORMAT:
        raise Refused("other_format")
    return Review(
        _every(record["changes"], MOST_CHANGES, _change),
        _every(record["problems"], MOST_FINDINGS, _finding),
    )


def _change(read: object) -> Change:
    row = _fields(read, "id", "kind", "title")
    name, kind = _text(row["id"]), _text(row["kind"])
    if not _ID.fullmatch(name) or kind not in KINDS:
        raise Refused("odd_record", where="changes")
    return Change(name, kind, _text(row["title"]))


def _finding(read: object) -> Finding:
    names = ("path", "line", "column", "code", "severity", "values", "source", "corrections")
    row = _fields(read, *names)
    values = row["values"]
    if not isinstance(values, dict) or len(values) > 30:
        raise Refused("odd_record", where="values")
    filled = tuple(sorted((_text(key), _text(value)) for key, value in values.items()))
    one = Problem(
        _text(row["path"]),
        _number(row["line"]),
        _number(row["column"]),
        _text(row["code"]),
        _text(row["severity"]),
        filled,
        _text(row["source"]),
    )
    if one.severity not in (ERROR, WARNING) or one.code not in known_codes() or not _said(one):
        raise Refused("odd_record", where="problems")
    return Finding(one, _every(row["corrections"], _MOST_CHOICES, _correction))


def _said(one: Problem) -> bool:
    """Whether our own sentences of the code can be said with these values."""
    try:
        return all(isinstance(one.say(part), str) for part in ("what", "why", "fix"))
    except (KeyError, IndexError, ValueError, AttributeError):
        return False


def _correction(read: object) -> Correction:
    row = _fields(read, "first_line", "last_line", "lines")
    lines = _every(row["lines"], _MOST_LINES, lambda one: _text(one, _LONGEST_LINE))
    first, last = _number(row["first_line"]), _number(row["last_line"])
    if first > last + 1 or (first > last and not lines):
        raise Refused("odd_record", where="correction")
    return Correction(first, last, lines)


def _fields(read: object, *names: str) -> Mapping[str, Any]:
    if not isinstance(read, dict) or sorted(read) != sorted(names):
        raise Refused("odd_record", where=", ".join(names))
    return read


def _every(read: object, most: int, one: Callable[[object], _Read]) -> tuple[_Read, ...]:
    if not isinstance(read, list) or len(read) > most:
        raise Refused("odd_record", where=f"> {most}")
    return tuple(one(each) for each in read)


def _text(read: object, longest: int = _LONGEST) -> str:
    if not isinstance(read, str) or len(read) > longest:
        raise Refused("odd_record", where="text")
    return read


def _number(read: object) -> int:
    if not isinstance(read, int) or isinstance(read, bool) or not 0 <= read < 10_000_000:
        raise Refused("odd_record", where="number")
    return read
