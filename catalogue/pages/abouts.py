"""The pages of a place and of an organisation: what it is, and the cards of its activities."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from catalogue import templates
from catalogue.model import Activity, Organisation, Text
from catalogue.pages import frame, lists
from catalogue.pages.kit import Kit, dialled
from catalogue.pages.parts import Parts, links, paragraphs
from catalogue.pages.placecard import place_card
from catalogue.pages.views import AboutView

DEPTH = 2
ROOT = "../../"


def place_page(kit: Kit, listed: lists.Lists, name: str) -> frame.Made:
    """A place: where it is, how to get in, and what happens there."""
    here = [one for one in kit.catalogue.activities if name in _places(one)]
    card = place_card(kit, name, ROOT, own_page=True)
    view = _view(kit, kit.catalogue.places[name].name, card, "here", listed.cards(here, DEPTH))
    return _made(kit, kit.catalogue.places[name].name, view)


def organisation_page(kit: Kit, listed: lists.Lists, name: str) -> frame.Made:
    """An organisation: who they are, how to reach them, and what they do."""
    organisation = kit.catalogue.organisations[name]
    theirs = [one for one in kit.catalogue.activities if one.organisation == name]
    parts = Parts(kit)
    about = paragraphs([kit.html(organisation.about)] if organisation.about else [])
    panel = parts.panel(kit.w["about_them"], (), about, links(_links(kit, parts, organisation)))
    view = _view(kit, organisation.name, panel, "by_them", listed.cards(theirs, DEPTH))
    return _made(kit, organisation.name, view)


def _places(activity: Activity) -> set[str]:
    return {activity.place, *(rule.place for rule in activity.schedule)}


def _links(kit: Kit, parts: Parts, organisation: Organisation) -> Iterator[Markup]:
    if organisation.phone:
        number = Markup('<bdi dir="ltr">{}</bdi>').format(organisation.phone)
        yield parts.link(f"tel:{dialled(organisation.phone)}", number, "material/phone")
    if organisation.email:
        yield parts.link(
            f"mailto:{organisation.email}", escape(organisation.email), "material/email-outline"
        )
    if organisation.website:
        yield parts.link(organisation.website, kit.w["website"], "material/web")


def _view(kit: Kit, name: Text, panels: Markup, cards: str, made: tuple[Markup, ...]) -> AboutView:
    return AboutView(
        title=kit.html(name),
        panels=panels,
        cards_title=kit.w[cards],
        cards=made,
        script_words=lists.script_words(kit),
    )


def _made(kit: Kit, name: Text, view: AboutView) -> frame.Made:
    title = kit.pick(name).words
    body = templates.renderer("pages/about.html")(view, kit.w)
    header = frame.header(kit, DEPTH, back=True, printed=True)
    return frame.Made(title, f"{title} – {kit.pick(kit.catalogue.name).words}", header, body)
