"""Four cards of exactly A6 on an A4 lying down, and where the sheet is cut.

Four A6 are the whole sheet but for one millimetre, so there is no margin around them: two cuts
through the middle make four cards. The marks stand on these two lines, and a card's own white
border keeps its content away from them and from the edge that printers do not reach.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

Card = TypeVar("Card")

ACROSS = 2
ON_A_PAGE = 4
GEOMETRY: Mapping[str, int] = MappingProxyType(
    {"across": ACROSS, "width-mm": 148, "height-mm": 105, "gutter-mm": 1, "border-mm": 6}
)
"""Of one card; the gutter stands between the two columns. ``a6.typ`` keeps to these."""


def sheets(cards: Sequence[Card]) -> list[Sequence[Card]]:
    """The cards of each page, in reading order; the last page may have empty places."""
    return [cards[at : at + ON_A_PAGE] for at in range(0, len(cards), ON_A_PAGE)]
