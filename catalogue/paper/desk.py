"""What every paper of one language is made with, and what every paper has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from catalogue import qr, reach, vocabulary
from catalogue.facts import Facts
from catalogue.languages import LANGUAGES, Said
from catalogue.model import Activity, Catalogue
from catalogue.paper.drawn import icons_in
from catalogue.paper.options import FindPicture, PaperOptions
from catalogue.paper.press import Paper
from catalogue.paper.runs import Run, Runs, plain
from catalogue.paper.share import Share
from catalogue.settings import paper_path
from catalogue.words import Words


@dataclass(frozen=True, slots=True)
class Desk:
    """What every paper of one language is made with."""

    catalogue: Catalogue
    find: FindPicture
    options: PaperOptions
    facts: Facts
    words: Words
    runs: Runs

    @property
    def language(self) -> str:
        """The page's language."""
        return self.runs.language

    def in_source(self) -> Desk | None:
        """The desk of the source language, for those at the table who read that; else ``None``."""
        source = self.catalogue.source_language
        if source == self.language:
            return None
        facts = self.options.facts.get(source) or Facts(self.catalogue, source)
        words = self.options.words.get(source) or Words(source)
        return replace(self, facts=facts, words=words, runs=self.runs.beside(source))

    def say(self, key: str, **values: object) -> Run:
        """Words of ours, as a run."""
        return self.runs.own(self.words.say(f"paper.{key}", **values))

    def category(self, name: str, *, short: bool = False) -> dict[str, Any]:
        """A category's icon, tint and name for a template."""
        entry, words = vocabulary.entry("category", name), self.words
        label = words.short("category", name) if short else words.label("category", name)
        return {"icon": entry.icon, "tint": entry.tint, "run": self.runs.own(label)}

    def path(self, share: Share) -> str:
        """Where a paper stands on the site."""
        return paper_path(self.language, self.options.names[share.kind], share.name)

    def phone(self, number: str, field: str, activity: Activity | None = None) -> Run | None:
        """A number in figures that can be tapped; ``None`` when there is none."""
        if not number:
            return None
        href = reach.tel(number, self.catalogue.country)
        return {**self.runs.own(number, field, activity), "href": href}

    def mail(self, address: str, field: str, activity: Activity | None = None) -> Run | None:
        """A mail address that can be tapped; ``None`` when there is none."""
        run = self.runs.said(Said(address, "en"), field, activity)
        return {**run, "href": f"mailto:{address}"} if run else None

    def coordinator(self) -> dict[str, Run | None]:
        """Whom to ring: role, number (or mail address where there is no number) and hours."""
        one, text = self.catalogue.coordinator, self.runs.text
        return {
            "name": text(one.role, "coordinator.role"),
            "number": self.phone(one.phone, "coordinator.phone")
            or self.mail(one.email, "coordinator.email"),
            "hours": text(one.hours, "coordinator.hours"),
        }

    def qr(self, page: str, alt: str) -> dict[str, Any] | None:
        """A code that leads to a public page of this language; ``None`` without a site address."""
        if not self.options.site_url:
            return None
        href = f"{self.options.site_url}{self.language}/{page}"
        drawn = qr.png(href)
        if not drawn:
            return None
        return {"png": drawn, "href": href, "alt": alt, "caption": self.say("read_more")}

    def paper(
        self, share: Share, title: str, content: dict[str, Any], pictures: Mapping[str, Path]
    ) -> Paper:
        """A paper with its content and what every paper has: language, title, day and footer."""
        language, day = LANGUAGES[self.language], self.options.edition_date
        values = content | {
            "lang": self.language,
            "dir": language.direction,
            "tall": language.script in ("Arab", "Guru", "Ethi"),
            "document": {
                "title": title,
                "author": plain(self.name()),
                "date": [day.year, day.month, day.day],
            },
            "footer": {"start": self.name(), "end": self.say("edition", date=self.facts.date(day))},
        }
        icons = icons_in(content)
        return Paper(self.path(share), f"{share.kind}.typ", values, pictures, icons)

    def name(self) -> Run:
        """What the brochure is called."""
        return self.runs.text(self.catalogue.name, "name") or self.runs.own(
            self.catalogue.municipality
        )

    def chosen(self) -> Run | None:
        """What the catalogue was cut to, where a single word or name says it."""
        name, value = self.options.choice.only
        if name == "place":
            return self.runs.text(self.catalogue.places[value].name, "name")
        if name == "organisation":
            return self.runs.text(self.catalogue.organisations[value].name, "name")
        lists = {"category": "category", "group": "open_to"}
        return self.runs.own(self.words.label(lists[name], value)) if name in lists else None
