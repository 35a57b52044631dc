"""The page of one activity."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import quote

from markupsafe import Markup, escape

from catalogue import qr, templates
from catalogue.facts import Fact, Facts
from catalogue.languages import COMMAS
from catalogue.model import Activity, Step, Text
from catalogue.pages import frame, papers
from catalogue.pages.alike import Kept
from catalogue.pages.contacts import Contacts
from catalogue.pages.kit import NARROW, WIDE, Kit, Use, icon_of
from catalogue.pages.panels import Panels, date_notes
from catalogue.pages.parts import NOTHING, Parts
from catalogue.pages.placecard import place_card
from catalogue.pages.second import Second
from catalogue.pages.views import ROOT, ActivityView, CheckedView, Link, Row, StepView

LONG, LONGEST = 15, 27
"""Letters of a title from which it is set smaller: the first screen has to hold the contact."""
NOTED = ("full", "forming", "paused")
"""Ids of ``status`` that a reader has to know of."""
ACCESS_NAMED = 3
"""So many points of access stand on the first screen; all of them stand with the place."""
_IN_STEP = Use(ROOT, NARROW)
_COMMA = re.compile(f"(, |{'|'.join(COMMAS.values())})")


class _Times(NamedTuple):
    """What the page says of when it happens."""

    week: Markup
    fact: Markup
    dates: Markup
    notes: Markup


class _Where(NamedTuple):
    """What the page says of where it happens."""

    fact: Markup
    access: Markup
    card: Markup


class ActivityPages:
    """Makes the pages of all activities in one language; ``source`` has the words below it."""

    def __init__(self, kit: Kit, source: Kit) -> None:
        self._kit = kit
        self._second = Second(kit, source)
        self._parts = Parts(kit)
        self._panels = Panels(kit, self._parts, self._second)
        self._contacts = Contacts(kit, ROOT, self._second)
        self._render = templates.renderer("pages/activity.html")
        self._render_clubs = templates.macro("components/clubs/clubs.html", "clubs")
        self._header = frame.header(
            kit, 2, back=True, printed=True, heard=True, second=self._second.language
        )
        self._times = Kept(self._tell_times)
        self._price = Kept(self._tell_price)
        self._contact = Kept(self._contacts.of)
        self._places: dict[tuple[str, str], _Where] = {}
        self._checked: dict[tuple[str, bool], str] = {}
        self._papers: dict[str, Markup] = {}

    def make(self, activity: Activity) -> frame.Made:
        """The page's title, description, header and body."""
        plain, body = self._kit.plain, self._render(self._view(activity), self._kit.w)
        return frame.Made(plain(activity.title), plain(activity.summary), self._header, body)

    def _view(self, activity: Activity) -> ActivityView:
        kit, alike = self._kit, self._kit.shared.alike(activity)
        checked = kit.shared.checked(activity)
        times, where = self._times.of(activity, alike.times), self._where(activity)
        price = self._price.of(activity, alike.price)
        four = (times.fact, where.fact, price, where.access or self._who(activity))
        credit = activity.images[0].credit if activity.images else ""
        return ActivityView(
            checked=checked,
            title=self._second.text(activity.title),
            size=_size(kit.plain(activity.title)),
            summary=self._second.text(activity.summary),
            picture=kit.main_picture(activity, ROOT, WIDE),
            credit=str(kit.say("photo_by", credit=credit)) if credit else "",
            corrected=kit.corrected(activity),
            alert=self._alert(activity),
            alert_until=activity.alert.until.isoformat() if activity.alert else "",
            status=self._status(activity),
            foreign=self._foreign(activity),
            week=times.week,
            facts=templates.joined(four),
            contacts=self._contact.of(activity, alike.contact),
            steps=[self._step(step) for step in activity.what_happens],
            dates=times.dates,
            date_notes=times.notes,
            place=where.card,
            panels=self._panels.of(activity, alike),
            sheet=self._sheet(activity),
            papers=self._cards(activity.category),
            clubs=self._clubs(activity),
            checked_words=self._checked_words(activity, checked),
            code=str(kit.say("code", code=activity.code)) if activity.code else "",
            qr=self._code(activity),
            role=self._contacts.role(kit, activity),
            second_role=self._second.role(lambda one: self._contacts.role(one, activity)),
            recording=self._recording(activity),
        )

    def _tell_times(self, activity: Activity) -> _Times:
        kit, parts = self._kit, self._parts
        fact = self._fact(lambda facts: facts.when_fact(activity))
        dates = parts.dates(kit.shared.sessions(activity))
        return _Times(parts.week(activity), fact, dates, date_notes(kit, parts, activity))

    def _tell_price(self, activity: Activity) -> Markup:
        return self._fact(lambda facts: facts.price_fact(activity))

    def _fact(self, tell: Callable[[Facts], Fact | None]) -> Markup:
        own = tell(self._kit.facts)
        return self._parts.fact(own, self._second.fact(own, tell))

    def _who(self, activity: Activity) -> Markup:
        return self._parts.fact(self._kit.facts.who(activity))

    def _where(self, activity: Activity) -> _Where:
        key = (activity.place, activity.setting)
        told = self._places.get(key)
        if told is None:
            where, access = self._kit.facts.of_place(activity)
            told = self._places[key] = _Where(
                self._parts.fact(where),
                self._parts.fact(_shortened(access) if access else None),
                place_card(self._kit, activity.place, ROOT, own_page=False),
            )
        return told

    def _checked_words(self, activity: Activity, checked: CheckedView) -> str:
        key = (checked.verified, checked.call_first)
        words = self._checked.get(key)
        if words is None:
            state = "call-first" if checked.call_first else "fresh"
            words = self._checked[key] = self._kit.facts.freshness(activity, state)[1]
        return words

    def _recording(self, activity: Activity) -> str:
        found = self._kit.options.find_recording(activity.id, self._kit.language)
        return f"{ROOT}{found}" if found else ""

    def _code(self, activity: Activity) -> str:
        base = self._kit.options.site_url
        return qr.draw(f"{base}{self._kit.language}/{quote(activity.id)}.html") if base else ""

    def _alert(self, activity: Activity) -> Row | None:
        if activity.alert is None:
            return None
        return Row("material/alert-circle-outline", self._kit.html(activity.alert.text), NOTHING)

    def _status(self, activity: Activity) -> Row | None:
        if activity.status not in NOTED:
            return None
        return Row(
            icon_of("status", activity.status), self._kit.w[f"{activity.status}_more"], NOTHING
        )

    def _foreign(self, activity: Activity) -> str:
        other = next(self._other_languages(activity), "")
        if not other:
            return ""
        name = self._kit.facts.languages((other,))
        return str(self._kit.say("some_words_foreign", language=name))

    def _other_languages(self, activity: Activity) -> Iterator[str]:
        steps = (step.text for step in activity.what_happens)
        here = self._kit.language
        texts: tuple[Text, ...] = (activity.title, activity.summary, activity.description, *steps)
        for text in texts:
            if text and here not in text:
                yield self._kit.pick(text).language

    def _step(self, step: Step) -> StepView:
        picture = self._kit.picture(step.picture, _IN_STEP) if step.picture else NOTHING
        return StepView(self._second.text(step.text), picture)

    def _cards(self, category: str) -> Markup:
        if category not in self._papers:
            files = papers.cards_of(self._kit, category)
            self._papers[category] = papers.list_of(self._kit, ROOT, files)
        return self._papers[category]

    def _sheet(self, activity: Activity) -> Markup:
        sheet = self._kit.options.find_sheet(activity.id, self._kit.language)
        if not sheet:
            return NOTHING
        words, icon = self._kit.w["take_home_sheet"], papers.ICONS["sheet"]
        return self._parts.link(ROOT + sheet, words, icon, beside=True)

    def _clubs(self, activity: Activity) -> Markup:
        kit, there = self._kit, self._kit.shared.for_clubs.of(activity, self._kit.language)
        ways = (
            (there.right, kit.w["still_right"]),
            (there.change, kit.w["change_this"]),
            (there.mail, escape(kit.words.say("paper.mail"))),
            (there.edit, kit.w["edit"]),
        )
        links = [Link(address, words) for address, words in ways if address]
        return self._render_clubs(links, kit.w) if links else NOTHING


def _size(title: str) -> str:
    if len(title) >= LONGEST:
        return "longest"
    return "long" if len(title) >= LONG else ""


def _shortened(fact: Fact) -> Fact:
    """Access on the first screen: what matters most and a few more."""
    pieces = _COMMA.split(fact.plain)
    return replace(fact, plain="".join(pieces[: 2 * ACCESS_NAMED - 1]))
