"""The page about the languages: what is said in each, and who has read it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from markupsafe import Markup, escape

from catalogue import languages, templates, translators
from catalogue.facts import cldr
from catalogue.pages import frame
from catalogue.pages.kit import Kit, SectionWords

PAGE = "page/languages.html"
"""Below its language; linked in every footer."""


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """One language of the page about them; numbers as the page's language writes them."""

    tag: str
    direction: str
    autonym: Markup
    entries: str
    reviewed: str
    listings: str
    """Share of the words of the listings that are in it."""
    audio: str
    """Share of the listings that can be heard."""


@dataclass(frozen=True, slots=True)
class LanguagesView:
    """The page about the languages."""

    rows: tuple[LanguageRow, ...]


def language_page(kit: Kit) -> frame.Made:
    """A row for each offered language."""
    words = SectionWords(kit.words, "languages")
    view = LanguagesView(tuple(_row(kit, tag) for tag in kit.catalogue.languages))
    title = Markup(words["title"]).unescape()
    body = templates.renderer("pages/languages.html")(view, words)
    description = f"{title} – {kit.pick(kit.catalogue.name).words}"
    return frame.Made(title, description, frame.header(kit, 2, back=True), body)


def _row(kit: Kit, tag: str) -> LanguageRow:
    entries, reviewed = _words(tag)
    own = tag == translators.SOURCE
    return LanguageRow(
        tag=tag,
        direction=languages.direction(tag),
        autonym=escape(languages.LANGUAGES[tag].autonym),
        entries=cldr.number(kit.language, entries),
        reviewed="–" if own else cldr.number(kit.language, reviewed),
        listings=_share(kit, *kit.shared.said(tag)),
        audio=_share(kit, _heard(kit, tag), len(kit.catalogue.activities)),
    )


@cache
def _words(tag: str) -> tuple[int, int]:
    """Entries, and how many of them somebody has read."""
    found = [one.reviewed for one in translators.entries(tag)]
    return len(found), sum(found)


def _heard(kit: Kit, tag: str) -> int:
    """Listings that can be heard: by a voice that tablets have, or as a recording."""
    if languages.LANGUAGES[tag].voice:
        return len(kit.catalogue.activities)
    return sum(bool(kit.options.find_recording(one.id, tag)) for one in kit.catalogue.activities)


def _share(kit: Kit, some: int, every: int) -> str:
    return cldr.percent(kit.language, some / every if every else 0)
