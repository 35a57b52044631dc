"""What a page says in the source language too: small lines below its own words.

At one table one reads the page's language and the other the source language. The lines stand in the
page, unseen and unheard until the button in the header is pressed (``components/second``).
"""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from catalogue.facts import Fact, Facts
from catalogue.languages import LANGUAGES, Language, Said, direction
from catalogue.model import Text
from catalogue.pages.kit import Kit
from catalogue.pages.parts import NOTHING
from catalogue.templates import joined


class Second:
    """The source language's words beside those of a page's language; none on its own pages."""

    def __init__(self, kit: Kit, source: Kit) -> None:
        self._kit = kit
        self._source = None if source.language == kit.language else source

    @property
    def language(self) -> Language | None:
        """The language of the lines; None where there are none."""
        return LANGUAGES[self._source.language] if self._source else None

    def text(self, text: Text) -> Markup:
        """A text of a listing, with its line."""
        own, source = self._kit.html(text), self._source
        if source is None:
            return own
        return joined((own, _line(self._kit.plain(text), source.pick(text))))

    def sentence(self, tell: Callable[[Kit], Markup]) -> Markup:
        """A sentence of the interface, with its line."""
        own, source = tell(self._kit), self._source
        return joined((own, _line(own, _said(source, tell(source))))) if source else own

    def fact(self, own: Fact | None, tell: Callable[[Facts], Fact | None]) -> Markup:
        """The line alone, of a fact that the page says in two pieces."""
        source = self._source
        other = tell(source.facts) if source else None
        if own is None or source is None or other is None:
            return NOTHING
        if other.plain in ("", own.plain):
            return _line(own.bold, _said(source, other.bold, other.language))
        both = Markup("<b>{}</b> {}").format(other.bold, other.plain)
        return _line("", _said(source, both, other.language))

    def role(self, tell: Callable[[Kit], str]) -> str:
        """What takes a first name's place in the lines; empty where there are none."""
        return tell(self._source) if self._source else ""


def _said(kit: Kit, words: str, language: str = "") -> Said:
    here = language or kit.language
    return Said(words, here, direction(here))


def _line(own: str, said: Said) -> Markup:
    """Nothing when the page says the same words already: names are the same in both languages."""
    if said.words in ("", own):
        return NOTHING
    words = escape(said.words)
    return Markup(
        f'<span class="ab-second" lang="{said.language}" dir="{said.direction}">{words}</span>'
    )
