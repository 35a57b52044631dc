"""Somebody who does not read finds a picture beside every line of a card, a page and a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from pathlib import Path

import paper_cases as cases
import pytest
from test_alike import BASE, OTHERS
from test_pages import CATALOGUE, TODAY, rendition

from catalogue import templates, vocabulary
from catalogue.facts import PILLS
from catalogue.model import Activity, Alert, Picture, Place
from catalogue.pages import Options, Site
from catalogue.pages.lists import PILL_ICONS
from catalogue.paper.coverage import coverage
from catalogue.paper.desk import Desk
from catalogue.paper.drawn import icons_in
from catalogue.paper.listing import Listing
from catalogue.paper.runs import Runs
from catalogue.vocabulary import lists

LINES = {"li", "p", "a", "b", "span"}
"""What may stand around words of a page; a picture stands in one of those, of a link in itself."""
PROSE = (
    "Alle kan være med.",
    "Vi vet ikke alt om stedet. Ring og spør om det du trenger.",
    "Denne siden på din telefon",
    "101",
)
"""What is no fact: the club's story, our own note, the words of the code, the number on paper."""
APART = {"ab-activity__lead", "ab-week", "ab-steps", "ab-clubs"}
"""The sentence under the title; days that stand in their order; steps, which have their number; what only
the club needs."""
BESIDE = {"ab-contact"}
"""One fact of several lines, with a face or a telephone beside them."""
PLACE = Place(
    "huset",
    {"nb": "Huset"},
    "Storgata 4",
    "0000",
    "Eksempelvik",
    door={"nb": "Den grønne døra"},
    door_photo=Picture(drawing="step-door"),
    bus_stop="Torget",
    bus_metres=80,
    parking={"nb": "Ved døra"},
    transport={"nb": "Vi kjører"},
    access=dict.fromkeys(vocabulary.ids("access"), "partly"),
)
EVERY = [
    replace(BASE, **{"id": f"lag/{name}{number}", "code": "101", name: value})
    for name, values in OTHERS.items()
    for number, value in enumerate(values)
    if name not in ("id", "code", "origin", "organisation")
]
"""A listing for each value of each field."""
OWN_ICONS = ("category", "support", "open_to", "subsidy", "energy", "sound", "group_size", "words")
OWN_ICONS += ("setting", "status", "joining", "gives", "access", "pay")
"""Closed lists whose values a page shows; all kinds of price but the free ones are money."""


@dataclass
class Element:
    """A part of a page."""

    tag: str
    classes: set[str]
    above: Element | None
    drawn: bool = False
    """An icon or a picture stands right in it, or in the disc that it begins with."""

    def line(self) -> list[Element]:
        """The parts from here to the line's outermost, the heading or the section that it is."""
        return [self, *(self.above.line() if self.above else [])]


@dataclass
class Reader(HTMLParser):
    """Collects the words of a page that have no picture beside them."""

    of_a_card: bool = False
    """Its facts stand in one paragraph, each with its own icon but for the days, which share one."""
    bare: list[str] = field(default_factory=list)
    here: Element | None = None

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        classes = set((dict(attributes).get("class") or "").split())
        if tag in ("img", "br"):
            if tag == "img":
                self._draw()
            return
        if "ab-icon" in classes:
            self._draw()
        self.here = Element(tag, classes, self.here)

    def handle_endtag(self, tag: str) -> None:
        assert self.here is not None and self.here.tag == tag
        self.here = self.here.above

    def handle_data(self, words: str) -> None:
        if self.here is None or not words.strip():
            return
        around = self.here.line()
        if any(one.classes & APART or one.tag in ("h1", "h2", "h3") for one in around):
            return
        lines = [one for one in around if one.tag in LINES or one.classes & BESIDE]
        links = [number for number, one in enumerate(lines) if one.tag == "a"]
        lines = lines[: links[0] + 1] if links else lines
        if self.of_a_card:
            lines = around[:2] if self.here.tag == "b" else around[:1]
        if not any(one.drawn for one in lines) and words.strip() not in PROSE:
            self.bare.append(words.strip())

    def _draw(self) -> None:
        assert self.here is not None
        self.here.drawn = True
        discs = ("ab-disc", "ab-contact__face")
        if self.here.above and self.here.classes.intersection(discs):
            self.here.above.drawn = True


def bare(html: str, *, of_a_card: bool = False) -> list[str]:
    """Words without a picture beside them."""
    reader = Reader(of_a_card)
    reader.feed(html)
    return reader.bare


def sites(activity: Activity) -> Iterator[Site]:
    """A catalogue with one listing, that was checked lately or long ago."""
    catalogue = replace(
        CATALOGUE, places={**CATALOGUE.places, "huset": PLACE}, activities=(activity,)
    )
    for state in ("fresh", "call-first"):
        options = Options(TODAY, lambda one, state=state: state, "https://example.org/")
        yield Site(catalogue, rendition, options)


@pytest.mark.parametrize("activity", EVERY, ids=lambda one: one.id)
def test_every_line_of_a_page_has_a_picture_beside_it(activity: Activity) -> None:
    assert [bare(site.activity(activity, "nb").body) for site in sites(activity)] == [[], []]


@pytest.mark.parametrize("activity", EVERY, ids=lambda one: one.id)
def test_every_line_of_a_card_has_an_icon(activity: Activity) -> None:
    cards = [site.lists("nb").cards([activity], 2) for site in sites(activity)]
    facts = [one[one.index("<p>") : one.index("</a>")] for one in cards]
    assert [bare(one, of_a_card=True) for one in facts] == [[], []]


def test_words_without_a_picture_are_found() -> None:
    html = '<ul><li><i class="ab-icon"></i><b>Når</b></li><li><b>Hvor</b></li></ul><p>Pris</p>'
    assert bare(html) == ["Hvor", "Pris"]
    card = '<p><i class="ab-icon"></i><b>Tirsdag</b><span>18.00</span><em>Pause</em></p>'
    assert bare(card, of_a_card=True) == ["18.00", "Pause"]


def test_every_pill_has_an_icon_of_its_own() -> None:
    assert tuple(PILL_ICONS) == PILLS
    assert len({templates.icon_svg(one) for one in PILL_ICONS.values()}) == len(PILLS)


@pytest.mark.parametrize("name", OWN_ICONS)
def test_the_values_of_a_list_have_icons_of_their_own(name: str) -> None:
    drawn = [templates.icon_svg(one.icon) for one in lists()[name].values()]
    assert len(set(drawn)) == len(drawn)


@pytest.mark.parametrize("status", ["full", "paused", "forming"])
def test_every_line_of_a_sheet_has_an_icon(status: str, tmp_path: Path) -> None:
    activity = replace(
        cases.CHOIR, status=status, alert=Alert({"nb": "Flyttet til gymsalen"}, TODAY)
    )
    catalogue = cases.of(activity)
    options = cases.options(catalogue, tmp_path, call_first=frozenset((activity.id,)))
    runs = Runs(catalogue, "nb", coverage(options.fonts))
    desk = Desk(catalogue, cases.find, options, options.facts["nb"], options.words["nb"], runs)
    listing = Listing(desk, activity)
    rows = (listing.when(), listing.fact("where"), listing.price(), listing.contact())
    shown = [row.values() for row in (*rows, listing.bring(), listing.access()) if row]
    assert len(listing.notices()) == 3
    lines = [*shown, *listing.traits(), *listing.notices()]
    assert len(lines) == 6 + 4 + 3
    assert set(icons_in(lines)) == {one["icon"] for one in lines}
