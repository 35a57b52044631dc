"""Which entry stands on which page: columns, booklets and page numbers, before anything is typeset.

Every entry has a fixed height in the template, so pages can be counted here in whole millimetres.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Entry = TypeVar("Entry")

COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Shape:
    """Heights in mm of what stands in a column; ``gap_mm`` follows the head and every entry."""

    head_mm: float
    entry_mm: float
    gap_mm: float
    column_mm: float = 246.0
    """The page's text height less its heading."""

    def height(self, entries: int) -> float:
        """Height of a group with its head."""
        return self.head_mm + entries * (self.entry_mm + self.gap_mm)


CONTENTS = (
    Shape(head_mm=13.0, entry_mm=18.0, gap_mm=2.0),
    Shape(head_mm=12.0, entry_mm=15.75, gap_mm=1.75),
    Shape(head_mm=11.0, entry_mm=13.5, gap_mm=1.5),
)
"""Contents with pictures, the largest first; the height is that of a 4:3 picture."""
WEEKDAYS = (
    Shape(head_mm=15.0, entry_mm=13.0, gap_mm=0.5),
    Shape(head_mm=13.5, entry_mm=11.8, gap_mm=0.2),
)


@dataclass(frozen=True, slots=True)
class Group(Generic[Entry]):
    """Entries under one head, such as a category or a weekday."""

    name: str
    entries: tuple[Entry, ...]


Column = tuple[Group[Entry], ...]


@dataclass(frozen=True, slots=True)
class Plan(Generic[Entry]):
    """Pages of columns of groups, and how tall everything in them is."""

    shape: Shape
    pages: tuple[tuple[Column[Entry], ...], ...]


def lay_out(groups: Sequence[Group[Entry]], shapes: Sequence[Shape]) -> Plan[Entry]:
    """The first, largest shape of those that need the fewest pages, with its pages."""
    shape = min(shapes, key=lambda shape: _fewest(groups, shape))
    return Plan(shape, pages(groups, shape))


def page_count(groups: Sequence[Group[Entry]], shapes: Sequence[Shape]) -> int:
    """How many pages ``lay_out`` needs."""
    return min(_fewest(groups, shape) for shape in shapes)


def pages(groups: Sequence[Group[Entry]], shape: Shape) -> tuple[tuple[Column[Entry], ...], ...]:
    """Pages of two columns, as few as possible and then as equally filled as possible.

    A group that does not fit goes on in the next column under its head again.
    """
    fewest = _fewest(groups, shape)
    room = shape.height(1)
    while _page_count(columns := _columns(groups, shape, room)) > fewest:
        room = min(room + shape.entry_mm / 2, shape.column_mm)
    return tuple(columns[at : at + COLUMNS] for at in range(0, len(columns), COLUMNS))


def split(sizes: Sequence[int], fits: Callable[[int, int], bool]) -> tuple[tuple[int, int], ...]:
    """Runs ``(first, end)`` of neighbouring groups: as few as possible, then as equal as possible.

    ``fits`` says whether the groups ``first`` to ``end`` (not included) go into one booklet; a
    single group is always taken.
    """
    fewest = _greedy(sizes, fits, sum(sizes))
    for limit in range(-(-sum(sizes) // max(len(fewest), 1)), sum(sizes) + 1):
        if len(equal := _greedy(sizes, fits, limit)) == len(fewest):
            return equal
    return fewest


def _greedy(
    sizes: Sequence[int], fits: Callable[[int, int], bool], limit: int
) -> tuple[tuple[int, int], ...]:
    runs: list[tuple[int, int]] = []
    first = 0
    for end in range(1, len(sizes) + 1):
        if end - 1 > first and (sum(sizes[first:end]) > limit or not fits(first, end)):
            runs.append((first, end - 1))
            first = end - 1
    return (*runs, (first, len(sizes))) if sizes else ()


def _fewest(groups: Sequence[Group[Entry]], shape: Shape) -> int:
    return _page_count(_columns(groups, shape, shape.column_mm))


def _page_count(columns: Sequence[object]) -> int:
    return -(-len(columns) // COLUMNS)


def _columns(
    groups: Sequence[Group[Entry]], shape: Shape, room_mm: float
) -> tuple[Column[Entry], ...]:
    """Columns filled one after another; a group is never cut so that one entry stands alone."""
    columns: list[list[Group[Entry]]] = [[]]
    left = room_mm
    for group in groups:
        rest = group.entries
        while rest:
            most = int((left - shape.head_mm) // (shape.entry_mm + shape.gap_mm))
            if columns[-1] and most < min(2, len(rest)):
                columns.append([])
                left = room_mm
                continue
            taken = most - 1 if len(rest) == most + 1 and most > 2 else max(most, 1)
            piece, rest = rest[:taken], rest[taken:]
            columns[-1].append(Group(group.name, piece))
            left -= shape.height(len(piece))
    return tuple(tuple(column) for column in columns if column)
