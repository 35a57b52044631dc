"""The paper of a build: the catalogue as prepared → PDFs."""

from __future__ import annotations

from catalogue.build.links import Links
from catalogue.build.listener import Listener
from catalogue.build.prepare import Prepared
from catalogue.due import freshness
from catalogue.facts import Facts
from catalogue.model import Catalogue
from catalogue.pages import PaperFile
from catalogue.paper import KINDS, Made, PaperOptions, Papers, make
from catalogue.questions import paper_words
from catalogue.words import Words

COORDINATOR = "coordinator"
"""The kind that only her own edition has."""
LIGHT = frozenset(("sheet", "codes", "wish"))
"""Kinds that tablets keep without a network (settled question 34)."""


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
    own = {"form": paper_words("nb")["file"]}
    return {kind: own.get(kind) or words.say(f"paper.file.{kind}") for kind in KINDS}


def links(papers: Papers) -> Links:
    """What the pages and the tablets' packs have to know of the papers that were made."""
    sheets = [one for one in papers.made if one.share.kind == "sheet"]
    first = {one.language: one for one in reversed(sheets)}
    told = [*first.values(), *(one for one in papers.made if one.share.kind != "sheet")]
    files: dict[str, list[PaperFile]] = {}
    for one in told:
        files.setdefault(one.language, []).append(_file(one))
    return Links(
        sheets={(one.share.subject, one.language): one.path for one in sheets},
        files={language: tuple(some) for language, some in files.items()},
        kept=frozenset(one.path for one in papers.made if one.share.kind in LIGHT),
    )


def _file(one: Made) -> PaperFile:
    share, size = one.share, one.file.stat().st_size
    kept = share.kind in LIGHT
    return PaperFile(
        share.kind, share.subject, share.number, share.total, one.path, one.pages, size, kept
    )
