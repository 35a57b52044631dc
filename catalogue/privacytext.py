"""What a contact is told of privacy, from the settings: a page, and a request for consent.

The sentences stand in ``data/privacy.toml``, in the languages that somebody answers for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from urllib.parse import urlsplit

from catalogue.datafile import tables
from catalogue.languages import pick
from catalogue.markdown import entities
from catalogue.model import Catalogue
from catalogue.settings import Settings

_FILE = "privacy.toml"
PAGE = "contacts"
"""The page's name on the site; a file of this name in ``pages/`` is shown instead."""
_CONDITION = re.compile(r"([a-z]+): (.*)", re.DOTALL)
_URLS = frozenset(("site_url", "repository_url", "authority_url"))


@dataclass(frozen=True, slots=True)
class Facts:
    """What the sentences are filled with; an empty value leaves out what needs it."""

    name: str
    municipality: str
    role: str
    phone: str
    email: str
    site_url: str
    repository_url: str
    github: str
    """The host's name, where the files lie at GitHub."""
    authority: str
    authority_url: str
    paper_months: str
    tablets: str
    """``yes``, or empty where tablets keep nothing."""

    def known(self, fact: str) -> bool:
        """Whether a line that needs a fact may be said."""
        field = {"site": "site_url", "repository": "repository_url", "paper": "paper_months",
                 "authority": "authority_url"}.get(fact, fact)  # fmt: skip
        return bool(getattr(self, field))


def facts(catalogue: Catalogue, settings: Settings, language: str) -> Facts:
    """The catalogue and how it is built, in one language."""
    office, source = catalogue.coordinator, catalogue.source_language
    authority = tables(_FILE)["authority"]
    own = authority.get(catalogue.country, {})
    return Facts(
        name=pick(catalogue.name, language, source).words,
        municipality=catalogue.municipality,
        role=pick(office.role, language, source).words,
        phone=office.phone,
        email=office.email,
        site_url=settings.site_url,
        repository_url=catalogue.repository,
        github="github.com" if urlsplit(catalogue.repository).hostname == "github.com" else "",
        authority=own.get("name", authority["other"][language]),
        authority_url=own.get("url", ""),
        paper_months=str(settings.paper_months) if settings.paper else "",
        tablets="yes" if settings.offline else "",
    )


def languages(source: str) -> tuple[str, ...]:
    """The languages in which the text is shown: the source language, if it is written, and English.

    Nobody has reviewed a translation (settled question 22).
    """
    return tuple(dict.fromkeys(one for one in (source, "en") if one in tables(_FILE)))


def page(known: Facts, language: str) -> str:
    """The page as Markdown, its title first. Nothing in a value is read as Markdown or HTML."""
    words = tables(_FILE)[language]
    lines = [f"# {words['title']}", "", words["review"]]
    for heading, told in _parts(known, language, _for_page):
        lines += ["", f"## {heading}", "", *(f"- {one}" for one in told)]
    return "\n".join(lines) + "\n"


def title(language: str) -> str:
    """What the page is called, for a link to it."""
    return str(tables(_FILE)[language]["title"])


def request(known: Facts, language: str) -> str:
    """The text that asks a contact for consent, to be sent by mail or printed: plain text."""
    words, asked = tables(_FILE)[language], tables(_FILE)["request"][language]
    values = asdict(known)
    lines = [asked["head"].format_map(values), "", asked["lead"].format_map(values)]
    for heading, told in _parts(known, language, lambda _, value: value):
        lines += ["", heading.upper(), *(f"- {one}" for one in told)]
    lines += ["", asked["choices"], "", *(f"[ ] {box}" for box in asked["boxes"])]
    return "\n".join([*lines, "", words["review"]]) + "\n"


def _parts(
    known: Facts, language: str, shown: Callable[[str, str], str]
) -> Iterator[tuple[str, list[str]]]:
    values = {name: shown(name, value) for name, value in asdict(known).items()}
    for part in tables(_FILE)[language]["part"]:
        lines = [said for line in part["lines"] if (said := _said(line, known))]
        yield part["heading"], [line.format_map(values) for line in lines]


def _said(line: str, known: Facts) -> str:
    """The sentence, less its condition; empty when that does not hold."""
    found = _CONDITION.fullmatch(line)
    if found is None:
        return line
    return found[2] if known.known(found[1]) else ""


def _for_page(name: str, value: str) -> str:
    if name in _URLS:
        return f"<{value}>" if _is_address(value) else ""
    return entities(value)


def _is_address(value: str) -> bool:
    return bool(re.fullmatch(r"https?://[^\s<>\"']+", value))
