"""The kinds of paper, in the order in which they are told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from catalogue.model import Catalogue
from catalogue.paper import (
    brochure,
    cards,
    codes,
    coordinator,
    form,
    pictures,
    poster,
    sheet,
    wish,
)
from catalogue.paper.desk import Desk
from catalogue.paper.press import Paper
from catalogue.paper.share import Share
from catalogue.questions import LANGUAGES


@dataclass(frozen=True, slots=True)
class Kind:
    """How papers of one kind are made."""

    shares: Callable[[Catalogue], Iterable[Share]]
    """What each PDF is about; decided once for all languages."""
    paper: Callable[[Share, Desk], Paper]
    """One PDF in one language, as values."""
    languages: tuple[str, ...] = ()
    """Those it is made in, where it is not for participants; empty: all that are offered."""
    expired: bool = False
    """Whether it tells of listings that nobody has confirmed for too long."""


KINDS: Mapping[str, Kind] = {
    sheet.KIND: Kind(sheet.shares, sheet.paper),
    brochure.KIND: Kind(brochure.shares, brochure.paper),
    cards.KIND: Kind(cards.shares, cards.paper),
    pictures.KIND: Kind(pictures.shares, pictures.paper),
    poster.KIND: Kind(poster.shares, poster.paper),
    wish.KIND: Kind(wish.shares, wish.paper),
    codes.KIND: Kind(codes.shares, codes.paper),
    form.KIND: Kind(form.shares, form.paper, languages=LANGUAGES),
    coordinator.KIND: Kind(coordinator.shares, coordinator.paper, expired=True),
}
"""Every kind by its name; a brochure has them all, the coordinator's list only in her edition."""
DRAWINGS = ("step-phone", "step-door", "wish")
"""Drawings that papers show beside those of the listings."""
