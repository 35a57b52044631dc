"""All pages of a brochure, one method for each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from catalogue.model import Activity, Catalogue
from catalogue.pages import (
    abouts,
    activity,
    codedata,
    coordinator,
    frame,
    languagelist,
    lists,
    offline,
    papers,
    rowdata,
)
from catalogue.pages.around import ShellView
from catalogue.pages.carddata import CardData
from catalogue.pages.carddata import path as card_path
from catalogue.pages.facets import Facet, facets
from catalogue.pages.kit import FindPicture, Kit, Options, Shared


@dataclass(frozen=True, slots=True)
class Page:
    """One page without the shell. ``title`` and ``description`` are plain text, not yet escaped."""

    path: str
    title: str
    description: str
    header: str
    """HTML between the page's start and the language menu."""
    body: str
    alternates: Mapping[str, str]
    """Language → path of the same page; the root page has none."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A page about many listings before it is made: whoever knows that nothing changed need not."""

    path: str
    sources: tuple[str, ...]
    """What it shows beside listings: ``place:<id>``, ``org:<id>``, or the list of categories."""
    activities: Sequence[Activity]
    make: Callable[[], Page]


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file for the scripts, not yet made."""

    path: str
    make: Callable[[], bytes]
    activities: Sequence[Activity] | None = None
    """The listings that it tells of; None: every listing."""
    sources: Sequence[str] = ()
    """What else it is made from, where it does not tell of every listing."""


class Site:
    """The brochure's pages. A language's tools are made once and kept."""

    def __init__(self, catalogue: Catalogue, find_picture: FindPicture, options: Options) -> None:
        self.catalogue = catalogue
        self.options = options
        self._shared = Shared(catalogue, find_picture, options)
        self._kits: dict[str, Kit] = {}
        self._activities: dict[str, activity.ActivityPages] = {}
        self._lists: dict[str, lists.Lists] = {}
        self._abouts: dict[str, abouts.AboutPages] = {}
        self._known_facets: dict[str, Facet] = {}

    def pages(self) -> Iterator[Page]:
        """Every page of every language, and the language choice."""
        yield self.languages()
        for language in self.catalogue.languages:
            yield from self.of_language(language)

    def of_language(self, language: str) -> Iterator[Page]:
        """Every page of one language."""
        yield from self.overviews(language)
        for one in self.catalogue.activities:
            yield self.activity(one, language)

    def overviews(self, language: str) -> Iterator[Page]:
        """Every page of one language but those of single activities."""
        for one in self.planned(language):
            yield one.make()

    def planned(self, language: str) -> Iterator[Planned]:
        """The same pages, not yet made."""
        listed, shared, every = self.lists(language), self._shared, self.catalogue.activities
        yield Planned(f"{language}/index.html", (), every, lambda: self.home(language))
        categories = listed.categories()
        for name in categories:
            for number in range(1, listed.page_count(name) + 1):
                path = f"{language}/{lists.category_path(name, number)}"
                make = partial(self.category, name, language, number)
                sources = (*categories, papers.key(papers.of_category(self.kit(language), name)))
                yield Planned(path, sources, listed.members(name), make)
        for name in self.places():
            path, make = f"{language}/place/{name}.html", partial(self.place, name, language)
            sources = (f"place:{name}", papers.key(papers.of_place(self.kit(language), name)))
            yield Planned(path, sources, shared.by_place[name], make)
        for name in self.organisations():
            path, make = f"{language}/{name}/index.html", partial(self.organisation, name, language)
            yield Planned(path, (f"org:{name}",), shared.by_organisation[name], make)
        yield Planned(f"{language}/{offline.HELP}", (), (), lambda: self.offline(language))
        yield Planned(f"{language}/{offline.AWAY}", (), (), lambda: self.away(language))
        path, shown = f"{language}/{languagelist.PAGE}", every
        yield Planned(path, (), shown, lambda: self.about_languages(language))
        if self.options.has_papers:
            told = papers.key(self.options.papers.get(language, ()))
            path = f"{language}/{papers.PATH}"
            places = tuple(f"place:{name}" for name in self.places())
            yield Planned(path, (told, *places), (), lambda: self.papers(language))
        if self.options.coordinator:
            path = f"{language}/{frame.COORDINATOR}"
            asked = (repr(self.options.due),)
            yield Planned(path, asked, every, lambda: self.coordinator(language))

    def data_files(self, sheet_path: str = "") -> Iterator[DataFile]:
        """What the scripts know of all listings: once for all languages, and once in each.

        ``sheet_path`` is the pattern of the take-home sheets' addresses.
        """
        yield DataFile(rowdata.PATH, lambda: self._rows(sheet_path))
        for language in self.catalogue.languages:
            yield DataFile(card_path(language), partial(self._cards, language))
            codes = partial(codedata.script, self._shared, language)
            ids = [one.id for one in rowdata.ordered(self._shared)]
            yield DataFile(codedata.path(language), codes, activities=(), sources=ids)

    def _rows(self, sheet_path: str) -> bytes:
        return rowdata.script("rows", rowdata.rows(self._shared, sheet_path, self._facets()))

    def _cards(self, language: str) -> bytes:
        columns = CardData(self.kit(language), self._facets()).columns()
        return rowdata.script(f"{language}/cards", columns)

    def _facets(self) -> dict[str, Facet]:
        if not self._known_facets:
            self._known_facets = facets(rowdata.ordered(self._shared), self.catalogue)
        return self._known_facets

    def places(self) -> list[str]:
        """Ids of the places that some listing uses."""
        return sorted(self._shared.by_place.keys() & self.catalogue.places.keys())

    def organisations(self) -> list[str]:
        """Ids of the organisations that have a listing."""
        return sorted(self._shared.by_organisation)

    def activity(self, one: Activity, language: str) -> Page:
        """The page of one activity."""
        if language not in self._activities:
            source = self.kit(self.catalogue.source_language)
            self._activities[language] = activity.ActivityPages(self.kit(language), source)
        made = self._activities[language].make(one)
        return self._page(f"{one.id}.html", language, made)

    def home(self, language: str) -> Page:
        """The catalogue: the first page of a language."""
        return self._page("index.html", language, self.lists(language).catalogue_page())

    def category(self, name: str, language: str, number: int = 1) -> Page:
        """Page ``number`` (from 1) of one category."""
        rest = lists.category_path(name, number)
        return self._page(rest, language, self.lists(language).category_page(name, number))

    def place(self, name: str, language: str) -> Page:
        """The page of one place."""
        return self._page(f"place/{name}.html", language, self._about(language).place(name))

    def organisation(self, name: str, language: str) -> Page:
        """The page of one organisation."""
        made = self._about(language).organisation(name)
        return self._page(f"{name}/index.html", language, made)

    def offline(self, language: str) -> Page:
        """How the brochure is used without a network."""
        return self._page(offline.HELP, language, offline.help_page(self.kit(language)))

    def about_languages(self, language: str) -> Page:
        """What is said in each language, and who has read it."""
        made = languagelist.language_page(self.kit(language))
        return self._page(languagelist.PAGE, language, made)

    def away(self, language: str) -> Page:
        """What a tablet shows instead of a page that it does not have."""
        return self._page(offline.AWAY, language, offline.away_page(self.kit(language)))

    def papers(self, language: str) -> Page:
        """Every paper, and what it is for."""
        return self._page(papers.PATH, language, papers.papers_page(self.kit(language)))

    def paper_key(self, one: Activity, language: str) -> str:
        """What the page of an activity says of papers beside its own sheet."""
        return papers.key(papers.cards_of(self.kit(language), one.category))

    def coordinator(self, language: str) -> Page:
        """The coordinator edition's list and week grid."""
        return self._page(frame.COORDINATOR, language, coordinator.make(self.kit(language)))

    def languages(self) -> Page:
        """The page at the site's root: a language is chosen."""
        made = frame.choice(self.kit(self.catalogue.source_language))
        return Page("index.html", made.title, made.description, made.header, made.body, {})

    def shell(
        self, language: str, depth: int, *, prose: bool = False, menu: bool = True
    ) -> ShellView:
        """What ``main.html`` says around pages ``depth`` folders below the root (0, 1 or 2)."""
        return frame.shell(self.kit(language), depth, prose=prose, menu=menu)

    def language_links(self, language: str, rest: str) -> str:
        """The language menu's ``<li>`` elements for the page ``<language>/<rest>``."""
        return frame.language_links(self.kit(language), rest)

    def head_links(self, language: str, rest: str) -> str:
        """Canonical and hreflang links of ``<language>/<rest>``; empty without a public address."""
        return frame.head_links(self.kit(language), rest)

    def guide_links(self, language: str, rest: str, having: tuple[str, ...]) -> tuple[str, str]:
        """Head links and language menu of a page that only the languages ``having`` have."""
        kit = self.kit(language)
        return frame.head_links(kit, rest, having), frame.guide_language_links(kit, rest, having)

    def lists(self, language: str) -> lists.Lists:
        """The lists of one language."""
        if language not in self._lists:
            self._lists[language] = lists.Lists(self.kit(language))
        return self._lists[language]

    def _about(self, language: str) -> abouts.AboutPages:
        if language not in self._abouts:
            made = abouts.AboutPages(self.kit(language), self.lists(language))
            self._abouts[language] = made
        return self._abouts[language]

    def kit(self, language: str) -> Kit:
        """The tools of one language, also for pages that other units make."""
        if language not in self._kits:
            self._kits[language] = Kit(self._shared, language)
        return self._kits[language]

    def _page(self, rest: str, language: str, made: frame.Made) -> Page:
        alternates = {other: f"{other}/{rest}" for other in self.catalogue.languages}
        path = f"{language}/{rest}"
        return Page(path, made.title, made.description, made.header, made.body, alternates)
