"""The pages of a place and of an organisation: what it is, and the cards of its activities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape

from catalogue import templates
from catalogue.model import Activity, Organisation, Text
from catalogue.pages import frame, lists, papers
from catalogue.pages.kit import Kit
from catalogue.pages.parts import Parts, links, paragraphs
from catalogue.pages.placecard import place_card
from catalogue.pages.views import ROOT, AboutView
from catalogue.reach import dialled

DEPTH = 2


class AboutPages:
    """Makes the pages of all places and organisations in one language."""

    def __init__(self, kit: Kit, listed: lists.Lists) -> None:
        self._kit = kit
        self._listed = listed
        self._parts = Parts(kit)
        self._render = templates.renderer("pages/about.html")
        self._header = frame.header(kit, DEPTH, back=True, printed=True)
        self._script_words = lists.script_words(kit)

    def place(self, name: str) -> frame.Made:
        """A place: where it is, how to get in, and what happens there."""
        kit, here = self._kit, self._kit.shared.by_place[name]
        card = place_card(kit, name, ROOT, own_page=True)
        links = papers.panel(kit, ROOT, papers.of_place(kit, name))
        return self._made(kit.catalogue.places[name].name, (card, links), "here", here)

    def organisation(self, name: str) -> frame.Made:
        """An organisation: who they are, how to reach them, and what they do."""
        kit, parts = self._kit, self._parts
        organisation = kit.catalogue.organisations[name]
        about = paragraphs([kit.html(organisation.about)] if organisation.about else [])
        panel = parts.panel(kit.w["about_them"], (), about, links(_links(kit, parts, organisation)))
        members = kit.shared.by_organisation[name]
        return self._made(organisation.name, (panel, Markup("")), "by_them", members)

    def _made(
        self, name: Text, panels: tuple[Markup, Markup], cards: str, activities: Sequence[Activity]
    ) -> frame.Made:
        kit = self._kit
        view = AboutView(
            title=kit.name(name),
            panels=panels[0],
            papers=panels[1],
            cards_title=kit.w[cards],
            cards=self._listed.cards(activities, DEPTH),
            script_words=self._script_words,
        )
        title = kit.pick(name).words
        description = f"{title} – {kit.pick(kit.catalogue.name).words}"
        return frame.Made(title, description, self._header, self._render(view, kit.w))


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
