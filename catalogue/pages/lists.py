"""The catalogue and the category pages: rail, pills, sections of cards."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from catalogue import qr, templates, vocabulary, words
from catalogue.facts import PILLS
from catalogue.model import Activity
from catalogue.pages import card, frame, papers
from catalogue.pages.cards import Cards
from catalogue.pages.kit import Kit, icon_of
from catalogue.pages.views import ROOT, Link, ListView, PillView, SectionView, TileView
from catalogue.settings import EXPIRED_DAYS, REMINDERS_BEFORE_REMOVAL
from catalogue.templates import joined

WHOLE = 60
"""Up to so many cards are one sheet; above it headings give rhythm (look.md)."""
COMPLETE = 120
"""Up to so many listings all stand on the catalogue page (docs/decisions/0008)."""
FIRST = 9
"""Cards of a section when not all are there."""
A_PAGE = 60
"""Cards of one page of a category."""
PILL_ICONS = {
    "free": "material/gift-outline",
    "wheelchair": "material/wheelchair",
    "company": "material/account-multiple-outline",
    "few-words": "material/message-text-outline",
    "day": card.SUN,
    "evening": card.MOON,
}


@dataclass(frozen=True, slots=True)
class _Spot:
    """Which list it is: the catalogue, or one page of a category."""

    depth: int
    """Folders below the root."""
    category: str = ""
    number: int = 1
    whole: bool = False
    complete: bool = False


def category_path(name: str, number: int) -> str:
    """The address of a category's page below its language."""
    return f"category/{name}.html" if number == 1 else f"category/{name}-{number}.html"


