"""What the templates around every body get: header, footer and the page itself.

As in ``views``: ``Markup`` is HTML, ``str`` is plain, addresses are relative to the page.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from catalogue.languages import Language
from catalogue.pages.views import Link


@dataclass(frozen=True, slots=True)
class LogoView:
    """A mark beside the brochure's name."""

    href: str
    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True)
class HeaderView:
    """What stands in the page's header before the language menu."""

    back: str
    """Address of the catalogue on pages that are not lists, else empty."""
    home: str
    logo: LogoView | None
    """The municipality's own mark; None for the shipped one."""
    name: Markup
    search: Markup
    """What the search field says: how far it reaches. Empty for no search."""
    print: bool
    coordinator: str
    """Address of the coordinator's list in that edition, else empty."""
    offline: str
    """On the catalogue page: JSON with what the badge says. Else empty."""
    listen: str
    """What the button that reads aloud says, for its script; empty where nothing is read."""
    talk: str
    """Address of the conversation's start; empty on the page that holds the conversation."""
    talk_words: Markup
    script_words: str
    """What the button says before the words of the conversation are there."""
    second: Language | None
    """Whose words a button shows below the page's own; none on other pages."""


@dataclass(frozen=True, slots=True)
class FooterView:
    """The foot of every page."""

    questions: Markup
    links: tuple[Link, ...]
    script_words: str
    """JSON for the script that says how old this copy is."""
    warning: str
    """ "Ikke til deltaker." on every page of the coordinator edition."""


@dataclass(frozen=True, slots=True)
class ShellView:
    """What ``main.html`` needs of one language and depth, as ``page.meta.shell``; all HTML."""

    language: str
    direction: str
    root: str
    """Relative address of the site's root: ``../../``, ``../`` or empty."""
    name: str
    """The catalogue's name."""
    autonym: str
    """The language's own name on its menu; empty hides the menu (the language choice itself)."""
    skip: str
    languages_label: str
    languages_icon: str
    colour: str
    """Of the browser's own frame: ``#FAF5EB``."""
    header: str
    """The header of pages that bring none of their own: text pages."""
    footer: str
    policy: str
    """The content security policy, for hosts that cannot set headers."""
    prose: bool
    """A text page from Markdown."""
