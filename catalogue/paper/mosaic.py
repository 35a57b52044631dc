"""Pictures in rows that look composed, whatever their number: never a grid with holes.

A row with fewer pictures than the others stands in the middle, or its pictures are wider.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

Shown = TypeVar("Shown")

FLAT, SQUARE = 0.62, 0.75
"""Height of a picture to its width: 4:3 is as it was taken, less is cut off above and below."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where the rows stand, in millimetres."""

    width_mm: float
    height_mm: float
    gap_mm: float
    words_mm: float
    """Height that the words below a picture need at least."""


@dataclass(frozen=True, slots=True)
class Row:
    """Cards of one size side by side."""

    cards: int
    width_mm: float
    """Of one card."""
    height_mm: float
    picture_mm: float
    """Width of its picture."""
    ratio: float
    beside: bool = False
    """Words stand beside the picture, not below it."""

    def values(self, cards: Sequence[Any]) -> dict[str, Any]:
        """For the template."""
        return {
            "width-mm": round(self.width_mm, 2), "height-mm": round(self.height_mm, 2),
            "picture-mm": round(self.picture_mm, 2), "ratio": round(self.ratio, 4),
            "beside": self.beside, "cards": list(cards),
        }  # fmt: skip


def dealt(shown: Sequence[Shown], rows: Sequence[int]) -> list[Sequence[Shown]]:
    """What stands in each row, in reading order."""
    starts = [sum(rows[:at]) for at in range(len(rows))]
    return [shown[start : start + count] for start, count in zip(starts, rows, strict=True)]


def shared(shown: Sequence[Shown], most: int) -> list[Sequence[Shown]]:
    """As few portions of at most ``most`` as possible, as equal as possible, in order."""
    portions = -(-len(shown) // most)
    return dealt(shown, [(len(shown) + at) // portions for at in reversed(range(portions))])


def equal(rows: Sequence[int], room: Room, spread: float = 1) -> list[Row]:
    """Rows in the middle, in which every picture is whole, 4:3 and as wide as all others.

    Words stand below. ``spread`` tells how much wider than its picture a card may be.
    """
    across, down = max(rows), len(rows)
    height = (room.height_mm - (down - 1) * room.gap_mm) / down
    widest = (room.width_mm - (across - 1) * room.gap_mm) / across
    picture = min(widest / spread, (height - room.words_mm) / SQUARE)
    width, high = min(widest, picture * spread), picture * SQUARE + room.words_mm
    return [Row(count, width, high, picture, SQUARE) for count in rows]


def filling(rows: Sequence[int], room: Room) -> list[Row]:
    """Rows that fill the room from edge to edge; the words get what the pictures leave, equally."""
    widths = [(room.width_mm - (count - 1) * room.gap_mm) / count for count in rows]
    left = room.height_mm - (len(rows) - 1) * room.gap_mm
    ratio = min(SQUARE, max(FLAT, (left - len(rows) * room.words_mm) / sum(widths)))
    words = (left - ratio * sum(widths)) / len(rows)
    return [
        Row(count, width, width * ratio + words, width, ratio)
        for count, width in zip(rows, widths, strict=True)
    ]


def beside(rows: Sequence[int], room: Room, border_mm: float, most: float) -> list[Row]:
    """Rows of the same height that fill the room; whole pictures with a border, words beside them.

    ``most`` is the largest part of a card's width that its picture may take.
    """
    height = (room.height_mm - (len(rows) - 1) * room.gap_mm) / len(rows)
    widths = [(room.width_mm - (count - 1) * room.gap_mm) / count for count in rows]
    tallest = (height - 2 * border_mm) / SQUARE
    return [
        Row(count, width, height, min(tallest, most * width), SQUARE, beside=True)
        for count, width in zip(rows, widths, strict=True)
    ]
