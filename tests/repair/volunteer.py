"""Somebody who reads the printed report and does what it says, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEAD = re.compile(
    r"(?P<path>\S.*):(?P<line>\d+):(?P<column>\d+)  (?P<code>C\d+) (?P<how>feil|advarsel)"
)
_WRITE = re.compile(r"  Skriv linje (\d+)(?:–(\d+))? slik:")
_INSERT = re.compile(r"  Sett inn etter linje (\d+):")
_DELETE = re.compile(r"  Slett linje (\d+)(?:–(\d+))?\.")
_LINE = re.compile(r" *(\d+) \| (.*)")


@dataclass(frozen=True)
class Told:
    """One instruction: these lines of the file are to be replaced by those."""

    first: int
    last: int
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Block:
    """One problem as printed; ``ways`` are the instructions to choose between."""

    path: str
    line: int
    code: str
    is_error: bool
    ways: tuple[Told, ...]


def read(report: str) -> Iterator[Block]:
    """The problems of a printed report."""
    for part in report.split("\n\n"):
        rows = part.split("\n")
        head = _HEAD.fullmatch(rows[0])
        if head:
            ways = tuple(_ways(rows))
            is_error = head["how"] == "feil"
            yield Block(head["path"], int(head["line"]), head["code"], is_error, ways)


def _ways(rows: list[str]) -> Iterator[Told]:
    start = next(n for n, row in enumerate(rows) if row.startswith("  Rett det:"))
    for number in range(start, len(rows)):
        row = rows[number]
        if told := _WRITE.fullmatch(row):
            yield Told(int(told[1]), int(told[2] or told[1]), tuple(_copied(rows[number + 1 :])))
        elif told := _INSERT.fullmatch(row):
            yield Told(int(told[1]) + 1, int(told[1]), tuple(_copied(rows[number + 1 :])))
        elif told := _DELETE.fullmatch(row):
            yield Told(int(told[1]), int(told[2] or told[1]), ())


def _copied(rows: list[str]) -> Iterator[str]:
    for row in rows:
        line = _LINE.fullmatch(row)
        if line is None:
            return
        yield line[2]


def does(told: Told, text: str) -> str:
    """The file after an instruction; its line ends stay."""
    end = "\r\n" if "\r\n" in text else "\n"
    rows = re.split("\r\n|[\r\n]", text)
    rows[told.first - 1 : told.last] = told.lines
    return end.join(rows)
