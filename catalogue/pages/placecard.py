"""Where it is, how to get there and how to get in: one component for activities and places."""

from __future__ import annotations

from markupsafe import Markup

from catalogue import templates
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
        address=kit.spoken(where.plain, where.plain_language, is_name=where.plain_is_name),
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
    return Row(fact.icon, kit.spoken(fact.bold, fact.language, is_name=fact.is_name), Markup(""))