class Lists:
    """Makes all lists of one language."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._page = templates.renderer("pages/list.html")
        self._cards = Cards(kit)
        self._headers: dict[int, str] = {}
        self._members = _by_category(kit)

    def categories(self) -> tuple[str, ...]:
        """The categories that have listings, in the order of the vocabulary."""
        return tuple(self._members)

    def members(self, name: str) -> Sequence[Activity]:
        """The listings of a category in the order of its pages."""
        return self._members[name]

    def page_count(self, name: str) -> int:
        """How many pages a category has."""
        return -(-len(self._members[name]) // A_PAGE)

    def catalogue_page(self) -> frame.Made:
        """The first page of the language."""
        kit, total = self._kit, len(self._kit.catalogue.activities)
        spot = _Spot(1, whole=total <= WHOLE, complete=total <= COMPLETE)
        made = (self._section(name, spot) for name in self._members)
        title, name = str(kit.w["all_activities"]), kit.pick(kit.catalogue.name).words
        view = self._view(spot, title, tuple(section for section in made if section.cards))
        return self._made(spot, title, name, view)

    def category_page(self, name: str, number: int) -> frame.Made:
        """One page of a category."""
        kit, spot = self._kit, _Spot(2, name, number)
        here = self._members[name][(number - 1) * A_PAGE : number * A_PAGE]
        count = str(kit.count("count", len(self._members[name])))
        total = len(self._members[name])
        section = SectionView(name, count, self.cards(here, spot.depth), None, total, "")
        label = kit.label("category", name)
        if self.page_count(name) > 1:
            label = f"{label} – {kit.say('page', n=number)}"
        description = f"{label} – {kit.pick(kit.catalogue.name).words}"
        return self._made(spot, label, description, self._view(spot, label, (section,)))

    def cards(self, activities: Iterable[Activity], depth: int) -> Markup:
        """The cards of some activities for a page at a depth, each on its line."""
        return joined([self._cards.one(activity, depth) for activity in activities], "\n")

    def _made(self, spot: _Spot, title: str, description: str, view: ListView) -> frame.Made:
        if spot.depth not in self._headers:
            hint = self._kit.w["search_hint"]
            self._headers[spot.depth] = frame.header(self._kit, spot.depth, search=hint)
        body = self._page(view, self._kit.w)
        return frame.Made(title, description, self._headers[spot.depth], body)

    def _view(self, spot: _Spot, title: str, sections: tuple[SectionView, ...]) -> ListView:
        kit, name = self._kit, spot.category
        find = words.section(kit.language, "find")
        return ListView(
            title=title,
            whole=spot.whole,
            complete=spot.complete,
            show_title=bool(name),
            tiles=tuple(self._tiles(spot)),
            category=name,
            pills=tuple(self._pills()),
            find={**find, "more": in_two(find["more"])},
            sections=sections,
            script_words=script_words(kit),
            papers=papers.panel(kit, ROOT, papers.of_category(kit, name)),
            pager=tuple(self._pager(name, spot.number)) if name else (),
            questions=frame.questions(kit),
            edition=kit.say("edition", date=kit.facts.date(kit.options.today)),
            qr=self._code(spot),
        )

    def _code(self, spot: _Spot) -> str:
        base = self._kit.options.site_url
        rest = category_path(spot.category, spot.number) if spot.category else "index.html"
        return qr.draw(f"{base}{self._kit.language}/{rest}") if base else ""

    def _pills(self) -> Iterator[PillView]:
        for name in PILLS:
            yield PillView(name, in_two(self._kit.facts.pill(name)), PILL_ICONS[name])

    def _tiles(self, spot: _Spot) -> Iterator[TileView]:
        base, kit = frame.root_of(spot.depth - 1), self._kit
        every, current = "material/view-grid-outline", spot.category
        yield TileView(base + "index.html", "", kit.w["all"], every, 8, not current)
        for name in self._members:
            yield TileView(
                href=base + category_path(name, 1),
                id=name,
                words=kit.words.short("category", name),
                icon=icon_of("category", name),
                tint=card.tint(name),
                current=name == current,
            )

    def _section(self, name: str, spot: _Spot) -> SectionView:
        """A category on the catalogue page: each listing stands once, under its first category."""
        kit, count, leaving = self._kit, len(self._members[name]), ""
        members = [one for one in self._members[name] if one.category == name]
        more = None
        if not spot.complete and count > FIRST:
            more = Link(category_path(name, 1), kit.say("see_all", n=kit.facts.number(count)))
            members = members[:FIRST]
            leaving = _leaving(kit, self._members[name])
        cards = self.cards(members, spot.depth)
        return SectionView(name, kit.label("category", name), cards, more, count, leaving)

    def _pager(self, name: str, number: int) -> Iterator[Link]:
        count = self.page_count(name)
        for one in range(1, count + 1) if count > 1 else ():
            href = category_path(name, one).removeprefix("category/")
            yield Link(href, self._kit.say("page", n=one), current=one == number)


def in_two(said: str) -> str:
    """Words that break into no more than two lines, about as long: a pill has room for two."""
    gaps = [at for at, letter in enumerate(said) if letter == " "]
    if not gaps:
        return said
    middle = min(gaps, key=lambda at: abs(2 * at - len(said)))
    return " ".join(half.replace(" ", "\u00a0") for half in (said[:middle], said[middle + 1 :]))


def script_words(kit: Kit) -> str:
    """What the scripts of a list say without the data, as JSON."""
    said: dict[str, object] = {
        "callFirst": str(kit.w["call_first"]),
        "seeAll": str(kit.w["see_all"]),
        "lost": kit.words.say("find.lost"),
        "paused": kit.label("status", "paused"),
    }
    return templates.as_json(said | {"count": kit.forms("count")})


def _by_category(kit: Kit) -> dict[str, list[Activity]]:
    """Category → its listings by title, with those that it is a further category of."""
    ordered = sorted(
        kit.catalogue.activities,
        key=lambda one: (kit.plain(one.title).casefold(), one.id),
    )
    members: dict[str, list[Activity]] = {name: [] for name in vocabulary.ids("category")}
    for one in ordered:
        for name in dict.fromkeys((one.category, *one.also)):
            members[name].append(one)
    return {name: mine for name, mine in members.items() if mine}


def _leaving(kit: Kit, members: Sequence[Activity]) -> str:
    """When listings that were asked about twice go by themselves, for the number of a category."""
    asked = (one for one in members if len(one.reminded) >= REMINDERS_BEFORE_REMOVAL)
    days = [
        dt.date.fromisoformat(one.verified) + dt.timedelta(days=EXPIRED_DAYS)
        for one in map(kit.shared.checked, asked)
        if one.verified and one.reminders >= REMINDERS_BEFORE_REMOVAL
    ]
    return " ".join(day.isoformat() for day in sorted(days))
