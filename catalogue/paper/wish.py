"""The wish card's values: an empty card for what no activity meets yet. It collects nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from catalogue.model import Catalogue, Picture
from catalogue.paper import a6
from catalogue.paper.desk import Desk
from catalogue.paper.listing import picture
from catalogue.paper.press import Paper
from catalogue.paper.runs import plain
from catalogue.paper.share import Share

KIND = "wish"
DRAWING = Picture(drawing="wish")


def shares(catalogue: Catalogue) -> Iterator[Share]:
    """One, whatever the activities are."""
    yield Share(KIND)


def paper(share: Share, desk: Desk) -> Paper:
    """A sheet of wish cards, all the same, in one language."""
    title = desk.runs.own(desk.words.say("talk.wish_title"))
    card = {
        "picture": picture(desk, DRAWING, title),
        "title": title,
        "how": desk.say("wish_how"),
    }
    values: dict[str, Any] = {
        "a6": dict(a6.GEOMETRY),
        "pages": a6.sheets([card] * a6.ON_A_PAGE),
    }
    made = desk.find(DRAWING, "4x3")
    pictures = {made.paper.name: made.paper} if made else {}
    return desk.paper(share, plain(title), values, pictures)
