"""Finished papers on the site: the page that tells them all, and links where somebody wants one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from catalogue import templates, vocabulary
from catalogue.pages import frame
from catalogue.pages.kit import Kit, PaperFile, SectionWords
from catalogue.pages.views import ROOT
from catalogue.settings import PLACE

PATH = "page/papers.html"
"""Below its language; linked in every footer."""
ICONS = {
    "brochure": "material/book-open-page-variant-outline",
    "sheet": "material/file-document-outline",
    "pictures": "material/view-grid-outline",
    "cards": "material/cards-outline",
    "poster": "material/bulletin-board",
    "codes": "material/numeric",
    "wish": "material/card-plus-outline",
    "coordinator": "material/clipboard-list-outline",
}
"""Every kind and its icon, in the order of the page."""
ABOUT_NOTHING = ("codes", "wish", "coordinator")
"""Kinds with one paper, which the kind's own name says enough of."""
OF_CATEGORY = ("cards", "poster")
OF_PLACE = ("poster",)


class PaperLink(NamedTuple):
    """A link to a PDF, which opens beside the page."""

    href: str
    icon: str
    """Empty below a heading that has it."""
    words: Markup
    facts: str
    """ "PDF, 4 sider, 312 kB"."""
    needs_net: bool
    """No tablet keeps it."""


class GroupView(NamedTuple):
    """Papers of a kind that are about the same sort of thing."""

    title: Markup
    """Empty where a kind has only one group."""
    links: tuple[PaperLink, ...]


class KindView(NamedTuple):
    """One kind of paper."""

    id: str
    icon: str
    title: Markup
    use: Markup
    groups: tuple[GroupView, ...]
    elsewhere: Markup
    """Where to find papers that are too many for this page; else empty."""


class PapersView(NamedTuple):
    """The page of all papers."""

    home: str
    kinds: tuple[KindView, ...]


def papers_page(kit: Kit) -> frame.Made:
    """Every kind that was made: what it is for, and its papers."""
    words = SectionWords(kit.words, "papers")
    kinds = tuple(_kinds(kit, words))
    body = templates.renderer("pages/papers.html")(PapersView("../index.html", kinds), words)
    title = Markup(words["title"]).unescape()
    description = f"{title} – {kit.pick(kit.catalogue.name).words}"
    return frame.Made(title, description, frame.header(kit, 2, back=True), body)


def of_category(kit: Kit, category: str) -> list[PaperFile]:
    """The papers that a category's page links."""
    return [one for one in _about(kit, category) if one.kind in OF_CATEGORY]


def of_place(kit: Kit, place: str) -> list[PaperFile]:
    """The papers that a place's page links."""
    return [one for one in _about(kit, PLACE + place) if one.kind in OF_PLACE]


def cards_of(kit: Kit, category: str) -> list[PaperFile]:
    """The picture cards of a category, which an activity's page links."""
    return [one for one in _about(kit, category) if one.kind == "cards"]


def panel(kit: Kit, root: str, files: Sequence[PaperFile]) -> Markup:
    """A block of links, each with the name of its kind; nothing without papers."""
    links = [_named(kit, root, one) for one in files]
    if not links:
        return Markup("")
    words = SectionWords(kit.words, "papers")
    return Markup(templates.macro("components/papers/papers.html", "panel")(links, words))


def list_of(kit: Kit, root: str, files: Sequence[PaperFile]) -> Markup:
    """The same links without a heading."""
    links = [_named(kit, root, one) for one in files]
    if not links:
        return Markup("")
    words = SectionWords(kit.words, "papers")
    return Markup(templates.macro("components/papers/papers.html", "papers")(links, words))


def key(files: Iterable[PaperFile]) -> str:
    """Changes whenever what a page says of the papers does."""
    return "|".join(f"{one.path} {one.pages} {one.size}" for one in files)


def _about(kit: Kit, subject: str) -> list[PaperFile]:
    return [one for one in kit.options.papers.get(kit.language, ()) if one.subject == subject]


def _kinds(kit: Kit, words: SectionWords) -> Iterator[KindView]:
    made: dict[str, list[PaperFile]] = {}
    for one in kit.options.papers.get(kit.language, ()):
        made.setdefault(one.kind, []).append(one)
    for kind, icon in ICONS.items():
        files = made.get(kind, [])
        single = kind == "sheet"
        if files:
            groups = () if single else tuple(_groups(kit, words, files))
            title, use = words[f"{kind}.name"], words[f"{kind}.use"]
            elsewhere = words["sheets_elsewhere"] if single else Markup("")
            yield KindView(kind, icon, title, use, groups, elsewhere)


def _groups(kit: Kit, words: SectionWords, files: Sequence[PaperFile]) -> Iterator[GroupView]:
    found: dict[str, list[PaperFile]] = {"whole": [], "by_category": [], "by_place": []}
    categories = vocabulary.ids("category")
    for one in files:
        group = "by_category" if one.subject in categories else "by_place"
        found[group if one.subject else "whole"].append(one)
    there = {name: some for name, some in found.items() if some}
    for name, some in there.items():
        title = words[name] if len(there) > 1 else Markup("")
        yield GroupView(title, tuple(_below_heading(kit, one) for one in some))


def _below_heading(kit: Kit, one: PaperFile) -> PaperLink:
    """Whoever jumps from link to link hears the kind too, which stands above for the others."""
    words = _what(kit, one)
    if one.kind not in ABOUT_NOTHING:
        kind = kit.words.say(f"papers.{one.kind}.name")
        words = Markup('<span class="ab-hidden">{}: </span>{}').format(kind, words)
    return _link(kit, ROOT, one, words)._replace(icon="")


def _named(kit: Kit, root: str, one: PaperFile) -> PaperLink:
    kind = escape(kit.words.say(f"papers.{one.kind}.name"))
    return _link(kit, root, one, Markup("{}: {}").format(kind, _what(kit, one)))


def _link(kit: Kit, root: str, one: PaperFile, words: Markup) -> PaperLink:
    pages = kit.words.plural("papers.pages", one.pages)
    size = kit.facts.number(max(round(one.size / 1000), 1))
    facts = kit.words.say("papers.facts", pages=pages, size=size)
    return PaperLink(root + one.path, ICONS[one.kind], words, facts, not one.kept)


def _what(kit: Kit, one: PaperFile) -> Markup:
    """What a paper is about: everything, a category or a place; and which part of it."""
    if one.kind in ABOUT_NOTHING:
        return escape(kit.words.say(f"papers.{one.kind}.name"))
    if not one.subject:
        about = escape(kit.words.say("papers.everything"))
    elif one.subject.startswith(PLACE):
        about = kit.name(kit.catalogue.places[one.subject.removeprefix(PLACE)].name)
    else:
        about = escape(kit.label("category", one.subject))
    if one.total == 1:
        return about
    words = escape(kit.words.say("papers.part"))
    return words.format(what=about, n=one.number, total=one.total)
