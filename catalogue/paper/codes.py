"""The code sheet's values: for a visit without a printer, boxes to write the codes into by hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from catalogue.model import Catalogue, Picture
from catalogue.paper.desk import Desk
from catalogue.paper.listing import picture
from catalogue.paper.press import Paper
from catalogue.paper.runs import plain
from catalogue.paper.share import Share

KIND = "codes"
PHONE = Picture(drawing="step-phone")
MARKS = ("calendar-clock", "calendar", "clock-outline")
"""Icons beside what is to be filled in."""
PILES = (
    ("yes", "material/check-bold", "paper.codes_yes", 6),
    ("maybe", "material/help", "talk.like_maybe", 4),
)
"""The conversation's two piles that are taken home: answer, mark, word and empty rows."""
LEAST_DIGITS = 3


def shares(catalogue: Catalogue) -> Iterator[Share]:
    """One sheet, where there are codes to write."""
    if any(one.code for one in catalogue.activities):
        yield Share(KIND)


def paper(share: Share, desk: Desk) -> Paper:
    """The sheet in one language."""
    made = desk.find(PHONE, "4x3")
    values: dict[str, Any] = {
        "title": desk.say("codes_title"),
        "lead": desk.say("codes_lead"),
        "code": desk.say("codes_code"),
        "when": desk.say("codes_when"),
        "digits": _digits(desk.catalogue),
        "piles": [
            {
                "answer": answer,
                "icon": mark,
                "run": desk.runs.own(desk.words.say(key)),
                "rows": rows,
            }
            for answer, mark, key, rows in PILES
        ],
        "next": {
            "title": desk.say("codes_next"),
            "date": desk.say("codes_date"),
            "clock": desk.say("codes_clock"),
        },
        "call": {"picture": picture(desk, PHONE, desk.say("phone")), **desk.coordinator()},
        "qr": desk.qr("index.html", desk.words.say("paper.site_alt")),
        "marks": [{"icon": f"material/{name}"} for name in MARKS],
    }
    pictures = {made.paper.name: made.paper} if made else {}
    return desk.paper(share, plain(values["title"]), values, pictures)


def _digits(catalogue: Catalogue) -> int:
    """Cells of a box: as many as the longest code of the catalogue has digits."""
    return max((len(one.code) for one in catalogue.activities), default=0) or LEAST_DIGITS
