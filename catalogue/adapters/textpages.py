"""Text pages (privacy, accessibility…) in the languages that nobody has written them in.

What is said of consent and privacy is not translated without somebody who answers for it: such a
page shows the source language and English, marked as what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from catalogue import privacytext
from catalogue.languages import direction, pick
from catalogue.markdown import entities
from catalogue.model import Catalogue
from catalogue.settings import Settings
from catalogue.words import Words

EXTENSIONS = ("md_in_html",)
"""Of Python-Markdown: it lets a part of a page tell its language."""
_BLANK = re.compile(r"\{(municipality|coordinator|phone)\}")
_HEADING = re.compile(r"^(#{1,5} )", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class StandIn:
    """One page that is missing in a language."""

    path: str
    """Below ``pages``: ``uk/privacy.md``."""
    markdown: str


def stand_ins(folder: Path, catalogue: Catalogue) -> Iterator[StandIn]:
    """A page for each of the source language's that another offered language lacks."""
    source = catalogue.source_language
    for file in sorted((folder / source).glob("*.md")):
        for tag in catalogue.languages:
            if not (folder / tag / file.name).is_file():
                yield StandIn(f"{tag}/{file.name}", _page(file, tag, source))


def for_contacts(folder: Path, catalogue: Catalogue, settings: Settings) -> Iterator[StandIn]:
    """What contacts are told of privacy, in every language that has no page of its own for it.

    Nothing when the source language has one: the municipality then says it itself.
    """
    source, name = catalogue.source_language, f"{privacytext.PAGE}.md"
    if (folder / source / name).is_file():
        return
    written = privacytext.languages(source)
    texts = {
        one: privacytext.page(privacytext.facts(catalogue, settings, one), one) for one in written
    }
    for tag in catalogue.languages:
        if tag in texts:
            yield StandIn(f"{tag}/{name}", texts[tag])
        elif not (folder / tag / name).is_file():
            head = f"# {privacytext.title(written[0])}\n\n"
            marked = (_marked(text, one) for one, text in texts.items())
            yield StandIn(f"{tag}/{name}", head + "".join(marked))


def filled(path: str, markdown: str, catalogue: Catalogue) -> str:
    """A page with ``{municipality}``, ``{coordinator}`` and ``{phone}`` as the catalogue has them
    now: a number stands in one place only."""
    language, coordinator = path.partition("/")[0], catalogue.coordinator
    values = {
        "municipality": catalogue.municipality,
        "coordinator": pick(coordinator.role, language, catalogue.source_language).words,
        "phone": coordinator.phone,
    }
    return _BLANK.sub(lambda found: entities(values[found[1]]), markdown)


def with_link_for_contacts(path: str, markdown: str, catalogue: Catalogue) -> str:
    """The page of privacy with a link to that of contacts, unless it has one."""
    language, _, name = path.partition("/")
    if name != "privacy.md" or f"{privacytext.PAGE}." in markdown:
        return markdown
    written = privacytext.languages(catalogue.source_language)
    tag = language if language in written else written[0]
    marks = f'lang="{tag}" dir="{direction(tag)}"'
    link = f'<a href="{privacytext.PAGE}.html">{privacytext.title(tag)}</a>'
    return f"{markdown.rstrip()}\n\n<p {marks}>{link}</p>\n"


def _page(file: Path, tag: str, source: str) -> str:
    languages = dict.fromkeys((source, "en"))
    files = {one: file.parents[1] / one / file.name for one in languages}
    texts = {
        one: file.read_text(encoding="utf-8-sig") for one, file in files.items() if file.is_file()
    }
    own = Words(tag)
    key = f"site.page_{file.stem}"
    first = texts[source].partition("\n")[0].removeprefix("# ")
    title = own.say(key) if own.has(key) else first
    return f"# {title}\n\n" + "".join(_marked(text, one) for one, text in texts.items())


def _marked(text: str, language: str) -> str:
    marks = f'lang="{language}" dir="{direction(language)}"'
    lower = _HEADING.sub(r"#\1", text)  # the page has a first heading of its own
    return f'<div {marks} markdown="1">\n\n{lower}\n\n</div>\n\n'
