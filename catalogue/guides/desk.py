"""Where guides are made: their words, their pictures, and what stands around them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from markupsafe import Markup, escape

from catalogue import guidehome, languages, templates
from catalogue.guidehome import Home
from catalogue.guides.figures import FOLDER as PICTURES
from catalogue.guides.figures import figures
from catalogue.pages import Page, Site, frame
from catalogue.questions import questions
from catalogue.words import Words

_SHARED = ("guides",)
"""Pages whose template is the same in both languages."""


@dataclass(frozen=True, slots=True)
class GuideView:
    """What the template of a guide shows beside its own words."""

    figures: Mapping[str, Markup]
    """Name → a component of the brochure, drawn with an example."""
    language: str
    pictures: str
    """Address of the folder with the guides' own drawings."""
    commands: Mapping[str, str]
    """Commands as they are typed."""
    known: Mapping[str, Any]
    """``data/guides/words.toml`` in the guide's language."""
    asked: Mapping[str, Markup]
    """Id → question, of those that are enough, in the order in which every door asks them."""
    number: Mapping[str, int]
    """Id → the question's place in that order, from 1."""
    questions: Markup
    """Whom to ask, with the number in figures."""


class GuideWords(dict[str, Markup]):
    """The interface's words by their whole key (``talk.undo``), escaped: a guide names buttons as
    they are.

    MissingWord for a key that the language lacks.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self._words = Words(language)

    def __missing__(self, key: str) -> Markup:
        made = self[key] = escape(self._words.say(key))
        return made


class Desk:
    """Makes the guides of one home; the pictures are drawn once for all of them."""

    def __init__(self, site: Site, home: Home) -> None:
        self.site = site
        self.home = home
        self._known = guidehome.words(home.written)

    def page(self, name: str, body: str) -> Page:
        """A body with its title and header; marked where the folder is another language's."""
        home = self.home
        if home.folder != home.written:
            marks = Markup('<div lang="{}" dir="{}">{}</div>')
            body = marks.format(home.written, languages.direction(home.written), Markup(body))
        told = self._known["pages"][name]
        header = frame.header(self.site.kit(home.folder), 2, back=True, printed=True)
        path = f"{home.folder}/page/{name}.html"
        return Page(path, told["title"], told["lead"], header, body, {})

    def guide(self, name: str) -> str:
        """The body of a guide from its template."""
        folder = "guides" if name in _SHARED else f"guides/{self.home.written}"
        return templates.renderer(f"{folder}/{name}.html")(self._view, self._words)

    @cached_property
    def _words(self) -> GuideWords:
        return GuideWords(self.home.written)

    @cached_property
    def _view(self) -> GuideView:
        asked = _asked(self.home.written)
        return GuideView(
            figures=figures(self.site.kit(self.home.written)),
            language=self.home.written,
            pictures=PICTURES,
            commands=guidehome.commands(),
            known=self._known,
            asked=asked,
            number={name: number for number, name in enumerate(asked, 1)},
            questions=frame.questions(self.site.kit(self.home.folder)),
        )


def _asked(language: str) -> dict[str, Markup]:
    told = Markup("<b>{}</b> {}")
    enough = (one for one in questions() if one.required)
    return {one.id: told.format(one.question[language], one.help[language]) for one in enough}
