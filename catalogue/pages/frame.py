"""What stands around a body: header, language menu, footer, head links; the language choice."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from urllib.parse import quote

from markupsafe import Markup, escape

from catalogue import guidehome, languages, looks, palette, templates, words
from catalogue.headers import POLICY
from catalogue.languages import Language
from catalogue.pages.around import FooterView, HeaderView, LogoView, ShellView
from catalogue.pages.assets import LOGO
from catalogue.pages.kit import Kit
from catalogue.pages.views import ChoiceView, LanguageLink, Link
from catalogue.words import Words

COORDINATOR = "page/coordinator.html"
"""The coordinator's list, below its language."""
_MARK_PX = 42
"""Height of the mark in the header."""
_OFFLINE_WORDS = (
    "begins", "loading", "checking", "ready", "online_only", "no_room", "no_network", "refused",
    "new_edition", "take_new", "saved", "coming", "size",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Made:
    """What a page's module gives to ``Site``."""

    title: str
    description: str
    header: str
    body: str


def root_of(depth: int) -> str:
    """The relative address of the site's root."""
    return "../" * depth


def header(
    kit: Kit,
    depth: int,
    *,
    search: Markup | None = None,
    back: bool = False,
    printed: bool = False,
    heard: bool = False,
    second: Language | None = None,
) -> str:
    """The header's own part: brand or way back, search, listen, print, conversation, words below.

    ``search`` is what the field says; ``None`` on pages that are no lists.
    """
    home = root_of(depth - 1) + "index.html"
    listed = kit.options.coordinator and search is not None
    coordinator = root_of(depth - 1) + COORDINATOR if listed else ""
    here = depth == 1 and search is not None
    view = HeaderView(
        back=home if back else "",
        home=home,
        logo=_logo(root_of(depth)),
        name=kit.html(kit.catalogue.name),
        search=search or Markup(""),
        print=printed,
        coordinator=coordinator,
        offline=offline_words(kit) if here else "",
        listen=_listen_words(kit) if heard else "",
        talk="" if here else f"{home}#samtale",
        talk_words=escape(kit.words.say("talk.start_talk")),
        script_words=_opener_words(kit) if here else "",
        second=second,
    )
    return templates.renderer("components/shell/header.html")(view, kit.w)


def _logo(root: str) -> LogoView | None:
    """As high as the shipped mark, and never wider than three of it."""
    logo = looks.current().logo
    if logo is None:
        return None
    scale = min(_MARK_PX / logo.height_px, 3 * _MARK_PX / logo.width_px)
    width, height = (max(1, round(side * scale)) for side in (logo.width_px, logo.height_px))
    return LogoView(root + LOGO, width, height)


def offline_words(kit: Kit) -> str:
    """What scripts say about use without a network, as JSON."""
    said = words.section(kit.language, "offline")
    return templates.as_json({key: said[key] for key in _OFFLINE_WORDS})


def _opener_words(kit: Kit) -> str:
    """What the button of the conversation says before the conversation's own words are there."""
    keys = {"start": "start_talk", "codes": "codes_title"}
    names = ("start", "resume", "anew", "codes", "close", "failed")
    words = {name: kit.words.say(f"talk.{keys.get(name, name)}") for name in names}
    return templates.as_json(words)


def _listen_words(kit: Kit) -> str:
    return templates.as_json({name: kit.words.say(f"listen.{name}") for name in ("listen", "stop")})


def questions(kit: Kit) -> Markup:
    """The coordinator's role and phone in figures."""
    contact = kit.catalogue.coordinator
    number = Markup('<bdi dir="ltr">{}</bdi>').format(contact.phone)
    return Markup("{} {}").format(kit.html(contact.role), number)


def shell(kit: Kit, depth: int, *, prose: bool, menu: bool) -> ShellView:
    """The texts of ``main.html``."""
    known = languages.LANGUAGES[kit.language]
    return ShellView(
        language=kit.language,
        direction=known.direction,
        root=root_of(depth),
        name=str(escape(kit.pick(kit.catalogue.name).words)),
        autonym=known.autonym if menu else "",
        skip=kit.w["skip"],
        languages_label=kit.w["languages"],
        languages_icon=templates.icon("material/web"),
        colour=palette.colours()["--ab-paper"].upper(),
        header=header(kit, max(depth, 1), back=prose) if menu else "",
        footer=_footer(kit, depth) if menu else "",
        policy=POLICY,
        prose=prose,
    )


def _footer(kit: Kit, depth: int) -> str:
    base = root_of(depth - 1)
    pages = [(name, kit.w[f"page_{name}"]) for name in kit.options.text_pages]
    pages += [(name, escape(title)) for name, title in kit.options.own_pages.get(kit.language, ())]
    links = tuple(Link(f"{base}page/{quote(name)}.html", words) for name, words in pages)
    if kit.options.has_papers:
        links = (*links, Link(f"{base}page/papers.html", escape(kit.words.say("papers.link"))))
    links = (*links, Link(f"{base}page/offline.html", escape(kit.words.say("offline.link"))))
    if len(kit.catalogue.languages) > 1:
        about = escape(kit.words.say("languages.title"))
        links = (*links, Link(f"{base}page/languages.html", about))
    links = (*links, _guides(kit, depth))
    said = {"ago": kit.forms("fetched_ago"), "today": kit.w["fetched_today"]}
    who = Markup("{} {}").format(kit.w["questions"], questions(kit))
    warning = kit.w["not_for_participants"] if kit.options.coordinator else ""
    view = FooterView(who, links, templates.as_json(said), warning)
    return templates.renderer("components/shell/footer.html")(view, kit.w)


def _guides(kit: Kit, depth: int) -> Link:
    """The way to the guides, in the language that they are in when they lack this one."""
    home = guidehome.home(kit.language, kit.catalogue.languages, kit.catalogue.source_language)
    words = escape(guidehome.link_words(home.written))
    if home.written != kit.language:
        autonym = languages.LANGUAGES[home.written].autonym
        words = Markup('<span lang="{}" dir="ltr">{} ({})</span>').format(
            home.written, words, autonym
        )
    return Link(f"{root_of(depth)}{home.folder}/{guidehome.FIRST}", words)


def guide_language_links(kit: Kit, rest: str, folders: Collection[str]) -> str:
    """The language menu of a page that only some languages have; the others begin anew."""
    root = root_of(rest.count("/") + 1)
    lines = []
    for tag in kit.catalogue.languages:
        page = rest if tag in folders else "index.html"
        line = _menu_line(tag, kit.language)
        lines.append(line.replace("\0", root).replace("\1", str(escape(page))))
    return "".join(lines)


def language_links(kit: Kit, rest: str) -> str:
    """One ``<li>`` for each offered language, all to the same page."""
    root = root_of(rest.count("/") + 1)
    return (
        _menu(kit.language, kit.catalogue.languages)
        .replace("\0", root)
        .replace("\1", str(escape(rest)))
    )


@cache
def _menu(current: str, offered: tuple[str, ...]) -> str:
    """The links with NUL for the root and SOH for the page, which no address holds."""
    return "".join(_menu_line(tag, current) for tag in offered)


def _menu_line(tag: str, current: str) -> str:
    known = languages.LANGUAGES[tag]
    mark = Markup(' aria-current="true"') if tag == current else Markup("")
    line = Markup(
        '<li><a class="ab-language" href="\0{}/\1" hreflang="{}" lang="{}" dir="{}"{}>{}</a></li>'
    )
    return line.format(tag, tag, tag, known.direction, mark, known.autonym)


def head_links(kit: Kit, rest: str, having: tuple[str, ...] = ()) -> str:
    """``<link rel="canonical">`` and one alternate for each language, or each of ``having``."""
    base = kit.options.site_url
    if not base:
        return ""
    made = _head(base, kit.language, having or kit.catalogue.languages)
    return made.replace("\1", str(escape(quote(rest))))


@cache
def _head(base: str, current: str, offered: tuple[str, ...]) -> str:
    """The links with SOH for the page, which no address holds."""
    links = [f'<link rel="canonical" href="{escape(base)}{current}/\1">']
    links += [
        f'<link rel="alternate" hreflang="{tag}" href="{escape(base)}{tag}/\1">' for tag in offered
    ]
    return "".join(links)


def choice(kit: Kit) -> Made:
    """The language choice, in the offered languages' own words."""
    offered = kit.catalogue.languages
    titles = tuple(
        (tag, languages.direction(tag), Words(tag).say("site.choose_language"))
        for tag in offered[:4]
    )
    links = tuple(_choice_link(tag) for tag in offered)
    body = templates.renderer("pages/choice.html")(ChoiceView(titles, links), kit.w)
    name = kit.pick(kit.catalogue.name).words
    head = Markup('<span class="ab-brand">{}</span>').format(name)
    return Made(str(kit.w["choose_language"]), name, head, body)


def _choice_link(tag: str) -> LanguageLink:
    known = languages.LANGUAGES[tag]
    # The first screen: whoever is alone with the tablet comes this way.
    return LanguageLink(
        f"{tag}/index.html#start", tag, known.direction, known.autonym, current=False
    )
