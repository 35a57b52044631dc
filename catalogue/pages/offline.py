"""Pages about use without a network: how far it is, how to install, and «not kept here»."""

from __future__ import annotations

from markupsafe import Markup, escape

from catalogue import languages, templates
from catalogue.pages import frame
from catalogue.pages.kit import Kit, SectionWords
from catalogue.pages.views import LanguageLink, OfflineView

HELP = "page/offline.html"
"""Below its language; linked in every footer."""
AWAY = "page/away.html"
"""What the worker answers when a page is not kept and there is no network."""


def help_page(kit: Kit) -> frame.Made:
    """State, more languages, and the pictures for the home screen."""
    return _made(kit, "pages/offline.html", "title", kit.catalogue.languages)


def away_page(kit: Kit) -> frame.Made:
    """The page that was asked for is not on this tablet."""
    others = tuple(tag for tag in kit.catalogue.languages if tag != kit.language)
    return _made(kit, "pages/away.html", "away", others)


def _made(kit: Kit, template: str, title: str, offered: tuple[str, ...]) -> frame.Made:
    view = OfflineView(kit.language, frame.offline_words(kit), tuple(map(_language, offered)))
    words = SectionWords(kit.words, "offline")
    said = Markup(words[title]).unescape()
    body = templates.renderer(template)(view, words)
    description = f"{said} – {kit.pick(kit.catalogue.name).words}"
    return frame.Made(said, description, frame.header(kit, 2, back=True), body)


def _language(tag: str) -> LanguageLink:
    known = languages.LANGUAGES[tag]
    return LanguageLink("", tag, known.direction, escape(known.autonym), current=False)
