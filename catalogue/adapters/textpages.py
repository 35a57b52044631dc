"""Text pages (privacy, accessibility…) in the languages that nobody has written them in.

What is said of consent and privacy is not translated without somebody who answers for it: such a
page shows the source language and English, marked as what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from catalogue.languages import direction
from catalogue.model import Catalogue
from catalogue.words import Words

EXTENSIONS = ("md_in_html",)
"""Of Python-Markdown: it lets a part of a page tell its language."""
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
