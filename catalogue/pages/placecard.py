"""Where it is, how to get there and how to get in: one component for activities and places."""

from __future__ import annotations

from markupsafe import Markup, escape

from catalogue import languages, templates
from catalogue.facts import Fact
from catalogue.pages.kit import NARROW, Kit, Use
from catalogue.pages.views import AccessView, PlaceView, Row

STATES = {
    "yes": "material/check-circle-outline",
    "partly": "material/circle-half-full",
    "no": "material/close-circle-outline",
}
"""What is not known is not listed, and never looks like no."""


def place_card(kit: Kit, name: str, root: str, *, own_page: bool) -> Markup:
    """The card of a place, or nothing for a listing without one."""
    place = kit.catalogue.places.get(name)
    if place is None:
        return Markup("")
    where = kit.facts.place(place)
    view = PlaceView(
        name=kit.name(place.name),
        href="" if own_page else f"{root}{kit.language}/place/{name}.html",
        address=escape(where.plain)
        if place.private
        else _foreign(kit, where.plain, where.plain_language),
        door=kit.html(place.door) if place.door and not place.private else Markup(""),
        picture=kit.picture(place.door_photo, Use(root, NARROW))
        if not place.private
        else Markup(""),
        transport=tuple(_row(kit, fact) for fact in kit.facts.transport(place)),
        access=tuple(
            AccessView(STATES[state], fact.icon, fact.bold, state)
            for state, fact in kit.facts.access_list(place)
        ),
    )
    return Markup(templates.renderer("components/place/place.html")(view, kit.w))


def _row(kit: Kit, fact: Fact) -> Row:
    return Row(fact.icon, _foreign(kit, fact.bold, fact.language), Markup(""))


def _foreign(kit: Kit, words: str, language: str) -> Markup:
    here = language or kit.language
    return templates.spoken(languages.Said(words, here, languages.direction(here)), kit.language)
