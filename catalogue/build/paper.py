"""The paper of a build: the catalogue as prepared → PDFs."""

from __future__ import annotations

from catalogue.build.listener import Listener
from catalogue.build.prepare import Prepared
from catalogue.facts import Facts
from catalogue.model import Catalogue
from catalogue.paper import KINDS, PaperOptions, Papers, make
from catalogue.standing import freshness
from catalogue.words import Words

COORDINATOR = "coordinator"
"""The kind that only her own edition has."""


def make_paper(prepared: Prepared, listener: Listener) -> Papers:
    """Every paper of the site, as of the build's day."""
    assert prepared.on_paper is not None
    options = paper_options(prepared, kinds_of(coordinator=prepared.settings.coordinator))
    return make(prepared.on_paper, prepared.pictures.find, options, listener.step)


def kinds_of(*, coordinator: bool = False) -> tuple[str, ...]:
    """The kinds of an edition."""
    return tuple(name for name in KINDS if coordinator or name != COORDINATOR)


def paper_options(prepared: Prepared, kinds: tuple[str, ...]) -> PaperOptions:
    """What papers of some kinds are made with, in every language of the catalogue."""
    catalogue = prepared.on_paper
    assert catalogue is not None
    today = prepared.settings.today
    ages = {one.id: freshness(one, today) for one in catalogue.activities}
    return PaperOptions(
        languages=catalogue.languages,
        edition_date=today,
        cache=prepared.settings.cache / "paper",
        facts={language: Facts(catalogue, language) for language in catalogue.languages},
        words={language: Words(language) for language in catalogue.languages},
        names=names(catalogue),
        kinds=kinds,
        site_url=prepared.settings.site_url,
        call_first=frozenset(name for name, age in ages.items() if age != "fresh"),
        expired=frozenset(name for name, age in ages.items() if age == "expired"),
    )


def names(catalogue: Catalogue) -> dict[str, str]:
    """Kind of paper → what it is called in file names."""
    words = Words(catalogue.source_language)
    return {kind: words.say(f"paper.file.{kind}") for kind in KINDS}


def sheets(papers: Papers) -> dict[tuple[str, str], str]:
    """(activity id, language) → path of the take-home sheet, for those that were made."""
    return {
        (one.share.subject, one.language): one.path
        for one in papers.made
        if one.share.kind == "sheet"
    }
