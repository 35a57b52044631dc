"""The page of one activity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from urllib.parse import quote

from markupsafe import Markup

from catalogue import templates
from catalogue.facts import Fact
from catalogue.model import Activity, Text
from catalogue.pages import frame, qr
from catalogue.pages.contacts import Contacts
from catalogue.pages.kit import NARROW, WIDE, Kit, Use, icon_of
from catalogue.pages.panels import ROOT, Listing, date_notes, panels
from catalogue.pages.parts import NOTHING, Parts
from catalogue.pages.placecard import place_card
from catalogue.pages.views import ActivityView, Row, StepView

LONG, LONGEST = 15, 27
"""Letters of a title from which it is set smaller: the first screen has to hold the contact."""
NOTED = ("full", "forming", "paused")
"""Ids of ``status`` that a reader has to know of."""
ACCESS_NAMED = 3
"""So many points of access stand on the first screen; all of them stand with the place."""
_IN_STEP = Use(ROOT, NARROW)
_COMMA = re.compile("(, |، )")


class ActivityPages:
    """Makes the pages of all activities in one language."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._parts = Parts(kit)
        self._contacts = Contacts(kit, ROOT)
        self._render = templates.renderer("pages/activity.html")
        self._header = frame.header(kit, 2, back=True, printed=True, heard=True)
        self._places: dict[str, Markup] = {}

    def make(self, activity: Activity) -> frame.Made:
        """The page's title, description, header and body."""
        kit = self._kit
        about = kit.facts.about(activity)
        body = self._render(self._view(Listing(kit, self._parts, activity, about)), kit.w)
        title, summary = kit.pick(activity.title), kit.pick(activity.summary)
        return frame.Made(title.words, summary.words, self._header, body)

    def _view(self, listing: Listing) -> ActivityView:
        kit, parts, activity = self._kit, self._parts, listing.activity
        title = kit.pick(activity.title)
        credit = activity.images[0].credit if activity.images else ""
        return ActivityView(
            checked=kit.shared.checked(activity),
            title=templates.spoken(title, kit.language),
            size=_size(title.words),
            summary=kit.html(activity.summary),
            picture=kit.main_picture(activity, ROOT, WIDE),
            credit=str(kit.say("photo_by", credit=credit)) if credit else "",
            alert=self._alert(activity),
            alert_until=activity.alert.until.isoformat() if activity.alert else "",
            status=self._status(activity),
            foreign=self._foreign(activity),
            week=parts.week(activity),
            facts=parts.facts(
                _shortened(fact) if fact.kind == "access" else fact for fact in listing.about.four
            ),
            contacts=self._contacts.of(activity),
            steps=tuple(self._steps(listing)),
            dates=parts.dates(kit.shared.sessions(activity)),
            date_notes=date_notes(listing),
            place=self._place(activity.place),
            panels=panels(listing),
            links=templates.joined(self._links(activity)),
            checked_words=kit.facts.freshness(activity, kit.options.freshness(activity))[1],
            code=str(kit.say("code", code=activity.code)) if activity.code else "",
            qr=self._code(activity),
            role=self._contacts.role(activity),
            recording=self._recording(activity),
        )

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

    def _steps(self, listing: Listing) -> Iterator[StepView]:
        for step in listing.activity.what_happens:
            picture = self._kit.picture(step.picture, _IN_STEP) if step.picture else NOTHING
            yield StepView(self._kit.html(step.text), picture)

    def _place(self, place: str) -> Markup:
        if place not in self._places:
            self._places[place] = place_card(self._kit, place, ROOT, own_page=False)
        return self._places[place]

    def _links(self, activity: Activity) -> Iterator[Markup]:
        kit, link = self._kit, self._parts.link
        sheet = kit.options.find_sheet(activity.id, kit.language)
        if sheet:
            yield link(ROOT + sheet, kit.w["take_home_sheet"], "material/file-document-outline")
        if kit.catalogue.repository:
            base = kit.catalogue.repository.rstrip("/")
            address = f"{base}/edit/main/{quote(activity.origin.path)}"
            yield link(address, kit.w["edit"], "material/pencil-outline")


def _size(title: str) -> str:
    if len(title) >= LONGEST:
        return "longest"
    return "long" if len(title) >= LONG else ""


@lru_cache(maxsize=4096)
def _shortened(fact: Fact) -> Fact:
    """Access on the first screen: what matters most and a few more."""
    pieces = _COMMA.split(fact.plain)
    return replace(fact, plain="".join(pieces[: 2 * ACCESS_NAMED - 1]))
