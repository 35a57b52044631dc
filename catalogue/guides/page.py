"""One guide as a page: its words, its pictures, and what stands around them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from catalogue import guidehome, languages, templates
from catalogue.guidehome import Home
from catalogue.guides.figures import figures
from catalogue.pages import Page, Site, frame
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


def guide_page(site: Site, home: Home, name: str, body: str = "") -> Page:
    """A guide; ``body`` where it is made elsewhere, else from the template of its name."""
    known = guidehome.words(home.written)
    made = body or _body(site, home, name, known)
    if home.folder != home.written:
        marks = Markup('<div lang="{}" dir="{}">{}</div>')
        made = marks.format(home.written, languages.direction(home.written), Markup(made))
    kit = site.kit(home.folder)
    told = known["pages"][name]
    header = frame.header(kit, 2, back=True, printed=True)
    path = f"{home.folder}/page/{name}.html"
    return Page(path, told["title"], told["lead"], header, made, {})


def _body(site: Site, home: Home, name: str, known: Mapping[str, Any]) -> str:
    view = GuideView(
        figures=figures(site.kit(home.written)),
        language=home.written,
        pictures="../../assets/guide/",
        commands=guidehome.commands(),
        known=known,
    )
    shared = "guides/" if name in _SHARED else f"guides/{home.written}/"
    render = templates.renderer(f"{shared}{name}.html")
    return render(view, GuideWords(home.written))
